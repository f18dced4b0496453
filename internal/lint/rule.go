// Package lint says what a rule and a finding are, runs rules over the linked model, and applies relations and ignores.
package lint

import "strings"

// Severity is how much a finding matters.
type Severity uint8

// The severities, in rising order. NoSeverity means "the default".
const (
	NoSeverity Severity = iota
	Info                // worth a conversation; fails a build only where asked to
	Warning             // a strong sign; somebody should act or write why not
	Error               // the data contradicts itself or cannot be true
)

// String returns the word used in configuration and output.
func (s Severity) String() string {
	return [...]string{"", "info", "warning", "error"}[s]
}

// ParseSeverity reads the word; ok is false for any other.
func ParseSeverity(word string) (s Severity, ok bool) {
	for _, s := range []Severity{Info, Warning, Error} {
		if s.String() == word {
			return s, true
		}
	}
	return NoSeverity, false
}

// Preset is a named set of rules. Presets are cumulative: core is part of recommended, recommended is part of strict.
type Preset uint8

// The presets, from the smallest.
const (
	Core        Preset = iota // hygiene and rules that rest on explicit facts
	Recommended               // the default
	Strict                    // contested advice, private data, weak proxies
)

// String returns the word used in configuration and output.
func (p Preset) String() string { return [...]string{"core", "recommended", "strict"}[p] }

// ParsePreset reads the word; ok is false for any other.
func ParsePreset(word string) (p Preset, ok bool) {
	for _, p := range []Preset{Core, Recommended, Strict} {
		if p.String() == word {
			return p, true
		}
	}
	return Recommended, false
}

// Rule is one thing that can be wrong, with everything a reader may want to know about it.
type Rule struct {
	ID       string   // kebab-case, stable for ever
	Category Category // also the folder under rules/
	Severity Severity // of the main facet
	Preset   Preset   // the smallest preset that runs it
	Summary  string   // one sentence: when it fires
	Since    string   // version of the rules that brought it; empty means FirstVersion
	// Many says of several items what is wrong with them, after "5 key results": "name work to finish, not what changes by it".
	// Rules about items of a document have it.
	Many string

	Question    string // the question in a reader's head, which its page opens with
	Why         string // why it matters, in our words
	Sources     []Source
	Decides     string // how it is decided, in plain words
	Needs       string // the data it needs, and what it answers without
	Fix         string // what to do about a finding, in the words of people who never see the files
	Record      string // how to write that down in the files; empty where nothing is to be said
	FalseAlarms string // when it may be wrong, and how to say so
	Related     []string

	Facets  []Facet // ways to fire, strongest first; none means just the main one
	Options []Option
	Bad     []Example // fire with exactly these messages
	Good    []Example // stay silent

	Check Check
}

// Remedy is what to do about a finding and how to write it down, for people who edit the files.
func (r *Rule) Remedy() string {
	return strings.TrimSpace(r.Fix + " " + r.Record)
}

// MainFacet is the name of a rule's unnamed facet.
const MainFacet = "main"

// Facet is one of several ways in which a rule can fire.
type Facet struct {
	Name     string
	Summary  string   // one sentence: when this way fires
	Preset   Preset   // Strict for facets that only the strict preset runs; otherwise leave it at the rule's
	Severity Severity // NoSeverity means the rule's
	Option   string   // name of a boolean option, off by default, that turns the facet on; such a facet ignores the preset
	Separate bool     // its findings stand beside those of the other facets instead of being merged
}

// Source is a claim in one of the five documents.
type Source struct {
	Doc   string // short key: empowerment-model, trusting-teams, empowering-pm, investor-entrepreneur, product-leaders
	Line  int    // 1-based line in the stored text
	Claim string // the claim, in our words
}

// Example is a plan that runs as a test and is shown on the rule's page.
type Example struct {
	Name   string   // what it shows
	YAML   string   // complete documents
	Config string   // .orgvet.yaml under which it is meant; the default has only as_of: 2026-08-25
	Want   []string // bad examples: the rule's own messages, label included, in order
	Facets []string // bad examples: the facets that fire; none means the main one. Good examples: the facet it is a near miss of
}

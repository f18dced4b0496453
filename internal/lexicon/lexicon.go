// Package lexicon tells outputs, outcomes, activity and vanity apart in the text of goals.
//
// A classifier of word lists and small integer weights, on purpose: every verdict can be redone by hand
// from the evidence it prints. One pack of word lists per language lives in packs/.
package lexicon

import (
	"fmt"
	"maps"
	"slices"
)

// Label is what a text turns out to be.
type Label string

// The labels, in the words the findings use.
const (
	Output        Label = "output"         // a thing to make or finish
	LikelyOutput  Label = "likely-output"  // working verb, no sign of a change
	Outcome       Label = "outcome"        // a state of customers, business or service changes
	OutcomeLinked Label = "outcome-linked" // output with a measured purpose
	Activity      Label = "activity"       // how busy people are
	Vanity        Label = "vanity"         // attention and raw counts
	VanitySoft    Label = "vanity-soft"    // raw counts that suit some teams in some seasons
	Mixed         Label = "mixed"          // output and outcome evidence
	Unclear       Label = "unclear"        // nothing decisive
	Unknown       Label = "unknown"        // not recognized as the language
)

// Facts are what structured fields say beside the text.
type Facts struct {
	HasFromTo bool // the key result has from and to
	IsShare   bool // its values are shares (percent), not raw counts
	Explore   bool // product stage explore: sign-ups may be the real question, soft vanity is rescued
	Metric    bool // the text is a metric name, not a sentence: its first word is never a verb
}

// Options tune the decision for one organization. The zero value means the defaults.
type Options struct {
	MinScore   int      // output score from which a text is an output; 0 means 3
	AllowTerms []string // never activity or vanity here
	ExtraTerms []string // activity here, beside the pack's list
}

// Key tells options with different effects apart; it is empty for the defaults.
func (o Options) Key() string {
	if len(o.AllowTerms)+len(o.ExtraTerms) == 0 && (o.MinScore == 0 || o.MinScore == defaultMinScore) {
		return ""
	}
	return fmt.Sprintf("%d %q %q", o.MinScore, o.AllowTerms, o.ExtraTerms)
}

// Side says what a piece of evidence speaks for.
const (
	SideOutput  = "output"
	SideOutcome = "outcome"
	SideFlag    = "flag"   // activity, vanity or date term, no weight in the sum
	SideRescue  = "rescue" // turns a raw count into a rate or a quality signal
)

// Evidence is one piece a verdict rests on.
type Evidence struct {
	Side       string
	Name       string // "making verb"
	Text       string // as written; empty when the evidence stands in fields beside the text
	Start, End int    // byte offsets of Text in the classified text
	Weight     int
}

// Result is the verdict on one text with the evidence for it.
type Result struct {
	Label          Label
	Date           bool // the calendar is the goal
	OutputScore    int
	OutcomeScore   int
	Evidence       []Evidence
	CustomerFacing bool // about what customers do or get
	Financial      bool // names revenue, bookings, margin or the like
	Quantified     bool // states a number that is not a date
}

var languages = map[string]*Language{"de": {code: "de", pack: &german}, "en": {code: "en", pack: &english}}

// For returns the language pack of the code, "en" or "de". A Language never changes and may be shared.
func For(code string) (*Language, error) {
	l, ok := languages[code]
	if !ok {
		return nil, fmt.Errorf("no word lists for language %q: have %v", code, Languages())
	}
	return l, nil
}

// Languages lists the codes For knows, sorted.
func Languages() []string { return slices.Sorted(maps.Keys(languages)) }

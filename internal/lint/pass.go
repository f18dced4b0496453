package lint

import (
	"slices"
	"time"

	"github.com/orgvet/orgvet/internal/lexicon"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/source"
)

// Pass is one rule looking at one subject. Unless the rule reports, or says that the subject is unknown or not its business, the
// answer is "pass".
type Pass struct {
	Model   *model.Model
	Org     *model.Organization // the subject's organization; never nil
	subject model.Subject
	run     *ruleRun
	reports []*Finding
	missing string
	skipped bool
}

// Report is what a rule says about a subject. The message follows the subject's label and a colon.
type Report struct {
	Facet    string       // empty for the main facet
	Severity Severity     // NoSeverity for the facet's own
	At       source.Place // zero for the subject's own place
	Message  string       // the measured value and the limit: "11.0 makers for 1 product manager, limit 10:1"
	Next     string       // what to do, an imperative sentence without a period
	Measure  *Measure
	Evidence []string
	Related  []source.Related
	Items    []Item
	Key      string // where one subject can have several findings of the rule: what tells them apart
	Ageing   bool
	Also     []model.Subject // further subjects it is about, such as the other team of a pair
	Fix      *source.Edit    // the change that certainly mends it; nil for everything that takes thought
}

// Report says that something is wrong with the subject of the pass. Several reports about one subject (and Key) become one finding
// headed by the strongest facet. A report of a facet that is switched off is dropped.
func (p *Pass) Report(r Report) { p.ReportOn(p.subject, r) }

// ReportOn says that something is wrong with another subject than that of the pass.
func (p *Pass) ReportOn(s model.Subject, r Report) {
	if r.Facet == "" {
		r.Facet = MainFacet
	}
	if p.FacetOn(r.Facet) {
		p.reports = append(p.reports, p.run.finding(p.Org, s, r))
	}
}

// Unknown says that the subject cannot be judged because a field is missing: "team.decides". The first one counts.
func (p *Pass) Unknown(field string) {
	if p.missing == "" {
		p.missing = field
	}
}

// NotApplicable says that the rule has no business with the subject.
func (p *Pass) NotApplicable() { p.skipped = true }

// Today is the day that counts as today.
func (p *Pass) Today() time.Time { return p.Model.Settings.AsOf }

// Strict reports whether the strict preset is in force.
func (p *Pass) Strict() bool { return p.run.selection.Preset == Strict }

// FacetOn reports whether a facet is in force: by its option, else by the preset.
func (p *Pass) FacetOn(name string) bool {
	for _, f := range p.run.rule.Facets {
		if f.Name != name {
			continue
		}
		if f.Option != "" {
			return p.Bool(f.Option)
		}
		return f.Preset <= p.run.rule.Preset || f.Preset <= p.run.selection.Preset
	}
	return true
}

// Adopted reports whether the organization has visibly started to keep a field, so that those without it are stragglers: have of
// total comparable subjects carry it. Demanding the field with expect: in the configuration, or the strict preset, is enough too.
// The limits are 50% and 3, or the rule's options min_share and min_count.
func (p *Pass) Adopted(field string, have, total int) bool {
	if p.Strict() || slices.Contains(p.run.selection.Expect, field) {
		return true
	}
	return p.InUse(have, total)
}

// InUse is Adopted without the two ways around it, for gates that the strict preset keeps.
func (p *Pass) InUse(have, total int) bool {
	share, count := 0.5, 3
	if p.has("min_share") {
		share = p.Share("min_share")
	}
	if p.has("min_count") {
		count = p.Int("min_count")
	}
	return total > 0 && have >= count && float64(have) >= share*float64(total)
}

// Classify reads a text for meaning; the answers are shared among rules and not to be changed.
func (p *Pass) Classify(text string, facts lexicon.Facts, opts lexicon.Options) *lexicon.Result {
	key := classified{text, facts, opts.Key()}
	return memoOf[classified, *lexicon.Result](p.run.selection.texts).get(key, func() *lexicon.Result {
		r := p.Language().Classify(text, facts, opts)
		return &r
	})
}

type classified struct {
	text    string
	facts   lexicon.Facts
	options string
}

// Gist is what a text is about; the answers are shared among rules and not to be changed.
func (p *Pass) Gist(text string) lexicon.Gist {
	l := p.Language()
	return memoOf[string, lexicon.Gist](p.run.selection.texts).get(text, func() lexicon.Gist { return l.Gist(text) })
}

// Language is the language whose words the rules know.
func (p *Pass) Language() *lexicon.Language { return p.run.selection.language }

// ShowPeople reports whether messages may name persons.
func (p *Pass) ShowPeople() bool { return p.Model.Settings.ShowPeople }

func (p *Pass) has(option string) bool {
	return slices.ContainsFunc(p.run.rule.Options, func(o Option) bool { return o.Name == option })
}

func (p *Pass) option(name string) any {
	v, ok := p.run.options[name]
	if !ok {
		panic("rule " + p.run.rule.ID + " has no option " + name)
	}
	return v
}

// Number returns the value of a number option.
func (p *Pass) Number(option string) float64 { return p.option(option).(float64) }

// Int returns the value of a number option as a whole number.
func (p *Pass) Int(option string) int { return int(p.Number(option)) }

// Share returns the value of a share option.
func (p *Pass) Share(option string) float64 { return float64(p.option(option).(Share)) }

// Weeks returns the value of a duration option in weeks.
func (p *Pass) Weeks(option string) float64 { return float64(p.option(option).(Weeks)) }

// Months returns the value of a duration option in calendar months.
func (p *Pass) Months(option string) float64 { return float64(p.option(option).(Months)) }

// Bool returns the value of a yes/no option.
func (p *Pass) Bool(option string) bool { return p.option(option).(bool) }

// Word returns the value of a text option.
func (p *Pass) Word(option string) string { return p.option(option).(string) }

// List returns the value of a list option.
func (p *Pass) List(option string) []string { return p.option(option).([]string) }

// Numbers returns the value of an option that holds numbers by name.
func (p *Pass) Numbers(option string) map[string]float64 { return p.option(option).(Numbers) }

package audit

import (
	"fmt"
	"slices"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
)

// A strength needs enough that could be judged, of that a large part that is fine, and names a few examples.
const (
	strengthJudged   = 5
	strengthShare    = 0.8
	strengthExamples = 3
)

// good says of several, in the plural, what it means that a rule finds nothing. Rules whose silence proves little are left out.
var good = map[string]string{
	"committed-without-evidence":      "were started on evidence",
	"customer-contact-gap":            "met customers in time",
	"decisions-made-outside-team":     "decide what belongs to them",
	"incomplete-trio":                 "have product, design and engineering",
	"initiative-without-outcome":      "serve a goal or say what they should change",
	"key-result-without-change":       "say from where to where they should move",
	"key-result-without-baseline":     "have a starting point for every key result",
	"launch-without-partners":         "launch with sales, support and marketing at their side",
	"loudest-voice":                   "have more for them than that somebody asked",
	"makers-per-pm":                   "have a number of makers that they can keep up with",
	"objective-without-key-results":   "have key results",
	"output-key-result":               "name a change, not work to finish",
	"shipped-and-forgotten":           "have a result written down after the launch",
	"started-without-success-measure": "say how success will be measured",
	"stale-measures":                  "have fresh numbers",
	"too-many-active-initiatives":     "work on few things at a time",
	"unaligned-objective":             "serve a goal of the company",
	"unclear-accountability":          "have one who answers for them",
	"unmeasurable-key-result":         "have a target that can be checked",
}

// praised counts what a rule judged, and where it was fine.
type praised struct {
	judged, fine int
	kind         string
	mixed        bool
	teams        map[string][2]int // fine and judged
	labels       []string          // of what is fine and no person
}

// strengths are what is fine in most cases on enough data: of each question the rule that judged most, in the order of the dimensions.
func (b *builder) strengths() {
	b.report.Strengths = []Strength{}
	counts := b.praise()
	for i := range b.report.Dimensions {
		d := &b.report.Dimensions[i]
		for j := range d.Questions {
			q := &d.Questions[j]
			best := ""
			for _, rule := range q.Rules {
				if p := counts[rule]; p != nil && p.enough() && (best == "" || p.judged > counts[best].judged) {
					best = rule
				}
			}
			if p := counts[best]; p != nil {
				b.report.Strengths = append(b.report.Strengths, Strength{
					Question: q.ID, Dimension: d.ID, Examples: p.examples(),
					Text: fmt.Sprintf("%d of %s %s", p.fine, counted(p.judged, plural(p.kind)), good[best]),
				})
			}
		}
	}
}

func (p *praised) enough() bool {
	return !p.mixed && p.judged >= strengthJudged && float64(p.fine) >= strengthShare*float64(p.judged)
}

// praise counts the answers of the rules whose silence means something.
func (b *builder) praise() map[string]*praised {
	out := map[string]*praised{}
	for i := range b.answers {
		a := &b.answers[i]
		e := a.Subject.Entity()
		if good[a.Rule.ID] == "" || a.Said == lint.NotKnown || e.Kind == "organization" {
			continue
		}
		kind := e.Kind
		if _, pm := a.Subject.(*model.PM); pm {
			kind = "pm"
		}
		p := out[a.Rule.ID]
		if p == nil {
			p = &praised{kind: kind, teams: map[string][2]int{}}
			out[a.Rule.ID] = p
		}
		p.mixed = p.mixed || p.kind != kind
		p.judged++
		fine := 0
		if a.Said != lint.Found {
			fine = 1
			if !e.Private && kind != "pm" {
				p.labels = append(p.labels, e.Label)
			}
		}
		p.fine += fine
		for _, t := range teamsOf(a.units) {
			n := p.teams[t]
			p.teams[t] = [2]int{n[0] + fine, n[1] + 1}
		}
	}
	return out
}

// examples are teams where all of several are fine, else some of what is fine; by name.
func (p *praised) examples() []string {
	out := []string{}
	for _, t := range sortedTeams(p.teams) {
		if n := p.teams[t]; n[0] == n[1] && n[1] > 1 && len(out) < strengthExamples {
			out = append(out, fmt.Sprintf("%s, all %d", t, n[1]))
		}
	}
	if len(out) == 0 {
		slices.Sort(p.labels)
		out = append(out, p.labels[:min(len(p.labels), strengthExamples)]...)
	}
	return out
}

package audit

import (
	"fmt"
	"slices"
	"strings"

	"github.com/orgvet/orgvet/internal/lint"
)

func (b *builder) note(rules []string) {
	for _, id := range rules {
		b.noted[id] = true
	}
}

func (b *builder) ruleByID(id string) *lint.Rule {
	for _, r := range b.Rules {
		if r.ID == id {
			return r
		}
	}
	return nil
}

// notes says what a reader may want to know about the rules that the report mentions.
func (b *builder) notes() {
	b.report.Rules = []RuleNote{}
	for _, r := range b.Rules {
		if b.noted[r.ID] {
			b.report.Rules = append(b.report.Rules, b.noteOf(r))
		}
	}
}

func (b *builder) noteOf(r *lint.Rule) RuleNote {
	n := RuleNote{
		ID: r.ID, Summary: r.Summary, Asks: r.Question, Why: r.Why, Claims: []Claim{}, Fix: r.Fix, Example: exampleOf(r),
		FalseAlarms: r.FalseAlarms, Disagree: b.disagree(r), Limits: b.limits(r), Who: "whoever keeps the file", Effort: "minutes",
	}
	if _, q := questionOf(r.ID); q != nil {
		n.Who, n.Effort = q.who, q.effort
	}
	for _, s := range r.Sources {
		doc, _ := lint.DocByKey(s.Doc)
		n.Claims = append(n.Claims, Claim{Author: doc.Author, Title: doc.Title, Line: s.Line, Claim: s.Claim})
	}
	return n
}

// exampleOf is the first of the rule's good examples that needs no configuration of its own, else its first.
func exampleOf(r *lint.Rule) string {
	for _, e := range r.Good {
		if e.Config == "" {
			return e.YAML
		}
	}
	if len(r.Good) > 0 {
		return r.Good[0].YAML
	}
	return ""
}

// disagree shows how to say no: for one place, and for all.
func (b *builder) disagree(r *lint.Rule) string {
	until := b.Model.Settings.AsOf.AddDate(0, 6, 0).Format("2006-01-02")
	lines := []string{
		"# in the document itself, for this one:", "ignore:", "  - rule: " + r.ID, "    because: why it is right here, in a sentence",
		"    until: " + until, "", "# in .orgvet.yaml, for all:", "rules:",
	}
	for i := range r.Options {
		o := &r.Options[i]
		lines = append(lines, "  "+r.ID+":", fmt.Sprintf("    %s: %s  # %s", o.Name, lint.FormatOption(b.Selection.Option(r, o)), o.Reason))
		return strings.Join(lines, "\n") + "\n"
	}
	return strings.Join(append(lines, "  "+r.ID+": off"), "\n") + "\n"
}

func (b *builder) limits(r *lint.Rule) []Option {
	out := []Option{}
	for i := range r.Options {
		o := &r.Options[i]
		value, usual := lint.FormatOption(b.Selection.Option(r, o)), lint.FormatOption(o.Default)
		_, set := b.Selection.Rules[r.ID].Options[o.Name]
		out = append(out, Option{Rule: r.ID, Name: o.Name, Value: value, Default: usual, Changed: set && value != usual, Reason: o.Reason})
	}
	return out
}

// method says how the report was made, and what was changed about that.
func (b *builder) method() {
	m := &b.report.Method
	m.Steps, m.Limits, m.Sources = methodSteps, methodLimits, []string{}
	m.Changed, m.Off = []Option{}, []string{}
	for _, r := range b.Rules {
		for _, o := range b.limits(r) {
			if o.Changed {
				m.Changed = append(m.Changed, o)
			}
		}
		if set := b.Selection.Rules[r.ID]; set.On != nil && !*set.On {
			m.Off = append(m.Off, r.ID)
		} else if set.Severity != lint.NoSeverity && set.Severity != r.Severity {
			m.Changed = append(m.Changed, Option{
				Rule: r.ID, Name: "severity", Value: set.Severity.String(), Default: r.Severity.String(), Changed: true, Reason: "set in the configuration",
			})
		}
	}
	for _, d := range lint.Docs() {
		m.Sources = append(m.Sources, d.Title+" ("+d.Author+")")
	}
	slices.Sort(m.Off)
}

var methodSteps = []string{
	"Rules drawn from five texts on product management look at each team, goal and roadmap item. Each answers fine, finding or not recorded. Not recorded is never read as bad.",
	"Per question and team only the worst finding counts: an error takes 100 of 100 points, a warning 70, an info 30. Beside it stands how many of how many are affected.",
	"Teams weigh by their places for makers, filled or vacant, from 1 to 12, or 1 where nobody recorded them. What concerns no team in particular weighs as much as all teams together.",
	"A dimension is the mean of its answered questions. Questions whose answer rests on how a text reads weigh 0.8, the others 1.",
	"The low end is the number if everything that is not recorded were bad, so that an answer held back never raises it: a team that does not say who is on it counts as unknown wherever people are asked about. Whole things that are left out (a team, a goal, a promise, a dependency) cannot be told from things that ended; a comparison with an earlier report lists them, and every field that is written less often.",
	"Coverage is the share of answers that could be given. Below 40%, on fewer than ten subjects (teams, goals, initiatives …), or with more than half of its questions unanswered, no number is shown.",
	"85 and more is strong, 60 to 84 mixed, below 60 weak. A change of less than 3 points is called the same.",
	"What to do first is what would move the numbers most: findings of one rule are taken away together with those that they cause, once alone and once as the last, and the mean counts, less where it rests on how a text reads. Of each question the strongest rule is named, and others beside it.",
	"Findings with a reason to ignore them do not count; a second number shows what would be without the ignores.",
}

var methodLimits = []string{
	"The report sees what was written down. A well-kept file is not a well-led team, and a missing file is not a bad one.",
	"Whether a metric is the right one, a strategy sound, a problem worth solving or an interview well led, people must judge.",
	"Dates and values are believed, and so is what people wrote about causes.",
	"Texts are read with word lists. Irony, context and jargon escape them. A declared type always wins over the text.",
	"Nobody's performance is judged, and teams are not compared. The numbers show where to look; as a target they would lose their worth.",
}

package outcomes

import (
	"slices"
	"strings"

	"github.com/orgvet/orgvet/internal/lexicon"
	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// UnmeasurableKeyResult warns about key results that nobody can check.
var UnmeasurableKeyResult = lint.Rule{
	ID: "unmeasurable-key-result", Category: lint.Outcomes, Severity: lint.Warning, Preset: lint.Recommended,
	Summary:  "A key result has no number or observable target, so nobody can say whether it was met.",
	Many:     "have no target, so nobody can say whether they were met",
	Question: "On the last day of the period, how will we know whether we made it?",
	Why: "A key result that cannot be checked is decided by whoever argues best at the end. It also cannot warn anybody half-way, when there is still " +
		"time to do something else.",
	Sources: []lint.Source{
		{Doc: lint.TrustingTeams, Line: 22, Claim: "Objectives and key results have to be clear."},
		{Doc: lint.EmpowermentModel, Line: 3, Claim: "Outcomes that teams are measured on can be measured."},
		{Doc: lint.ProductLeaders, Line: 33, Claim: "Value and what customers do should be something one can put a number on."},
	},
	Decides: "A map needs `to`. A text needs a number, a number word (half, double, zero, none, all) or something that is finished at the end. Left-over " +
		"template text (x, tbd, ??) and words such as significantly are no target. Redacted numbers count as unknown, never as missing.",
	Needs:  "A key result with text or metric in a running or future period.",
	Fix:    "Add the measure and the number. If the number cannot be known yet, finding it out is the key result, with the question to answer.",
	Record: "A number is written as `{metric: …, from: …, to: …}`; where it is not known yet, `type: learning` and a `question`.",
	FalseAlarms: "A result that is simply there or not (an audit passed) can say `type: milestone` or `type: compliance`. A learning goal with a `question` " +
		"needs no number. Before the period starts an undecided target is only info.",
	Related: []string{"key-result-without-baseline", "output-key-result", "objective-without-key-results"},
	Options: []lint.Option{
		{Name: "placeholders", Default: []string{"x", "tbd", "??", "n"}, Reason: "left-over template text; add what your own template leaves behind"},
	},
	Bad: []lint.Example{
		{
			Name: "A wish, a placeholder and a missing target",
			YAML: `kind: team
id: onboarding
---
kind: okrs
team: onboarding
period: 2026-Q3
objectives:
  - objective: Setup is easy
    key_results:
      - Significantly improve onboarding
      - Setup finished in under n minutes
      - {metric: merchants live within a day, from: 31%}
      - {metric: setups without a call for help, from: 55%, to: undecided}
`,
			Want: []string{
				`onboarding "Significantly improve onboarding": has no target: "significantly" cannot be checked`,
				`onboarding "Setup finished in under n minutes": has no target: "n" cannot be checked`,
				`onboarding "merchants live within a day": has no target, so nobody can say whether it was met`,
				`onboarding "setups without a call for help": the target is still "undecided"`,
			},
		},
	},
	Good: []lint.Example{
		{
			Name: "A target, and a question for what is not known yet",
			YAML: `kind: team
id: onboarding
---
kind: okrs
team: onboarding
period: 2026-Q3
objectives:
  - objective: Setup is easy
    key_results:
      - {metric: merchants live within a day, from: 31%, to: 50%}
      - Halve the calls for help during setup
      - {kr: Why merchants stop at step three, type: learning, question: "Which field makes them leave?"}
      - {kr: Card data audit without exceptions, type: compliance}
`,
		},
	},
	Check: lint.EachKeyResult(checkUnmeasurable),
}

func checkUnmeasurable(p *lint.Pass, k *model.KeyResult) {
	g := judge.KeyResult(p, k, lexicon.Options{})
	switch {
	case g.Text == "":
		p.NotApplicable()
		return
	case k.Redacted() || k.To.Raw != "" && !k.To.OK && !k.To.Undecided:
		p.Unknown("key-result.to")
		return
	case k.To.OK, g.Is("milestone", "compliance"), g.Is("learning") && k.Question != "":
		return
	}
	text := strings.TrimSpace(k.Text + " " + k.Metric)
	readable, leftOver := p.Language().Measurable(text)
	if word := placeholderIn(text, p.List("placeholders")); word != "" {
		readable, leftOver = false, word
	}
	hasValues := k.To.Undecided || k.Has("from") || k.Has("now")
	if readable && !hasValues {
		return
	}
	if g.Label == lexicon.Unknown && g.Declared == "" && leftOver == "" && !hasValues {
		p.Unknown("key-result.to")
		return
	}
	report := lint.Report{
		Message:  lacking(k, leftOver),
		Next:     "add the measure and the number, as in {metric: …, from: …, to: …}; if it cannot be known yet, make finding it the key result, with type: learning and a question",
		Evidence: []string{g.Arithmetic()},
	}
	if k.To.Undecided {
		report.At = k.ValueAt("to")
		if notStarted(p, k) && (!k.By.OK || k.By.End().After(p.Today())) {
			report.Severity = lint.Info
		}
	}
	p.Report(report)
}

func lacking(k *model.KeyResult, leftOver string) string {
	switch {
	case k.To.Undecided:
		return "the target is still " + model.Quote(k.To.Raw)
	case leftOver != "":
		return "has no target: " + model.Quote(strings.ToLower(leftOver)) + " cannot be checked"
	case k.Type == "learning":
		return "is there to learn, but has neither a number nor a question"
	}
	return "has no target, so nobody can say whether it was met"
}

// placeholderIn finds left-over template text that stands as a word of its own.
func placeholderIn(text string, placeholders []string) string {
	for word := range strings.FieldsSeq(text) {
		if word = strings.Trim(word, ".,;:()[]%"); slices.Contains(placeholders, word) {
			return word
		}
	}
	return ""
}

// notStarted reports whether the key result's period lies ahead.
func notStarted(p *lint.Pass, k *model.KeyResult) bool {
	okrs := k.Objective.OKRs
	return okrs != nil && okrs.Period.OK && !okrs.Period.Open && okrs.Period.Start().After(p.Today())
}

package outcomes

import (
	"slices"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
)

// ObjectiveWithoutKeyResults finds objectives that nothing measures.
var ObjectiveWithoutKeyResults = lint.Rule{
	ID: "objective-without-key-results", Category: lint.Outcomes, Severity: lint.Error, Preset: lint.Core,
	Summary:  "An objective in the running period has no key results.",
	Many:     "have no key results, so nobody can tell when they are reached",
	Question: "How will anybody know that this objective is reached?",
	Why:      "An objective says where to go; without key results nobody can tell whether the team is getting there, least of all the team.",
	Sources: []lint.Source{
		{Doc: lint.TrustingTeams, Line: 22, Claim: "Teams need defined objectives and key results."},
		{Doc: lint.ProductLeaders, Line: 37, Claim: "Goals have to be clear enough to act on."},
	},
	Decides: "An active objective in OKRs that are neither draft nor closed, whose period runs or ended less than `past` ago, has no key results and is not `measured_by` " +
		"one that exists elsewhere. Before the period starts it is info.",
	Needs:       "OKRs with a period. Confidential objectives, and OKRs whose values are read elsewhere (`read_from`), are unknown.",
	Fix:         "Add two or three key results, or point to one that measures it already. If it is not agreed yet, mark it as a draft.",
	Record:      "An existing key result goes under `measured_by`; a draft says `status: draft`.",
	FalseAlarms: "Hardly any. An objective that was given up says `status: dropped`; a period that is over says `status: closed`.",
	Related:     []string{"unmeasurable-key-result", "output-objective", "missing-team-okrs"},
	Facets: []lint.Facet{
		{Name: lint.MainFacet, Summary: "The period runs or is past."},
		{Name: "before-start", Summary: "The period has not started yet.", Severity: lint.Info},
	},
	Options: []lint.Option{
		{Name: "before_start", Default: "info", Choices: []string{"off", "info", "warning", "error"}, Reason: "planning is in progress"},
		{Name: "past", Default: lint.Weeks(13), Reason: "a period that ended longer ago is history: nobody adds key results to it"},
	},
	Bad: []lint.Example{
		{
			Name: "Nothing to measure by",
			YAML: `kind: team
id: checkout
---
kind: okrs
team: checkout
period: 2026-Q3
objectives:
  - objective: Paying feels effortless
`,
			Want: []string{`checkout objective "Paying feels effortless": has no key results for 2026-Q3, so nobody can tell when it is reached`},
		},
		{
			Name: "Next quarter",
			YAML: `kind: team
id: checkout
---
kind: okrs
team: checkout
period: 2026-Q4
objectives:
  - objective: Refunds arrive the same day
    key_results: []
`,
			Want:   []string{`checkout objective "Refunds arrive the same day": has no key results for 2026-Q4 yet`},
			Facets: []string{"before-start"},
		},
	},
	Good: []lint.Example{
		{
			Name: "One key result",
			YAML: `kind: team
id: checkout
---
kind: okrs
team: checkout
period: 2026-Q3
objectives:
  - objective: Paying feels effortless
    key_results: [Payment completion 61% -> 70%]
`,
		},
		{
			Name: "A draft for next quarter",
			YAML: `kind: team
id: checkout
---
kind: okrs
team: checkout
period: 2026-Q4
status: draft
objectives:
  - objective: Refunds arrive the same day
`,
			Facets: []string{"before-start"},
		},
	},
	Check: func(w *lint.Walk) {
		for _, org := range w.Model.Organizations {
			var all []*model.Objective
			for _, okrs := range org.OKRs {
				all = append(all, okrs.Objectives...)
			}
			lint.Each(w, org, all, checkKeyResultsPresent)
		}
	},
}

func checkKeyResultsPresent(p *lint.Pass, o *model.Objective) {
	okrs := o.OKRs
	switch {
	case o.Status == "dropped" || slices.Contains([]string{"draft", "closed"}, okrs.Status):
		p.NotApplicable()
		return
	case !okrs.Period.Open && okrs.Period.OK && okrs.Period.End().AddDate(0, 0, days(p.Weeks("past"))).Before(p.Today()):
		p.NotApplicable()
		return
	case len(o.KeyResults) > 0 || len(o.MeasuredBy) > 0:
		return
	case o.Confidential.Yes || okrs.ReadFrom != "":
		p.Unknown("objective.key_results")
		return
	case !okrs.Period.OK:
		p.Unknown("okrs.period")
		return
	}
	report := lint.Report{
		At:      o.At("key_results"),
		Message: "has no key results for " + okrs.Period.Text() + ", so nobody can tell when it is reached",
		Next:    "add two or three key results, or set status: draft until they are agreed",
	}
	if !okrs.Period.Open && okrs.Period.Start().After(p.Today()) {
		word := p.Word("before_start")
		if word == "off" {
			return
		}
		report.Facet = "before-start"
		report.Severity, _ = lint.ParseSeverity(word)
		report.Message = "has no key results for " + okrs.Period.Text() + " yet"
	} else if !okrs.Period.Open && okrs.Period.End().Before(p.Today()) {
		report.Next = "write down what it was measured by, or set status: closed now that the period is over"
	}
	p.Report(report)
}

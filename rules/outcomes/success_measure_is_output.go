package outcomes

import (
	"github.com/orgvet/orgvet/internal/lexicon"
	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
)

// SuccessMeasureIsOutput warns about success that is true the day the work ships.
var SuccessMeasureIsOutput = lint.Rule{
	ID: "success-measure-is-output", Category: lint.Outcomes, Severity: lint.Warning, Preset: lint.Recommended,
	Summary:  "The success measure of an initiative is that it ships.",
	Many:     "call it success when the work is finished",
	Question: "Could this initiative be a success and nobody use it?",
	Why: "“Live for all customers” is true on the day of the release, whatever happens next. It answers whether the team was busy, not whether the idea " +
		"was right.",
	Sources: []lint.Source{
		{Doc: lint.TrustingTeams, Line: 26, Claim: "Judge initiatives by impact rather than by what was delivered."},
		{Doc: lint.ProductLeaders, Line: 33, Claim: "Success is how onboarding, conversion or payments move."},
	},
	Decides: "Every entry of `success` on an open item reads as work that is finished, as activity or as a date. One entry about a change silences the rule. " +
		"Enablers, debt, maintenance and compliance may be done when they are done.",
	Needs:       "`initiative.success`. A text in a language without word lists is unknown.",
	Fix:         "Say what people will do differently four weeks after the release, and by how much.",
	Record:      "The number is written with `from` and `to`.",
	FalseAlarms: "Migrations and groundwork: give `type: enabler`. A change in words that orgvet does not know: add the number it should reach.",
	Related:     []string{"started-without-success-measure", "output-key-result", "shipped-and-forgotten"},
	Bad: []lint.Example{{
		Name: "Live for everybody",
		YAML: `kind: team
id: catalog
---
kind: roadmap
team: catalog
initiatives:
  - {name: Bulk edit, status: building, success: Feature live for all customers}
`,
		Want: []string{`catalog "Bulk edit": its success is "Feature live for all customers", which is true the day it ships`},
	}},
	Good: []lint.Example{{
		Name: "What people do with it",
		YAML: `kind: team
id: catalog
---
kind: roadmap
team: catalog
initiatives:
  - {name: Bulk edit, status: building, success: Price changes done in bulk 0% -> 50% of edits}
  - {name: Photo import, status: planned, success: [Feature live for all customers, 40% of admins use it weekly]}
  - {name: New search engine, type: enabler, status: building, success: All tenants moved and old system switched off}
`,
	}},
	Check: lint.EachInitiative(checkSuccessMeasure),
}

func checkSuccessMeasure(p *lint.Pass, i *model.Initiative) {
	if len(i.Success) == 0 || !i.Open() || isReleasePlan(i) || i.IsType("enabler", "debt", "maintenance", "compliance", "incident") {
		p.NotApplicable()
		return
	}
	shipping, known := shipsOnly(p, i)
	switch {
	case !known:
		p.Unknown("initiative.success")
	case shipping:
		said := "its success is " + model.Quote(i.Success[0])
		if len(i.Success) > 1 {
			said = "every measure of its success is like " + model.Quote(i.Success[0])
		}
		var evidence []string
		for _, text := range i.Success {
			evidence = append(evidence, p.Classify(text, lexicon.Facts{}, lexicon.Options{}).Arithmetic())
		}
		p.Report(lint.Report{
			At:       i.ValueAt("success"),
			Message:  said + ", which is true the day it ships",
			Next:     "write what people will do differently four weeks later, with a number from and to",
			Evidence: evidence,
		})
	}
}

package hygiene

import "github.com/orgvet/orgvet/internal/lint"

// ImpossibleDates fires when dates cannot be true together, or a fact lies in the future.
var ImpossibleDates = lint.Rule{
	ID: "impossible-dates", Category: lint.Hygiene, Severity: lint.Warning, Preset: lint.Core,
	Summary:     "Dates cannot be true together, or a fact lies in the future.",
	Question:    "When did this happen?",
	Why:         "A launch before the start, or evidence from next month, makes every age and every order that rules look at wrong.",
	Decides:     "Start, launch and end are compared; dates of things that happened (evidence, touchpoints, results, launches) must not be after today; an item that is done without any date is reported where its finished siblings have dates.",
	Needs:       "Nothing: it looks at what is written, and says nothing about what is not.",
	Fix:         "Correct the date.",
	FalseAlarms: "A plan read with an old --as-of: what was future then is reported then.",
	Bad: []lint.Example{
		{
			Name: "Launched before it started",
			YAML: `kind: team
id: checkout
---
kind: roadmap
team: checkout
initiatives:
  - name: Saved cards
    status: launched
    start: 2026-05-04
    launched: 2026-03-02
`,
			Want: []string{"launched 2026-03-02 lies before start 2026-05-04"},
		},
	},
	Good: []lint.Example{
		{
			Name: "Started, then launched",
			YAML: `kind: team
id: checkout
---
kind: roadmap
team: checkout
initiatives:
  - name: Saved cards
    status: launched
    start: 2026-03-02
    launched: 2026-05-04
`,
		},
	},
	Check: lint.Faults(),
}

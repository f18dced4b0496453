package hygiene

import "github.com/orgvet/orgvet/internal/lint"

// ImpossibleDates fires when dates cannot be true together, or a fact lies in the future.
var ImpossibleDates = lint.Rule{
	ID: "impossible-dates", Category: lint.Hygiene, Severity: lint.Warning, Preset: lint.Core,
	Summary:  "Dates cannot be true together, or a fact lies in the future.",
	Question: "When did this happen?",
	Why:      "A launch before its start, or evidence from next month, falsifies every age and every order that the rules look at.",
	Decides: "Beginnings and ends are compared: start with launched, end, stopped and target date, since with ends, raised with decided. The date of something that has " +
		"happened must not be after today. An item that is done without any date is reported where most other done items of the roadmap have one.",
	Needs:       "The dates. A date that is missing is not reported, but for items that are done.",
	Fix:         "Correct the date, or add the one that is missing.",
	FalseAlarms: "A plan read as of a day in the past: what happened after that day then counts as the future.",
	Related:     []string{"status-contradiction"},
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

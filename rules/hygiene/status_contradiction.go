package hygiene

import "github.com/orgvet/orgvet/internal/lint"

// StatusContradiction fires when a status contradicts what stands beside it.
var StatusContradiction = lint.Rule{
	ID: "status-contradiction", Category: lint.Hygiene, Severity: lint.Warning, Preset: lint.Core,
	Summary:  "A status contradicts what stands beside it.",
	Question: "Done, or not done?",
	Why:      "A goal that is called done halfway teaches everybody that done means nothing.",
	Decides: "A key result is done, with less than 70% of the way from `from` to `to` behind it; or the result of an initiative is met, and its value misses the number " +
		"in `success`; or an initiative is stopped, and its target date is still to come.",
	Needs:       "A status, and the numbers or dates beside it.",
	Fix:         "Correct the status, or the value.",
	FalseAlarms: "A value that was read too early: write the new one with its date.",
	Related:     []string{"impossible-dates", "stale-measures"},
	Bad: []lint.Example{
		{
			Name: "Done at a third of the way",
			YAML: `kind: team
id: checkout
---
kind: okrs
team: checkout
period: 2026-Q3
objectives:
  - objective: Paying feels effortless
    key_results:
      - {metric: payment completion, from: 61%, to: 70%, now: 64%, status: done}
`,
			Want: []string{"marked done at 64%, 33% of the way from 61% to 70%, at least 70%"},
		},
	},
	Good: []lint.Example{
		{
			Name: "Done at nearly all of it",
			YAML: `kind: team
id: checkout
---
kind: okrs
team: checkout
period: 2026-Q3
objectives:
  - objective: Paying feels effortless
    key_results:
      - {metric: payment completion, from: 61%, to: 70%, now: 69%, status: done}
`,
		},
	},
	Check: lint.Faults(),
}

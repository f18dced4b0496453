package hygiene

import "github.com/orgvet/orgvet/internal/lint"

// StatusContradiction fires when a status contradicts what stands beside it.
var StatusContradiction = lint.Rule{
	ID: "status-contradiction", Category: lint.Hygiene, Severity: lint.Warning, Preset: lint.Core,
	Summary:     "A status contradicts what stands beside it.",
	Question:    "Done, or not done?",
	Why:         "A goal that is called done at half of its way teaches everybody that done means nothing.",
	Decides:     "A key result that is done with less than 70% of its change reached; an initiative whose result is met although its value misses the target; a stopped one with a target date to come.",
	Needs:       "Nothing: it looks at what is written, and says nothing about what is not.",
	Fix:         "Correct the status or the value.",
	FalseAlarms: "A value that was read too early: write the new one with its date.",
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
			Want: []string{"the key result is done, but now is 64% on the way from 61% to 70%, less than 70% of it"},
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

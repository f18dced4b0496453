package hygiene

import "github.com/orgvet/orgvet/internal/lint"

// UnitMismatch fires when values that belong together have different units.
var UnitMismatch = lint.Rule{
	ID: "unit-mismatch", Category: lint.Hygiene, Severity: lint.Warning, Preset: lint.Core,
	Summary:     "Values that belong together have different units.",
	Question:    "Can these two numbers be compared?",
	Why:         "A change from a share to a count cannot be measured, and nobody can say when it is met.",
	Decides:     "The units of from, to and now of a key result, and of now and target of a metric, are compared; a missing unit on one side is not a difference.",
	Needs:       "Nothing: it looks at what is written, and says nothing about what is not.",
	Fix:         "Write both values in one unit.",
	FalseAlarms: "Units that mean the same in your house, such as `orders` and `purchases`: use one word.",
	Bad: []lint.Example{
		{
			Name: "From a share to a time",
			YAML: `kind: team
id: checkout
---
kind: okrs
team: checkout
period: 2026-Q3
objectives:
  - objective: Paying feels effortless
    key_results:
      - {metric: time to pay, from: 90 s, to: 40%}
`,
			Want: []string{`from is "90 s" and to is "40%": the units differ`},
		},
	},
	Good: []lint.Example{
		{
			Name: "One unit",
			YAML: `kind: team
id: checkout
---
kind: okrs
team: checkout
period: 2026-Q3
objectives:
  - objective: Paying feels effortless
    key_results:
      - {metric: time to pay, from: 90 s, to: 40 s}
`,
		},
	},
	Check: lint.Faults(),
}

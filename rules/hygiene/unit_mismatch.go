package hygiene

import "github.com/orgvet/orgvet/internal/lint"

// UnitMismatch fires when values that belong together have different units.
var UnitMismatch = lint.Rule{
	ID: "unit-mismatch", Category: lint.Hygiene, Severity: lint.Warning, Preset: lint.Core,
	Summary:  "Values that belong together have different units.",
	Question: "Can these two numbers be compared?",
	Why:      "A change from a share to a count cannot be measured, and nobody can say when it is met.",
	Decides: "The units of from, to and now of a key result, and of target and now of a metric, are compared. Lengths of time are converted. A number without a unit " +
		"goes with every unit but a percentage, 0 goes with all, and things that are counted (orders, shops) are all one unit.",
	Needs:       "Two of these numbers.",
	Fix:         "Write both values in one unit.",
	FalseAlarms: "None known. A new way to measure is a new key result.",
	Related:     []string{"bad-value", "unmeasurable-key-result"},
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

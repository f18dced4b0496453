package hygiene

import "github.com/orgvet/orgvet/internal/lint"

// AmbiguousCadence fires when a cadence can be read in two ways.
var AmbiguousCadence = lint.Rule{
	ID: "ambiguous-cadence", Category: lint.Hygiene, Severity: lint.Info, Preset: lint.Core,
	Summary:     "A cadence can be read in two ways.",
	Question:    "Twice a week, or every two weeks?",
	Why:         "\"Biweekly\" and \"bimonthly\" each have two common meanings, a factor of four apart.",
	Decides:     "The words biweekly, bimonthly, biannual and the like, in any spelling, are reported. The cadence then counts as unknown for every rule.",
	Needs:       "A cadence. A document without one is fine.",
	Fix:         "Write `every 2 weeks` or `2 per week`, `every 2 months` or `2 per month`.",
	FalseAlarms: "None known. The clear forms are hardly longer.",
	Bad: []lint.Example{
		{
			Name: "Twice a week or every two weeks",
			YAML: `kind: forum
id: pricing-ideas
purpose: ideation
cadence: biweekly
`,
			Want: []string{`cadence: "biweekly" can mean every two weeks or twice a week`},
		},
	},
	Good: []lint.Example{
		{
			Name: "Said plainly",
			YAML: `kind: forum
id: pricing-ideas
purpose: ideation
cadence: every 2 weeks
`,
		},
	},
	Check: lint.Faults(),
}

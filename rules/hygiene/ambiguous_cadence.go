package hygiene

import "github.com/orgvet/orgvet/internal/lint"

// AmbiguousCadence fires when a cadence can be read in two ways.
var AmbiguousCadence = lint.Rule{
	ID: "ambiguous-cadence", Category: lint.Hygiene, Severity: lint.Info, Preset: lint.Core,
	Summary:     "A cadence can be read in two ways.",
	Question:    "Twice a week, or every two weeks?",
	Why:         "\"Biweekly\" and \"bimonthly\" each have two common meanings, a factor of four apart.",
	Decides:     "The words biweekly, bi-weekly, bimonthly and their kin are reported; the cadence is unknown to all rules.",
	Needs:       "Nothing: it looks at what is written, and says nothing about what is not.",
	Fix:         "Write every 2 weeks or 2 per week, every 2 months or 2 per month.",
	FalseAlarms: "There are none known; the clear forms cost two more characters.",
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

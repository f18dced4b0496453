package hygiene

import "github.com/orgvet/orgvet/internal/lint"

// SharesDoNotAdd fires when shares of one whole do not add up to it.
var SharesDoNotAdd = lint.Rule{
	ID: "shares-do-not-add", Category: lint.Hygiene, Severity: lint.Warning, Preset: lint.Core,
	Summary:     "Shares of one whole do not add up to it.",
	Question:    "Where is the rest?",
	Why:         "A split that adds up to 70% or 130% says that something was forgotten or counted twice.",
	Decides:     "The shares of a time split, and of a portfolio, must add up to 90–110%. A split with unknown parts is not judged.",
	Needs:       "Nothing: it looks at what is written, and says nothing about what is not.",
	Fix:         "Correct the shares so that they add up to 100%.",
	FalseAlarms: "A split that leaves things out on purpose: name the rest, for example as another part.",
	Bad: []lint.Example{
		{
			Name: "A third of the time is missing",
			YAML: `kind: team
id: checkout
pm_time: {tactical: 40%, discovery: 10%, strategy: 10%, people: 10%}
`,
			Want: []string{"the shares of pm_time add up to 70%, not 100%"},
		},
	},
	Good: []lint.Example{
		{
			Name: "All of the time",
			YAML: `kind: team
id: checkout
pm_time: {tactical: 40%, discovery: 30%, strategy: 20%, people: 10%}
`,
		},
	},
	Check: lint.Faults(),
}

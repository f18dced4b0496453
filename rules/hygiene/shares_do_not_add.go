package hygiene

import "github.com/orgvet/orgvet/internal/lint"

// SharesDoNotAdd fires when shares of one whole do not add up to it.
var SharesDoNotAdd = lint.Rule{
	ID: "shares-do-not-add", Category: lint.Hygiene, Severity: lint.Warning, Preset: lint.Core,
	Summary:  "Shares of one whole do not add up to it.",
	Question: "Where is the rest?",
	Why:      "A split that adds up to 70% or 130% says that something was forgotten or counted twice.",
	Decides: "The shares of a time split, of the portfolio, or else of the products, add up to more than 110%, or to less than 90%. Where a part is missing, only more " +
		"than 110% is reported.",
	Needs:       "The parts of one whole, with their shares.",
	Fix:         "Correct the shares so that they add up to 100%.",
	FalseAlarms: "A split that leaves something out on purpose: leave the part out rather than writing 0%, and only more than 110% is reported.",
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

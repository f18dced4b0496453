package hygiene

import "github.com/orgvet/orgvet/internal/lint"

// HeadcountMismatch fires when a team's member list and its headcount disagree.
var HeadcountMismatch = lint.Rule{
	ID: "headcount-mismatch", Category: lint.Hygiene, Severity: lint.Warning, Preset: lint.Core,
	Summary:     "A team's member list and its headcount disagree.",
	Question:    "How many are they?",
	Why:         "Ratios are taken from the member list; whoever reads the headcount sees another team.",
	Decides:     "Where a team has both, the filled members of each role are compared with the headcount of the role.",
	Needs:       "Nothing: it looks at what is written, and says nothing about what is not.",
	Fix:         "Keep one of the two: the member list if names matter, else the headcount.",
	FalseAlarms: "A list that is known to be partial: say `members_complete: false`.",
	Bad: []lint.Example{
		{
			Name: "Two engineers listed, four counted",
			YAML: `kind: team
id: checkout
headcount: {pm: 1, engineer: 4}
members:
  - {name: Ana Ruiz, role: pm}
  - {name: Chi Park, role: engineer}
  - {name: Dev Rao, role: engineer}
`,
			Want: []string{"checkout: 4 engineer in headcount, 2 in members"},
		},
	},
	Good: []lint.Example{
		{
			Name: "The same in both",
			YAML: `kind: team
id: checkout
headcount: {pm: 1, engineer: 2}
members:
  - {name: Ana Ruiz, role: pm}
  - {name: Chi Park, role: engineer}
  - {name: Dev Rao, role: engineer}
`,
		},
	},
	Check: lint.Faults(),
}

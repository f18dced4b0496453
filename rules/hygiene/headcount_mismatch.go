package hygiene

import "github.com/orgvet/orgvet/internal/lint"

// HeadcountMismatch fires when a team's member list and its headcount disagree.
var HeadcountMismatch = lint.Rule{
	ID: "headcount-mismatch", Category: lint.Hygiene, Severity: lint.Warning, Preset: lint.Core,
	Summary:  "A team's member list and its headcount disagree.",
	Question: "How many people are on the team?",
	Why:      "Ratios are taken from the member list. Whoever reads the headcount sees another team than the rules do.",
	Decides: "The headcount of each role is compared with the members of the role: those who are there, with or without vacant seats, with or without guests and " +
		"counterparts, or as full-time people. It is reported only when it fits none of these.",
	Needs:       "A team with both `members` and `headcount`.",
	Fix:         "Keep one of the two: the member list if names matter, else the headcount.",
	FalseAlarms: "A member list that is known to be partial: write `members_complete: false`.",
	Related:     []string{"makers-per-pm", "unknown-role"},
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
			Want: []string{"checkout: headcount says 4 for engineer, the member list 2"},
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

package hygiene

import "github.com/orgvet/orgvet/internal/lint"

// PersonalData fires when a person's or member's entry holds private data.
var PersonalData = lint.Rule{
	ID: "personal-data", Category: lint.Hygiene, Severity: lint.Warning, Preset: lint.Core,
	Summary:     "A person's or member's entry holds private data.",
	Question:    "Should this be in a shared file?",
	Why:         "Pay, ratings and health have no place in a repository that many people read, and no rule here uses them.",
	Decides:     "Keys such as salary, bonus, rating, performance and health in person documents and member lists are reported, whatever stands there.",
	Needs:       "Nothing: it looks at what is written, and says nothing about what is not.",
	Fix:         "Delete the key, and take it out of the history of the repository as well if others can read that.",
	FalseAlarms: "None known. Skills, level and areas to grow in may stay.",
	Related:     []string{"unknown-field"},
	Bad: []lint.Example{
		{
			Name: "A salary in a member list",
			YAML: `kind: team
id: checkout
members:
  - {name: Ana Ruiz, role: pm, salary: 70k}
`,
			Want: []string{`"salary" does not belong here: pay, ratings and health stay out of these files`},
		},
	},
	Good: []lint.Example{
		{
			Name: "What the team needs to know",
			YAML: `kind: team
id: checkout
members:
  - {name: Ana Ruiz, role: pm, skills: [pricing]}
`,
		},
	},
	Check: lint.Faults(),
}

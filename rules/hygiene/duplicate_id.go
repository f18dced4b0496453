package hygiene

import "github.com/orgvet/orgvet/internal/lint"

// DuplicateID fires when two things of one kind share an id.
var DuplicateID = lint.Rule{
	ID: "duplicate-id", Category: lint.Hygiene, Severity: lint.Error, Preset: lint.Core,
	Summary:     "Two things of one kind share an id.",
	Question:    "Which of the two is meant?",
	Why:         "A reference to the id could mean either, and findings, baselines and ignores would mix them up.",
	Decides:     "Ids are compared by kind: documents in the whole run, objectives and initiatives in their document. OKRs and roadmaps without an id of their own are added together for one owner and period.",
	Needs:       "Nothing: it looks at what is written, and says nothing about what is not.",
	Fix:         "Give one of them another id.",
	FalseAlarms: "Two organizations in one repository: put each in a folder of its own with its `kind: organization` document.",
	Bad: []lint.Example{
		{
			Name: "Two teams, one id",
			YAML: `kind: team
id: checkout
---
kind: team
id: checkout
`,
			Want: []string{`two documents of kind team have the id "checkout"`},
		},
	},
	Good: []lint.Example{
		{
			Name: "A team and a product may share an id",
			YAML: `kind: team
id: checkout
---
kind: product
id: checkout
`,
		},
	},
	Check: lint.Faults(),
}

package hygiene

import "github.com/orgvet/orgvet/internal/lint"

// DuplicateID fires when two things of one kind share an id.
var DuplicateID = lint.Rule{
	ID: "duplicate-id", Category: lint.Hygiene, Severity: lint.Error, Preset: lint.Core,
	Summary:  "Two things of one kind share an id.",
	Question: "Which of the two is meant?",
	Why:      "A reference to the id could mean either, and findings, baselines and ignores would mix them up.",
	Decides: "Ids are compared within a kind: those of documents in the whole run, those of objectives and initiatives in their document. OKRs and roadmaps that have no " +
		"id are added together for one owner and period instead.",
	Needs:       "Two things of one kind with an id.",
	Fix:         "Give one of them another id, and correct the references that mean it.",
	FalseAlarms: "Two organizations in one repository: put each in a folder of its own with its `kind: organization` document.",
	Related:     []string{"unknown-reference"},
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

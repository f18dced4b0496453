package hygiene

import "github.com/orgvet/orgvet/internal/lint"

// UnknownReference fires when a reference leads to nothing, or to several things.
var UnknownReference = lint.Rule{
	ID: "unknown-reference", Category: lint.Hygiene, Severity: lint.Error, Preset: lint.Core,
	Summary:  "A reference leads to nothing, or to several things.",
	Question: "Where does this lead?",
	Why:      "A broken reference cuts a goal from its work or a team from its plan, and no rule can see across the gap.",
	Decides: "A reference is looked up in its own document first, then with the same owner, then everywhere. Teams, products, objectives, key results and initiatives " +
		"must exist. People are optional: a reference to a person is reported only when it is a letter or two from exactly one known id.",
	Needs:       "Nothing: it looks at what is written, and says nothing about what is not.",
	Fix:         "Correct the id, write the whole path where several fit, or add the document that is missing.",
	FalseAlarms: "Something that is kept in another repository: leave the reference out, or add a short document for it here.",
	Related:     []string{"duplicate-id", "dependency-cycle"},
	Bad: []lint.Example{
		{
			Name: "A misspelled team",
			YAML: `kind: team
id: checkout
---
kind: roadmap
team: chekout
initiatives:
  - name: Saved cards
`,
			Want: []string{`no team has the id "chekout"`},
		},
	},
	Good: []lint.Example{
		{
			Name: "A person without a document",
			YAML: `kind: team
id: checkout
---
kind: product
id: wallet
team: checkout
owner: kim-vale
`,
		},
	},
	Check: lint.Faults(),
}

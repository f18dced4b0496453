package hygiene

import "github.com/orgvet/orgvet/internal/lint"

// MissingRequiredField fires when a document or an item lacks a field that says what it is.
var MissingRequiredField = lint.Rule{
	ID: "missing-required-field", Category: lint.Hygiene, Severity: lint.Error, Preset: lint.Core,
	Summary:     "A document or an item lacks a field that says what it is.",
	Question:    "What is this document about?",
	Why:         "Without it, nothing else in the document can be linked to anything.",
	Decides:     "Only what tells a document or an item from others is required: `id`, the owner and period of OKRs, the owner of a roadmap, the name of an item.",
	Needs:       "Nothing: it looks for these few fields in every document.",
	Fix:         "Add the field that the message names.",
	FalseAlarms: "None known. Every field that is not needed to tell one thing from another is optional.",
	Related:     []string{"unknown-field"},
	Bad: []lint.Example{
		{
			Name: "OKRs without a period",
			YAML: `kind: okrs
team: checkout
objectives:
  - objective: Paying feels effortless
---
kind: team
id: checkout
`,
			Want: []string{"okrs has no period"},
		},
	},
	Good: []lint.Example{
		{
			Name: "OKRs with owner and period",
			YAML: `kind: okrs
team: checkout
period: 2026-Q3
objectives:
  - objective: Paying feels effortless
---
kind: team
id: checkout
`,
		},
	},
	Check: lint.Faults(),
}

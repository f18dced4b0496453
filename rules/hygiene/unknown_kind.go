package hygiene

import "github.com/orgvet/orgvet/internal/lint"

// UnknownKind fires when a document has a kind that orgvet does not know.
var UnknownKind = lint.Rule{
	ID: "unknown-kind", Category: lint.Hygiene, Severity: lint.Error, Preset: lint.Core,
	Summary:  "A document has a kind that orgvet does not know.",
	Question: "Is this kind spelled right?",
	Why:      "A document with a misspelled kind would drop out of every check without a word.",
	Decides: "The kind is not one of organization, team, person, product, okrs, roadmap, forum and log (in US or UK spelling), but close to one, or the document has the " +
		"keys of one. Documents of other tools are passed over.",
	Needs:       "Nothing: it looks at what is written, and says nothing about what is not.",
	Fix:         "Write the kind that the message suggests.",
	FalseAlarms: "A document of another tool that looks like ours: leave the file out with `files` in the configuration.",
	Bad: []lint.Example{
		{
			Name: "A letter too much",
			YAML: `kind: teams
id: checkout
problem: Shoppers give up while paying
`,
			Want: []string{`there is no kind "teams"`},
		},
	},
	Good: []lint.Example{
		{
			Name: "A known kind, and a document of another tool",
			YAML: `kind: team
id: checkout
---
apiVersion: v1
kind: Service
name: web
`,
		},
	},
	Check: lint.Faults(),
}

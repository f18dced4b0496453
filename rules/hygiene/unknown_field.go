package hygiene

import "github.com/orgvet/orgvet/internal/lint"

// UnknownField fires when a key is not part of the data model.
var UnknownField = lint.Rule{
	ID: "unknown-field", Category: lint.Hygiene, Severity: lint.Warning, Preset: lint.Core,
	Summary:     "A key is not part of the data model.",
	Question:    "Will anybody ever read this key?",
	Why:         "Nobody reads a misspelled key: the rule that needs it has nothing to say, and that looks like a pass.",
	Decides:     "Each key is compared with those of its place; the nearest one is suggested. Keys that start with `x-` are free. UK spellings are read as the US ones.",
	Needs:       "Nothing: it looks at what is written, and says nothing about what is not.",
	Fix:         "Correct the spelling, put a text with commas or colons in quotes, or start a key of your own with `x-`.",
	FalseAlarms: "Data of your own beside ours: start its key with `x-`.",
	Related:     []string{"personal-data", "missing-required-field"},
	Bad: []lint.Example{
		{
			Name: "A misspelled key",
			YAML: `kind: team
id: checkout
problm: Shoppers give up while paying
`,
			Want: []string{`"problm" is not a field of team`},
		},
	},
	Good: []lint.Example{
		{
			Name: "A key of one's own",
			YAML: `kind: team
id: checkout
problem: Shoppers give up while paying
x-cost-center: 4711
`,
		},
	},
	Check: lint.Faults(),
}

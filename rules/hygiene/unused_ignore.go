package hygiene

import "github.com/orgvet/orgvet/internal/lint"

// UnusedIgnore fires when an ignore entry matches no finding.
var UnusedIgnore = lint.Rule{
	ID: "unused-ignore", Category: lint.Hygiene, Severity: lint.Info, Preset: lint.Core,
	Summary:     "An ignore entry matches no finding.",
	Question:    "Is this still needed?",
	Why:         "Entries that outlive their finding would silence the next one that deserves to be heard.",
	Decides:     "No finding of the named rule is about the entry's document and item. Entries for rules that are switched off are left alone.",
	Needs:       "Nothing: it looks at what is written, and says nothing about what is not.",
	Fix:         "Delete the entry.",
	FalseAlarms: "A finding that comes and goes with the calendar: keep the entry and give it `until`.",
	Bad: []lint.Example{
		{
			Name: "A rule that does not exist",
			YAML: `kind: team
id: checkout
ignore:
  - {rule: makers-per-pn, because: the platform team runs itself, until: 2026-12-31}
`,
			Want: []string{"checkout: nothing here to ignore for makers-per-pn"},
		},
	},
	Good: []lint.Example{
		{
			Name: "A rule that is not run here",
			YAML: `kind: team
id: checkout
`,
		},
	},
	Check: lint.ByEngine(),
}

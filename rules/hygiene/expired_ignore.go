package hygiene

import "github.com/orgvet/orgvet/internal/lint"

// ExpiredIgnore fires when an ignore entry is past its date.
var ExpiredIgnore = lint.Rule{
	ID: "expired-ignore", Category: lint.Hygiene, Severity: lint.Warning, Preset: lint.Core,
	Summary:     "An ignore entry is past its date.",
	Question:    "Does the reason still hold?",
	Why:         "The date was set so that somebody looks again.",
	Decides:     "`until` lies before today. The entry is not in force any more, so the finding is back as well.",
	Needs:       "Nothing: it looks at what is written, and says nothing about what is not.",
	Fix:         "Look at the finding again: fix it, or write a new date.",
	FalseAlarms: "There are none known.",
	Bad: []lint.Example{
		{
			Name: "The date has passed",
			YAML: `kind: team
id: checkout
ignore:
  - {rule: incomplete-trio, because: a designer starts in June, until: 2026-06-30}
`,
			Want: []string{"checkout: the ignore of incomplete-trio ended on 2026-06-30; it is not in force"},
		},
	},
	Good: []lint.Example{
		{
			Name: "The date is to come",
			YAML: `kind: team
id: checkout
ignore:
  - {rule: incomplete-trio, because: a designer starts in October, until: 2026-10-31}
`,
		},
	},
	Check: lint.ByEngine(),
}

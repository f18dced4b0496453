package hygiene

import "github.com/orgvet/orgvet/internal/lint"

// ExpiredIgnore fires when an ignore entry is past its date.
var ExpiredIgnore = lint.Rule{
	ID: "expired-ignore", Category: lint.Hygiene, Severity: lint.Warning, Preset: lint.Core,
	Summary:     "An ignore entry is past its date.",
	Question:    "Does the reason still hold?",
	Why:         "The date was set so that somebody would look again. That day has come.",
	Decides:     "`until` lies before today. The entry no longer silences anything, so its finding is shown again as well.",
	Needs:       "An ignore entry with `until`.",
	Fix:         "Look at the finding again: fix it, or write a new date and a reason that still holds.",
	FalseAlarms: "None known. An entry without `until` never ends.",
	Related:     []string{"ignore-without-reason", "unused-ignore"},
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

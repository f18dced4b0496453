package hygiene

import "github.com/orgvet/orgvet/internal/lint"

// IgnoreWithoutReason fires when an ignore entry gives no reason.
var IgnoreWithoutReason = lint.Rule{
	ID: "ignore-without-reason", Category: lint.Hygiene, Severity: lint.Warning, Preset: lint.Core,
	Summary:     "An ignore entry gives no reason.",
	Question:    "Why is this ignored?",
	Why:         "To ignore a finding is a decision. Without its reason the next reader can neither trust it nor undo it.",
	Decides:     "`because` is missing or has fewer than three words. Such an entry silences nothing.",
	Needs:       "An ignore entry.",
	Fix:         "Say in a few words why the finding is all right here.",
	FalseAlarms: "None known.",
	Related:     []string{"expired-ignore", "unused-ignore"},
	Bad: []lint.Example{
		{
			Name: "No reason",
			YAML: `kind: team
id: checkout
ignore:
  - {rule: incomplete-trio}
`,
			Want: []string{"checkout: incomplete-trio is ignored without a reason; it is not in force"},
		},
	},
	Good: []lint.Example{
		{
			Name: "A reason",
			YAML: `kind: team
id: checkout
headcount: {pm: 1, engineer: 11}
ignore:
  - {rule: makers-per-pm, because: a second product manager starts in October, until: 2026-10-31}
`,
		},
	},
	Check: lint.ByEngine(),
}

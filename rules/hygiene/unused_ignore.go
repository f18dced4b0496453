package hygiene

import "github.com/orgvet/orgvet/internal/lint"

// UnusedIgnore fires when an ignore entry matches no finding.
var UnusedIgnore = lint.Rule{
	ID: "unused-ignore", Category: lint.Hygiene, Severity: lint.Info, Preset: lint.Core,
	Summary:     "An ignore entry matches no finding.",
	Question:    "Is this entry still needed?",
	Why:         "An entry that outlives its finding would silence the next one, which may deserve to be heard.",
	Decides:     "No finding of the named rule is about the document and item of the entry. Entries for rules that are switched off are left alone.",
	Needs:       "An ignore entry with a reason that is still in force.",
	Fix:         "Delete the entry, or correct the name of the rule.",
	FalseAlarms: "A finding that comes and goes with the calendar: keep the entry, and let `until` end it.",
	Related:     []string{"expired-ignore", "ignore-without-reason"},
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
			Name: "An entry that has ended is left to expired-ignore",
			YAML: `kind: team
id: checkout
ignore:
  - {rule: makers-per-pm, because: a second product manager starts in June, until: 2026-06-30}
`,
		},
	},
	Check: lint.ByEngine(),
}

package hygiene

import "github.com/orgvet/orgvet/internal/lint"

// UnknownRole fires when a role text is in no list of roles.
var UnknownRole = lint.Rule{
	ID: "unknown-role", Category: lint.Hygiene, Severity: lint.Info, Preset: lint.Core,
	Summary:     "A role text is in no list of roles.",
	Question:    "What does this person do?",
	Why:         "Somebody with an unknown role counts neither as a maker nor as part of the trio, so that ratios may come out too low.",
	Decides:     "Role texts are compared without case, hyphens and words of rank; the longest known name in the text wins. Each unknown text is reported once, however often it is used.",
	Needs:       "A role that is written down. A member without a role is fine.",
	Fix:         "Use a known role, or map the text under `roles` in the configuration.",
	FalseAlarms: "A role that is none of ours: map it to `other`, as in `roles: {chair: other}`.",
	Related:     []string{"headcount-mismatch", "makers-per-pm"},
	Bad: []lint.Example{
		{
			Name: "A title of one's own",
			YAML: `kind: team
id: checkout
members:
  - {name: Ana Ruiz, role: pm}
  - {name: Bo Lind, role: growth wizard}
`,
			Want: []string{`no role is known by the name "growth wizard"; it counts as nobody in particular`},
		},
	},
	Good: []lint.Example{
		{
			Name: "A title that contains a role",
			YAML: `kind: team
id: checkout
members:
  - {name: Ana Ruiz, role: Senior Product Manager}
  - {name: Bo Lind, role: Staff Backend Engineer}
`,
		},
	},
	Check: lint.Faults(),
}

package hygiene

import "github.com/orgvet/orgvet/internal/lint"

// BadValue fires when a value is not of the kind that its field needs.
var BadValue = lint.Rule{
	ID: "bad-value", Category: lint.Hygiene, Severity: lint.Error, Preset: lint.Core,
	Summary:  "A value is not of the kind that its field needs.",
	Question: "Can this value be read?",
	Why:      "A value that cannot be read is missing for every rule that needs it, and a number that is read as another one is worse than none.",
	Decides: "Shares, dates, periods, durations, cadences and words of a closed list are checked as they are written. Fiscal periods need `fiscal_year_start` in the " +
		"configuration; that is said once a run.",
	Needs:       "Nothing: it looks at what is written, and says nothing about what is not.",
	Fix:         "Write the value as the message shows.",
	FalseAlarms: "None known. A number that is not decided yet, or kept elsewhere, may be written as text in from, to and now of a key result: it is read as unknown.",
	Related:     []string{"unit-mismatch", "ambiguous-cadence"},
	Facets: []lint.Facet{
		{Name: lint.MainFacet, Summary: "The value cannot be read.", Separate: true},
		{Name: "octal", Summary: "A number with a leading zero, which YAML reads in base eight.", Separate: true},
	},
	Bad: []lint.Example{
		{
			Name: "A share above one",
			YAML: `kind: team
id: checkout
members:
  - {name: Ana Ruiz, role: pm, allocation: 60}
`,
			Want: []string{`members[0].allocation: "60" is not a share: a bare number above 1`},
		},
		{
			Name: "A number in base eight",
			YAML: `kind: team
id: checkout
headcount: {pm: 1, engineer: 010}
`,
			Facets: []string{"octal"},
			Want:   []string{`headcount.engineer: "010" has a leading zero, and some YAML readers take it for another number`},
		},
	},
	Good: []lint.Example{
		{
			Name: "A share with its sign, a plain number",
			YAML: `kind: team
id: checkout
members:
  - {name: Ana Ruiz, role: pm, allocation: 60%}
---
kind: team
id: billing
headcount: {pm: 1, engineer: 10}
`,
			Facets: []string{"main", "octal"},
		},
	},
	Check: lint.Faults(),
}

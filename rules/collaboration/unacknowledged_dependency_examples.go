package collaboration

import "github.com/orgvet/orgvet/internal/lint"

const twoTeams = `kind: team
id: returns
---
kind: team
id: ledger
---
`

var dependencyBad = []lint.Example{
	{
		Name: "The other team said no, or nothing yet",
		YAML: twoTeams + `kind: roadmap
team: returns
initiatives:
  - {name: Faster refunds, status: building, depends_on: [{team: ledger, agreed: false}]}
`,
		Want:   []string{`returns "Faster refunds": needs ledger, which has not agreed`},
		Facets: []string{"not-agreed"},
	},
	{
		Name: "Not on their roadmap, or stopped there",
		YAML: twoTeams + `kind: roadmap
team: returns
initiatives:
  - {name: Faster refunds, status: building, depends_on: [ledger]}
  - {name: Partial refunds, status: planned, horizon: next, depends_on: [{initiative: split-bookings}]}
---
kind: roadmap
team: ledger
initiatives:
  - {name: Month-end close in a day, status: building}
  - {name: Split bookings, status: stopped}
`,
		Want: []string{
			`returns "Faster refunds": needs ledger, and nothing on the roadmap of ledger says so`,
			`returns "Partial refunds": needs "Split bookings" of ledger, which was stopped`,
		},
		Facets: []string{"not-planned"},
	},
	{
		Name: "Agreed, but for later",
		YAML: twoTeams + `kind: roadmap
team: returns
initiatives:
  - {name: Faster refunds, status: building, target_date: 2026-09-20, depends_on: [{team: ledger, agreed: true, by: 2026-10-30}]}
  - {name: Partial refunds, status: planned, horizon: now, depends_on: [{initiative: split-bookings, agreed: true}]}
  - {name: Refunds abroad, status: planned, target_date: 2026-10, depends_on: [{initiative: currencies, agreed: true}]}
---
kind: roadmap
team: ledger
initiatives:
  - {name: Split bookings, status: planned, horizon: next}
  - {name: Currencies, status: planned, target_date: 2026-12}
`,
		Want: []string{
			`returns "Faster refunds": needs ledger by 2026-09-20, and the date promised is 2026-10-30`,
			`returns "Partial refunds": needs "Split bookings" of ledger, which is planned for next, while this is for now`,
			`returns "Refunds abroad": needs "Currencies" of ledger by 2026-10, and it is due 2026-12`,
		},
		Facets: []string{"late"},
	},
}

var dependencyGood = []lint.Example{
	{
		Name: "Agreed in time, delivered, or still an idea",
		YAML: twoTeams + `kind: roadmap
team: returns
initiatives:
  - {name: Faster refunds, status: building, target_date: 2026-09-20, depends_on: [{team: ledger, agreed: true, by: 2026-08-30}]}
  - {name: Partial refunds, status: building, depends_on: [{initiative: split-bookings, agreed: false}]}
  - {name: Refunds abroad, status: idea, depends_on: [{team: ledger, agreed: false}]}
---
kind: roadmap
team: ledger
initiatives:
  - {name: Split bookings, status: done, launched: 2026-06-02}
`,
		Facets: []string{"not-agreed", "late"},
	},
	{
		Name: "Their roadmap says what it is for",
		YAML: twoTeams + `kind: roadmap
team: returns
initiatives:
  - {name: Faster refunds, status: building, depends_on: [ledger]}
---
kind: roadmap
team: ledger
initiatives:
  - {name: Bookings at once, status: planned, enables: faster-refunds}
`,
		Facets: []string{"not-planned"},
	},
	{
		Name: "They have no roadmap: unknown",
		YAML: twoTeams + `kind: roadmap
team: returns
initiatives:
  - {name: Faster refunds, status: building, depends_on: [ledger]}
`,
		Facets: []string{"not-planned"},
	},
}

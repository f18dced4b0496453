package alignment

import "github.com/orgvet/orgvet/internal/lint"

var duplicateEffortBad = []lint.Example{
	{
		Name: "Two teams plan saved cards",
		YAML: `kind: team
id: checkout
---
kind: team
id: identity
---
kind: roadmap
team: checkout
initiatives:
  - {id: saved-cards, name: Saved cards for returning buyers, problem: Returning buyers type their card details every time, status: building}
---
kind: roadmap
team: identity
initiatives:
  - {id: stored-cards, name: Stored cards for returning buyers, problem: Returning buyers type card details every time, status: planned}
`,
		Want: []string{`checkout "Saved cards for returning buyers": reads like identity "Stored cards for returning buyers": 6 of 7 content words the same`},
	},
	{
		Name: "Two teams push one number",
		YAML: `kind: team
id: booking
---
kind: team
id: parts
---
kind: okrs
team: booking
period: 2026-Q3
objectives:
  - {objective: The booking desk sells itself, key_results: [{metric: shops on the annual plan, from: 410, to: 520}]}
---
kind: okrs
team: parts
period: 2026-Q3
objectives:
  - {objective: Shops stay because of the parts, key_results: [{metric: Shops on the annual plan, from: 410, to: 480}]}
`,
		Want:   []string{`booking "shops on the annual plan": parts pushes the same metric in 2026-Q3, for another objective`},
		Facets: []string{"metric"},
	},
}

var duplicateEffortGood = []lint.Example{
	{
		Name: "The teams know of each other, or mean different things",
		YAML: `kind: team
id: checkout
---
kind: team
id: identity
---
kind: team
id: returns
---
kind: roadmap
team: checkout
initiatives:
  - {name: Saved cards for returning buyers, problem: Returning buyers type their card details every time, status: building, with: [identity]}
---
kind: roadmap
team: identity
initiatives:
  - {name: Stored cards for returning buyers, problem: Returning buyers type card details every time, status: planned}
---
kind: roadmap
team: returns
initiatives:
  - {name: Saved addresses for returning buyers, problem: Parcels that come back have no readable sender, status: planned}
`,
	},
	{
		Name: "One goal of the company, pushed from two sides",
		YAML: `kind: organization
id: acme
objectives:
  - {id: annual, objective: Shops plan a year ahead with us}
---
kind: team
id: booking
---
kind: team
id: parts
---
kind: okrs
team: booking
period: 2026-Q3
objectives:
  - {objective: The booking desk sells itself, supports: annual, key_results: [{metric: shops on the annual plan, from: 410, to: 520}]}
---
kind: okrs
team: parts
period: 2026-Q3
objectives:
  - {objective: Shops stay because of the parts, supports: annual, key_results: [{metric: Shops on the annual plan, from: 410, to: 480}]}
`,
		Facets: []string{"metric"},
	},
}

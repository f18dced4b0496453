package outcomes

import "github.com/orgvet/orgvet/internal/lint"

var customerValueBad = []lint.Example{
	{
		Name: "Speed and internal work",
		YAML: `kind: team
id: shipping
type: product
---
kind: okrs
team: shipping
period: 2026-Q3
objectives:
  - objective: A faster team
    key_results:
      - {metric: deployments per week, from: 2, to: 10, about: team}
      - {metric: cost per server, from: €40, to: €30, about: business}
`,
		Want: []string{"shipping: none of 2 running key results is about what customers do or get (1 about the team, 1 about the business)"},
	},
	{
		Name: "All money",
		YAML: `kind: team
id: plans
type: product
---
kind: okrs
team: plans
period: 2026-Q3
objectives:
  - objective: A strong quarter
    key_results: [Bookings $2m -> $2.6m, Pipeline $5m -> $8m]
`,
		Want:   []string{"plans: all 2 running key results are about money, none about what customers do or get"},
		Facets: []string{"revenue"},
	},
}

var customerValueGood = []lint.Example{
	{
		Name: "One key result about customers",
		YAML: `kind: team
id: shipping
type: product
---
kind: okrs
team: shipping
period: 2026-Q3
objectives:
  - objective: Parcels arrive when promised
    key_results:
      - {metric: deployments per week, from: 2, to: 10, about: team}
      - {metric: parcels handed over on the promised day, from: 81%, to: 92%, about: customer}
`,
	},
	{
		Name: "Money, and what buyers do",
		YAML: `kind: team
id: plans
type: product
---
kind: okrs
team: plans
period: 2026-Q3
objectives:
  - objective: Buyers come back
    key_results: [Buyers with a second order in 60 days 18% -> 26%, Repeat revenue $0.4m -> $0.6m]
`,
		Facets: []string{"revenue"},
	},
}

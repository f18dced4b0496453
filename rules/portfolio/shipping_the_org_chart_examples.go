package portfolio

import "github.com/orgvet/orgvet/internal/lint"

// ownGoals are three teams of which each serves an objective of its own.
const ownGoals = `kind: organization
id: acme
objectives:
  - {id: find, objective: People find what they came for}
  - {id: pay, objective: Paying is no effort}
  - {id: help, objective: Help comes within the hour}
---
kind: team
id: search
---
kind: team
id: wallet
---
kind: team
id: care
---
kind: okrs
team: search
period: 2026-Q3
objectives: [{objective: Searches end with a find, supports: find, key_results: [Searches that end in a product view 52% -> 65%]}]
---
kind: okrs
team: care
period: 2026-Q3
objectives: [{objective: Answers come quickly, supports: help, key_results: [Requests answered within the hour 40% -> 70%]}]
---
`

var orgChartBad = []lint.Example{
	{
		Name: "A step of nobody, and one of two products",
		YAML: `kind: organization
id: acme
journey: [{step: find}, {step: pay}, {step: get help}]
---
kind: product
id: wallet
journey: [pay]
---
kind: product
id: shop
journey: [find, Pay]
`,
		Want:   []string{`acme: 2 of 3 steps of the customer's journey have nobody who answers for the whole step: "pay" (in shop, wallet), "get help" (in no product)`},
		Facets: []string{"seam"},
	},
	{
		Name: "Three teams, three goals",
		YAML: ownGoals + `kind: okrs
team: wallet
period: 2026-Q3
objectives: [{objective: Paying takes seconds, supports: pay, key_results: [Payment completion 61% -> 70%]}]
`,
		Want:   []string{"acme: 3 teams have objectives, and no two of them work toward the same one: care, search, wallet"},
		Facets: []string{"local"},
	},
	{
		Name: "One product without a role",
		YAML: `kind: organization
id: acme
---
kind: product
id: shop
role_in_portfolio: Brings buyers in
---
kind: product
id: wallet
role_in_portfolio: Earns on every payment
---
kind: product
id: ads
`,
		Config: "extends: strict\n",
		Want:   []string{"acme: 1 of 3 products does not say what they are for in the portfolio: ads"},
		Facets: []string{"role"},
	},
}

var orgChartGood = []lint.Example{
	{
		Name: "Every step has a product or an owner",
		YAML: `kind: organization
id: acme
journey: [{step: find}, {step: pay, owner: ana-ruiz}, {step: get help, owner: cem-oz}]
---
kind: product
id: wallet
journey: [pay]
---
kind: product
id: shop
journey: [find, pay]
`,
		Facets: []string{"seam"},
	},
	{
		Name: "Two teams work toward one goal",
		YAML: ownGoals + `kind: okrs
team: wallet
period: 2026-Q3
objectives: [{objective: Buyers find their card again, supports: find, key_results: [Payments with a saved card 20% -> 40%]}]
`,
		Facets: []string{"local"},
	},
	{
		Name: "Every product has a role",
		YAML: `kind: organization
id: acme
---
kind: product
id: shop
role_in_portfolio: Brings buyers in
---
kind: product
id: wallet
role_in_portfolio: Earns on every payment
---
kind: product
id: ads
role_in_portfolio: Pays for the free tier
`,
		Config: "extends: strict\n",
		Facets: []string{"role"},
	},
	{
		Name: "A holding",
		YAML: `kind: organization
id: acme
portfolio: {kind: independent}
journey: [{step: find}, {step: pay}]
---
kind: product
id: wallet
journey: [pay]
`,
	},
}

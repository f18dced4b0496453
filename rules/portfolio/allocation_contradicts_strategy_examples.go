package portfolio

import "github.com/orgvet/orgvet/internal/lint"

const twoProducts = `kind: product
id: shop
team: shop-team
---
kind: product
id: wallet
team: wallet-team
---
`

var allocationBad = []lint.Example{
	{
		Name: "The smaller bet has most of the people",
		YAML: twoProducts + `kind: organization
id: acme
portfolio:
  allocations: [{product: shop, share: 30%}, {product: wallet, share: 70%}]
---
kind: team
id: shop-team
headcount: {pm: 1, designer: 1, engineer: 9}
---
kind: team
id: wallet-team
headcount: {pm: 1, designer: 1, engineer: 3}
`,
		Want: []string{"acme: shop has 10 of 14 makers, declared 30% (5.8 more than that); wallet has 4 of 14 makers, declared 70% (5.8 fewer than that)"},
	},
	{
		Name: "The first two are the other way round",
		YAML: twoProducts + `kind: organization
id: acme
portfolio:
  allocations: [{product: shop, share: 46%}, {product: wallet, share: 54%}]
---
kind: team
id: shop-team
headcount: {pm: 1, designer: 1, engineer: 10}
---
kind: team
id: wallet-team
headcount: {pm: 1, designer: 1, engineer: 8}
`,
		Want:   []string{"acme: wallet is declared the largest (54%), but shop has more makers (11 against 9)"},
		Facets: []string{"order"},
	},
	{
		Name: "The first pillar gets the least",
		YAML: `kind: organization
id: acme
strategy:
  summary: Win groceries rather than everything at once
  pillars: [{id: groceries, name: Groceries, weight: 60%}, {id: quality, name: Quality, weight: 40%}]
---
kind: team
id: shop
---
kind: roadmap
team: shop
initiatives:
  - {name: Weekly basket, objective: groceries, effort: 4w}
  - {name: Replacements, objective: groceries, effort: 4w}
  - {name: Fewer failures, objective: quality, effort: 8w}
  - {name: Faster pages, objective: quality, effort: 8w}
  - {name: Clear errors, objective: quality, effort: 8w}
  - {name: Fewer returns, objective: quality, effort: 8w}
`,
		Want:   []string{`acme: pillar "Groceries" gets 8 of 40 person-weeks, weight 60%; pillar "Quality" gets 32 of 40 person-weeks, weight 40%`},
		Facets: []string{"pillar"},
	},
}

var allocationGood = []lint.Example{
	{
		Name: "People are where the shares are",
		YAML: twoProducts + `kind: organization
id: acme
portfolio:
  allocations: [{product: shop, share: 70%}, {product: wallet, share: 30%}]
---
kind: team
id: shop-team
headcount: {pm: 1, designer: 1, engineer: 9}
---
kind: team
id: wallet-team
headcount: {pm: 1, designer: 1, engineer: 3}
`,
		Facets: []string{lint.MainFacet},
	},
	{
		Name: "Nearly the same, and the other way round by one person",
		YAML: twoProducts + `kind: organization
id: acme
portfolio:
  allocations: [{product: shop, share: 48%}, {product: wallet, share: 52%}]
---
kind: team
id: shop-team
headcount: {pm: 1, designer: 1, engineer: 9}
---
kind: team
id: wallet-team
headcount: {pm: 1, designer: 1, engineer: 8}
`,
		Facets: []string{"order"},
	},
	{
		Name: "Half of the people are unknown",
		YAML: twoProducts + `kind: organization
id: acme
portfolio:
  allocations: [{product: shop, share: 30%}, {product: wallet, share: 70%}]
---
kind: team
id: shop-team
headcount: {pm: 1, designer: 1, engineer: 9}
---
kind: team
id: wallet-team
`,
	},
	{
		Name: "Effort follows the weights, through objectives too",
		YAML: `kind: organization
id: acme
strategy:
  summary: Win groceries rather than everything at once
  pillars: [{id: groceries, name: Groceries, weight: 60%}, {id: quality, name: Quality, weight: 40%}]
---
kind: team
id: shop
---
kind: okrs
team: shop
period: 2026-Q3
objectives:
  - {objective: The weekly basket is quick, id: quick-basket, supports: groceries, key_results: [Baskets done in five minutes 31% -> 60%]}
---
kind: roadmap
team: shop
initiatives:
  - {name: Weekly basket, objective: quick-basket, effort: 8w}
  - {name: Replacements, objective: quick-basket, effort: 8w}
  - {name: Slots, objective: groceries, effort: 8w}
  - {name: Faster pages, objective: quality, effort: 4w}
  - {name: Clear errors, objective: quality, effort: 4w}
  - {name: Fewer returns, objective: quality, effort: 4w}
`,
		Facets: []string{"pillar"},
	},
}

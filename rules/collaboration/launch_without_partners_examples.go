package collaboration

import "github.com/orgvet/orgvet/internal/lint"

const groceryRoadmap = `kind: team
id: checkout
products: [wallet]
---
kind: product
id: wallet
audience: external
---
kind: roadmap
team: checkout
initiatives:
`

var launchBad = []lint.Example{
	{
		Name: "One launches and one launched without support",
		YAML: groceryRoadmap + `  - {name: Wallet for groceries, status: building, target_date: 2026-09-20, effort: 20w, partners: []}
  - {name: Split bills, status: launched, launched: 2026-08-04, effort: 9w, partners: [legal, PMM]}
`,
		Want: []string{
			`checkout "Wallet for groceries": launches on 2026-09-20 without support and without marketing or sales`,
			`checkout "Split bills": launched on 2026-08-04 without support`,
		},
	},
	{
		Name: "The one of four that names no partners, and is late",
		YAML: groceryRoadmap + `  - {name: Wallet for groceries, status: building, target_date: 2026-08-10, effort: 20w}
  - {name: Split bills, status: launched, launched: 2026-08-04, effort: 9w, partners: [customer success, marketing]}
  - {name: Gift cards, status: launched, launched: 2026-07-20, effort: 9w, partners: [support, sales]}
  - {name: Receipts, status: launched, launched: 2026-07-06, effort: 9w, partners: [support, sales]}
`,
		Want: []string{`checkout "Wallet for groceries": was to launch on 2026-08-10, and no partners are named; needed: support, marketing or sales`},
	},
	{
		Name: "A gradual rollout",
		YAML: groceryRoadmap + `  - {name: Wallet for groceries, status: building, rollout: gradual, target_date: 2026-09-20, effort: 20w, partners: [marketing]}
`,
		Config: "extends: strict\n",
		Want:   []string{`checkout "Wallet for groceries": launches on 2026-09-20 without support`},
		Facets: []string{"gradual"},
	},
}

var launchGood = []lint.Example{
	{
		Name: "Everybody is part of it, it is far off, small, or long ago",
		YAML: groceryRoadmap + `  - {name: Wallet for groceries, status: building, target_date: 2026-09-20, effort: 20w, partners: [support, marketing, sales]}
  - {name: Split bills, status: building, target_date: 2026-11-20, effort: 20w, partners: []}
  - {name: Gift cards, status: building, target_date: 2026-09-20, effort: 2w, partners: []}
  - {name: Receipts, status: launched, launched: 2026-04-06, effort: 9w, partners: []}
`,
	},
	{
		Name: "A gradual rollout, and a tool for colleagues that support knows about",
		YAML: groceryRoadmap + `  - {name: Wallet for groceries, status: building, rollout: gradual, target_date: 2026-09-20, effort: 20w, partners: [marketing]}
  - {name: Refunds by hand, product: back-office, status: building, target_date: 2026-09-20, effort: 20w, partners: [customer support]}
---
kind: product
id: back-office
audience: internal
`,
		Facets: []string{lint.MainFacet, "gradual"},
	},
}

package pmload

import "github.com/orgvet/orgvet/internal/lint"

var pmSpreadThinBad = []lint.Example{
	{
		Name: "Three teams, one PM",
		YAML: `kind: team
id: ads
members: [{name: Ana Ruiz, role: pm}]
---
kind: team
id: wallet
members: [{name: Ana Ruiz, role: pm}]
---
kind: team
id: search
members: [{name: Ana Ruiz, role: pm}]
`,
		Want:   []string{"the product manager of ads, search and wallet: serves 3 teams, limit 2"},
		Facets: []string{"teams"},
	},
	{
		Name: "Three products, one PM",
		YAML: `kind: team
id: wallet
products: [wallet-app, gift-cards, payouts]
members: [{name: Ana Ruiz, role: pm}]
---
{kind: product, id: wallet-app}
---
{kind: product, id: gift-cards}
---
{kind: product, id: payouts}
`,
		Want:   []string{"the product manager of wallet: answers for 3 products, limit 2: gift-cards, payouts, wallet-app"},
		Facets: []string{"products"},
	},
	{
		Name: "A crowd of stakeholders",
		YAML: `kind: team
id: wallet
members: [{name: Ana Ruiz, role: pm}]
stakeholders: [sales north, sales south, support, legal, finance, risk, marketing, partners, operations, security, audit, tax, treasury]
`,
		Config: "extends: strict\n",
		Want:   []string{"the product manager of wallet: answers to 13 stakeholders, limit 12"},
		Facets: []string{"stakeholders"},
	},
}

var pmSpreadThinGood = []lint.Example{
	{
		Name: "Two teams, and a third that has ended",
		YAML: `kind: team
id: wallet
products: [wallet-app]
stakeholders: [sales, support]
members: [{name: Ana Ruiz, role: pm, allocation: 60%}]
---
kind: team
id: checkout
products: [checkout-page, old-checkout]
stakeholders: [support, legal]
members: [{name: Ana Ruiz, role: pm, allocation: 40%}]
---
kind: team
id: search
members: [{name: Ana Ruiz, role: pm, ends: 2026-06-30}]
---
{kind: product, id: wallet-app}
---
{kind: product, id: checkout-page}
---
{kind: product, id: old-checkout, stage: retired}
`,
		Config: "extends: strict\n",
		Facets: []string{"teams", "products", "stakeholders"},
	},
}

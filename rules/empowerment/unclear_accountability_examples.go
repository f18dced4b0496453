package empowerment

import "github.com/orgvet/orgvet/internal/lint"

var unclearAccountabilityBad = []lint.Example{
	{
		Name:   "A product of nobody",
		YAML:   "kind: product\nid: fleet\nstage: decline\n",
		Want:   []string{"fleet: nobody answers for the product: it has neither a team nor an owner"},
		Facets: []string{"product-unowned"},
	},
	{
		Name: "A product of two teams",
		YAML: `kind: product
id: wallet
stage: growth
team: [checkout, identity]
---
{kind: team, id: checkout, type: product}
---
{kind: team, id: identity, type: product}
`,
		Want:   []string{"wallet: 2 teams share the product, and nobody is named as its owner"},
		Facets: []string{"several"},
	},
	{
		Name: "A strategy that rests on a vacancy",
		YAML: `kind: product
id: wallet
stage: growth
team: checkout
strategy: {summary: Win weekly buyers first}
---
kind: team
id: checkout
type: product
members:
  - {role: pm, vacant: true}
  - {name: Lin Okoye, role: engineer}
`,
		Config: "expect: [strategy.owner]\n",
		Want:   []string{"wallet: nobody answers for the product's strategy: the place of the product manager of checkout is vacant"},
		Facets: []string{"strategy-unowned"},
	},
	{
		Name: "Work of two teams without an owner",
		YAML: `kind: roadmap
teams: [checkout, identity]
initiatives:
  - {name: One account for all shops, status: building}
  - {name: Passkeys, status: idea}
---
{kind: team, id: checkout, type: product}
---
{kind: team, id: identity, type: product}
`,
		Config: "expect: [initiative.owner]\n",
		Want:   []string{`checkout and identity "One account for all shops": nobody answers for the initiative`},
		Facets: []string{"initiative-unowned"},
	},
	{
		Name: "A company objective without an owner",
		YAML: `kind: organization
id: acme
objectives:
  - {id: repeat-buyers, objective: Buyers come back}
`,
		Config: "extends: strict\n",
		Want:   []string{`acme objective "Buyers come back": nobody answers for the objective`},
		Facets: []string{"objective-unowned"},
	},
}

var unclearAccountabilityGood = []lint.Example{
	{
		Name: "Two teams and one owner",
		YAML: `kind: product
id: wallet
stage: growth
team: [checkout, identity]
owner: ana-ruiz
strategy: {summary: Win weekly buyers first}
---
kind: team
id: checkout
type: product
members:
  - {name: Ana Ruiz, person: ana-ruiz, role: pm}
---
{kind: team, id: identity, type: product}
---
{kind: person, id: ana-ruiz, name: Ana Ruiz, role: pm}
`,
		Config: "expect: [strategy.owner]\n",
		Facets: []string{"product-unowned", "several", "strategy-unowned"},
	},
	{
		Name: "One owner on a roadmap of two teams, and a team that owns a company objective",
		YAML: `kind: roadmap
teams: [checkout, identity]
initiatives:
  - {name: One account for all shops, status: building, owner: identity, with: [checkout]}
---
{kind: team, id: checkout, type: product}
---
{kind: team, id: identity, type: product}
---
kind: organization
id: acme
objectives:
  - {id: repeat-buyers, objective: Buyers come back, owner: checkout}
`,
		Config: "extends: strict\n",
		Facets: []string{"initiative-unowned", "objective-unowned"},
	},
}

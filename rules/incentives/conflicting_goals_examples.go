package incentives

import "github.com/orgvet/orgvet/internal/lint"

var conflictingGoalsBad = []lint.Example{
	{
		Name: "Custom work is sold here and avoided there",
		YAML: `kind: organization
id: acme
functions:
  - {id: services, goals: [Invoice 20% more custom work]}
  - {id: product, goals: [Cut one-off features from 30% to 10% of work]}
`,
		Want: []string{
			`services "Invoice 20% more custom work": pulls against "Cut one-off features from 30% to 10% of work" of product: ` +
				"one side gains by the special work that the other tries to avoid",
		},
		Facets: []string{"pattern"},
	},
	{
		Name: "A bonus on what another team switches off",
		YAML: `kind: organization
id: acme
functions:
  - {id: sales, incentives: [{pays_for: new Classic licenses, products: [classic]}]}
---
{kind: product, id: classic, team: till}
---
{kind: team, id: till, type: product}
---
kind: okrs
team: till
period: 2026-Q3
objectives:
  - objective: One till for all shops
    key_results: [Retire Classic in 40 of 40 shops]
`,
		Want: []string{
			`acme: sales is paid for "new Classic licenses", which pulls against "Retire Classic in 40 of 40 shops" of till: nobody can both sell and retire classic`,
		},
		Facets: []string{"pattern"},
	},
	{
		Name: "The same measure up and down",
		YAML: `kind: team
id: onboarding
---
kind: team
id: risk
---
kind: okrs
team: onboarding
period: 2026-Q3
objectives:
  - objective: Everybody gets in
    key_results: [{metric: Applications checked by hand, from: 20%, to: 5%}]
---
kind: okrs
team: risk
period: 2026-Q3
objectives:
  - objective: Nobody wrong gets in
    key_results: [{metric: applications checked by hand, from: 20%, to: 40%}]
`,
		Want: []string{
			`onboarding "Applications checked by hand": pulls against "applications checked by hand" of risk: one wants the measure up, the other down`,
		},
		Facets: []string{"direction"},
	},
	{
		Name: "It says so itself",
		YAML: `kind: team
id: search
---
kind: team
id: ads
---
kind: okrs
team: ads
period: 2026-Q3
objectives:
  - objective: Ads pay for the service
    key_results: [{id: ad-share, metric: results that are ads, from: 10%, to: 20%, conflicts_with: found}]
---
kind: okrs
team: search
period: 2026-Q3
objectives:
  - objective: People find what they look for
    key_results: [{id: found, metric: searches that end with a click on an organic result, from: 55%, to: 65%}]
`,
		Want: []string{
			`ads "results that are ads": pulls against "searches that end with a click on an organic result" of search: conflicts_with says so`,
		},
		Facets: []string{"declared"},
	},
}

var conflictingGoalsGood = []lint.Example{
	{
		Name: "Both gain by the standard setup",
		YAML: `kind: organization
id: acme
functions:
  - {id: services, goals: [Customers live on standard setup 60% -> 80%]}
  - {id: product, goals: [Cut one-off features from 30% to 10% of work]}
`,
		Facets: []string{"pattern"},
	},
	{
		Name: "One of the two holds a line",
		YAML: `kind: team
id: onboarding
---
kind: team
id: risk
---
kind: okrs
team: onboarding
period: 2026-Q3
objectives:
  - objective: Everybody gets in
    key_results: [{metric: applications checked by hand, from: 20%, to: 5%}]
---
kind: okrs
team: risk
period: 2026-Q3
objectives:
  - objective: Nobody wrong gets in
    key_results: [{metric: applications checked by hand, from: 3%, to: 5%, type: health}]
`,
		Facets: []string{"direction"},
	},
	{
		Name: "The conflict is balanced",
		YAML: `kind: team
id: search
---
kind: team
id: ads
---
kind: okrs
team: ads
period: 2026-Q3
objectives:
  - objective: Ads pay for the service
    key_results:
      - {id: ad-share, metric: results that are ads, from: 10%, to: 20%, conflicts_with: found}
      - {metric: searches that end with a click, from: 80%, to: 80%, type: health, balances: ad-share}
---
kind: okrs
team: search
period: 2026-Q3
objectives:
  - objective: People find what they look for
    key_results: [{id: found, metric: searches that end with a click on an organic result, from: 55%, to: 65%}]
`,
		Facets: []string{"declared"},
	},
}

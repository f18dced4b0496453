package teamshape

import "github.com/orgvet/orgvet/internal/lint"

var incompleteTrioBad = []lint.Example{
	{
		Name: "Engineers and nobody to say what for",
		YAML: "kind: team\nid: search\nproblem: Buyers do not find the part they need\nheadcount: {designer: 1, engineer: 4}\n",
		Want: []string{
			"search: no product manager among 5 people: 1 designer, 4 engineers",
		},
		Facets: []string{"no-pm"},
	},
	{
		Name: "Nobody designs the checkout",
		YAML: `kind: team
id: checkout
members:
  - {name: Ana, role: pm}
  - {name: Bo, role: engineer}
  - {name: Chi, role: engineer}
  - {name: Dee, role: engineer}
  - {role: designer, vacant: true, since: 2026-03-01}
`,
		Want:   []string{"checkout: no designer (vacant since 2026-03-01) among 4 people: 1 product manager, 3 engineers"},
		Facets: []string{"missing"},
	},
	{
		Name: "One designer for everybody",
		YAML: `kind: team
id: checkout
members:
  - {name: Ana, role: pm}
  - {name: Bo, role: engineer}
  - {name: Eli, role: designer, allocation: 20%}
`,
		Want:   []string{"checkout: 20% of a designer, at least 40%"},
		Facets: []string{"thin"},
	},
}

var incompleteTrioGood = []lint.Example{
	{
		Name: "All three, one of them three days a week",
		YAML: `kind: team
id: checkout
members:
  - {name: Ana, role: pm}
  - {name: Bo, role: engineer}
  - {name: Chi, role: engineer}
  - {name: Eli, role: designer, allocation: 60%}
`,
		Facets: []string{"no-pm", "thin"},
	},
	{
		Name:   "An interface for programs needs no designer",
		YAML:   "kind: team\nid: payments-api\nno_ui: true\nheadcount: {product owner: 1, developer: 5}\n",
		Facets: []string{"missing"},
	},
	{
		Name:   "A pair is no team yet",
		YAML:   "kind: team\nid: lab\nproblem: Nobody knows whether shops would pay for forecasts\nheadcount: {engineer: 2}\n",
		Facets: []string{"no-pm"},
	},
}

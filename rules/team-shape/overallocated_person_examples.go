package teamshape

import "github.com/orgvet/orgvet/internal/lint"

var overallocatedPersonBad = []lint.Example{
	{
		Name: "80% here and 50% there",
		YAML: `kind: team
id: checkout
members: [{name: Ana Ruiz, role: pm, allocation: 80%}]
---
kind: team
id: wallet
members: [{name: Ana Ruiz, role: pm, allocation: 50%}]
`,
		Want:   []string{"the product manager of checkout and wallet: planned in for 130%, limit 105%: checkout 80%, wallet 50%"},
		Facets: []string{"sum"},
	},
	{
		Name: "More than a part-time contract",
		YAML: `kind: person
id: bo-lind
name: Bo Lind
role: designer
capacity: 60%
---
kind: team
id: checkout
members: [{name: Bo Lind, person: bo-lind, role: designer, allocation: 80%}]
`,
		Want:   []string{"the designer of checkout: planned in for 80%, limit 63% with a capacity of 60%: checkout 80%"},
		Facets: []string{"sum"},
	},
	{
		Name: "Three teams count on one designer",
		YAML: `kind: team
id: checkout
members: [{name: Bo Lind, role: designer}]
---
kind: team
id: search
members: [{name: Bo Lind, role: designer}]
---
kind: team
id: wallet
members: [{name: Bo Lind, role: designer}]
`,
		Config: "expect: [\"team.members[].allocation\"]\n",
		Want:   []string{"the designer of checkout, search and wallet: on 3 teams, limit 2, and no allocation says for how much"},
		Facets: []string{"implicit"},
	},
}

var overallocatedPersonGood = []lint.Example{
	{
		Name: "Exactly one person",
		YAML: `kind: team
id: checkout
members: [{name: Ana Ruiz, role: pm, allocation: 60%}]
---
kind: team
id: wallet
members: [{name: Ana Ruiz, role: pm, allocation: 40%}]
`,
		Facets: []string{"sum"},
	},
	{
		Name: "A researcher who serves three teams from outside",
		YAML: `kind: team
id: checkout
members: [{name: Bo Lind, role: researcher, counterpart: true}]
---
kind: team
id: search
members: [{name: Bo Lind, role: researcher, counterpart: true}]
---
kind: team
id: wallet
members: [{name: Bo Lind, role: researcher, counterpart: true}]
`,
		Facets: []string{"implicit"},
	},
}

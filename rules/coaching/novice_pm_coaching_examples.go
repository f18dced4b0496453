package coaching

import "github.com/orgvet/orgvet/internal/lint"

const walletAndKim = `kind: team
id: wallet
members: [{name: Ola Berg, person: ola-berg, role: pm}]
---
kind: person
id: kim-vale
name: Kim Vale
role: product leader
level: lead
---
`

var novicePMCoachingBad = []lint.Example{
	{
		Name: "The others have a coach",
		YAML: walletAndKim + `kind: person
id: ola-berg
name: Ola Berg
role: pm
pm_since: 2026-02-01
---
kind: person
id: per-dahl
name: Per Dahl
role: pm
level: experienced
mentor: kim-vale
`,
		Want:   []string{"the product manager of wallet: new to product management, and no coach on record"},
		Facets: []string{"none"},
	},
	{
		Name: "Half an hour every two weeks",
		YAML: walletAndKim + `kind: person
id: ola-berg
name: Ola Berg
role: pm
level: novice
coaching: {with: kim-vale, minutes: 30, every: 2 weeks}
`,
		Want:   []string{"the product manager of wallet: new to product management, and coached 15 minutes a week, at least 60"},
		Facets: []string{"thin"},
	},
	{
		Name: "Two newcomers who coach each other",
		YAML: walletAndKim + `kind: person
id: ola-berg
name: Ola Berg
role: pm
level: novice
coaching: {with: per-dahl, minutes: 60, every: week}
---
kind: person
id: per-dahl
name: Per Dahl
role: pm
level: novice
coaching: {with: kim-vale, minutes: 60, every: week}
`,
		Want:   []string{"the product manager of wallet: new to product management, and the coach is just as new"},
		Facets: []string{"coach"},
	},
	{
		Name:   "A newcomer, and no coaching on record anywhere",
		YAML:   "kind: person\nid: ola-berg\nname: Ola Berg\nrole: pm\nlevel: novice\n",
		Want:   []string{"the organization: 1 product manager new to the job, and no coaching of anybody is on record"},
		Facets: []string{"unrecorded"},
	},
}

var novicePMCoachingGood = []lint.Example{
	{
		Name: "An hour every week with somebody senior",
		YAML: walletAndKim + `kind: person
id: ola-berg
name: Ola Berg
role: pm
level: novice
coaching: {with: kim-vale, minutes: 60, every: week}
`,
		Facets: []string{"none", "thin", "coach"},
	},
	{
		Name:   "Experienced, and no coaching on record",
		YAML:   "kind: person\nid: ola-berg\nname: Ola Berg\nrole: pm\nlevel: experienced\npm_since: 2026-01-01\n",
		Facets: []string{"unrecorded"},
	},
}

package teamshape

import "github.com/orgvet/orgvet/internal/lint"

var hiringWithoutPlanBad = []lint.Example{
	{
		Name: "Somebody, anybody",
		YAML: `kind: team
id: search
members:
  - {role: pm, vacant: true, since: 2026-05-01}
`,
		Want: []string{
			"search: the open product manager position does not say whom it is for (level or profile), nor which problem or area would be theirs",
		},
		Facets: []string{"vacancy"},
	},
	{
		Name: "Nobody to learn from",
		YAML: `kind: team
id: search
members:
  - {name: Ola Berg, role: pm, level: novice}
  - {name: Per Dahl, role: pm, level: novice}
---
kind: team
id: wallet
members: [{name: Ria Sen, role: pm, level: novice}]
`,
		Want:   []string{"the organization: all 3 product managers of known level are new to the job"},
		Facets: []string{"mix"},
	},
	{
		Name: "Four seniors and a plan for something else",
		YAML: `kind: organization
id: acme
hiring: {mix: {experienced: 3, senior: 1}}
---
kind: team
id: search
members:
  - {name: Ola Berg, role: pm, level: senior}
  - {name: Per Dahl, role: pm, level: senior}
---
kind: team
id: wallet
members:
  - {name: Ria Sen, role: pm, level: senior}
  - {name: Tom Ek, role: pm, level: senior}
`,
		Config: "extends: strict\n",
		Want: []string{
			"acme: none of 4 product managers of known level is new to the job, and nobody new is looked for",
		},
		Facets: []string{"no-novice", "trend"},
	},
}

var hiringWithoutPlanGood = []lint.Example{
	{
		Name: "Level, profile and a problem",
		YAML: `kind: team
id: search
problem: People do not find the part they need
members:
  - {role: pm, vacant: true, since: 2026-05-01, level: senior, profile: Has run a marketplace search before}
`,
		Facets: []string{"vacancy"},
	},
	{
		Name: "A mix that is as wanted",
		YAML: `kind: organization
id: acme
hiring: {mix: {novice: 1, experienced: 2, senior: 1}}
---
kind: team
id: search
members:
  - {name: Ola Berg, role: pm, level: novice}
  - {name: Per Dahl, role: pm, level: experienced}
---
kind: team
id: wallet
members:
  - {name: Ria Sen, role: pm, level: senior}
  - {name: Tom Ek, role: pm, level: senior}
`,
		Config: "extends: strict\n",
		Facets: []string{"mix", "no-novice", "trend"},
	},
}

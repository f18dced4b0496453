package collaboration

import "github.com/orgvet/orgvet/internal/lint"

var sharedBad = []lint.Example{
	{
		Name: "Sales last heard in January, marketing never",
		YAML: `kind: organization
id: acme
functions:
  - {id: sales, briefed: 2026-01-20}
  - {id: support, briefed: 2026-07-02}
  - {id: marketing}
  - {id: engineering}
`,
		Want:   []string{"acme: 2 of 3 functions were not briefed in the last 15 weeks: sales (last on 2026-01-20), marketing (never)"},
		Facets: []string{"function"},
	},
	{
		Name: "A review that lapsed",
		YAML: `kind: organization
id: acme
---
kind: forum
id: company-review
purpose: review
cadence: 2 weeks
last: 2026-07-21
members: 20
`,
		Want:   []string{"acme: company-review last met on 2026-07-21, more than twice its cadence (2 weeks) ago"},
		Facets: []string{"review"},
	},
	{
		Name: "Twenty people who hear the status once a month",
		YAML: `kind: organization
id: acme
---
kind: forum
id: company-review
purpose: [review, status]
cadence: month
last: 2026-08-04
members: 20
`,
		Want:   []string{"acme: the 20 people of company-review hear the status less often than every 2 weeks (cadence: month)"},
		Facets: []string{"review"},
	},
	{
		Name: "Nobody is told what product managers do",
		YAML: `kind: organization
id: acme
shares:
  - {date: 2026-08-03, with: all, what: [plans, goals]}
`,
		Config: "extends: strict\n",
		Want:   []string{"acme: nothing says what product managers do (roles.pm.description)"},
		Facets: []string{"role"},
	},
	{
		Name: "Described, and not told in the last four briefings",
		YAML: `kind: organization
id: acme
roles:
  pm: {description: Finds out what is worth building and why}
shares:
  - {date: 2025-11-03, with: all, what: roles}
  - {date: 2026-02-02, with: all, what: plans}
  - {date: 2026-04-06, with: sales, what: [plans, goals]}
  - {date: 2026-06-01, with: support, what: strategy}
  - {date: 2026-08-03, with: all, what: [plans, goals]}
`,
		Config: "extends: strict\n",
		Want:   []string{"acme: none of the last 4 briefings told what product managers do"},
		Facets: []string{"role"},
	},
	{
		Name: "No briefing on record",
		YAML: `kind: organization
id: acme
functions: [{id: sales}, {id: support}]
`,
		Config: "extends: strict\n",
		Want:   []string{"acme: no record of when 2 functions last heard the plans: sales, support"},
		Facets: []string{"not-recorded"},
	},
}

var sharedGood = []lint.Example{
	{
		Name: "Everybody was briefed this quarter, and the review meets",
		YAML: `kind: organization
id: acme
functions:
  - {id: sales, briefed: 2026-07-09}
  - {id: support, briefed: 2026-05-12}
  - {id: marketing}
shares:
  - {date: 2026-07-20, with: product marketing, what: [plans, goals]}
---
kind: forum
id: company-review
purpose: review
cadence: 2 weeks
last: 2026-07-28
members: 20
---
kind: forum
id: steering
purpose: review
cadence: month
last: 2026-08-04
members: 6
`,
		Facets: []string{"function", "review"},
	},
	{
		Name: "All were told, and what product managers do as well",
		YAML: `kind: organization
id: acme
functions: [{id: sales}, {id: support}]
roles:
  pm: {description: Finds out what is worth building and why}
shares:
  - {date: 2026-08-03, with: all, what: [plans, goals, roles]}
`,
		Config: "extends: strict\n",
		Facets: []string{"role", "not-recorded"},
	},
	{
		Name: "No briefing on record",
		YAML: `kind: organization
id: acme
functions: [{id: sales}, {id: support}]
`,
		Facets: []string{"not-recorded"},
	},
}

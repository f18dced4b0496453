package featurefactory

import "github.com/orgvet/orgvet/internal/lint"

var activityAsGoalBad = []lint.Example{
	{
		Name: "More story points",
		YAML: `kind: team
id: search
---
kind: okrs
team: search
period: 2026-Q3
objectives:
  - objective: A faster team
    key_results: [Raise velocity from 30 to 40 story points]
`,
		Want: []string{`search "Raise velocity from 30 to 40 story points": measures how busy people are ("velocity"), not what gets better for anybody`},
	},
	{
		Name: "A scorecard of activity",
		YAML: `kind: team
id: search
metrics:
  - {name: Story points per sprint, now: 31}
  - {name: Tickets closed, now: 120}
  - {name: Code coverage, now: 71%}
`,
		Want:   []string{`search: all 3 metrics measure how busy people are or what gets finished: "Story points per sprint", "Tickets closed", "Code coverage"`},
		Facets: []string{"metrics"},
	},
	{
		Name: "Nothing but flow",
		YAML: `kind: team
id: search
type: product
---
kind: okrs
team: search
period: 2026-Q3
objectives:
  - objective: We ship without waiting
    key_results:
      - {metric: lead time for changes, from: 6 days, to: 2 days}
      - {metric: change failure rate, from: 15%, to: 5%}
`,
		Want:   []string{"search: all 2 key results are about how work flows, none about what it is for"},
		Facets: []string{"flow-only"},
	},
}

var activityAsGoalGood = []lint.Example{
	{
		Name: "The change that the speed is for",
		YAML: `kind: team
id: search
type: product
metrics:
  - {name: Story points per sprint, now: 31}
  - {name: Tickets closed, now: 120}
  - {name: Searches that end in a product view, now: 54%}
---
kind: okrs
team: search
period: 2026-Q3
objectives:
  - objective: People find the part on the first try
    key_results:
      - Searches that end in a product view 52% -> 65%
      - {metric: lead time for changes, from: 6 days, to: 2 days}
`,
		Facets: []string{lint.MainFacet, "metrics", "flow-only"},
	},
	{
		Name: "Throughput that is the business",
		YAML: `kind: team
id: warehouse
---
kind: okrs
team: warehouse
period: 2026-Q3
objectives:
  - objective: Orders leave the same day
    key_results: [{kr: Throughput of the packing line from 300 to 420 orders an hour, type: outcome}]
`,
	},
}

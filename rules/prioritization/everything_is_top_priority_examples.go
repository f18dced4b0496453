package prioritization

import "github.com/orgvet/orgvet/internal/lint"

var topPriorityBad = []lint.Example{
	{
		Name: "Five of six are high",
		YAML: `kind: team
id: ads
---
kind: roadmap
team: ads
initiatives:
  - {name: Fewer rejected ads, priority: high}
  - {name: Faster review, priority: high}
  - {name: Video slots, priority: high}
  - {name: Reach report, priority: high}
  - {name: Clear prices, priority: high}
  - {name: Dark mode, priority: low}
`,
		Want:   []string{"ads roadmap: 5 of 6 open items are high, limit 34%"},
		Facets: []string{"classes"},
	},
	{
		Name: "Three items share the first rank",
		YAML: `kind: team
id: ads
---
kind: roadmap
team: ads
initiatives:
  - {name: Fewer rejected ads, priority: 1}
  - {name: Faster review, priority: 1}
  - {name: Video slots, priority: 1}
  - {name: Reach report, priority: 2}
  - {name: Clear prices, priority: 3}
  - {name: Dark mode, priority: 4}
`,
		Want:   []string{"ads roadmap: 3 of 6 open items share rank 1, limit 34%"},
		Facets: []string{"ties"},
	},
	{
		Name: "Everything is for now",
		YAML: `kind: team
id: ads
---
kind: roadmap
team: ads
initiatives:
  - {name: Fewer rejected ads, horizon: now}
  - {name: Faster review, horizon: now}
  - {name: Video slots, horizon: now}
  - {name: Reach report, horizon: now}
  - {name: Clear prices, horizon: now}
  - {name: Dark mode, horizon: now}
`,
		Want:   []string{"ads roadmap: all 6 open items are for now, and none for next or later"},
		Facets: []string{"horizon"},
	},
	{
		Name: "Eight items in no order",
		YAML: `kind: team
id: ads
---
kind: roadmap
team: ads
initiatives: [{name: Fewer rejected ads}, {name: Faster review}, {name: Video slots}, {name: Reach report}, {name: Clear prices}, {name: Dark mode}, {name: Bulk upload}, {name: Budget alerts}]
`,
		Config: "extends: strict\n",
		Want:   []string{"ads roadmap: 8 open items, and their order is not recorded"},
		Facets: []string{"unrecorded"},
	},
}

var topPriorityGood = []lint.Example{
	{
		Name: "The list is the order",
		YAML: `kind: team
id: ads
---
kind: roadmap
team: ads
ordered: true
initiatives: [{name: Fewer rejected ads}, {name: Faster review}, {name: Video slots}, {name: Reach report}, {name: Clear prices}, {name: Dark mode}, {name: Bulk upload}, {name: Budget alerts}]
`,
		Config: "extends: strict\n",
		Facets: []string{"unrecorded"},
	},
	{
		Name: "Two of six come first, and what is launched does not wait",
		YAML: `kind: team
id: ads
---
kind: roadmap
team: ads
initiatives:
  - {name: Fewer rejected ads, priority: P1, horizon: now}
  - {name: Faster review, priority: P1, horizon: now}
  - {name: Video slots, priority: P2, horizon: now}
  - {name: Reach report, priority: P2, horizon: now}
  - {name: Clear prices, priority: P2, horizon: now}
  - {name: Dark mode, priority: P3, horizon: now}
  - {name: Budget alerts, priority: P1, status: launched, launched: 2026-08-01}
`,
		Facets: []string{"classes", "horizon"},
	},
	{
		Name: "Ranks, two of them given twice",
		YAML: `kind: team
id: ads
---
kind: roadmap
team: ads
initiatives:
  - {name: Fewer rejected ads, priority: 1}
  - {name: Faster review, priority: 1}
  - {name: Video slots, priority: 2}
  - {name: Reach report, priority: 2}
  - {name: Clear prices, priority: 3}
  - {name: Dark mode, priority: 4}
`,
		Facets: []string{"ties"},
	},
}

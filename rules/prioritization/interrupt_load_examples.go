package prioritization

import (
	"strings"

	"github.com/orgvet/orgvet/internal/lint"
)

var interruptLoadBad = []lint.Example{
	{
		Name:   "Almost half of the time",
		YAML:   "kind: team\nid: shop\ntype: product\nunplanned_share: 45%\n",
		Want:   []string{"shop: 45% of the time goes to unplanned work, limit 25%"},
		Facets: []string{"share"},
	},
	{
		Name: "Six of eighteen weeks",
		YAML: `kind: team
id: shop
---
kind: log
team: shop
interrupts:
  - {date: 2026-07-14, from: Sales, request: SAML for a prospect, accepted: true, effort: 4w, instead_of: faster-import}
  - {date: 2026-08-04, from: Sales, request: Labels for the fair, accepted: true, effort: 2w, instead_of: faster-import}
  - {date: 2026-08-05, from: Support, request: Payments fail, accepted: true, effort: 3w, type: incident}
---
kind: roadmap
team: shop
initiatives:
  - {name: Faster import, status: building, start: 2026-06-01, effort: 8w}
  - {name: Clear returns, status: done, start: 2026-04-01, launched: 2026-07-01, effort: 4w}
  - {name: Better search, status: planned, effort: 20w}
`,
		Want:   []string{"shop: unplanned work took 6 of 18 person-weeks in the last 13 weeks, limit 25%"},
		Facets: []string{"share"},
	},
	{
		Name: "The same sender every other week",
		YAML: `kind: team
id: shop
---
kind: log
team: shop
interrupts:
  - {date: 2026-06-03, from: CEO, request: Logo on invoices, accepted: true, effort: 1d}
  - {date: 2026-06-17, from: CEO, request: Demo data, accepted: true, effort: 1d}
  - {date: 2026-07-01, from: CEO, request: Larger buttons, accepted: true, effort: 1d}
  - {date: 2026-07-08, from: CEO, request: A list for a friend, accepted: true, effort: 1d}
  - {date: 2026-07-15, from: CEO, request: New color, accepted: false}
  - {date: 2026-07-29, from: CEO, request: The old color, accepted: true, effort: 1d}
  - {date: 2026-08-12, from: CEO, request: Numbers for a talk, accepted: true, effort: 1d}
`,
		Want:   []string{"shop: 7 unplanned requests from the CEO in the last 13 weeks, limit 6"},
		Facets: []string{"count"},
	},
	{
		Name: "The sender is not named",
		YAML: `kind: team
id: shop
---
kind: log
team: shop
interrupts:
` + strings.Repeat("  - {date: 2026-07-08, from: \"Dana Roe, VP Sales\", request: Labels, accepted: false}\n", 7),
		Want:   []string{"shop: 7 unplanned requests from one person in sales in the last 13 weeks, limit 6"},
		Facets: []string{"count"},
	},
	{
		Name: "Five small things of unknown cost",
		YAML: `kind: team
id: shop
---
kind: log
team: shop
interrupts:
  - {date: 2026-07-01, from: CEO, request: Logo on invoices, accepted: true}
  - {date: 2026-07-03, from: CEO, request: CSV for a friend, accepted: true}
  - {date: 2026-07-09, from: Sales, request: Extra field, accepted: true}
  - {date: 2026-07-15, from: CEO, request: New color, accepted: true}
  - {date: 2026-07-20, from: CEO, request: Demo data, accepted: true}
  - {date: 2026-07-22, from: Sales, request: Labels for the fair, accepted: true, effort: 1w}
`,
		Want:   []string{"shop: 5 accepted requests of the last 13 weeks have no effort, so nobody can see what they cost together; 1 more took 1 person-week"},
		Facets: []string{"hidden"},
	},
}

var interruptLoadGood = []lint.Example{
	{
		Name:   "A sixth of the time",
		YAML:   "kind: team\nid: shop\ntype: product\nunplanned_share: 15%\n",
		Facets: []string{"share"},
	},
	{
		Name: "Some requests, some refused, some long ago",
		YAML: `kind: team
id: shop
---
kind: log
team: shop
interrupts:
  - {date: 2026-02-03, from: CEO, request: Slides, accepted: true}
  - {date: 2026-06-03, from: CEO, request: Logo on invoices, accepted: true}
  - {date: 2026-06-17, from: CEO, request: Demo data, accepted: true}
  - {date: 2026-07-01, from: CEO, request: Larger buttons, accepted: false}
  - {date: 2026-07-08, from: CEO, request: A list for a friend, accepted: true}
  - {date: 2026-07-15, from: CEO, request: New color, accepted: false}
  - {date: 2026-07-29, from: CEO, request: Payments fail, accepted: true, effort: 2w, type: incident}
  - {date: 2026-08-12, from: CEO, request: Numbers for a talk, accepted: true, effort: 1d}
`,
		Facets: []string{"count", "hidden"},
	},
}

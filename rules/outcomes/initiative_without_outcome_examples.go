package outcomes

import "github.com/orgvet/orgvet/internal/lint"

var initiativeBad = []lint.Example{
	{
		Name: "Ten weeks without a goal",
		YAML: `kind: team
id: catalog
---
kind: okrs
team: catalog
period: 2026-Q3
objectives:
  - {objective: Fewer calls from admins, id: fewer-admin-calls, key_results: [Calls per shop 3 -> 1]}
---
kind: roadmap
team: catalog
initiatives:
  - {name: New admin area, status: planned, effort: 10w}
`,
		Want: []string{`catalog "New admin area": 10 person-weeks of work, tied to no objective and no measure of success`},
	},
	{
		Name: "Still building for last quarter's goal",
		YAML: `kind: team
id: catalog
---
kind: okrs
team: catalog
period: 2026-Q2
objectives:
  - {objective: Fewer calls from admins, id: fewer-admin-calls, key_results: [Calls per shop 3 -> 1]}
---
kind: roadmap
team: catalog
initiatives:
  - {name: New admin area, status: building, objective: catalog/2026-Q2/fewer-admin-calls, effort: 10w}
`,
		Want:   []string{`catalog "New admin area": is being built for an objective that ended with 2026-Q2`},
		Facets: []string{"closed"},
	},
	{
		Name: "A roadmap and no goals anywhere",
		YAML: `kind: team
id: catalog
---
kind: roadmap
team: catalog
initiatives:
  - {name: New admin area, status: planned, effort: 10w}
  - {name: Second warehouse, status: building, size: XL}
`,
		Want:   []string{"the organization: none of 2 roadmap items of some size names an objective or a measure of success"},
		Facets: []string{"not-recorded"},
	},
}

var initiativeGood = []lint.Example{
	{
		Name: "Linked, measured, small or exploring",
		YAML: `kind: team
id: catalog
---
kind: okrs
team: catalog
period: 2026-Q3
objectives:
  - {objective: Fewer calls from admins, id: fewer-admin-calls, key_results: [Calls per shop 3 -> 1]}
---
kind: roadmap
team: catalog
initiatives:
  - {name: New admin area, objective: fewer-admin-calls, status: planned, effort: 10w}
  - {name: Bulk edit, success: Price changes done in bulk 0% -> 50% of edits, status: planned, effort: 6w}
  - {name: Tidy the menu, status: planned, size: S}
  - {name: Why admins call twice, type: discovery, status: discovery}
`,
	},
	{
		Name: "Building for this quarter's goal",
		YAML: `kind: team
id: catalog
---
kind: okrs
team: catalog
period: 2026-Q3
objectives:
  - {objective: Fewer calls from admins, id: fewer-admin-calls, key_results: [Calls per shop 3 -> 1]}
---
kind: roadmap
team: catalog
initiatives:
  - {name: New admin area, status: building, objective: catalog/2026-Q3/fewer-admin-calls, effort: 10w}
`,
		Facets: []string{"closed"},
	},
	{
		Name: "Success written once",
		YAML: `kind: team
id: catalog
---
kind: roadmap
team: catalog
initiatives:
  - {name: New admin area, status: planned, effort: 10w, success: Calls per shop 3 -> 1}
`,
		Facets: []string{"not-recorded"},
	},
}

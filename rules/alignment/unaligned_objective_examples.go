package alignment

import "github.com/orgvet/orgvet/internal/lint"

var unalignedObjectiveBad = []lint.Example{
	{
		Name: "One objective is linked, the other is not",
		YAML: `kind: organization
id: acme
objectives:
  - {id: repeat-buyers, objective: Small shops live from repeat buyers}
---
kind: team
id: checkout
problem: Buyers give up while paying
---
kind: okrs
team: checkout
period: 2026-Q3
objectives:
  - {objective: Paying feels effortless, supports: repeat-buyers, key_results: [Payment completion 61% -> 70%]}
  - {objective: A new look for receipts, key_results: [Receipts opened 20% -> 40%]}
`,
		Want: []string{`checkout objective "A new look for receipts": supports none of the company's goals (1 objective)`},
	},
	{
		Name: "Serving an objective that was dropped",
		YAML: `kind: organization
id: acme
objectives:
  - {id: repeat-buyers, objective: Small shops live from repeat buyers}
  - {id: fashion, objective: Fashion shops choose us, status: dropped}
---
kind: team
id: checkout
problem: Buyers give up while paying
---
kind: okrs
team: checkout
period: 2026-Q3
objectives:
  - {objective: Sizes fit at the first try, supports: fashion, key_results: [Orders sent back for size 18% -> 9%]}
`,
		Want:   []string{`checkout objective "Sizes fit at the first try": supports only what is over: "Fashion shops choose us" is dropped`},
		Facets: []string{"closed"},
	},
	{
		Name: "Two of three objectives are local",
		YAML: `kind: organization
id: acme
objectives:
  - {id: repeat-buyers, objective: Small shops live from repeat buyers}
---
kind: team
id: checkout
problem: Buyers give up while paying
---
kind: okrs
team: checkout
period: 2026-Q3
objectives:
  - {objective: Paying feels effortless, supports: repeat-buyers, key_results: [Payment completion 61% -> 70%]}
  - {objective: Nights are quiet, supports: none, why: Two of six went on sick leave in spring, key_results: [Calls at night 9 -> 2 a month]}
  - {objective: Receipts look good, supports: none, why: We are ashamed of them, key_results: [Receipts opened 20% -> 40%]}
`,
		Want:   []string{`checkout objective "Receipts look good": 2 of 3 objectives support none of the company's goals (1 objective), limit 1`},
		Facets: []string{"local"},
	},
	{
		Name: "Nobody says what supports what",
		YAML: `kind: organization
id: acme
objectives:
  - {id: repeat-buyers, objective: Small shops live from repeat buyers}
---
kind: team
id: checkout
problem: Buyers give up while paying
---
kind: okrs
team: checkout
period: 2026-Q3
objectives:
  - {objective: Paying feels effortless, key_results: [Payment completion 61% -> 70%]}
  - {objective: Nights are quiet, key_results: [Calls at night 9 -> 2 a month]}
`,
		Want:   []string{"acme: 0 of 2 team objectives say which they support of the company's goals (1 objective)"},
		Facets: []string{"not-recorded"},
	},
}

var unalignedObjectiveGood = []lint.Example{
	{
		Name: "Directly, over the group, or local with a reason",
		YAML: `kind: organization
id: acme
objectives:
  - {id: repeat-buyers, objective: Small shops live from repeat buyers}
---
kind: team
id: store
type: group
---
kind: team
id: checkout
part_of: store
problem: Buyers give up while paying
---
kind: okrs
team: store
period: 2026
objectives:
  - {id: second-order, objective: A second order takes no effort, supports: acme/repeat-buyers, key_results: [Buyers with a second order in 60 days 20% -> 28%]}
---
kind: okrs
team: checkout
period: 2026-Q3
objectives:
  - {objective: Paying feels effortless, supports: store/second-order, key_results: [Payment completion 61% -> 70%]}
  - {objective: Nights are quiet, supports: none, why: Two of six went on sick leave in spring, key_results: [Calls at night 9 -> 2 a month]}
`,
		Facets: []string{lint.MainFacet, "local", "not-recorded"},
	},
	{
		Name: "One of two supported objectives is still in force",
		YAML: `kind: organization
id: acme
objectives:
  - {id: repeat-buyers, objective: Small shops live from repeat buyers}
  - {id: fashion, objective: Fashion shops choose us, status: dropped}
---
kind: team
id: checkout
problem: Buyers give up while paying
---
kind: okrs
team: checkout
period: 2026-Q3
objectives:
  - {objective: Sizes fit at the first try, supports: [fashion, repeat-buyers], key_results: [Orders sent back for size 18% -> 9%]}
`,
		Facets: []string{"closed"},
	},
}

package pmload

import "github.com/orgvet/orgvet/internal/lint"

var staleProductHomeworkBad = []lint.Example{
	{
		Name: "Problem and prices from another time",
		YAML: `kind: product
id: wallet
stage: growth
homework: {problem: 2024-11-01, pricing: 2024-02-01, positioning: 2025-12-01, competition: 2025-10-01}
`,
		Want: []string{"wallet: 2 of 4 basic analyses are out of date: problem (2024-11-01, limit 6 months), pricing (2024-02-01, limit 12 months)"},
	},
	{
		Name:   "A declining product on old figures",
		YAML:   "kind: product\nid: classic\nstage: decline\nhomework: {problem: 2021-03-01, economics: 2025-01-31}\n",
		Want:   []string{"classic: the economics were last looked at on 2025-01-31, limit 12 months"},
		Facets: []string{"economics"},
	},
	{
		Name: "The only one that never looked at its rivals",
		YAML: `kind: product
id: ads
homework: {competition: 2026-04-02}
---
kind: product
id: cards
homework: {competition: 2026-02-11}
---
kind: product
id: search
homework: {competition: 2025-11-20}
---
kind: product
id: wallet
homework: {problem: 2026-05-20}
`,
		Want: []string{"wallet: 1 of 2 basic analyses is missing: competition"},
	},
}

var staleProductHomeworkGood = []lint.Example{
	{
		Name: "Everything within its age, and nobody asks for more",
		YAML: `kind: product
id: wallet
stage: growth
homework: {problem: 2026-05-20, pricing: 2026-01-15, positioning: 2025-12-01, competition: 2026-04-02, win_loss: 2026-03-30}
`,
	},
	{
		Name:   "The economics are a year old to the day",
		YAML:   "kind: product\nid: classic\nstage: decline\nhomework: {problem: 2021-03-01, economics: 2025-08-25}\n",
		Facets: []string{"economics"},
	},
	{
		Name: "An internal tool has no prices",
		YAML: "kind: product\nid: console\naudience: internal\nhomework: {problem: 2026-05-20, pricing: 2019-01-01, competition: {na: nobody else offers it}}\n",
	},
}

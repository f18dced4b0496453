package strategy

import "github.com/orgvet/orgvet/internal/lint"

var staleDirectionBad = []lint.Example{
	{
		Name: "A strategy from two summers ago",
		YAML: `kind: organization
id: acme
strategy: {summary: Groceries first, updated: 2024-09-01}
`,
		Want:   []string{"acme: the strategy was last looked at on 2024-09-01, 23 months ago, limit 12"},
		Facets: []string{"strategy"},
	},
	{
		Name: "Twice as many people",
		YAML: `kind: organization
id: acme
strategy: {summary: Groceries first, reviewed: 2026-01-12, size_at_review: 6}
---
kind: team
id: checkout
headcount: {pm: 1, designer: 1, engineer: 4}
---
kind: team
id: search
headcount: {pm: 1, designer: 1, engineer: 4}
`,
		Want:   []string{"acme: 12 people today, 6 when the strategy was last looked at, limit +30%"},
		Facets: []string{"growth"},
	},
	{
		Name: "An organizing principle nobody went back to",
		YAML: `kind: organization
id: acme
organizing_principle: {by: journey, why: The handovers were where it broke, reviewed: 2025-03-01}
`,
		Want:   []string{"acme: the organizing principle was last looked at on 2025-03-01, 17 months ago, limit 12"},
		Facets: []string{"principle"},
	},
	{
		Name: "A vision from three years ago",
		YAML: `kind: organization
id: acme
vision: Any corner shop can sell online in an afternoon
updated: 2023-05-10
`,
		Want:   []string{"acme: the vision was last looked at on 2023-05-10, 39 months ago, limit 24"},
		Facets: []string{"vision"},
	},
	{
		Name: "The strategy of a growing product",
		YAML: `kind: team
id: checkout
---
kind: product
id: wallet
team: checkout
stage: growth
strategy: {summary: Returning grocery buyers before anybody else, updated: 2025-06-30}
`,
		Want:   []string{"wallet: the strategy was last looked at on 2025-06-30, 13 months ago, limit 12"},
		Facets: []string{"strategy"},
	},
}

var staleDirectionGood = []lint.Example{
	{
		Name: "Reviewed in January, with as many people as today",
		YAML: `kind: organization
id: acme
vision: Any corner shop can sell online in an afternoon
strategy: {summary: Groceries first, updated: 2024-09-01, reviewed: 2026-01-12, size_at_review: 10}
organizing_principle: {by: journey, why: The handovers were where it broke, reviewed: 2025-08-25}
updated: 2024-10-01
---
kind: team
id: checkout
headcount: {pm: 1, designer: 1, engineer: 4}
---
kind: team
id: search
headcount: {pm: 1, designer: 1, engineer: 4}
`,
		Facets: []string{"strategy", "growth", "principle", "vision"},
	},
	{
		Name: "A mature product may take its time",
		YAML: `kind: team
id: checkout
---
kind: product
id: wallet
team: checkout
stage: mature
strategy: {summary: Returning grocery buyers before anybody else, updated: 2025-06-30}
`,
		Facets: []string{"strategy"},
	},
}

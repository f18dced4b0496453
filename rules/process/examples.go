package process

import "github.com/orgvet/orgvet/internal/lint"

var heavyweightProcessBad = []lint.Example{
	{
		Name: "Three boards and five documents",
		YAML: `kind: team
id: ledger
process:
  approvals: [architecture board, change board, head of product]
  documents: [business case, spec, test plan, rollout plan, risk form]
`,
		Want: []string{"ledger: the process asks for 3 approvals from outside the team (limit 1) and 5 mandatory documents (limit 3)"},
	},
	{
		Name: "A report every day",
		YAML: `kind: organization
id: acme
process:
  reports: [{to: steering group, every: day}]
`,
		Want: []string{"acme: the process asks for a report to steering group more often than weekly (every: day)"},
	},
	{
		Name: "No tool to choose",
		YAML: `kind: team
id: ledger
tools: {roadmap: Aha, tickets: Jira}
process: {mandated_tools: [roadmap, tickets, design], free: []}
`,
		Config: "extends: strict\n",
		Want:   []string{"ledger: all tools are mandated (roadmap, tickets, design), and none is free"},
		Facets: []string{"mandated-tools"},
	},
}

var heavyweightProcessGood = []lint.Example{
	{
		Name: "One page and nobody to ask",
		YAML: `kind: team
id: ledger
process:
  approvals: []
  documents: [one-page brief]
`,
	},
	{
		Name: "The team itself, a machine, and the law",
		YAML: `kind: team
id: ledger
members:
  - {role: product manager}
  - {role: engineer}
process:
  approvals: [tech lead, product manager, automated tests, {by: safety board, reason: regulation}, {by: head of product}]
  documents: [brief, test plan, rollout plan]
  reports: [{to: company, every: week}, {to: support, every: month}]
`,
	},
	{
		Name: "Design tools are free",
		YAML: `kind: team
id: ledger
tools: {roadmap: Aha, tickets: Jira}
process: {mandated_tools: [roadmap, tickets], free: [design]}
`,
		Config: "extends: strict\n",
		Facets: []string{"mandated-tools"},
	},
}

var processSnowflakesBad = []lint.Example{
	{
		Name: "Three teams, three places for a roadmap",
		YAML: `kind: organization
id: acme
---
{kind: team, id: ads, tools: {roadmap: Aha, tickets: Jira}}
---
{kind: team, id: booking, tools: {roadmap: Productboard, tickets: Jira Cloud}}
---
{kind: team, id: cards, tools: {roadmap: Spreadsheet, tickets: Trello}}
`,
		Want: []string{"acme: 3 different tools for roadmap in 3 teams, limit 2 (Aha, Productboard, Spreadsheet)"},
	},
	{
		Name: "Nothing agreed on",
		YAML: `kind: organization
id: acme
---
{kind: team, id: ads, type: product}
---
{kind: team, id: booking, type: product}
---
{kind: team, id: cards, type: product}
`,
		Config: "extends: strict\n",
		Want:   []string{"acme: 3 product teams, and no agreement that all of them keep"},
		Facets: []string{"agreements"},
	},
}

var processSnowflakesGood = []lint.Example{
	{
		Name: "A small base, and freedom otherwise",
		YAML: `kind: organization
id: acme
agreements: [Roadmaps live in this repository, Every team shows results monthly]
process: {free: [design tools]}
---
{kind: team, id: ads, type: product, tools: {roadmap: this repository, design: Figma}}
---
{kind: team, id: booking, type: product, tools: {roadmap: This repo, design: Sketch}}
---
{kind: team, id: cards, type: product, tools: {roadmap: slides, design: Penpot}}
`,
		Config: "extends: strict\n",
		Facets: []string{lint.MainFacet, "agreements"},
	},
}

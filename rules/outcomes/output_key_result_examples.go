package outcomes

import "github.com/orgvet/orgvet/internal/lint"

var outputBad = []lint.Example{
	{
		Name: "Two things to make",
		YAML: `kind: team
id: onboarding
---
kind: okrs
team: onboarding
period: 2026-Q3
objectives:
  - objective: New merchants get going
    key_results: [Launch the new onboarding wizard, Publish 12 help articles]
`,
		Want: []string{
			`onboarding "Launch the new onboarding wizard": names work to finish, not what changes by it`,
			`onboarding "Publish 12 help articles": names work to finish, not what changes by it`,
		},
	},
	{
		Name: "Work that may or may not change something",
		YAML: `kind: team
id: research
---
kind: okrs
team: research
period: 2026-Q3
objectives:
  - objective: We know our buyers
    key_results: [Hire two designers]
`,
		Config: "extends: strict\n",
		Want:   []string{`research "Hire two designers": reads like work to do, and names no change`},
		Facets: []string{"likely"},
	},
	{
		Name: "Mostly milestones",
		YAML: `kind: team
id: payments
---
kind: okrs
team: payments
period: 2026-Q3
objectives:
  - objective: Cards work everywhere
    key_results:
      - {kr: Card scheme approval granted, type: milestone}
      - {kr: Second processor connected, type: milestone}
      - {metric: payments that succeed, from: 91%, to: 95%}
`,
		Want:   []string{"payments: 2 of 3 running key results are milestones, limit 50%"},
		Facets: []string{"milestones"},
	},
}

var outputGood = []lint.Example{
	{
		Name: "The change that the work is for",
		YAML: `kind: team
id: onboarding
---
kind: okrs
team: onboarding
period: 2026-Q3
objectives:
  - objective: New merchants get going
    key_results:
      - {metric: merchants with a first sale in week one, from: 22%, to: 35%}
      - {metric: setups finished without contacting support, from: 55%, to: 75%}
      - Launch the wizard so that 30% of trial users activate
`,
	},
	{
		Name: "A working verb with a measured change",
		YAML: `kind: team
id: support
---
kind: okrs
team: support
period: 2026-Q3
objectives:
  - objective: Answers without waiting
    key_results: [Support contacts per order from 0.8 to 0.5]
`,
		Config: "extends: strict\n",
		Facets: []string{"likely"},
	},
	{
		Name: "One milestone of two",
		YAML: `kind: team
id: payments
---
kind: okrs
team: payments
period: 2026-Q3
objectives:
  - objective: Cards work everywhere
    key_results:
      - {kr: Card scheme approval granted, type: milestone}
      - {metric: payments that succeed, from: 91%, to: 95%}
`,
		Facets: []string{"milestones"},
	},
}

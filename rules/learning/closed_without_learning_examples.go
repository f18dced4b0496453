package learning

import "github.com/orgvet/orgvet/internal/lint"

const shopTeam = "kind: team\nid: shop\n---\n"

// learnedOnce is an initiative with a learning, which shows that the organization writes them down.
const learnedOnce = "  - {name: Wish lists, status: done, launched: 2026-03-01, result: {met: yes, learned: Lists bring people back on pay day}}\n"

var closedWithoutLearningBad = []lint.Example{
	{
		Name:   "Stopped, and never spoken of again",
		YAML:   shopTeam + "kind: roadmap\nteam: shop\ninitiatives:\n" + learnedOnce + "  - {name: Gift cards, status: stopped, stopped: 2026-06-10}\n",
		Want:   []string{`shop "Gift cards": was stopped on 2026-06-10, and nothing says what was learned`},
		Facets: []string{"initiative"},
	},
	{
		Name: "A goal was missed by half",
		YAML: shopTeam + "kind: roadmap\nteam: shop\ninitiatives:\n" + learnedOnce + `---
kind: okrs
team: shop
period: 2026-Q2
status: closed
objectives:
  - objective: Buyers come back
    key_results:
      - {metric: buyers with a second order, from: 20%, to: 30%, now: 24%}
`,
		Want:   []string{`shop "buyers with a second order": ended at 24% instead of 30% on 2026-06-30, and nothing says what was learned`},
		Facets: []string{"key-result"},
	},
	{
		Name: "Nobody writes down what was learned",
		YAML: shopTeam + `kind: roadmap
team: shop
initiatives:
  - {name: Gift cards, status: stopped, stopped: 2026-06-10}
  - {name: Coupons, status: done, launched: 2026-02-01, result: {met: no, measured: 2026-05-01}}
`,
		Want:   []string{"the organization: 2 initiatives and key results were stopped or missed, and no file says what was learned from anything"},
		Facets: []string{"nowhere"},
	},
}

var closedWithoutLearningGood = []lint.Example{
	{
		Name: "Stopped, with what was learned",
		YAML: shopTeam + `kind: roadmap
team: shop
initiatives:
  - {name: Gift cards, status: stopped, stopped: 2026-06-10, result: {met: no, learned: Buyers gift vouchers of the shop not of the platform}}
  - {name: Coupons, status: stopped, stopped: 2026-08-18}
  - {name: Barter, status: rejected}
`,
		Facets: []string{"initiative"},
	},
	{
		Name: "The document says what the misses taught",
		YAML: shopTeam + `kind: okrs
team: shop
period: 2026-Q2
status: closed
learned: A second order needs a second reason, not a reminder
objectives:
  - objective: Buyers come back
    key_results:
      - {metric: buyers with a second order, from: 20%, to: 30%, now: 24%}
      - {metric: returned orders, from: 9%, to: 5%, now: 6%}
`,
		Facets: []string{"key-result"},
	},
	{
		Name: "Nothing was stopped or missed lately",
		YAML: shopTeam + `kind: roadmap
team: shop
initiatives:
  - {name: Gift cards, status: stopped, stopped: 2024-06-10}
  - {name: Coupons, status: done, launched: 2026-02-01, result: {met: yes, measured: 2026-05-01}}
`,
		Facets: []string{"nowhere"},
	},
}

package alignment

import "github.com/orgvet/orgvet/internal/lint"

var goalOverloadBad = []lint.Example{
	{
		Name: "Six objectives at a time",
		YAML: `kind: team
id: growth
problem: Trials end before anybody has seen a report
---
kind: okrs
team: growth
period: 2026-Q3
objectives:
  - {objective: Trials see value on day one, key_results: [Trials with a first report on day one 20% -> 35%]}
  - {objective: Teams invite their colleagues, key_results: [Trials with a second user 31% -> 45%]}
  - {objective: People come back, key_results: [Return on day seven 25% -> 33%]}
  - {objective: Prices are understood, key_results: [Contacts about prices per 100 trials 9 -> 4]}
  - {objective: Students become customers, key_results: [Students who pay after a year 4% -> 9%]}
  - {objective: Old trials wake up, key_results: [Lapsed trials that return 2% -> 5%]}
`,
		Want:   []string{"growth 2026-Q3: 6 objectives at a time, limit 5"},
		Facets: []string{"objectives"},
	},
	{
		Name: "An objective with six key results",
		YAML: `kind: team
id: growth
problem: Trials end before anybody has seen a report
---
kind: okrs
team: growth
period: 2026-Q3
objectives:
  - objective: Trials see value on day one
    key_results:
      - Trials with a first report on day one 20% -> 35%
      - Trials with a second user 31% -> 45%
      - Return on day seven 25% -> 33%
      - Contacts about set-up per 100 trials 9 -> 4
      - Trials that import their own data 40% -> 60%
      - Minutes to the first report 38 -> 12
`,
		Want:   []string{`growth 2026-Q3: 6 key results for "Trials see value on day one", limit 5`},
		Facets: []string{"key-results"},
	},
	{
		Name:   "Five key results where four are the limit",
		Config: "rules: {goal-overload: {max_total: 4}}\n",
		YAML: `kind: team
id: growth
problem: Trials end before anybody has seen a report
---
kind: okrs
team: growth
period: 2026-Q3
objectives:
  - objective: Trials see value on day one
    key_results:
      - Trials with a first report on day one 20% -> 35%
      - Trials that import their own data 40% -> 60%
      - Minutes to the first report 38 -> 12
  - objective: People come back
    key_results:
      - Return on day seven 25% -> 33%
      - Trials with a second user 31% -> 45%
`,
		Want:   []string{"growth 2026-Q3: 5 key results in all, limit 4"},
		Facets: []string{"total"},
	},
	{
		Name:   "One number for a whole objective",
		Config: "extends: strict\n",
		YAML: `kind: team
id: growth
problem: Trials end before anybody has seen a report
---
kind: okrs
team: growth
period: 2026-Q3
objectives:
  - {objective: Trials see value on day one, key_results: [Trials with a first report on day one 20% -> 35%]}
  - {objective: People come back, key_results: [Return on day seven 25% -> 33%, Lapsed trials that return 2% -> 5%]}
`,
		Want:   []string{`growth 2026-Q3: 1 of 2 objectives with fewer than 2 key results: "Trials see value on day one"`},
		Facets: []string{"single-key-result"},
	},
}

var goalOverloadGood = []lint.Example{
	{
		Name: "Five objectives once the dropped one is out",
		YAML: `kind: team
id: growth
problem: Trials end before anybody has seen a report
---
kind: okrs
team: growth
period: 2026-Q3
objectives:
  - {objective: Trials see value on day one, key_results: [Trials with a first report on day one 20% -> 35%]}
  - {objective: Teams invite their colleagues, key_results: [Trials with a second user 31% -> 45%]}
  - {objective: People come back, key_results: [Return on day seven 25% -> 33%]}
  - {objective: Prices are understood, key_results: [Contacts about prices per 100 trials 9 -> 4]}
  - {objective: Students become customers, key_results: [Students who pay after a year 4% -> 9%]}
  - {objective: Old trials wake up, status: dropped, key_results: [Lapsed trials that return 2% -> 5%]}
`,
		Facets: []string{"objectives"},
	},
	{
		Name: "Five key results and a guardrail",
		YAML: `kind: team
id: growth
problem: Trials end before anybody has seen a report
---
kind: okrs
team: growth
period: 2026-Q3
objectives:
  - objective: Trials see value on day one
    key_results:
      - Trials with a first report on day one 20% -> 35%
      - Trials with a second user 31% -> 45%
      - Return on day seven 25% -> 33%
      - Contacts about set-up per 100 trials 9 -> 4
      - Trials that import their own data 40% -> 60%
      - {metric: complaints per 1000 users, from: 3, to: 3, type: health}
`,
		Facets: []string{"key-results"},
	},
	{
		Name:   "Four key results and a guardrail where four are the limit",
		Config: "rules: {goal-overload: {max_total: 4}}\n",
		YAML: `kind: team
id: growth
problem: Trials end before anybody has seen a report
---
kind: okrs
team: growth
period: 2026-Q3
objectives:
  - objective: Trials see value on day one
    key_results:
      - Trials with a first report on day one 20% -> 35%
      - Trials that import their own data 40% -> 60%
      - {metric: complaints per 1000 users, from: 3, to: 3, type: health}
  - objective: People come back
    key_results:
      - Return on day seven 25% -> 33%
      - Trials with a second user 31% -> 45%
`,
		Facets: []string{"total"},
	},
	{
		Name:   "Five key results where four a quarter are the limit, for a whole year",
		Config: "rules: {goal-overload: {max_total: 4}}\n",
		YAML: `kind: team
id: growth
problem: Trials end before anybody has seen a report
---
kind: okrs
team: growth
period: 2026
objectives:
  - objective: Trials see value on day one
    key_results:
      - Trials with a first report on day one 20% -> 35%
      - Trials that import their own data 40% -> 60%
      - Minutes to the first report 38 -> 12
  - objective: People come back
    key_results:
      - Return on day seven 25% -> 33%
      - Trials with a second user 31% -> 45%
`,
		Facets: []string{"total"},
	},
	{
		Name:   "Two numbers for an objective",
		Config: "extends: strict\n",
		YAML: `kind: team
id: growth
problem: Trials end before anybody has seen a report
---
kind: okrs
team: growth
period: 2026-Q3
objectives:
  - {objective: Trials see value on day one, key_results: [Trials with a first report on day one 20% -> 35%, Return on day seven 25% -> 33%]}
`,
		Facets: []string{"single-key-result"},
	},
}

package outcomes

import "github.com/orgvet/orgvet/internal/lint"

var vanityBad = []lint.Example{
	{
		Name: "More page views",
		YAML: `kind: team
id: help-center
---
kind: okrs
team: help-center
period: 2026-Q3
objectives:
  - objective: People love the help center
    key_results: [Increase help center page views by 20%]
`,
		Want: []string{`help-center "Increase help center page views by 20%": counts page views, which can rise while nobody gets more value`},
	},
	{
		Name: "Success in downloads",
		YAML: `kind: team
id: mobile
---
kind: roadmap
team: mobile
initiatives:
  - {name: Store listing in six languages, status: building, success: "10,000 app downloads"}
`,
		Want:   []string{`mobile "Store listing in six languages": success is counted in downloads, which can rise while nobody gets more value`},
		Facets: []string{"success"},
	},
	{
		Name: "A scorecard of attention",
		YAML: `kind: product
id: magazine
metrics:
  - {name: Page views, now: 41k}
  - {name: Newsletter subscribers, now: 3k}
`,
		Want: []string{
			`magazine: metrics that count attention: 2 of 2 ("Page views", "Newsletter subscribers"); they can rise while nobody gets more value`,
		},
		Facets: []string{"scorecard"},
	},
	{
		Name: "Sign-ups and nothing else",
		YAML: `kind: team
id: growth
---
kind: okrs
team: growth
period: 2026-Q3
objectives:
  - objective: More shops find us
    key_results: [Grow sign-ups from 400 to 900 a month]
`,
		Want:   []string{`growth "Grow sign-ups from 400 to 900 a month": counts sign-ups, and no key result beside it says what people then do`},
		Facets: []string{"soft"},
	},
}

var vanityGood = []lint.Example{
	{
		Name: "A share of visits that helped",
		YAML: `kind: team
id: help-center
---
kind: okrs
team: help-center
period: 2026-Q3
objectives:
  - objective: People solve it themselves
    key_results: [Visits to help that end without a support contact 48% -> 65%]
`,
	},
	{
		Name: "Downloads, and what they lead to",
		YAML: `kind: team
id: mobile
---
kind: roadmap
team: mobile
initiatives:
  - name: Store listing in six languages
    status: building
    success: ["10,000 app downloads", New users who finish a first order 20% -> 35%]
`,
		Facets: []string{"success"},
	},
	{
		Name: "Page views watched beside retention",
		YAML: `kind: product
id: magazine
metrics:
  - {name: Page views, now: 41k}
  - {name: Subscriber retention after three months, now: 61%, target: 70%}
`,
		Facets: []string{"scorecard"},
	},
	{
		Name: "Sign-ups beside what they lead to",
		YAML: `kind: team
id: growth
---
kind: okrs
team: growth
period: 2026-Q3
objectives:
  - objective: More shops find us
    key_results:
      - Grow sign-ups from 400 to 900 a month
      - {metric: new shops with a first sale in week one, from: 22%, to: 35%}
`,
		Facets: []string{"soft"},
	},
}

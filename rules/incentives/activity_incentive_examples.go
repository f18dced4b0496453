package incentives

import "github.com/orgvet/orgvet/internal/lint"

var activityIncentiveBad = []lint.Example{
	{
		Name: "Short calls",
		YAML: `kind: organization
id: acme
functions:
  - {id: support, head: Jo Park, goals: [Average call duration under 4 minutes]}
`,
		Want: []string{
			`support "Average call duration under 4 minutes": rewards short calls and closed tickets, whether or not the problem is solved`,
		},
		Facets: []string{"activity"},
	},
	{
		Name: "Visitors, billed hours and demos",
		YAML: `kind: organization
id: acme
functions:
  - {id: marketing, goals: [Website visitors 40k -> 60k a month]}
  - {id: professional-services, incentives: [billable hours]}
  - {id: sales, incentives: [{pays_for: demos given}]}
`,
		Want: []string{
			`marketing "Website visitors 40k -> 60k a month": rewards being seen by many, whether or not they need the product`,
			`acme: professional-services is paid for "billable hours", which rewards hours and special work, whether or not customers could do without`,
			`acme: sales is paid for "demos given", which rewards being busy with prospects, whether or not they fit`,
		},
		Facets: []string{"activity"},
	},
	{
		Name: "Nothing but this quarter",
		YAML: `kind: organization
id: acme
functions:
  - {id: sales, goals: [Bookings of 2.4m this quarter], incentives: [{pays_for: new contracts, period: 2026-Q3}]}
`,
		Want:   []string{"acme: sales is after this quarter's money only, and nothing asks whether customers stay"},
		Facets: []string{"short-term"},
	},
}

var activityIncentiveGood = []lint.Example{
	{
		Name: "What customers get",
		YAML: `kind: organization
id: acme
functions:
  - {id: support, head: Jo Park, goals: [Problems solved on first contact 62% -> 75%], measures: [call duration]}
  - {id: marketing, goals: [Qualified leads 200 -> 260 a month]}
  - {id: services, goals: [Cut custom work from 40% to 20% of hours]}
`,
		Facets: []string{"activity"},
	},
	{
		Name: "Money now, and customers who stay",
		YAML: `kind: organization
id: acme
functions:
  - {id: sales, goals: [Bookings of 2.4m this quarter, New customers still with us after a year 78% -> 85%]}
`,
		Facets: []string{"short-term"},
	},
}

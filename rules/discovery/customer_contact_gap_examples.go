package discovery

import "github.com/orgvet/orgvet/internal/lint"

var customerContactBad = []lint.Example{
	{
		Name:   "The last conversation was in March",
		YAML:   "kind: team\nid: checkout\ndiscovery:\n  touchpoints: [{date: 2026-03-02, type: interview, customers: 2}]\n",
		Want:   []string{"checkout: last direct contact with customers 176 days ago (interview, 2026-03-02), limit 28 days"},
		Facets: []string{"stale"},
	},
	{
		Name: "Only numbers and other people's calls",
		YAML: `kind: team
id: checkout
discovery:
  touchpoints:
    - {date: 2026-06-02, type: survey, customers: 200}
    - {date: 2026-08-18, type: call, customers: 1, by: [sales]}
`,
		Want:   []string{"checkout: 2 touchpoints since 2026-06-02, and in none of them did the team itself meet customers"},
		Facets: []string{"stale"},
	},
	{
		Name:   "Customers are known from hearsay",
		YAML:   "kind: team\nid: checkout\ncustomer_contact: indirect\n",
		Want:   []string{"checkout: contact with customers only through others"},
		Facets: []string{"none"},
	},
	{
		Name:   "One conversation in two months",
		YAML:   "kind: team\nid: checkout\ndiscovery:\n  touchpoints: [{date: 2026-08-18, type: interview, customers: 2}]\n",
		Config: "extends: strict\n",
		Want:   []string{"checkout: 1 direct contact with customers in the last 8 weeks, at least 8 wanted"},
		Facets: []string{"rhythm"},
	},
}

var customerContactGood = []lint.Example{
	{
		Name:   "A conversation last week",
		YAML:   "kind: team\nid: checkout\ndiscovery:\n  touchpoints: [{date: 2026-08-18, type: interview, customers: 2, by: [pm, designer]}]\n",
		Facets: []string{"stale"},
	},
	{
		Name:   "Users can only be reached through a clinic",
		YAML:   "kind: team\nid: checkout\ncustomer_contact: indirect\naccess: restricted\n",
		Facets: []string{"none"},
	},
	{
		Name:   "Contacts are kept in a research tool",
		YAML:   "kind: team\nid: checkout\ndiscovery:\n  log: https://research.example.com/checkout\n  last: 2026-08-18\n",
		Config: "extends: strict\n",
		Facets: []string{"rhythm"},
	},
}

package discovery

import "github.com/orgvet/orgvet/internal/lint"

const narrowTeam = "kind: team\nid: shop\n---\nkind: roadmap\nteam: shop\ninitiatives:\n"

// threeSketched are three large items that list alternatives.
const threeSketched = `  - {name: Saved cart, status: planned, effort: 14w, alternatives: [Wish list, Reminder]}
  - {name: One price, status: planned, effort: 16w, alternatives: [Price by size]}
  - {name: Gift cards, status: planned, effort: 12w, alternatives: [Vouchers on paper]}
`

var narrowDiscoveryBad = []lint.Example{
	{
		Name: "Three surveys",
		YAML: narrowTeam + `  - name: New navigation
    effort: 20w
    status: building
    evidence: [{type: survey, date: 2026-03-01}, {type: survey, date: 2026-04-01}, {type: survey, date: 2026-05-01}]
`,
		Config: "extends: strict\n",
		Want:   []string{`shop "New navigation": all 3 pieces of evidence are of one kind (survey)`},
		Facets: []string{"one-kind"},
	},
	{
		Name: "Only conversations, and only support",
		YAML: narrowTeam + `  - name: New navigation
    effort: 20w
    status: building
    evidence:
      - {type: interview, date: 2026-03-01, supports: true}
      - {type: interview, date: 2026-04-01, supports: true}
      - {type: visit, date: 2026-04-12, supports: true}
      - {type: data, date: 2026-05-01, supports: true}
  - name: New search
    effort: 20w
    status: building
    evidence: [{type: interview, date: 2026-03-01}, {type: visit, date: 2026-04-01}, {type: usability, date: 2026-05-01}]
`,
		Config: "extends: strict\n",
		Want: []string{
			`shop "New navigation": all 4 pieces of evidence speak for it`,
			`shop "New search": all 3 pieces of evidence are conversations, which do not say how many`,
		},
		Facets: []string{"confirms", "one-kind"},
	},
	{
		Name:   "One large item without alternatives",
		YAML:   narrowTeam + threeSketched + "  - {name: New navigation, status: building, effort: 20w}\n",
		Config: "extends: strict\n",
		Want:   []string{`shop "New navigation": 3 of 4 large items list other solutions, this one none`},
		Facets: []string{"one-solution"},
	},
}

var narrowDiscoveryGood = []lint.Example{
	{
		Name: "Numbers and people, one of them against, and other ways considered",
		YAML: narrowTeam + threeSketched + `  - name: New navigation
    effort: 20w
    status: building
    evidence: [{type: data, date: 2026-03-01}, {type: usability, date: 2026-04-01, supports: false}, {type: prototype, date: 2026-05-01}]
    alternatives: [Better search, Fewer sections]
  - {name: Small filter, status: building, effort: 3w}
`,
		Config: "extends: strict\n",
		Facets: []string{"one-kind", "one-solution"},
	},
	{
		Name: "Three of four speak for it",
		YAML: narrowTeam + `  - name: New navigation
    effort: 20w
    status: building
    evidence:
      - {type: interview, date: 2026-03-01, supports: true}
      - {type: usability, date: 2026-04-01, supports: false}
      - {type: prototype, date: 2026-04-20, supports: true}
      - {type: data, date: 2026-05-01, supports: true}
`,
		Config: "extends: strict\n",
		Facets: []string{"confirms"},
	},
}

package strategy

import (
	"fmt"
	"slices"
	"strings"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/source"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// MissingStrategicContext warns when teams have no vision, company objectives or strategy to go by.
var MissingStrategicContext = lint.Rule{
	ID: "missing-strategic-context", Category: lint.Strategy, Severity: lint.Warning, Preset: lint.Recommended,
	Summary:  "The organization's document gives teams no vision, no company objectives, or no strategy.",
	Question: "What do our teams have to go by when they decide?",
	Why: "Every day somebody in a team chooses between two good things. Without a shared picture of where the company wants to be, what matters this year and what is left out, each " +
		"of them has to guess, and sensible people guess differently.",
	Sources: []lint.Source{
		{Doc: lint.EmpowermentModel, Line: 3, Claim: "Leaders set the product vision and the company objectives; without clear context, autonomy turns into efforts that do not fit together."},
		{Doc: lint.ProductLeaders, Line: 37, Claim: "Leaders make sure that goals and strategic frameworks exist."},
		{Doc: lint.TrustingTeams, Line: 95, Claim: "Strategy is what product management steers by."},
	},
	Decides: "With an organization document and at least min_teams active teams, three things are looked for: a `vision` of at least min_words words, a `mission` or a `vision_link`; objectives in the " +
		"document, or OKRs of the organization for today; a `strategy`. In a company with one product, the strategy of the product is enough. `goals: none` asks for no objectives.",
	Needs:       "An organization document. Without one nothing is said, except for an info under strict.",
	Fix:         "Write one page: where you want to be in three to five years, the two or three objectives for this year, and what you will not do.",
	FalseAlarms: "A vision that is kept in a slide deck: put its address into `vision_link`.",
	Related:     []string{"autonomy-without-direction", "unaligned-objective", "company-objective-unserved", "stale-direction"},
	Facets: []lint.Facet{
		{Name: "objectives", Summary: "There are neither company objectives nor pillars of a strategy that teams could support."},
		{Name: "strategy", Summary: "There is no strategy."},
		{Name: "vision", Summary: "There is no vision."},
		{Name: "pillars-only", Summary: "The strategy has pillars, but no company objectives stand beside them."},
		{Name: "document", Summary: "There is no organization document at all.", Preset: lint.Strict, Severity: lint.Info},
	},
	Options: []lint.Option{
		{Name: "min_teams", Default: 2.0, Reason: "one team can talk to each other"},
		{Name: "min_words", Default: 4.0, Reason: "a shorter vision is a slogan"},
	},
	Bad: []lint.Example{
		{
			Name:   "A name and nothing else",
			YAML:   "kind: organization\nid: acme\nname: Acme\n---\nkind: team\nid: checkout\n---\nkind: team\nid: search\n",
			Want:   []string{"acme: no company objectives, no strategy and no vision for 2 teams to decide by"},
			Facets: []string{"objectives", "strategy", "vision"},
		},
		{
			Name: "Pillars without objectives for the year",
			YAML: `kind: organization
id: acme
vision: Any corner shop can sell online in an afternoon
strategy: {pillars: [{id: groceries, name: Groceries first}], not_doing: [Fashion]}
---
kind: team
id: checkout
---
kind: team
id: search
`,
			Want:   []string{"acme: no company objectives for 2 teams to decide by"},
			Facets: []string{"pillars-only"},
		},
		{
			Name:   "No organization document",
			Config: "extends: strict\n",
			YAML:   "kind: team\nid: checkout\n---\nkind: team\nid: search\n",
			Want:   []string{"the organization: 2 teams, and no organization document that says what they decide by"},
			Facets: []string{"document"},
		},
	},
	Good: []lint.Example{
		{
			Name:   "One page says it all",
			Config: "extends: strict\n",
			YAML: `kind: organization
id: acme
vision: Any corner shop can sell online in an afternoon
objectives:
  - {id: repeat-buyers, objective: Small shops live from repeat buyers}
strategy: {summary: Win groceries first, not_doing: [Own delivery fleet]}
---
kind: team
id: checkout
---
kind: team
id: search
`,
			Facets: []string{"objectives", "strategy", "vision", "pillars-only", "document"},
		},
		{
			Name: "A link, OKRs of the organization, and the strategy of the one product",
			YAML: `kind: organization
id: acme
vision_link: https://acme.example/vision
---
kind: okrs
organization: acme
period: 2026
objectives:
  - {objective: Small shops live from repeat buyers, key_results: [Buyers with a second order in 60 days 20% -> 28%]}
---
kind: product
id: shop
team: checkout
strategy: Be the shop that corner shops set up in one afternoon, before we sell to chains
---
kind: team
id: checkout
---
kind: team
id: search
`,
			Facets: []string{"objectives", "strategy", "vision"},
		},
	},
	Check: lint.WholeOrganization(checkContext),
}

// gap is one thing that an organization does not tell its teams.
type gap struct {
	facet, what, how, next string
	at                     source.Place
}

func checkContext(p *lint.Pass, o *model.Organization) {
	teams := len(o.ActiveTeams())
	if teams < p.Int("min_teams") {
		p.NotApplicable()
		return
	}
	if !o.Declared {
		p.Unknown("organization")
		p.Report(lint.Report{
			Facet: "document", Message: fmt.Sprintf("%d teams, and no organization document that says what they decide by", teams),
			Next: "add a document of kind: organization with vision:, objectives: and strategy:",
		})
		return
	}
	gaps := gapsOf(p, o)
	if len(gaps) == 0 {
		return
	}
	var what, next []string
	for _, g := range gaps {
		what, next = append(what, g.what), append(next, g.next)
	}
	for i, g := range gaps {
		report := lint.Report{Facet: g.facet, At: g.at, Message: g.what + "; " + g.how, Next: "write one page: " + strings.Join(next, "; ")}
		if i == 0 {
			report.Message = fmt.Sprintf("%s for %d teams to decide by", inWords(what), teams)
		}
		p.Report(report)
	}
}

// gapsOf lists what is missing, in the order of the facets.
func gapsOf(p *lint.Pass, o *model.Organization) []gap {
	var gaps []gap
	if o.Goals.Kind != "none" && !hasObjectives(p, o) {
		g := gap{"objectives", "no company objectives", "write objectives: here, or OKRs of the organization", "the two or three objectives for this year", o.At("objectives")}
		if len(o.Pillars()) > 0 {
			g.facet = "pillars-only"
		}
		gaps = append(gaps, g)
	}
	if words(o.Strategy) == 0 && (len(o.Products) != 1 || words(o.Products[0].Strategy) == 0) {
		gaps = append(gaps, gap{"strategy", "no strategy", "write strategy: with what you choose and what you leave out", "what you will do first and what you will not do", o.At("strategy")})
	}
	if !judge.HasWords(o.Vision, p.Int("min_words")) && o.VisionLink == "" && o.Mission == "" {
		gaps = append(gaps, gap{"vision", "no vision", "write vision: in a sentence, or vision_link: where it is kept elsewhere", "where you want to be in three to five years", o.At("vision")})
	}
	rank := func(g gap) int {
		return slices.Index([]string{"objectives", "strategy", "vision", "pillars-only"}, g.facet)
	}
	slices.SortStableFunc(gaps, func(a, b gap) int { return rank(a) - rank(b) })
	return gaps
}

// hasObjectives reports whether the organization has goals of its own for today, reached or not.
func hasObjectives(p *lint.Pass, o *model.Organization) bool {
	return slices.ContainsFunc(o.Objectives, func(ob *model.Objective) bool { return ob.Status != "dropped" }) ||
		slices.ContainsFunc(o.OKRs, func(okrs *model.OKRs) bool { return okrs.ForOrg && okrs.Period.Contains(p.Today()) })
}

// inWords joins parts of a sentence: "a, b and c".
func inWords(parts []string) string {
	if len(parts) == 1 {
		return parts[0]
	}
	return strings.Join(parts[:len(parts)-1], ", ") + " and " + parts[len(parts)-1]
}

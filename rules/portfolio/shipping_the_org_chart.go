package portfolio

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// ShippingTheOrgChart points at organizations whose pieces nothing joins.
var ShippingTheOrgChart = lint.Rule{
	ID: "shipping-the-org-chart", Category: lint.Portfolio, Severity: lint.Info, Preset: lint.Recommended,
	Summary:  "Each team improves its own piece; nothing joins the pieces a customer passes through.",
	Question: "Who looks at the whole way that a customer goes through our products?",
	Why: "Customers do not know where one team ends and the next begins, but they feel it: in the step that nobody owns, or that two teams built in two ways. Every piece can get " +
		"better while the whole gets worse.",
	Sources: []lint.Source{
		{Doc: lint.ProductLeaders, Line: 34, Claim: "Good local decisions are not enough; the pieces must fit together for the customer, or the organization chart is what ships."},
		{Doc: lint.InvestorEntrepreneur, Line: 29, Claim: "PMs grow by solving whole customer experiences."},
	},
	Decides: "Local: at least min_teams product teams have objectives today that say what they support, no two of them serve the same objective or pillar, however far " +
		"up, and none shares an objective. Seam: a step of organization.journey without an owner is claimed by no product, or by several. " +
		"Steps are compared word for word, capitals aside. Under strict: at least half of three or more products state their role in the portfolio, and others do not.",
	Needs: "`supports` on objectives for the first; organization.journey, and product.journey on at least half of the products, for the second. `portfolio.kind: independent` " +
		"switches the rule off.",
	Fix: "Choose one customer experience that crosses teams, give it one objective that they sign together, and one person who answers for it. Name an owner for the steps in " +
		"the journey that have none.",
	FalseAlarms: "Products that have nothing to do with each other: say `portfolio: {kind: independent}`.",
	Related:     []string{"unaligned-objective", "company-objective-unserved", "duplicate-effort", "missing-portfolio-allocation"},
	Facets: []lint.Facet{
		{Name: "local", Summary: "No goal is served by two teams, and no objective is shared."},
		{Name: "seam", Summary: "A step of the customer's journey is nobody's, or several products' without an owner."},
		{Name: "role", Summary: "Some products say what they are for in the portfolio, and others do not.", Preset: lint.Strict},
	},
	Options: []lint.Option{
		{Name: "min_teams", Default: 3.0, Reason: "two teams see each other"},
	},
	Bad:   orgChartBad,
	Good:  orgChartGood,
	Check: lint.WholeOrganization(checkOrgChart),
}

func checkOrgChart(p *lint.Pass, o *model.Organization) {
	if o.Portfolio != nil && o.Portfolio.Kind == "independent" {
		p.NotApplicable()
		return
	}
	local, seams := judgeLocal(p, o), judgeSeams(p, o)
	if !local {
		p.Unknown("objective.supports")
	}
	if !seams {
		p.Unknown("organization.journey")
	}
	judgeRoles(p, o)
}

// judgeLocal looks for a goal that two teams work on; it reports false when too few teams say what their objectives support.
func judgeLocal(p *lint.Pass, o *model.Organization) bool {
	var teams []string
	servants := map[any]*model.Team{}
	joined := false
	for _, t := range o.ProductTeams() {
		supports := false
		for _, objective := range t.RunningObjectives() {
			supports = supports || len(objective.Targets) > 0
			joined = joined || len(objective.SharedWith) > 0 || len(objective.OwnerTeams()) > 1 || !slices.Contains(objective.OwnerTeams(), t)
			for _, goal := range above(objective) {
				if servants[goal] == nil {
					servants[goal] = t
				}
				joined = joined || servants[goal] != t
			}
		}
		if supports {
			teams = append(teams, t.ID)
		}
	}
	if len(teams) < p.Int("min_teams") {
		return joined
	}
	if !joined {
		p.Report(lint.Report{
			Facet: "local", At: o.Place(),
			Message: fmt.Sprintf("%d teams have objectives, and no two of them work toward the same one: %s", len(teams), judge.Names(teams)),
			Next:    "choose one customer experience that crosses two of these teams, give it an objective that both sign, and one person who answers for it",
		})
	}
	return true
}

// above are all objectives and pillars that an objective serves, however far up.
func above(o *model.Objective) []any {
	var out []any
	seen := map[*model.Objective]bool{o: true}
	var climb func(*model.Objective)
	climb = func(o *model.Objective) {
		for _, t := range o.Targets {
			next := objectiveOf(t)
			switch {
			case t.Pillar != nil:
				out = append(out, t.Pillar)
			case next != nil && !seen[next]:
				seen[next] = true
				out = append(out, next)
				climb(next)
			}
		}
	}
	climb(o)
	return out
}

// judgeSeams looks for steps of the journey that fall between products; it reports false when too few products say where they stand.
func judgeSeams(p *lint.Pass, o *model.Organization) bool {
	products := slices.DeleteFunc(slices.Clone(o.Products), func(product *model.Product) bool { return product.Stage == "retired" })
	placed := slices.DeleteFunc(slices.Clone(products), func(product *model.Product) bool { return len(product.Journey) == 0 })
	if len(o.Journey) == 0 || len(placed) == 0 || 2*len(placed) < len(products) {
		return false
	}
	var seams []string
	var first *model.Step
	for _, step := range o.Journey {
		by := slices.DeleteFunc(slices.Clone(placed), func(product *model.Product) bool {
			return !slices.ContainsFunc(product.Journey, func(name string) bool { return strings.EqualFold(name, step.Step) })
		})
		if step.Owner.IsSet() || len(by) == 1 {
			continue
		}
		first = cmp.Or(first, step)
		claimed := "in no product"
		if len(by) > 1 {
			claimed = "in " + judge.Names(idsOf(by))
		}
		seams = append(seams, model.Quote(step.Step)+" ("+claimed+")")
	}
	if len(seams) > 0 {
		p.Report(lint.Report{
			Facet: "seam", At: first.Place(),
			Message: fmt.Sprintf("%d of %d steps of the customer's journey %s nobody who answers for the whole step: %s",
				len(seams), len(o.Journey), has(len(seams)), judge.Names(seams)),
			Next: "name one person who answers for each of these steps under journey[].owner",
		})
	}
	return true
}

func has(n int) string {
	if n == 1 {
		return "has"
	}
	return "have"
}

func do(n int) string {
	if n == 1 {
		return "does"
	}
	return "do"
}

// minProducts is from how many products on they are a portfolio with roles.
const minProducts = 3

func judgeRoles(p *lint.Pass, o *model.Organization) {
	products := goingOn(o)
	without := slices.DeleteFunc(slices.Clone(products), func(product *model.Product) bool { return product.RoleInPortfolio != "" })
	if len(products) < minProducts || len(without) == 0 || 2*len(without) > len(products) {
		return
	}
	p.Report(lint.Report{
		Facet: "role", At: without[0].Place(),
		Message: fmt.Sprintf("%d of %d products %s not say what they are for in the portfolio: %s", len(without), len(products), do(len(without)), judge.Names(idsOf(without))),
		Next:    "write one line under role_in_portfolio for each",
	})
}

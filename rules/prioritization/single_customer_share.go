package prioritization

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// SingleCustomerShare warns when too much of a plan is for single customers.
var SingleCustomerShare = lint.Rule{
	ID: "single-customer-share", Category: lint.Prioritization, Severity: lint.Warning, Preset: lint.Recommended,
	Summary:  "Too much of the plan is for single named customers.",
	Question: "Are we building a product, or one thing for each big customer?",
	Why: "Each special looks small and comes with a signature. Together they take the time in which the product would have become better for everybody, and each of them is " +
		"maintained for ever. It can be the right choice, but only one that was made with the sum in view.",
	Sources: []lint.Source{
		{Doc: lint.ProductLeaders, Line: 23, Claim: "Pointing PMs at a handful of big customers pleases sales, and is a choice to be made knowingly."},
		{Doc: lint.ProductLeaders, Line: 33, Claim: "What one major customer chooses rarely moves the needle."},
		{Doc: lint.ProductLeaders, Line: 51, Claim: "Specials are what engineering and product try to have less of."},
	},
	Decides: "Of all open initiatives, those with a `customer` or of `type: custom` make up more than max_share, or those for one and the same customer more than max_one: by " +
		"effort when all have one, else by number. By number, a single item never makes one customer too heavy. Discovery with a customer does not count, " +
		"and products made to order are left out.",
	Needs: "min_items open initiatives, with `customer` or `type` in use; otherwise unknown.",
	Fix:   "Show the sum to sales and the executives. Ask for each item which other customers would use it; drop the rest, or charge for it.",
	FalseAlarms: "Businesses that build to order: say `business: bespoke` on the product. Customers who help to shape a product for all: make it `type: discovery`, or name them under " +
		"evidence instead of `customer`.",
	Related: []string{"outside-requests-dominate", "loudest-voice", "activity-incentive"},
	Facets: []lint.Facet{
		{Name: lint.MainFacet, Summary: "Work for single customers is more than max_share of the plan."},
		{Name: "concentration", Summary: "Work for one customer is more than max_one of the plan."},
	},
	Options: []lint.Option{
		{Name: "max_share", Default: lint.Share(0.2), Reason: "a few specials are normal, a majority is the point of no return; a fifth is the early warning; a judgment"},
		{Name: "max_one", Default: lint.Share(0.15), Reason: "one engineer in seven for one customer"},
		{Name: "min_items", Default: 4.0, Reason: "a share of fewer says nothing"},
	},
	Bad: []lint.Example{
		{
			Name: "Two specials take ten of 26 weeks",
			YAML: `kind: team
id: shop
---
kind: roadmap
team: shop
initiatives:
  - {name: SSO for Northwind, type: custom, customer: Northwind, effort: 6w}
  - {name: Report for Contoso, type: custom, customer: Contoso, effort: 4w}
  - {name: Faster import, effort: 8w}
  - {name: Better search, effort: 8w}
`,
			Want: []string{"shop: 10 of 26 person-weeks of open work are for single customers (Contoso, Northwind), limit 20%"},
		},
		{
			Name: "One customer outweighs the others",
			YAML: `kind: team
id: shop
---
kind: roadmap
team: shop
initiatives:
  - {name: SSO for Northwind, customer: Northwind, effort: 6w}
  - {name: Faster import, effort: 8w}
  - {name: Better search, effort: 8w}
  - {name: Clear returns, effort: 12w}
`,
			Want:   []string{"shop: 6 of 34 person-weeks of open work are for one customer (Northwind), limit 15%"},
			Facets: []string{"concentration"},
		},
	},
	Good: []lint.Example{
		{
			Name: "A special that everybody gets, a small one, and a design partner",
			YAML: `kind: team
id: shop
---
kind: roadmap
team: shop
initiatives:
  - {name: SSO for all, effort: 10w}
  - {name: Report for Contoso, type: custom, customer: Contoso, effort: 2w}
  - {name: What does Northwind need at year end, type: discovery, customer: Northwind, effort: 4w}
  - {name: Faster import, effort: 8w}
`,
			Facets: []string{"concentration"},
		},
		{
			Name: "Reports to order are the business",
			YAML: `kind: team
id: shop
---
kind: product
id: reports
team: shop
business: bespoke
---
kind: roadmap
team: shop
initiatives:
  - {name: Report for Contoso, type: custom, customer: Contoso}
  - {name: Report for Northwind, type: custom, customer: Northwind}
  - {name: Report for Fabrikam, type: custom, customer: Fabrikam}
  - {name: Faster import}
`,
		},
	},
	Check: func(w *lint.Walk) {
		lint.EachTeam(checkTeamCustomers)(w)
		lint.EachProduct(checkProductCustomers)(w)
	},
}

func checkTeamCustomers(p *lint.Pass, t *model.Team) {
	if !plansWork(t) || worksToOrder(t) {
		p.NotApplicable()
		return
	}
	judgeCustomers(p, t.OpenInitiatives())
}

// checkProductCustomers looks at roadmaps of products without a team; the others are their teams' plans.
func checkProductCustomers(p *lint.Pass, product *model.Product) {
	var open []*model.Initiative
	for _, r := range product.Roadmaps {
		for _, i := range r.Initiatives {
			if len(r.Owners) == 0 && i.Open() {
				open = append(open, i)
			}
		}
	}
	if len(open) == 0 {
		p.NotApplicable()
		return
	}
	judgeCustomers(p, open)
}

// judgeCustomers takes the list for its own.
func judgeCustomers(p *lint.Pass, open []*model.Initiative) {
	open = slices.DeleteFunc(open, func(i *model.Initiative) bool {
		return isReleasePlan(i) || i.For != nil && isBespoke(i.For)
	})
	tells := func(i *model.Initiative) bool { return i.Has("type") || i.Customer != "" }
	if len(open) < p.Int("min_items") || !slices.ContainsFunc(open, tells) {
		p.Unknown("initiative.customer")
		return
	}
	all := portionOf(open, isSpecial)
	if limit := p.Share("max_share"); all.share() > limit {
		reportCustomers(p, "", open, isSpecial, all, limit)
		return
	}
	limit := p.Share("max_one")
	for _, name := range customersOf(open, isSpecial) {
		isTheirs := func(i *model.Initiative) bool { return isSpecial(i) && strings.EqualFold(i.Customer, name) }
		one := portionOf(open, isTheirs)
		if one.share() > limit && (one.byEffort || one.part > 1) {
			reportCustomers(p, "concentration", open, isTheirs, one, limit)
		}
	}
	switch {
	case slices.ContainsFunc(open, judge.Unstated):
		p.Unknown("initiative.status")
	case len(slices.DeleteFunc(open, func(i *model.Initiative) bool { return !judge.NewWork(i) && !isSpecial(i) })) < p.Int("min_items"):
		p.Unknown("initiative.customer") // upkeep is for nobody in particular: it must not make too few items enough
	}
}

func reportCustomers(p *lint.Pass, facet string, open []*model.Initiative, in func(*model.Initiative) bool, part portion, limit float64) {
	special := slices.DeleteFunc(slices.Clone(open), func(i *model.Initiative) bool { return !in(i) })
	whom := "single customers"
	if facet != "" {
		whom = "one customer"
	}
	if names := customersOf(open, in); len(names) > 0 {
		whom += " (" + judge.Names(names) + ")"
	}
	items := "open initiatives"
	if part.byEffort {
		items = "open work"
	}
	p.Report(lint.Report{
		Facet: facet, At: special[0].Place(),
		Message:  fmt.Sprintf("%s of %s %s are for %s, limit %s", amount(part.part), amount(part.whole), part.unit(items), whom, judge.Percent(limit)),
		Next:     "show this sum to sales and the executives, ask for each item which other customers would use it, and drop or charge for the rest",
		Measure:  &lint.Measure{Value: part.share(), Limit: limit, Unit: "share of open work", Worse: "up"},
		Evidence: append([]string{"for single customers: " + judge.NamesOf(special, quoted)}, part.hint()...),
	})
}

// isSpecial reports whether an initiative serves one customer only.
func isSpecial(i *model.Initiative) bool {
	return !i.IsType("discovery", "experiment") && (i.Customer != "" || i.Type == "custom")
}

// customersOf are the customers named by the initiatives, each once, by name.
func customersOf(items []*model.Initiative, in func(*model.Initiative) bool) []string {
	var names []string
	for _, i := range items {
		if in(i) && i.Customer != "" {
			names = append(names, i.Customer)
		}
	}
	slices.SortFunc(names, func(a, b string) int {
		return cmp.Or(cmp.Compare(strings.ToLower(a), strings.ToLower(b)), cmp.Compare(a, b))
	})
	return slices.CompactFunc(names, strings.EqualFold)
}

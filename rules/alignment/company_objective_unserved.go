package alignment

import (
	"fmt"
	"slices"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// CompanyObjectiveUnserved lists the company's goals that no team works for.
var CompanyObjectiveUnserved = lint.Rule{
	ID: "company-objective-unserved", Category: lint.Alignment, Severity: lint.Warning, Preset: lint.Recommended,
	Summary:  "A company objective or strategy pillar has no team working for it.",
	Many:     "have no team working for them",
	Question: "Who is working on this company objective?",
	Why: "A goal that everybody nods at and nobody gives anything up for will be missed, and the next one will be taken less seriously. That no team serves it is a decision about " +
		"people that was made without anybody making it.",
	Sources: []lint.Source{
		{Doc: lint.EmpowermentModel, Line: 3, Claim: "Leadership sets company objectives; alignment means that the work of teams serves them."},
		{Doc: lint.ProductLeaders, Line: 34, Claim: "Who gets how many people is a strategic decision that leaders have to make."},
	},
	Decides: "An active objective of the organization that is in force today, or a strategy pillar with a `weight` above zero, counts as unserved when no objective of a team, no open or " +
		"lately finished initiative and no product strategy refers to it, nobody carries it (`carried_by`), and its `owner` is neither a team nor a function outside product and engineering. " +
		"In the first weeks of the teams' period (grace) it is an info.",
	Needs:       "At least min_coverage of the objectives of teams say what they support; otherwise silence means nothing.",
	Fix:         "Ask which team would give something up for it. If none does, drop it for this period and say so.",
	FalseAlarms: "Objectives that sales or finance reach alone: name the function under `owner`. Objectives that daily business takes care of: `carried_by: operations`.",
	Related:     []string{"unaligned-objective", "missing-strategic-context", "allocation-contradicts-strategy"},
	Facets: []lint.Facet{
		{Name: lint.MainFacet, Summary: "Objectives of the organization that nobody works for."},
		{Name: "pillar", Summary: "Pillars of the strategy with a weight that nobody works for."},
	},
	Options: []lint.Option{
		{Name: "grace", Default: lint.Weeks(3), Reason: "planning a quarter usually runs some weeks into it"},
		{Name: "min_coverage", Default: lint.Share(0.5), Reason: "while most objectives say nothing, the silence about one goal says nothing either"},
	},
	Bad: []lint.Example{
		{
			Name: "One of two company objectives is left out",
			YAML: `kind: organization
id: acme
objectives:
  - {id: repeat-buyers, objective: Small shops live from repeat buyers}
  - {id: trusted, objective: Buyers trust every shop}
---
kind: team
id: checkout
problem: Buyers give up while paying
---
kind: okrs
team: checkout
period: 2026-Q3
objectives:
  - {objective: Paying feels effortless, supports: acme/repeat-buyers, key_results: [Payment completion 61% -> 70%]}
`,
			Want: []string{`acme: 1 of 2 company objectives is served by no team in 2026-Q3: "Buyers trust every shop"`},
		},
		{
			Name: "A pillar with a weight and no work",
			YAML: `kind: organization
id: acme
strategy:
  pillars:
    - {id: groceries, name: Groceries first, weight: 70%}
    - {id: payout, name: Money the next day, weight: 30%}
---
kind: team
id: checkout
problem: Buyers give up while paying
---
kind: okrs
team: checkout
period: 2026-Q3
objectives:
  - {objective: Paying feels effortless, supports: acme/groceries, key_results: [Payment completion 61% -> 70%]}
`,
			Want:   []string{`acme: 1 of 2 strategy pillars is served by no team in 2026-Q3: "Money the next day"`},
			Facets: []string{"pillar"},
		},
	},
	Good: []lint.Example{
		{
			Name: "A team, daily business, or a function",
			YAML: `kind: organization
id: acme
functions: [{id: finance}]
objectives:
  - {id: repeat-buyers, objective: Small shops live from repeat buyers}
  - {id: trusted, objective: Buyers trust every shop, carried_by: operations}
  - {id: cash, objective: Two years of money in the bank, owner: finance}
---
kind: team
id: checkout
problem: Buyers give up while paying
---
kind: okrs
team: checkout
period: 2026-Q3
objectives:
  - {objective: Paying feels effortless, supports: acme/repeat-buyers, key_results: [Payment completion 61% -> 70%]}
`,
		},
		{
			Name: "An item on the roadmap, and a pillar without weight",
			YAML: `kind: organization
id: acme
strategy:
  pillars:
    - {id: groceries, name: Groceries first, weight: 70%}
    - {id: payout, name: Money the next day, weight: 30%}
    - {id: fun, name: Work is fun}
---
kind: team
id: checkout
problem: Buyers give up while paying
---
kind: okrs
team: checkout
period: 2026-Q3
objectives:
  - {objective: Paying feels effortless, supports: acme/groceries, key_results: [Payment completion 61% -> 70%]}
---
kind: roadmap
team: checkout
initiatives:
  - {name: Payouts over night, objective: acme/payout, status: planned}
`,
			Facets: []string{"pillar"},
		},
	},
	Check: lint.WholeOrganization(checkCompanyObjectives),
}

func checkCompanyObjectives(p *lint.Pass, o *model.Organization) {
	objectives := o.RunningObjectives()
	var pillars []*model.Pillar
	for _, pillar := range o.Pillars() {
		if pillar.Weight.OK && pillar.Weight.Value > 0 {
			pillars = append(pillars, pillar)
		}
	}
	if len(objectives)+len(pillars) == 0 {
		p.NotApplicable()
		return
	}
	of, say := teamObjectives(o), 0
	for _, ob := range of {
		if saysWhom(ob) {
			say++
		}
	}
	if say == 0 || float64(say) < p.Share("min_coverage")*float64(len(of)) {
		p.Unknown("objective.supports")
		return
	}
	var items []lint.Item
	for _, ob := range objectives {
		if !isServed(ob.Supporters, ob.Work, p.Today()) && !isCarried(o, ob) {
			items = append(items, lint.Item{Entity: ob.Entity(), Place: ob.Place(), Message: model.Quote(ob.Text)})
		}
	}
	reportUnserved(p, lint.MainFacet, "company objective", items, len(objectives))
	items = nil
	for _, pillar := range pillars {
		if !isServed(pillar.Supporters, pillar.Work, p.Today()) && len(pillar.Products) == 0 {
			items = append(items, lint.Item{Entity: o.Entity(), Place: pillar.Place(), Message: model.Quote(pillar.Name)})
		}
	}
	reportUnserved(p, "pillar", "strategy pillar", items, len(pillars))
}

func reportUnserved(p *lint.Pass, facet, what string, items []lint.Item, total int) {
	if len(items) == 0 {
		return
	}
	period, verb := commonPeriod(p.Org), "are"
	if len(items) == 1 {
		verb = "is"
	}
	var names []string
	for _, i := range items {
		names = append(names, i.Message)
	}
	report := lint.Report{
		Facet: facet, At: items[0].Place, Items: items,
		Message: fmt.Sprintf("%d of %d %s %s served by no team in %s: %s", len(items), total, judge.Plural(total, what), verb, inWords(period), judge.Names(names)),
		Next:    "ask which team gives something up for it; if none does, drop it for this period and say so",
	}
	if hasJustBegun(period, p.Today(), p.Weeks("grace")) {
		report.Severity = lint.Info
	}
	p.Report(report)
}

// insideProduct are the functions whose work shows up as teams.
var insideProduct = []string{"product", "product-management", "engineering", "development", "design", "ux", "technology"}

// isCarried reports whether an objective is reached without a team's plan: by daily business, or by the team or function that owns it.
func isCarried(o *model.Organization, ob *model.Objective) bool {
	return ob.CarriedBy != "" || slices.ContainsFunc(ob.Owner, func(r model.Ref) bool {
		f := o.Function(r.Text)
		return o.Team(r.Text) != nil || f != nil && !slices.Contains(insideProduct, f.ID)
	})
}

package featurefactory

import (
	"fmt"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// FeatureFactoryRoadmap warns about a roadmap that is mostly a list of things to build.
var FeatureFactoryRoadmap = lint.Rule{
	ID: "feature-factory-roadmap", Category: lint.FeatureFactory, Severity: lint.Warning, Preset: lint.Recommended,
	Summary:  "Most of a team's roadmap is a list of things to build with no outcome attached.",
	Question: "Is this roadmap more than a list of features?",
	Why: "From a wall of things to build, nobody can tell which would be missed. It can only be worked off, and being done with it becomes the success; whether anybody is better " +
		"off is not asked.",
	Sources: []lint.Source{
		{Doc: lint.EmpowermentModel, Line: 3, Claim: "A feature factory hands teams a roadmap of features and judges them by output rather than by measurable business outcomes."},
		{Doc: lint.EmpowermentModel, Line: 2, Claim: "The alternative is to hand over outcomes, such as better retention, instead of a feature list."},
		{Doc: lint.ProductLeaders, Line: 33, Claim: "Most teams concentrate on output: committed deliveries that hang on no customer behavior or value."},
	},
	Decides: "Open items count, except maintenance, debt, compliance, enablers and incidents. An item is bare when it aims at no objective, pillar or key result, states no `success` " +
		"with a number, and either says `type: feature` or has a name that reads like a thing to build; discovery and experiments are never bare. The rule fires when at least " +
		"min_items count and max_share of them are bare. Items for later count half.",
	Needs: "initiative.name; missing links and measures are what it looks for. Where an organization has no objectives and no `success` anywhere, it says so once, as an info, " +
		"instead of once for each roadmap; every item whose name states no change counts there.",
	Fix: "Take the three largest items. Write the change in behavior that each should cause and the number you will look at. Drop those for which nobody can.",
	FalseAlarms: "A release plan that is kept as a roadmap: set `purpose: delivery` on the document. Groundwork: give the items `type: enabler`, `maintenance`, `debt` or " +
		"`compliance`.",
	Related: []string{"initiative-without-outcome", "started-without-success-measure", "missing-problem-statement", "success-measure-is-output"},
	Facets: []lint.Facet{
		{Name: lint.MainFacet, Summary: "Most items of a roadmap are bare."},
		{Name: "not-recorded", Summary: "The organization records no outcomes at all.", Severity: lint.Info},
	},
	Options: []lint.Option{
		{Name: "max_share", Default: lint.Share(0.6), Reason: "a clear majority; analysts see a return on only 10 to 20% of roadmap items, so a wall of unmeasured ones cannot be told from waste"},
		{Name: "min_items", Default: 5.0, Reason: "fewer items are listed one by one by initiative-without-outcome"},
	},
	Bad: []lint.Example{
		{
			Name: "Five things to build",
			YAML: `kind: team
id: checkout
---
kind: okrs
team: checkout
period: 2026-Q3
objectives:
  - {id: paying-effortless, objective: Paying takes no effort, key_results: [Payment time 40s -> 20s]}
---
kind: roadmap
team: checkout
initiatives:
  - {name: Launch wallet, status: building}
  - {name: Add PayPal, status: planned}
  - {name: Redesign basket, status: planned}
  - {name: Build gift cards, status: planned}
  - {name: Migrate receipts, status: planned}
`,
			Want: []string{"checkout roadmap: 5 of 5 items are things to build with no outcome; it should stay below 60%"},
		},
		{
			Name: "No outcomes anywhere",
			YAML: `kind: team
id: checkout
---
kind: roadmap
team: checkout
initiatives:
  - {name: Launch wallet, status: building}
  - {name: Add PayPal, status: planned}
  - {name: Redesign basket, status: planned}
  - {name: Gift cards, status: planned}
  - {name: Migrate receipts, status: planned}
`,
			Want:   []string{"the organization: no outcomes are recorded yet: nothing says what 5 items on 1 roadmap should change"},
			Facets: []string{"not-recorded"},
		},
	},
	Good: []lint.Example{
		{
			Name: "Outcomes, discovery and groundwork",
			YAML: `kind: team
id: checkout
---
kind: okrs
team: checkout
period: 2026-Q3
objectives:
  - {id: paying-effortless, objective: Paying takes no effort, key_results: [Payment time 40s -> 20s]}
---
kind: roadmap
team: checkout
initiatives:
  - {name: Fewer abandoned payments, objective: paying-effortless, status: building}
  - {name: PayPal, success: Payment completion in DE 48% -> 60%, status: planned}
  - {name: Gift cards, type: discovery, problem: Buyers ask for gifting at peak, status: discovery}
  - {name: Card vault upgrade, type: enabler, objective: paying-effortless, status: planned}
  - {name: Add receipts, type: feature, status: planned}
  - {name: Redesign basket, type: feature, status: planned}
  - {name: Build gift wrapping, type: feature, status: idea, horizon: later}
  - {name: Launch in Austria, success: Orders from Austria 0 -> 400 a week, status: planned}
`,
			Facets: []string{lint.MainFacet},
		},
		{
			Name: "A release plan in an organization without recorded outcomes",
			YAML: `kind: team
id: checkout
---
kind: roadmap
team: checkout
purpose: delivery
initiatives:
  - {name: Launch wallet, status: building}
  - {name: Add PayPal, status: planned}
  - {name: Redesign basket, status: planned}
  - {name: Build gift cards, status: planned}
  - {name: Migrate receipts, status: planned}
`,
			Facets: []string{"not-recorded"},
		},
	},
	Check: checkFeatureFactoryRoadmap,
}

func checkFeatureFactoryRoadmap(w *lint.Walk) {
	for _, o := range w.Model.Organizations {
		if recordsOutcomes(o) {
			lint.Each(w, o, o.Roadmaps, judgeRoadmap)
			continue
		}
		w.Judge(o, o, func(p *lint.Pass) { reportNoOutcomes(p, o) })
	}
}

func judgeRoadmap(p *lint.Pass, r *model.Roadmap) {
	c := contentsOf(p, r, toBuild)
	if len(c.items) < p.Int("min_items") {
		p.NotApplicable()
		return
	}
	limit := p.Share("max_share")
	if c.share < limit {
		return
	}
	items := make([]lint.Item, len(c.bare))
	for n, i := range c.bare {
		items[n] = lint.Item{Entity: i.Entity(), Place: i.Place(), Message: i.Entity().Label + ": a thing to build with no outcome"}
	}
	p.Report(lint.Report{
		At: r.At("initiatives"), Items: items,
		Message:  fmt.Sprintf("%d of %d items are things to build with no outcome; it should stay below %s", len(c.bare), len(c.items), judge.Percent(limit)),
		Next:     "take the three largest, write the change in behavior each should cause and the number you will look at; drop those for which nobody can",
		Measure:  &lint.Measure{Value: c.share, Limit: limit, Unit: "share of items", Worse: "up"},
		Evidence: c.remarks(),
	})
}

// reportNoOutcomes speaks once for an organization without any objective or measure, where names are all there is to go by: each that
// states no change counts.
func reportNoOutcomes(p *lint.Pass, o *model.Organization) {
	var lists []*model.Roadmap
	large, items := 0, 0
	for _, r := range o.Roadmaps {
		c := contentsOf(p, r, withoutPurpose)
		if len(c.items) < p.Int("min_items") {
			continue
		}
		large++
		if c.share >= p.Share("max_share") {
			lists = append(lists, r)
			items += len(c.bare)
		}
	}
	switch {
	case large == 0:
		p.NotApplicable()
	case len(lists) > 0:
		p.Report(lint.Report{
			Facet: "not-recorded", At: lists[0].At("initiatives"),
			Message: fmt.Sprintf("no outcomes are recorded yet: nothing says what %d items on %d %s should change", items, len(lists), judge.Plural(len(lists), "roadmap")),
			Next:    "start with one team: write the change that its largest item should cause under success, with a number",
		})
	}
}

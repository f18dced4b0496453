package prioritization

import (
	"fmt"
	"slices"
	"strings"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// MissingScorecard points at products without numbers to decide by.
var MissingScorecard = lint.Rule{
	ID: "missing-scorecard", Category: lint.Prioritization, Severity: lint.Info, Preset: lint.Recommended,
	Summary:  "A product has no agreed metrics or criteria to decide by, although others do.",
	Question: "What do we lean on when two good ideas compete?",
	Why: "Somebody who has to say no needs more than an opinion to lean on. A few agreed numbers make a hard call explainable, today and a year later; without them " +
		"rank decides.",
	Sources: []lint.Source{
		{Doc: lint.EmpoweringPM, Line: 12, Claim: "PMs who face hard calls need agreed numbers and scorecards to lean on."},
		{Doc: lint.EmpoweringPM, Line: 10, Claim: "Teams look at how long it takes them to reach the market and to be of value."},
	},
	Decides: "Products in stage growth or mature whose own metrics and whose teams' metrics are empty, where at least half of the products (and at least three) have some. " +
		"`metrics: okrs` counts as a scorecard; key results alone do not, because they change every quarter. Under strict, a roadmap that ranks its items by a score " +
		"needs criteria in organization.prioritization. With `time_to_value` on, each scorecard should have one number about time to value or time to market.",
	Needs:  "product.metrics or team.metrics on at least half of the products. Below that the organization is unknown, unless strict or `expect: [product.metrics]` asks for them.",
	Fix:    "Three numbers are enough: value to customers, health of the business, quality of service.",
	Record: "They go under `metrics` of the product.",
	FalseAlarms: "A scorecard in another tool: name its numbers without values. Delivery speed is a poor goal, which is why `time_to_value` is off: the sources do not " +
		"agree on it.",
	Related: []string{"vanity-metric", "activity-as-goal", "everything-is-top-priority", "okrs-without-customer-value"},
	Facets: []lint.Facet{
		{Name: lint.MainFacet, Summary: "Products have no metrics, although most others do."},
		{Name: "criteria", Summary: "A roadmap ranks by a score, and nothing says what goes into it.", Preset: lint.Strict, Separate: true},
		{Name: "time-to-value", Summary: "A scorecard has no number about time to value or time to market.", Option: "time_to_value", Separate: true},
	},
	Options: []lint.Option{
		{Name: "time_to_value", Default: false, Reason: "one source asks for it, another warns of goals about delivery speed; time to value is the reading that fits both"},
	},
	Bad: []lint.Example{
		{
			Name: "One of four products without numbers",
			YAML: threeScorecards + `---
kind: product
id: wallet
stage: growth
team: checkout
---
kind: team
id: checkout
`,
			Want: []string{"the organization: 1 of 4 products has no metrics to decide by: wallet"},
		},
		{
			Name: "Scores out of nowhere",
			YAML: `kind: team
id: ads
---
kind: roadmap
team: ads
initiatives:
  - {name: Fewer rejected ads, priority: 87.5}
  - {name: Faster review, priority: 61.2}
  - {name: Video slots, priority: 40}
`,
			Config: "extends: strict\n",
			Want:   []string{"the organization: 1 roadmap is ordered by a score, and nothing says what goes into the score: ads"},
			Facets: []string{"criteria"},
		},
		{
			Name:   "Nothing about time",
			YAML:   threeScorecards,
			Config: "rules: {missing-scorecard: {time_to_value: true}}\n",
			Want:   []string{"the organization: 2 of 3 scorecards have no number about time to value or time to market: ads, shop"},
			Facets: []string{"time-to-value"},
		},
	},
	Good: []lint.Example{
		{
			Name: "Numbers on the product, on its team, or in the OKRs; too early; stated criteria",
			YAML: threeScorecards + `---
kind: product
id: wallet
team: checkout
---
kind: team
id: checkout
metrics: [{name: days to first payment, now: 3}]
---
kind: product
id: search
metrics: okrs
---
kind: product
id: rider-app
stage: explore
---
kind: organization
id: acme
prioritization: {criteria: [Change for buyers, Confidence, Effort]}
---
kind: roadmap
team: checkout
initiatives:
  - {name: Fewer steps, priority: 87.5}
`,
			Config: "extends: strict\n",
			Facets: []string{lint.MainFacet, "criteria"},
		},
		{
			Name:   "Each scorecard has a number about time",
			YAML:   "kind: product\nid: pay\nmetrics: [{name: days to first payment, now: 3}]\n",
			Config: "rules: {missing-scorecard: {time_to_value: true}}\n",
			Facets: []string{"time-to-value"},
		},
	},
	Check: lint.WholeOrganization(checkScorecards),
}

const threeScorecards = `kind: product
id: shop
metrics: [{name: weekly paying buyers, now: 41k}]
---
kind: product
id: ads
metrics: [{name: ads rejected, now: 12%}]
---
kind: product
id: pay
metrics: [{name: days to first payment, now: 3}]
`

func checkScorecards(p *lint.Pass, o *model.Organization) {
	var with, without []*model.Product
	for _, product := range o.Products {
		switch {
		case product.Stage != "growth" && product.Stage != "mature":
		case hasMetrics(product):
			with = append(with, product)
		default:
			without = append(without, product)
		}
	}
	total := len(with) + len(without)
	if len(without) > 0 {
		if p.Adopted("product.metrics", len(with), total) {
			have := "have"
			if len(without) == 1 {
				have = "has"
			}
			reportScorecards(p, "", without, fmt.Sprintf("%d of %d %s %s no metrics to decide by", len(without), total, judge.Plural(total, "product"), have))
		} else {
			p.Unknown("product.metrics")
		}
	}
	if p.FacetOn("time-to-value") {
		timeless := slices.DeleteFunc(with, func(product *model.Product) bool {
			return product.MetricsInOKRs || slices.ContainsFunc(scorecard(product), isAboutTime)
		})
		if len(timeless) > 0 {
			message := fmt.Sprintf("%d of %d scorecards have no number about time to value or time to market", len(timeless), total-len(without))
			reportScorecards(p, "time-to-value", timeless, message)
		}
	}
	checkCriteria(p, o)
}

// scorecard are the metrics of the product and of its teams.
func scorecard(product *model.Product) []*model.Metric {
	out := slices.Clone(product.Metrics)
	for _, t := range product.Teams {
		out = append(out, t.Metrics...)
	}
	return out
}

func hasMetrics(product *model.Product) bool {
	return product.MetricsInOKRs || len(scorecard(product)) > 0
}

func isAboutTime(m *model.Metric) bool {
	return containsAny(m.Name, []string{"time to ", "days to ", "weeks to ", "hours to ", "minutes to ", "days until", "days from", "hours until", "lead time", "time from"})
}

func reportScorecards(p *lint.Pass, facet string, products []*model.Product, message string) {
	missing := "no metrics"
	report := lint.Report{
		Facet: facet, At: products[0].At("metrics"),
		Next: "agree on three numbers for each and write them under metrics: value to customers, health of the business, quality of service",
	}
	if facet != "" {
		missing = "no number about time"
		report.Next = "add one number about how soon customers get value, such as days to first payment"
	}
	var names []string
	for _, product := range products {
		names = append(names, product.ID)
		report.Items = append(report.Items, lint.Item{Entity: product.Entity(), Place: product.At("metrics"), Message: product.ID + ": " + missing})
	}
	report.Message = message + ": " + judge.Names(names)
	p.Report(report)
}

// checkCriteria asks what goes into the scores that roadmaps are ordered by.
func checkCriteria(p *lint.Pass, o *model.Organization) {
	if o.Prioritization != nil && len(o.Prioritization.Criteria) > 0 {
		return
	}
	var names []string
	report := lint.Report{Facet: "criteria", Next: "write what the score is made of under organization.prioritization.criteria"}
	for _, r := range o.Roadmaps {
		if !orderOf(r.Initiatives).scored {
			continue
		}
		if names = append(names, r.OwnerLabel()); len(names) == 1 {
			report.At = r.At("initiatives")
		}
	}
	if len(names) == 0 {
		return
	}
	is := "is"
	if len(names) > 1 {
		is = "are"
	}
	report.Message = fmt.Sprintf("%d %s %s ordered by a score, and nothing says what goes into the score: %s",
		len(names), judge.Plural(len(names), "roadmap"), is, strings.Join(names, ", "))
	p.Report(report)
}

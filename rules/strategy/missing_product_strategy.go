package strategy

import (
	"fmt"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// MissingProductStrategy lists products without a strategy, where the other products have one.
var MissingProductStrategy = lint.Rule{
	ID: "missing-product-strategy", Category: lint.Strategy, Severity: lint.Info, Preset: lint.Recommended,
	Summary:  "A product has no strategy although its siblings have one.",
	Question: "How is this product going to win?",
	Why: "Without half a page on whom it is for, which problem comes first and what is left out, every request for a product is as good as any other. Strategy is also what a product " +
		"manager with too much on the desk drops first, so a missing one often has a cause that is easy to name.",
	Sources: []lint.Source{
		{Doc: lint.ProductLeaders, Line: 34, Claim: "Writing a strategy can be delegated; seeing to it that a sound one exists cannot."},
		{Doc: lint.EmpoweringPM, Line: 5, Claim: "Strategic decisions about a product are its product manager's to make."},
		{Doc: lint.ProductLeaders, Line: 22, Claim: "Overloaded product managers cut corners on strategy."},
	},
	Decides:     "Products of stage growth or mature whose `strategy`, be it a text or a block, has fewer than min_words words. A product that `follows` another one is covered by the strategy of that one.",
	Needs:       "product.strategy. The rule is silent until half of these products, and three of them, have one; `expect: [product.strategy]` in the configuration asks for it from the start.",
	Fix:         "Write half a page for each: for whom, which problem first, how we win, what we leave out.",
	FalseAlarms: "Products that are on trial or on their way out: give them their `stage`. Parts of a larger product: `follows`.",
	Related:     []string{"strategy-without-choices", "makers-per-pm", "autonomy-without-direction", "unclear-accountability"},
	Options: []lint.Option{
		{Name: "min_share", Default: lint.Share(0.5), Reason: "once half of the products have one, the practice exists and the rest are stragglers"},
		{Name: "min_count", Default: 3.0, Reason: "below three products a share means nothing"},
		{Name: "min_words", Default: 8.0, Reason: "a slogan is not a strategy"},
	},
	Bad: []lint.Example{{
		Name: "Three products have a strategy, the fourth a slogan",
		YAML: `kind: team
id: checkout
---
kind: product
id: wallet
team: checkout
strategy: {summary: Be the way returning grocery buyers pay before we sell to anybody else, not_doing: [Credit]}
---
kind: product
id: basket
team: checkout
strategy: Make weekly shopping a matter of two minutes; presents can wait until next year
---
kind: product
id: receipts
team: checkout
strategy: Keep receipts so plain that nobody calls about them, and do nothing else
---
kind: product
id: vouchers
team: checkout
strategy: Number one in vouchers
`,
		Want: []string{"the organization: 1 of 4 products without a strategy of at least 8 words: vouchers"},
	}},
	Good: []lint.Example{{
		Name: "Part of another product, and one on trial",
		YAML: `kind: team
id: checkout
---
kind: product
id: wallet
team: checkout
strategy: {summary: Be the way returning grocery buyers pay before we sell to anybody else, not_doing: [Credit]}
---
kind: product
id: basket
team: checkout
strategy: Make weekly shopping a matter of two minutes; presents can wait until next year
---
kind: product
id: receipts
team: checkout
strategy: Keep receipts so plain that nobody calls about them, and do nothing else
---
kind: product
id: vouchers
team: checkout
follows: wallet
---
kind: product
id: tips
team: checkout
stage: explore
`,
	}},
	Check: lint.WholeOrganization(checkProductStrategies),
}

func checkProductStrategies(p *lint.Pass, o *model.Organization) {
	with, total := 0, 0
	var without []*model.Product
	for _, product := range o.Products {
		if product.Stage != "growth" && product.Stage != "mature" {
			continue
		}
		total++
		if isPlanned(p, product) {
			with++
		} else {
			without = append(without, product)
		}
	}
	switch {
	case total == 0:
		p.NotApplicable()
	case len(without) == 0:
	case !p.Adopted("product.strategy", with, total):
		p.Unknown("product.strategy")
	default:
		reportProducts(p, without, total)
	}
}

// isPlanned reports whether a product, or one that it follows, has a strategy of some length.
func isPlanned(p *lint.Pass, product *model.Product) bool {
	seen := map[*model.Product]bool{}
	for ; product != nil && !seen[product]; product = product.Leader {
		if words(product.Strategy) >= p.Int("min_words") {
			return true
		}
		seen[product] = true
	}
	return false
}

func reportProducts(p *lint.Pass, without []*model.Product, total int) {
	var names []string
	report := lint.Report{
		At:   without[0].At("strategy"),
		Next: "write half a page for each: for whom, which problem first, how we win, what we leave out",
	}
	for _, product := range without {
		names = append(names, product.ID)
		report.Items = append(report.Items, lint.Item{Entity: product.Entity(), Place: product.At("strategy"), Message: product.ID + ": no strategy"})
	}
	if len(without) == 1 {
		report.Also = []model.Subject{without[0]} // only then does a finding about the product or its team explain the whole of this one
	}
	report.Message = fmt.Sprintf("%d of %d %s without a strategy of at least %d words: %s",
		len(without), total, judge.Plural(total, "product"), p.Int("min_words"), judge.Names(names))
	p.Report(report)
}

package economics

import (
	"fmt"
	"slices"
	"strings"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// FailingProductWithoutPlan warns about products that lose money or decline while nobody has said what happens to them.
var FailingProductWithoutPlan = lint.Rule{
	ID: "failing-product-without-plan", Category: lint.Economics, Severity: lint.Warning, Preset: lint.Recommended,
	Summary:  "A product loses money past its early stage, or is in decline, and no plan says what happens to it.",
	Question: "What is to become of this product?",
	Why: "A product that nobody dares to end keeps its people, its calls and its bugs for years, at the cost of the ones that have a future. Its customers, too, would " +
		"rather know.",
	Sources: []lint.Source{
		{Doc: lint.ProductLeaders, Line: 52, Claim: "When a product has had its time, or the market has moved on, somebody speaks for the business as a whole."},
		{Doc: lint.ProductLeaders, Line: 34, Claim: "Hard trade-offs across the products are part of a strategy."},
	},
	Decides: "A product of stage decline, or of stage mature that costs more than it earns (or has a negative margin), has neither `retire_by` nor a `plan` of at least five words. " +
		"Bands are compared only where they do not overlap.",
	Needs:       "product.stage, and for mature products product.economics with revenue and cost, or margin.",
	Fix:         "Decide whether to fix, harvest, sell or retire it, and by when. Write it down, and tell sales and support.",
	FalseAlarms: "A product that loses money on purpose, since another lives by it: say so under `plan`.",
	Related:     []string{"retired-product-still-funded", "missing-product-economics", "allocation-contradicts-strategy"},
	Bad: []lint.Example{
		{
			Name: "In decline",
			YAML: `kind: product
id: pos
stage: decline
economics: {revenue: 0.4m, cost: 0.7m, updated: 2026-06-30}
`,
			Want: []string{"pos: is in decline, costs 0.7m and earns 0.4m, and no plan says what happens to it"},
		},
		{
			Name: "Grown up, and still losing money",
			YAML: `kind: product
id: ads
stage: mature
economics: {revenue: 1-1.2m, cost: 1.5m}
plan: Milk it
`,
			Want: []string{`ads: is mature, costs 1.5m and earns 1-1.2m, and its plan ("Milk it") is too short to say what happens to it`},
		},
		{
			Name: "A negative margin",
			YAML: `kind: product
id: cards
stage: mature
economics: {margin: -12%}
`,
			Want: []string{"cards: is mature, has a margin of -12%, and no plan says what happens to it"},
		},
	},
	Good: []lint.Example{
		{
			Name: "An end with a date",
			YAML: `kind: product
id: pos
stage: decline
economics: {revenue: 0.4m, cost: 0.7m, updated: 2026-06-30}
plan: Move the last 40 shops to Shop by year end, then switch off
retire_by: 2026-12-31
`,
		},
		{
			Name: "Bands that overlap say nothing",
			YAML: `kind: product
id: ads
stage: mature
economics: {revenue: 1-2m, cost: 1.5m}
`,
		},
		{
			Name: "Young products may lose money",
			YAML: `kind: product
id: wallet
stage: growth
economics: {revenue: 0.1m, cost: 0.8m}
`,
		},
	},
	Check: lint.EachProduct(checkFailingProduct),
}

// minPlanWords is from how many words on a plan can say what happens, and to whom.
const minPlanWords = 5

func checkFailingProduct(p *lint.Pass, product *model.Product) {
	loss := lossOf(product.Economics)
	switch {
	case !slices.Contains([]string{"mature", "decline"}, product.Stage), product.Stage == "mature" && !isKnown(product.Economics):
		p.NotApplicable()
		return
	case product.Stage == "mature" && loss == "", product.RetireBy.OK, judge.HasWords(product.Plan, minPlanWords):
		return
	}
	r := lint.Report{At: product.At("stage"), Message: "is " + product.Stage}
	if product.Stage == "decline" {
		r.Message = "is in decline"
	}
	if loss != "" {
		r.Message += ", " + loss + ","
	}
	r.Message += " and no plan says what happens to it"
	if product.Plan != "" {
		r.At = product.At("plan")
		r.Message = strings.TrimSuffix(r.Message, "no plan says what happens to it") +
			fmt.Sprintf("its plan (%s) is too short to say what happens to it", model.Quote(product.Plan))
	}
	r.Next = "decide whether to fix, harvest, sell or retire it, and by when; write it under plan, and tell sales and support"
	p.Report(r)
}

// lossOf tells by which figures a product loses money; empty when it does not, or nobody can tell.
func lossOf(e *model.Economics) string {
	switch {
	case e == nil:
		return ""
	case e.Revenue.OK && e.Cost.OK && e.Revenue.High < e.Cost.Low:
		return fmt.Sprintf("costs %s and earns %s", e.Cost.Raw, e.Revenue.Raw)
	case e.Margin.OK && e.Margin.Number < 0:
		return "has a margin of " + e.Margin.Raw
	}
	return ""
}

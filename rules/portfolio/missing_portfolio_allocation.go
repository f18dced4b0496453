package portfolio

import (
	"fmt"
	"math"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// MissingPortfolioAllocation points at portfolios in which nobody chose who gets how much.
var MissingPortfolioAllocation = lint.Rule{
	ID: "missing-portfolio-allocation", Category: lint.Portfolio, Severity: lint.Info, Preset: lint.Recommended,
	Summary:  "Several products and no stated split of people or money among them, or an equal split for everybody.",
	Question: "Which product gets more this year, and which one less?",
	Why: "Without a decision about the split, last year's split goes on: every product keeps its people, whatever it could still win. An equal share for all is often the same " +
		"thing with a number on it.",
	Sources: []lint.Source{
		{Doc: lint.ProductLeaders, Line: 34, Claim: "What each product gets is strategy: trade-offs are made on purpose, or the organization chart is what ships."},
	},
	Decides: "At least min_products products that are neither retired nor retiring, and no share on any of them, neither in organization.portfolio nor as product.share. Or shares of at least " +
		"four products that differ by no more than equal_band, without a `why`. Or shares that miss 100% by more than five points; beyond ten points the data check " +
		"`shares-do-not-add` says so instead.",
	Needs:       "A `portfolio` in the organization document. Without one, and without any share, the organization is unknown, except under strict.",
	Fix:         "Decide who gets more this year and who gets less, and why. Write the shares of people or money; they need not be exact.",
	FalseAlarms: "Equal for a reason: write it under `portfolio.why`.",
	Related:     []string{"allocation-contradicts-strategy", "strategy-without-choices", "shipping-the-org-chart"},
	Facets: []lint.Facet{
		{Name: "absent", Summary: "Several products, and no share on any of them."},
		{Name: "equal", Summary: "Four products or more, all with the same share and without a reason."},
		{Name: "sum", Summary: "The shares miss 100% by a little."},
	},
	Options: []lint.Option{
		{Name: "min_products", Default: 3.0, Reason: "from three on it is a portfolio"},
		{Name: "equal_band", Default: lint.Share(0.03), Reason: "an equal split, rounded"},
	},
	Bad: []lint.Example{
		{
			Name: "A quarter for everybody",
			YAML: fourProducts + `---
kind: organization
id: acme
portfolio:
  allocations: [{product: shop, share: 25%}, {product: wallet, share: 25%}, {product: ads, share: 25%}, {product: pos, share: 25%}]
`,
			Want:   []string{"acme: 4 products, and all of them get the same share (25%) without a reason"},
			Facets: []string{"equal"},
		},
		{
			Name:   "Four products and no split",
			YAML:   fourProducts + "---\nkind: organization\nid: acme\nportfolio: {kind: related}\n",
			Want:   []string{"acme: 4 products, and no share of people or money is stated for any of them: ads, pos, shop, wallet"},
			Facets: []string{"absent"},
		},
		{
			Name: "A few points too many",
			YAML: fourProducts + `---
kind: organization
id: acme
portfolio:
  allocations: [{product: shop, share: 50%}, {product: wallet, share: 35%}, {product: ads, share: 15%}, {product: pos, share: 8%}]
`,
			Want:   []string{"acme: the shares of 4 products add up to 108%, not 100%"},
			Facets: []string{"sum"},
		},
	},
	Good: []lint.Example{
		{
			Name: "Different shares and a reason",
			YAML: fourProducts + `---
kind: organization
id: acme
portfolio:
  allocations: [{product: shop, share: 45%}, {product: wallet, share: 35%}, {product: ads, share: 15%}, {product: pos, share: 5%}]
  why: Wallet decides the grocery bet; point of sale is being retired
`,
			Facets: []string{"absent", "sum"},
		},
		{
			Name: "Equal for a reason",
			YAML: fourProducts + `---
kind: organization
id: acme
portfolio:
  allocations: [{product: shop, share: 25%}, {product: wallet, share: 25%}, {product: ads, share: 25%}, {product: pos, share: 25%}]
  why: Four licenses of equal size, each bound to its own staff
`,
			Facets: []string{"equal"},
		},
		{Name: "Nobody keeps a portfolio here", YAML: fourProducts, Facets: []string{"absent"}},
	},
	Check: lint.WholeOrganization(checkAllocation),
}

const fourProducts = `kind: product
id: shop
---
kind: product
id: wallet
---
kind: product
id: ads
---
kind: product
id: pos
`

const (
	minEqual     = 4    // two or three equal shares may well be what somebody chose
	sumTolerance = 0.05 // rounding of a few shares
	sumFault     = 0.1  // from here on the data check reports the sum
	next         = "decide who gets more this year and who gets less, and why; write the shares under portfolio"
)

func checkAllocation(p *lint.Pass, o *model.Organization) {
	shares, complete := sharesOf(o)
	products := goingOn(o)
	if len(shares) == 0 {
		switch {
		case len(products) < p.Int("min_products"):
			p.NotApplicable()
		case o.Portfolio == nil && !p.Strict():
			p.Unknown("organization.portfolio")
		default:
			p.Report(lint.Report{
				Facet: "absent", At: o.At("portfolio"), Next: next,
				Message: fmt.Sprintf("%d products, and no share of people or money is stated for any of them: %s", len(products), judge.Names(idsOf(products))),
			})
		}
		return
	}
	least, most, sum := shares[0].share, shares[0].share, 0.0
	for _, s := range shares {
		least, most, sum = min(least, s.share), max(most, s.share), sum+s.share
	}
	if len(shares) >= minEqual && most-least <= p.Share("equal_band")+1e-9 && (o.Portfolio == nil || o.Portfolio.Why == "") {
		share := judge.Percent(least)
		if most > least {
			share = judge.Percent(least) + " to " + judge.Percent(most)
		}
		p.Report(lint.Report{
			Facet: "equal", At: shares[0].at, Next: next,
			Message: fmt.Sprintf("%d products, and all of them get the same share (%s) without a reason", len(shares), share),
		})
	}
	if off := math.Abs(sum - 1); complete && len(shares) > 1 && off > sumTolerance+1e-9 && off <= sumFault+1e-9 {
		p.Report(lint.Report{
			Facet: "sum", At: shares[0].at, Next: "correct the shares so that they add up to 100%",
			Message: fmt.Sprintf("the shares of %d products add up to %s, not 100%%", len(shares), judge.Percent(sum)),
		})
	}
}

package economics

import (
	"fmt"
	"slices"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// MissingProductEconomics points out products whose earnings and costs nobody has written down, or not lately.
var MissingProductEconomics = lint.Rule{
	ID: "missing-product-economics", Category: lint.Economics, Severity: lint.Info, Preset: lint.Recommended,
	Summary:  "The economics of a product are unknown or old, although others are recorded.",
	Question: "Do we know what each product earns, and what it costs?",
	Why: "Whether a product deserves more people, fewer, or an end is a question about money as well. Without its figures the answer goes to the product " +
		"with the best advocate.",
	Sources: []lint.Source{
		{Doc: lint.ProductLeaders, Line: 52, Claim: "Product is where the whole economics can be seen, from cost to what customers gain, and speaks up for them."},
		{Doc: lint.ProductLeaders, Line: 22, Claim: "Market economics and pricing are part of a product manager's homework."},
		{Doc: lint.InvestorEntrepreneur, Line: 29, Claim: "A sustainable business model is part of the whole experience a product manager works on."},
	},
	Decides: "Looks at products of stage growth, mature and decline. Absent: a product has no revenue, cost, margin or value per customer, while at least half of the " +
		"others, and three, have some. Old: `economics.updated` lies more than max_age back. The products of each kind are listed in one finding.",
	Needs: "product.economics. Bands such as `1-2m` are fine, and `economics: restricted` counts as known. Without enough products that have figures, absent ones are unknown; " +
		"`expect: [product.economics]` asks for all.",
	Fix:         "With finance, write three lines: what the product earns, what it costs to build and run, and what one customer is worth.",
	FalseAlarms: "The figures are confidential: `economics: restricted`. An internal product needs only its cost.",
	Related:     []string{"stale-product-homework", "failing-product-without-plan", "missing-portfolio-allocation"},
	Facets: []lint.Facet{
		{Name: "absent", Summary: "A product has no figures, although most others have."},
		{Name: "old", Summary: "The figures of a product have not been updated for longer than max_age.", Separate: true},
	},
	Options: []lint.Option{{Name: "max_age", Default: lint.Months(7), Reason: "two quarters, and a month to close the books"}},
	Bad: []lint.Example{
		{
			Name: "Figures of last summer",
			YAML: `kind: organization
id: acme
---
kind: product
id: ads
stage: mature
economics: {revenue: 2.1m, cost: 1.9m, updated: 2025-06-30}
`,
			Want:   []string{"acme: economics older than 7 months: ads (2025-06-30)"},
			Facets: []string{"old"},
		},
		{
			Name: "The only one without figures",
			YAML: `kind: organization
id: acme
---
{kind: product, id: ads, economics: {revenue: 2.1m, cost: 1.9m}}
---
{kind: product, id: cards, economics: restricted}
---
{kind: product, id: console, audience: internal, economics: {cost: 0.3m}}
---
{kind: product, id: wallet}
`,
			Want:   []string{"acme: economics of 1 of 4 products not recorded: wallet"},
			Facets: []string{"absent"},
		},
	},
	Good: []lint.Example{
		{
			Name: "Figures of the last half-year",
			YAML: `kind: product
id: ads
stage: mature
economics: {revenue: 2.1m, cost: 1.9m, updated: 2026-06-30}
`,
			Facets: []string{"old"},
		},
		{
			Name: "A product that is still looking for its customers",
			YAML: `{kind: product, id: ads, economics: {revenue: 2.1m, cost: 1.9m}}
---
{kind: product, id: cards, economics: restricted}
---
{kind: product, id: search, economics: {margin: 24%}}
---
{kind: product, id: wallet, stage: explore}
`,
			Facets: []string{"absent"},
		},
	},
	Check: lint.WholeOrganization(checkMissingEconomics),
}

const nextEconomics = "with finance, write three lines: what it earns, what it costs to build and run, and what one customer is worth"

func checkMissingEconomics(p *lint.Pass, o *model.Organization) {
	var missing, old []*model.Product
	asked, undated := 0, false
	for _, product := range o.Products {
		if !slices.Contains([]string{"growth", "mature", "decline"}, product.Stage) {
			continue
		}
		asked++
		switch e := product.Economics; {
		case !isKnown(e):
			missing = append(missing, product)
		case !e.Updated.OK:
			undated = true
		case e.Updated.End().Before(p.Today().AddDate(0, -int(p.Months("max_age")), 0)):
			old = append(old, product)
		}
	}
	if asked == 0 {
		p.NotApplicable()
		return
	}
	if len(missing) > 0 && p.Adopted("product.economics", asked-len(missing), asked) {
		reportProducts(p, missing, lint.Report{
			Facet:   "absent",
			Message: fmt.Sprintf("economics of %d of %d %s not recorded: %s", len(missing), asked, judge.Plural(asked, "product"), judge.Names(ids(missing))),
		})
	} else if len(missing) > 0 {
		p.Unknown("product.economics")
	}
	if undated {
		p.Unknown("product.economics.updated")
	}
	if len(old) > 0 {
		reportProducts(p, old, lint.Report{
			Facet: "old", Ageing: true,
			Message: fmt.Sprintf("economics older than %g months: %s", p.Months("max_age"), judge.Names(dated(old))),
		})
	}
}

// isKnown reports whether there is any figure, or a note that the figures are kept elsewhere.
func isKnown(e *model.Economics) bool {
	return e != nil && (e.Restricted || e.Revenue.Raw != "" || e.Cost.Raw != "" || e.Margin.Raw != "" || e.PerCustomer.Raw != "")
}

func reportProducts(p *lint.Pass, products []*model.Product, r lint.Report) {
	r.Next, r.At = nextEconomics, products[0].At("economics")
	for _, product := range products {
		r.Also = append(r.Also, product)
		message := product.ID + ": economics not recorded"
		if r.Ageing {
			message = product.ID + ": economics last updated " + product.Economics.Updated.Text()
		}
		r.Items = append(r.Items, lint.Item{Entity: product.Entity(), Place: product.At("economics"), Message: message})
	}
	p.Report(r)
}

func ids(products []*model.Product) []string {
	out := make([]string, len(products))
	for i, product := range products {
		out[i] = product.ID
	}
	return out
}

func dated(products []*model.Product) []string {
	out := ids(products)
	for i, product := range products {
		out[i] += " (" + product.Economics.Updated.Text() + ")"
	}
	return out
}

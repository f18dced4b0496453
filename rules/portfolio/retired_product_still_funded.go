package portfolio

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/source"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// RetiredProductStillFunded warns when a product that has ended still gets people, features or sales incentives.
var RetiredProductStillFunded = lint.Rule{
	ID: "retired-product-still-funded", Category: lint.Portfolio, Severity: lint.Warning, Preset: lint.Core,
	Summary:  "A product marked retired (or past its retirement date) still has builders, new features, or sales incentives.",
	Question: "Did we stop everything when we said that we stop?",
	Why: "An end that only the roadmap knows is no end. As long as somebody is paid for selling a product or adds features to it, new customers come to rely on it, and the " +
		"people who were to be free for something else are not.",
	Sources: []lint.Source{
		{Doc: lint.ProductLeaders, Line: 52, Claim: "Products need to be retired when their time is over, and somebody has to stand up for that."},
		{Doc: lint.ProductLeaders, Line: 51, Claim: "Sales still earning quota credit on products that are no longer supported is a misalignment to look for."},
	},
	Decides: "The stage is retired, or retire_by has passed. Then any of these counts: an open initiative of type feature, outcome or custom for the product, a team that serves " +
		"only this product with more than keep_lights makers, an incentive of a function or a goal of sales that names the product (moves away from it are fine). " +
		"While the product is retiring, only incentives and custom work that has not begun count, as info. A product that was `extended` gets an info.",
	Needs:       "product.stage or retire_by; other products are not asked.",
	Fix:         "Stop what is listed, or bring the product back openly, with an owner and a case.",
	FalseAlarms: "Support that a contract demands: use `type: maintenance` or compliance, or write the reason under `extended` with a new `retire_by`.",
	Related:     []string{"failing-product-without-plan", "activity-incentive", "conflicting-goals"},
	Facets: []lint.Facet{
		{Name: lint.MainFacet, Summary: "The product has ended and still gets people, features or incentives."},
		{Name: "retiring", Summary: "The product is on its way out and still gets incentives or new custom work.", Severity: lint.Info},
	},
	Options: []lint.Option{
		{Name: "keep_lights", Default: 1.0, Reason: "one person keeps the lights on"},
	},
	Bad: []lint.Example{
		{
			Name: "Retired, and still sold, built and staffed",
			YAML: `kind: product
id: pos
stage: retired
retire_by: 2026-03-31
team: pos-team
---
kind: team
id: pos-team
headcount: {pm: 1, engineer: 2}
---
kind: roadmap
team: pos-team
initiatives:
  - {name: Receipts by mail, status: building}
  - {name: Security updates, type: maintenance, status: building}
---
kind: organization
id: acme
functions:
  - {id: sales, goals: [POS renewals 20 -> 40], incentives: [{pays_for: new licenses, products: [pos]}]}
`,
			Want: []string{`pos: retired since 2026-03-31, and it still has work on "Receipts by mail", 2 makers in pos-team, an incentive of sales ("new licenses"), a goal of sales ("POS renewals 20 -> 40")`},
		},
		{
			Name: "Past its date",
			YAML: `kind: product
id: pos
stage: decline
retire_by: 2026-06-30
team: shop-team
---
kind: team
id: shop-team
products: [pos, shop]
---
kind: product
id: shop
---
kind: roadmap
product: pos
initiatives:
  - {name: Receipts by mail, status: planned}
`,
			Want: []string{`pos: past its retirement date of 2026-06-30, and it still has work on "Receipts by mail"`},
		},
		{
			Name: "On its way out, and still sold",
			YAML: `kind: product
id: pos
stage: retiring
retire_by: 2026-12-31
---
kind: organization
id: acme
functions:
  - {id: sales, incentives: [{pays_for: new licenses, products: [pos]}]}
`,
			Want:   []string{`pos: to be retired by 2026-12-31, and it still has an incentive of sales ("new licenses")`},
			Facets: []string{"retiring"},
		},
	},
	Good: []lint.Example{
		{
			Name: "Sales is paid for moves away from it, and one person keeps it running",
			YAML: `kind: product
id: pos
stage: retired
team: pos-team
---
kind: team
id: pos-team
headcount: {engineer: 1}
---
kind: product
id: shop
---
kind: roadmap
product: pos
initiatives:
  - {name: Security updates, type: maintenance, status: building}
  - {name: Receipts by mail, status: stopped}
---
kind: organization
id: acme
functions:
  - {id: sales, goals: [Customers moved from POS to shop 40% -> 90%], incentives: [{pays_for: moves from pos to shop, products: [shop]}]}
`,
		},
		{
			Name: "On its way out, and still worked on",
			YAML: `kind: product
id: pos
stage: retiring
retire_by: 2026-12-31
---
kind: roadmap
product: pos
initiatives:
  - {name: Export of all receipts, status: planned}
  - {name: Last report for Contoso, type: custom, status: building}
`,
			Facets: []string{"retiring"},
		},
	},
	Check: lint.EachProduct(checkRetired),
}

// still is something that a product gets although it ends.
type still struct {
	what string
	at   source.Place
}

func checkRetired(p *lint.Pass, product *model.Product) {
	past := product.RetireBy.OK && product.RetireBy.End().Before(p.Today())
	over := product.Stage == "retired" || past
	if !over && product.Stage != "retiring" {
		p.NotApplicable()
		return
	}
	found := stillBuilt(p, product, over)
	if over {
		found = append(found, stillStaffed(p, product)...)
	}
	found = append(found, stillSold(p, product, over)...)
	if len(found) == 0 {
		return
	}
	report := lint.Report{
		At:     product.At("stage"),
		Ageing: past && product.Stage != "retired",
		Next:   "stop what is listed, or bring the product back openly, with an owner and a case",
	}
	switch {
	case product.Stage == "retired" && past:
		report.Message = "retired since " + product.RetireBy.Text()
	case product.Stage == "retired":
		report.Message = "retired"
	case past:
		report.Message, report.At = "past its retirement date of "+product.RetireBy.Text(), product.At("retire_by")
	default:
		report.Message, report.Facet = "on its way out", "retiring"
		if product.RetireBy.OK {
			report.Message = "to be retired by " + product.RetireBy.Text()
		}
	}
	if product.Extended != "" {
		report.Severity = lint.Info
	}
	what := make([]string, len(found))
	for n, f := range found {
		what[n] = f.what
		report.Related = append(report.Related, source.Related{Place: f.at, Message: f.what})
	}
	report.Message += ", and it still has " + judge.Names(what)
	p.Report(report)
}

// stillBuilt are the initiatives that add something to the product; before it has ended only custom work that has not begun.
func stillBuilt(p *lint.Pass, product *model.Product, over bool) []still {
	var out []still
	for _, i := range workFor(p, product) {
		done := !i.Open() || i.Status == "launched" || i.Status == "measuring"
		if done || !i.IsType("feature", "outcome", "custom") || !over && (i.Type != "custom" || i.Started()) {
			continue
		}
		out = append(out, still{"work on " + model.Quote(cmp.Or(i.Name, i.ID)), i.Place()})
	}
	return out
}

// workFor are the initiatives for a product: they say so, or their team serves nothing else.
func workFor(p *lint.Pass, product *model.Product) []*model.Initiative {
	work := lint.Once(p, workIn{p.Org}, func() map[*model.Product][]*model.Initiative {
		out := map[*model.Product][]*model.Initiative{}
		for _, i := range p.Org.Initiatives() {
			if i.For != nil {
				out[i.For] = append(out[i.For], i)
			} else if i.Team != nil && len(i.Team.Owned) == 1 {
				out[i.Team.Owned[0]] = append(out[i.Team.Owned[0]], i)
			}
		}
		return out
	})
	return work[product]
}

type workIn struct{ *model.Organization }

func servesOnly(t *model.Team, product *model.Product) bool {
	return len(t.Owned) == 1 && t.Owned[0] == product
}

func stillStaffed(p *lint.Pass, product *model.Product) []still {
	var out []still
	for _, t := range activeTeams(product) {
		if servesOnly(t, product) && t.PeopleKnown() && t.Makers() > p.Number("keep_lights") {
			out = append(out, still{amount(t.Makers()) + " makers in " + t.ID, t.Place()})
		}
	}
	return out
}

// stillSold are the incentives that name the product and, once it has ended, the goals of sales that do.
func stillSold(p *lint.Pass, product *model.Product, over bool) []still {
	var out []still
	for _, f := range product.Org.Functions {
		for _, i := range f.Incentives {
			named := slices.ContainsFunc(i.Products, func(r model.Ref) bool { return r.Text[strings.LastIndex(r.Text, "/")+1:] == product.ID })
			if named && !movesAway(i.PaysFor, product) {
				out = append(out, still{fmt.Sprintf("an incentive of %s (%s)", f.ID, model.Quote(cmp.Or(i.PaysFor, i.Metric))), i.Place()})
			}
		}
		if !over || model.ParseRole(f.ID, p.Model.Settings.Roles) != model.RoleSales {
			continue
		}
		for _, k := range f.Goals {
			if k.Active() && names(k.Title(), product, "") && !movesAway(k.Title(), product) {
				out = append(out, still{fmt.Sprintf("a goal of %s (%s)", f.ID, model.Quote(k.Title())), k.Place()})
			}
		}
	}
	return out
}

// movesAway reports whether a text is about leaving the product.
func movesAway(text string, product *model.Product) bool {
	return slices.ContainsFunc([]string{"from ", "off ", "away from ", "leave ", "leaving "}, func(word string) bool { return names(text, product, word) })
}

// names reports whether a text holds the product's id or name, as whole words, after the given words.
func names(text string, product *model.Product, after string) bool {
	text = " " + plain(text) + " "
	for _, name := range []string{plain(product.ID), plain(product.Name)} {
		if name != "" && strings.Contains(text, " "+after+name+" ") {
			return true
		}
	}
	return false
}

// plain is the text in lower case with everything but letters and digits as single spaces.
func plain(text string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}), " ")
}

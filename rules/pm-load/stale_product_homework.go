package pmload

import (
	"fmt"
	"slices"
	"strings"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
)

// StaleProductHomework reports products whose basic analyses are old, or missing where other products have them.
var StaleProductHomework = lint.Rule{
	ID: "stale-product-homework", Category: lint.PMLoad, Severity: lint.Info, Preset: lint.Recommended,
	Summary:  "The basic product analysis (problem, pricing, economics, positioning, competition, win/loss, alignment) is old or missing.",
	Question: "Do we still know what we once found out about this product?",
	Why: "Bets rest on what was learned about the problem, the price, the rivals and the market. When that is years old, a plan can be argued well and still be wrong, " +
		"and nobody notices until after the launch.",
	Sources: []lint.Source{
		{Doc: lint.ProductLeaders, Line: 22, Claim: "Good results rest on seeing the problem first-hand, linking value to features and price, market economics, testable positioning, win/loss and rivals, and agreement inside the house."},
		{Doc: lint.EmpowermentModel, Line: 3, Claim: "Product managers need deep knowledge of users, data, market and business."},
	},
	Decides: "In stages growth and mature all seven analyses are looked at, in explore only the problem, in decline and retiring only the economics. An analysis is old when its date lies more than " +
		"max_age back (problem_max_age for the problem). An empty one counts only where at least half of the comparable products, and three of them, have it. " +
		"Internal products need no pricing, positioning, win/loss or competition; `{na: reason}` takes an analysis out.",
	Needs:       "product.homework with dates. A product without it is not judged.",
	Fix:         "Pick the one analysis that the next big bet rests on, refresh it with first-hand material, and write the new date.",
	FalseAlarms: "The analysis lives in another document: give its date and link, `pricing: {reviewed: 2026-03-01, link: …}`. For what the product does not need, `win_loss: {na: sold to consumers}`.",
	Related:     []string{"missing-product-economics", "makers-per-pm", "missing-problem-statement"},
	Facets: []lint.Facet{
		{Name: lint.MainFacet, Summary: "An analysis is old, or missing where other products have it."},
		{Name: "economics", Summary: "The look at the market's and the product's economics is old or missing."},
	},
	Options: []lint.Option{
		{Name: "max_age", Default: lint.Months(12), Reason: "a yearly look; the source asks for ongoing work and gives no rhythm"},
		{Name: "problem_max_age", Default: lint.Months(6), Reason: "what was learned about the problem ages faster"},
	},
	Bad:  staleProductHomeworkBad,
	Good: staleProductHomeworkGood,
	Check: func(w *lint.Walk) {
		for _, o := range w.Model.Organizations {
			usual := usualAnalyses(o)
			lint.Each(w, o, o.Products, func(p *lint.Pass, product *model.Product) { checkStaleProductHomework(p, product, usual) })
		}
	},
}

// analyses are the entries of homework, in the order of the source.
var analyses = []string{"problem", "pricing", "economics", "positioning", "competition", "win_loss", "alignment"}

func entryOf(h *model.Homework, analysis string) model.HomeworkEntry {
	switch analysis {
	case "problem":
		return h.Problem
	case "pricing":
		return h.Pricing
	case "economics":
		return h.Economics
	case "positioning":
		return h.Positioning
	case "competition":
		return h.Competition
	case "win_loss":
		return h.WinLoss
	}
	return h.Alignment
}

func filled(e model.HomeworkEntry) bool { return e.Reviewed.OK || e.Link != "" }

// expected reports whether a product needs an analysis at all.
func expected(product *model.Product, analysis string) bool {
	switch product.Stage {
	case "retired":
		return false
	case "explore":
		return analysis == "problem"
	case "decline", "retiring":
		return analysis == "economics"
	}
	return product.Audience != "internal" || !slices.Contains([]string{"pricing", "positioning", "competition", "win_loss"}, analysis)
}

func checkStaleProductHomework(p *lint.Pass, product *model.Product, usual map[string]usage) {
	if product.Homework == nil {
		p.NotApplicable()
		return
	}
	count := 0
	var old, missing, at []string
	for _, analysis := range analyses {
		a, age := answerOf(p, product, analysis, usual[analysis])
		if a != notAsked {
			count++
		}
		switch {
		case a == notAsked || a == fresh:
			continue
		case analysis == "economics":
			reportEconomics(p, product, age)
			continue
		case a == outdated:
			old = append(old, fmt.Sprintf("%s (%s)", words(analysis), age))
		case a == absent:
			missing = append(missing, words(analysis))
		}
		at = append(at, analysis)
	}
	if count == 0 {
		p.Unknown("product.homework")
		return
	}
	reportHomework(p, product, count, old, missing, at)
}

// answer is what is known of one analysis.
type answer uint8

const (
	notAsked answer = iota
	fresh
	outdated
	absent
)

// answerOf tells how an analysis of a product stands, and its age if it is out of date.
func answerOf(p *lint.Pass, product *model.Product, analysis string, usual usage) (a answer, age string) {
	e := entryOf(product.Homework, analysis)
	switch {
	case !expected(product, analysis) || e.NA != "":
		return notAsked, ""
	case e.Reviewed.OK:
		if age = tooOld(p, analysis, e.Reviewed); age != "" {
			return outdated, age
		}
		return fresh, ""
	case e.Link != "":
		return fresh, ""
	case p.InUse(usual.have, usual.total):
		return absent, ""
	}
	return notAsked, ""
}

// tooOld tells the date and the limit of an analysis that is older than its limit.
func tooOld(p *lint.Pass, analysis string, reviewed model.Date) string {
	limit := p.Months("max_age")
	if analysis == "problem" {
		limit = p.Months("problem_max_age")
	}
	if !reviewed.End().Before(p.Today().AddDate(0, -int(limit), 0)) {
		return ""
	}
	return fmt.Sprintf("%s, limit %g months", reviewed.Text(), limit)
}

// usage is how many of the products that need an analysis have it.
type usage struct{ have, total int }

func usualAnalyses(o *model.Organization) map[string]usage {
	out := map[string]usage{}
	for _, analysis := range analyses {
		var u usage
		for _, product := range o.Products {
			if !expected(product, analysis) {
				continue
			}
			u.total++
			if product.Homework != nil && filled(entryOf(product.Homework, analysis)) {
				u.have++
			}
		}
		out[analysis] = u
	}
	return out
}

func words(analysis string) string { return strings.ReplaceAll(analysis, "_", "/") }

const nextHomework = "pick the one that the next big bet rests on, refresh it with first-hand material and write the new date"

func reportHomework(p *lint.Pass, product *model.Product, count int, old, missing, at []string) {
	var said []string
	of := fmt.Sprintf(" of %d basic %s", count, oneOrMany(count, "analysis", "analyses"))
	for _, part := range []struct {
		list []string
		what string
	}{{old, "out of date"}, {missing, "missing"}} {
		if n := len(part.list); n > 0 {
			said = append(said, fmt.Sprintf("%d%s %s %s: %s", n, of, oneOrMany(n, "is", "are"), part.what, strings.Join(part.list, ", ")))
			of = ""
		}
	}
	if len(said) > 0 {
		p.Report(lint.Report{
			At: product.Homework.At(at[0]), Message: strings.Join(said, "; "), Next: nextHomework, Ageing: len(missing) == 0,
		})
	}
}

func reportEconomics(p *lint.Pass, product *model.Product, age string) {
	r := lint.Report{Facet: "economics", At: product.Homework.At("economics"), Next: nextHomework, Ageing: age != ""}
	r.Message = "nobody has looked at the economics, as others have at theirs"
	if age != "" {
		r.Message = "the economics were last looked at on " + age
	}
	p.Report(r)
}

func oneOrMany(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}

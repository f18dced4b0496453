package strategy

import (
	"fmt"
	"math"
	"time"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/source"
)

// StaleDirection mentions a strategy, vision or way of dividing the work that nobody has looked at for long.
var StaleDirection = lint.Rule{
	ID: "stale-direction", Category: lint.Strategy, Severity: lint.Info, Preset: lint.Recommended,
	Summary:  "Vision, strategy or the organizing principle have not been looked at for a year.",
	Question: "Is what we wrote down still true?",
	Why: "A strategy that nobody reads anymore does no harm by being old. It does harm by being quoted: teams follow a sentence from another time, or learn that written words do not count here. " +
		"And what fitted thirty people does not fit sixty.",
	Sources: []lint.Source{
		{Doc: lint.ProductLeaders, Line: 27, Claim: "The structure is fitted to today's situation and fitted again when that changes."},
		{Doc: lint.EmpoweringPM, Line: 3, Claim: "Markets move and customer needs keep changing."},
	},
	Decides: "The later of `reviewed` and `updated` of a strategy, `reviewed` of the organizing principle, and, for the vision, `updated` of the organization must not be older than max_age. The vision " +
		"may be twice as old, the strategy of a mature product one and a half times. With `size_at_review`, the number of people today (of the organization, or of the product's teams) may differ from it by growth. " +
		"Products that are being retired are left out.",
	Needs:       "One of these dates. The history of the files is not read. The number of people counts only where every team lists its people.",
	Fix:         "Read it with the team leads for an hour: is it still true? Note the day, even if nothing changes.",
	Record:      "The day goes under `reviewed`.",
	FalseAlarms: "Reviewed without a change: write the date under `reviewed`.",
	Related:     []string{"missing-strategic-context", "missing-organizing-principle", "stale-product-homework"},
	Facets: []lint.Facet{
		{Name: "strategy", Summary: "The strategy is older than max_age."},
		{Name: "growth", Summary: "Many more or fewer people work here than when the strategy was last looked at."},
		{Name: "principle", Summary: "The organizing principle is older than max_age."},
		{Name: "vision", Summary: "The organization's document, and with it the vision, is older than twice max_age."},
	},
	Options: []lint.Option{
		{Name: "max_age", Default: lint.Months(12), Reason: "once a year is the least that is usual"},
		{Name: "growth", Default: lint.Share(0.3), Reason: "with a third more or fewer people it is a different organization"},
	},
	Bad:  staleDirectionBad,
	Good: staleDirectionGood,
	Check: func(w *lint.Walk) {
		lint.WholeOrganization(checkOrganizationAge)(w)
		lint.EachProduct(checkProductAge)(w)
	},
}

func checkOrganizationAge(p *lint.Pass, o *model.Organization) {
	known := false
	if o.Strategy != nil {
		known = checkStrategyAge(p, o.Strategy, p.Months("max_age"), o.ActiveTeams(), o.At("strategy"))
	}
	if o.OrganizingPrinciple != nil {
		known = checkAge(p, "principle", "the organizing principle", o.OrganizingPrinciple.Reviewed, p.Months("max_age"), o.OrganizingPrinciple.At("reviewed")) || known
	}
	if o.Vision != "" {
		known = checkAge(p, "vision", "the vision", o.Updated, 2*p.Months("max_age"), o.At("updated")) || known
	}
	switch {
	case known:
	case o.Strategy == nil:
		p.Unknown("organization.strategy")
	default:
		p.Unknown("strategy.reviewed")
	}
}

func checkProductAge(p *lint.Pass, product *model.Product) {
	switch {
	case !isOffered(product):
		p.NotApplicable()
		return
	case product.Strategy == nil:
		p.Unknown("product.strategy")
		return
	}
	limit := p.Months("max_age")
	if product.Stage == "mature" {
		limit *= 1.5
	}
	if !checkStrategyAge(p, product.Strategy, limit, product.Teams, product.At("strategy")) {
		p.Unknown("strategy.reviewed")
	}
}

// checkStrategyAge reports whether anything could be said about the strategy.
func checkStrategyAge(p *lint.Pass, s *model.Strategy, limit float64, teams []*model.Team, at source.Place) bool {
	last, key := s.Updated, "updated"
	if s.Reviewed.OK && (!last.OK || s.Reviewed.End().After(last.End())) {
		last, key = s.Reviewed, "reviewed"
	}
	if last.OK {
		at = s.At(key)
	}
	known := checkAge(p, "strategy", "the strategy", last, limit, at)
	then := s.SizeAtReview.Value
	today, counted := people(teams)
	if !s.SizeAtReview.OK || then <= 0 || !counted {
		return known
	}
	if change := (today - then) / then; math.Abs(change) > p.Share("growth") {
		p.Report(lint.Report{
			Facet: "growth", At: s.At("size_at_review"),
			Message: fmt.Sprintf("%.0f people today, %.0f when the strategy was last looked at, limit %+.0f%%", today, then, math.Copysign(100*p.Share("growth"), change)),
			Next:    reread,
			Measure: &lint.Measure{Value: math.Abs(change), Limit: p.Share("growth"), Unit: "change in people", Worse: "up"},
		})
	}
	return true
}

const reread = "read it with the team leads for an hour: is it still true? Write today's date under reviewed: even if nothing changes"

// checkAge reports whether the date is known.
func checkAge(p *lint.Pass, facet, what string, last model.Date, limit float64, at source.Place) bool {
	if !last.OK {
		return false
	}
	if months := int(math.Round(limit)); last.End().Before(p.Today().AddDate(0, -months, 0)) {
		age := monthsBetween(last.End(), p.Today())
		p.Report(lint.Report{
			Facet: facet, At: at, Ageing: true,
			Message: fmt.Sprintf("%s was last looked at on %s, %d months ago, limit %d", what, last.Text(), age, months),
			Next:    reread,
			Measure: &lint.Measure{Value: float64(age), Limit: float64(months), Unit: "months", Worse: "up"},
		})
	}
	return true
}

// monthsBetween counts the whole calendar months from a day to a later one.
func monthsBetween(from, to time.Time) int {
	n := 12*(to.Year()-from.Year()) + int(to.Month()) - int(from.Month())
	if to.Day() < from.Day() {
		n--
	}
	return n
}

// people counts who works on the teams, everybody once; counted is false when a team keeps no complete list. Groups list leaders
// or nobody, and may do without.
func people(teams []*model.Team) (n float64, counted bool) {
	seen := map[*model.Human]bool{}
	for _, t := range teams {
		if !t.PeopleKnown() && t.Type != "group" {
			return 0, false
		}
		if len(t.Members) == 0 {
			for _, c := range t.Headcount {
				n += c.Value
			}
		}
		for _, s := range t.Seats {
			if s.Human == nil || !seen[s.Human] {
				n++
			}
			if s.Human != nil {
				seen[s.Human] = true
			}
		}
	}
	return n, n > 0
}

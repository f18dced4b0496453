package strategy

import (
	"fmt"
	"slices"
	"time"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
)

// AllShortTerm mentions an organization in which nothing on record reaches beyond a quarter.
var AllShortTerm = lint.Rule{
	ID: "all-short-term", Category: lint.Strategy, Severity: lint.Info, Preset: lint.Strict,
	Summary:  "Everything on record ends this quarter; nothing speaks for the longer term.",
	Question: "Is anybody here working on next year?",
	Why: "What pays off after a year never wins against what is due on Friday, unless somebody keeps a place for it. An organization that plans only the quarter is good at answering requests, and is then " +
		"surprised by what everybody outside saw coming.",
	Sources: []lint.Source{
		{Doc: lint.ProductLeaders, Line: 54, Claim: "The most senior product leader stands for the long-term interest of the company and its customers."},
		{Doc: lint.ProductLeaders, Line: 33, Claim: "Revenue of the current quarter is a poor guide to value."},
		{Doc: lint.EmpoweringPM, Line: 9, Claim: "Opportunities nobody else has taken need room to be found."},
	},
	Decides: "Active objectives of teams and of the organization with a period, and open items with `horizon`, `end`, `target_date` or a `commitment`, that end today or later. The rule speaks when there are at least min_items, all end " +
		"within max_reach days (now counts as within, next and later as beyond), no strategy has a `horizon` of a year or more and no product is of stage explore. Objectives whose period is longer than half a year " +
		"reach beyond. Organizations with fewer than three teams are left out.",
	Needs:       "At least min_items such goals and items.",
	Fix:         "Name one bet that pays after a year, with an owner and a small share of the people.",
	FalseAlarms: "The long term may be kept elsewhere on purpose: give the strategy a `horizon`. The rule is part of strict only.",
	Related:     []string{"missing-strategic-context", "stale-direction", "no-discovery-work"},
	Options: []lint.Option{
		{Name: "min_items", Default: 5.0, Reason: "with fewer dates the sample says nothing"},
		{Name: "max_reach", Default: 92.0, Reason: "the days of the longest quarter"},
	},
	Bad: []lint.Example{{
		Name:   "Five items, all for now",
		Config: "extends: strict\n",
		YAML:   threeTeams + "  - {name: Installments, horizon: now}\n  - {name: Vouchers, target_date: 2026-09-30}\n",
		Want:   []string{"the organization: all 5 dated goals and items end within 92 days, by 2026-11-25"},
	}},
	Good: []lint.Example{{
		Name:   "One question about later",
		Config: "extends: strict\n",
		YAML:   threeTeams + "  - {name: Installments, horizon: next}\n  - {name: Pay by phone number, horizon: later, type: discovery}\n",
	}},
	Check: lint.WholeOrganization(checkReach),
}

const threeTeams = `kind: team
id: checkout
---
kind: team
id: search
---
kind: team
id: catalog
---
kind: roadmap
team: checkout
initiatives:
  - {name: Saved cards, horizon: now}
  - {name: Guest payment, horizon: now}
  - {name: Clear totals, horizon: now}
`

func checkReach(p *lint.Pass, o *model.Organization) {
	if len(o.ActiveTeams()) < 3 {
		p.NotApplicable()
		return
	}
	limit := p.Today().AddDate(0, 0, p.Int("max_reach"))
	total, beyond := reachOf(o, p.Today(), limit)
	switch {
	case total < p.Int("min_items"):
		p.Unknown("initiative.target_date")
	case beyond > 0 || looksAhead(o):
	default:
		p.Report(lint.Report{
			Message: fmt.Sprintf("all %d dated goals and items end within %d days, by %s", total, p.Int("max_reach"), limit.Format(time.DateOnly)),
			Next:    "name one bet that pays after a year, with an owner and a small share of the people",
		})
	}
}

// reachOf counts the goals and open items that end today or later, and those among them that end after a limit.
func reachOf(o *model.Organization, today, limit time.Time) (total, beyond int) {
	count := func(far bool) {
		total++
		if far {
			beyond++
		}
	}
	for _, ob := range o.CurrentObjectives() {
		if ob.OKRs == nil || ob.OKRs.Projected {
			continue
		}
		period := ob.OKRs.Period
		count(period.Open || period.End().After(limit) || period.Days() > longPeriod)
	}
	for _, i := range o.Initiatives() {
		end, dated := endOf(i)
		switch {
		case !i.Open() || dated && end.Before(today):
		case dated:
			count(end.After(limit) || i.Horizon == "later")
		case i.Horizon != "":
			count(i.Horizon != "now")
		}
	}
	return total, beyond
}

// longPeriod is the number of days from which goals are made for more than half a year, whenever in it one looks.
const longPeriod = 184

// endOf is the latest day that an item is planned or promised for.
func endOf(i *model.Initiative) (end time.Time, dated bool) {
	dates := []model.Date{i.End, i.TargetDate}
	if i.Commitment != nil {
		dates = append(dates, i.Commitment.Date.Date)
	}
	for _, d := range dates {
		if d.OK && d.End().After(end) {
			end, dated = d.End(), true
		}
	}
	return end, dated
}

// looksAhead reports whether a strategy is made for a year or longer, or a product is still being explored.
func looksAhead(o *model.Organization) bool {
	isLong := func(s *model.Strategy) bool { return s != nil && s.Horizon.OK && s.Horizon.Weeks >= 52 }
	return isLong(o.Strategy) || slices.ContainsFunc(o.Products, func(product *model.Product) bool {
		return product.Stage == "explore" || isLong(product.Strategy)
	})
}

package outcomes

import (
	"fmt"
	"time"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
)

// StaleMeasures points out goals whose numbers nobody has read for weeks.
var StaleMeasures = lint.Rule{
	ID: "stale-measures", Category: lint.Outcomes, Severity: lint.Info, Preset: lint.Recommended,
	Summary:  "Key results or scorecard numbers have not been read for weeks in the running period.",
	Question: "Do we still look at the numbers we agreed on?",
	Why:      "A number that is read once, on the last day, cannot change what anybody does. Goals that nobody reads are soon goals that nobody works for.",
	Sources: []lint.Source{
		{Doc: lint.EmpoweringPM, Line: 12, Claim: "Hard choices lean on agreed numbers and scorecards; one that nobody reads supports nothing."},
		{Doc: lint.EmpowermentModel, Line: 2, Claim: "Teams answer for results, which means that somebody reads them."},
	},
	Decides: "The newest `updated` among the active key results and the document is older than max_age; a key result with `read: month` may take that rhythm " +
		"and a week. Asked only in a running period that is at least first_reading old, and only of owners who have recorded a reading before. A product's " +
		"metrics are asked in the same way once one of them has a date.",
	Needs:  "`now` or `updated` in this or an earlier period of the same owner; without any, unknown.",
	Fix:    "Read today's values. Drop the key results nobody wants to read.",
	Record: "The values go under `now`, with their date under `updated`.",
	FalseAlarms: "The values live in a dashboard: `read_from` with its address on the document silences the rule. A measure that only moves slowly can say " +
		"`read: quarter`.",
	Related: []string{"key-result-without-baseline", "shipped-and-forgotten", "stale-product-homework"},
	Facets: []lint.Facet{
		{Name: lint.MainFacet, Summary: "The key results of a running period have not been read for longer than max_age."},
		{Name: "scorecard", Summary: "The metrics of a product have not been read for longer than max_age."},
	},
	Options: []lint.Option{
		{Name: "max_age", Default: lint.Weeks(4), Reason: "a weekly look is common advice; four weeks are a third of a quarter and leave room for holidays"},
		{Name: "first_reading", Default: lint.Weeks(4), Reason: "time to get the first number"},
	},
	Bad: []lint.Example{
		{
			Name: "Read once, in July",
			YAML: `kind: team
id: checkout
---
kind: okrs
team: checkout
period: 2026-Q3
objectives:
  - objective: Paying feels effortless
    key_results: [{metric: payment completion, from: 61%, to: 70%, now: 62%, updated: 2026-07-05}]
`,
			Want: []string{"checkout 2026-Q3: last reading 51 days ago, limit 28, with 5 weeks left"},
		},
		{
			Name: "A scorecard from spring",
			YAML: `kind: product
id: wallet
metrics: [{name: payments that succeed, now: 91%, target: 95%, updated: 2026-05-04}]
`,
			Want:   []string{"wallet: its metrics were last read 113 days ago, limit 28"},
			Facets: []string{"scorecard"},
		},
	},
	Good: []lint.Example{
		{
			Name: "Read yesterday",
			YAML: `kind: team
id: checkout
---
kind: okrs
team: checkout
period: 2026-Q3
objectives:
  - objective: Paying feels effortless
    key_results: [{metric: payment completion, from: 61%, to: 70%, now: 64%, updated: 2026-08-24}]
`,
		},
		{
			Name: "A scorecard of this month",
			YAML: `kind: product
id: wallet
metrics: [{name: payments that succeed, now: 91%, target: 95%, updated: 2026-08-03}]
`,
			Facets: []string{"scorecard"},
		},
	},
	Check: func(w *lint.Walk) {
		for _, o := range w.Model.Organizations {
			newest := newestReadings(o, w.Model.Settings.AsOf)
			lint.Each(w, o, o.OKRs, func(p *lint.Pass, okrs *model.OKRs) { checkReadings(p, okrs, newest[okrs.OwnerLabel()]) })
		}
		lint.EachProduct(checkScorecardReadings)(w)
	},
}

// newestReadings are the days of the newest reading by label of the owner, for owners that have one.
func newestReadings(o *model.Organization, today time.Time) map[string]time.Time {
	newest := map[string]time.Time{}
	for _, okrs := range o.OKRs {
		owner := okrs.OwnerLabel()
		newest[owner] = later(newest[owner], lastReading(okrs, today))
	}
	return newest
}

// checkReadings takes the day of the newest reading that anything of the same owner has; zero for none.
func checkReadings(p *lint.Pass, okrs *model.OKRs, newest time.Time) {
	today := p.Today()
	firstDue := okrs.Period.Start().AddDate(0, 0, days(p.Weeks("first_reading")))
	if okrs.Status != "active" || okrs.ReadFrom != "" || !okrs.Period.Contains(today) || !okrs.Period.Open && firstDue.After(today) {
		p.NotApplicable()
		return
	}
	limit := shortestRhythm(p, okrs)
	if limit == 0 {
		p.NotApplicable()
		return
	}
	if newest.IsZero() {
		p.Unknown("key-result.updated")
		return
	}
	age := daysBetween(newest, today)
	if age <= limit {
		return
	}
	message := fmt.Sprintf("last reading %d days ago, limit %d", age, limit)
	if !okrs.Period.Open {
		message += fmt.Sprintf(", with %d weeks left", daysBetween(today, okrs.Period.End())/7)
	}
	p.Report(lint.Report{
		Message: message,
		Next:    "write today's values under now, with the date; drop the key results nobody wants to read",
		Measure: &lint.Measure{Value: float64(age), Limit: float64(limit), Unit: "days", Worse: "up"},
		Ageing:  true,
	})
}

// shortestRhythm is the number of days within which the next reading of any active key result is due; 0 when there is none.
func shortestRhythm(p *lint.Pass, okrs *model.OKRs) int {
	shortest := 0
	for _, o := range okrs.Objectives {
		for _, k := range o.KeyResults {
			if !o.Active() || !k.Active() {
				continue
			}
			allowed := days(p.Weeks("max_age"))
			if k.Read.OK && k.Read.Days > 0 {
				allowed = int(k.Read.Days+0.5) + 7
			}
			if shortest == 0 || allowed < shortest {
				shortest = allowed
			}
		}
	}
	return shortest
}

func lastReading(okrs *model.OKRs, today time.Time) time.Time {
	newest := readOn(okrs.Updated, today)
	for _, o := range okrs.Objectives {
		for _, k := range o.KeyResults {
			newest = later(newest, readOn(k.Updated, today))
		}
	}
	return newest
}

func checkScorecardReadings(p *lint.Pass, product *model.Product) {
	if len(product.Metrics) == 0 || product.Stage == "retired" {
		p.NotApplicable()
		return
	}
	var newest time.Time
	for _, m := range product.Metrics {
		newest = later(newest, readOn(m.Updated, p.Today()))
	}
	if newest.IsZero() {
		p.Unknown("product.metrics[].updated")
		return
	}
	age, limit := daysBetween(newest, p.Today()), days(p.Weeks("max_age"))
	if age <= limit {
		return
	}
	p.Report(lint.Report{
		Facet:   "scorecard",
		At:      product.At("metrics"),
		Message: fmt.Sprintf("its metrics were last read %d days ago, limit %d", age, limit),
		Next:    "write today's values under now, with the date; take off the metrics nobody wants to read",
		Measure: &lint.Measure{Value: float64(age), Limit: float64(limit), Unit: "days", Worse: "up"},
		Ageing:  true,
	})
}

// readOn is the day of a reading; zero when there was none, or when it lies ahead, which the data check reports.
func readOn(d model.Date, today time.Time) time.Time {
	if !d.OK || d.Start().After(today) {
		return time.Time{}
	}
	if d.End().After(today) {
		return today
	}
	return d.End()
}

func later(a, b time.Time) time.Time {
	if b.After(a) {
		return b
	}
	return a
}

func daysBetween(from, to time.Time) int { return int(to.Sub(from).Hours() / 24) }

package economics

import (
	"fmt"
	"time"

	"github.com/orgvet/orgvet/internal/lazy"
	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// UnansweredSignal points out signals from the market that nobody has answered.
var UnansweredSignal = lint.Rule{
	ID: "unanswered-signal", Category: lint.Economics, Severity: lint.Info, Preset: lint.Recommended,
	Summary:  "A recorded market or customer signal has had no response for too long.",
	Question: "Somebody noticed; did anybody decide?",
	Why: "Most changes in a market were seen early by somebody. What is missing is the moment in which one decides to act, to wait, or to leave it. To leave it is " +
		"an answer, too.",
	Sources: []lint.Source{
		{Doc: lint.EmpoweringPM, Line: 3, Claim: "Teams have to respond quickly to what customers tell and show them."},
		{Doc: lint.EmpoweringPM, Line: 10, Claim: "Speed asks for a quick answer to changes of the market."},
		{Doc: lint.ProductLeaders, Line: 52, Claim: "When markets, channels or technology change, product speaks up."},
	},
	Decides: "A signal is older than max_wait and has neither `response` nor `decided`. `response: watch until DATE` is an answer until that date. The signals of a product are " +
		"listed together; retired products are left out.",
	Needs:       "product.signals with dates.",
	Fix:         "Decide to act, to watch until a date, or to leave it, and write down which.",
	FalseAlarms: "The answer was given elsewhere: write a word about it under `response`, or the day under `decided`.",
	Related:     []string{"stale-product-homework", "slow-decisions", "stale-direction"},
	Options: []lint.Option{
		{Name: "max_wait", Default: lint.Weeks(6), Reason: "half a quarter: long enough to think, and short enough to still be quick"},
	},
	Bad: []lint.Example{
		{
			Name: "Two rivals were faster",
			YAML: `kind: product
id: wallet
signals: [{date: 2026-03-10, what: Two rivals pay out the same day}]
`,
			Want: []string{`wallet: 1 signal without an answer, limit 6 weeks: "Two rivals pay out the same day" (2026-03-10)`},
		},
		{
			Name: "Watched, and then forgotten",
			YAML: `kind: product
id: wallet
signals:
  - {date: 2026-02-01, what: A new rule for instant payments, response: watch until 2026-07-01}
  - {date: 2026-06, what: Shops ask for invoices by mail}
`,
			Want: []string{
				`wallet: 2 signals without an answer, limit 6 weeks: "A new rule for instant payments" (watched until 2026-07-01), "Shops ask for invoices by mail" (2026-06)`,
			},
		},
	},
	Good: []lint.Example{{
		Name: "Answered, watched, left alone, or new",
		YAML: `kind: product
id: wallet
signals:
  - {date: 2026-03-10, what: Two rivals pay out the same day, response: instant-payouts}
  - {date: 2026-02-01, what: A new rule for instant payments, response: watch until 2026-12-01}
  - {date: 2026-04-02, what: A bank leaves the market, decided: 2026-04-20}
  - {date: 2026-07-14, what: Shops ask for invoices by mail}
`,
	}},
	Check: lint.EachProduct(checkSignals),
}

func checkSignals(p *lint.Pass, product *model.Product) {
	if len(product.Signals) == 0 || product.Stage == "retired" {
		p.NotApplicable()
		return
	}
	limit := judge.WeeksBefore(p.Today(), p.Weeks("max_wait"))
	var waiting []string
	r := lint.Report{Next: "decide to act, to watch until a date or to leave it, and write which under response", Ageing: true}
	undated := 0
	for _, s := range product.Signals {
		since, ok := waitsSince(s, p.Today())
		if !s.Date.OK {
			undated++
		}
		if !ok || !s.Date.OK || !s.Date.End().Before(limit) {
			continue
		}
		if len(waiting) == 0 {
			r.At = s.Place()
		}
		waiting = append(waiting, fmt.Sprintf("%s (%s)", model.Quote(s.What), since))
		r.Items = append(r.Items, lint.Item{Entity: product.Entity(), Place: s.Place(), Message: waiting[len(waiting)-1]})
	}
	switch {
	case len(waiting) > 0:
		r.Message = fmt.Sprintf("%d %s without an answer, limit %s: %s", len(waiting), judge.Plural(len(waiting), "signal"), judge.WeeksText(p.Weeks("max_wait")), judge.Names(waiting))
		p.Report(r)
	case undated == len(product.Signals):
		p.Unknown("product.signals[].date")
	}
}

var watchUntil = lazy.Regexp(`(?i)\bwatch(?:ed|ing)? until ([0-9]{4}-[0-9]{2}(?:-[0-9]{2})?)\b`)

// waitsSince tells whether a signal waits for an answer today, and since when in words.
func waitsSince(s *model.Signal, today time.Time) (since string, waits bool) {
	switch m := watchUntil.Get().FindStringSubmatch(s.Response); {
	case m != nil:
		end, ok := lastDay(m[1])
		answered := s.Decided.OK && ok && s.Decided.End().After(end)
		return "watched until " + m[1], ok && end.Before(today) && !answered
	case s.Response != "", s.Has("decided"):
		return "", false
	}
	return s.Date.Raw, true
}

// lastDay is the day of a date, or the last day of a month.
func lastDay(text string) (time.Time, bool) {
	if day, err := time.Parse(time.DateOnly, text); err == nil {
		return day, true
	}
	month, err := time.Parse("2006-01", text)
	return month.AddDate(0, 1, -1), err == nil
}

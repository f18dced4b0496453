package prioritization

import (
	"fmt"
	"math"
	"slices"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// InterruptLoad warns when unplanned work takes a large or unknown part of a team's time.
var InterruptLoad = lint.Rule{
	ID: "interrupt-load", Category: lint.Prioritization, Severity: lint.Warning, Preset: lint.Recommended,
	Summary:  "Unplanned work eats a large or unknown share of a team's time.",
	Question: "How much of our time goes to things that nobody planned?",
	Why: "Each request is only a small thing. It is the sum that decides whether a team can keep its word, and nobody sees the sum unless somebody adds it up. It is no " +
		"question of discipline in the team: those who ask have to agree among themselves.",
	Sources: []lint.Source{
		{Doc: lint.ProductLeaders, Line: 50, Claim: "An endless stream of small asks wears teams out; leaders have to make what they cost together visible."},
		{Doc: lint.ProductLeaders, Line: 22, Claim: "Requests from sales and escalations drown PMs."},
	},
	Decides: "Share: team.unplanned_share is above max_share; where it is not given, the effort of accepted interrupts and unplanned initiatives of the last 91 days, divided by that " +
		"plus the effort of all planned initiatives that were being built in that time. Count: more than max_count requests from one and the same sender in 91 days. " +
		"Hidden: at least min_hidden accepted requests in 91 days without effort, so that their cost is unknown. Incidents count for none of them; their number is shown beside the share.",
	Needs: "team.unplanned_share or a log with interrupts; otherwise not applicable. The share is worked out only when all planned initiatives in building have an effort.",
	Fix: "Take the number to your executives. It needs an agreement among them on how much may come in between and who decides, not more discipline in the " +
		"team.",
	FalseAlarms: "Teams on support or on-call duty: allow more for their type with `max_by_type: {platform: 0.4}`, or raise max_share.",
	Related:     []string{"interrupt-without-tradeoff", "escalation-handled-by-pm", "heavyweight-intake", "tactical-pm-time"},
	Facets: []lint.Facet{
		{Name: "share", Summary: "Unplanned work takes more than max_share of the team's time."},
		{Name: "count", Summary: "One sender interrupts more than max_count times in a quarter."},
		{Name: "hidden", Summary: "Many accepted requests have no effort, so that nobody sees what they cost together.", Severity: lint.Info},
	},
	Options: []lint.Option{
		{Name: "max_share", Default: lint.Share(0.25), Reason: "planning guides set 15% to 30% aside for the unplanned; above a quarter the plan no longer steers"},
		{Name: "max_by_type", Default: lint.Numbers{}, Reason: "no team type is an exception unless you say so"},
		{Name: "max_count", Default: 6.0, Reason: "one every other week from one sender"},
		{Name: "min_hidden", Default: 5.0, Reason: "it is about the sum of many small things"},
	},
	Bad:   interruptLoadBad,
	Good:  interruptLoadGood,
	Check: eachKeeper(checkInterruptLoad),
}

func checkInterruptLoad(p *lint.Pass, t *model.Team, log []*model.Interrupt) {
	requested := slices.DeleteFunc(slices.Clone(log), isIncident)
	items := unplannedItems(p, t)
	if len(requested)+len(items) == 0 && (t == nil || !t.UnplannedShare.OK) {
		p.NotApplicable()
		return
	}
	if t != nil {
		judgeShare(p, t, log, items)
	}
	judgeCount(p, requested)
	judgeHidden(p, requested, items)
}

// next is the same advice for all facets: the number belongs where the requests come from.
func next(p *lint.Pass) string {
	if p.Org.ProductLeader != nil {
		return "let " + leaderName(p) + " take this number to the executives: it needs an agreement among them, not a better product manager"
	}
	return "take this number to the executives: it needs an agreement among them, not a better product manager"
}

func judgeShare(p *lint.Pass, t *model.Team, log []*model.Interrupt, items []*model.Initiative) {
	requested := slices.DeleteFunc(slices.Clone(log), isIncident)
	limit := p.Share("max_share")
	if own, ok := p.Numbers("max_by_type")[t.Type]; ok {
		limit = own
	}
	report := lint.Report{Facet: "share", Next: next(p), Measure: &lint.Measure{Limit: limit, Unit: "share of time", Worse: "up"}}
	if t.UnplannedShare.OK {
		report.At, report.Measure.Value = t.ValueAt("unplanned_share"), t.UnplannedShare.Value
		report.Message = fmt.Sprintf("%s of the time goes to unplanned work, limit %s", judge.Percent(t.UnplannedShare.Value), judge.Percent(limit))
	} else {
		unplanned := effortOf(requested)
		for _, i := range items {
			weeks, _, _ := i.EffortWeeks()
			unplanned += weeks
		}
		planned, ok := plannedEffort(p, t)
		if !ok || unplanned == 0 {
			return
		}
		report.Measure.Value = unplanned / (unplanned + planned)
		report.Message = fmt.Sprintf("unplanned work took %s of %s person-weeks in the last %d weeks, limit %s",
			amount(unplanned), amount(unplanned+planned), quarterDays/7, judge.Percent(limit))
		if len(requested) > 0 {
			report.At = requested[0].Place()
		}
	}
	if n := len(log) - len(requested); n > 0 {
		report.Evidence = append(report.Evidence, fmt.Sprintf("not counted: %d %s in the last quarter", n, judge.Plural(n, "incident")))
	}
	if report.Measure.Value > limit {
		p.Report(report)
	}
}

// effortOf adds up the known efforts of accepted interrupts.
func effortOf(all []*model.Interrupt) float64 {
	sum := 0.0
	for _, i := range all {
		if i.Accepted.Yes {
			sum += i.Effort.Weeks
		}
	}
	return sum
}

// plannedEffort adds up the planned initiatives that were being built at any time in the last quarter. It is not ok when there are none or
// when one of them has no effort.
func plannedEffort(p *lint.Pass, t *model.Team) (weeks float64, ok bool) {
	for _, i := range t.Initiatives() {
		if i.Unplanned.Yes || isReleasePlan(i) || !builtLately(p, i) {
			continue
		}
		effort, _, known := i.EffortWeeks()
		if !known {
			return 0, false
		}
		weeks += effort
	}
	return weeks, weeks > 0
}

// builtLately reports whether an initiative was in development at any time in the last quarter.
func builtLately(p *lint.Pass, i *model.Initiative) bool {
	if !i.Started() || i.Start.OK && i.Start.Start().After(p.Today()) {
		return false
	}
	if i.Status == "building" {
		return true
	}
	since := p.Today().AddDate(0, 0, -quarterDays)
	for _, end := range []model.Date{i.Launched, i.End, i.Updated} {
		if end.OK {
			return !end.End().Before(since)
		}
	}
	return i.Start.OK && !i.Start.End().Before(since)
}

func judgeCount(p *lint.Pass, requested []*model.Interrupt) {
	from := map[string][]*model.Interrupt{}
	var most []*model.Interrupt
	for _, i := range requested {
		key := senderKey(i)
		if from[key] = append(from[key], i); key != "" && len(from[key]) > len(most) {
			most = from[key]
		}
	}
	if len(most) <= p.Int("max_count") {
		return
	}
	p.Report(lint.Report{
		Facet: "count", At: most[0].Place(), Next: next(p),
		Message:  fmt.Sprintf("%d unplanned requests from %s in the last %d weeks, limit %d", len(most), sender(p, most[0]), quarterDays/7, p.Int("max_count")),
		Measure:  &lint.Measure{Value: float64(len(most)), Limit: p.Number("max_count"), Unit: "requests", Worse: "up"},
		Evidence: []string{"requests: " + judge.Names(requests(most))},
	})
}

func judgeHidden(p *lint.Pass, requested []*model.Interrupt, items []*model.Initiative) {
	var hidden []*model.Interrupt
	known := 0
	for _, i := range requested {
		if i.Accepted.Yes && !i.Effort.OK {
			hidden = append(hidden, i)
		} else if i.Accepted.Yes {
			known++
		}
	}
	small := slices.DeleteFunc(slices.Clone(items), func(i *model.Initiative) bool { return i.Size != "S" || i.Effort.OK })
	n := len(hidden) + len(small)
	if n < p.Int("min_hidden") {
		return
	}
	report := lint.Report{
		Facet: "hidden", Next: "write a rough effort for each, such as 2d, so that the sum can be shown",
		Message:  fmt.Sprintf("%d accepted requests of the last %d weeks have no effort, so nobody can see what they cost together", n, quarterDays/7),
		Measure:  &lint.Measure{Value: float64(n), Limit: p.Number("min_hidden") - 1, Unit: "requests", Worse: "up"},
		Evidence: []string{"without effort: " + judge.Names(append(requests(hidden), allQuoted(small)...))},
	}
	if known > 0 {
		weeks := effortOf(requested)
		report.Message += fmt.Sprintf("; %d more took %s person-%s", known, amount(weeks), judge.Plural(int(math.Round(weeks)), "week"))
	}
	if len(hidden) > 0 {
		report.At = hidden[0].Place()
	} else {
		report.At = small[0].Place()
	}
	p.Report(report)
}

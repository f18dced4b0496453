package prioritization

import (
	"fmt"
	"slices"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// EverythingIsTopPriority warns about a plan without an order.
var EverythingIsTopPriority = lint.Rule{
	ID: "everything-is-top-priority", Category: lint.Prioritization, Severity: lint.Warning, Preset: lint.Recommended,
	Summary:  "A plan has no order, or has everything in its first class.",
	Question: "If we could do only half of this plan, which half?",
	Why: "Where everything comes first, the real order is made every day by whoever asks last. To put things in one line is uncomfortable once; to leave it undone is " +
		"uncomfortable for the team every week.",
	Sources: []lint.Source{
		{Doc: lint.ProductLeaders, Line: 50, Claim: "Executives must be reminded again and again which planned items really matter; the order has to be ruthless."},
		{Doc: lint.EmpoweringPM, Line: 12, Claim: "To decide what comes first is a hard call, and it is the PM's."},
	},
	Decides: "Of the open items with a priority, more than max_top are in the first class that the plan uses (P0, P1, high …), or share the first rank. Or every open item " +
		"has `horizon: now`, unless priorities put them in order. Items that are launched, and incidents, wait for nothing and are not counted. " +
		"`ordered: true`, and ranks of which hardly any is given twice, pass. Numbers that are scores rather than ranks are not judged here.",
	Needs: "initiative.priority or horizon on min_items open items, or `ordered: true`. Without them the roadmap is unknown; under strict, a plan of min_unrecorded items gets " +
		"an info.",
	Fix:         "Put the items in one line. If two cannot be put in order, ask which one you would do with half the team.",
	Record:      "A roadmap whose items stand in order says `ordered: true`.",
	FalseAlarms: "Severity labels that ended up in `priority`: take them out.",
	Related:     []string{"too-many-active-initiatives", "goal-overload", "missing-scorecard"},
	Facets: []lint.Facet{
		{Name: "classes", Summary: "Too many items are in the first class."},
		{Name: "ties", Summary: "Too many items share the first rank."},
		{Name: "horizon", Summary: "Every open item is for now."},
		{Name: "unrecorded", Summary: "A long plan records no order at all.", Severity: lint.Info, Preset: lint.Strict},
	},
	Options: []lint.Option{
		{Name: "max_top", Default: lint.Share(0.34), Reason: "if more than a third comes first, nothing does"},
		{Name: "min_items", Default: 6.0, Reason: "a short list needs no classes"},
		{Name: "min_unrecorded", Default: 8.0, Reason: "people keep the order of a shorter list in their heads"},
	},
	Bad:   topPriorityBad,
	Good:  topPriorityGood,
	Check: lint.EachRoadmap(checkTopPriority),
}

const nextOrder = "put the items in one line and write ordered: true; where two cannot be put in order, ask which one you would do with half the team"

func checkTopPriority(p *lint.Pass, r *model.Roadmap) {
	waiting := slices.DeleteFunc(slices.Clone(r.Initiatives), func(i *model.Initiative) bool {
		return !i.Open() || i.Type == "incident" || i.Status == "launched" || i.Status == "measuring"
	})
	if r.Purpose == "delivery" || len(waiting) < p.Int("min_items") {
		p.NotApplicable()
		return
	}
	if r.Ordered.Yes {
		return
	}
	o := orderOf(waiting)
	judged := o.given >= p.Int("min_items")
	if judged && (o.scored || float64(len(o.first)) <= p.Share("max_top")*float64(o.given)) {
		return
	}
	if judged {
		reportFirst(p, o)
	}
	horizons := func(test func(*model.Initiative) bool) bool { return slices.ContainsFunc(waiting, test) }
	switch {
	case !horizons(func(i *model.Initiative) bool { return i.Horizon != "now" }):
		p.Report(lint.Report{
			Facet: "horizon", At: waiting[0].At("horizon"), Next: nextOrder,
			Message: fmt.Sprintf("all %d open items are for now, and none for next or later", len(waiting)),
		})
	case judged:
	case o.given == 0 && !horizons(func(i *model.Initiative) bool { return i.Horizon != "" }) && len(waiting) >= p.Int("min_unrecorded") && p.Strict():
		p.Report(lint.Report{
			Facet: "unrecorded", At: r.At("initiatives"), Next: "if the list is in order, write ordered: true; otherwise put it in order",
			Message: fmt.Sprintf("%d open items, and their order is not recorded", len(waiting)),
		})
	default:
		p.Unknown("initiative.priority")
	}
}

func reportFirst(p *lint.Pass, o order) {
	limit := p.Share("max_top")
	report := lint.Report{
		Facet: "classes", At: o.first[0].ValueAt("priority"), Next: nextOrder,
		Message:  fmt.Sprintf("%d of %d open items are %s, limit %s", len(o.first), o.given, o.first[0].Priority, judge.Percent(limit)),
		Measure:  &lint.Measure{Value: float64(len(o.first)) / float64(o.given), Limit: limit, Unit: "share of items", Worse: "up"},
		Evidence: []string{"first: " + judge.NamesOf(o.first, quoted)},
	}
	if o.ranked {
		report.Facet = "ties"
		report.Message = fmt.Sprintf("%d of %d open items share rank %s, limit %s", len(o.first), o.given, o.first[0].Priority, judge.Percent(limit))
	}
	p.Report(report)
}

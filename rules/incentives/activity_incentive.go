package incentives

import (
	"fmt"

	"github.com/orgvet/orgvet/internal/lexicon"
	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// ActivityIncentive warns about functions that are steered by how busy they are, or by this quarter's money.
var ActivityIncentive = lint.Rule{
	ID: "activity-incentive", Category: lint.Incentives, Severity: lint.Warning, Preset: lint.Recommended,
	Summary:  "A function is paid or judged by activity, or by this quarter's money, instead of solved customer problems.",
	Many:     "reward activity or money of this quarter",
	Question: "What does this goal make good people do?",
	Why: "Everybody does what the numbers ask for, and rightly so. Where they ask for short calls, many visitors or billed hours, that is what the company gets, " +
		"and the customer's problem is solved by accident.",
	Sources: []lint.Source{
		{Doc: lint.ProductLeaders, Line: 51, Claim: "Most functions are steered by activity or near-term revenue: support by length of calls, marketing by visits, services by custom work billed."},
		{Doc: lint.ProductLeaders, Line: 58, Claim: "Product leaders apply product thinking to incentives."},
	},
	Decides: "A goal or incentive reads as activity or attention, or is of the kind that its function is known for: call time and closed tickets (support), traffic and leads (marketing), " +
		"billed hours and custom work (services), calls and demos (sales), features and velocity (product, engineering). A function is known by its id or name. Qualified leads, rates and the like are fine; a declared type wins. " +
		"With another goal of the function that names it under `balances` it is info. Short-term: everything a function is after is money booked this month or quarter; in sales, some is, and nothing is " +
		"about customers who stay, fit or use the product.",
	Needs:       "organization.functions with goals or incentives. The kinds are known in English.",
	Fix:         "With the head of the function, replace the goal by what customers get, or set such a goal beside it.",
	FalseAlarms: "Numbers that only help to plan shifts belong under `measures`. An activity that is the result in your business: declare `type: outcome` on the goal.",
	Related:     []string{"conflicting-goals", "activity-as-goal", "pm-evaluated-on-activity"},
	Facets: []lint.Facet{
		{Name: "activity", Summary: "A goal or incentive rewards being busy or being seen."},
		{Name: "short-term", Summary: "A function is after this quarter's money and nothing else.", Severity: lint.Info},
	},
	Options: []lint.Option{{Name: "extra_patterns", Default: []string{}, Reason: "your own words for activity, such as `chargeable days`"}},
	Bad:     activityIncentiveBad,
	Good:    activityIncentiveGood,
	Check:   checkActivityIncentive,
}

func checkActivityIncentive(w *lint.Walk) {
	for _, o := range w.Model.Organizations {
		for _, f := range o.Functions {
			for _, g := range functionGoals(f) {
				if g.kr != nil {
					w.Judge(o, g.kr, func(p *lint.Pass) { judgeIncentive(p, f, g) })
				}
			}
		}
		w.Judge(o, o, func(p *lint.Pass) {
			judged := false
			for _, f := range o.Functions {
				goals := functionGoals(f)
				for _, g := range goals {
					if judged = true; g.incentive != nil {
						judgeIncentive(p, f, g)
					}
				}
				judgeShortTerm(p, f, goals)
			}
			if !judged {
				p.NotApplicable()
			}
		})
	}
}

func judgeIncentive(p *lint.Pass, f *model.Function, g *goal) {
	kind := kindOf(f)
	term, known := activityTerm(p, kind, g)
	switch {
	case g.kr != nil && g.kr.Type != "" && g.kr.Type != "output":
		p.NotApplicable()
		return
	case term == "" && !known:
		p.Unknown("organization.functions[].goals[].type")
		return
	case term == "":
		return
	}
	r := lint.Report{
		Facet: "activity", At: g.place(), Key: g.identity,
		Message: "rewards " + kind.effect,
		Next: fmt.Sprintf("with %s, replace it or set a goal beside it that says what customers get, such as %s",
			headOf(p, f), model.Quote(kind.instead)),
		Evidence: []string{"it speaks of " + model.Quote(term)},
	}
	if g.incentive != nil {
		r.Message = fmt.Sprintf("%s is paid for %s, which %s", f.ID, model.Quote(g.text), r.Message)
	} else if isBalanced(f, g.kr) {
		r.Severity = lint.Info
	}
	p.Report(r)
}

// activityTerm is the term by which a goal is activity or attention; known is false when its words are not understood.
func activityTerm(p *lint.Pass, kind *kind, g *goal) (term string, known bool) {
	own := side{terms: plainAll(p.List("extra_patterns"))}
	if term := own.term(g); term != "" {
		return term, true
	}
	for _, s := range kind.sides {
		if term := s.term(g); term != "" {
			return term, true
		}
	}
	read := p.Classify(g.text, lexicon.Facts{Metric: true}, lexicon.Options{})
	if g.kr != nil {
		read = judge.KeyResult(p, g.kr, lexicon.Options{}).Result
	}
	if read.Label == lexicon.Activity || read.Label == lexicon.Vanity {
		for _, e := range read.Evidence {
			if e.Side == lexicon.SideFlag {
				return e.Text, true
			}
		}
	}
	return "", read.Label != lexicon.Unknown
}

func plainAll(texts []string) []string {
	out := make([]string, len(texts))
	for i, t := range texts {
		out[i] = plain(t)
	}
	return out
}

// isBalanced reports whether another goal of the function keeps this one in check.
func isBalanced(f *model.Function, k *model.KeyResult) bool {
	for _, other := range f.Goals {
		if other.BalancedKR == k {
			return true
		}
	}
	return false
}

// headOf names who leads a function, as far as persons may be named.
func headOf(p *lint.Pass, f *model.Function) string {
	if p.ShowPeople() && f.Head != "" {
		return f.Head
	}
	return "the head of " + f.ID
}

package learning

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// ClosedWithoutLearning tells when something was stopped or missed and nobody wrote what was learned.
var ClosedWithoutLearning = lint.Rule{
	ID: "closed-without-learning", Category: lint.Learning, Severity: lint.Info, Preset: lint.Recommended,
	Summary:  "An initiative was stopped or missed its goal, or a key result was missed, and nobody wrote what was learned.",
	Many:     "ended, and nobody wrote down what was learned",
	Question: "What did we get for the money when it did not work out?",
	Why: "A miss has been paid for in full. Two sentences about what was believed and what turned out are all that remains of it, and they decide whether the next " +
		"decision is a better one.",
	Sources: []lint.Source{
		{Doc: lint.TrustingTeams, Line: 28, Claim: "Teams share what they learned from success and failure; failures inform later decisions."},
		{Doc: lint.EmpoweringPM, Line: 10, Claim: "Who takes responsibility for mistakes as well as for successes decides well and faster."},
		{Doc: lint.TrustingTeams, Line: 14, Claim: "Failing is part of innovating."},
	},
	Decides: "Initiatives: stopped on a known day, or with `result.met: no` or `mixed`, and neither `result.learned`, `decision` nor `changed` has four words or more. Key results: the period ended, the final `score` or value " +
		"is more than miss_by short of the planned change, and neither the key result, its objective (`learned` or `review`) nor the document says what was learned. Both get grace to write it down, and what closed more than " +
		"12 months ago is left alone. Where nobody in the organization has ever written a learning, there is one finding for all of them.",
	Needs: "Initiatives with a status or result, key results with a final value or score. What was rejected or stopped without a day may never have begun: unknown.",
	Fix:   "Write two sentences each: what did we believe, and what do we believe now? Show one of them at the next review.",
	FalseAlarms: "Dropped objectives need only a reason (`dropped:`). Maintenance, debt, compliance and incidents are not asked. If the reviews are kept elsewhere, put the lesson, or a sentence " +
		"that points to it, under `learned`.",
	Related: []string{"shipped-and-forgotten", "learning-not-shared", "nothing-ever-fails"},
	Facets: []lint.Facet{
		{Name: "initiative", Summary: "An initiative was stopped or missed its goal, without a note on what was learned."},
		{Name: "key-result", Summary: "A key result was missed, without a note on what was learned."},
		{Name: "nowhere", Summary: "Things were stopped or missed, and nobody in the organization has written down a learning yet."},
	},
	Options: []lint.Option{
		{Name: "grace", Default: lint.Weeks(3), Reason: "time to hold the review"},
		{Name: "miss_by", Default: lint.Share(0.3), Reason: "seven tenths of a goal that stretches is commonly taken as reached"},
	},
	Bad: closedWithoutLearningBad, Good: closedWithoutLearningGood,
	Check: lint.All(
		lint.Given((*model.Organization).Initiatives, learningKept, reportClosed),
		lint.Given(endedKeyResults, learningKept, reportMissed),
		lint.Given(lint.Whole, missesWithoutAny, reportNowhere),
	),
}

const nextLearned = "write two sentences under learned: what did we believe, and what do we believe now"

func reportNowhere(p *lint.Pass, _ *model.Organization, misses int) {
	if misses > 0 {
		p.Report(lint.Report{
			Facet: "nowhere", Next: "start with the latest one: " + nextLearned,
			Message: fmt.Sprintf("%d %s stopped or missed, and no file says what was learned from anything", misses, wereThings(misses)),
		})
	}
}

// missesWithoutAny is how many misses there are where nobody in the organization has ever written down a learning.
func missesWithoutAny(p *lint.Pass, o *model.Organization) int {
	if learningKept(p, o) {
		return 0
	}
	misses := 0
	for _, r := range o.Roadmaps {
		misses += int(lint.OfDocument(p, r, missesOfRoadmap))
	}
	for _, okrs := range o.OKRs {
		misses += int(lint.OfDocument(p, okrs, missesOfOKRs))
	}
	return misses
}

// missCount is how many things in a document were stopped or missed without a learning.
type missCount int

func missesOfRoadmap(p *lint.Pass, r *model.Roadmap) (misses missCount) {
	for _, i := range r.Initiatives {
		if closedMiss(p, i) != "" {
			misses++
		}
	}
	return misses
}

func missesOfOKRs(p *lint.Pass, o *model.OKRs) (misses missCount) {
	if !ended(o, p.Today()) || !due(p, o.Period.End()) {
		return 0
	}
	for k := range keyResultsOf(o) {
		if reached, ok := reachedShare(k); ok && fellShort(p, reached) {
			misses++
		}
	}
	return misses
}

// endedKeyResults are the key results of periods that are over.
func endedKeyResults(o *model.Organization) []*model.KeyResult {
	var list []*model.KeyResult
	for _, okrs := range o.OKRs {
		if ended(okrs, o.AsOf) {
			list = slices.AppendSeq(list, keyResultsOf(okrs))
		}
	}
	return list
}

func wereThings(n int) string {
	if n == 1 {
		return "initiative or key result was"
	}
	return "initiatives and key results were"
}

// learningKept reports whether anybody in the organization has written down a learning.
func learningKept(p *lint.Pass, o *model.Organization) bool {
	return bool(lint.Once(p, o, func() learned { return learned(hasLearning(p, o)) }))
}

// learned tells whether somebody has written down a learning.
type learned bool

func hasLearning(p *lint.Pass, o *model.Organization) bool {
	return slices.ContainsFunc(o.Roadmaps, func(r *model.Roadmap) bool { return bool(lint.OfDocument(p, r, roadmapLearned)) }) ||
		slices.ContainsFunc(o.OKRs, func(s *model.OKRs) bool { return bool(lint.OfDocument(p, s, okrsLearned)) })
}

func roadmapLearned(_ *lint.Pass, r *model.Roadmap) learned {
	return learned(slices.ContainsFunc(r.Initiatives, func(i *model.Initiative) bool { return i.Result != nil && says(i.Result.Learned) }))
}

func okrsLearned(_ *lint.Pass, o *model.OKRs) learned {
	return learned(says(o.Learned) || slices.ContainsFunc(o.Objectives, func(ob *model.Objective) bool {
		return says(ob.Learned, ob.Review) || slices.ContainsFunc(ob.KeyResults, func(k *model.KeyResult) bool { return says(k.Learned) })
	}))
}

// closedMiss says how an initiative ended that was stopped or missed its goal without a learning; empty for all others.
func closedMiss(p *lint.Pass, i *model.Initiative) string {
	message := ""
	switch {
	case !isBet(i):
	case missed(i):
		message = "did not reach its goal"
	case i.Result != nil && i.Result.Met == "mixed":
		message = "reached its goal only in part"
	case i.Status == "stopped":
		message = "was stopped"
	}
	if message == "" {
		p.NotApplicable()
		return ""
	}
	day, dated := closedOn(i, p.Today())
	if !dated && i.Result == nil {
		p.Unknown("initiative.stopped")
		return ""
	}
	if dated && !due(p, day) || says(i.Decision, i.Changed) || i.Result != nil && says(i.Result.Learned) {
		return ""
	}
	if dated && i.Status == "stopped" {
		message = "was stopped on " + day.Format(time.DateOnly)
	}
	return message
}

func reportClosed(p *lint.Pass, i *model.Initiative, kept bool) {
	message := closedMiss(p, i)
	if message == "" || !kept {
		return
	}
	at := i.At("status")
	if i.Result != nil {
		at = i.At("result")
	}
	p.Report(lint.Report{Facet: "initiative", At: at, Message: message + ", and nothing says what was learned", Next: strings.Replace(nextLearned, "learned", "result.learned", 1)})
}

func reportMissed(p *lint.Pass, k *model.KeyResult, kept bool) {
	o := k.Objective.OKRs
	reached, ok := reachedShare(k)
	if !ok {
		p.Unknown("okrs.key_results[].now")
		return
	}
	if !kept || !fellShort(p, reached) || !due(p, o.Period.End()) || says(k.Learned, k.Objective.Learned, k.Objective.Review, o.Learned) {
		return
	}
	result := "with a score of " + judge.Percent(reached)
	if !k.Score.OK {
		result = fmt.Sprintf("at %s instead of %s", k.Now.Raw, k.To.Raw)
	}
	p.Report(lint.Report{
		Facet: "key-result", Message: fmt.Sprintf("ended %s on %s, and nothing says what was learned", result, o.Period.End().Format(time.DateOnly)), Next: nextLearned,
		Measure: &lint.Measure{Value: reached, Limit: 1 - p.Share("miss_by"), Unit: "share of the planned change", Worse: "down"},
	})
}

// fellShort reports whether what was reached is too little of the planned change.
func fellShort(p *lint.Pass, reached float64) bool { return reached <= 1-p.Share("miss_by")-1e-9 }

// due reports whether something that closed on a day is past its grace and not yet history.
func due(p *lint.Pass, day time.Time) bool {
	return day.Before(judge.WeeksBefore(p.Today(), p.Weeks("grace"))) && !day.Before(p.Today().AddDate(0, -lookBackMonths, 0))
}

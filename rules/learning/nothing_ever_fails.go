package learning

import (
	"fmt"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// NothingEverFails tells when everything that was tried worked out.
var NothingEverFails = lint.Rule{
	ID: "nothing-ever-fails", Category: lint.Learning, Severity: lint.Info, Preset: lint.Recommended,
	Summary:  "Every experiment succeeds, nothing is ever stopped, or all key results are met.",
	Question: "Do we dare to try what may not work, and do we tell when it does not?",
	Why: "Where ideas are measured, most of them turn out not to help: published rates of success lie between one in ten and one in three. A record without a miss means that " +
		"only safe things are tried, or that misses are not told. Either way little is learned.",
	Sources: []lint.Source{
		{Doc: lint.TrustingTeams, Line: 14, Claim: "Fear of failure keeps companies from letting teams experiment and learn from mistakes."},
		{Doc: lint.ProductLeaders, Line: 42, Claim: "Leaders look for ways to encourage teams to take risks."},
	},
	Decides: "Experiments: of at least min_experiments logged ones with a result, more than max_success were confirmed. Stopping: at least min_closed initiatives were closed in the last 12 months, " +
		"and none was stopped, is to be removed or missed its goal; maintenance, debt, compliance and incidents do not count. Goals (strict): of at least min_goals key results " +
		"of ended periods whose final value or score is known, more than max_met were met in full; health key results do not count. Each team is judged on its own records; only if none is " +
		"reported, those of the organization are judged together.",
	Needs: "log.experiments[].result, initiatives with status and a closing date, or key results with their final value. Below the minimum counts the answer is unknown.",
	Fix:   "Ask each team for one bet that it thinks may fail. Praise the first that is stopped early, in front of everybody.",
	FalseAlarms: "Small numbers prove nothing, hence the minimum counts. If refuted experiments are kept elsewhere, log them here too. A team that only carries out what was settled elsewhere " +
		"has nothing to fail at, and that is worth a conversation of its own.",
	Related: []string{"closed-without-learning", "learning-not-shared", "refuted-but-continued"},
	Facets: []lint.Facet{
		{Name: "experiments", Summary: "Nearly all experiments were confirmed."},
		{Name: "stop", Summary: "Many initiatives were closed in a year, and not one was stopped, removed or missed its goal."},
		{Name: "goals", Summary: "Nearly all key results were met in full.", Preset: lint.Strict},
	},
	Options: []lint.Option{
		{Name: "min_experiments", Default: 8.0, Reason: "if a third of the ideas work, eight successes in a row happen once in 6,500 times; even if 80% work, once in six"},
		{Name: "max_success", Default: lint.Share(0.9), Reason: "published rates of success of controlled experiments lie between 8% and 33%; ninety leaves room for careful teams"},
		{Name: "min_closed", Default: 10.0, Reason: "what one or two teams close in a year"},
		{Name: "min_goals", Default: 12.0, Reason: "a year of one team with three key results a quarter"},
		{Name: "max_met", Default: lint.Share(0.95), Reason: "goals that stretch are usually reached to two thirds; a judgment, hence only under strict"},
	},
	Bad: nothingEverFailsBad, Good: nothingEverFailsGood,
	Check: eachTeamElseWhole(checkNothingEverFails),
}

const nextFailure = "ask for one bet that may well fail, and praise the first that is stopped early"

// verdict is what one way of looking at the records says; the largest counts.
type verdict int

const (
	tooFew verdict = iota
	fine
	noMiss
)

func checkNothingEverFails(p *lint.Pass, r records) bool {
	worst := max(allConfirmed(p, r), noneStopped(p, r), allMet(p, r))
	if worst == tooFew {
		p.Unknown("log.experiments[].result")
	}
	return worst == noMiss
}

func allConfirmed(p *lint.Pass, r records) verdict {
	done, confirmed := r.experiments(), 0
	for _, e := range done {
		if e.Result == "confirmed" {
			confirmed++
		}
	}
	limit := p.Share("max_success")
	if len(done) < p.Int("min_experiments") {
		return tooFew
	}
	share := float64(confirmed) / float64(len(done))
	if share <= limit {
		return fine
	}
	p.Report(lint.Report{
		Facet: "experiments", At: done[0].Place(), Next: nextFailure,
		Message: fmt.Sprintf("%d of %d experiments were confirmed, limit %s", confirmed, len(done), judge.Percent(limit)),
		Measure: &lint.Measure{Value: share, Limit: limit, Unit: "share of experiments", Worse: "up"},
	})
	return noMiss
}

func noneStopped(p *lint.Pass, r records) verdict {
	closed, edge := 0, p.Today().AddDate(0, -lookBackMonths, 0)
	for _, i := range r.initiatives {
		if i.Status != "done" && i.Status != "stopped" || !isBet(i) {
			continue
		}
		if day, ok := closedOn(i, p.Today()); !ok || day.Before(edge) {
			continue
		}
		if i.Status == "stopped" || missed(i) || i.Result != nil && i.Result.Decision == "remove" {
			return fine
		}
		closed++
	}
	if closed < p.Int("min_closed") {
		return tooFew
	}
	p.Report(lint.Report{
		Facet: "stop", Next: nextFailure,
		Message: fmt.Sprintf("%d initiatives were closed in the last %d months, and none was stopped, removed or missed its goal", closed, lookBackMonths),
	})
	return noMiss
}

func allMet(p *lint.Pass, r records) verdict {
	if !p.FacetOn("goals") {
		return tooFew
	}
	all, met := 0, 0
	for _, o := range r.okrs {
		s := lint.OfDocument(p, o, scoreOf)
		all, met = all+s.all, met+s.met
	}
	limit := p.Share("max_met")
	if all < p.Int("min_goals") {
		return tooFew
	}
	if float64(met) <= limit*float64(all) {
		return fine
	}
	p.Report(lint.Report{
		Facet: "goals", Next: nextFailure,
		Message: fmt.Sprintf("%d of %d key results of ended periods were met in full, limit %s", met, all, judge.Percent(limit)),
		Measure: &lint.Measure{Value: float64(met) / float64(all), Limit: limit, Unit: "share of key results", Worse: "up"},
	})
	return noMiss
}

// score is how many key results of OKRs have come to an end, and how many of them were met in full.
type score struct{ all, met int }

func scoreOf(p *lint.Pass, o *model.OKRs) (s score) {
	if !ended(o, p.Today()) {
		return s
	}
	for k := range keyResultsOf(o) {
		if reached, ok := reachedShare(k); ok && k.Type != "health" {
			s.all++
			if reached >= 1 {
				s.met++
			}
		}
	}
	return s
}

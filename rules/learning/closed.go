package learning

import (
	"time"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// lookBackMonths is how far back the closing of an initiative still matters.
const lookBackMonths = 12

// isBet reports whether an initiative could have failed: work that must be done, or that keeps things running, cannot.
func isBet(i *model.Initiative) bool {
	switch i.Type {
	case "maintenance", "incident", "compliance", "debt":
		return false
	}
	return true
}

// closedOn is the day an initiative was stopped or its result was known; not ok when no date says so.
func closedOn(i *model.Initiative, today time.Time) (time.Time, bool) {
	var measured model.Date
	if i.Result != nil {
		measured = i.Result.Measured
	}
	for _, d := range [...]model.Date{i.Stopped, measured, i.End, i.Launched} {
		if day, ok := judge.Happened(d, today); ok {
			return day, true
		}
	}
	return time.Time{}, false
}

// missed reports whether the result of an initiative says that its goal was not reached.
func missed(i *model.Initiative) bool { return i.Result != nil && i.Result.Met == "no" }

// fewestWords is how long a note has to be to say something.
const fewestWords = 4

// says reports whether one of the notes says something.
func says(notes ...string) bool {
	for _, n := range notes {
		if judge.HasWords(n, fewestWords) {
			return true
		}
	}
	return false
}

// eachTeamElseWhole asks about the records of every active team, and about those of the whole organization together when no team
// was reported: small teams can show a pattern together that none shows alone. The answer of ask is whether it reported.
func eachTeamElseWhole(ask func(p *lint.Pass, r records) (reported bool)) lint.Check {
	return func(w *lint.Walk) {
		for _, o := range w.Model.Organizations {
			reported := false
			for _, t := range o.ActiveTeams() {
				w.Judge(o, t, func(p *lint.Pass) {
					reported = ask(p, records{initiatives: t.Initiatives(), logs: t.Logs, okrs: t.AllOKRs}) || reported
				})
			}
			if reported {
				continue
			}
			w.Judge(o, o, func(p *lint.Pass) {
				ask(p, records{initiatives: o.Initiatives(), logs: o.Logs, okrs: o.OKRs})
			})
		}
	}
}

// records are what a team, or a whole organization, has written down about its work.
type records struct {
	initiatives []*model.Initiative
	logs        []*model.Log
	okrs        []*model.OKRs
}

// experiments are the logged experiments that came to a result.
func (r records) experiments() []*model.Experiment {
	var out []*model.Experiment
	for _, g := range r.logs {
		for _, e := range g.Experiments {
			if e.Result == "confirmed" || e.Result == "refuted" || e.Result == "inconclusive" {
				out = append(out, e)
			}
		}
	}
	return out
}

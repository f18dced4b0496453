package collaboration

import (
	"fmt"
	"time"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// LowPsychologicalSafety tells when a team's own survey says that it is risky to speak up.
var LowPsychologicalSafety = lint.Rule{
	ID: "low-psychological-safety", Category: lint.Collaboration, Severity: lint.Info, Preset: lint.Strict,
	Summary:  "A team's own survey on psychological safety is low, has fallen, or is no longer taken.",
	Question: "Does the team dare to say what goes wrong?",
	Why:      "People who expect trouble for bad news keep it to themselves. The plan then looks fine until it is too late to change it, and nobody tries anything that may fail.",
	Sources: []lint.Source{
		{Doc: lint.ProductLeaders, Line: 42, Claim: "Leaders build the trust and safety that teams need to take risks."},
		{Doc: lint.EmpowermentModel, Line: 3, Claim: "Empowerment rests on trust."},
		{Doc: lint.TrustingTeams, Line: 14, Claim: "Fear of failure stands in the way of empowered teams."},
	},
	Decides: "Surveys with at least min_responses answers are looked at. Low: the score is below min_score of the scale. Falling: it is lower than the previous one by more than " +
		"max_drop of the scale. Stopped: it was measured twice, and the last time is more than max_age ago.",
	Needs:       "team.safety with score, scale and responses. No survey is no finding: nobody should survey a team to please a linter.",
	Fix:         "No new process. Ask the team what happened the last time somebody brought bad news, and start there.",
	FalseAlarms: "Chance in small teams: one bad week moves a mean of four answers. Silence the finding with a reason, or raise min_responses. Results of fewer answers are never shown.",
	Related:     []string{"nothing-ever-fails", "learning-not-shared"},
	Facets: []lint.Facet{
		{Name: "low", Summary: "The score is low."},
		{Name: "falling", Summary: "The score fell clearly."},
		{Name: "stopped", Summary: "The survey was taken at least twice, and not lately."},
	},
	Options: []lint.Option{
		{Name: "min_score", Default: lint.Share(0.6), Reason: "about the middle of a five-point scale: a judgment"},
		{Name: "max_drop", Default: lint.Share(0.15), Reason: "more than the noise of a small team: a judgment"},
		{Name: "min_responses", Default: 4.0, Reason: "fewer answers could be traced to persons"},
		{Name: "max_age", Default: lint.Months(9), Reason: "a survey that was taken twice is meant to be regular; three quarters without one are a stop"},
	},
	Bad: []lint.Example{
		{
			Name:   "Low",
			YAML:   "kind: team\nid: ledger\nsafety: {score: 2.6, scale: 5, date: 2026-06-01, responses: 7, previous: 2.8}\n",
			Want:   []string{"ledger: psychological safety is 2.6 of 5 (7 answers, 2026-06-01), limit 3"},
			Facets: []string{"low"},
		},
		{
			Name:   "Fallen",
			YAML:   "kind: team\nid: ledger\nsafety: {score: 3.4, scale: 5, date: 2026-06-01, responses: 7, previous: 4.3}\n",
			Want:   []string{"ledger: psychological safety fell from 4.3 to 3.4 of 5 (7 answers, 2026-06-01), limit 0.75 at once"},
			Facets: []string{"falling"},
		},
		{
			Name:   "Not asked any more",
			YAML:   "kind: team\nid: ledger\nsafety: {score: 4.1, scale: 5, date: 2025-09-10, responses: 7, previous: 4.0}\n",
			Want:   []string{"ledger: psychological safety was last measured on 2025-09-10, limit 9 months"},
			Facets: []string{"stopped"},
		},
	},
	Good: []lint.Example{
		{
			Name:   "High, and a little lower than before",
			YAML:   "kind: team\nid: ledger\nsafety: {score: 3.6, scale: 5, date: 2026-06-01, responses: 7, previous: 4.2}\n",
			Facets: []string{"low", "falling"},
		},
		{
			Name:   "Tried once, long ago",
			YAML:   "kind: team\nid: ledger\nsafety: {score: 4.1, scale: 5, date: 2025-06-01, responses: 7}\n",
			Facets: []string{"stopped"},
		},
		{
			Name:   "Three answers are nobody's business",
			YAML:   "kind: team\nid: ledger\nsafety: {score: 2.1, scale: 5, date: 2026-06-01, responses: 3}\n",
			Facets: []string{"low"},
		},
	},
	Check: lint.EachTeam(checkSafety),
}

func checkSafety(p *lint.Pass, t *model.Team) {
	s := t.Safety
	switch {
	case s == nil || s.Responses.OK && s.Responses.Value < p.Number("min_responses"):
		p.NotApplicable()
		return
	case !s.Responses.OK:
		p.Unknown("team.safety.responses")
		return
	case !s.Score.OK:
		p.Unknown("team.safety.score")
		return
	case !s.Scale.OK || s.Scale.Value <= 0:
		p.Unknown("team.safety.scale")
		return
	}
	day, happened := judge.Happened(s.Date, p.Today())
	if s.Date.OK && !happened {
		p.NotApplicable()
		return
	}
	checkScore(p, t, s)
	if happened && s.Previous.OK {
		checkSurveyAge(p, t, day)
	}
}

func checkScore(p *lint.Pass, t *model.Team, s *model.Safety) {
	basis := fmt.Sprintf("%g of %g (%g answers", s.Score.Value, s.Scale.Value, s.Responses.Value)
	if s.Date.OK {
		basis += ", " + s.Date.Text()
	}
	basis += ")"
	report := lint.Report{
		At:   t.At("safety"),
		Next: "change no process; ask the team what happened the last time somebody brought bad news, and start there",
	}
	if limit := p.Share("min_score") * s.Scale.Value; s.Score.Value < limit {
		report.Facet, report.Message = "low", fmt.Sprintf("psychological safety is %s, limit %.3g", basis, limit)
		report.Measure = &lint.Measure{Value: s.Score.Value, Limit: limit, Unit: "score", Worse: "down"}
		p.Report(report)
	}
	if limit := p.Share("max_drop") * s.Scale.Value; s.Previous.OK && s.Previous.Value-s.Score.Value > limit+rounding {
		report.Facet, report.Message = "falling", fmt.Sprintf("psychological safety fell from %g to %s, limit %.3g at once", s.Previous.Value, basis, limit)
		report.Measure = &lint.Measure{Value: s.Previous.Value - s.Score.Value, Limit: limit, Unit: "score", Worse: "up"}
		p.Report(report)
	}
}

// rounding keeps a drop of exactly the limit within it, whatever binary fractions make of it.
const rounding = 1e-9

func checkSurveyAge(p *lint.Pass, t *model.Team, day time.Time) {
	months := p.Months("max_age")
	if !day.Before(p.Today().AddDate(0, -int(months), 0)) {
		return
	}
	p.Report(lint.Report{
		Facet: "stopped", At: t.At("safety"), Ageing: true,
		Message: fmt.Sprintf("psychological safety was last measured on %s, limit %g months", day.Format(time.DateOnly), months),
		Next:    "ask the team whether the survey still helps: take it again, or say together why it ended",
	})
}

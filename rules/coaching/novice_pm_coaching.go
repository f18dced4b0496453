package coaching

import (
	"fmt"
	"math"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/source"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// NovicePMCoaching warns when a less experienced PM has no coach, a coach who is not senior, or less than an hour a week.
var NovicePMCoaching = lint.Rule{
	ID: "novice-pm-coaching", Category: lint.Coaching, Severity: lint.Warning, Preset: lint.Recommended,
	Summary:  "A less experienced PM has no coach, a coach who is not senior, or less than an hour a week.",
	Question: "Does everybody who is new to product management have somebody to learn from?",
	Why: "Product management is learned by doing, and doing it alone means learning each mistake at the customers' cost. An hour a week with somebody who has seen it before " +
		"is what shortens that.",
	Sources: []lint.Source{
		{Doc: lint.ProductLeaders, Line: 25, Claim: "The craft is learned by doing; each newcomer needs a full hour of coaching a week, from the leader or a formally assigned senior."},
		{Doc: lint.TrustingTeams, Line: 24, Claim: "Offer guidance and mentorship; leaders act as coaches."},
		{Doc: lint.InvestorEntrepreneur, Line: 23, Claim: "Managers give adequate support and coaching."},
		{Doc: lint.InvestorEntrepreneur, Line: 35, Claim: "Support means coaching and feedback, blind spots included, rather than deciding for the PM."},
	},
	Decides: "New is who has the level novice, or no level and a pm_since less than novice_months ago. Such a PM needs somebody under coaching, mentor, or in a leader's coaches. A manager alone is not taken for " +
		"a coach (info), nor is the lack of one counted fully in the first four weeks (info). The minutes are brought to a week and compared with min_minutes; half of it or more is an info. " +
		"One suitable coach is enough: not new too, not only an engineering manager, and a PM for at least senior_months unless the level is senior or lead.",
	Needs: "person.level or person.pm_since, and coaching recorded for at least one person. Where nobody's coaching is recorded, there is one info for the organization instead.",
	Fix:   "Block an hour a week to go through their work, the feedback of others and the next presentation, or assign an experienced product manager formally.",
	FalseAlarms: "Coaching happens and is not recorded: add `coaching: {with: …, minutes: 60, every: week}`. Files about persons belong into a private repository; messages name nobody " +
		"unless `show_people` is set.",
	Related: []string{"coach-overloaded", "growth-plan-gaps", "hiring-without-plan"},
	Facets: []lint.Facet{
		{Name: "none", Summary: "Somebody new has no coach on record."},
		{Name: "thin", Summary: "Somebody new gets less coaching a week than min_minutes."},
		{Name: "coach", Summary: "Everybody who coaches somebody new is not senior in product management.", Severity: lint.Info},
		{Name: "unrecorded", Summary: "There are newcomers, and nobody's coaching is recorded.", Severity: lint.Info},
	},
	Options: []lint.Option{
		{Name: "min_minutes", Default: 60.0, Reason: "the number in the source"},
		{Name: "novice_months", Default: lint.Months(firstYear), Reason: "the first year in the job; the source speaks of newcomers without a number"},
		{Name: "senior_months", Default: lint.Months(36), Reason: "a judgment"},
	},
	Bad:  novicePMCoachingBad,
	Good: novicePMCoachingGood,
	Check: func(w *lint.Walk) {
		for _, o := range w.Model.Organizations {
			links := tiesOf(o)
			if len(links.coaches)+len(links.coachees) == 0 {
				w.Judge(o, o, func(p *lint.Pass) { checkUnrecorded(p, o) })
				continue
			}
			lint.Each(w, o, o.Humans, func(p *lint.Pass, h *model.Human) { checkNovicePMCoaching(p, h, links) })
		}
	},
}

const nextCoaching = "block one hour a week to go through their work, feedback and next presentation, or assign an experienced product manager as mentor"

func checkUnrecorded(p *lint.Pass, o *model.Organization) {
	newcomers, known, all := 0, 0, 0
	for _, h := range o.Humans {
		if !h.IsPM() {
			continue
		}
		all++
		if h.Level() != "" || since(h).OK {
			known++
		}
		if isNew(h, p.Today(), int(p.Months("novice_months"))) {
			newcomers++
		}
	}
	switch {
	case all == 0:
		p.NotApplicable()
	case known == 0:
		p.Unknown("person.level")
	case newcomers > 0:
		p.Report(lint.Report{
			Facet: "unrecorded", Next: nextCoaching + ", and record it under coaching",
			Message: fmt.Sprintf("%d product %s new to the job, and no coaching of anybody is on record", newcomers, judge.Plural(newcomers, "manager")),
		})
	}
}

func checkNovicePMCoaching(p *lint.Pass, h *model.Human, links *ties) {
	switch {
	case !h.IsPM():
		p.NotApplicable()
		return
	case h.Level() == "" && !since(h).OK:
		p.Unknown("person.level")
		return
	case !isNew(h, p.Today(), int(p.Months("novice_months"))):
		return
	}
	coaches := links.coaches[h]
	if len(coaches) == 0 {
		reportNoCoach(p, h)
		return
	}
	judgeMinutes(p, h, len(coaches))
	var flaw string
	severity := lint.Info
	for _, coach := range coaches {
		f, s := flawOf(p, coach)
		if f == "" {
			return
		}
		flaw, severity = f, max(severity, s)
	}
	p.Report(lint.Report{
		Facet: "coach", Severity: severity, At: coachingAt(h), Message: "new to product management, and " + flaw,
		Next: "assign an experienced product manager as mentor; the present coach can go on beside that",
	})
}

func reportNoCoach(p *lint.Pass, h *model.Human) {
	r := lint.Report{Facet: "none", At: coachingAt(h), Next: nextCoaching, Message: "new to product management, and no coach on record"}
	if h.Manager().IsSet() {
		p.Unknown("person.coaching")
		r.Severity = lint.Info
		r.Message = "new to product management, with a manager and no coaching on record"
	}
	if s := since(h); s.OK && !s.Start().Before(p.Today().AddDate(0, 0, -28)) {
		r.Severity = lint.Info
		r.Message += ", in the first four weeks"
	}
	p.Report(r)
}

// judgeMinutes looks at the time, where all of it is known: that of a further coach is recorded nowhere.
func judgeMinutes(p *lint.Pass, h *model.Human, coaches int) {
	if h.Person == nil || h.Person.Coaching == nil || !h.Person.Coaching.Minutes.OK || !h.Person.Coaching.Every.OK || coaches > 1 {
		p.Unknown("person.coaching.minutes")
		return
	}
	c, minutes, limit := h.Person.Coaching, 0.0, p.Number("min_minutes")
	if c.Every.Days > 0 {
		minutes = math.Round(c.Minutes.Value * 7 / c.Every.Days)
	}
	if minutes >= limit {
		return
	}
	r := lint.Report{
		Facet: "thin", At: c.Place(), Next: nextCoaching,
		Message: fmt.Sprintf("new to product management, and coached %g minutes a week, at least %g", minutes, limit),
		Measure: &lint.Measure{Value: minutes, Limit: limit, Unit: "minutes a week", Worse: "down"},
	}
	if 2*minutes >= limit {
		r.Severity = lint.Info
	}
	p.Report(r)
}

// flawOf tells why somebody may not be the right coach; "" when there is no reason to think so.
func flawOf(p *lint.Pass, coach *model.Human) (flaw string, severity lint.Severity) {
	if coach == nil {
		return "", lint.NoSeverity
	}
	months := int(p.Months("senior_months"))
	switch s := since(coach); {
	case coach.IsPM() && isNew(coach, p.Today(), int(p.Months("novice_months"))):
		return "the coach is just as new", lint.Warning
	case coach.Role() == model.RoleEngManager:
		return "an engineering manager is the only coach", lint.Info
	case coach.Level() != "senior" && coach.Level() != "lead" && s.OK && s.Start().After(p.Today().AddDate(0, -months, 0)):
		return fmt.Sprintf("the coach has been a product manager since %s, at least %d months", s.Text(), months), lint.Info
	}
	return "", lint.NoSeverity
}

// coachingAt is where a person's coaching is, or would be, written.
func coachingAt(h *model.Human) source.Place {
	if h.Person != nil {
		return h.Person.At("coaching")
	}
	return h.Place()
}

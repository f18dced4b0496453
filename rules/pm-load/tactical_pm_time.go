package pmload

import (
	"fmt"
	"math"
	"strings"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// TacticalPMTime reports when a product manager's recorded time goes mostly into tickets, stand-ups and escalations.
var TacticalPMTime = lint.Rule{
	ID: "tactical-pm-time", Category: lint.PMLoad, Severity: lint.Info, Preset: lint.Recommended,
	Summary:  "A product manager's recorded time goes mostly into tickets, stand-ups and escalations.",
	Question: "Does the product manager have time for customers and strategy?",
	Why: "Stories, sales questions and escalations have somebody waiting for them; customer research and strategy do not. Without protected hours the first kind takes the whole week, " +
		"and the team builds well what nobody has checked.",
	Sources: []lint.Source{
		{Doc: lint.ProductLeaders, Line: 22, Claim: "Overloaded PMs are stuck in short-term work such as stories, sales interrupts, sprint planning and escalations, with no time left for research and analysis."},
	},
	Decides: "The tactical share is above max_tactical, or discovery and strategy together are below min_research. Shares that were left out count as 0. " +
		"The split is never estimated from anything else.",
	Needs:       "person.time or team.pm_time with shares that add up to about 100%. Without a split the rule has nothing to say.",
	Fix:         "Hand story acceptance and stand-ups to the team, let the product leader take the escalations, and block two half-days a week for customers.",
	FalseAlarms: "The split is self-reported, and a launch quarter looks like this for everybody: ignore the finding until the launch is over.",
	Related:     []string{"makers-per-pm", "pm-spread-thin", "escalation-handled-by-pm", "interrupt-load"},
	Options: []lint.Option{
		{Name: "max_tactical", Default: lint.Share(0.6), Reason: "industry surveys give close to three quarters as the bad normal; 60% marks the clear cases"},
		{Name: "min_research", Default: lint.Share(0.25), Reason: "a good day a week for customers and strategy"},
	},
	Bad: []lint.Example{
		{
			Name: "Tickets until noon, escalations after",
			YAML: `kind: team
id: wallet
members: [{name: Ana Ruiz, person: ana-ruiz, role: pm}]
---
kind: person
id: ana-ruiz
name: Ana Ruiz
role: pm
time: {tactical: 80%, discovery: 10%, strategy: 10%}
`,
			Want: []string{"the product manager of wallet: 80% of the time is tactical, limit 60%; 20% is for customers and strategy, at least 25%"},
		},
		{
			Name: "Recorded at the team",
			YAML: "kind: team\nid: wallet\nheadcount: {pm: 1, engineer: 5}\npm_time: {tactical: 60%, discovery: 10%, strategy: 10%, people: 20%}\n",
			Want: []string{"wallet: 20% of product management time is for customers and strategy, at least 25%"},
		},
	},
	Good: []lint.Example{
		{
			Name: "Half of the time for customers and strategy",
			YAML: "kind: person\nid: ana-ruiz\nrole: pm\ntime: {tactical: 45%, discovery: 30%, strategy: 25%}\n",
		},
	},
	Check: func(w *lint.Walk) {
		lint.EachPerson(checkPersonTime)(w)
		lint.EachTeam(checkTeamTime)(w)
	},
}

func checkPersonTime(p *lint.Pass, person *model.Person) {
	if person.Time == nil || !person.Human.IsPM() {
		p.NotApplicable()
		return
	}
	var subject model.Subject = person.Human
	if pm := person.Human.PM; pm != nil {
		subject = pm
	}
	judgeTime(p, subject, person.Time, "person.time", "the time")
}

func checkTeamTime(p *lint.Pass, t *model.Team) {
	if t.PMTime == nil {
		p.NotApplicable()
		return
	}
	judgeTime(p, t, t.PMTime, "team.pm_time", "product management time")
}

func judgeTime(p *lint.Pass, subject model.Subject, split *model.TimeSplit, field, what string) {
	tactical, research := split.Tactical.Value, split.Discovery.Value+split.Strategy.Value
	if sum := tactical + research + split.People.Value; math.Abs(sum-1) > 0.101 {
		p.Unknown(field)
		return
	}
	var said []string
	measure := &lint.Measure{Value: research, Limit: p.Share("min_research"), Unit: "share of time for customers and strategy", Worse: "down"}
	if limit := p.Share("max_tactical"); tactical > limit {
		said = append(said, fmt.Sprintf("%s of %s is tactical, limit %s", judge.Percent(tactical), what, judge.Percent(limit)))
		measure = &lint.Measure{Value: tactical, Limit: limit, Unit: "share of tactical time", Worse: "up"}
	}
	if limit := p.Share("min_research"); research < limit-1e-9 {
		of := ""
		if len(said) == 0 {
			of = " of " + what
		}
		said = append(said, fmt.Sprintf("%s%s is for customers and strategy, at least %s", judge.Percent(research), of, judge.Percent(limit)))
	}
	if len(said) == 0 {
		return
	}
	p.ReportOn(subject, lint.Report{
		At: split.Place(), Message: strings.Join(said, "; "), Measure: measure,
		Next: "hand story acceptance and stand-ups to the team, send escalations to the product leader, and block two half-days a week for customers",
	})
}

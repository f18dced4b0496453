package outcomes

import (
	"fmt"
	"slices"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// StartedWithoutSuccessMeasure warns about work that is being built before anybody said how its success will show.
var StartedWithoutSuccessMeasure = lint.Rule{
	ID: "started-without-success-measure", Category: lint.Outcomes, Severity: lint.Warning, Preset: lint.Recommended,
	Summary:  "Development has started and nobody wrote down how success will be measured.",
	Many:     "are being built, and nothing says how success will be measured",
	Question: "How will we see that what we are building works?",
	Why: "Once something is being built everybody wants it to have worked. The measure that is chosen afterwards is the one that went up. Written down " +
		"before, it also tells the team what to leave out.",
	Sources: []lint.Source{
		{Doc: lint.ProductLeaders, Line: 33, Claim: "Before development starts, PMs should be able to say how a feature moves onboarding, conversion or payment, and how that will be measured."},
	},
	Decides: "An item that is building or launched, with no `success` that can be checked and no linked objective that has a measurable key result. An enabler " +
		"may name what it `enables` instead, an experiment its `hypothesis`. Maintenance, debt, compliance, incidents and release plans are not asked. A success " +
		"that is only that it ships is left to `success-measure-is-output`. Under strict this is an error.",
	Needs:  "OKRs, objectives or a `success` anywhere in the organization. A reference that leads nowhere is unknown: the data check reports it.",
	Fix:    "Before the next increment, agree in one line which number should move, from where to where, and when it is read.",
	Record: "The line goes under `success`.",
	FalseAlarms: "Discovery that is recorded as building: use `status: discovery`. Numbers kept in another place: link the objective that holds the key result, " +
		"even if it is confidential.",
	Related: []string{"initiative-without-outcome", "success-measure-is-output", "shipped-and-forgotten"},
	Options: []lint.Option{
		{Name: "statuses", Default: []string{"building", "launched"}, Reason: "the source draws the line at the start of development"},
	},
	Bad: []lint.Example{
		{
			Name: "Building, with a wish and with nothing",
			YAML: `kind: team
id: trials
---
kind: okrs
team: trials
period: 2026-Q3
objectives:
  - {objective: Teams move in together, id: teams-move-in, key_results: [People feel at home sooner]}
---
kind: roadmap
team: trials
initiatives:
  - {name: Team invites, status: building, start: 2026-06-01}
  - {name: Shared folders, status: launched, launched: 2026-08-10, objective: teams-move-in, success: People like them}
`,
			Want: []string{
				`trials "Team invites": in development since 2026-06-01, and nothing says how its success will be measured`,
				`trials "Shared folders": launched on 2026-08-10, and neither its success text nor its objective has a number to look at`,
			},
		},
	},
	Good: []lint.Example{
		{
			Name: "A number, a measured objective, something to enable",
			YAML: `kind: team
id: trials
---
kind: okrs
team: trials
period: 2026-Q3
objectives:
  - {objective: Teams move in together, id: teams-move-in, key_results: [Trials with a second user 12% -> 25%]}
---
kind: roadmap
team: trials
initiatives:
  - {name: Team invites, status: building, start: 2026-06-01, success: Trials with a second user in week one 12% -> 25%}
  - {name: Shared folders, status: building, start: 2026-07-01, objective: teams-move-in}
  - {name: Roles service, type: enabler, status: building, start: 2026-07-01, enables: shared-folders}
`,
		},
	},
	Check: lint.EachInitiative(checkStarted),
}

func checkStarted(p *lint.Pass, i *model.Initiative) {
	switch {
	case isReleasePlan(i), i.IsType("maintenance", "debt", "compliance", "incident"):
		p.NotApplicable()
		return
	case judge.Unstated(i):
		p.Unknown("initiative.status")
		return
	case !slices.Contains(p.List("statuses"), i.Status):
		p.NotApplicable()
		return
	case !isAsked(p, i), danglingGoal(i):
		p.Unknown("initiative.success")
		return
	case i.IsType("enabler") && len(i.Enables) > 0, i.IsType("experiment") && i.Hypothesis != "":
		return
	}
	if judge.IsMeasured(p, i) {
		return
	}
	if shipping, _ := shipsOnly(p, i); shipping {
		return
	}
	report := lint.Report{
		Message: startedSince(i) + ", and " + missingMeasure(i),
		Next:    "before the next increment, write one line under success: which number, from where to where, read when",
	}
	if len(i.Success) > 0 {
		report.At = i.ValueAt("success")
	}
	if p.Strict() {
		report.Severity = lint.Error
	}
	p.Report(report)
}

func startedSince(i *model.Initiative) string {
	if i.Status == "building" {
		if i.Start.OK {
			return "in development since " + i.Start.Text()
		}
		return "in development"
	}
	if i.Launched.OK {
		return fmt.Sprintf("%s on %s", i.Status, i.Launched.Text())
	}
	return i.Status
}

func missingMeasure(i *model.Initiative) string {
	switch {
	case len(i.Success) > 0 && len(i.Targets) > 0:
		return "neither its success text nor its objective has a number to look at"
	case len(i.Success) > 0:
		return "its success text has no number to look at"
	case len(i.Targets) > 0:
		return "what it aims at has no number to look at"
	}
	return "nothing says how its success will be measured"
}

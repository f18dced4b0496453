package alignment

import (
	"fmt"
	"slices"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/source"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// UnalignedObjective warns about a team's objective that serves nothing the company is after.
var UnalignedObjective = lint.Rule{
	ID: "unaligned-objective", Category: lint.Alignment, Severity: lint.Warning, Preset: lint.Recommended,
	Summary:  "A team objective supports no company objective or strategy pillar.",
	Many:     "support no objective or pillar of the company",
	Question: "What is this objective good for, seen from the whole company?",
	Why: "Teams can only be left to choose their own way when it is plain where the way leads. An objective that serves nothing the company is after may be a good idea, but nobody " +
		"has agreed to pay for it, and the next reshuffle will drop it.",
	Sources: []lint.Source{
		{Doc: lint.TrustingTeams, Line: 22, Claim: "The objectives of teams have to fit what the company as a whole is after."},
		{Doc: lint.EmpowermentModel, Line: 3, Claim: "Teams choose how; their work has to fit the company's strategy, or efforts fall apart."},
		{Doc: lint.ProductLeaders, Line: 43, Claim: "It should be plain to everybody how the work fits company-wide goals."},
	},
	Decides: "An active objective of a team in a running or coming period needs `supports` with an objective of the company, a pillar of its strategy, or an objective that leads there, such as " +
		"that of its group. `supports: none` with a `why` is fine for a part (own_share) of a team's objectives, and always for one. Objectives that support only what is closed or past count as well. " +
		"Similar words are never taken for a link.",
	Needs:  "Company objectives or strategy pillars for the same time; without them there is nothing to support. Where no objective at all says what it supports, one info for the organization says so.",
	Fix:    "Say which company objective it serves. If it serves none and is still right, say why; else drop it.",
	Record: "Name the company objective under `supports`, or write `supports: none` and the reason under `why`.",
	FalseAlarms: "Upkeep and team health: `supports: none` with a `why`. An objective that serves the strategy of a product: let it support a pillar of that product's strategy " +
		"(`supports: wallet/returning-buyers`).",
	Related: []string{"company-objective-unserved", "autonomy-without-direction", "missing-strategic-context"},
	Facets: []lint.Facet{
		{Name: lint.MainFacet, Summary: "The objective names nothing it supports, or nothing on purpose but without a reason."},
		{Name: "closed", Summary: "Everything the objective supports is done, dropped or of a past period."},
		{Name: "local", Summary: "More of the team's objectives than own_share support nothing on purpose."},
		{Name: "not-recorded", Summary: "The company has goals, but no objective of any team says which of them it supports.", Severity: lint.Info},
	},
	Options: []lint.Option{
		{Name: "own_share", Default: lint.Share(0.34), Reason: "one local objective out of three leaves most of the work with the company's goals"},
	},
	Bad:  unalignedObjectiveBad,
	Good: unalignedObjectiveGood,
	Check: func(w *lint.Walk) {
		for _, o := range w.Model.Organizations {
			objectives, own := teamObjectives(o), companyOKRs(o)
			recorded := slices.ContainsFunc(objectives, saysWhom)
			w.Judge(o, o, func(p *lint.Pass) { checkSupportsRecorded(p, objectives, own, recorded) })
			var okrs *model.OKRs
			var goals companyGoals
			for _, ob := range objectives {
				if okrs != ob.OKRs {
					okrs, goals = ob.OKRs, goalsFor(o, own, ob.OKRs.Period)
				}
				w.Judge(o, ob, func(p *lint.Pass) { checkSupports(p, ob, goals, recorded) })
			}
		}
	},
}

func checkSupportsRecorded(p *lint.Pass, objectives []*model.Objective, own []*model.OKRs, recorded bool) {
	if recorded {
		p.NotApplicable()
		return
	}
	unlinked := slices.DeleteFunc(slices.Clone(objectives), func(ob *model.Objective) bool { return goalsFor(p.Org, own, ob.OKRs.Period).none() })
	if len(unlinked) == 0 {
		p.NotApplicable()
		return
	}
	goals := goalsFor(p.Org, own, unlinked[0].OKRs.Period)
	p.Report(lint.Report{
		Facet: "not-recorded", At: unlinked[0].Place(),
		Message: fmt.Sprintf("0 of %d team %s say which they support of %s",
			len(unlinked), judge.Plural(len(unlinked), "objective"), goals.inWords()),
		Next: "add supports: to the objectives of one team, with " + oneOf(goals),
	})
}

func oneOf(g companyGoals) string { return "one of " + judge.Names(g.ids()) }

func checkSupports(p *lint.Pass, ob *model.Objective, goals companyGoals, recorded bool) {
	switch {
	case goals.none():
		p.NotApplicable()
	case !recorded, len(ob.Supports) > len(ob.Targets):
		p.Unknown("objective.supports")
	case ob.SupportsNone && ob.Why != "":
		checkLocal(p, ob, goals)
	case ob.SupportsNone:
		p.Report(lint.Report{
			At: ob.At("supports"), Message: "supports none of " + goals.inWords() + " on purpose, and gives no reason",
			Next: "write why: in one sentence, or support " + oneOf(goals),
		})
	case len(ob.Targets) == 0:
		p.Report(lint.Report{
			At: ob.At("supports"), Message: "supports none of " + goals.inWords(),
			Next: "add supports: with " + oneOf(goals) + "; or supports: none with a why:, or drop it",
		})
	default:
		checkTargetsOpen(p, ob, goals)
	}
}

// checkLocal accepts so many objectives of one team and period that support nothing on purpose, in the order in which they are written.
func checkLocal(p *lint.Pass, ob *model.Objective, goals companyGoals) {
	total, local, before := 0, 0, 0
	for _, other := range ob.OKRs.Objectives {
		if !other.Active() {
			continue
		}
		total++
		if other.SupportsNone {
			local++
			if other.Place().Span.Start.Offset < ob.Place().Span.Start.Offset {
				before++
			}
		}
	}
	if allowed := max(1, int(p.Share("own_share")*float64(total))); before >= allowed {
		p.Report(lint.Report{
			Facet: "local", At: ob.At("supports"),
			Message: fmt.Sprintf("%d of %d objectives support none of %s, limit %d", local, total, goals.inWords(), allowed),
			Next:    "ask which of them the company would miss; let the others wait, or support " + oneOf(goals),
			Measure: &lint.Measure{Value: float64(local), Limit: float64(allowed), Unit: "local objectives", Worse: "up"},
		})
	}
}

// checkTargetsOpen reports an objective of which all targets have ended.
func checkTargetsOpen(p *lint.Pass, ob *model.Objective, goals companyGoals) {
	report := lint.Report{Facet: "closed", Ageing: true}
	for _, t := range ob.Targets {
		how, byAge := ended(p, t)
		if how == "" {
			return
		}
		report.Ageing = report.Ageing && byAge
		report.Message = "supports only what is over: " + targetName(t) + " " + how
		report.Related = append(report.Related, source.Related{Place: t.Place(), Message: targetName(t) + " " + how})
	}
	report.At, report.Next = ob.At("supports"), "support "+oneOf(goals)+", or ask whether it still matters"
	p.Report(report)
}

// ended says how a target came to its end; "" while it is in force. byAge tells that only time has passed.
func ended(p *lint.Pass, t model.Target) (how string, byAge bool) {
	o := t.Objective
	if t.KeyResult != nil {
		if !t.KeyResult.Active() {
			return "is " + t.KeyResult.Status, false
		}
		o = t.KeyResult.Objective
	}
	switch {
	case o == nil:
		return "", false
	case !o.Active():
		return "is " + o.Status, false
	case o.OKRs == nil:
		return "", false
	case o.OKRs.Status == "closed":
		return "is closed", false
	case o.OKRs.Period.Over(p.Today()):
		return "ended with " + o.OKRs.Period.Text(), true
	}
	return "", false
}

func targetName(t model.Target) string {
	if t.KeyResult != nil {
		return model.Quote(t.KeyResult.Title())
	}
	return model.Quote(t.Objective.Text)
}

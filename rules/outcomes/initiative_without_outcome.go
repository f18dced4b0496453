package outcomes

import (
	"fmt"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/source"
)

// InitiativeWithoutOutcome warns about work that serves no goal.
var InitiativeWithoutOutcome = lint.Rule{
	ID: "initiative-without-outcome", Category: lint.Outcomes, Severity: lint.Warning, Preset: lint.Recommended,
	Summary:  "A roadmap item of some size is tied to no objective and no measurable success, or only to one that is already closed.",
	Many:     "are tied to no objective and no measure of success",
	Question: "Which of our goals would suffer if we dropped this item?",
	Why: "Work that serves no goal cannot be weighed against other work, and cannot fail. It stays on the roadmap until it is built, whatever is learned in " +
		"the meantime.",
	Sources: []lint.Source{
		{Doc: lint.ProductLeaders, Line: 33, Claim: "Every important piece of development should be tied to an outcome."},
		{Doc: lint.EmpowermentModel, Line: 3, Claim: "Freedom for teams only works when their work fits the company's strategy."},
		{Doc: lint.TrustingTeams, Line: 26, Claim: "Initiatives are judged by their impact."},
	},
	Decides: "An open item of at least min_effort (or size L or XL, or of unknown size) that names no objective and no success. Discovery, experiments, " +
		"enablers, debt, maintenance, compliance, items for later and release plans (`purpose: delivery`) are not asked. An item that is being built also counts " +
		"when every objective it names is done, dropped or of a past period.",
	Needs: "An objective or a `success` on some item of the organization, or goals in force for a team of the roadmap; where there is neither, one info for the " +
		"organization says so. A reference that leads nowhere is unknown: the data check reports it.",
	Fix:         "Say which objective it serves, or which number it should move. If there is none, ask whether it belongs on the roadmap.",
	Record:      "The objective goes under `objective`, the number under `success` with `from` and `to`.",
	FalseAlarms: "Small items listed without effort: give `size: S` or `type: maintenance`.",
	Related:     []string{"started-without-success-measure", "success-measure-is-output", "feature-factory-roadmap"},
	Facets: []lint.Facet{
		{Name: lint.MainFacet, Summary: "The item names no objective and no success."},
		{Name: "closed", Summary: "The item is being built, and every objective it names has ended."},
		{Name: "not-recorded", Summary: "No item of any roadmap names an outcome, and the teams have no goals in force to name.", Severity: lint.Info},
	},
	Options: []lint.Option{
		{Name: "min_effort", Default: lint.Weeks(4), Reason: "a few person-weeks are noise, a month of one person is not"},
	},
	Bad:  initiativeBad,
	Good: initiativeGood,
	Check: func(w *lint.Walk) {
		lint.WholeOrganization(checkOutcomesRecorded)(w)
		lint.EachInitiative(checkInitiativeOutcome)(w)
	},
}

// needsOutcome reports whether an item is open, of some size and meant to change something.
func needsOutcome(p *lint.Pass, i *model.Initiative) bool {
	return i.Open() && !isReleasePlan(i) && i.Horizon != "later" && i.Significant(p.Weeks("min_effort")) &&
		!i.IsType("maintenance", "debt", "compliance", "enabler", "discovery", "experiment")
}

func checkOutcomesRecorded(p *lint.Pass, org *model.Organization) {
	if namesOutcomes(p) || org.Goals.Kind == "none" {
		p.NotApplicable()
		return
	}
	n := 0
	var first source.Place
	for _, i := range org.Initiatives() {
		if needsOutcome(p, i) && !isAsked(p, i) {
			if n == 0 {
				first = i.Roadmap.Place()
			}
			n++
		}
	}
	if n == 0 {
		p.NotApplicable()
		return
	}
	said := fmt.Sprintf("none of %d roadmap items of some size names", n)
	if n == 1 {
		said = "the only roadmap item of some size does not name"
	}
	p.Report(lint.Report{
		Facet: "not-recorded", At: first,
		Message: said + " an objective or a measure of success",
		Next:    "start with the largest item: link the objective it serves, or write one line of success with a number from and to",
	})
}

func checkInitiativeOutcome(p *lint.Pass, i *model.Initiative) {
	switch {
	case !needsOutcome(p, i):
		p.NotApplicable()
		return
	case !isAsked(p, i), danglingGoal(i):
		p.Unknown("initiative.objective")
		return
	}
	if len(i.Targets) == 0 && len(i.Success) == 0 {
		p.Report(lint.Report{
			Message: effortInWords(i) + "tied to no objective and no measure of success",
			Next:    "link the objective it serves, or write success: with a number from and to; if there is none, ask whether it belongs on the roadmap",
		})
	}
	if i.Status == "building" && len(i.Targets) > 0 {
		checkEndedGoals(p, i)
	}
}

func effortInWords(i *model.Initiative) string {
	weeks, estimated, ok := i.EffortWeeks()
	switch {
	case !ok:
		return "is "
	case estimated:
		return fmt.Sprintf("%.3g person-weeks of work by its size, ", weeks)
	}
	return fmt.Sprintf("%.3g person-weeks of work, ", weeks)
}

func checkEndedGoals(p *lint.Pass, i *model.Initiative) {
	report := lint.Report{
		Facet: "closed", At: i.ValueAt("objective"),
		Next: "link the objective that it serves now, or ask whether it is still worth finishing",
	}
	for _, t := range i.Targets {
		o := objectiveOf(t)
		if o == nil || !hasEnded(p, o) {
			return
		}
		report.Related = append(report.Related, source.Related{Place: o.Place(), Message: "the objective " + model.Quote(o.Text)})
		if report.Message == "" {
			report.Message = "is being built for an objective that " + endOf(o)
		}
	}
	p.Report(report)
}

// objectiveOf is the objective that a target is, or is part of; nil for a pillar.
func objectiveOf(t model.Target) *model.Objective {
	if t.KeyResult != nil {
		return t.KeyResult.Objective
	}
	return t.Objective
}

func hasEnded(p *lint.Pass, o *model.Objective) bool {
	if !o.Active() || o.OKRs == nil {
		return !o.Active()
	}
	return o.OKRs.Status == "closed" || o.OKRs.Period.Over(p.Today())
}

func endOf(o *model.Objective) string {
	switch o.Status {
	case "dropped":
		return "was dropped"
	case "done":
		return "is done"
	}
	return "ended with " + o.OKRs.Period.Text()
}

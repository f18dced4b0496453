package alignment

import (
	"fmt"
	"slices"
	"strings"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
)

// AutonomyWithoutDirection warns about teams that may decide but were given nothing to decide by.
var AutonomyWithoutDirection = lint.Rule{
	ID: "autonomy-without-direction", Category: lint.Alignment, Severity: lint.Warning, Preset: lint.Recommended,
	Summary:  "A team may decide freely, but has no vision, company objective or strategy to decide by.",
	Question: "We let the team decide. Does it know what for?",
	Why: "Freedom without a direction is not trust but being left alone. Good people then each pick a sensible problem of their own; the pieces do not fit together, two teams solve the " +
		"same thing, and in the end somebody takes the freedom back.",
	Sources: []lint.Source{
		{Doc: lint.EmpowermentModel, Line: 3, Claim: "Empowerment needs clear strategic context; without it teams work on the wrong things or do things twice. The balance decides whether the model scales."},
	},
	Decides: "A team whose `decides` gives it both the solution and the priorities, and that has fewer than min_anchors of four things to decide by: a vision or company objectives; objectives " +
		"for the running period; one of them that supports something; a strategy for one of its products. Enabling teams, functions, committees, working groups, groups and teams younger than " +
		"six weeks are left out. With `goals: none` the objectives count as there. In organizations with fewer than three teams it is an info.",
	Needs:       "team.decides. Without an organization document, nothing is said unless both the objectives and the product strategy are missing.",
	Fix:         "Leadership writes one page: the vision, this year's objectives, and what is not done. The team then proposes its own objectives against it.",
	FalseAlarms: "Start-ups whose founders carry the context in their heads: four lines in an organization document are enough.",
	Related:     []string{"missing-strategic-context", "missing-team-okrs", "unaligned-objective", "missing-product-strategy", "decisions-made-outside-team"},
	Options: []lint.Option{
		{Name: "min_anchors", Default: 2.0, Reason: "one may be there by accident, two give something to decide by"},
	},
	Bad: []lint.Example{{
		Name: "Free to decide, and nothing but a vision",
		YAML: `kind: organization
id: acme
vision: Any corner shop can sell online in an afternoon
---
kind: team
id: checkout
problem: Buyers give up while paying
---
kind: team
id: search
problem: People do not find the part they need
---
kind: team
id: labs
decides: {solution: team, priorities: team}
`,
		Want: []string{"labs: decides what to build and in which order, with 1 of 4 things to decide by, at least 2 wanted: " +
			"no objectives for today, no link to a company goal, no product strategy"},
	}},
	Good: []lint.Example{
		{
			Name: "A vision and objectives",
			YAML: `kind: organization
id: acme
vision: Any corner shop can sell online in an afternoon
---
kind: team
id: labs
decides: {solution: team, priorities: team}
---
kind: okrs
team: labs
period: 2026-Q3
objectives:
  - {objective: Shops ask for a second product by name, key_results: [Shops that pay for the pilot 0 -> 15]}
`,
		},
		{
			Name: "Priorities are set elsewhere",
			YAML: "kind: team\nid: labs\ndecides: {solution: team, priorities: leadership}\n",
		},
	},
	Check: lint.EachTeam(checkAutonomy),
}

func checkAutonomy(p *lint.Pass, t *model.Team) {
	switch {
	case slices.Contains([]string{"enabling", "group", "function", "working-group", "committee"}, t.Type) || isYoung(t, p.Today()):
		p.NotApplicable()
		return
	case t.Decides == nil || t.Decides.Solution == "" || t.Decides.Priorities == "":
		p.Unknown("team.decides")
		return
	case t.Decides.Solution != "team" || t.Decides.Priorities != "team":
		p.NotApplicable()
		return
	}
	all := anchorsOf(p, t)
	held := 0
	var missing []string
	for _, a := range all {
		if a.held {
			held++
		} else {
			missing = append(missing, a.missing)
		}
	}
	if held >= p.Int("min_anchors") {
		return
	}
	if !p.Org.Declared && (all[1].held || all[3].held) {
		p.Unknown("organization.objectives")
		return
	}
	report := lint.Report{
		At: t.At("decides"),
		Message: fmt.Sprintf("decides what to build and in which order, with %d of %d things to decide by, at least %d wanted: %s",
			held, len(all), p.Int("min_anchors"), strings.Join(missing, ", ")),
		Next:    "write one page for it: the vision, this year's objectives and what we do not do; then let the team propose its own objectives",
		Measure: &lint.Measure{Value: float64(held), Limit: p.Number("min_anchors"), Unit: "things to decide by", Worse: "down"},
	}
	if len(p.Org.ActiveTeams()) < 3 {
		report.Severity = lint.Info
	}
	p.Report(report)
}

// anchor is something that a team can decide by.
type anchor struct {
	held    bool
	missing string // what to call it when it is missing
}

func anchorsOf(p *lint.Pass, t *model.Team) [4]anchor {
	o := p.Org
	vision := o.Vision != "" || o.VisionLink != "" || o.Mission != "" || len(o.RunningObjectives()) > 0
	objectives := t.RunningObjectives()
	elsewhere := slices.ContainsFunc(t.Running(), func(okrs *model.OKRs) bool { return okrs.ReadFrom != "" })
	chosen := worksWithoutGoals(t.Goals, p.Today()) || worksWithoutGoals(o.Goals, p.Today())
	return [4]anchor{
		{vision, "no vision and no company objectives"},
		{len(objectives) > 0 || elsewhere || chosen || t.CoveredBy.IsSet(), "no objectives for today"},
		{slices.ContainsFunc(objectives, func(ob *model.Objective) bool { return len(ob.Targets) > 0 }), "no link to a company goal"},
		{slices.ContainsFunc(t.Owned, hasStrategy), "no product strategy"},
	}
}

// hasStrategy reports whether a product has a strategy, be it that of the product it follows.
func hasStrategy(product *model.Product) bool {
	return product.Strategy != nil || product.Leader != nil && product.Leader.Strategy != nil
}

package empowerment

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// TopDownObjectives points at teams whose objectives nearly all came from above.
var TopDownObjectives = lint.Rule{
	ID: "top-down-objectives", Category: lint.Empowerment, Severity: lint.Info, Preset: lint.Recommended,
	Summary:  "Nearly all of a team's objectives were handed down rather than proposed or negotiated by the team.",
	Question: "Did the team have a say in its own goals?",
	Why: "Direction has to come from leadership. When every single objective comes from there too, the team carries goals it never thought through, and what it knows about " +
		"its customers does not reach the plan.",
	Sources: []lint.Source{
		{Doc: lint.TrustingTeams, Line: 12, Claim: "Decisions made only from the top are the first cause named for teams that are not empowered."},
		{Doc: lint.EmpowermentModel, Line: 3, Claim: "Leaders set vision and company objectives, teams keep autonomy below; the two are to be in balance."},
	},
	Decides: "Of the objectives of the running period that say where they come from, the share with `origin: leadership` is above max_share; `negotiated` counts half. With fewer than " +
		"min_objectives, the last four periods are taken together. Objectives of the company and of groups are left out: setting those is the job of leadership.",
	Needs:       "objective.origin. Objectives without it are left out; a team with too few that carry it is unknown.",
	Fix:         "Keep the direction, and ask the team to propose the objective and its key results for at least one of those that were handed down.",
	FalseAlarms: "A quarter of crisis. The finding is an info, and earlier periods soften it only where there are few objectives; ignore it with `until` and the reason.",
	Related:     []string{"decisions-made-outside-team", "unaligned-objective"},
	Options: []lint.Option{
		{Name: "max_share", Default: lint.Share(0.7), Reason: "a healthy mix is commonly put at about half from below; 70% leaves room for a strategic quarter"},
		{Name: "min_objectives", Default: 3.0, Reason: "the smallest number at which a share can be read"},
	},
	Bad: []lint.Example{
		{
			Name: "Everything from above",
			YAML: `kind: team
id: checkout
type: product
---
kind: okrs
team: checkout
period: 2026-Q3
objectives:
  - {objective: Faster payment, origin: leadership, key_results: [Payment time 40s -> 20s]}
  - {objective: Fewer disputes, origin: leadership, key_results: [Dispute rate 2% -> 1%]}
  - {objective: Lower cost, origin: leadership, key_results: [Cost per order €0.40 -> €0.30]}
`,
			Want: []string{"checkout: 3 of 3 objectives of 2026-Q3 came from leadership, limit 70%"},
		},
	},
	Good: []lint.Example{
		{
			Name: "A mix",
			YAML: `kind: team
id: checkout
type: product
---
kind: okrs
team: checkout
period: 2026-Q3
objectives:
  - {objective: Faster payment, origin: leadership, key_results: [Payment time 40s -> 20s]}
  - {objective: Fewer disputes, origin: team, key_results: [Dispute rate 2% -> 1%]}
  - {objective: Lower cost, origin: negotiated, key_results: [Cost per order €0.40 -> €0.30]}
`,
		},
	},
	Check: lint.EachTeam(checkTopDownObjectives),
}

// pooledPeriods is how many periods are taken together at most when one has too few objectives.
const pooledPeriods = 4

func checkTopDownObjectives(p *lint.Pass, t *model.Team) {
	if t.Type == "group" {
		p.NotApplicable()
		return
	}
	when := "the running period"
	if running := t.Running(); len(running) > 0 {
		when = running[0].Period.Text()
	}
	objectives := withOrigin(t.RunningObjectives())
	if len(objectives) < p.Int("min_objectives") {
		all, periods := pooled(t)
		objectives = withOrigin(all)
		when = fmt.Sprintf("the last %d periods", periods)
	}
	if len(objectives) < p.Int("min_objectives") {
		p.Unknown("objective.origin")
		return
	}
	given, negotiated := byOrigin(objectives, "leadership"), len(byOrigin(objectives, "negotiated"))
	share, limit := (float64(len(given))+float64(negotiated)/2)/float64(len(objectives)), p.Share("max_share")
	if len(given) == 0 || share <= limit {
		return
	}
	names := make([]string, len(given))
	for n, o := range given {
		names[n] = model.Quote(o.Text)
	}
	message := fmt.Sprintf("%d of %d objectives of %s came from leadership", len(given), len(objectives), when)
	if negotiated > 0 {
		message += fmt.Sprintf(" and %d %s negotiated (counted half)", negotiated, judge.Was(negotiated))
	}
	p.Report(lint.Report{
		At: given[0].ValueAt("origin"), Message: message + ", limit " + judge.Percent(limit),
		Next:     "keep the direction, and ask the team to propose the objective and its key results for at least one of these",
		Measure:  &lint.Measure{Value: share, Limit: limit, Unit: "share of objectives", Worse: "up"},
		Evidence: []string{"from leadership: " + judge.Names(names)},
	})
}

func withOrigin(all []*model.Objective) []*model.Objective {
	return slices.DeleteFunc(slices.Clone(all), func(o *model.Objective) bool { return o.Origin == "" })
}

func byOrigin(all []*model.Objective, origin string) []*model.Objective {
	return slices.DeleteFunc(slices.Clone(all), func(o *model.Objective) bool { return o.Origin != origin })
}

// pooled are all objectives of the team's last periods that have begun, dropped and finished ones included, and how many periods those are.
func pooled(t *model.Team) (objectives []*model.Objective, periods int) {
	begun := slices.DeleteFunc(slices.Clone(t.AllOKRs), func(o *model.OKRs) bool {
		return o.Status == "draft" || !o.Period.OK || o.Period.Open || o.Period.Start().After(t.Today())
	})
	slices.SortStableFunc(begun, func(a, b *model.OKRs) int {
		return cmp.Or(b.Period.End().Compare(a.Period.End()), b.Period.Start().Compare(a.Period.Start()))
	})
	for n, o := range begun {
		if n == 0 || o.Period.Text() != begun[n-1].Period.Text() {
			if periods == pooledPeriods {
				break
			}
			periods++
		}
		objectives = append(objectives, o.Objectives...)
	}
	return objectives, periods
}

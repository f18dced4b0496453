package empowerment

import (
	"fmt"
	"slices"
	"strings"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// DecisionsMadeOutsideTeam warns when the team's own decisions are taken by others, by policy or in practice.
var DecisionsMadeOutsideTeam = lint.Rule{
	ID: "decisions-made-outside-team", Category: lint.Empowerment, Severity: lint.Warning, Preset: lint.Recommended,
	Summary:  "Decisions that belong to the team (what solution, in what order, when it is ready) are taken elsewhere.",
	Question: "Does the team decide what it is answerable for?",
	Why: "Those who are closest to the customer know most about the solution. Where somebody else decides it, that knowledge is not used, every question costs a round trip, " +
		"and nobody can fairly be held to the result.",
	Sources: []lint.Source{
		{Doc: lint.TrustingTeams, Line: 8, Claim: "Product managers, designers and engineers need authority to prioritize, build and deliver without being micromanaged."},
		{Doc: lint.TrustingTeams, Line: 12, Claim: "Decisions from the top alone stifle creativity and slow the reaction to the market."},
		{Doc: lint.TrustingTeams, Line: 24, Claim: "Leaders are to act as coaches and facilitators, not as dictators."},
		{Doc: lint.EmpowermentModel, Line: 3, Claim: "Teams keep autonomy over the how."},
		{Doc: lint.EmpoweringPM, Line: 5, Claim: "Empowered product managers hold the autonomy and the means for strategic decisions about their product."},
		{Doc: lint.InvestorEntrepreneur, Line: 35, Claim: "Managers support with coaching and feedback rather than by deciding for the PM."},
	},
	Decides: "By policy: one of the rights listed in `rights` is leadership or stakeholder in team.decides; shared is always fine. In practice: of the initiatives planned or started in the " +
		"last 182 days that say who decided, more than max_outside_share were decided by somebody outside the team. Members, the team itself and the word team are inside; leaders who " +
		"are not its members, other teams, leadership and stakeholder are outside. Compliance items do not count.",
	Needs: "team.decides, or initiative.decided_by on min_items initiatives. Without either the team is unknown. A name that may or may not be a member, because the " +
		"member list has no names, does not count.",
	Fix:    "Let leadership state the outcome and the limits, and let the team decide the solution. Move one decision to the team this quarter.",
	Record: "Who decides what goes under `decides`.",
	FalseAlarms: "Regulated releases (medical, safety) need a signature from outside: set `release: shared`, or ignore the rule with that reason. " +
		"Early in a turnaround, leadership may decide on purpose for a while; an ignore entry with `until` says so.",
	Related: []string{"outside-requests-dominate", "slow-decisions", "autonomy-without-direction", "top-down-objectives"},
	Facets: []lint.Facet{
		{Name: "policy", Summary: "team.decides gives a decision of the team to leadership or a stakeholder."},
		{Name: "practice", Summary: "Too many recent initiatives were decided outside the team."},
	},
	Options: []lint.Option{
		{Name: "max_outside_share", Default: lint.Share(0.3), Reason: "some calls from the top are legitimate context; from a third on, the team is no longer the normal place of decision; a judgment"},
		{Name: "min_items", Default: 4.0, Reason: "one or two items cannot show a practice"},
		{
			Name: "rights", Default: []string{"solution", "priorities", "release"}, Strict: []string{"solution", "priorities", "release", "strategy", "staffing"},
			Reason: "the three that the sources name; strict adds strategy and staffing",
		},
	},
	Bad: []lint.Example{
		{
			Name:   "Solution and order come from elsewhere",
			YAML:   "kind: team\nid: checkout\ntype: product\ndecides: {solution: leadership, priorities: stakeholder, release: team}\n",
			Want:   []string{"checkout: 2 of 3 decisions that belong to the team are made elsewhere: solution (leadership), priorities (stakeholder)"},
			Facets: []string{"policy"},
		},
		{
			Name: "The team may decide, but does not",
			YAML: `kind: team
id: till
type: product
members:
  - {name: Hanne Vos, role: pm}
  - {name: Luc Barros, role: engineer}
decides: {solution: team, priorities: team, release: team}
---
kind: roadmap
team: till
initiatives:
  - {name: Gift cards, status: building, start: 2026-06-01, decided_by: leadership}
  - {name: Split payments, status: building, start: 2026-07-01, decided_by: leadership}
  - {name: Tip screen, status: planned, decided_by: stakeholder}
  - {name: Shorter queue at closing time, status: planned, decided_by: team}
`,
			Want:   []string{"till: 3 of 4 initiatives of the last 26 weeks were decided outside the team, limit 30%"},
			Facets: []string{"practice"},
		},
	},
	Good: []lint.Example{
		{
			Name:   "The team decides, staffing is shared",
			YAML:   "kind: team\nid: checkout\ntype: product\ndecides: {solution: team, priorities: shared, release: team, strategy: leadership, staffing: shared}\n",
			Facets: []string{"policy"},
		},
		{
			Name: "One call from the top among four",
			YAML: `kind: team
id: till
type: product
members:
  - {name: Hanne Vos, role: pm}
  - {name: Luc Barros, role: engineer}
---
kind: roadmap
team: till
initiatives:
  - {name: Gift cards, status: building, start: 2026-06-01, decided_by: leadership}
  - {name: Split payments, status: building, start: 2026-07-01, decided_by: Hanne Vos}
  - {name: Tip screen, status: planned, decided_by: team}
  - {name: Shorter queue at closing time, status: planned, decided_by: till}
  - {name: Tax receipts, type: compliance, status: planned, decided_by: leadership}
`,
			Facets: []string{"practice"},
		},
	},
	Check: lint.EachTeam(checkDecisionsMadeOutsideTeam),
}

// practiceDays is how far back the practice is looked at: two quarters.
const practiceDays = 182

const nextDecision = "let leadership state the outcome and the limits, and the team choose the solution: move one of these decisions this quarter and write it under decides"

func checkDecisionsMadeOutsideTeam(p *lint.Pass, t *model.Team) {
	if slices.Contains([]string{"group", "function", "working-group", "committee"}, t.Type) {
		p.NotApplicable()
		return
	}
	if t.Decides != nil {
		judgePolicy(p, t)
	}
	if known := judgePractice(p, t); !known && t.Decides == nil {
		p.Unknown("team.decides")
	}
}

func judgePolicy(p *lint.Pass, t *model.Team) {
	d := t.Decides
	stated := 0
	var withheld []string
	first := ""
	for _, right := range []struct{ name, who string }{
		{"solution", d.Solution}, {"priorities", d.Priorities}, {"release", d.Release}, {"strategy", d.Strategy}, {"staffing", d.Staffing},
	} {
		if right.who == "" || !slices.Contains(p.List("rights"), right.name) {
			continue
		}
		stated++
		if right.who == "leadership" || right.who == "stakeholder" {
			withheld = append(withheld, fmt.Sprintf("%s (%s)", right.name, right.who))
			if first == "" {
				first = right.name
			}
		}
	}
	if len(withheld) > 0 {
		p.Report(lint.Report{
			Facet: "policy", At: d.ValueAt(first), Next: nextDecision,
			Message: fmt.Sprintf("%d of %d decisions that belong to the team are made elsewhere: %s", len(withheld), stated, strings.Join(withheld, ", ")),
		})
	}
}

// judgePractice reports false when too few initiatives say who decided.
func judgePractice(p *lint.Pass, t *model.Team) bool {
	count := 0
	var outside []*model.Initiative
	for _, i := range t.Initiatives() {
		if !i.DecidedBy.IsSet() || i.Type == "compliance" || !judge.PlannedLately(p, i, practiceDays) {
			continue
		}
		switch placeOf(t, i) {
		case insideTeam:
			count++
		case outsideTeam:
			count++
			outside = append(outside, i)
		default:
		}
	}
	if count < p.Int("min_items") {
		return false
	}
	share, limit := float64(len(outside))/float64(count), p.Share("max_outside_share")
	if share > limit {
		p.Report(lint.Report{
			Facet: "practice", At: outside[0].At("decided_by"), Next: nextDecision,
			Message:  fmt.Sprintf("%d of %d initiatives of the last %d weeks were decided outside the team, limit %s", len(outside), count, practiceDays/7, judge.Percent(limit)),
			Measure:  &lint.Measure{Value: share, Limit: limit, Unit: "share of initiatives", Worse: "up"},
			Evidence: []string{"decided outside: " + judge.NamesOf(outside, func(i *model.Initiative) string { return model.Quote(i.Name) })},
		})
	}
	return true
}

package prioritization

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// OutsideRequestsDominate warns when most of a team's work was ordered by others.
var OutsideRequestsDominate = lint.Rule{
	ID: "outside-requests-dominate", Category: lint.Prioritization, Severity: lint.Warning, Preset: lint.Recommended,
	Summary:  "More than half of a team's work was ordered from outside the team.",
	Question: "How much of our plan is ours?",
	Why: "A team that works off orders cannot use what it learns from its customers: there is no room left for it. Over time it stops looking, and the orders " +
		"are all that is left.",
	Sources: []lint.Source{
		{Doc: lint.EmpowermentModel, Line: 3, Claim: "In a feature factory teams have little say in what is built."},
		{Doc: lint.TrustingTeams, Line: 12, Claim: "Decisions from the top alone stifle creativity and slow the reaction to the market."},
		{Doc: lint.ProductLeaders, Line: 50, Claim: "Escalations from executives are what product teams suffer from most."},
	},
	Decides: "Among the initiatives that were planned or started in the last 182 days and say who asked, executives, sales, customers, stakeholders, partners and investors " +
		"asked for more than max_share: by effort when all have one, else by number. The team, research, support, data and regulators are not outside. For platform and " +
		"subsystem teams, neither are other teams. Enabling teams, groups and products made to order are left out.",
	Needs:       "initiative.requested_by on min_items initiatives; below that the team is unknown.",
	Fix:         "Turn the largest orders back into problems, together with their senders, and keep a part of the capacity for what the team found out itself.",
	FalseAlarms: "Contract development: say `business: bespoke` on the product.",
	Related:     []string{"decisions-made-outside-team", "loudest-voice", "single-customer-share"},
	Options: []lint.Option{
		{Name: "max_share", Default: lint.Share(0.5), Reason: "a majority: from here on the plan is somebody else's"},
		{Name: "min_items", Default: 4.0, Reason: "a share of fewer says nothing"},
	},
	Bad: []lint.Example{
		{
			Name: "Three of four came from outside",
			YAML: `kind: team
id: ads
---
kind: roadmap
team: ads
initiatives:
  - {name: Banner for the fair, status: building, requested_by: {type: sales}}
  - {name: Reach report, status: planned, requested_by: {type: sales}}
  - {name: Video slots, status: planned, requested_by: {type: executive}}
  - {name: Fewer rejected ads, status: planned, requested_by: {type: team}}
`,
			Want: []string{"ads: 3 of 4 recent initiatives were ordered from outside the team (sales 2, executive 1), limit 50%"},
		},
		{
			Name: "Few orders, but most of the effort",
			YAML: `kind: team
id: ads
---
kind: roadmap
team: ads
initiatives:
  - {name: Reach report, status: building, effort: 12w, requested_by: {type: sales}}
  - {name: Fewer rejected ads, status: planned, effort: 3w, requested_by: {type: team}}
  - {name: Faster review, status: planned, effort: 4w, requested_by: {type: research}}
  - {name: Clear prices, status: planned, effort: 2w, requested_by: {type: support}}
`,
			Want: []string{"ads: 12 of 21 person-weeks of recent initiatives were ordered from outside the team (sales 1), limit 50%"},
		},
	},
	Good: []lint.Example{
		{
			Name: "Orders, research and own finds; a platform that serves its colleagues",
			YAML: `kind: team
id: ads
---
kind: roadmap
team: ads
initiatives:
  - {name: Banner for the fair, status: building, requested_by: {type: sales}}
  - {name: Faster review, status: planned, requested_by: {type: research}}
  - {name: Video slots, status: planned, requested_by: {type: executive}}
  - {name: Fewer rejected ads, status: planned, requested_by: {type: team}}
---
kind: team
id: foundation
type: platform
---
kind: roadmap
team: foundation
initiatives:
  - {name: Test data, status: building, requested_by: {type: stakeholder, who: ads}}
  - {name: Faster builds, status: planned, requested_by: {type: stakeholder, who: ads}}
  - {name: Logs in one place, status: planned, requested_by: {type: stakeholder, who: ads}}
  - {name: One sign-in, status: planned, requested_by: {type: executive}}
`,
		},
	},
	Check: lint.EachTeam(checkOutsideRequests),
}

func checkOutsideRequests(p *lint.Pass, t *model.Team) {
	if !plansWork(t) || t.Type == "enabling" || worksToOrder(t) {
		p.NotApplicable()
		return
	}
	var asked, outside []*model.Initiative
	from := map[string]int{}
	for _, i := range t.Initiatives() {
		if i.RequestedBy == nil || requesterType(p, i.RequestedBy) == "" || isReleasePlan(i) || !judge.PlannedLately(p, i, halfYearDays) || i.For != nil && isBespoke(i.For) {
			continue
		}
		asked = append(asked, i)
		if isOutside(p, t, i.RequestedBy) {
			outside = append(outside, i)
			from[requesterType(p, i.RequestedBy)]++
		}
	}
	if len(asked) < p.Int("min_items") {
		p.Unknown("initiative.requested_by")
		return
	}
	part := portionOf(asked, func(i *model.Initiative) bool { return slices.Contains(outside, i) })
	limit := p.Share("max_share")
	if part.share() <= limit {
		return
	}
	p.Report(lint.Report{
		At: outside[0].ValueAt("requested_by"),
		Message: fmt.Sprintf("%s of %s %s were ordered from outside the team (%s), limit %s",
			amount(part.part), amount(part.whole), part.unit("recent initiatives"), counted(from), judge.Percent(limit)),
		Next:     "turn the largest of these orders back into problems, together with those who sent them, and keep a third of the capacity for what the team found out itself",
		Measure:  &lint.Measure{Value: part.share(), Limit: limit, Unit: "share of work", Worse: "up"},
		Evidence: append([]string{"from outside: " + judge.NamesOf(outside, quoted)}, part.hint()...),
	})
}

// isOutside reports whether a request came from somebody whom the team does not exist to listen to first. A platform team exists for its
// colleagues.
func isOutside(p *lint.Pass, t *model.Team, r *model.Requester) bool {
	if t.Type == "platform" || t.Type == "subsystem" {
		if id := r.Who[strings.LastIndex(r.Who, "/")+1:]; p.Org.Team(id) != nil {
			return false
		}
	}
	return slices.Contains([]string{"executive", "sales", "customer", "stakeholder", "partner", "investor"}, requesterType(p, r))
}

// counted lists names with how often each came up, the most frequent first.
func counted(times map[string]int) string {
	names := make([]string, 0, len(times))
	for name := range times {
		names = append(names, name)
	}
	slices.SortFunc(names, func(a, b string) int { return cmp.Or(times[b]-times[a], cmp.Compare(a, b)) })
	for n, name := range names {
		names[n] = fmt.Sprintf("%s %d", name, times[name])
	}
	return strings.Join(names, ", ")
}

package teamshape

import (
	"fmt"
	"slices"
	"strings"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/source"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// OverallocatedPerson reports when somebody's allocations add up to more than a full person.
var OverallocatedPerson = lint.Rule{
	ID: "overallocated-person", Category: lint.TeamShape, Severity: lint.Error, Preset: lint.Core,
	Summary:  "Somebody's allocations add up to more than a full person.",
	Question: "Is anybody planned in for more than a whole week?",
	Why: "A plan that counts on 130% of a person fails somewhere every week, and nobody has chosen where. What gives way is usually the work that nobody waits for today: " +
		"checking with customers, and strategy.",
	Sources: []lint.Source{
		{Doc: lint.ProductLeaders, Line: 22, Claim: "Product managers with too much on them cut corners, mostly on customer validation and strategy."},
		{Doc: lint.TrustingTeams, Line: 24, Claim: "Teams need real resources to succeed."},
	},
	Decides: "Allocations that are written in the member lists of active teams are added up for each person and compared with limit times the person's capacity (100% unless person.capacity says less). " +
		"Vacant places, people who have left, counterparts, guests and forums do not count. As an info: somebody on more than max_implicit teams with no allocation on any.",
	Needs: "team.members with names and allocation. Somebody on several teams without any allocation is unknown until there are more teams than max_implicit.",
	Fix:   "Take the excess away somewhere, on purpose, and plan with what is left.",
	FalseAlarms: "Two people of the same name: give each an `id`. Somebody who serves many teams from outside: `counterpart: true`. Product managers without allocations on many teams are left to " +
		"pm-spread-thin.",
	Related: []string{"pm-spread-thin", "makers-per-pm", "incomplete-trio"},
	Facets: []lint.Facet{
		{Name: "sum", Summary: "Written allocations add up to more than the person has."},
		{Name: "implicit", Summary: "Somebody is on many teams, and no allocation says for how much.", Severity: lint.Info},
	},
	Options: []lint.Option{
		{Name: "limit", Default: lint.Share(1.05), Reason: "leaves room for the rounding of thirds"},
		{Name: "max_implicit", Default: 2.0, Reason: "three full-time homes cannot all be true"},
	},
	Bad: []lint.Example{
		{
			Name: "80% here and 50% there",
			YAML: `kind: team
id: checkout
members: [{name: Ana Ruiz, role: pm, allocation: 80%}]
---
kind: team
id: wallet
members: [{name: Ana Ruiz, role: pm, allocation: 50%}]
`,
			Want:   []string{"the product manager of checkout and wallet: planned in for 130%, limit 105%: checkout 80%, wallet 50%"},
			Facets: []string{"sum"},
		},
		{
			Name: "More than a part-time contract",
			YAML: `kind: person
id: bo-lind
name: Bo Lind
role: designer
capacity: 60%
---
kind: team
id: checkout
members: [{name: Bo Lind, person: bo-lind, role: designer, allocation: 80%}]
`,
			Want:   []string{"the designer of checkout: planned in for 80%, limit 63% with a capacity of 60%: checkout 80%"},
			Facets: []string{"sum"},
		},
		{
			Name: "Three teams count on one designer",
			YAML: `kind: team
id: checkout
members: [{name: Bo Lind, role: designer}]
---
kind: team
id: search
members: [{name: Bo Lind, role: designer}]
---
kind: team
id: wallet
members: [{name: Bo Lind, role: designer}]
`,
			Want:   []string{"the designer of checkout, search and wallet: on 3 teams, limit 2, and no allocation says for how much"},
			Facets: []string{"implicit"},
		},
	},
	Good: []lint.Example{
		{
			Name: "Exactly one person",
			YAML: `kind: team
id: checkout
members: [{name: Ana Ruiz, role: pm, allocation: 60%}]
---
kind: team
id: wallet
members: [{name: Ana Ruiz, role: pm, allocation: 40%}]
`,
			Facets: []string{"sum"},
		},
		{
			Name: "A researcher who serves three teams from outside",
			YAML: `kind: team
id: checkout
members: [{name: Bo Lind, role: researcher, counterpart: true}]
---
kind: team
id: search
members: [{name: Bo Lind, role: researcher, counterpart: true}]
---
kind: team
id: wallet
members: [{name: Bo Lind, role: researcher, counterpart: true}]
`,
			Facets: []string{"implicit"},
		},
	},
	Check: lint.EachHuman(checkOverallocatedPerson),
}

func checkOverallocatedPerson(p *lint.Pass, h *model.Human) {
	sum := 0.0
	var stated []*model.Seat
	var teams []*model.Team
	onlyPM := true
	for _, s := range h.Seats {
		if !s.Counts || !s.Team.Active() {
			continue
		}
		if s.Stated {
			sum += s.FTE
			stated = append(stated, s)
		}
		// A place on a group is one place, whatever the number of its teams.
		if s.Member.Team == s.Team && s.Team.Type != "group" && !slices.Contains(teams, s.Team) {
			teams = append(teams, s.Team)
			onlyPM = onlyPM && s.Is(model.RolePM)
		}
	}
	switch {
	case len(stated) > 0:
		judgeSum(p, h, stated, sum)
	case len(teams) < 2 || onlyPM:
		p.NotApplicable()
	case len(teams) <= p.Int("max_implicit"):
		p.Unknown("team.members[].allocation")
	default:
		last := h.Seats[len(h.Seats)-1]
		p.Report(lint.Report{
			Facet: "implicit", At: last.Member.Place(), Related: otherSeats(h.Seats, last),
			Message: fmt.Sprintf("on %d teams, limit %d, and no allocation says for how much", len(teams), p.Int("max_implicit")),
			Next:    "write an allocation on each team, or counterpart: true where the person only helps from outside",
		})
	}
}

func judgeSum(p *lint.Pass, h *model.Human, stated []*model.Seat, sum float64) {
	limit, contract := p.Share("limit"), ""
	capacity := 1.0
	if h.Person != nil && h.Person.Capacity.OK {
		capacity = h.Person.Capacity.Value
		limit *= capacity
		contract = " with a capacity of " + judge.Percent(capacity)
	}
	if sum <= limit+1e-9 {
		return
	}
	var parts []string
	for _, s := range stated {
		parts = append(parts, s.Team.ID+" "+judge.Percent(s.FTE))
	}
	last := stated[len(stated)-1]
	p.Report(lint.Report{
		Facet: "sum", At: last.Member.ValueAt("allocation"), Related: otherSeats(stated, last),
		Message: fmt.Sprintf("planned in for %s, limit %s%s: %s", judge.Percent(sum), judge.Percent(limit), contract, strings.Join(parts, ", ")),
		Next:    fmt.Sprintf("take %s away somewhere, and plan with what is left", judge.Percent(sum-capacity)),
		Measure: &lint.Measure{Value: sum, Limit: limit, Unit: "of a person", Worse: "up"},
	})
}

// otherSeats points at the other places of a person.
func otherSeats(seats []*model.Seat, except *model.Seat) []source.Related {
	var out []source.Related
	seen := []*model.Member{except.Member}
	for _, s := range seats {
		if !slices.Contains(seen, s.Member) {
			seen = append(seen, s.Member)
			out = append(out, source.Related{Message: "also on " + s.Member.Team.ID, Place: s.Member.Place()})
		}
	}
	return out
}

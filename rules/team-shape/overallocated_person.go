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
		"Vacant places, people who have left, counterparts, guests and forums do not count. As an info: somebody on more than max_implicit teams with no allocation on any, where at least " +
		"half of those on several teams, and three of them, have one.",
	Needs: "team.members with names and allocation. Somebody on several teams without any allocation is unknown; `expect: [\"team.members[].allocation\"]` asks for it from the start.",
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
	Bad:   overallocatedPersonBad,
	Good:  overallocatedPersonGood,
	Check: checkPeople,
}

// checkPeople asks about everybody, and first how many of those on several teams have an allocation somewhere.
func checkPeople(w *lint.Walk) {
	for _, o := range w.Model.Organizations {
		have, total := 0, 0
		for _, h := range o.Humans {
			if len(homes(h)) > 1 {
				total++
				if len(statedSeats(h)) > 0 {
					have++
				}
			}
		}
		lint.Each(w, o, o.Humans, func(p *lint.Pass, h *model.Human) { checkOverallocatedPerson(p, h, have, total) })
	}
}

func checkOverallocatedPerson(p *lint.Pass, h *model.Human, have, total int) {
	teams := homes(h)
	switch stated := statedSeats(h); {
	case len(stated) > 0:
		judgeSum(p, h, stated)
		if len(stated) < len(teams) {
			p.Unknown("team.members[].allocation")
		}
	case len(teams) < 2 || onlyPM(h):
		p.NotApplicable()
	case len(teams) <= p.Int("max_implicit") || !p.Adopted("team.members[].allocation", have, total):
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

// homes are the teams that a person belongs to. A place on a group, a function, a working group or a committee is none.
func homes(h *model.Human) []*model.Team {
	return teamsOf(h, func(s *model.Seat) bool {
		away := s.Member.Team != s.Team || slices.Contains([]string{"group", "function", "working-group", "committee"}, s.Team.Type)
		return s.Counts && s.Team.Active() && !away
	})
}

// statedSeats are a person's places on active teams with a written allocation.
func statedSeats(h *model.Human) []*model.Seat {
	var out []*model.Seat
	for _, s := range h.Seats {
		if s.Counts && s.Stated && s.Team.Active() {
			out = append(out, s)
		}
	}
	return out
}

func onlyPM(h *model.Human) bool {
	return !slices.ContainsFunc(h.Seats, func(s *model.Seat) bool { return !s.Is(model.RolePM) })
}

func judgeSum(p *lint.Pass, h *model.Human, stated []*model.Seat) {
	sum := 0.0
	for _, s := range stated {
		sum += s.FTE
	}
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

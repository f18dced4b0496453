package teamshape

import (
	"fmt"
	"slices"
	"strings"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// IncompleteTrio warns when a product team lacks product, design or engineering, or has one of them in name only.
var IncompleteTrio = lint.Rule{
	ID: "incomplete-trio", Category: lint.TeamShape, Severity: lint.Warning, Preset: lint.Recommended,
	Summary:  "A product team lacks product, design or engineering, or has one of them in name only.",
	Question: "Can this team work a problem out by itself?",
	Why: "A good solution has to be wanted, usable and buildable, and somebody has to speak for each while it is found, not afterwards. " +
		"What the team lacks is still decided: by whoever is left, or by somebody outside who does not live with the result.",
	Sources: []lint.Source{
		{Doc: lint.EmpowermentModel, Line: 3, Claim: "The empowered unit is a small cross-functional group in which product, design and engineering work the problem out together."},
	},
	Decides: "Looked at are active product teams of at least min_size people. A discipline is missing when nobody on the team has a role of it: product manager; designer; engineer, operations engineer " +
		"or data. It is there in name only when its written allocations add up to less than thin_below of a person, when its only designer or engineer is on more than max_teams teams, when a product leader " +
		"stands in for the product manager, or when served_by names a pool. A platform team only needs a product manager, and is told as an info. A place that is vacant for less than " +
		"vacancy_grace, or filled from a later date, is an info too, and so is a missing designer alone, until `no_ui: false` says that there is an interface to design.",
	Needs: "team.type (or what shows a product team: a product manager, a problem, products, a roadmap or OKRs), and team.members with roles or team.headcount. " +
		"With `members_complete: false`, or with somebody whose role is unknown or names no craft (chair, lead), the rule does not know.",
	Fix:         "Add the discipline, share it openly with another team, or merge with a team that has it. Until then, say who decides in its place.",
	Record:      "A discipline that somebody outside the team covers goes under `served_by`.",
	FalseAlarms: "A product without a user interface needs no designer: `no_ui: true`. A team that is no product team: give it its `type`. The hints about allocations go away with `thin_below: 0` and a higher `max_teams`.",
	Related:     []string{"makers-per-pm", "skills-gap", "pm-spread-thin", "hiring-without-plan"},
	Facets: []lint.Facet{
		{Name: "no-pm", Summary: "Nobody on the team is a product manager."},
		{Name: "missing", Summary: "Design or engineering is missing."},
		{Name: "thin", Summary: "A discipline is there in name only.", Severity: lint.Info},
	},
	Options: []lint.Option{
		{Name: "min_size", Default: 3.0, Reason: "below three people it is not a team yet"},
		{Name: "thin_below", Default: lint.Share(0.4), Reason: "two days a week; below that range, work done beside other work is mostly switching"},
		{Name: "max_teams", Default: 2.0, Reason: "on a third team somebody is a visitor"},
		{Name: "vacancy_grace", Default: lint.Weeks(8), Reason: "a normal search"},
	},
	Bad:   incompleteTrioBad,
	Good:  incompleteTrioGood,
	Check: lint.EachTeam(checkIncompleteTrio),
}

// discipline is one of the three that a product team needs.
type discipline struct {
	name  string
	one   string // with its article
	roles []model.Role
}

var (
	product     = discipline{"product manager", "a product manager", []model.Role{model.RolePM}}
	design      = discipline{"designer", "a designer", []model.Role{model.RoleDesigner}}
	engineering = discipline{"engineer", "an engineer", []model.Role{model.RoleEngineer, model.RoleDevOps, model.RoleData}}
)

// disciplines are those that the team needs.
func disciplines(t *model.Team) []discipline {
	switch {
	case t.Type == "platform":
		return []discipline{product}
	case t.Type != "product":
		return nil
	case t.NoUI.Yes:
		return []discipline{product, engineering}
	}
	return []discipline{product, design, engineering}
}

func checkIncompleteTrio(p *lint.Pass, t *model.Team) {
	wanted := disciplines(t)
	switch {
	case t.Type == "":
		p.Unknown("team.type")
		return
	case wanted == nil:
		p.NotApplicable()
		return
	case !t.PeopleKnown():
		p.Unknown("team.members")
		return
	case t.People() < p.Number("min_size"):
		p.NotApplicable()
		return
	}
	var missing []discipline
	for _, d := range wanted {
		fte := t.FTE(d.roles...)
		pool := borrowed(p, t, d.roles...)
		leader := d.name == product.name && t.FTE(model.RoleProductLeader) > 0
		switch {
		case fte == 0 && pool == "" && !leader:
			missing = append(missing, d)
		case t.Type == "platform":
		case fte == 0 && pool != "":
			reportThin(p, t, fmt.Sprintf("no %s of its own: %s serves the team", d.name, model.Quote(pool)), d)
		case fte == 0:
			reportThin(p, t, "no product manager of its own: a product leader stands in", d)
		case fte < p.Share("thin_below") && allocated(t, d):
			reportThin(p, t, fmt.Sprintf("%s of %s, at least %s", judge.Percent(fte), d.one, judge.Percent(p.Share("thin_below"))), d)
		default:
			if n, limit := teamsOfOnly(p, t, d), p.Int("max_teams"); n > limit && d.name != product.name {
				reportThin(p, t, fmt.Sprintf("the only %s is on %d teams, limit %d", d.name, n, limit), d)
			}
		}
	}
	switch {
	case len(missing) == 0:
	case someRoleUnknown(p, t):
		p.Unknown("team.members[].role")
	default:
		reportMissing(p, t, missing)
	}
}

func reportThin(p *lint.Pass, t *model.Team, message string, d discipline) {
	p.Report(lint.Report{
		Facet: "thin", At: peopleAt(t), Message: message,
		Next: fmt.Sprintf("agree on fixed days with the %s, or say which decisions the team takes without one", d.name),
	})
}

// allocated reports whether the plan says how much time the people of a discipline have. Without headcounts of parts or written
// allocations their share is only an even split, which the number of teams tells better.
func allocated(t *model.Team, d discipline) bool {
	return len(t.Members) == 0 || slices.ContainsFunc(t.Seats, func(s *model.Seat) bool { return s.Counts && s.Stated && s.Is(d.roles...) })
}

// teamsOfOnly is on how many teams the only person of a discipline works; 0 when there are several.
func teamsOfOnly(p *lint.Pass, t *model.Team, d discipline) int {
	var only *model.Seat
	for _, s := range t.Seats {
		if s.Counts && s.Is(d.roles...) {
			if only != nil {
				return 0
			}
			only = s
		}
	}
	if only == nil || only.Human == nil {
		return 0
	}
	return lint.Once(p, worksIn{only.Human}, func() int {
		return len(teamsOf(only.Human, func(s *model.Seat) bool { return s.Counts && s.Team.Active() && s.Team.Type != "group" }))
	})
}

type worksIn struct{ *model.Human }

func reportMissing(p *lint.Pass, t *model.Team, missing []discipline) {
	r := lint.Report{Facet: "missing", At: peopleAt(t), Severity: lint.Info}
	var said, names []string
	for _, d := range missing {
		note, soon := search(p, t, d)
		said, names = append(said, "no "+d.name+note), append(names, d.one)
		if d.name == product.name {
			r.Facet = "no-pm"
		}
		// Whether the product has an interface that needs design is unknown until no_ui says so.
		needed := d.name != design.name || t.NoUI.OK
		if !soon && needed && t.Type == "product" {
			r.Severity = lint.Warning
		}
	}
	r.Message = fmt.Sprintf("%s among %g people: %s", strings.Join(said, " and "), t.People(), inWords(rolesOf(p, t)))
	r.Next = fmt.Sprintf("add %s, share one openly under served_by, or merge with a team that has one; until then say who decides in that place", strings.Join(names, " and "))
	if slices.Contains(names, design.one) {
		r.Next += "; if nobody meets the product through an interface, write no_ui: true"
	}
	p.Report(r)
}

// search tells how the search for somebody stands, and whether the place is as good as filled or not open for long.
func search(p *lint.Pass, t *model.Team, d discipline) (note string, soon bool) {
	for _, m := range t.Members {
		if !slices.Contains(d.roles, m.Role) {
			continue
		}
		switch {
		case m.Vacant.Yes && m.Since.OK:
			grace := int(7 * p.Weeks("vacancy_grace"))
			return " (vacant since " + m.Since.Text() + ")", !m.Since.Start().Before(p.Today().AddDate(0, 0, -grace))
		case m.Vacant.Yes:
			return " (vacant)", true
		case m.Since.OK && m.Since.Start().After(p.Today()):
			return " (from " + m.Since.Text() + ")", true
		}
	}
	return "", false
}

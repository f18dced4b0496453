package empowerment

import (
	"slices"
	"strings"

	"github.com/orgvet/orgvet/internal/model"
)

// side is where somebody who decides stands, seen from a team.
type side int

const (
	unknownSide side = iota
	insideTeam
	outsideTeam
)

// placeOf says where the one who decided an initiative stands. A name that may be a member of a team whose member list is not complete is
// unknown.
func placeOf(t *model.Team, i *model.Initiative) side {
	who := i.DecidedBy.Text
	id := who[strings.LastIndex(who, "/")+1:]
	partner := func(other *model.Team) bool { return other.ID == id }
	switch {
	case slices.Contains([]string{"team", "shared", t.ID}, id), serves(t, who, id),
		slices.ContainsFunc(i.Roadmap.Owners, partner), slices.ContainsFunc(i.WithTeams, partner):
		return insideTeam
	case slices.Contains([]string{"leadership", "stakeholder"}, id), namesEverybody(t), t.Org.Team(id) != nil:
		return outsideTeam
	}
	if human := t.Org.Human(who); human != nil && leads(human, t) {
		return outsideTeam
	}
	return unknownSide
}

// serves reports whether somebody, named or by id, is a member of the team or its product manager.
func serves(t *model.Team, name, id string) bool {
	is := func(h *model.Human) bool { return h != nil && (h.ID == id || h.Name == name) }
	return slices.ContainsFunc(t.Seats, func(s *model.Seat) bool { return is(s.Human) }) ||
		slices.ContainsFunc(t.PMs(), func(pm *model.PM) bool { return is(pm.Human) })
}

// leads reports whether somebody has a leading role, or manages the team's product manager.
func leads(h *model.Human, t *model.Team) bool {
	if h.Person == nil {
		return false
	}
	if slices.Contains([]model.Role{model.RoleProductLeader, model.RoleExecutive, model.RoleEngManager, model.RoleEngLeader, model.RoleDesignLeader}, h.Person.Role) {
		return true
	}
	return slices.ContainsFunc(t.PMs(), func(pm *model.PM) bool {
		return pm.Human != nil && pm.Human.Person != nil && pm.Human.Person.Manager.IsSet() && t.Org.Human(pm.Human.Person.Manager.Text) == h
	})
}

// namesEverybody reports whether the team's member list is complete and names every member.
func namesEverybody(t *model.Team) bool {
	return t.PeopleKnown() && len(t.Seats) > 0 && !slices.ContainsFunc(t.Seats, func(s *model.Seat) bool { return s.Human == nil })
}

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

// placeOf says where the one who decided stands. A name that may be a member of a team whose member list is not complete is unknown.
func placeOf(t *model.Team, who string) side {
	id := who[strings.LastIndex(who, "/")+1:]
	switch id {
	case "team", "shared", t.ID:
		return insideTeam
	case "leadership", "stakeholder":
		return outsideTeam
	}
	if t.Org.Team(id) != nil {
		return outsideTeam
	}
	human := t.Org.Human(who)
	switch {
	case human != nil && serves(human, t):
		return insideTeam
	case human != nil && leads(human, t), namesEverybody(t):
		return outsideTeam
	}
	return unknownSide
}

// serves reports whether somebody is a member of the team or its product manager.
func serves(h *model.Human, t *model.Team) bool {
	return slices.ContainsFunc(h.Seats, func(s *model.Seat) bool { return s.Team == t }) ||
		slices.ContainsFunc(t.PMs(), func(pm *model.PM) bool { return pm.Human == h })
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

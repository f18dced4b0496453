package model

import (
	"slices"
	"strings"
)

// Label names the person by what they do and where, or by name where the configuration allows it.
func (h *Human) Label() string {
	org := h.org()
	if org != nil && org.settings.ShowPeople {
		return orElse(h.Name, h.ID)
	}
	var teams []*Team
	for _, s := range h.Seats {
		if !slices.Contains(teams, s.Team) {
			teams = append(teams, s.Team)
		}
	}
	label := "the " + h.Role().words()
	if len(teams) > 0 {
		label += " of " + inWords(teams)
	}
	return label
}

// Role is what the person does: the role of the person document, else that of the first team.
func (h *Human) Role() Role {
	if h.Person != nil && h.Person.Role != NoRole {
		return h.Person.Role
	}
	for _, s := range h.Seats {
		if s.Role != NoRole {
			return s.Role
		}
	}
	return NoRole
}

func (h *Human) org() *Organization {
	if h.Person != nil {
		return h.Person.Org
	}
	if len(h.Seats) > 0 {
		return h.Seats[0].Team.Org
	}
	return nil
}

// words is the role for people to read: "product manager".
func (r Role) words() string {
	switch r {
	case NoRole, RoleOther:
		return "person"
	case RolePM:
		return "product manager"
	case RoleQA:
		return "tester"
	case RoleDevOps:
		return "operations engineer"
	}
	return strings.ReplaceAll(string(r), "-", " ")
}

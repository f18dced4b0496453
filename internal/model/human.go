package model

import (
	"slices"
	"strings"
)

// Label names the person by what they do and where, or by name where the configuration allows it.
func (h *Human) Label() string {
	if h.in.settings.ShowPeople {
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

// scopedID is the person's id, after that of the organization when a run has several.
func (h *Human) scopedID() string {
	if h.in.Several && h.in.ID != "" {
		return h.in.ID + "/" + h.ID
	}
	return h.ID
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
	default:
		return strings.ReplaceAll(string(r), "-", " ")
	}
}

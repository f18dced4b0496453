package teamshape

import (
	"slices"
	"strconv"
	"strings"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/source"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// roleCount is how many people of a role a team has.
type roleCount struct {
	role model.Role
	n    float64
}

// rolesOf counts a team's people by role, in the order of the file: its filled places, else its headcount.
func rolesOf(p *lint.Pass, t *model.Team) []roleCount {
	var out []roleCount
	add := func(role model.Role, n float64) {
		if n == 0 {
			return
		}
		for i := range out {
			if out[i].role == role {
				out[i].n += n
				return
			}
		}
		out = append(out, roleCount{role, n})
	}
	if len(t.Members) == 0 {
		for _, c := range t.Headcount {
			add(model.ParseRole(c.Name, p.Model.Settings.Roles), c.Value)
		}
	}
	for _, s := range t.Seats {
		if s.Counts {
			add(s.Role, 1)
		}
	}
	return out
}

// teamsOf are the teams of a person's places that are so, each once.
func teamsOf(h *model.Human, is func(*model.Seat) bool) []*model.Team {
	var out []*model.Team
	same := 0 // from where in out teams have the id at hand: the places are sorted by it
	for _, s := range h.Seats {
		if same < len(out) && out[same].ID != s.Team.ID {
			same = len(out)
		}
		if is(s) && !slices.Contains(out[same:], s.Team) {
			out = append(out, s.Team)
		}
	}
	return out
}

// inWords lists role counts for people: "2 product managers, 5 engineers".
func inWords(counts []roleCount) string {
	out := make([]string, 0, len(counts))
	for _, c := range counts {
		n := strconv.FormatFloat(c.n, 'f', -1, 64)
		switch c.role {
		case model.NoRole, model.RoleOther:
			out = append(out, n+" other")
		case model.RoleData, model.RoleMarketing, model.RoleSales, model.RoleSupport, model.RoleServices, model.RoleFinance, model.RoleLegal,
			model.RolePeople, model.RoleDelivery:
			out = append(out, n+" in "+c.role.Words())
		default:
			word := c.role.Words()
			if c.n != 1 {
				word = judge.Plural(2, word)
			}
			out = append(out, n+" "+word)
		}
	}
	return strings.Join(out, ", ")
}

// someRoleUnknown reports whether a team has somebody who might do anything: without a role that is known, or with one that names no
// craft, such as a chair.
func someRoleUnknown(p *lint.Pass, t *model.Team) bool {
	return slices.ContainsFunc(rolesOf(p, t), func(c roleCount) bool { return c.role == model.NoRole || c.role == model.RoleOther })
}

// peopleAt is where a team's people are written.
func peopleAt(t *model.Team) source.Place {
	if t.Has("members") {
		return t.At("members")
	}
	return t.At("headcount")
}

// borrowed tells where a team gets a role from according to served_by; "" for nowhere.
func borrowed(p *lint.Pass, t *model.Team, roles ...model.Role) string {
	for _, e := range t.ServedBy {
		if slices.Contains(roles, model.ParseRole(e.Name, p.Model.Settings.Roles)) {
			return e.Value
		}
	}
	return ""
}

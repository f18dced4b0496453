package process

import (
	"slices"
	"strings"

	"github.com/orgvet/orgvet/internal/lazy"
	"github.com/orgvet/orgvet/internal/model"
)

var (
	byLaw     = lazy.Regexp(`(?i)regulat|\blaws?\b|\blegal(ly)?\b|statut|compliance|licen[cs]e condition|audit`)
	automated = lazy.Regexp(`(?i)\b(automat\w*|ci|bot|linter)\b|^(all )?(tests|checks)( pass)?$`)
	ownPeers  = lazy.Regexp(`(?i)^(the )?(own )?(team|team members?|peers?|peer review|code review|a colleague|trio)$`)
)

// outsideApprovals are those who have to agree and are neither in the team nor demanded by the law nor a machine. Without a team, everybody
// but peers is outside.
func outsideApprovals(process *model.Process, t *model.Team) []string {
	var out []string
	for _, a := range process.Approvals {
		by := strings.TrimSpace(a.By)
		switch {
		case by == "", byLaw.MatchString(a.Reason), automated.MatchString(by), ownPeers.MatchString(by), t != nil && isMember(t, by):
		default:
			out = append(out, by)
		}
	}
	return out
}

// isMember reports whether somebody, by name, id or role, is in the team or its product manager.
func isMember(t *model.Team, by string) bool {
	if strings.EqualFold(by, t.ID) || strings.EqualFold(by, t.Name) {
		return true
	}
	human, role := t.Org.Human(by), model.ParseRole(by, nil)
	if slices.ContainsFunc(t.PMs(), func(pm *model.PM) bool {
		return role == model.RolePM || human != nil && pm.Human == human
	}) {
		return true
	}
	return slices.ContainsFunc(t.Seats, func(s *model.Seat) bool {
		return human != nil && s.Human == human || role != model.NoRole && role != model.RoleOther && s.Is(role)
	})
}

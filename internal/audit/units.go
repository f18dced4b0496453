package audit

import (
	"slices"

	"github.com/orgvet/orgvet/internal/audit/score"
	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
)

// unitsOf are the ids of the teams that a subject is folded to; those of the organization when it belongs to none.
func unitsOf(s model.Subject) []string {
	var out []string
	add := func(t *model.Team) {
		if id := t.Entity().ID; !slices.Contains(out, id) {
			out = append(out, id)
		}
	}
	for _, h := range lint.HeldBy(s) {
		if t, ok := h.(*model.Team); ok {
			add(t)
		}
	}
	for _, seat := range seatsOf(s) {
		add(seat.Team)
	}
	return orOrganization(out)
}

func seatsOf(s model.Subject) []*model.Seat {
	switch s := s.(type) {
	case *model.Human:
		return s.Seats
	case *model.Person:
		if s.Human != nil {
			return s.Human.Seats
		}
	}
	return nil
}

func orOrganization(units []string) []string {
	if len(units) == 0 {
		return []string{score.Organization}
	}
	return units
}

// unitsOfFinding are the teams that a finding concerns.
func unitsOfFinding(f *lint.Finding) []string {
	var out []string
	if f.Subject != nil {
		out = unitsOf(f.Subject)
	}
	for _, e := range f.Concerns() {
		if e.Kind == "team" && !slices.Contains(out, e.ID) {
			out = append(out, e.ID)
		}
	}
	if len(out) > 1 {
		out = slices.DeleteFunc(out, func(u string) bool { return u == score.Organization })
	}
	slices.Sort(out)
	return orOrganization(out)
}

// teamsOf are the units without the organization.
func teamsOf(units []string) []string {
	out := slices.DeleteFunc(slices.Clone(units), func(u string) bool { return u == score.Organization })
	slices.Sort(out)
	return out
}

// makersOf are the makers of the teams whose people and roles are all known.
func makersOf(m *model.Model) map[string]float64 {
	out := map[string]float64{}
	for _, o := range m.Organizations {
		for _, t := range o.Teams {
			if t.PeopleKnown() && !slices.ContainsFunc(t.Members, func(m *model.Member) bool { return m.Role == model.NoRole }) {
				out[t.Entity().ID] = t.Makers()
			}
		}
	}
	return out
}

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

// makersOf are the places for makers on the teams whose people and roles are all known. A place counts in full whether it is filled, for
// part of the week or vacant, so that a team's weight does not hang on fields that mean something when they are absent.
func makersOf(m *model.Model) map[string]float64 {
	out := map[string]float64{}
	for _, o := range m.Organizations {
		for _, t := range o.Teams {
			if !staffed(t) {
				continue
			}
			id := t.Entity().ID
			if len(t.Members) == 0 {
				out[id] = t.Makers()
				continue
			}
			out[id] = 0
			for _, p := range t.Members {
				if slices.Contains(m.Settings.Makers, p.Role) {
					out[id]++
				}
			}
		}
	}
	return out
}

// staffed reports whether the plans say who or how many are on a team, and in which roles.
func staffed(t *model.Team) bool {
	return t.PeopleKnown() && !slices.ContainsFunc(t.Members, func(m *model.Member) bool { return m.Role == model.NoRole })
}

// Questions about people, which go silent on a team that does not say who is on it.
var (
	aboutItsPeople = []string{"complete", "load", "coaching"}
	aboutAllPeople = []string{"load"} // whoever serves two teams may serve a third one that does not say so
)

// unstaffed are not known answers for the teams whose people are not recorded, so that leaving out the people, or their roles, does not
// take what the rules say about them out of the low end.
func (b *builder) unstaffed() []score.Answer {
	var out []score.Answer
	for _, o := range b.Model.Organizations {
		all := true
		for _, t := range o.ActiveTeams() {
			if t.Type != "group" && !staffed(t) {
				out = append(out, b.unknowns(t, aboutItsPeople)...)
				all = false
			}
		}
		if all {
			continue
		}
		for _, t := range o.ActiveTeams() {
			out = append(out, b.unknowns(t, aboutAllPeople)...)
		}
	}
	return out
}

func (b *builder) unknowns(t *model.Team, questions []string) []score.Answer {
	var out []score.Answer
	for _, id := range questions {
		for _, u := range b.within([]string{t.Entity().ID}) {
			out = append(out, score.Answer{Question: id, Rule: "people", Unit: u, Unknown: true})
		}
	}
	return out
}

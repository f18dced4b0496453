package model

import (
	"cmp"
	"slices"
)

// inferTypes gives types to teams that state none.
func (l *orgLinker) inferTypes() {
	for _, t := range l.org.Teams {
		t.inferType()
	}
}

// inferItems gives teams their work.
func (l *orgLinker) inferItems() {
	for _, r := range l.org.Roadmaps {
		for _, i := range r.Initiatives {
			for _, t := range i.teams() {
				t.items = append(t.items, i)
			}
		}
	}
	for _, t := range l.org.Teams {
		slices.SortStableFunc(t.items, comparePaths)
	}
}

// teams are those whose work the initiative is.
func (i *Initiative) teams() []*Team {
	if i.Team != nil {
		return []*Team{i.Team}
	}
	return i.Roadmap.Owners
}

// inferType takes a team without a type as a product team only where something says so: a product manager's seat, a problem,
// products, a roadmap or OKRs. Its mission alone does not: every kind of group has one.
func (t *Team) inferType() {
	if t.TypeStated {
		return
	}
	pm := slices.ContainsFunc(t.Members, func(m *Member) bool { return m.Role == RolePM || slices.Contains(m.AlsoRoles, RolePM) })
	pm = pm || slices.ContainsFunc(t.Headcount, func(c Count) bool { return t.parseRole(c.Name) == RolePM })
	ownRoadmap := slices.ContainsFunc(t.Roadmaps, func(r *Roadmap) bool { return r.For == nil || r.Team.IsSet() || len(r.Teams) > 0 })
	if pm || t.Has("problem") || len(t.Owned) > 0 || ownRoadmap || len(t.AllOKRs) > 0 {
		t.Type = "product"
	}
}

func (t *Team) parseRole(text string) Role { return ParseRole(text, t.Org.settings.Roles) }

// findPMs gathers the product managers: named ones across teams, and one entry a team for all its unnamed ones.
func (l *orgLinker) findPMs() {
	for _, t := range l.org.Teams {
		if !t.Active() {
			continue
		}
		var unnamed *PM
		for _, s := range t.Seats {
			if !s.Is(RolePM) || !s.Counts {
				continue
			}
			if s.Human == nil {
				if unnamed == nil {
					unnamed = &PM{Teams: []*Team{t}}
				}
				unnamed.Seats = append(unnamed.Seats, s)
				unnamed.FTE += s.FTE
				continue
			}
			pm := s.Human.PM
			if pm == nil {
				pm = &PM{Human: s.Human}
				s.Human.PM = pm
				l.org.PMs = append(l.org.PMs, pm)
			}
			pm.Seats = append(pm.Seats, s)
			pm.FTE = min(1, pm.FTE+s.FTE)
			if !slices.Contains(pm.Teams, t) {
				pm.Teams = append(pm.Teams, t)
				t.managers = append(t.managers, pm)
			}
		}
		if n := t.counted(RolePM); len(t.Members) == 0 && n > 0 {
			unnamed = &PM{Teams: []*Team{t}, FTE: n}
		}
		if unnamed != nil {
			l.org.PMs = append(l.org.PMs, unnamed)
			t.managers = append(t.managers, unnamed)
		}
	}
	slices.SortStableFunc(l.org.PMs, func(a, b *PM) int { return cmp.Compare(a.sortKey(), b.sortKey()) })
}

func (p *PM) sortKey() string {
	if p.Human != nil {
		return p.Human.ID
	}
	return p.Teams[0].ID
}

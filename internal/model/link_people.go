package model

import (
	"cmp"
	"slices"
	"strings"
)

// linkPeople finds out who is who, and who sits where today.
func (l *orgLinker) linkPeople() {
	byID, byName := map[string]*Human{}, map[string][]*Human{}
	var members []*Member
	for _, p := range l.org.People {
		p.Role = l.role(p.RoleText, p.spotOf("role"))
		p.Human = humanWith(byID, p.ID)
		if p.Human.Person == nil {
			p.Human.Person = p
		}
		p.Human.learn(p.Name, byName)
	}
	for _, t := range l.org.Teams {
		for _, m := range t.Members {
			m.Team = t
			m.Role = l.role(m.RoleText, m.spotOf("role"))
			for _, text := range m.Also {
				m.AlsoRoles = append(m.AlsoRoles, l.role(text, m.spotOf("also")))
			}
			members = append(members, m)
			if id := m.personID(); id != "" && !m.Vacant.Yes {
				humanWith(byID, id).learn(m.Name, byName)
			}
		}
		for _, c := range t.Headcount {
			l.role(c.Name, c.at)
		}
	}
	for _, m := range members {
		if m.Vacant.Yes {
			continue
		}
		if id := m.personID(); id != "" {
			m.Human = byID[id]
		} else if m.Name != "" {
			m.Human = humanNamed(byName, m.Name)
		}
	}
	l.org.Humans = allHumans(byID, byName)
	l.org.somebody = somebodies(l.org.Humans)
	for _, h := range l.org.Humans {
		h.in = l.org
	}
	for _, m := range members {
		l.seat(m)
	}
	for _, h := range l.org.Humans {
		slices.SortStableFunc(h.Seats, func(a, b *Seat) int { return cmp.Compare(a.Team.ID, b.Team.ID) })
		h.share()
	}
}

// personID is the id by which a member line names its person, if it does.
func (m *Member) personID() string { return lastSegment(orElse(m.PersonRef.Text, m.ID)) }

func humanWith(byID map[string]*Human, id string) *Human {
	h := byID[id]
	if h == nil {
		h = &Human{ID: id}
		byID[id] = h
	}
	return h
}

func (h *Human) learn(name string, byName map[string][]*Human) {
	h.Name = orElse(h.Name, name)
	if name != "" && !slices.Contains(byName[name], h) {
		byName[name] = append(byName[name], h)
	}
}

// humanNamed is the one person of this name. Where several persons with ids share it, a line without an id is somebody else.
func humanNamed(byName map[string][]*Human, name string) *Human {
	known := byName[name]
	if len(known) == 1 {
		return known[0]
	}
	for _, h := range known {
		if h.ID == name {
			return h
		}
	}
	h := &Human{ID: name, Name: name}
	byName[name] = append(known, h)
	return h
}

func allHumans(byID map[string]*Human, byName map[string][]*Human) []*Human {
	seen := map[*Human]bool{}
	var all []*Human
	add := func(h *Human) {
		if !seen[h] {
			seen[h] = true
			all = append(all, h)
		}
	}
	for _, id := range keysOf(byID) {
		add(byID[id])
	}
	for _, name := range keysOf(byName) {
		for _, h := range byName[name] {
			add(h)
		}
	}
	slices.SortStableFunc(all, func(a, b *Human) int { return cmp.Compare(a.ID, b.ID) })
	return all
}

// somebodies finds people by id or else by name; of several it is the first.
func somebodies(all []*Human) map[string]*Human {
	known := make(map[string]*Human, len(all))
	for _, of := range []func(*Human) string{func(h *Human) string { return h.ID }, func(h *Human) string { return h.Name }} {
		for _, h := range all {
			if known[of(h)] == nil {
				known[of(h)] = h
			}
		}
	}
	return known
}

// present reports whether a member line fills a place on the day.
func (m *Member) present() bool {
	today := m.Team.Org.AsOf
	gone := m.Ends.OK && m.Ends.End().Before(today)
	planned := m.Since.OK && m.Since.Start().After(today)
	return !m.Vacant.Yes && !gone && !planned
}

// seat gives a member a seat on the team. A product manager listed on a group serves all its active teams equally.
func (l *orgLinker) seat(m *Member) {
	if !m.present() {
		return
	}
	teams := []*Team{m.Team}
	isPM := m.Role == RolePM || slices.Contains(m.AlsoRoles, RolePM)
	if m.Team.Type == "group" && isPM {
		if below := m.Team.activeTeamsBelow(map[*Team]bool{}); len(below) > 0 {
			teams = below
		}
	}
	for _, t := range teams {
		s := &Seat{Team: t, Member: m, Human: m.Human, Role: m.Role, Also: m.AlsoRoles, FTE: 1, Stated: m.Allocation.OK}
		s.Counts = !m.Counterpart.Yes && !m.Guest.Yes
		if s.Stated {
			s.FTE = m.Allocation.Value / float64(len(teams))
		} else if m.Human == nil {
			s.FTE = 1 / float64(len(teams))
		}
		t.Seats = append(t.Seats, s)
		if m.Seat == nil {
			m.Seat = s
		}
		if m.Human != nil {
			m.Human.Seats = append(m.Human.Seats, s)
		}
	}
}

// activeTeamsBelow are the active teams of a group and of the groups within it.
func (t *Team) activeTeamsBelow(seen map[*Team]bool) []*Team {
	if seen[t] {
		return nil
	}
	seen[t] = true
	var out []*Team
	for _, c := range t.Children {
		switch {
		case c.Type == "group":
			out = append(out, c.activeTeamsBelow(seen)...)
		case c.Active():
			out = append(out, c)
		}
	}
	return out
}

// share spreads a person over the active teams where nothing else is written: on n teams they count 1/n on each. Places as a
// counterpart or guest, and on groups, take nothing away from the others.
func (h *Human) share() {
	n := 0
	counted := map[*Team]bool{}
	for _, s := range h.Seats {
		if s.Counts && s.Team.Active() && s.Team.Type != "group" && !counted[s.Team] {
			counted[s.Team] = true
			n++
		}
	}
	for _, s := range h.Seats {
		if !s.Stated {
			s.FTE = 1 / float64(max(n, 1))
		}
	}
}

// role reads a role text and remembers it if nobody knows it.
func (l *orgLinker) role(text string, at spot) Role {
	if strings.TrimSpace(text) == "" {
		return NoRole
	}
	role := ParseRole(text, l.model.Settings.Roles)
	if role == NoRole {
		key := Folded(text)
		if _, seen := l.roles[key]; !seen {
			l.roles[key] = unknownRole{text, at}
		}
	}
	return role
}

package model

import "math"

// FTEOn is the part of a full person that the manager gives to a team.
func (p *PM) FTEOn(t *Team) float64 {
	if len(p.Seats) == 0 {
		return p.FTE
	}
	sum := 0.0
	for _, s := range p.Seats {
		if s.Team == t {
			sum += s.FTE
		}
	}
	return sum
}

// ShareOf is the manager's part of all product management on a team, from 0 to 1.
func (p *PM) ShareOf(t *Team) float64 {
	all := 0.0
	for _, other := range t.PMs() {
		all += other.FTEOn(t)
	}
	if all == 0 {
		return 0
	}
	return p.FTEOn(t) / all
}

// Count is how many people the entry stands for: one for a named manager, the places or headcount of a team's unnamed ones.
func (p *PM) Count() int {
	switch {
	case p.Human != nil:
		return 1
	case len(p.Seats) > 0:
		return len(p.Seats)
	}
	return int(math.Ceil(p.FTE))
}

// Level is the manager's level: that of the person document, else the first that a member line gives; "" when unknown.
func (p *PM) Level() string {
	if p.Human != nil {
		return p.Human.Level()
	}
	for _, s := range p.Seats {
		if s.Member.Level != "" {
			return s.Member.Level
		}
	}
	return ""
}

// Level is the person's level: that of the person document, else the first that a member line gives; "" when unknown.
func (h *Human) Level() string {
	if h.Person != nil && h.Person.Level != "" {
		return h.Person.Level
	}
	for _, s := range h.Seats {
		if s.Member.Level != "" {
			return s.Member.Level
		}
	}
	return ""
}

// IsPM reports whether the person works as a product manager: by the role of the person document, or on any team.
func (h *Human) IsPM() bool {
	if h.Person != nil && h.Person.Role == RolePM {
		return true
	}
	for _, s := range h.Seats {
		if s.Is(RolePM) {
			return true
		}
	}
	return false
}

// Manager is who the person reports to, as written in the person document, else in a member line.
func (h *Human) Manager() Ref {
	if h.Person != nil && h.Person.Manager.IsSet() {
		return h.Person.Manager
	}
	for _, s := range h.Seats {
		if s.Member.Manager.IsSet() {
			return s.Member.Manager
		}
	}
	return Ref{}
}

// CountPMs is how many product managers the active teams have.
func (o *Organization) CountPMs() int {
	n := 0
	for _, p := range o.PMs {
		n += p.Count()
	}
	return n
}

// People is how many people the team has, whatever their roles: its filled places, else its headcount.
func (t *Team) People() float64 {
	sum := 0.0
	if len(t.Members) == 0 {
		for _, c := range t.Headcount {
			sum += c.Value
		}
		return sum
	}
	for _, s := range t.Seats {
		if s.Counts {
			sum++
		}
	}
	return sum
}

// Words is the role for people to read: "product manager".
func (r Role) Words() string { return r.words() }

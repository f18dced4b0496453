package model

import (
	"cmp"
	"slices"

	"github.com/orgvet/orgvet/internal/source"
)

// ActiveTeams are the organization's active teams of every type; the list is shared and not to be changed.
func (o *Organization) ActiveTeams() []*Team { return o.activeTeams }

// ProductTeams are the active product teams; the list is shared and not to be changed.
func (o *Organization) ProductTeams() []*Team { return o.productTeams }

// RunningObjectives are the active objectives of the organization itself: those of its document and those of its running OKRs.
func (o *Organization) RunningObjectives() []*Objective {
	var out []*Objective
	for _, objective := range o.Objectives {
		if objective.Active() {
			out = append(out, objective)
		}
	}
	var own []*OKRs
	for _, s := range o.OKRs {
		if s.ForOrg && s.Status == "active" && s.Period.Contains(o.AsOf) {
			own = append(own, s)
		}
	}
	return append(out, activeObjectives(own)...)
}

// Pillars are the pillars of the organization's strategy.
func (o *Organization) Pillars() []*Pillar {
	if o.Strategy == nil {
		return nil
	}
	return o.Strategy.Pillars
}

// Function is the function of this id, or nil.
func (o *Organization) Function(id string) *Function {
	for _, f := range o.Functions {
		if f.ID == id || "function/"+f.ID == id {
			return f
		}
	}
	return nil
}

// Team is the team of this id, or nil.
func (o *Organization) Team(id string) *Team {
	return firstOf(o.Teams, id, func(t *Team) string { return t.ID })
}

// Product is the product of this id, or nil.
func (o *Organization) Product(id string) *Product {
	return firstOf(o.Products, id, func(p *Product) string { return p.ID })
}

// firstOf is the first thing of an id in a list that is sorted by id, or nil.
func firstOf[T any](list []*T, id string, of func(*T) string) *T {
	i, found := slices.BinarySearchFunc(list, id, func(v *T, id string) int { return cmp.Compare(of(v), id) })
	if !found {
		return nil
	}
	return list[i]
}

// Human finds who a reference to a person means, by id or exact name; nil when nobody is known by it.
func (o *Organization) Human(ref string) *Human {
	whole, id := o.somebody[ref], lastSegment(ref)
	if last := o.somebody[id]; last != nil && last.ID == id && (whole == nil || whole.ID != ref || id < whole.ID) {
		return last
	}
	return whole
}

func (o *Organization) productLeader() *Human {
	for _, h := range o.Humans {
		if h.Role() == RoleProductLeader || slices.ContainsFunc(h.Seats, func(s *Seat) bool { return s.Is(RoleProductLeader) }) {
			return h
		}
	}
	return nil
}

// Place marks the organization's document; without one, the first document that belongs to it.
func (o *Organization) Place() source.Place {
	if o.doc == nil && o.first != nil {
		return o.first.place(o.first.start, o.first.end)
	}
	return o.Block.Place()
}

// At marks the key, or the organization itself where the key is missing.
func (o *Organization) At(key string) source.Place {
	if o.doc == nil {
		return o.Place()
	}
	return o.Block.At(key)
}

// ValueAt marks the value of the key, or the organization itself where the key is missing.
func (o *Organization) ValueAt(key string) source.Place {
	if o.doc == nil {
		return o.Place()
	}
	return o.Block.ValueAt(key)
}

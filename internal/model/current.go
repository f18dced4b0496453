package model

import "github.com/orgvet/orgvet/internal/source"

// CurrentObjectives are the active objectives of running and future periods, those in the organization document included.
func (o *Organization) CurrentObjectives() []*Objective {
	var out []*Objective
	add := func(objectives []*Objective) {
		for _, ob := range objectives {
			if ob.Active() {
				out = append(out, ob)
			}
		}
	}
	add(o.Objectives)
	for _, okrs := range o.OKRs {
		if okrs.Current() {
			add(okrs.Objectives)
		}
	}
	return out
}

// CurrentKeyResults are the active key results of CurrentObjectives.
func (o *Organization) CurrentKeyResults() []*KeyResult {
	var out []*KeyResult
	for _, ob := range o.CurrentObjectives() {
		for _, k := range ob.KeyResults {
			if k.Active() {
				out = append(out, k)
			}
		}
	}
	return out
}

// Current reports whether the OKRs are in force today or later: neither closed nor of a past period.
func (o *OKRs) Current() bool {
	if o.Status == "closed" {
		return false
	}
	return o.Period.Open || (o.Period.OK && !o.Period.End().Before(o.Org.AsOf))
}

// Entity identifies the human.
func (h *Human) Entity() Entity {
	return Entity{Kind: "person", ID: h.scopedID(), Name: orElse(h.Name, h.ID), Label: h.Label(), Private: true}
}

// Place is the person document, else the first member line.
func (h *Human) Place() source.Place {
	if h.Person != nil {
		return h.Person.Place()
	}
	if len(h.Seats) > 0 {
		return h.Seats[0].Member.Place()
	}
	return source.Place{}
}

// Document is the person document, else that of the first team.
func (h *Human) Document() *Document {
	if h.Person != nil {
		return h.Person.Document()
	}
	if len(h.Seats) > 0 {
		return h.Seats[0].Member.Document()
	}
	return nil
}

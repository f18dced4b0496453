package model

import "github.com/orgvet/orgvet/internal/source"

// CurrentObjectives are the active objectives of running and future periods, those in the organization document included; the list is
// shared and not to be changed.
func (o *Organization) CurrentObjectives() []*Objective { return o.objectives }

// CurrentKeyResults are the active key results of CurrentObjectives; the list is shared and not to be changed.
func (o *Organization) CurrentKeyResults() []*KeyResult { return o.keyResults }

// Initiatives are the initiatives of all roadmaps, open or closed; the list is shared and not to be changed.
func (o *Organization) Initiatives() []*Initiative { return o.initiatives }

// noteLists fills the lists that nearly every rule asks for.
func (o *Organization) noteLists() {
	for _, t := range o.Teams {
		if t.Active() {
			o.activeTeams = append(o.activeTeams, t)
			if t.IsProduct() {
				o.productTeams = append(o.productTeams, t)
			}
		}
	}
	o.addCurrent(o.Objectives)
	for _, okrs := range o.OKRs {
		if okrs.Current() {
			o.addCurrent(okrs.Objectives)
		}
	}
}

func (o *Organization) addCurrent(objectives []*Objective) {
	for _, ob := range objectives {
		if !ob.Active() {
			continue
		}
		o.objectives = append(o.objectives, ob)
		for _, k := range ob.KeyResults {
			if k.Active() {
				o.keyResults = append(o.keyResults, k)
				k.Number = int32(len(o.keyResults)) //nolint:gosec // there is no room for so many
			}
		}
	}
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

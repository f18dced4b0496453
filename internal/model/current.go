package model

import (
	"slices"

	"github.com/orgvet/orgvet/internal/source"
)

// CurrentObjectives are the active objectives of running and future periods, those in the organization document included; the list is
// shared and not to be changed.
func (o *Organization) CurrentObjectives() []*Objective { return o.objectives }

// CurrentKeyResults are the active key results of CurrentObjectives; the list is shared and not to be changed.
func (o *Organization) CurrentKeyResults() []*KeyResult { return o.keyResults }

// CountKeyResults is how many CurrentKeyResults there are. Unlike these it leads to none of them.
func (o *Organization) CountKeyResults() int { return o.countResults }

// Initiatives are the initiatives of all roadmaps, open or closed; the list is shared and not to be changed.
func (o *Organization) Initiatives() []*Initiative { return o.initiatives }

// Relist makes the lists again of what is active, current and running, after a change to what they depend on.
func (m *Model) Relist() {
	for _, org := range m.Organizations {
		org.noteLists()
	}
}

// noteLists makes the lists that nearly every rule asks for. Nothing in linking depends on them.
func (o *Organization) noteLists() {
	o.noteTeams()
	o.noteRunning()
	o.noteObjectives()
	o.noteKeyResults()
}

func (o *Organization) noteTeams() {
	o.activeTeams, o.productTeams = nil, nil
	for _, t := range o.Teams {
		if t.Active() {
			o.activeTeams = append(o.activeTeams, t)
			if t.IsProduct() {
				o.productTeams = append(o.productTeams, t)
			}
		}
	}
}

func (o *Organization) noteRunning() {
	for _, t := range o.Teams {
		t.running = running(slices.Concat(t.AllOKRs, t.covered), o.AsOf)
	}
}

func (o *Organization) noteObjectives() {
	o.objectives = nil
	add := func(objectives []*Objective) {
		for _, ob := range objectives {
			if ob.Active() {
				o.objectives = append(o.objectives, ob)
			}
		}
	}
	add(o.Objectives)
	for _, okrs := range o.OKRs {
		if okrs.Current() {
			add(okrs.Objectives)
		}
	}
}

// noteKeyResults goes by the list of objectives.
func (o *Organization) noteKeyResults() {
	for _, k := range o.keyResults {
		k.Number = 0
	}
	o.keyResults = nil
	for _, ob := range o.objectives {
		for _, k := range ob.KeyResults {
			if k.Active() {
				o.keyResults = append(o.keyResults, k)
				k.Number = int32(len(o.keyResults)) //nolint:gosec // there is no room for so many
			}
		}
	}
	o.countResults = len(o.keyResults)
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

package model

import "github.com/orgvet/orgvet/internal/source"

// Entity identifies the product manager: the team when the manager is unnamed or serves one team, else the person.
func (p *PM) Entity() Entity {
	team := p.Teams[0].Entity()
	team.Label = p.Label()
	if p.Human == nil || len(p.Teams) == 1 {
		return team
	}
	return Entity{Kind: "pm", ID: p.Human.scopedID(), Name: orElse(p.Human.Name, p.Human.ID), Label: p.Label(), Private: true}
}

// Label names the product manager by the teams they serve, or by name where the configuration allows it.
func (p *PM) Label() string {
	if p.Human != nil && p.Teams[0].Org.settings.ShowPeople {
		return orElse(p.Human.Name, p.Human.ID)
	}
	return "the product manager of " + inWords(p.Teams)
}

// Place is the person document, else the first member line, else the headcount of the team.
func (p *PM) Place() source.Place {
	switch {
	case p.Human != nil && p.Human.Person != nil:
		return p.Human.Person.Place()
	case len(p.Seats) > 0:
		return p.Seats[0].Member.Place()
	}
	for _, c := range p.Teams[0].Headcount {
		if p.Teams[0].parseRole(c.Name) == RolePM {
			return c.Place()
		}
	}
	return p.Teams[0].At("headcount")
}

// Document is the document that Place lies in.
func (p *PM) Document() *Document {
	switch {
	case p.Human != nil && p.Human.Person != nil:
		return p.Human.Person.doc
	case len(p.Seats) > 0:
		return p.Seats[0].Member.doc
	}
	return p.Teams[0].doc
}

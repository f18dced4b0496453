package model

import (
	"reflect"
	"slices"

	"github.com/orgvet/orgvet/internal/source"
)

// linkedPeople are the fields that hold who is who and who sits where.
var linkedPeople = []string{
	"TeamLinks.Seats", "TeamLinks.managers", "PersonLinks.Human", "PersonLinks.Role", "MemberLinks.Human", "MemberLinks.Seat", "MemberLinks.Role",
	"MemberDetails.AlsoRoles", "OrganizationLinks.Humans", "OrganizationLinks.PMs", "OrganizationLinks.ProductLeader", "OrganizationLinks.somebody",
	"Seat.Team", "Seat.Member", "Seat.Human", "Human.Person", "Human.Seats", "Human.PM", "Human.in", "PM.Human", "PM.Seats", "PM.Teams",
}

// team has a team take what a new reading says, but for what links it to others. Its people are linked in the end, with all others.
func (r *relinker) team(org *Organization, was, now *Team) {
	r.people[org] = true
	kept, typ := was.TeamLinks, was.Type
	*was = *now
	if was.TeamLinks = kept; !was.TypeStated {
		was.Type = typ
	}
}

// peopleFaults are the faults that have to do with people anywhere.
func (l *orgLinker) peopleFaults() []source.Fault {
	own := &orgLinker{linker: &linker{model: l.model}, org: l.org, refs: l.refs}
	own.sideBySide((*orgLinker).checkPersonRefs, (*orgLinker).checkHeadcounts, (*orgLinker).checkShares)
	return own.noted()
}

// workCycles are the faults about cycles among goals and among initiatives.
func (l *orgLinker) workCycles() []source.Fault {
	own := &orgLinker{linker: &linker{model: l.model}, org: l.org}
	own.checkWorkCycles()
	return own.noted()
}

func (l *orgLinker) noted() (faults []source.Fault) {
	for _, p := range l.pending {
		faults = append(faults, p.Fault)
	}
	return faults
}

// linkPeople links all people of an organization again. ok is false where something else follows from it than that others sit where.
func (r *relinker) linkPeople(org *Organization) (ok bool) {
	l := &orgLinker{linker: &linker{model: r.model, roles: map[string]unknownRole{}}, org: org, refs: r.web.refs[org]}
	org.PMs = nil
	for _, t := range org.Teams {
		t.Seats, t.managers = nil, nil
		for _, m := range t.Members {
			if m.Human, m.Seat = nil, nil; len(m.AlsoRoles) > 0 {
				m.AlsoRoles = nil
			}
		}
	}
	l.linkPeople()
	for _, t := range org.Teams {
		if !t.keepsType() {
			return false
		}
	}
	l.findPMs()
	org.ProductLeader = org.productLeader()
	for _, field := range linkedPeople {
		r.fields[field] = true
	}
	for _, doc := range r.model.Documents {
		r.documents[doc.Number] = true
	}
	l.reportRoles()
	known := slices.DeleteFunc(slices.Clone(r.model.Faults), func(f source.Fault) bool { return f.Rule != "unknown-role" })
	return len(r.model.Organizations) == 1 && len(known) == len(l.faults) && (len(known) == 0 || reflect.DeepEqual(known, sortedFaults(l.faults))) &&
		reflect.DeepEqual(r.web.people[org], l.peopleFaults())
}

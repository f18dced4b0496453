package model

import (
	"slices"

	"github.com/orgvet/orgvet/internal/source"
)

// linkedPeople are the fields that hold who is who and who sits where.
var linkedPeople = []string{
	"TeamLinks.Seats", "TeamLinks.managers", "PersonLinks.Human", "PersonLinks.Role", "MemberLinks.Human", "MemberLinks.Seat", "MemberLinks.Role",
	"MemberDetails.AlsoRoles", "OrganizationLinks.Humans", "OrganizationLinks.PMs", "OrganizationLinks.ProductLeader", "OrganizationLinks.somebody",
	"Seat.Team", "Seat.Member", "Seat.Human", "Human.Person", "Human.Seats", "Human.PM", "Human.in", "PM.Human", "PM.Seats", "PM.Teams",
}

// linkedWithPeople reports whether nothing but people, and what is checked with them, depends on a field. They are linked in the end, as a whole.
func linkedWithPeople(field string) bool {
	switch field {
	case "Team.Members", "Team.Headcount", "Team.Status", "Member.Name", "Member.PersonRef", "Member.RoleText", "Member.Allocation", "MemberDetails.Also",
		"MemberDetails.Counterpart", "MemberDetails.Ends", "MemberDetails.Guest", "MemberDetails.ID", "MemberDetails.Since", "MemberDetails.Vacant",
		"Person.Name", "Person.RoleText":
		return true
	}
	return false
}

// checkedWithPeople reports whether nothing but what is checked with people depends on a field.
func checkedWithPeople(field string) bool {
	switch field {
	case "Team.MembersComplete", "Team.EscalationPath", "Team.PMTime", "MemberDetails.Manager", "Person.Coaching", "Person.Manager", "Person.Time",
		"PersonDetails.Coaches", "PersonDetails.Mentor", "Coaching.With", "Coachee.Novice", "Coachee.PM", "TimeSplit.Discovery", "TimeSplit.People",
		"TimeSplit.Strategy", "TimeSplit.Tactical", "Product.Stage", "Product.Share", "Allocation.Share":
		return true
	}
	return false
}

// isAboutPeople reports whether a fault by a rule, about something in a list, comes of the checks in peopleFaults.
func isAboutPeople(rule, list string) bool {
	switch rule {
	case "headcount-mismatch", "shares-do-not-add":
		return true
	case "unknown-reference":
		return slices.Contains([]string{"members", "escalation_path", "manager", "mentor", "coaching", "coaches"}, list)
	}
	return false
}

// peopleFaults are the faults that have to do with people anywhere.
func (l *orgLinker) peopleFaults() []pending {
	own := &orgLinker{linker: &linker{model: l.model}, org: l.org, refs: l.refs}
	own.sideBySide((*orgLinker).checkPersonRefs, (*orgLinker).checkManagers, (*orgLinker).checkHeadcounts, (*orgLinker).checkShares)
	return own.pending
}

// workCycles are the faults about cycles among goals and among initiatives.
func (l *orgLinker) workCycles() (faults []source.Fault) {
	own := &orgLinker{linker: &linker{model: l.model}, org: l.org}
	own.checkWorkCycles()
	for _, p := range own.pending {
		faults = append(faults, p.Fault)
	}
	return faults
}

// said is what tells a fault from others, whether or not its next step was completed.
type said struct {
	rule, file, message string
	at                  int // offset in bytes
}

func saidBy(f source.Fault) said {
	return said{f.Rule, f.Place.File, f.Message, f.Place.Span.Start.Offset}
}

// allSaid are the next steps of faults that were not completed yet.
func allSaid(faults []pending) map[said]string {
	all := map[said]string{}
	for _, p := range faults {
		all[saidBy(p.Fault)] = p.Next
	}
	return all
}

// linkPeople links all people again, or where they are the same does what is checked with them, or only looks at the references to persons in
// documents that say something else. ok is false where something else follows from it than that others sit where.
func (r *relinker) linkPeople() (ok bool) {
	if !r.people && !r.checks {
		for _, doc := range r.model.Documents {
			if r.checked[doc.Number] {
				l := r.linkerOf(doc.Org)
				l.checkPersonsOf(doc.Subject)
				r.pending = append(r.pending, l.pending...)
			}
		}
		return true
	}
	r.model.Faults = slices.Clone(r.model.Faults)
	roles := &linker{model: r.model, roles: map[string]unknownRole{}}
	for _, org := range r.model.Organizations {
		l := &orgLinker{linker: roles, org: org, refs: r.web.refs[org]}
		if r.people && !l.linkPeopleAgain() {
			return false
		}
		was, stand := r.web.people[org], map[said]bool{}
		for _, p := range l.peopleFaults() {
			next, before := was[saidBy(p.Fault)]
			if !before || next != p.Next || r.checked[p.doc.Number] || p.slip != "" && r.Fields["OrganizationLinks.People"] {
				r.pending = append(r.pending, p)
			} else {
				stand[saidBy(p.Fault)] = true
			}
		}
		r.model.Faults = slices.DeleteFunc(r.model.Faults, func(f source.Fault) bool {
			_, before := was[saidBy(f)]
			return before && !stand[saidBy(f)]
		})
	}
	if !r.people {
		return true
	}
	r.model.Faults = slices.DeleteFunc(r.model.Faults, func(f source.Fault) bool { return f.Rule == "unknown-role" })
	roles.reportRoles()
	r.faults = append(r.faults, roles.faults...)
	for _, field := range linkedPeople {
		r.Fields[field] = true
	}
	for _, org := range r.model.Organizations {
		r.Documents[r.web.organizations[org]] = true
	}
	for _, doc := range r.model.Documents {
		r.Documents[doc.Number] = true
	}
	return true
}

// linkPeopleAgain reports whether all teams keep their types.
func (l *orgLinker) linkPeopleAgain() (ok bool) {
	org := l.org
	l.refs.people, org.PMs = org.peopleByID(), nil
	for _, t := range org.Teams {
		t.Seats, t.managers = nil, nil
		for _, m := range t.Members {
			if m.Human, m.Seat = nil, nil; len(m.AlsoRoles) > 0 {
				m.AlsoRoles = nil
			}
		}
	}
	l.linkPeople()
	if !slices.ContainsFunc(org.Teams, func(t *Team) bool { return !t.keepsType() }) {
		l.findPMs()
		org.ProductLeader = org.productLeader()
		return true
	}
	return false
}

package model

import (
	"fmt"
	"slices"
	"strings"

	"github.com/orgvet/orgvet/schema/syntax"
)

// checkHeadcounts compares members and headcount where a team gives both. Whether the headcount means heads or full-time
// people, and with or without vacant seats, is left to the team: only what fits no reading is reported.
func (l *orgLinker) checkHeadcounts() {
	for _, t := range l.org.Teams {
		if len(t.Members) == 0 || len(t.Headcount) == 0 || !t.PeopleKnown() {
			continue
		}
		var wrong []string
		for _, c := range t.Headcount {
			role := t.parseRole(c.Name)
			if !c.OK || role == NoRole {
				continue
			}
			listed := t.listed(role)
			if !slices.Contains(listed, c.Value) {
				wrong = append(wrong, fmt.Sprintf("headcount says %s for %s, the member list %s", formatNumber(c.Value), c.Name, formatNumber(listed[0])))
			}
		}
		if len(wrong) > 0 {
			l.fault(t.doc, "headcount-mismatch", t.At("headcount"), t.ID+": "+strings.Join(wrong, "; "),
				"correct one of the two; the members are what counts")
		}
	}
}

// listed are the numbers that a headcount of the role may fairly say: the people present, then with vacant seats, with those
// who come from outside, and the full-time equivalents.
func (t *Team) listed(role Role) []float64 {
	present, all, fte := 0.0, 0.0, 0.0
	for _, s := range t.Seats {
		if s.Role != role && !slices.Contains(s.Also, role) {
			continue
		}
		all++
		if s.Counts {
			present++
			fte += s.FTE
		}
	}
	vacant := float64(t.Vacant(role))
	return []float64{present, present + vacant, all, all + vacant, tidy(fte), tidy(fte + vacant)}
}

// checkPersonRefs looks at references to persons. People are optional in a plan, so a reference to somebody without a document
// is fine; only member.person, and a slip of one or two letters in an id that a plan knows, is a fault.
func (l *orgLinker) checkPersonRefs() {
	for _, t := range l.org.Teams {
		for _, m := range t.Members {
			if r := m.PersonRef; r.IsSet() && l.refs.people[r.Text] == nil && len(l.org.People) > 0 {
				l.unknown(t.doc, r, "no person has the id "+Quote(r.Text), "add a document of kind person with this id, or write id: for a person without one",
					"person", func() []string { return keysOf(l.refs.people) })
			}
			l.nearPerson(t.doc, m.Manager)
		}
		for _, r := range t.EscalationPath {
			l.nearPerson(t.doc, r)
		}
	}
	for _, p := range l.org.People {
		l.nearPerson(p.doc, p.Manager)
		l.nearPerson(p.doc, p.Mentor)
		if p.Coaching != nil {
			l.nearPerson(p.doc, p.Coaching.With)
		}
		for _, c := range p.Coaches {
			l.nearPerson(p.doc, c.Novice)
			l.nearPerson(p.doc, c.PM)
		}
	}
	for _, p := range l.org.Products {
		l.nearPersons(p.doc, p.Owners)
	}
	for _, o := range l.org.Objectives {
		l.nearPersons(o.doc, o.Owner)
		l.nearTeams(o.doc, o.SharedWith)
	}
	for _, s := range l.org.OKRs {
		l.checkPersonsOf(s)
	}
	for _, r := range l.org.Roadmaps {
		l.checkPersonsOf(r)
	}
	for _, g := range l.org.Logs {
		l.checkPersonsOf(g)
	}
}

// checkPersonsOf looks at the references to persons in OKRs, a roadmap or a log. Where those of other documents may be others, everything is
// looked at.
func (l *orgLinker) checkPersonsOf(s Subject) {
	switch s := s.(type) {
	case *OKRs:
		l.nearPerson(s.doc, s.Owner)
		for _, o := range s.Objectives {
			l.nearPersons(o.doc, o.Owner)
			l.nearTeams(o.doc, o.SharedWith)
			for _, k := range o.KeyResults {
				l.nearPersons(k.doc, k.Owner)
			}
		}
	case *Roadmap:
		for _, i := range s.Initiatives {
			l.nearPersons(i.doc, i.Owner)
			l.nearPersons(i.doc, i.Sponsor)
			l.nearTeams(i.doc, i.With)
			l.nearPerson(i.doc, i.DecidedBy)
		}
	case *Log:
		for _, i := range s.Interrupts {
			l.nearPerson(s.doc, i.HandledBy)
			l.nearPerson(s.doc, i.BackedBy)
		}
		for _, d := range s.Decisions {
			l.nearPerson(s.doc, d.By)
		}
	}
}

func (l *orgLinker) nearPersons(doc *Document, refs Refs) {
	for _, r := range refs {
		l.nearPerson(doc, r)
	}
}

// nearTeams reports slips of teams' ids in a list that may name persons and functions as well.
func (l *orgLinker) nearTeams(doc *Document, refs Refs) {
	for _, r := range refs {
		if len(r.Text) < shortestSlip || l.isSomebody(r.Text) {
			continue
		}
		near, ok := l.namesOf("team", func() []string { return keysOf(l.refs.teams) }).Nearest(r.Text)
		if ok && digits(near) == digits(r.Text) && syntax.Distance(near, r.Text) <= mostSlips {
			l.fault(doc, "unknown-reference", r.Place(), "no team has the id "+Quote(r.Text), "did you mean "+Quote(near)+"?")
		}
	}
}

const (
	shortestSlip = 5 // letters; shorter ids are close to too many others
	mostSlips    = 2
)

// nearPerson reports a reference that is almost, but not quite, the id of exactly one person document. Ids that differ in their
// digits are different persons.
func (l *orgLinker) nearPerson(doc *Document, r Ref) {
	if len(r.Text) < shortestSlip || len(l.org.People) == 0 || l.isSomebody(r.Text) {
		return
	}
	var near []string
	for _, p := range l.org.People {
		if d := len(p.ID) - len(r.Text); d >= -mostSlips && d <= mostSlips && digits(p.ID) == digits(r.Text) && syntax.Distance(p.ID, r.Text) <= mostSlips {
			near = append(near, p.ID)
		}
	}
	if len(near) == 1 {
		l.fault(doc, "unknown-reference", r.Place(), "nobody has the id "+Quote(r.Text), "did you mean "+Quote(near[0])+"?")
	}
}

// isSomebody reports whether a reference names a person, a team, a function or a role.
func (l *orgLinker) isSomebody(text string) bool {
	return l.refs.people[text] != nil || l.refs.teams[text] != nil || l.org.somebody[lastSegment(text)] != nil || l.org.Function(text) != nil ||
		ParseRole(text, l.model.Settings.Roles) != NoRole
}

func digits(text string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, text)
}

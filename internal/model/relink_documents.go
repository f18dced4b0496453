package model

import (
	"cmp"
	"slices"

	"github.com/orgvet/orgvet/internal/source"
)

// exchange takes the documents of a file out of the model and puts those of a new reading in.
func (r *relinker) exchange(f NewReading) (ok bool) {
	m, path := r.model, f.File.Path
	from, to := m.placeOf(path)
	old, now := slices.Clone(m.Documents[from:to]), f.Now.docs
	stays := func(doc *Document) bool { return !canComeAndGo(doc) }
	if slices.ContainsFunc(slices.Concat(old, now), stays) || len(f.Now.fiscal) > 0 || m.numbers+len(now) > r.web.documents || !r.dropAllFaults(path) {
		return false
	}
	ids, openings := make([]string, len(now)), make([]string, len(now))
	for i, doc := range now {
		ids[i], openings[i] = documentID(doc.Subject), doc.opening
	}
	faults := f.Now.faults
	if len(now) > 0 || f.File.LooksLikePlan() {
		faults = append(faults, f.File.Faults...)
	}
	r.faults = append(r.faults, faults...)
	r.pending = append(r.pending, m.contradictions(f.Now)...)
	for _, doc := range old {
		if !r.takeOut(doc) {
			return false
		}
	}
	m.Documents = slices.Replace(m.Documents, from, to, now...)
	if len(old)+len(now) > 0 {
		r.Fields["Model.Documents"] = true
	}
	for i, doc := range now {
		doc.Number, doc.opening = m.numbers, openings[i]
		m.numbers++
		if doc.Org = m.organizationOf(doc); doc.Org == nil || !r.putIn(doc, ids[i]) {
			return false
		}
	}
	files := m.Files
	if len(old) > 0 || slices.ContainsFunc(r.before, func(f source.Fault) bool { return f.Place.File == path }) {
		m.Files--
	}
	if len(now)+len(faults) > 0 {
		m.Files++
	}
	r.changed("Model.Files", m.Files != files)
	return r.noteFirst()
}

// canComeAndGo reports whether a document is of a kind on which no others stand.
func canComeAndGo(doc *Document) bool {
	switch s := doc.Subject.(type) {
	case *OKRs:
		return s.Covers == ""
	case *Roadmap, *Log, *Forum, *Person:
		return true
	}
	return false
}

// dropAllFaults takes away the faults in a file, unless they have to do with other files as well.
func (r *relinker) dropAllFaults(path string) (ok bool) {
	for _, f := range r.model.Faults {
		if f.Subject == fiscalYearStart {
			return false
		}
	}
	for _, f := range r.model.faultsIn(path) {
		switch f.Rule {
		case "duplicate-id", "dependency-cycle":
			return false
		case "unknown-reference":
			r.refers = true
		}
	}
	r.dropFaultsIn(path)
	return true
}

// organizationOf is the organization that a document belongs to; nil where that is yet to be made up.
func (m *Model) organizationOf(doc *Document) *Organization {
	declared, standIn := m.Organizations, (*Organization)(nil)
	if len(declared) > 0 && !declared[0].Declared {
		declared, standIn = declared[1:], declared[0]
	}
	if org := nearest(declared, doc); org != nil {
		return org
	}
	return standIn
}

// noteFirst notes the first documents of organizations; ok is false where one is in another file now, or there is none left.
func (r *relinker) noteFirst() (ok bool) {
	for _, org := range r.model.Organizations {
		i := slices.IndexFunc(r.model.Documents, func(doc *Document) bool { return doc.Org == org })
		if i < 0 || org.first.File.Path != r.model.Documents[i].File.Path {
			return false
		}
		if org.first != r.model.Documents[i] {
			r.list("OrganizationLinks.first", org)
			org.first = r.model.Documents[i]
		}
	}
	return true
}

// takeOut takes a document out, with everything in it.
func (r *relinker) takeOut(doc *Document) (ok bool) {
	l, org := r.linkerOf(doc.Org), doc.Org
	r.note(doc)
	switch s := doc.Subject.(type) {
	case *Roadmap:
		empty := *s
		empty.Initiatives = nil
		ok = r.roadmap(l, s, &empty)
		unlist(r, "OrganizationLinks.Roadmaps", org, &org.Roadmaps, r.listsOfRoadmap(s), s)
	case *OKRs:
		empty := *s
		empty.Objectives = nil
		ok = !r.cover(l, s) && r.okrs(l, s, &empty)
		l.refs.okrs.drop(s)
		unlist(r, "OrganizationLinks.OKRs", org, &org.OKRs, r.listsOfOKRs(s), s)
	case *Log:
		ok = r.log(l, s, &Log{Block: s.Block})
		unlist(r, "OrganizationLinks.Logs", org, &org.Logs, r.listsOfLog(s), s)
	case *Person:
		ok, r.people = true, true
		unlist(r, "OrganizationLinks.People", org, &org.People, nil, s)
	case *Forum:
		ok = true
		unlist(r, "OrganizationLinks.Forums", org, &org.Forums, r.listsOfForum(s), s)
	}
	return ok
}

// putIn puts a document in, with everything in it. id is what it has written.
func (r *relinker) putIn(doc *Document, id string) (ok bool) {
	l, owners, org := r.linkerOf(doc.Org), r.linkerOf(doc.Org), doc.Org
	r.note(doc)
	switch s := doc.Subject.(type) {
	case *Roadmap:
		whole := *s
		s.ID, s.Initiatives, s.RoadmapLinks = id, nil, RoadmapLinks{Org: org}
		owners.identifyRoadmap(s)
		owners.findOwnersOfRoadmap(s)
		ok = enlist(r, "OrganizationLinks.Roadmaps", org, &org.Roadmaps, r.listsOfRoadmap(s), s) && r.roadmap(l, s, &whole)
	case *OKRs:
		whole := *s
		s.ID, s.Objectives, s.OKRsLinks = id, nil, OKRsLinks{Org: org}
		owners.identifyOKRs(s)
		owners.findOwnersOfOKRs(s)
		l.refs.okrs.add(s)
		ok = !r.cover(l, s) && enlist(r, "OrganizationLinks.OKRs", org, &org.OKRs, r.listsOfOKRs(s), s) && r.okrs(l, s, &whole)
	case *Log:
		whole := *s
		*s = Log{Block: s.Block, Team: s.Team, Organization: s.Organization, ID: id, LogLinks: LogLinks{Org: org}}
		owners.identifyLog(s)
		owners.findKeeper(s)
		ok = enlist(r, "OrganizationLinks.Logs", org, &org.Logs, r.listsOfLog(s), s) && r.log(l, s, &whole)
	case *Person:
		s.PersonLinks, r.people = PersonLinks{Org: org}, true
		ok = enlist(r, "OrganizationLinks.People", org, &org.People, nil, s)
	case *Forum:
		s.ForumLinks = ForumLinks{Org: org}
		s.With = owners.team(doc, s.Team)
		ok = enlist(r, "OrganizationLinks.Forums", org, &org.Forums, r.listsOfForum(s), s)
	}
	r.pending = append(r.pending, owners.pending...)
	r.found[doc.Number] = l.pending
	return ok
}

// cover reports whether OKRs may hold the goals of teams in their place, or have a name by which these say so.
func (r *relinker) cover(l *orgLinker, s *OKRs) bool {
	r.mention(s.ID, s.doc)
	r.mention(s.ownPeriod, s.doc)
	slip := func(f source.Fault) bool { return f.Rule == "unknown-reference" && f.Subject == "covered_by" }
	return slices.ContainsFunc(r.model.Faults, slip) || slices.ContainsFunc(l.org.Teams, func(t *Team) bool {
		by := t.CoveredBy.Text
		return by != "" && (s.ForOrg && by == l.org.ID || slices.Contains(s.Owners, l.refs.teams[by]))
	})
}

// listed is what a document of a kind that can come and go declares.
type listed interface {
	comparable
	Document() *Document
}

func byDocument[T listed](a, b T) int { return cmp.Compare(a.Document().ID, b.Document().ID) }

// enlist puts something into a list of an organization, among namesakes by the openings of their documents, and into others; ok is false where
// the openings do not tell.
func enlist[T listed](r *relinker, field string, org *Organization, list *[]T, others []*[]T, thing T) (ok bool) {
	doc := thing.Document()
	doc.ID = documentID(doc.Subject)
	at, namesakes := slices.BinarySearchFunc(*list, thing, byDocument)
	if !namesakes {
		doc.opening = ""
	}
	for _, other := range (*list)[at:] {
		o := other.Document()
		if o.ID != doc.ID {
			break
		}
		if o.opening == "" || doc.opening == "" || o.opening == doc.opening {
			return false
		}
		if o.opening < doc.opening {
			at++
		}
	}
	*list = slices.Insert(slices.Clone(*list), at, thing)
	r.list(field, org)
	for _, other := range others {
		*other = append(*other, thing)
	}
	return true
}

// unlist takes something out of a list of an organization, and of others.
func unlist[T listed](r *relinker, field string, org *Organization, list *[]T, others []*[]T, thing T) {
	without(list, thing)
	r.list(field, org)
	for _, other := range others {
		without(other, thing)
	}
}

// inListOf compares by the places in a list.
func inListOf[T comparable](list *[]T) func(a, b T) int {
	return func(a, b T) int { return cmp.Compare(slices.Index(*list, a), slices.Index(*list, b)) }
}

// listsOfRoadmap are those of its teams and its product.
func (r *relinker) listsOfRoadmap(s *Roadmap) (lists []*[]*Roadmap) {
	for _, t := range s.Owners {
		lists = append(lists, linking(r, "TeamLinks.Roadmaps", [2]any{t, "Roadmaps"}, t.doc, func() *[]*Roadmap { return &t.Roadmaps }, inListOf(&s.Org.Roadmaps)))
	}
	if p := s.For; p != nil {
		lists = append(lists, linking(r, "ProductLinks.Roadmaps", [2]any{p, "Roadmaps"}, p.doc, func() *[]*Roadmap { return &p.Roadmaps }, inListOf(&s.Org.Roadmaps)))
	}
	r.typed = append(r.typed, s.Owners...)
	return lists
}

func (r *relinker) listsOfOKRs(s *OKRs) (lists []*[]*OKRs) {
	for _, t := range s.Owners {
		lists = append(lists, linking(r, "TeamLinks.AllOKRs", [2]any{t, "AllOKRs"}, t.doc, func() *[]*OKRs { return &t.AllOKRs }, inListOf(&s.Org.OKRs)))
	}
	r.typed = append(r.typed, s.Owners...)
	return lists
}

func (r *relinker) listsOfLog(s *Log) (lists []*[]*Log) {
	if t := s.Keeper; t != nil {
		lists = append(lists, linking(r, "TeamLinks.Logs", [2]any{t, "Logs"}, t.doc, func() *[]*Log { return &t.Logs }, inListOf(&s.Org.Logs)))
	}
	return lists
}

func (r *relinker) listsOfForum(s *Forum) (lists []*[]*Forum) {
	if t := s.With; t != nil {
		lists = append(lists, linking(r, "TeamLinks.Forums", [2]any{t, "Forums"}, t.doc, func() *[]*Forum { return &t.Forums }, inListOf(&s.Org.Forums)))
	}
	return lists
}

// keepsType reports whether a team has the type that it would get now.
func (t *Team) keepsType() bool {
	before := t.Type
	if !t.TypeStated {
		t.Type = ""
	}
	t.inferType()
	return t.Type == before
}

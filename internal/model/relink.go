package model

import (
	"cmp"
	"maps"
	"reflect"
	"slices"
	"strings"

	"github.com/orgvet/orgvet/internal/source"
	"github.com/orgvet/orgvet/schema/syntax"
)

// relink links single documents again: roadmaps, OKRs and logs, whose initiatives, objectives, key results and entries come, go, change, or
// refer to something else, or which come or go themselves. What may mean something else then is linked again, too. What stays keeps its address.
// People are linked again as a whole, where what members and persons say is another.
func (m *Model) relink(w *Web, files []NewReading, all []*replacement, u Updated) (_ Updated, ok bool) {
	r := &relinker{
		Updated: &u, model: m, web: w, notes: map[any]*note{},
		again: map[int]bool{}, checked: map[int]bool{}, found: map[int][]pending{}, before: m.Faults,
	}
	if m.slipsCut {
		return Updated{}, false
	}
	for _, f := range all {
		r.people, r.checks = r.people || f.people, r.checks || f.checks
		if !r.move(f) {
			return Updated{}, false
		}
	}
	for _, f := range files {
		if !r.exchange(f) {
			return Updated{}, false
		}
	}
	for _, f := range all {
		if !r.file(f) {
			return Updated{}, false
		}
	}
	return u, r.end()
}

// LinkedAlone reports whether Update looks after everything that follows of some fields for other documents.
func LinkedAlone(fields []string) bool {
	return !slices.ContainsFunc(fields, func(f string) bool {
		return !linkedAlone(f) && !linkedWithPeople(f) && !checkedWithPeople(f) && f != teamProblem
	})
}

func linkedAlone(field string) bool {
	switch field {
	case "Roadmap.Initiatives", "Initiative.ID", "Initiative.Objective", "Initiative.Owner", "Initiative.DecidedBy", "Initiative.DependsOn",
		"Dependency.Team", "Dependency.Initiative", "InitiativeDetails.With", "InitiativeDetails.Sponsor", "InitiativeDetails.Replaces",
		"InitiativeDetails.Delays", "InitiativeDetails.Parent", "InitiativeDetails.Product", "InitiativeDetails.Result", "Result.Shared",
		"OKRs.Objectives", "Objective.ID", "Objective.Supports", "Objective.KeyResults", "ObjectiveDetails.Owner", "ObjectiveDetails.SharedWith",
		"ObjectiveDetails.MeasuredBy", "KeyResult.ID", "KeyResultDetails.Owner", "KeyResultDetails.Balances", "KeyResultDetails.ConflictsWith",
		"Log.Experiments", "Log.Interrupts", "Log.Decisions", "Experiment.Initiative", "Experiment.Shared", "Interrupt.InsteadOf",
		"Interrupt.HandledBy", "Interrupt.BackedBy", "Decision.By",
		"OrganizationLinks.Roadmaps", "OrganizationLinks.OKRs", "OrganizationLinks.Logs", "OrganizationLinks.Forums", "OrganizationLinks.first",
		"TeamLinks.Roadmaps", "TeamLinks.AllOKRs", "TeamLinks.Logs", "TeamLinks.Forums", "ProductLinks.Roadmaps", "Model.Documents", "Model.Files":
		return true
	}
	return false
}

// relinker links single documents again.
type relinker struct {
	*Updated

	model   *Model
	web     *Web
	notes   map[any]*note // by what holds the list
	again   map[int]bool  // documents, by their numbers, in which references may mean something else now
	linked  []int         // documents, by their numbers, that say something else, come or go
	gone    []*Objective
	typed   []*Team      // whose types may be others
	names   []string     // by which something new or gone can be referred to
	circles bool         // whether there can be other circles
	people  bool         // whether people are to be linked again
	checks  bool         // whether what is checked with people is to be checked again
	checked map[int]bool // documents, by their numbers, whose references to persons are looked at again

	before  []source.Fault // all that there were
	faults  []source.Fault // in the documents as they are now
	pending []pending
	found   map[int][]pending // by the number of the document, in linking its items
	refers  bool              // whether references to nothing are or were among them
}

// note is a list of what links to something, and how it was.
type note struct {
	field   string
	doc     *Document
	changed func() bool // puts the list in order, and reports whether it is another
}

// move has the documents of a file whose links stand say what they say, in other places perhaps, before anything is linked that may show these.
func (r *relinker) move(f *replacement) (ok bool) {
	if f.again, ok = r.dropFaults(f); !ok {
		return false
	}
	for i, doc := range f.docs {
		if f.isLinked(i) {
			doc.opening = f.openings[i] // which tells its place among namesakes, also of such as come
			continue
		}
		if !r.write(r.web, f, i) {
			return false
		}
		if team, is := doc.Subject.(*Team); is {
			r.typed = append(r.typed, team)
		}
	}
	return true
}

// file links the documents of a file again of which links do not stand.
func (r *relinker) file(f *replacement) (ok bool) {
	f.docs = r.model.DocumentsOf(f.path) // of which exchange may have made another list
	r.faults = append(r.faults, f.faults...)
	for i, now := range f.now {
		doc := f.docs[i]
		if r.checked[doc.Number] = true; !f.isLinked(i) {
			continue
		}
		now.Number, now.Org, now.ID, now.opening = doc.Number, doc.Org, doc.ID, f.openings[i]
		r.note(doc)
		l := r.linkerOf(doc.Org)
		if !r.items(l, doc.Subject, now.Subject) {
			return false
		}
		now.Subject = doc.Subject
		f.docs[i] = now
		if doc.Org.first == doc {
			doc.Org.first = now
		}
		r.found[doc.Number] = l.pending
	}
	r.pending = append(r.pending, f.contradictions...)
	return true
}

// items has a document hold the items of another reading, and links them; ok is false for kinds whose items are not linked alone.
func (r *relinker) items(l *orgLinker, was, now Subject) (ok bool) {
	switch was := was.(type) {
	case *Roadmap:
		return r.roadmap(l, was, now.(*Roadmap)) //nolint:forcetypeassert // of the same kind
	case *OKRs:
		return r.okrs(l, was, now.(*OKRs)) //nolint:forcetypeassert // as above
	case *Log:
		return r.log(l, was, now.(*Log)) //nolint:forcetypeassert // as above
	}
	return false
}

func (r *relinker) linkerOf(org *Organization) *orgLinker {
	return &orgLinker{linker: &linker{model: r.model}, org: org, refs: r.web.refs[org]}
}

// note notes that a document says something else, comes or goes.
func (r *relinker) note(doc *Document) {
	r.Updated.note(r.web, doc)
	r.checked[doc.Number] = true
	switch doc.Subject.(type) {
	case *Roadmap, *OKRs, *Log: // in others nothing refers to what comes or goes
		r.linked = append(r.linked, doc.Number)
	}
}

// linkedLists are the keys of documents whose items relink links.
var linkedLists = []string{"initiatives", "objectives", "experiments", "interrupts", "decisions"}

// dropFaults takes away the faults in a file, if they are of those that are found again where they still are: for references to nothing that
// takes linking again.
func (r *relinker) dropFaults(file *replacement) (again, ok bool) {
	for _, f := range r.model.faultsIn(file.path) {
		list, _, _ := strings.Cut(f.Subject, "[")
		switch {
		case f.Rule == "invalid-yaml", f.Rule == "duplicate-id", f.Rule == "dependency-cycle", f.Place.File != file.path, f.Subject == fiscalYearStart:
			return false, false
		case f.Rule == "unknown-role":
			r.people = true
		case isAboutPeople(f.Rule, list):
			r.checks = true
		case f.Rule != "unknown-reference":
		case len(file.docs) > 1 || file.docs[0].Kind == "organization" || !slices.Contains(linkedLists, list):
			// another document, or the document itself, refers to nothing
			return false, false
		default:
			again = true
		}
	}
	r.refers = r.refers || again
	r.dropFaultsIn(file.path)
	return again, true
}

func (r *relinker) dropFaultsIn(path string) {
	delete(r.model.compared, path)
	r.model.Faults = slices.DeleteFunc(slices.Clone(r.model.Faults), func(f source.Fault) bool { return f.Place.File == path })
}

// settle adds the faults that were found.
func (r *relinker) settle() (ok bool) {
	for _, number := range slices.Sorted(maps.Keys(r.found)) {
		r.pending = append(r.pending, r.found[number]...)
	}
	r.refers = r.refers || slices.ContainsFunc(r.pending, func(p pending) bool { return p.slip != "" })
	l := &linker{model: r.model, pending: r.pending, faults: append(slices.Clone(r.model.Faults), r.faults...)}
	l.settle()
	compared := 0
	for _, names := range r.model.compared {
		compared += names
	}
	if r.refers && compared > suggestions/10*9 { // perhaps so many that not all would be compared, as there are more names now
		return false
	}
	slices.Sort(r.model.slips)
	r.model.slips = slices.Compact(r.model.slips)
	r.model.Faults = sortedFaults(l.faults)
	r.changed("Model.Faults", !reflect.DeepEqual(r.before, r.model.Faults))
	return true
}

// end brings up to date what depends on several documents.
func (r *relinker) end() (ok bool) {
	names := syntax.NewWords(r.names)
	for _, slip := range r.model.slips {
		if _, near := names.Nearest(slip); near {
			r.mention(slip, nil)
		}
	}
	if !r.linkAgain() {
		return false
	}
	for _, n := range r.notes {
		if n.changed() {
			r.Fields[n.field] = true
			r.Documents[n.doc.Number] = true
		}
	}
	if !r.linkPeople() || slices.ContainsFunc(r.typed, func(t *Team) bool { return !t.keepsType() }) {
		return false
	}
	for _, org := range r.model.Organizations {
		if org.SharesLearning != org.sharesLearning() {
			return false
		}
		if r.circles && !reflect.DeepEqual(r.web.cycles[org], r.linkerOf(org).workCycles()) {
			return false
		}
	}
	return r.settle()
}

// changed adds a field to those that changed, if it did.
func (r *relinker) changed(field string, is bool) {
	if is {
		r.Fields[field] = true
	}
}

// list has a list of everything in an organization be another.
func (r *relinker) list(field string, org *Organization) {
	r.Fields[field], r.Organizations[r.web.organizations[org]] = true, true
}

// linking notes how a list of what links to something is before it is changed.
func linking[T comparable](r *relinker, field string, holder any, doc *Document, list func() *[]T, order func(a, b T) int) *[]T {
	if r.notes[holder] == nil {
		was := slices.Clone(*list())
		r.notes[holder] = &note{field, doc, func() bool {
			slices.SortStableFunc(*list(), order)
			return !slices.Equal(was, *list())
		}}
	}
	return list()
}

// ofTarget is linking for a list of what aims at a target or supports it; nil for a key result of no objective.
func ofTarget[T comparable](r *relinker, t Target, what string, list func() *[]T, order func(a, b T) int) *[]T {
	switch {
	case t.Pillar != nil:
		return linking(r, "Pillar."+what, [2]any{t.Pillar, what}, t.Pillar.doc, list, order)
	case t.objective() != nil:
		return linking(r, "ObjectiveLinks."+what, [2]any{t.objective(), what}, t.objective().doc, list, order)
	}
	return nil
}

func without[T comparable](list *[]T, thing T) {
	*list = slices.DeleteFunc(slices.Clone(*list), func(other T) bool { return other == thing })
}

// paired finds the thing of each new one's id among those of before, nil for none. ok is false where an id is not unique.
func paired[T any, P interface {
	*T
	named
}](before, now []P) (was []P, gone []P, ok bool) {
	byID := map[string]P{}
	for _, b := range before {
		if byID[*b.id()] != nil || b.named().number != 0 {
			return nil, nil, false
		}
		byID[*b.id()] = b
	}
	taken := map[string]bool{}
	for _, n := range now {
		if taken[*n.id()] {
			return nil, nil, false
		}
		taken[*n.id()] = true
		was = append(was, byID[*n.id()])
	}
	for _, b := range before {
		if !taken[*b.id()] {
			gone = append(gone, b)
		}
	}
	return was, gone, true
}

// share reports whether things of one prefix have to do with each other's names: one of now has the id of one of the others, or one of these
// bears a number because of its namesakes. text is what an id is made of that is not written.
func share[T named](others, now []T, text func(T) string) bool {
	ids := map[string]bool{}
	for _, thing := range others {
		var own string
		fillID(&own, text(thing))
		if thing.named().number != 0 || thing.named().unnamed && *thing.id() != own {
			return true
		}
		ids[*thing.id()] = true
	}
	return slices.ContainsFunc(now, func(thing T) bool { return ids[*thing.id()] })
}

// orderOf compares things by where they stand in a list of documents, as it then is, those of none first, and in theirs.
func orderOf[T, D comparable](lists *[]D, of func(T) D, within func(D) []T) func(a, b T) int {
	inLists := inListOf(lists)
	return func(a, b T) int {
		if of(a) != of(b) {
			return inLists(of(a), of(b))
		}
		return cmp.Compare(slices.Index(within(of(a)), a), slices.Index(within(of(b)), b))
	}
}

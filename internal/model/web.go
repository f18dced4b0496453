package model

import (
	"cmp"
	"reflect"
	"slices"

	"github.com/orgvet/orgvet/internal/source"
)

// Web is how the documents of a model hang together. It stands as long as the model is not linked in another way.
type Web struct {
	documents int // below which the numbers of documents are, also of those that come
	places    int
	into      map[string]*ways
	mentioned map[string][]int32 // by the last part of a reference, the documents that it stands in
	refs      map[*Organization]*references
	people    map[*Organization]map[said]string // faults that have to do with people
	cycles    map[*Organization][]source.Fault  // of goals and of work
	// organizations are their places.
	organizations map[*Organization]int
}

// ways are the places from which one field leads to others. A place is a document, by its number, an organization apart from what stands in its
// document, or something that stands in no document.
type ways struct {
	starts []int32 // by the place that is led to, where in froms
	froms  []int32
}

// Web finds all links.
func (m *Model) Web() *Web {
	f := &wayFinder{
		at: map[uintptr]int32{}, next: int32(m.numbers + spareNumbers), //nolint:gosec // there is no room for so many
		found: map[string][]arc{}, kinds: map[reflect.Type][]linkField{}, mentioned: map[string][]int32{},
	}
	for _, doc := range m.Documents {
		f.settle(reflect.ValueOf(doc.Subject), int32(doc.Number)) //nolint:gosec // as above
		if org, is := doc.Subject.(*Organization); is {
			f.at[reflect.ValueOf(org).Pointer()] = f.next
			f.next++
		}
	}
	for _, doc := range m.Documents {
		at := int32(doc.Number) //nolint:gosec // as above
		f.follow(reflect.ValueOf(doc).Elem(), at, at)
		f.each(reflect.ValueOf(doc.Subject), func(of reflect.Value) { f.follow(of.Elem(), f.at[of.Pointer()], at) })
	}
	for len(f.open) > 0 {
		next := f.open[0]
		f.open = f.open[1:]
		f.follow(next.of, next.place, next.place)
	}
	f.found["TeamLinks.running"] = slices.Concat(f.found["TeamLinks.AllOKRs"], f.found["TeamLinks.covered"]) // any of them can be next
	w := &Web{
		documents: m.numbers + spareNumbers, places: int(f.next), into: map[string]*ways{}, mentioned: f.mentioned, refs: map[*Organization]*references{},
		people: map[*Organization]map[said]string{}, cycles: map[*Organization][]source.Fault{}, organizations: map[*Organization]int{},
	}
	for field, arcs := range f.found {
		w.into[field] = waysOf(arcs, w.places)
	}
	for _, org := range m.Organizations {
		l := &orgLinker{linker: &linker{model: m}, org: org}
		l.index()
		w.refs[org], w.people[org], w.cycles[org] = l.refs, allSaid(l.peopleFaults()), l.workCycles()
		w.organizations[org] = int(f.at[reflect.ValueOf(org).Pointer()])
	}
	return w
}

// Reached are the numbers of the documents from which links by some fields lead to one of the given ones, which are among them.
// all tells that it may be any document: a field leads to no certain one, or most documents are reached.
func (w *Web) Reached(from []int, by []string) (docs map[int]bool, all bool) {
	var fields []*ways
	for _, name := range by {
		into, known := w.into[name]
		if !known {
			return nil, true
		}
		fields = append(fields, into)
	}
	docs = map[int]bool{}
	open := slices.Clone(from)
	for _, place := range open {
		docs[place] = true
	}
	for len(open) > 0 {
		at := open[len(open)-1]
		open = open[:len(open)-1]
		for _, into := range fields {
			for _, place := range into.froms[into.starts[at]:into.starts[at+1]] {
				if !docs[int(place)] {
					docs[int(place)] = true
					open = append(open, int(place))
				}
			}
		}
		if len(docs) > max(few, w.places/4) {
			return nil, true
		}
	}
	return docs, false
}

const (
	few          = 100 // places are looked through in any case
	spareNumbers = 64  // for documents that come while the web stands
)

type arc struct{ from, to int32 }

func waysOf(arcs []arc, places int) *ways {
	slices.SortFunc(arcs, func(a, b arc) int { return cmp.Or(cmp.Compare(a.to, b.to), cmp.Compare(a.from, b.from)) })
	arcs = slices.Compact(arcs)
	w := &ways{make([]int32, places+1), make([]int32, len(arcs))}
	for i, a := range arcs {
		w.froms[i] = a.from
		w.starts[a.to+1]++
	}
	for i := range places {
		w.starts[i+1] += w.starts[i]
	}
	return w
}

// wayFinder goes through everything in documents and what is linked to them.
type wayFinder struct {
	at    map[uintptr]int32 // the place of everything that has one, by its address
	next  int32             // the next place
	open  []placed          // what stands in no document and was not followed yet
	found map[string][]arc
	kinds map[reflect.Type][]linkField

	mentioned map[string][]int32
}

type placed struct {
	of    reflect.Value
	place int32
}

// linkField is a field of a struct, and what it can hold.
type linkField struct {
	index    int
	name     string
	hold     holding
	embedded bool
}

type holding int

const (
	holdsNone   holding = iota // nothing that leads anywhere
	holdsRefs                  // references as they are written
	holdsInside                // what stands in the same document, or embeds it
	holdsLinks                 // a pointer, or a list of them
	holdsAny                   // what is not looked into
)

func (f *wayFinder) fields(t reflect.Type) []linkField {
	known, is := f.kinds[t]
	if is {
		return known
	}
	for i := range t.NumField() {
		field := t.Field(i)
		key, tagged := field.Tag.Lookup("key")
		l := linkField{i, t.Name() + "." + field.Name, holdsAny, field.Anonymous}
		of := field.Type
		if of.Kind() == reflect.Slice || of.Kind() == reflect.Map {
			of = of.Elem()
		}
		switch {
		case of == reflect.TypeFor[Ref]():
			l.hold = holdsRefs
		case t == reflect.TypeFor[Block]() || t == reflect.TypeFor[Document]() && field.Name != "Org", leadsNowhere(of):
			l.hold = holdsNone
		case field.Anonymous, tagged && key != "-":
			l.hold = holdsInside
		case slices.Contains(relisted, l.name):
		case of.Kind() == reflect.Pointer && of.Elem().Kind() == reflect.Struct, of == reflect.TypeFor[Target]():
			l.hold = holdsLinks
		}
		if l.hold != holdsAny && !field.Anonymous {
			f.found[l.name] = nil
		}
		known = append(known, l)
	}
	f.kinds[t] = known
	return known
}

// relisted are the lists that change without linking.
var relisted = []string{"OrganizationLinks.activeTeams", "OrganizationLinks.productTeams", "OrganizationLinks.objectives", "OrganizationLinks.keyResults"}

// leadsNowhere reports whether a type holds no pointer to anything of the model.
func leadsNowhere(t reflect.Type) bool {
	switch t.Kind() {
	case reflect.Struct:
		if t == reflect.TypeFor[Target]() {
			return false
		}
		for i := range t.NumField() {
			if !leadsNowhere(t.Field(i).Type) {
				return false
			}
		}
		return true
	case reflect.Slice, reflect.Array:
		return leadsNowhere(t.Elem())
	case reflect.Pointer:
		return t == reflect.TypeFor[*Settings]() || t == reflect.TypeFor[*Document]()
	case reflect.Map, reflect.Interface, reflect.Func, reflect.Chan, reflect.UnsafePointer:
		return false
	default:
		return true
	}
}

// settle notes the place of everything in a document.
func (f *wayFinder) settle(of reflect.Value, place int32) {
	f.each(of, func(of reflect.Value) {
		if of.Kind() == reflect.Struct {
			f.settleFields(of, place)
			return
		}
		f.at[of.Pointer()] = place
		f.settleFields(of.Elem(), place)
	})
}

func (f *wayFinder) settleFields(of reflect.Value, place int32) {
	for _, field := range f.fields(of.Type()) {
		switch field.hold {
		case holdsInside:
			f.settle(of.Field(field.index), place)
		case holdsRefs:
			f.each(of.Field(field.index), func(ref reflect.Value) { f.mention(ref.Field(0).String(), place) })
		default:
		}
	}
}

func (f *wayFinder) mention(text string, place int32) {
	if text == "" {
		return
	}
	last := lastSegment(text)
	if in := f.mentioned[last]; len(in) == 0 || in[len(in)-1] != place {
		f.mentioned[last] = append(in, place)
	}
}

// follow notes where the links of something lead that stands at a place, with all that stands in it. within is where that stands, which is
// another place for an organization.
func (f *wayFinder) follow(of reflect.Value, place, within int32) {
	for _, field := range f.fields(of.Type()) {
		switch field.hold {
		case holdsNone, holdsRefs, holdsAny:
		case holdsInside:
			own := place
			if !field.embedded {
				if own = within; within != place {
					f.found[field.name] = append(f.found[field.name], arc{place, within})
				}
			}
			f.each(of.Field(field.index), func(of reflect.Value) { f.follow(reflect.Indirect(of), own, within) })
		case holdsLinks:
			f.each(of.Field(field.index), func(to reflect.Value) { f.lead(field.name, to, place) })
		}
	}
}

// lead notes where a link leads.
func (f *wayFinder) lead(field string, to reflect.Value, from int32) {
	if to.Kind() == reflect.Struct { // a Target
		f.found["Target.Objective"], f.found["Target.KeyResult"], f.found["Target.Pillar"] = nil, nil, nil // which the field has led to
		for i := range to.NumField() {
			f.each(to.Field(i), func(to reflect.Value) { f.lead(field, to, from) })
		}
		return
	}
	place, known := f.at[to.Pointer()]
	if !known {
		place = f.next
		f.next++
		f.at[to.Pointer()] = place
		f.open = append(f.open, placed{to.Elem(), place})
	}
	f.found[field] = append(f.found[field], arc{from, place})
}

// each visits what a field holds: structs, and pointers that are not nil.
func (f *wayFinder) each(of reflect.Value, visit func(reflect.Value)) {
	switch of.Kind() {
	case reflect.Slice:
		for i := range of.Len() {
			f.each(of.Index(i), visit)
		}
	case reflect.Map:
		for entries := of.MapRange(); entries.Next(); {
			f.each(entries.Value(), visit)
		}
	case reflect.Pointer, reflect.Interface:
		if !of.IsNil() {
			visit(of)
		}
	case reflect.Struct:
		visit(of)
	default:
	}
}

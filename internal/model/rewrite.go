package model

import (
	"cmp"
	"maps"
	"reflect"
	"slices"

	"github.com/orgvet/orgvet/internal/source"
)

// Likeness is how much two readings of a file have in common.
type Likeness int

// They are sorted.
const (
	Unlike      Likeness = iota // they have other documents, keys in another order, or periods that need the configuration
	OtherBlocks                 // the documents of one have blocks that those of the other have not
	SameBlocks                  // they differ in values only
)

// Differences adds to fields those, such as "KeyResult.Now", in which two readings of one file differ. A field differs as well where only one
// of them has its key. Neither part may be linked yet; was is nil for a file that is new.
func Differences(was, now *Part, fields map[string]bool) Likeness {
	if was == nil || len(was.fiscal)+len(now.fiscal) > 0 || len(was.docs) != len(now.docs) {
		return Unlike
	}
	like, other := SameBlocks, false
	now.others = make([]bool, len(now.docs))
	p := pairing{
		visit: func(name string, was, now reflect.Value) bool {
			if b, is := was.Addr().Interface().(blocked); is {
				own := map[string]bool{}
				ok := addOtherKeys(was.Type(), b.block(), now.Addr().Interface().(blocked).block(), own) //nolint:forcetypeassert // of the same type
				maps.Copy(fields, own)
				other = other || len(own) > 0
				return ok
			}
			if name != "" && !reflect.DeepEqual(withoutPlaces(was.Interface()), withoutPlaces(now.Interface())) {
				fields[name], other = true, true
			}
			return true
		},
		others: func(name string) bool {
			fields[name], other = true, true
			like = OtherBlocks
			return true
		},
	}
	for i, doc := range was.docs {
		if doc.Kind != now.docs[i].Kind || doc.Subject == nil || now.docs[i].Subject == nil ||
			!p.blocks(reflect.ValueOf(doc.Subject), reflect.ValueOf(now.docs[i].Subject)) {
			return Unlike
		}
		now.others[i], other = other, false
	}
	return like
}

// NewReading is a file that was read anew, or is gone, and what it gave.
type NewReading struct {
	File *source.File
	Part *Part
	Like Likeness // to what it gave before; Unlike as well where its documents link themselves to others
}

// Update has the documents of some files say what they say in new readings of them, where not everything has to be linked anew. fields are
// those that Differences has found in readings that are not unlike, linking are those of them that linking reads. What changed in links is
// added to fields. ok is false where more depends on the change; the model is then not to be used any more.
func (m *Model) Update(w *Web, files []NewReading, fields map[string]bool, linking []string) (u Updated, ok bool) {
	valuesOnly := len(linking) == 0 && (!fields["Objective.Text"] || !m.linkedByText)
	var all []*replacement
	for i, f := range files {
		if m.isBroken(f) {
			files[i].Like = Unlike
		}
		if valuesOnly = valuesOnly && files[i].Like == SameBlocks; files[i].Like == Unlike {
			continue
		}
		r, ok := m.replacement(f, fields)
		if !ok {
			return Updated{}, false
		}
		all = append(all, r)
		valuesOnly = valuesOnly && len(f.Part.faults)+len(r.contradictions)+len(m.faultsIn(f.File.Path)) == 0
	}
	if !valuesOnly {
		return m.relink(w, files, all, fields)
	}
	u.Documents = map[int]bool{}
	for _, r := range all {
		for i, doc := range r.docs {
			u.Documents[doc.Number] = true
			doc.opening = r.openings[i]
			if !doc.rewrite(r.now[i], fields) {
				return Updated{}, false
			}
		}
	}
	return u, true
}

// Updated is where something changed, by places as in a Web.
type Updated struct {
	Documents     map[int]bool // by their numbers
	Organizations map[int]bool // in whose lists of everything something came or went
	Relinked      bool         // whether links may have changed
}

// replacement is what stands for the documents of a file from now on.
type replacement struct {
	path           string
	docs, now      []*Document
	others         []bool // of now, whether it says something else
	again          bool   // whether all are linked again in any case
	openings       []string
	faults         []source.Fault // that each document shows by itself
	contradictions []pending      // as well
}

// replacement is not ok where the order of documents, or a link, can depend on what has changed.
func (m *Model) replacement(f NewReading, fields map[string]bool) (r *replacement, ok bool) {
	r = &replacement{path: f.File.Path, docs: m.DocumentsOf(f.File.Path), now: f.Part.docs, others: f.Part.others, faults: f.Part.faults}
	for i, doc := range r.docs {
		if m.moves(doc, r.now[i]) || fields["Initiative.Status"] && m.isLinkedByStatus(doc) {
			return nil, false
		}
		opening := ""
		if doc.opening != "" {
			opening = r.now[i].opening
		}
		r.openings = append(r.openings, opening)
	}
	r.contradictions = m.contradictions(f.Part)
	return r, true
}

// isBroken reports whether a file cannot be read as a whole, or could not be before.
func (m *Model) isBroken(f NewReading) bool {
	return len(f.File.Faults) > 0 || slices.ContainsFunc(m.faultsIn(f.File.Path), func(f source.Fault) bool { return f.Rule == "invalid-yaml" })
}

// faultsIn are the faults that stand in a file, or are related to something there.
func (m *Model) faultsIn(path string) (list []source.Fault) {
	for _, f := range m.Faults {
		if f.Place.File == path || slices.ContainsFunc(f.Related, func(r source.Related) bool { return r.Place.File == path }) {
			list = append(list, f)
		}
	}
	return list
}

// moves reports whether a document may change places with another one of the same id, as only what they say tells which comes first.
func (m *Model) moves(doc, now *Document) bool {
	return slices.ContainsFunc(m.Documents, func(d *Document) bool {
		if d == doc || d.ID != doc.ID || d.Kind != doc.Kind || d.Org != doc.Org {
			return false
		}
		before, after := cmp.Compare(doc.opening, d.opening), cmp.Compare(now.opening, d.opening)
		together := d.File == doc.File && doc.opening != now.opening // the other one may change as well
		return doc.opening == "" || now.opening == "" || d.opening == "" || before == 0 || before != after || together
	})
}

// isLinkedByStatus reports whether linking has looked at the status of an initiative in a document.
func (m *Model) isLinkedByStatus(doc *Document) bool {
	r, is := doc.Subject.(*Roadmap)
	return is && slices.ContainsFunc(r.Initiatives, func(i *Initiative) bool {
		_, looked := m.linkedByStatus.Load(i)
		return looked
	})
}

// contradictions are the faults in the documents of a file that each shows by itself. It forgets their openings.
func (m *Model) contradictions(p *Part) []pending {
	alone := &Model{Settings: m.Settings, Documents: p.docs}
	l := &linker{model: alone}
	if l.assign(); len(p.docs) > 0 {
		if own := m.organizationOf(p.docs[0]); own != nil && !alone.Organizations[0].Declared { // items are named below it
			alone.Organizations[0].ID, alone.Organizations[0].Several = own.ID, own.Several
		}
	}
	for _, org := range alone.Organizations {
		ol := &orgLinker{linker: l, org: org}
		ol.collect()
		ol.identify()
		ol.sideBySide(checksAlone()...)
	}
	return l.pending
}

// rewrite is false where linking has given the document another shape.
func (d *Document) rewrite(now *Document, fields map[string]bool) bool {
	d.File, d.from, d.keys = now.File, now.from, now.keys
	d.start, d.end = now.start, now.end
	p := pairing{visit: func(name string, was, now reflect.Value) bool {
		if b, is := was.Addr().Interface().(blocked); is {
			n := now.Addr().Interface().(blocked).block() //nolint:forcetypeassert // of the same type
			b.block().from, b.block().n = n.from, n.n
			return true
		}
		if name == "" { // details
			if isShared(was.Interface()) && !isShared(now.Interface()) {
				was.Set(reflect.New(was.Type().Elem()))
			}
			return true
		}
		if fields[name] {
			was.Set(now)
		}
		d.takePlaces(was.Addr().Interface(), now.Interface())
		return true
	}}
	return p.blocks(reflect.ValueOf(d.Subject), reflect.ValueOf(now.Subject))
}

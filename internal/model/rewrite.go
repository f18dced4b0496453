package model

import (
	"cmp"
	"reflect"
	"slices"

	"github.com/orgvet/orgvet/internal/source"
)

// Differences adds to fields those, such as "KeyResult.Now", in which two readings of one file differ. It is false where more than values of
// fields is different: the documents or their blocks, or when one of them has a fault. A field differs as well where only one of them has its
// key. Neither part may be linked yet.
func Differences(was, now *Part, fields map[string]bool) bool {
	if was.faulty() || now.faulty() || len(was.docs) != len(now.docs) {
		return false
	}
	for i, doc := range was.docs {
		same := doc.Kind == now.docs[i].Kind && pairUp(doc.Subject, now.docs[i].Subject, func(name string, was, now reflect.Value) bool {
			if b, is := was.Addr().Interface().(blocked); is {
				return addOtherKeys(was.Type(), b.block(), now.Addr().Interface().(blocked).block(), fields) //nolint:forcetypeassert // of the same type
			}
			if name != "" && !reflect.DeepEqual(withoutPlaces(was.Interface()), withoutPlaces(now.Interface())) {
				fields[name] = true
			}
			return true
		})
		if !same {
			return false
		}
	}
	return true
}

func (p *Part) faulty() bool { return len(p.faults)+len(p.fiscal) > 0 }

// Rewrite has the documents of a file say what they say in a new reading of it. Differences has found that only some fields differ, and
// none of them may be one that linking reads. ok is false where the file has or would have to do with a fault, or where the order of
// documents, or a link, can depend on what has changed; the model is then not to be used any more.
func (m *Model) Rewrite(file *source.File, now *Part, fields map[string]bool) (ok bool) {
	docs := m.DocumentsOf(file.Path)
	if len(docs) != len(now.docs) || len(file.Faults) > 0 || m.hasFaultIn(file.Path) || fields["Objective.Text"] && m.linkedByText {
		return false
	}
	for i, doc := range docs {
		if m.moves(doc, now.docs[i]) || fields["Initiative.Status"] && m.isLinkedByStatus(doc) {
			return false
		}
	}
	for i, doc := range docs {
		if doc.opening != "" {
			doc.opening = now.docs[i].opening
		}
	}
	if m.contradictory(now) { // which forgets the openings, as nothing there has a namesake
		return false
	}
	for i, doc := range docs {
		if !doc.rewrite(now.docs[i], fields) {
			return false
		}
	}
	return true
}

func (m *Model) hasFaultIn(path string) bool {
	return slices.ContainsFunc(m.Faults, func(f source.Fault) bool {
		return f.Place.File == path || slices.ContainsFunc(f.Related, func(r source.Related) bool { return r.Place.File == path })
	})
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

// contradictory reports whether the documents of a file have a fault that each shows by itself.
func (m *Model) contradictory(p *Part) bool {
	alone := &Model{Settings: m.Settings, Documents: p.docs}
	l := &linker{model: alone}
	l.assign()
	for _, org := range alone.Organizations {
		ol := &orgLinker{linker: l, org: org}
		ol.collect()
		ol.identify()
		ol.sideBySide(checksAlone()...)
	}
	return len(l.pending) > 0
}

// rewrite is false where linking has given the document another shape.
func (d *Document) rewrite(now *Document, fields map[string]bool) bool {
	d.File, d.from, d.keys = now.File, now.from, now.keys
	d.start, d.end = now.start, now.end
	return pairUp(d.Subject, now.Subject, func(name string, was, now reflect.Value) bool {
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
	})
}

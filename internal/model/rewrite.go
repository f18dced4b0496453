package model

import (
	"cmp"
	"reflect"
	"slices"

	"github.com/orgvet/orgvet/internal/source"
)

// Likeness is how much two readings of a file have in common.
type Likeness int

// They are sorted.
const (
	Unlike      Likeness = iota // they have other documents, keys in another order, or one of them has a fault
	OtherBlocks                 // the documents of one have blocks that those of the other have not
	SameBlocks                  // they differ in values only
)

// Differences adds to fields those, such as "KeyResult.Now", in which two readings of one file differ. A field differs as well where only one
// of them has its key. Neither part may be linked yet.
func Differences(was, now *Part, fields map[string]bool) Likeness {
	if was.faulty() || now.faulty() || len(was.docs) != len(now.docs) {
		return Unlike
	}
	like := SameBlocks
	p := pairing{
		visit: func(name string, was, now reflect.Value) bool {
			if b, is := was.Addr().Interface().(blocked); is {
				return addOtherKeys(was.Type(), b.block(), now.Addr().Interface().(blocked).block(), fields) //nolint:forcetypeassert // of the same type
			}
			if name != "" && !reflect.DeepEqual(withoutPlaces(was.Interface()), withoutPlaces(now.Interface())) {
				fields[name] = true
			}
			return true
		},
		others: func(name string) bool {
			fields[name] = true
			like = OtherBlocks
			return true
		},
	}
	for i, doc := range was.docs {
		if doc.Kind != now.docs[i].Kind || doc.Subject == nil || now.docs[i].Subject == nil ||
			!p.blocks(reflect.ValueOf(doc.Subject), reflect.ValueOf(now.docs[i].Subject)) {
			return Unlike
		}
	}
	return like
}

func (p *Part) faulty() bool { return len(p.faults)+len(p.fiscal) > 0 }

// NewReading is a file that was read anew, and what it gave.
type NewReading struct {
	File *source.File
	Part *Part
}

// Rewrite has the documents of some files say what they say in new readings of them. Differences has found that only some fields differ, and
// none of them may be one that linking reads. ok is false where a file has or would have to do with a fault, or where the order of
// documents, or a link, can depend on what has changed; the model is then not to be used any more.
func (m *Model) Rewrite(files []NewReading, fields map[string]bool) (ok bool) {
	return !slices.ContainsFunc(files, func(f NewReading) bool { return !m.rewrite(f, fields) })
}

func (m *Model) rewrite(f NewReading, fields map[string]bool) (ok bool) {
	docs, openings, ok := m.replaceable(f, fields)
	if !ok || fields["Objective.Text"] && m.linkedByText {
		return false
	}
	for i, doc := range docs {
		doc.opening = openings[i]
		if !doc.rewrite(f.Part.docs[i], fields) {
			return false
		}
	}
	return true
}

// replaceable finds the documents of a file, and their openings in a new reading, unless linking has to do with them as a whole.
func (m *Model) replaceable(f NewReading, fields map[string]bool) (docs []*Document, openings []string, ok bool) {
	docs = m.DocumentsOf(f.File.Path)
	if len(docs) != len(f.Part.docs) || len(f.File.Faults) > 0 || m.hasFaultIn(f.File.Path) {
		return nil, nil, false
	}
	openings = make([]string, len(docs))
	for i, doc := range docs {
		now := f.Part.docs[i]
		if m.moves(doc, now) || fields["Initiative.Status"] && m.isLinkedByStatus(doc) {
			return nil, nil, false
		}
		if doc.opening != "" {
			openings[i] = now.opening
		}
	}
	return docs, openings, !m.contradictory(f.Part)
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

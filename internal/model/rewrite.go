package model

import (
	"cmp"
	"maps"
	"reflect"
	"slices"

	"github.com/orgvet/orgvet/internal/source"
)

// differences are by document the fields, such as "KeyResult.Now", in which two readings of one file differ; nil where they are not alike: with
// other documents, keys in another order, or periods that need the configuration. A field differs as well where only one of them has its key.
// Neither part may be linked yet; was is nil for a file that is new.
func differences(was, now *Part) (byDocument []map[string]bool) {
	if was == nil || len(was.fiscal)+len(now.fiscal) > 0 || len(was.docs) != len(now.docs) {
		return nil
	}
	byDocument = []map[string]bool{}
	for i, doc := range was.docs {
		fields := map[string]bool{}
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
			others: func(name string, _, _ reflect.Value) bool {
				fields[name] = true
				return true
			},
			byIDs: true,
		}
		if doc.Kind != now.docs[i].Kind || doc.Subject == nil || now.docs[i].Subject == nil ||
			!p.blocks(reflect.ValueOf(doc.Subject), reflect.ValueOf(now.docs[i].Subject)) {
			return nil
		}
		byDocument = append(byDocument, fields)
	}
	return byDocument
}

// NewReading is a file that was read anew, is new or gone, and what it gave before, nil for a new one, and now.
type NewReading struct {
	File     *source.File
	Was, Now *Part
}

// Update has the documents of some files say what they say in new readings of them, where not everything has to be linked anew. linking gives
// those of some fields that linking reads. ok is false where more depends on the change; the model is then not to be used any more.
func (m *Model) Update(w *Web, files []NewReading, linking func(fields map[string]bool) []string) (u Updated, ok bool) {
	u = Updated{map[string]bool{}, map[int]bool{}, map[int]bool{}, false}
	var others []NewReading
	var all []*replacement
	for _, f := range files {
		r := m.replacement(f, linking)
		if r == nil {
			others = append(others, f)
			continue
		}
		if m.mayMove(r) {
			return Updated{}, false
		}
		r.contradictions = m.contradictions(f.Now) // which forgets openings
		all = append(all, r)
		for i := range r.docs {
			maps.Copy(u.Fields, r.differ[i])
			u.Relinked = u.Relinked || r.links[i]
		}
		u.Relinked = u.Relinked || r.people || r.checks || len(r.faults)+len(r.contradictions)+len(m.faultsIn(r.path)) > 0
	}
	if m.linkedByText && u.Fields["Objective.Text"] || m.linkedByMetric && slices.ContainsFunc(metricNames, func(f string) bool { return u.Fields[f] }) {
		return Updated{}, false
	}
	if u.Relinked = u.Relinked || len(others) > 0; u.Relinked {
		return m.relink(w, others, all, u)
	}
	for _, r := range all {
		for i, doc := range r.docs {
			team, is := doc.Subject.(*Team)
			if !u.write(w, r, i) || is && !team.keepsType() {
				return Updated{}, false
			}
		}
	}
	return u, true
}

// teamProblem is a field of which linking reads only whether it is there: it tells the type of a team.
const teamProblem = "Team.Problem"

// metricNames are the fields by which watched metrics can be referred to.
var metricNames = []string{"Metric.ID", "Metric.Name", "Organization.Metrics", "Team.Metrics", "Product.Metrics"}

// Updated is what changed.
type Updated struct {
	Fields map[string]bool // those that hold something else, and links that lead elsewhere
	// Documents and organizations are where something changed, by places as in a Web.
	Documents     map[int]bool // by their numbers, and organizations that say something else
	Organizations map[int]bool // in whose lists of everything something came or went
	Relinked      bool         // whether links may have changed
}

// write has a document of a file whose links stand say what it says now.
func (u *Updated) write(w *Web, f *replacement, i int) (ok bool) {
	doc := f.docs[i]
	if doc.opening = f.openings[i]; len(f.differ[i]) > 0 {
		u.note(w, doc)
	}
	return doc.rewrite(f.now[i], f.differ[i])
}

// note notes that a document says something else.
func (u *Updated) note(w *Web, doc *Document) {
	u.Documents[doc.Number] = true
	if org, is := doc.Subject.(*Organization); is {
		u.Documents[w.organizations[org]] = true
	}
}

// replacement is what stands for the documents of a file from now on.
type replacement struct {
	path           string
	docs, now      []*Document
	differ         []map[string]bool // by document, the fields in which it says something else
	links          []bool            // by document, whether its items are linked by some of these
	people         bool              // whether people are linked by some of them
	checks         bool              // whether some of them are checked with people
	again          bool              // whether all are linked again in any case
	openings       []string
	faults         []source.Fault // that each document shows by itself
	contradictions []pending      // as well
}

// isLinked reports whether a document is to be linked again.
func (r *replacement) isLinked(i int) bool { return r.again || r.links[i] }

// replacement is nil for a file whose documents cannot take the place of those before.
func (m *Model) replacement(f NewReading, linking func(fields map[string]bool) []string) *replacement {
	if m.isBroken(f) {
		return nil
	}
	differ := differences(f.Was, f.Now)
	if differ == nil {
		return nil
	}
	r := &replacement{path: f.File.Path, docs: m.DocumentsOf(f.File.Path), now: f.Now.docs, differ: differ, faults: f.Now.faults}
	for i, doc := range r.docs {
		read := linking(differ[i])
		if !LinkedAlone(read) {
			return nil
		}
		r.people = r.people || slices.ContainsFunc(read, linkedWithPeople)
		r.checks = r.checks || slices.ContainsFunc(read, checkedWithPeople)
		r.links = append(r.links, slices.ContainsFunc(read, linkedAlone))
		opening := ""
		if doc.opening != "" {
			opening = r.now[i].opening
		}
		r.openings = append(r.openings, opening)
	}
	return r
}

// mayMove reports whether the order of documents, or a link, can depend on what has changed.
func (m *Model) mayMove(r *replacement) bool {
	for i, doc := range r.docs {
		if m.moves(doc, r.now[i]) || r.differ[i]["Initiative.Status"] && m.isLinkedByStatus(doc) {
			return true
		}
	}
	return false
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
	}, others: func(_ string, was, now reflect.Value) bool {
		if was.Kind() == reflect.Slice && was.Type().Elem().Implements(reflect.TypeFor[named]()) { // which are referred to
			return false
		}
		was.Set(now)
		d.adopt(was)
		return true
	}}
	return p.blocks(reflect.ValueOf(d.Subject), reflect.ValueOf(now.Subject))
}

// adopt has blocks of another reading, which nothing is linked to, be blocks of the document.
func (d *Document) adopt(of reflect.Value) {
	p := pairing{visit: func(name string, _, now reflect.Value) bool {
		if b, is := now.Addr().Interface().(blocked); is {
			b.block().doc = d
		} else if name != "" {
			d.takePlaces(now.Addr().Interface(), now.Interface())
		}
		return true
	}}
	if of.Kind() == reflect.Slice {
		p.inOrder(of, of)
	} else if !of.IsNil() {
		p.blocks(of, of)
	}
}

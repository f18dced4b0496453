package lint

import (
	"iter"
	"slices"
	"sort"

	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/source"
)

// holders visits a subject and everything that holds it: a key result's objective, OKRs and teams, an initiative's roadmap and teams, a
// product manager's teams. It reports whether the visitor wanted all of them.
func holders(s model.Subject, yield func(model.Subject) bool) bool {
	if !yield(s) {
		return false
	}
	switch s := s.(type) {
	case *model.KeyResult:
		return s.Objective == nil || holders(s.Objective, yield)
	case *model.Objective:
		return s.OKRs == nil || holders(s.OKRs, yield)
	case *model.OKRs:
		return teams(s.Owners, yield)
	case *model.Initiative:
		return holders(s.Roadmap, yield)
	case *model.Roadmap:
		return teams(s.Owners, yield)
	case *model.PM:
		return teams(s.Teams, yield)
	case *model.Log:
		return s.Keeper == nil || yield(s.Keeper)
	case *model.Product:
		return teams(s.Teams, yield)
	}
	return true
}

func teams(list []*model.Team, yield func(model.Subject) bool) bool {
	for _, t := range list {
		if !yield(t) {
			return false
		}
	}
	return true
}

// HeldBy lists the subject and everything that holds it: a key result's objective, OKRs and teams, a product manager's teams.
func HeldBy(s model.Subject) []model.Subject {
	var out []model.Subject
	holders(s, func(h model.Subject) bool {
		out = append(out, h)
		return true
	})
	return out
}

// concerned visits everything that the finding is about, and what holds it. Relations among rules meet there, and an ignore entry in any
// of their documents counts.
func (f *Finding) concerned(yield func(model.Subject) bool) {
	for s := range f.subjects {
		if !holders(s, yield) {
			return
		}
	}
}

// Concerns lists what the finding is about: its subject, everything that holds it, and what it was said to be about as well.
func (f *Finding) Concerns() []model.Entity {
	var out []model.Entity
	for s := range f.concerned {
		if e := s.Entity(); !slices.Contains(out, e) {
			out = append(out, e)
		}
	}
	if f.org != nil {
		out = append(out, f.org.Entity())
	}
	return out
}

// Documents are those in which an ignore entry silences the finding: the subject's own first.
func (f *Finding) Documents() []*model.Document {
	var out []*model.Document
	add := func(d *model.Document) {
		if d != nil && !slices.Contains(out, d) {
			out = append(out, d)
		}
	}
	for s := range f.concerned {
		add(s.Document())
	}
	add(documentAt(f.model, f.Place))
	return out
}

// isIn reports whether a document is one of Documents.
func (f *Finding) isIn(doc *model.Document) bool {
	for s := range f.concerned {
		if s.Document() == doc {
			return true
		}
	}
	return documentAt(f.model, f.Place) == doc
}

// documentAt finds the document that holds a place; nil for a place outside every document of ours.
func documentAt(m *model.Model, at source.Place) *model.Document {
	docs := m.DocumentsOf(at.File)
	behind := sort.Search(len(docs), func(i int) bool { return docs[i].Start() > at.Span.Start.Offset })
	if behind == 0 {
		return nil
	}
	return docs[behind-1]
}

// anchorsOf are the ids of what the finding concerns of one kind.
func (f *Finding) anchorsOf(kind string) iter.Seq[string] {
	return func(yield func(id string) bool) {
		for s := range f.concerned {
			id, is := f.Entity.ID, f.Entity.Kind == kind
			if s != f.Subject {
				id, is = idOf(s, kind)
			}
			if is && !yield(id) {
				return
			}
		}
		if f.org != nil && kind == atOrganization {
			yield(f.org.ID)
		}
	}
}

// idOf is the id of a subject's entity, if it is of a kind; without the entity where its label takes long to write.
func idOf(s model.Subject, kind string) (id string, is bool) {
	switch s := s.(type) {
	case *model.KeyResult:
		if kind != atKeyResult {
			return "", false
		}
		return s.Path(), true
	case *model.Objective:
		if kind != atObjective {
			return "", false
		}
		return s.Path(), true
	case *model.Initiative:
		if kind != atInitiative {
			return "", false
		}
		return s.Path(), true
	case *model.OKRs:
		return "", false // no relation meets there
	case *model.Roadmap:
		if kind != atRoadmap {
			return "", false
		}
	}
	e := s.Entity()
	return e.ID, e.Kind == kind
}

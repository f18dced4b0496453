package lint

import (
	"slices"
	"sort"

	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/source"
)

// addAnchors notes the subject and everything that holds it: a key result's objective, OKRs and teams, an initiative's roadmap and
// teams, a product manager's teams. Relations among rules meet at anchors, and an ignore entry in any of their documents counts.
func (f *Finding) addAnchors(s model.Subject) {
	for _, h := range holders(s) {
		e := h.Entity()
		if !slices.Contains(f.anchors, e) {
			f.anchors = append(f.anchors, e)
		}
		f.documents = appendDocument(f.documents, h.Document())
	}
}

func holders(s model.Subject) []model.Subject {
	out := []model.Subject{s}
	switch s := s.(type) {
	case *model.KeyResult:
		if s.Objective != nil {
			out = append(out, holders(s.Objective)...)
		}
	case *model.Objective:
		if s.OKRs != nil {
			out = append(out, holders(s.OKRs)...)
		}
	case *model.OKRs:
		out = appendTeams(out, s.Owners)
	case *model.Initiative:
		out = append(out, holders(s.Roadmap)...)
	case *model.Roadmap:
		out = appendTeams(out, s.Owners)
	case *model.PM:
		out = appendTeams(out, s.Teams)
	case *model.Log:
		if s.Keeper != nil {
			out = append(out, s.Keeper)
		}
	case *model.Product:
		out = appendTeams(out, s.Teams)
	}
	return out
}

func appendTeams(out []model.Subject, teams []*model.Team) []model.Subject {
	for _, t := range teams {
		out = append(out, t)
	}
	return out
}

func appendDocument(docs []*model.Document, d *model.Document) []*model.Document {
	if d == nil || slices.Contains(docs, d) {
		return docs
	}
	return append(docs, d)
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

// anchorOf returns the finding's anchors of one kind.
func (f *Finding) anchorsOf(kind string) []string {
	var out []string
	for _, a := range f.anchors {
		if a.Kind == kind {
			out = append(out, a.ID)
		}
	}
	return out
}

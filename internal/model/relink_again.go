package model

import (
	"slices"
	"strings"

	"github.com/orgvet/orgvet/internal/source"
)

// mention has the documents linked again in the end in which a reference may mean something with this id, which comes or goes in a document, or
// is a slip.
func (r *relinker) mention(id string, doc *Document) {
	for _, n := range r.web.mentioned[lastSegment(id)] {
		if doc == nil || int(n) != doc.Number {
			r.again[int(n)] = true
		}
	}
}

// linkAgain links the documents again in which references may mean something else now.
func (r *relinker) linkAgain() (ok bool) {
	if len(r.linked) > 1 { // one may refer to what comes or goes in another, of which the web knows nothing
		for _, number := range r.linked {
			r.again[number] = true
		}
	}
	if len(r.again) > mostAgain {
		return false
	}
	for _, doc := range r.model.Documents {
		if !r.again[doc.Number] {
			continue
		}
		if r.Documents[doc.Number] = true; !r.same(doc) {
			return false
		}
	}
	return !slices.ContainsFunc(r.gone, func(o *Objective) bool { return len(o.Work)+len(o.Supporters) > 0 })
}

// mostAgain is of how many documents linking them again is less work than linking all.
const mostAgain = 30

// same links a document again that says what it said.
func (r *relinker) same(doc *Document) (ok bool) {
	r.checked[doc.Number] = true
	l, same := r.linkerOf(doc.Org), doc.Subject
	switch s := same.(type) {
	case *Roadmap:
		copied := *s
		same = &copied
	case *OKRs:
		copied := *s
		same = &copied
	case *Log:
		copied := *s
		same = &copied
	}
	ok = r.dropReferences(doc) && r.items(l, doc.Subject, same)
	r.found[doc.Number] = l.pending
	return ok
}

// dropReferences takes away the faults of a document that linking its items again finds where they still are; ok is false where some may be of
// them, but stand in no item, as behind an alias.
func (r *relinker) dropReferences(doc *Document) (ok bool) {
	r.refers, ok = true, true
	r.model.Faults = slices.DeleteFunc(slices.Clone(r.model.Faults), func(f source.Fault) bool {
		list, _, _ := strings.Cut(f.Subject, "[")
		at := uint32(f.Place.Span.Start.Offset) //nolint:gosec // files are smaller
		if f.Rule != "unknown-reference" || f.Place.File != doc.File.Path || at < doc.start || at > doc.end {
			return false
		}
		inItem := slices.Contains(linkedLists, list) || doc.Kind == "okrs" && list == "owner"
		ok = ok && (inItem || slices.Contains([]string{"team", "teams", "product", "organization", "function"}, list))
		return inItem
	})
	return ok
}

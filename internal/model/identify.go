package model

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/orgvet/orgvet/internal/source"
)

// identify gives every document, objective, key result and initiative its id and path, and sorts the lists by id.
func (l *orgLinker) identify() {
	org := l.org
	for _, o := range org.OKRs {
		l.identifyOKRs(o)
	}
	for _, r := range org.Roadmaps {
		l.identifyRoadmap(r)
	}
	for _, g := range org.Logs {
		l.identifyLog(g)
	}
	sortByID(org.Teams, func(t *Team) (string, *Document) { return t.ID, t.doc })
	sortByID(org.People, func(p *Person) (string, *Document) { return p.ID, p.doc })
	sortByID(org.Products, func(p *Product) (string, *Document) { return p.ID, p.doc })
	sortByID(org.OKRs, func(o *OKRs) (string, *Document) { return o.ID, o.doc })
	sortByID(org.Roadmaps, func(r *Roadmap) (string, *Document) { return r.ID, r.doc })
	org.initiatives = allInitiatives(org)
	sortByID(org.Forums, func(f *Forum) (string, *Document) { return f.ID, f.doc })
	sortByID(org.Logs, func(g *Log) (string, *Document) { return g.ID, g.doc })
	for _, doc := range l.model.Documents {
		if doc.Org == org {
			doc.ID = documentID(doc.Subject)
		}
	}
	l.sideBySide((*orgLinker).nameOKRs, (*orgLinker).nameItems, (*orgLinker).doubledDocuments, (*orgLinker).nameOtherGoals)
}

func (l *orgLinker) identifyOKRs(o *OKRs) {
	o.owner = l.ownerOf(o.Team, o.Teams, o.Organization, o.Function, o.Owner)
	o.ownPeriod = o.owner + "/" + o.Period.Text()
	o.ID = orElse(o.ID, o.ownPeriod)
	o.prefix = l.prefixed(o.ownPeriod)
	if o.Has("id") {
		o.prefix = l.prefixed(o.owner + "/" + o.ID)
	}
}

func (l *orgLinker) identifyRoadmap(r *Roadmap) {
	r.owner = l.ownerOf(r.Team, r.Teams, r.Product, r.Organization)
	r.plain = r.owner + "/roadmap"
	if r.ID == "" {
		r.ID = r.plain
		if r.Period.Raw != "" {
			r.ID += "-" + r.Period.Text()
		}
	}
	r.prefix = l.prefixed(r.ID)
	if r.Has("id") {
		r.prefix = l.prefixed(r.owner + "/" + r.ID)
	}
}

func (l *orgLinker) identifyLog(g *Log) {
	g.ID = orElse(g.ID, l.ownerOf(g.Team, nil, g.Organization)+"/log")
}

func allInitiatives(org *Organization) []*Initiative {
	var all []*Initiative
	for _, r := range org.Roadmaps {
		all = append(all, r.Initiatives...)
	}
	return all
}

// ownerOf is the first owner that is given: an id, or the ids of several teams in alphabetical order. Without any it is the
// organization.
func (l *orgLinker) ownerOf(team Ref, teams Refs, others ...Ref) string {
	if team.IsSet() {
		return lastSegment(team.Text)
	}
	if len(teams) > 0 {
		var ids []string
		for _, t := range teams {
			ids = append(ids, lastSegment(t.Text))
		}
		slices.Sort(ids)
		return strings.Join(slices.Compact(ids), "+")
	}
	for _, o := range others {
		if o.IsSet() {
			return lastSegment(o.Text)
		}
	}
	return l.org.owner()
}

// owner is the id by which the organization owns its goals.
func (o *Organization) owner() string { return orElse(o.ID, "organization") }

// lastSegment drops what kind or organization stands before an id: "product/wallet" is "wallet".
func lastSegment(text string) string { return text[strings.LastIndexByte(text, '/')+1:] }

func documentID(entity Subject) string {
	switch e := entity.(type) {
	case *Organization:
		return e.ID
	case *Team:
		return e.ID
	case *Person:
		return e.ID
	case *Product:
		return e.ID
	case *OKRs:
		return e.ID
	case *Roadmap:
		return e.ID
	case *Forum:
		return e.ID
	case *Log:
		return e.ID
	}
	return ""
}

// sortByID sorts by id, and equal ids by what the documents say.
func sortByID[T any](list []T, of func(T) (string, *Document)) {
	slices.SortStableFunc(list, func(a, b T) int {
		idA, _ := of(a)
		idB, _ := of(b)
		return cmp.Compare(idA, idB)
	})
	var equal [][]T
	for from := 0; from < len(list); {
		to, id := from+1, idOf(list[from], of)
		for to < len(list) && idOf(list[to], of) == id {
			to++
		}
		if to-from > 1 {
			equal = append(equal, list[from:to])
		} else {
			_, alone := of(list[from])
			alone.opening = ""
		}
		from = to
	}
	onAllCores(len(equal), func(i int) { sortByContent(equal[i], of) })
}

func idOf[T any](v T, of func(T) (string, *Document)) string {
	id, _ := of(v)
	return id
}

func sortByContent[T any](list []T, of func(T) (string, *Document)) {
	whole := map[*Document]string{}
	content := func(doc *Document) string {
		text, known := whole[doc]
		if !known {
			doc.Visit(func(root *source.Node) { text = contentOf(root, math.MaxInt) })
			whole[doc] = text
		}
		return text
	}
	slices.SortStableFunc(list, func(a, b T) int {
		_, docA := of(a)
		_, docB := of(b)
		if docA.opening != "" && docB.opening != "" && docA.opening != docB.opening {
			return cmp.Compare(docA.opening, docB.opening)
		}
		return cmp.Compare(content(docA), content(docB))
	})
}

// openingLength is how much of its content nearly always tells one document from another.
const openingLength = 200

// contentOf is what a document says, whatever its layout, up to a length.
func contentOf(n *source.Node, limit int) string {
	content := appendContent(make([]byte, 0, 2*openingLength), n, limit)
	return string(content[:min(limit, len(content))])
}

func appendContent(to []byte, n *source.Node, limit int) []byte {
	to = append(to, n.Value...)
	for i := range n.Pairs {
		if len(to) >= limit {
			return to
		}
		to = append(append(append(to, '{'), n.Pairs[i].Key.Value...), ':')
		to = appendContent(to, n.Pairs[i].Value, limit)
	}
	for _, item := range n.Items {
		if len(to) >= limit {
			return to
		}
		to = appendContent(append(to, '['), item, limit)
	}
	return append(to, ';')
}

// doubledDocuments reports two documents of one kind with one written id. Defaulted ids are added together instead.
func (l *orgLinker) doubledDocuments() {
	seen := map[string]*Document{}
	for _, doc := range l.model.Documents {
		if doc.Org != l.org || doc.Subject == nil || doc.Kind == "organization" {
			continue
		}
		id, block := writtenID(doc)
		if id == "" {
			continue
		}
		if other := seen[doc.Kind+":"+id]; other != nil {
			_, first := writtenID(other)
			l.duplicate(block, first, "two documents of kind "+doc.Kind+" have the id "+Quote(id))
			continue
		}
		seen[doc.Kind+":"+id] = doc
	}
}

// writtenID is the id that stands in a document, and the document's block; a log has none.
func writtenID(doc *Document) (string, *Block) {
	whole, ok := doc.Subject.(blocked)
	if _, isLog := doc.Subject.(*Log); !ok || isLog || !whole.block().Has("id") {
		return "", nil
	}
	return documentID(doc.Subject), whole.block()
}

func (l *orgLinker) duplicate(block, other *Block, message string) {
	at, first, doc := block.At("id"), other.At("id"), block.doc
	if comparePlaces(at, first) < 0 {
		at, first, doc = first, at, other.doc
	}
	l.fault(doc, "duplicate-id", at, message, "give one of them another id", source.Related{Message: "the other one", Place: first})
}

// prefixed puts the organization in front of a path when the run has several.
func (l *orgLinker) prefixed(path string) string {
	if l.org.Several && l.org.ID != "" {
		return l.org.ID + "/" + path
	}
	return path
}

package model

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/orgvet/orgvet/internal/source"
	"github.com/orgvet/orgvet/schema/syntax"
)

// pending is a fault of which two things are found out on all cores in the end: where it stands in its document, and what may have been
// meant in place of a reference to nothing.
type pending struct {
	source.Fault
	doc   *Document
	slip  string        // the reference; empty for other faults
	names *syntax.Words // what it may have been meant to be

	toWork bool // the reference is one to a goal or an initiative
}

// fault notes a fault about a place in a document.
func (l *linker) fault(doc *Document, rule string, at source.Place, message, next string, related ...source.Related) {
	l.pending = append(l.pending, pending{Fault: source.Fault{Rule: rule, Place: at, Message: message, Next: next, Related: related}, doc: doc})
}

// settle completes the pending faults, document by document.
func (l *linker) settle() {
	var docs []*Document
	byDoc := map[*Document][]*pending{}
	for i := range l.pending {
		p := &l.pending[i]
		if byDoc[p.doc] == nil {
			docs = append(docs, p.doc)
		}
		byDoc[p.doc] = append(byDoc[p.doc], p)
	}
	onAllCores(len(docs), func(i int) {
		faults := byDoc[docs[i]]
		docs[i].Visit(func(root *source.Node) { findPaths(root, faults) })
		for _, p := range faults {
			if p.names == nil {
				continue
			}
			if near, ok := p.names.Nearest(p.slip); ok {
				p.Next = "did you mean " + Quote(near) + "?"
			}
		}
	})
	for i := range l.pending {
		p := &l.pending[i]
		if l.faults = append(l.faults, p.Fault); p.names != nil {
			l.model.compared[p.Place.File] += p.names.Len()
		}
		if p.toWork {
			l.model.slips = append(l.model.slips, p.slip)
			l.model.slipsCut = l.model.slipsCut || l.compared >= suggestions
		}
	}
}

// fiscalYearStart is the subject of the fault about periods that need it in the configuration.
const fiscalYearStart = "fiscal_year_start"

func fiscalFault(d *decoder, node *source.Node) source.Fault {
	_, err := syntax.ParsePeriod(scalarText(node), 0)
	problem, next := err.Error(), ""
	if e, ok := err.(*syntax.Error); ok { //nolint:errorlint // ParsePeriod returns it bare
		problem, next = e.Problem, e.Next
	}
	return source.Fault{Rule: "bad-value", Place: d.spotOf(node).place(), Subject: fiscalYearStart, Message: problem, Next: next}
}

// reportFiscal reports the fiscal periods of the whole run once: one line of configuration settles them all.
func (l *linker) reportFiscal() {
	if len(l.fiscal) == 0 {
		return
	}
	fs := sortedFaults(l.fiscal)
	first := fs[0]
	if more := len(fs) - 1; more > 0 {
		first.Message += fmt.Sprintf("; %d more of the kind", more)
	}
	l.faults = append(l.faults, first)
}

func comparePlaces(a, b source.Place) int {
	return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Span.Start.Offset, b.Span.Start.Offset))
}

func sortedFaults(faults []source.Fault) []source.Fault {
	slices.SortStableFunc(faults, func(a, b source.Fault) int {
		return cmp.Or(comparePlaces(a.Place, b.Place), cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Message, b.Message))
	})
	return faults
}

// findPaths has faults name the ways from the root to the keys or values that they mark: "objectives[pay].key_results[2].from". Items are
// named by their id, or by their position. The way is "" for the document as a whole. However many faults there are, it looks at each node
// once.
func findPaths(root *source.Node, faults []*pending) {
	f := pathFinder{starting: map[int][]*pending{}}
	for _, p := range faults {
		start := p.Place.Span.Start.Offset
		f.starting[start] = append(f.starting[start], p)
	}
	f.look(root)
}

type pathFinder struct {
	starting map[int][]*pending // faults by where they start
	way      []step
}

// step is a key, or an item by its place in a list.
type step struct {
	key   string
	item  *source.Node
	index int
}

func (f *pathFinder) look(n *source.Node) {
	for i := range n.Pairs {
		p := &n.Pairs[i]
		f.way = append(f.way, step{key: p.Key.Value})
		f.note(p.Key.Start, anyEnd)
		f.note(p.Value.Start, p.Value.End)
		f.look(p.Value)
		f.way = f.way[:len(f.way)-1]
	}
	for i, item := range n.Items {
		f.way = append(f.way, step{item: item, index: i})
		f.note(item.Start, anyEnd)
		f.look(item)
		f.way = f.way[:len(f.way)-1]
	}
}

const anyEnd = -1

// note has the faults between two offsets name the way so far, unless theirs was found before.
func (f *pathFinder) note(start, end int) {
	for _, p := range f.starting[start] {
		if p.Subject == "" && (end == anyEnd || end == p.Place.Span.End.Offset) {
			p.Subject = pathOf(f.way)
		}
	}
}

// pathOf is a way as a text of its own, none of the file's bytes.
func pathOf(way []step) string {
	var b strings.Builder
	for i, s := range way {
		if s.item != nil {
			if i > 0 && way[i-1].item != nil {
				b.WriteByte('.')
			}
			b.WriteString("[" + orElse(scalarText(s.item.Get("id")), strconv.Itoa(s.index)) + "]")
			continue
		}
		if i > 0 {
			b.WriteByte('.')
		}
		b.WriteString(s.key)
	}
	return b.String()
}

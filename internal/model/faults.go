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
	slip  string   // the reference; empty for other faults
	names []string // what it may have been meant to be
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
		docs[i].Visit(func(root *source.Node) {
			for _, p := range byDoc[docs[i]] {
				path := keyPath(root, p.Place.Span.Start.Offset, p.Place.Span.End.Offset)
				p.Subject = strings.Clone(path) // which may be a part of many files' bytes
				if near, ok := syntax.Nearest(p.slip, p.names); ok {
					p.Next = "did you mean " + Quote(near) + "?"
				}
			}
		})
	})
	for i := range l.pending {
		l.faults = append(l.faults, l.pending[i].Fault)
	}
}

func fiscalFault(d *decoder, node *source.Node) source.Fault {
	_, err := syntax.ParsePeriod(scalarText(node), 0)
	problem, next := err.Error(), ""
	if e, ok := err.(*syntax.Error); ok { //nolint:errorlint // ParsePeriod returns it bare
		problem, next = e.Problem, e.Next
	}
	return source.Fault{Rule: "bad-value", Place: d.spotOf(node).place(), Subject: "fiscal_year_start", Message: problem, Next: next}
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

// keyPath is the way from the root to the key or value from one offset to another: "objectives[pay].key_results[2].from". Items are
// named by their id, or by their position. It is "" for the document as a whole.
func keyPath(n *source.Node, from, to int) string {
	for i := range n.Pairs {
		p := &n.Pairs[i]
		if p.Key.Start == from || p.Value.Start == from && p.Value.End == to {
			return p.Key.Value
		}
		if rest := keyPath(p.Value, from, to); rest != "" {
			if rest[0] == '[' {
				return p.Key.Value + rest
			}
			return p.Key.Value + "." + rest
		}
	}
	for i, item := range n.Items {
		name := "[" + orElse(scalarText(item.Get("id")), strconv.Itoa(i)) + "]"
		if item.Start == from {
			return name
		}
		if rest := keyPath(item, from, to); rest != "" {
			return name + "." + rest
		}
	}
	return ""
}

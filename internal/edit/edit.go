// Package edit changes YAML by replacing bytes. Everything outside an edit stays as it was written: comments, order, layout, line endings.
package edit

import (
	"errors"
	"slices"
	"strings"

	"github.com/orgvet/orgvet/internal/source"
)

// ErrOverlap tells that two edits want the same bytes.
var ErrOverlap = errors.New("two edits overlap")

// ErrUnsure tells that a document is written in a way in which a change cannot be made without touching something else.
var ErrUnsure = errors.New("the document is written in a way that cannot be edited safely")

// Apply returns the data with the edits made. Only the offsets of their spans matter; equal edits count once, and their order does not
// matter. Edits that overlap give ErrOverlap.
func Apply(data []byte, edits []source.Edit) ([]byte, error) {
	edits = slices.Clone(edits)
	slices.SortStableFunc(edits, func(a, b source.Edit) int {
		if d := a.Span.Start.Offset - b.Span.Start.Offset; d != 0 {
			return d
		}
		return strings.Compare(a.New, b.New)
	})
	var out []byte
	at := 0
	for i, e := range edits {
		from, to := e.Span.Start.Offset, e.Span.End.Offset
		if i > 0 && e == edits[i-1] {
			continue
		}
		if from < at || to < from || to > len(data) {
			return nil, ErrOverlap
		}
		out = append(out, data[at:from]...)
		out = append(out, e.New...)
		at = to
	}
	return append(out, data[at:]...), nil
}

// insert is an edit that puts text in front of the byte at off.
func insert(off int, text string) source.Edit { return overwrite(off, off, text) }

// replace is an edit that puts text in the place of a node.
func replace(n *source.Node, text string) source.Edit { return overwrite(n.Start, n.End, text) }

func overwrite(from, to int, text string) source.Edit {
	return source.Edit{Span: source.Span{Start: source.Pos{Offset: from}, End: source.Pos{Offset: to}}, New: text}
}

// Equal reports whether two values say the same, wherever they are written.
func Equal(a, b *source.Node) bool {
	if a == nil || b == nil {
		return a == b
	}
	return a.Kind == b.Kind && a.Value == b.Value &&
		slices.EqualFunc(a.Items, b.Items, Equal) &&
		slices.EqualFunc(a.Pairs, b.Pairs, func(x, y source.Pair) bool { return Equal(x.Key, y.Key) && Equal(x.Value, y.Value) })
}

// settle makes edits to a document and returns the file's new data, if the new file says the same as before but for one key of the
// document, and what it says there is what was wanted.
func settle(doc *source.Document, edits []source.Edit, key string, wanted func(before, after *source.Node) bool) ([]byte, error) {
	data, err := Apply(doc.File.Data(), edits)
	if err != nil {
		return nil, err
	}
	after := source.ParseFile(doc.File.Path, data, source.DefaultLimits())
	if len(after.Docs) != len(doc.File.Docs) || len(after.Faults) != len(doc.File.Faults) {
		return nil, ErrUnsure
	}
	for i, was := range doc.File.Docs {
		before, now := was.Root(), after.Docs[i].Root()
		switch {
		case was != doc:
			if !Equal(before, now) {
				return nil, ErrUnsure
			}
		case !Equal(without(before, key), without(now, key)) || !wanted(before.Get(key), now.Get(key)):
			return nil, ErrUnsure
		}
	}
	return data, nil
}

// without is a map without one of its keys.
func without(n *source.Node, key string) *source.Node {
	out := &source.Node{Kind: source.Map}
	for _, p := range n.Pairs {
		if p.Key.Value != key {
			out.Pairs = append(out.Pairs, p)
		}
	}
	return out
}

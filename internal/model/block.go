package model

import "github.com/orgvet/orgvet/internal/source"

// Document is one YAML document of ours.
type Document struct {
	File  *source.File
	Index int    // 0-based position in the file
	Kind  string // "team", "okrs" …
	ID    string // the id, or its default for okrs and roadmaps
	Root  *source.Node
	// Org is the organization that the document belongs to; nil when the run has none.
	Org     *Organization
	Ignores []*Ignore
	// Subject is what the document declares: its Team, OKRs …
	Subject Subject
}

// Block is embedded in every type that is read from a YAML map (or from the text that stands for one). It knows where
// things are written, so that a rule can mark exactly what the author must edit.
type Block struct {
	doc  *Document
	node *source.Node
}

// Document returns the YAML document that holds the block.
func (b *Block) Document() *Document { return b.doc }

// Has reports whether the key is written with a value other than null.
func (b *Block) Has(key string) bool {
	v := b.node.Get(key)
	return v != nil && v.Kind != source.Null
}

// Place marks the block: its first line for a map, the whole text for a text.
func (b *Block) Place() source.Place {
	if b.doc == nil {
		return source.Place{}
	}
	if len(b.node.Pairs) == 0 {
		return source.Place{File: b.doc.File.Path, Span: b.node.Span}
	}
	if b.node == b.doc.Root {
		if p := b.node.Pair("id"); p != nil {
			return pairPlace(b.doc, p)
		}
		if len(b.node.Pairs) > 1 && b.node.Pairs[0].Key.Value == "kind" {
			return pairPlace(b.doc, &b.node.Pairs[1])
		}
	}
	return pairPlace(b.doc, &b.node.Pairs[0])
}

// At marks the key, or the block itself where the key is missing.
func (b *Block) At(key string) source.Place {
	if p := b.node.Pair(key); p != nil {
		return source.Place{File: b.doc.File.Path, Span: p.Key.Span}
	}
	return b.Place()
}

// ValueAt marks the value of the key, or the block itself where the key is missing.
func (b *Block) ValueAt(key string) source.Place {
	if p := b.node.Pair(key); p != nil && p.Value.Kind != source.Null {
		return source.Place{File: b.doc.File.Path, Span: p.Value.Span}
	}
	return b.Place()
}

// pairPlace marks `key: value` when both stand on one line, else the key.
func pairPlace(doc *Document, p *source.Pair) source.Place {
	span := p.Key.Span
	if p.Value.IsScalar() && p.Value.Span.End.Line == span.Start.Line && p.Value.Span.End.Offset > span.End.Offset {
		span.End = p.Value.Span.End
	}
	return source.Place{File: doc.File.Path, Span: span}
}

package model

import "github.com/orgvet/orgvet/internal/source"

// Document is one YAML document of ours.
type Document struct {
	File   *source.File
	Index  int    // 0-based position in the file
	Number int    // 0-based position among all documents, in order of path
	Kind   string // "team", "okrs" …
	ID     string // the id, or its default for okrs and roadmaps
	// Org is the organization that the document belongs to; nil when the run has none.
	Org     *Organization
	Ignores []*Ignore
	// Subject is what the document declares: its Team, OKRs …
	Subject Subject

	from *source.Document
	root spot
	head string    // the beginning of its content, where it has no id of its own
	keys []written // of all blocks in the document, those of one block in a row
}

// Start is the byte offset in the file at which the document's content starts.
func (d *Document) Start() int { return int(d.root.start) }

// Visit reads the document once more and hands its tree, the keys in US spelling, to use; the tree stands until use returns.
func (d *Document) Visit(use func(root *source.Node)) {
	d.from.Visit(func(again *source.Document) {
		root := again.Root()
		canonicalize(root)
		use(root)
	})
}

// written is a key of a block, and where it and its value stand.
type written struct {
	key                            key // noKey for a key that no type has, and for a block without keys
	null, scalar                   bool
	start, end, valueAt, valueEnds uint32
}

// spot is a place in a document, without the lines, which hardly anybody asks for.
type spot struct {
	doc        *Document
	start, end uint32
}

// place finds the lines; of no document it is no place.
func (s spot) place() source.Place {
	if s.doc == nil {
		return source.Place{}
	}
	return s.doc.place(s.start, s.end)
}

func (d *Document) place(start, end uint32) source.Place {
	return source.Place{File: d.File.Path, Span: d.File.Span(int(start), int(end))}
}

// Block is embedded in every type that is read from a YAML map (or from the text that stands for one). It knows where
// things are written, so that a rule can mark exactly what the author must edit.
type Block struct {
	doc     *Document
	from, n uint32 // its keys among those of the document; without any, the one at from stands for the block
}

// block is the Block of whatever embeds it.
func (b *Block) block() *Block { return b }

// Document returns the YAML document that holds the block.
func (b *Block) Document() *Document { return b.doc }

func (b *Block) keys() []written {
	if b.doc == nil {
		return nil
	}
	return b.doc.keys[b.from : b.from+b.n]
}

func (b *Block) find(name string) *written {
	if k := keyOf(name); k != noKey {
		keys := b.keys()
		for i := range keys {
			if keys[i].key == k {
				return &keys[i]
			}
		}
	}
	return nil
}

// isText reports whether a text stands for the block.
func (b *Block) isText() bool { return b.doc != nil && b.n == 0 && b.doc.keys[b.from].scalar }

// Has reports whether the key is written with a value other than null.
func (b *Block) Has(key string) bool {
	w := b.find(key)
	return w != nil && !w.null
}

// Place marks the block: its first line for a map, the whole text for a text.
func (b *Block) Place() source.Place {
	if b.doc == nil {
		return source.Place{}
	}
	keys := b.keys()
	if len(keys) == 0 {
		whole := b.doc.keys[b.from]
		return b.doc.place(whole.valueAt, whole.valueEnds)
	}
	if b.from == 0 { // the root, which is read first
		if id := b.find("id"); id != nil {
			return b.doc.placeOfKey(id)
		}
		if len(keys) > 1 && keys[0].key == keyKind {
			return b.doc.placeOfKey(&keys[1])
		}
	}
	return b.doc.placeOfKey(&keys[0])
}

// At marks the key, or the block itself where the key is missing.
func (b *Block) At(key string) source.Place {
	if w := b.find(key); w != nil {
		return b.doc.place(w.start, w.end)
	}
	return b.Place()
}

// ValueAt marks the value of the key, or the block itself where the key is missing.
func (b *Block) ValueAt(key string) source.Place {
	if w := b.find(key); w != nil && !w.null {
		return b.doc.place(w.valueAt, w.valueEnds)
	}
	return b.Place()
}

// spotOf is the spot of the value of a key that is written, else that of nothing.
func (b *Block) spotOf(key string) spot {
	if w := b.find(key); w != nil {
		return spot{b.doc, w.valueAt, w.valueEnds}
	}
	return spot{}
}

// placeOfKey marks `key: value` when both stand on one line, else the key.
func (d *Document) placeOfKey(w *written) source.Place {
	p := d.place(w.start, w.end)
	if w.scalar && w.valueEnds > w.end {
		if end := d.File.Span(int(w.valueEnds), int(w.valueEnds)).End; end.Line == p.Span.Start.Line {
			p.Span.End = end
		}
	}
	return p
}

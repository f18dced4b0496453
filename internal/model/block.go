package model

import (
	"encoding/binary"

	"github.com/orgvet/orgvet/internal/source"
)

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
	head string // the beginning of its content, where it has no id of its own
	keys []byte // of all blocks in the document, those of one block in a row, as written.append puts them
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

// append adds the key to those of its document. There are a great many keys, of which few are ever asked for their place: each number
// is put down as the distance from the one before, which mostly takes a byte. The first of a block is told from the document's start.
func (w *written) append(to []byte, before uint32) []byte {
	to = binary.AppendUvarint(to, uint64(w.key)<<2|bit(w.null)<<1|bit(w.scalar))
	for _, n := range [...]uint32{w.start, w.end, w.valueAt, w.valueEnds} {
		to = binary.AppendVarint(to, int64(n)-int64(before))
		before = n
	}
	return to
}

func bit(b bool) uint64 {
	if b {
		return 1
	}
	return 0
}

// readWritten takes the first key of some, and returns the others.
func readWritten(from []byte, before uint32) (w written, rest []byte) {
	head, n := binary.Uvarint(from)
	from = from[n:]
	w.key, w.null, w.scalar = key(head>>2), head&2 != 0, head&1 != 0
	for _, to := range [...]*uint32{&w.start, &w.end, &w.valueAt, &w.valueEnds} {
		distance, n := binary.Varint(from)
		from = from[n:]
		before = uint32(int64(before) + distance)
		*to = before
	}
	return w, from
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
	from, n uint32 // where its keys start among those of the document, and how many; without any, what stands there is for the block
}

// block is the Block of whatever embeds it.
func (b *Block) block() *Block { return b }

// Document returns the YAML document that holds the block.
func (b *Block) Document() *Document { return b.doc }

// keys visits the keys in order; of a block without any, what stands for it.
func (b *Block) keys(yield func(written) bool) {
	if b.doc == nil {
		return
	}
	rest, before := b.doc.keys[b.from:], b.doc.root.start
	for range max(1, b.n) {
		var w written
		if w, rest = readWritten(rest, before); !yield(w) {
			return
		}
		before = w.valueEnds
	}
}

// nth is the key at a position below the number of keys.
func (b *Block) nth(i int) written {
	for w := range b.keys {
		if i--; i < 0 {
			return w
		}
	}
	return written{}
}

func (b *Block) find(name string) (written, bool) {
	if k := keyOf(name); k != noKey {
		for w := range b.keys {
			if w.key == k {
				return w, true
			}
		}
	}
	return written{}, false
}

// isText reports whether a text stands for the block.
func (b *Block) isText() bool { return b.doc != nil && b.n == 0 && b.nth(0).scalar }

// Has reports whether the key is written with a value other than null.
func (b *Block) Has(key string) bool {
	w, ok := b.find(key)
	return ok && !w.null
}

// Place marks the block: its first line for a map, the whole text for a text.
func (b *Block) Place() source.Place {
	if b.doc == nil {
		return source.Place{}
	}
	first := b.nth(0)
	if b.n == 0 {
		return b.doc.place(first.valueAt, first.valueEnds)
	}
	if b.from == 0 { // the root, which is read first
		if id, ok := b.find("id"); ok {
			return b.doc.placeOfKey(id)
		}
		if b.n > 1 && first.key == keyKind {
			return b.doc.placeOfKey(b.nth(1))
		}
	}
	return b.doc.placeOfKey(first)
}

// At marks the key, or the block itself where the key is missing.
func (b *Block) At(key string) source.Place {
	if w, ok := b.find(key); ok {
		return b.doc.place(w.start, w.end)
	}
	return b.Place()
}

// ValueAt marks the value of the key, or the block itself where the key is missing.
func (b *Block) ValueAt(key string) source.Place {
	if w, ok := b.find(key); ok && !w.null {
		return b.doc.place(w.valueAt, w.valueEnds)
	}
	return b.Place()
}

// spotOf is the spot of the value of a key that is written, else that of nothing.
func (b *Block) spotOf(key string) spot {
	if w, ok := b.find(key); ok {
		return spot{b.doc, w.valueAt, w.valueEnds}
	}
	return spot{}
}

// placeOfKey marks `key: value` when both stand on one line, else the key.
func (d *Document) placeOfKey(w written) source.Place {
	p := d.place(w.start, w.end)
	if w.scalar && w.valueEnds > w.end {
		if end := d.File.Span(int(w.valueEnds), int(w.valueEnds)).End; end.Line == p.Span.Start.Line {
			p.Span.End = end
		}
	}
	return p
}

package model

import (
	"encoding/binary"

	"github.com/orgvet/orgvet/internal/source"
)

// Document is one YAML document of ours.
type Document struct {
	File   *source.File
	Number int    // of its own, which it keeps while others come and go
	Kind   string // "team", "okrs" …
	ID     string // the id, or its default for okrs and roadmaps
	// Org is the organization that the document belongs to; nil when the run has none.
	Org *Organization
	// Subject is what the document declares: its Team, OKRs …
	Subject Subject

	from    *source.Document
	start   uint32 // the bytes of the file from which and to which its content reaches
	end     uint32
	opening string // the beginning of its content, where it has no id of its own; once linked, only where another document has the same id
	keys    []byte // of all blocks in the document, those of one block in a row, as blockOf puts them
}

// Index is the document's 0-based position in the file.
func (d *Document) Index() int { return d.from.Index }

// Start is the byte offset in the file at which the document's content starts.
func (d *Document) Start() int { return int(d.start) }

// Visit reads the document once more and hands its tree, the keys in US spelling, to use; the tree stands until use returns.
func (d *Document) Visit(use func(root *source.Node)) {
	d.from.Visit(func(again *source.Document) {
		root := again.Root()
		canonicalize(root)
		use(root)
	})
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
	from, n uint32 // where its keys start among those of the document, and how many; without any, one is there for the block itself
}

// block is the Block of whatever embeds it.
func (b *Block) block() *Block { return b }

// Document returns the YAML document that holds the block.
func (b *Block) Document() *Document { return b.doc }

// headAt is the head of the key at a position.
func (b *Block) headAt(i int) head {
	return head(binary.NativeEndian.Uint16(b.doc.keys[int(b.from)+i*headSize:]))
}

// nth is the key at a position.
func (b *Block) nth(i int) written {
	var w written
	rest, before := b.doc.keys[int(b.from)+int(max(1, b.n))*headSize:], b.doc.start
	for j := range i + 1 {
		w.head = b.headAt(j)
		rest = w.readSpots(rest, before)
		before = w.valueEnds
	}
	return w
}

// position is where a key stands among those of the block; -1 where it is not written.
func (b *Block) position(name string) int {
	if k := keyOf(name); k != noKey {
		for i := range int(b.n) {
			if b.headAt(i).key() == k {
				return i
			}
		}
	}
	return -1
}

func (b *Block) find(name string) (written, bool) {
	if i := b.position(name); i >= 0 {
		return b.nth(i), true
	}
	return written{}, false
}

// isText reports whether a text stands for the block.
func (b *Block) isText() bool { return b.doc != nil && b.n == 0 && b.headAt(0).scalar() }

// Has reports whether the key is written with a value other than null.
func (b *Block) Has(key string) bool {
	i := b.position(key)
	return i >= 0 && !b.headAt(i).null()
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
		if b.n > 1 && first.key() == keyKind {
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
	if w, ok := b.find(key); ok && !w.null() {
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
	if w.scalar() && w.valueEnds > w.end {
		if p := d.place(w.start, w.valueEnds); p.Span.End.Line == p.Span.Start.Line {
			return p
		}
	}
	return d.place(w.start, w.end)
}

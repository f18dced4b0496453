package source

import (
	"bytes"
	"encoding/binary"
	"math/bits"
	"sort"
)

// places turns the offsets of a text into lines and columns without the text, at a cost that does not depend on its length or on that of a
// line.
type places struct {
	size   int         // of the text, in bytes
	starts []byte      // how far the first character of each line is behind that of the line before, mostly in one byte
	marks  []mark      // every 64th line but the first
	wide   *characters // nil where every character is one byte
}

// mark is a line to begin at when others are looked for.
type mark struct {
	start uint32 // offset of its first character
	rest  uint32 // where in starts the next line is
}

const marked = 64

func placesOf(t text) places {
	p := places{size: len(t.data)}
	var few [128]byte // most files need less
	starts, before := few[:0], 0
	for l := range lines(t.data) {
		starts = binary.AppendUvarint(starts, uint64(l.start-before)) //nolint:gosec // lines are in order
		before = l.start
		if l.number > 0 && l.number%marked == 0 {
			p.marks = append(p.marks, mark{uint32(l.start), uint32(len(starts))}) //nolint:gosec // Limits.FileBytes
		}
	}
	p.starts = bytes.Clone(starts)
	if !t.ascii {
		p.wide = charactersOf(t.data)
	}
	return p
}

// span returns the places of two byte offsets, of which the second is not before the first.
func (p *places) span(start, end int) Span {
	mark := p.markBehind(start)
	at := p.from(mark)
	first := p.pos(&at, start)
	if mark < len(p.marks) && int(p.marks[mark].start) <= end { // far behind
		at = p.from(p.markBehind(end))
	}
	return Span{first, p.pos(&at, end)}
}

// markBehind is the number of the first mark behind a byte offset, and so from where to go on to it.
func (p *places) markBehind(off int) int {
	return sort.Search(len(p.marks), func(i int) bool { return int(p.marks[i].start) > off })
}

// pos goes on to the line of a byte offset and returns its place.
func (p *places) pos(at *walk, off int) Pos {
	off = min(max(off, at.start), p.size)
	for at.next(off) {
	}
	column := off - at.start
	if p.wide != nil {
		column = p.wide.before(off) - p.wide.before(at.start)
	}
	return Pos{Line: at.line + 1, Column: column + 1, Offset: off}
}

// line returns the offsets of the first character of a 0-based line and of that of the next one, or of the end of the text.
func (p *places) line(n int) (start, end int, ok bool) {
	if n < 0 {
		return 0, 0, false
	}
	at := p.from(min(n/marked, len(p.marks)))
	for at.line < n {
		if !at.next(p.size) {
			return 0, 0, false
		}
	}
	start, end = at.start, p.size
	if at.next(p.size) {
		end = at.start
	}
	return start, end, true
}

// walk goes from line to line.
type walk struct {
	line, start int
	rest        []byte
}

// from begins at a mark; 0 is the beginning of the text.
func (p *places) from(mark int) walk {
	if mark == 0 {
		first, n := binary.Uvarint(p.starts)
		return walk{0, int(first), p.starts[n:]} //nolint:gosec // it was an int
	}
	m := p.marks[mark-1]
	return walk{mark * marked, int(m.start), p.starts[m.rest:]}
}

// next goes to the next line, unless it starts behind an offset or there is none.
func (w *walk) next(limit int) bool {
	if len(w.rest) == 0 {
		return false
	}
	distance, n := uint64(w.rest[0]), 1
	if distance >= 0x80 { // seldom
		distance, n = binary.Uvarint(w.rest)
	}
	start := w.start + int(distance) //nolint:gosec // it was an int
	if start > limit {
		return false
	}
	w.line, w.start, w.rest = w.line+1, start, w.rest[n:]
	return true
}

// characters counts the characters in parts of a text.
type characters struct {
	starts []uint64 // a bit for each byte: whether it starts a character
	counts []int    // of characters before each block of the text
}

const (
	wordBits  = 64
	blockBits = 64 * wordBits
)

func charactersOf(data []byte) *characters {
	c := &characters{starts: make([]uint64, len(data)/wordBits+1)}
	for i, b := range data {
		if b&0xC0 != 0x80 {
			c.starts[i/wordBits] |= 1 << (i % wordBits)
		}
	}
	n := 0
	for i, word := range c.starts {
		if i%(blockBits/wordBits) == 0 {
			c.counts = append(c.counts, n)
		}
		n += bits.OnesCount64(word)
	}
	return c
}

// before is the number of characters that start before an offset.
func (c *characters) before(off int) int {
	block, word := off/blockBits, off/wordBits
	n := c.counts[block]
	for _, w := range c.starts[block*blockBits/wordBits : word] {
		n += bits.OnesCount64(w)
	}
	return n + bits.OnesCount64(c.starts[word]&(1<<(off%wordBits)-1))
}

package source

import (
	"bytes"
	"iter"
	"sort"
	"unicode/utf8"
)

const bom = "\uFEFF"

// breakAt returns the length of the line break at data[i], or 0.
func breakAt(data []byte, i int) int {
	switch {
	case data[i] == '\n':
		return 1
	case data[i] != '\r':
		return 0
	case i+1 < len(data) && data[i+1] == '\n':
		return 2
	}
	return 1
}

// lineStarts returns the byte offset of the first character of every line. A byte order mark at the start of a line is
// not a character of it.
func lineStarts(data []byte) []int {
	starts := make([]int, 0, 1+bytes.Count(data, []byte{'\n'}))
	for l := range lines(data) {
		starts = append(starts, l.start)
	}
	return starts
}

// line is a line of a text: its 0-based number and the offsets of its first character and of that of the next line.
type line struct{ number, start, end int }

// lines goes through the lines of a text; behind a line break at its end there is one more, without content.
func lines(data []byte) iter.Seq[line] {
	return func(yield func(line) bool) {
		lf, cr := -1, -1 // the next of each
		l := line{end: afterMark(data, 0)}
		for last := false; !last; l.number++ {
			l.start = l.end
			lf, cr = indexFrom(data, lf, l.start, '\n'), indexFrom(data, cr, l.start, '\r')
			l.end = min(lf, cr)
			if last = l.end == len(data); !last {
				l.end = afterMark(data, l.end+breakAt(data, l.end))
			}
			if !yield(l) {
				return
			}
		}
	}
}

// indexFrom returns the offset of the first c at or behind off, or the end of the data; known is what it returned last.
func indexFrom(data []byte, known, off int, c byte) int {
	if known >= off {
		return known
	}
	if n := bytes.IndexByte(data[off:], c); n >= 0 {
		return off + n
	}
	return len(data)
}

func afterMark(data []byte, i int) int {
	for bytes.HasPrefix(data[i:], []byte(bom)) {
		i += len(bom)
	}
	return i
}

// cursor turns byte offsets into places and back. Moving forward costs what it passes, so that a walk in file order is
// linear even where the whole file is one line.
type cursor struct {
	data   []byte
	starts []int
	line   int // 0-based
	col    int // 0-based
	off    int
}

func newCursor(data []byte, starts []int) cursor {
	return cursor{data: data, starts: starts, off: starts[0]}
}

func (c *cursor) toLine(line int) {
	c.line, c.col, c.off = line, 0, c.starts[line]
}

// offset returns the byte offset of a 0-based line and column, at most the end of the data.
func (c *cursor) offset(line, col int) int {
	line = min(max(line, 0), len(c.starts)-1)
	if line != c.line || col < c.col {
		c.toLine(line)
	}
	for c.col < col && c.off < len(c.data) {
		c.step()
	}
	return c.off
}

// pos returns the place of a byte offset.
func (c *cursor) pos(off int) Pos {
	off = min(max(off, c.starts[0]), len(c.data))
	if off < c.off {
		c.toLine(sort.SearchInts(c.starts, off+1) - 1)
	} else if next := c.line + 1; next < len(c.starts) && off >= c.starts[next] {
		c.toLine(next + sort.SearchInts(c.starts[next:], off+1) - 1)
	}
	for c.off < off {
		c.step()
	}
	return Pos{Line: c.line + 1, Column: c.col + 1, Offset: c.off}
}

func (c *cursor) step() {
	_, size := utf8.DecodeRune(c.data[c.off:])
	c.off += size
	c.col++
}

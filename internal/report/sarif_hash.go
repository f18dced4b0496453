package report

import (
	"fmt"
	"unicode/utf16"
)

// What GitHub's hash of a line takes in: so many UTF-16 units from its start, as the digits of a number in this base.
const (
	hashWindow = 100
	hashBase   = 37
	hashEnd    = 0xffff
)

// lineHash is the hash by which GitHub recognizes a line: one of the next hundred units without spaces and tabs, line ends as newlines, and
// how many lines had the same one so far.
type lineHash struct {
	hash uint64
	nth  int
}

func (h lineHash) String() string { return fmt.Sprintf("%x:%d", h.hash, h.nth) }

// lineHashes returns the hash of every line of a text. An empty text has one line.
func lineHashes(text string) []lineHash {
	h := lineHasher{lineStart: true, outgoing: 1, seen: map[uint64]int{}}
	for range hashWindow {
		h.outgoing *= hashBase
	}
	afterCR := false
	for _, c := range text {
		switch {
		case c == ' ' || c == '\t', c == '\n' && afterCR:
		case c == '\r':
			h.add('\n')
		case c > 0xffff:
			high, low := utf16.EncodeRune(c)
			h.add(high)
			h.add(low)
		default:
			h.add(c)
		}
		afterCR = c == '\r'
	}
	h.add(hashEnd)
	for range hashWindow {
		h.push(0, false)
	}
	return h.hashes
}

// lineHasher takes in the units of a text.
type lineHasher struct {
	hash   uint64 // of the window
	window [hashWindow]struct {
		unit  uint64
		first bool // of a line
	}
	outgoing  uint64 // what a unit counts that leaves the window
	n         int    // units so far
	lineStart bool
	hashes    []lineHash
	seen      map[uint64]int
}

func (h *lineHasher) add(unit rune) {
	h.push(uint64(unit), h.lineStart) //nolint:gosec // not negative
	h.lineStart = unit == '\n'
}

// push moves the window on by a unit. When the first one of a line leaves it, the window holds what counts for that line.
func (h *lineHasher) push(unit uint64, first bool) {
	last := &h.window[h.n%hashWindow]
	if last.first {
		h.seen[h.hash]++
		h.hashes = append(h.hashes, lineHash{h.hash, h.seen[h.hash]})
	}
	h.hash = h.hash*hashBase + unit - h.outgoing*last.unit
	last.unit, last.first = unit, first
	h.n++
}

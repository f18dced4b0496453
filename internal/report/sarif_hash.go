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

// lineHashes returns for every line of a text the hash by which GitHub recognizes it: a hash of the next hundred units without spaces and
// tabs, line ends as newlines, and how many lines had the same hash so far. An empty text has one line.
func lineHashes(text string) []string {
	units, starts := hashUnits(text)
	outgoing := uint64(1)
	for range hashWindow {
		outgoing *= hashBase
	}
	out, seen := make([]string, 0, len(starts)), map[uint64]int{}
	var hash uint64
	for i := range len(units) + hashWindow {
		if len(out) < len(starts) && i == starts[len(out)]+hashWindow {
			seen[hash]++
			out = append(out, fmt.Sprintf("%x:%d", hash, seen[hash]))
		}
		hash = hash*hashBase + at(units, i) - outgoing*at(units, i-hashWindow)
	}
	return out
}

// at is the unit at an index, 0 outside.
func at(units []uint64, i int) uint64 {
	if i < 0 || i >= len(units) {
		return 0
	}
	return units[i]
}

// hashUnits returns the units that count, an end mark last, and the index of each line's first one.
func hashUnits(text string) (units []uint64, starts []int) {
	lineStart, afterCR := true, false
	add := func(c uint64) {
		if lineStart {
			starts = append(starts, len(units))
		}
		units = append(units, c)
		lineStart = c == '\n'
	}
	for _, c := range utf16.Encode([]rune(text)) {
		switch {
		case c == ' ' || c == '\t', c == '\n' && afterCR:
			afterCR = false
		case c == '\r':
			afterCR = true
			add('\n')
		default:
			afterCR = false
			add(uint64(c))
		}
	}
	add(hashEnd)
	return units, starts
}

package syntax

import (
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Nearest returns the candidate that a word most likely was meant to be: the one with the fewest typing slips, at most
// a third of the word's length. Case, hyphens and spaces are overlooked; among equals a shared beginning, then the
// alphabet decides.
func Nearest(word string, candidates []string) (string, bool) {
	return NewWords(candidates).Nearest(word)
}

// Words are candidates that one word after the other is compared with.
type Words struct {
	texts []string
	marks []mark
}

// mark is what tells most candidates apart from a word at once.
type mark struct {
	letters letterSet
	length  int // runes
}

// NewWords makes candidates ready to be compared with.
func NewWords(candidates []string) *Words {
	w := &Words{candidates, make([]mark, len(candidates))}
	var loose []rune
	for i, c := range candidates {
		loose = loosen(loose[:0], c)
		w.marks[i] = mark{lettersOf(loose), len(loose)}
	}
	return w
}

// Len is how many candidates there are.
func (w *Words) Len() int { return len(w.texts) }

// Nearest is Nearest among these candidates.
func (w *Words) Nearest(word string) (string, bool) {
	loose := loosen(nil, word)
	limit, letters := max(1, bytesOf(loose)/3), lettersOf(loose)
	best, bestDistance, bestPrefix := "", limit+1, 0
	var c []rune
	var t table
	for i, m := range w.marks {
		if n := m.length - len(loose); n > limit || -n > limit {
			continue // as many letters must be added or dropped
		}
		if letters.apart(m.letters) > limit {
			continue
		}
		candidate := w.texts[i]
		c = loosen(c[:0], candidate)
		distance, prefix := t.distance(loose, c, limit), commonPrefix(loose, c)
		better := distance < bestDistance || distance == bestDistance && (prefix > bestPrefix || prefix == bestPrefix && candidate < best)
		// A word of which every letter changed is another word, however short it is.
		if better && distance <= limit && distance < max(bytesOf(loose), bytesOf(c)) {
			best, bestDistance, bestPrefix = candidate, distance, prefix
			limit = distance // what is further away is of no interest any more
		}
	}
	return best, best != ""
}

// Distance counts the letters to add, drop, change or swap with a neighbor to turn one word into another.
func Distance(a, b string) int {
	var t table
	return t.distance([]rune(a), []rune(b), len(a)+len(b))
}

// table holds the last three rows of the distances between the beginnings of two words.
type table struct{ before, last, row []int }

// distance is exact up to the limit; above it, it is some number above it.
func (t *table) distance(x, y []rune, limit int) int {
	for _, row := range []*[]int{&t.before, &t.last, &t.row} {
		*row = append((*row)[:0], make([]int, len(y)+1)...)
	}
	for j := range t.last {
		t.last[j] = j
	}
	least := 0
	for i := 1; i <= len(x); i++ {
		t.row[0] = i
		leastBefore := least
		least = i
		for j := 1; j <= len(y); j++ {
			cost := 1
			if x[i-1] == y[j-1] {
				cost = 0
			}
			t.row[j] = min(t.last[j]+1, t.row[j-1]+1, t.last[j-1]+cost)
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				t.row[j] = min(t.row[j], t.before[j-2]+1)
			}
			least = min(least, t.row[j])
		}
		if min(least, leastBefore) > limit { // a swap reaches two rows back
			return least
		}
		t.before, t.last, t.row = t.last, t.row, t.before
	}
	return t.last[len(y)]
}

// letterSet has a bit for each letter of a word, some letters sharing one.
type letterSet uint64

func lettersOf(word []rune) letterSet {
	var set letterSet
	for _, r := range word {
		set |= 1 << (r & 63)
	}
	return set
}

// apart is the smallest distance that two words with such letters can have: a slip brings in or takes away one letter of each.
func (s letterSet) apart(other letterSet) int {
	return max(bits.OnesCount64(uint64(s&^other)), bits.OnesCount64(uint64(other&^s)))
}

// loosen adds a word to out without regard to case, hyphens and spaces.
func loosen(out []rune, word string) []rune {
	for _, r := range strings.TrimSpace(word) {
		switch {
		case r == '-' || r == ' ':
			r = '_'
		case r >= 'A' && r <= 'Z', r >= utf8.RuneSelf:
			r = unicode.ToLower(r)
		}
		out = append(out, r)
	}
	return out
}

func bytesOf(word []rune) int {
	n := 0
	for _, r := range word {
		n += utf8.RuneLen(r)
	}
	return n
}

func commonPrefix(a, b []rune) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

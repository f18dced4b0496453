package syntax

import (
	"math/bits"
	"strings"
	"unicode/utf8"
)

// Nearest returns the candidate that a word most likely was meant to be: the one with the fewest typing slips, at most
// a third of the word's length. Case, hyphens and spaces are overlooked; among equals a shared beginning, then the
// alphabet decides.
func Nearest(word string, candidates []string) (string, bool) {
	loose := loosen(word)
	limit, length, letters := max(1, len(loose)/3), utf8.RuneCountInString(loose), lettersOf(loose)
	best, bestDistance, bestPrefix := "", limit+1, 0
	for _, candidate := range candidates {
		c := loosen(candidate)
		if n := utf8.RuneCountInString(c) - length; n > limit || -n > limit || letters.apart(lettersOf(c)) > limit {
			continue // as many letters must be added or dropped
		}
		distance, prefix := Distance(loose, c), commonPrefix(loose, c)
		better := distance < bestDistance || distance == bestDistance && (prefix > bestPrefix || prefix == bestPrefix && candidate < best)
		// A word of which every letter changed is another word, however short it is.
		if better && distance <= limit && distance < max(len(loose), len(c)) {
			best, bestDistance, bestPrefix = candidate, distance, prefix
		}
	}
	return best, best != ""
}

// Distance counts the letters to add, drop, change or swap with a neighbor to turn one word into another.
func Distance(a, b string) int {
	x, y := []rune(a), []rune(b)
	before, last, row := make([]int, len(y)+1), make([]int, len(y)+1), make([]int, len(y)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(x); i++ {
		row[0] = i
		for j := 1; j <= len(y); j++ {
			cost := 1
			if x[i-1] == y[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(y)]
}

// letterSet has a bit for each letter of a word, some letters sharing one.
type letterSet uint64

func lettersOf(word string) letterSet {
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

var separators = strings.NewReplacer("-", "_", " ", "_")

func loosen(word string) string {
	return separators.Replace(strings.ToLower(strings.TrimSpace(word)))
}

func commonPrefix(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

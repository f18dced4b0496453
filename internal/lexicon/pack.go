package lexicon

import "strings"

// Language is one pack of word lists, ready to match.
type Language struct {
	code string
	*pack
	stems stems
}

// pack is the word lists of packs/*.txt with all forms of their phrases, as generated from there: to make it would be a good part of a short
// run.
type pack struct {
	headLast bool      // the verb stands at the end of the clause, as German infinitives do
	slots    []uint16  // by the hash of a first word, or behind that: its place in openings, or 0; a power of two of them
	openings []opening // the first one is nobody's
	entries  []entry
	endings  []entry // match the end of a compound word
}

// opening is the first word of some entries, which begin where those of the one before end.
type opening struct {
	word string
	end  uint16
}

// entry is one phrase of a list in one of its forms: the words behind the first one, or an ending.
type entry struct {
	cat  category
	rest string
}

// hit is an entry found at tokens start..end-1.
type hit struct {
	cat        category
	start, end int
}

// startingWith are the entries with a first word.
func (p *pack) startingWith(word string) []entry {
	mask := uint32(len(p.slots) - 1) //nolint:gosec // a small power of two
	for h := hashOf(word) & mask; p.slots[h] != 0; h = (h + 1) & mask {
		if i := p.slots[h]; p.openings[i].word == word {
			return p.entries[p.openings[i-1].end:p.openings[i].end]
		}
	}
	return nil
}

// hashOf is the hash FNV-1a, which is the same in every run.
func hashOf(word string) uint32 {
	h := uint32(2166136261)
	for i := range len(word) {
		h = (h ^ uint32(word[i])) * 16777619
	}
	return h
}

// match notes every entry of the word lists in a sentence in one pass over its tokens, the longest one per category and place.
func (l *Language) match(s *sentence) {
	s.found = categorySet{}
	for cat := range s.hits {
		s.hits[cat] = s.hits[cat][:0]
	}
	for i := range s.toks {
		t := &s.toks[i]
		for _, e := range l.startingWith(t.text) {
			if end, ok := s.endOf(e.rest, i+1); ok {
				s.record(hit{e.cat, i, end})
			}
		}
		if t.kind != word {
			continue
		}
		for _, e := range l.endings {
			if len(t.text) > len(e.rest) && strings.HasSuffix(t.text, e.rest) {
				s.record(hit{e.cat, i, i + 1})
			}
		}
	}
}

func (s *sentence) record(h hit) {
	s.starts[h.start].add(h.cat)
	s.found.add(h.cat)
	list := s.hits[h.cat]
	if n := len(list); n > 0 && list[n-1].start == h.start {
		list[n-1].end = max(list[n-1].end, h.end)
		return
	}
	s.hits[h.cat] = append(list, h)
}

// endOf is the token behind words, where those stand at token i.
func (s *sentence) endOf(words string, i int) (end int, ok bool) {
	for words != "" {
		var next string
		if next, words, _ = strings.Cut(words, " "); i == len(s.toks) || s.toks[i].text != next {
			return 0, false
		}
		i++
	}
	return i, true
}

// wordsOf is a phrase as the words that a text with it has, for endOf.
func wordsOf(phrase string) string {
	var words []string
	for _, t := range tokenize(nil, phrase) {
		words = append(words, t.text)
	}
	return strings.Join(words, " ")
}

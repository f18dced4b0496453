package lexicon

import (
	"slices"
	"strings"
	"sync"
)

// sentence is one text cut into the parts the rules of evidence speak of.
type sentence struct {
	text    string
	toks    []token
	hits    [categories][]hit
	starts  []categorySet // per token: the categories of the hits that start there
	found   categorySet   // the categories that have hits
	start   int           // token where the head word stands after owner, adverbs and label
	mainEnd int           // the purpose clause begins here; len(toks) without one
	means   []bool        // per token: part of a means clause ("by launching …")
	measure bool          // "name: number" form, no verb at the head
	listed  []hit         // memory for inMain
	pieces  []Evidence    // memory for a collector
}

func (l *Language) read(text string) *sentence {
	s, _ := sentences.Get().(*sentence)
	s.text, s.toks, s.measure, s.listed = text, tokenize(s.toks[:0], text), false, s.listed[:0]
	s.means = append(s.means[:0], make([]bool, len(s.toks))...)
	s.starts = append(s.starts[:0], make([]categorySet, len(s.toks))...)
	l.match(s)
	s.start = s.skipOpening(0)
	s.skipLabel()
	s.markMeans(l)
	s.mainEnd = len(s.toks)
	for _, h := range s.hits[purpose] {
		if h.start > s.start+1 && !s.means[h.start] {
			s.mainEnd = h.start
			break
		}
	}
	return s
}

// sentences are used again, since each is large and soon forgotten.
var sentences = sync.Pool{New: func() any { return new(sentence) }}

// free ends the use of a sentence that read has returned.
func (s *sentence) free() { sentences.Put(s) }

// at returns the hit of a category that starts at token i.
func (s *sentence) at(cat category, i int) (hit, bool) { return s.within(i, i+1, cat) }

func (s *sentence) is(cat category, i int) bool {
	return i >= 0 && i < len(s.starts) && s.starts[i].has(cat)
}

// inMain lists the hits of the categories inside the main clause and outside means clauses, in text order.
func (s *sentence) inMain(cats ...category) []hit {
	before := len(s.listed)
	for _, cat := range cats {
		for _, h := range s.hits[cat] {
			if h.end <= s.mainEnd && !s.means[h.start] {
				s.listed = append(s.listed, h)
			}
		}
	}
	found := slices.Clip(s.listed[before:])
	if len(cats) > 1 {
		slices.SortStableFunc(found, func(a, b hit) int { return a.start - b.start })
	}
	return found
}

// within returns the first hit of the categories that starts in tokens from..to-1. Hits are sorted by start.
func (s *sentence) within(from, to int, cats ...category) (best hit, ok bool) {
	for _, cat := range cats {
		if !s.found.has(cat) || to == from+1 && !s.is(cat, from) {
			continue
		}
		list := s.hits[cat]
		k, _ := slices.BinarySearchFunc(list, from, func(h hit, from int) int { return h.start - from })
		if k < len(list) && list[k].start < to && (!ok || list[k].start < best.start) {
			best, ok = list[k], true
		}
	}
	return best, ok
}

func (s *sentence) isMark(i int, marks ...string) bool {
	return i >= 0 && i < len(s.toks) && s.toks[i].kind == mark && slices.Contains(marks, s.toks[i].text)
}

// isNumber reports whether token i is an amount: no date, no part of a name like "Sev-1".
func (s *sentence) isNumber(i int) bool {
	if i < 0 || i >= len(s.toks) || s.toks[i].kind != number || s.toks[i].date {
		return false
	}
	return !s.toks[i].glued || s.toks[i-1].kind == number
}

// clauseEnd is the token behind the clause that token i belongs to.
func (s *sentence) clauseEnd(i int) int {
	for ; i < len(s.toks); i++ {
		if s.isMark(i, ",", ";", ".", ":", "(", ")", "–", "!", "?") {
			return i
		}
	}
	return len(s.toks)
}

// skipOpening passes owner prefixes, leading adverbs, bullets and an opening date ("By 2030,").
func (s *sentence) skipOpening(i int) int {
	for i < len(s.toks) {
		if _, ok := s.at(byWord, i); ok {
			if end := s.clauseEnd(i); s.isMark(end, ",") && s.isDate(i, end) {
				i = end + 1
				continue
			}
		}
		if s.is(opener, i) {
			if end := s.clauseEnd(i); s.isMark(end, ",") && end-i < 10 && s.verbAhead(end+1) {
				i = end + 1
				continue
			}
		}
		owned, isOwner := s.at(owner, i)
		before, isAdverb := s.at(adverb, i)
		switch {
		case isAdverb && !s.isNumber(before.end): // "at least 35% of …" is a threshold
			i = before.end
		case isOwner && s.verbFollows(owned.end):
			i = owned.end
		case s.toks[i].kind == mark && !s.isMark(i, "(", "≥", "≤", ">", "<", "[", "%", "$"):
			i++
		default:
			return i
		}
	}
	return i
}

func (s *sentence) verbAhead(i int) bool {
	return s.is(making, i) || s.is(working, i) || s.is(change, i)
}

func (s *sentence) verbFollows(i int) bool {
	_, ok := s.within(i, i+2, making, working, change, adverb, done, doneOpening)
	return ok
}

// skipLabel moves the start behind a short label ("Marketing: launch …"), and notes the form "name: number".
func (s *sentence) skipLabel() {
	end := s.clauseEnd(s.start)
	if !s.isMark(end, ":") || end-s.start > 10 {
		return
	}
	next := s.skipOpening(end + 1)
	_, bound := s.within(next, next+1, threshold, ceiling)
	if bound || s.isNumber(next) {
		s.measure = true
		return
	}
	if _, verb := s.within(next, next+1, making, working, change); verb && end-s.start <= 5 {
		s.start = next
	}
}

// isDate reports whether tokens from..to-1 name a day, month, quarter or year.
func (s *sentence) isDate(from, to int) bool {
	if _, ok := s.within(from, to, dateWord); ok {
		return true
	}
	for i := from; i < min(to, len(s.toks)); i++ {
		if s.toks[i].date {
			return true
		}
	}
	return false
}

// markMeans marks clauses like "by launching …" up to their end.
func (s *sentence) markMeans(l *Language) {
	for _, h := range s.hits[means] {
		if h.start == s.start || !l.meansFollow(s, h) {
			continue
		}
		for i := h.start; i < s.clauseEnd(h.end); i++ {
			s.means[i] = true
		}
	}
}

// meansFollow reports whether what stands behind a means marker is a doing, not an amount.
func (l *Language) meansFollow(s *sentence, h hit) bool {
	if l.headLast {
		return !s.isNumber(h.end)
	}
	_, ok := s.within(h.end, h.end+2, making, working, change)
	return ok || h.end < len(s.toks) && len(s.toks[h.end].text) > 4 && strings.HasSuffix(s.toks[h.end].text, "ing")
}

package lexicon

import (
	"strings"
	"unicode"
)

// minWords is the length from which a text must show a sign of the language.
const minWords = 4

// IsLanguage reports whether the text reads like the language of the pack. Short texts get the benefit of the doubt.
func (l *Language) IsLanguage(text string) bool {
	s := l.read(text)
	defer s.free()
	return l.gate(s)
}

func (l *Language) gate(s *sentence) bool {
	if foreign := count(s.text, isForeign); foreign > 0 && foreign*5 > count(s.text, unicode.IsLetter) {
		return false
	}
	words := 0
	for _, t := range s.toks {
		if t.kind == word {
			words++
		}
	}
	if words < minWords {
		return true
	}
	return s.found.without(&proofless) != categorySet{}
}

func isForeign(r rune) bool {
	return r > unicode.MaxASCII && unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r)
}

func count(text string, is func(rune) bool) int {
	n := 0
	for _, r := range text {
		if is(r) {
			n++
		}
	}
	return n
}

// proofless lists hold words that many languages write alike.
var proofless = setOf(
	shared, ofWord, byWord, toWord, fromWord, means, owner, adverb, dateWord, placeholder, target, frequency, vague, relative, threshold, ceiling, timeUnit, fresh, preposition, being, enabling, modal, shortUnit, instead, comparative, gaining, trend, per, getting, blocker, standing, standingWord, opener, andWord, whoWord, earning, credential, moving, levelWord, finite, pace, repeats, timesShare, falling, countOpener, clauseWord,
)

// Gist is what a text is about.
type Gist struct {
	// Words carry the meaning, lower case and stemmed, in order: no function words, no output verb at the head or behind a finished
	// thing, no numbers. "Onboarding" stays, "launch the onboarding" loses its verb.
	Words []Word
	// Actor tells that the text is about what customers or users do: it opens with them, or has them before who, with, that or a
	// behavior; any plural subject before a behavior counts too ("hauliers book …").
	Actor bool
}

// Gist finds out what a text is about.
func (l *Language) Gist(text string) Gist {
	s := l.read(text)
	defer s.free()
	actor := l.mentionsActor(s)
	return Gist{l.contentWords(s), actor}
}

// contentless lists hold words that say nothing of what a text is about.
var contentless = setOf(function, shared, done, doneOpening, placeholder)

// contentWords is the last thing to ask of a sentence: it takes the other tokens out.
func (l *Language) contentWords(s *sentence) []Word {
	c := newCollector(s, Facts{})
	verb := c.headVerb(l)
	kept := s.toks[:0]
	for i, t := range s.toks {
		if t.kind == word && !s.starts[i].meets(&contentless) && (i < verb.start || i >= verb.end) {
			kept = append(kept, t)
		}
	}
	return l.stems.of(kept, stemmers[l.code])
}

func (l *Language) mentionsActor(s *sentence) bool {
	if len(s.hits[whoWord]) > 0 {
		return true
	}
	for _, who := range s.hits[actor] {
		if s.opens(who.start) && !s.attribute(who) {
			return true
		}
		if _, ok := s.at(relative, who.end); ok {
			return true
		}
		if _, ok := l.behaviorAfter(s, who.end, len(s.toks)); ok {
			return true
		}
	}
	return l.subjectActs(s)
}

// opens reports whether only numbers, marks and small words stand before token i, or one word that qualifies it.
func (s *sentence) opens(i int) bool {
	qualifiers := 0
	for k := s.start; k < i; k++ {
		if s.toks[k].kind != word {
			continue
		}
		if _, verb := s.within(k, k+1, making, working, change); verb {
			return false
		}
		if _, small := s.within(k, k+1, function, shared, ofWord, threshold, numberWord); !small {
			qualifiers++
		}
	}
	return qualifiers <= 1
}

// attribute tells "customer acquisition cost" from customers: singular, with another noun behind.
func (s *sentence) attribute(who hit) bool {
	if who.end >= len(s.toks) || s.toks[who.end].kind != word || strings.HasSuffix(s.toks[who.end-1].text, "s") {
		return false
	}
	_, plain := s.within(who.end, who.end+1, function, shared, behavior, preposition, relative, being, threshold, trend, modal)
	return !plain
}

// subjectActs looks for an unlisted plural noun that opens the text and does something.
func (l *Language) subjectActs(s *sentence) bool {
	if l.headLast {
		return false
	}
	for i := s.start; i < min(s.start+4, len(s.toks)); i++ {
		t := s.toks[i]
		if t.kind != word || len(t.text) < 4 || !strings.HasSuffix(t.text, "s") || strings.HasSuffix(t.text, "ss") || !s.opens(i) {
			continue
		}
		if _, known := s.within(i, i+1, function, insider, thing, deliverable, metric, financial, activity, vanity, vanitySoft, behavior, workNoun, nounTail); known {
			continue
		}
		if h, ok := s.at(behavior, i+1); ok && !strings.HasSuffix(s.toks[h.start].text, "ed") && !strings.HasSuffix(s.toks[h.start].text, "ing") {
			return true
		}
	}
	return false
}

package lexicon

import (
	"strings"
	"sync"

	porter "github.com/kljensen/snowball/english"
)

// Word is a stem: equal for words of one stem, in one language.
type Word int32

// stems remembers the words met so far, since plans use the same ones again and again.
type stems struct {
	mu    sync.RWMutex
	met   map[string]Word // by the word as it was met
	words map[string]Word // by stem
}

// of are the stems of tokens.
func (s *stems) of(toks []token, stem func(string) string) []Word {
	out := make([]Word, len(toks))
	allMet := true
	s.mu.RLock()
	for i := 0; i < len(toks) && allMet; i++ {
		out[i], allMet = s.met[toks[i].text]
	}
	s.mu.RUnlock()
	if !allMet {
		s.mu.Lock()
		defer s.mu.Unlock()
		for i, t := range toks {
			out[i] = s.learn(t.text, stem)
		}
	}
	return out
}

func (s *stems) learn(text string, stem func(string) string) Word {
	if w, met := s.met[text]; met {
		return w
	}
	if s.met == nil {
		s.met, s.words = map[string]Word{}, map[string]Word{}
	}
	text = strings.Clone(text)
	root := stem(text)
	w, known := s.words[root]
	if !known {
		w = Word(len(s.words))
		s.words[root] = w
	}
	s.met[text] = w
	return w
}

var stemmers = map[string]func(string) string{"de": germanStem, "en": englishStem}

func englishStem(w string) string { return porter.Stem(w, false) }

// germanStem takes off case and plural endings, the longest first, and leaves three letters at least.
func germanStem(w string) string {
	for _, ending := range []string{"ern", "en", "em", "er", "es", "e", "n", "s"} {
		if len(w) >= len(ending)+3 && strings.HasSuffix(w, ending) {
			return w[:len(w)-len(ending)]
		}
	}
	return w
}

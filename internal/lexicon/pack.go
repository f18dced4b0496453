package lexicon

import (
	"fmt"
	"strings"
	"sync"
)

// Language is one pack of word lists, ready to match.
type Language struct {
	code     string
	headLast bool // the verb stands at the end of the clause, as German infinitives do
	entries  map[string][]entry
	endings  []entry  // match the end of a compound word
	stems    sync.Map // of the words met so far
}

// entry is one phrase of a list in one of its forms.
type entry struct {
	words []string
	cat   category
}

// hit is an entry found at tokens start..end-1.
type hit struct {
	cat        category
	start, end int
}

// parsePack reads the plain format of packs/*.txt: "head: last", then "[section]" lines, each followed by
// phrases separated by commas. "# …" is a comment; "build = built" names an irregular finished form;
// "-umsatz" matches the end of compound words.
func parsePack(code, text string) (*Language, error) {
	inflect, ok := inflections[code]
	if !ok {
		return nil, fmt.Errorf("word lists of %q: no inflection for this language", code)
	}
	l := &Language{code: code, entries: map[string][]entry{}}
	cat := category(-1)
	for n, line := range strings.Split(text, "\n") {
		line, _, _ = strings.Cut(line, "#")
		line = strings.TrimSpace(line)
		switch {
		case line == "":
		case line == "head: last":
			l.headLast = true
		case strings.HasPrefix(line, "["):
			found := false
			if cat, found = sections[strings.Trim(line, "[]")]; !found {
				return nil, fmt.Errorf("word lists of %q, line %d: unknown section %s", code, n+1, line)
			}
		case cat < 0:
			return nil, fmt.Errorf("word lists of %q, line %d: phrases before the first section", code, n+1)
		default:
			for phrase := range strings.SplitSeq(line, ",") {
				l.addPhrase(cat, strings.TrimSpace(phrase), inflect)
			}
		}
	}
	return l, nil
}

func (l *Language) addPhrase(cat category, phrase string, inflect inflection) {
	if phrase == "" {
		return
	}
	lemma, finished, _ := strings.Cut(phrase, "=")
	lemma = strings.TrimSpace(lemma)
	if ending, ok := strings.CutPrefix(lemma, "-"); ok {
		for _, form := range inflect(cat, ending, "") {
			l.endings = append(l.endings, entry{[]string{form.text}, form.cat})
		}
		return
	}
	for _, form := range inflect(cat, lemma, strings.TrimSpace(finished)) {
		l.add(form.cat, form.text)
	}
}

func (l *Language) add(cat category, phrase string) {
	words := phraseWords(phrase)
	if len(words) > 0 {
		l.entries[words[0]] = append(l.entries[words[0]], entry{words, cat})
	}
}

func phraseWords(phrase string) []string {
	toks := tokenize(nil, phrase)
	words := make([]string, len(toks))
	for i, t := range toks {
		words[i] = t.text
	}
	return words
}

// match notes every entry of the word lists in a sentence in one pass over its tokens, the longest one per category and place.
func (l *Language) match(s *sentence) {
	for cat := range s.hits {
		s.hits[cat] = s.hits[cat][:0]
	}
	record := func(h hit) {
		list := s.hits[h.cat]
		if n := len(list); n > 0 && list[n-1].start == h.start {
			list[n-1].end = max(list[n-1].end, h.end)
			return
		}
		s.hits[h.cat] = append(list, h)
	}
	for i, t := range s.toks {
		for _, e := range l.entries[t.text] {
			if matchAt(s.toks, i, e.words) {
				record(hit{e.cat, i, i + len(e.words)})
			}
		}
		if t.kind != word {
			continue
		}
		for _, e := range l.endings {
			if len(t.text) > len(e.words[0]) && strings.HasSuffix(t.text, e.words[0]) {
				record(hit{e.cat, i, i + 1})
			}
		}
	}
}

func matchAt(toks []token, i int, words []string) bool {
	if i+len(words) > len(toks) {
		return false
	}
	for k, w := range words {
		if toks[i+k].text != w {
			return false
		}
	}
	return true
}

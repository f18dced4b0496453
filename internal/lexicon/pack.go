package lexicon

import (
	"fmt"
	"slices"
	"strings"
)

// Language is one pack of word lists, ready to match.
type Language struct {
	code     string
	headLast bool              // the verb stands at the end of the clause, as German infinitives do
	entries  map[string]*entry // by first word
	endings  []entry           // match the end of a compound word
	stems    stems
}

// entry is one phrase of a list in one of its forms.
type entry struct {
	words []string
	cat   category
	next  *entry // another one with the same first word
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
	phrases := strings.Count(text, ",") // and a few more
	l := &Language{code: code, entries: make(map[string]*entry, phrases)}
	r := packReader{Language: l, inflect: inflect, words: make([]string, 0, 3*phrases), list: make([]entry, 0, 3*phrases)}
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
				r.addPhrase(cat, strings.TrimSpace(phrase))
			}
		}
	}
	return l, nil
}

// packReader fills a language. This is a good part of a short run, so that memory is taken for all entries at once.
type packReader struct {
	*Language
	inflect inflection
	forms   []form   // of the phrase at hand
	words   []string // of all entries
	list    []entry  // behind entries
}

func (r *packReader) addPhrase(cat category, phrase string) {
	if phrase == "" {
		return
	}
	lemma, finished, _ := strings.Cut(phrase, "=")
	lemma = strings.TrimSpace(lemma)
	if ending, ok := strings.CutPrefix(lemma, "-"); ok {
		for _, form := range r.inflect(nil, cat, ending, "") {
			r.endings = append(r.endings, entry{words: []string{form.text}, cat: form.cat})
		}
		return
	}
	r.forms = r.inflect(r.forms[:0], cat, lemma, strings.TrimSpace(finished))
	for _, form := range r.forms {
		r.add(form.cat, form.text)
	}
}

func (r *packReader) add(cat category, phrase string) {
	start := len(r.words)
	r.words = appendWords(r.words, phrase)
	if words := slices.Clip(r.words[start:]); len(words) > 0 {
		r.list = append(r.list, entry{words, cat, r.entries[words[0]]})
		r.entries[words[0]] = &r.list[len(r.list)-1]
	}
}

// appendWords adds the words of a phrase.
func appendWords(words []string, phrase string) []string {
	if isPlain(phrase) {
		for word := range strings.SplitSeq(phrase, " ") {
			words = append(words, word)
		}
		return words
	}
	for _, t := range tokenize(nil, phrase) {
		words = append(words, t.text)
	}
	return words
}

// isPlain reports whether each word of a phrase is one token as it stands: small letters of the English alphabet, one space between words.
func isPlain(phrase string) bool {
	space := true
	for i := range len(phrase) {
		c := phrase[i]
		if (c < 'a' || c > 'z') && (c != ' ' || space) {
			return false
		}
		space = c == ' '
	}
	return !space
}

// match notes every entry of the word lists in a sentence in one pass over its tokens, the longest one per category and place.
func (l *Language) match(s *sentence) {
	s.found = categorySet{}
	for cat := range s.hits {
		s.hits[cat] = s.hits[cat][:0]
	}
	for i := range s.toks {
		t := &s.toks[i]
		for e := l.entries[t.text]; e != nil; e = e.next {
			if n := len(e.words); n == 1 || matchAt(s.toks, i+1, e.words[1:]) {
				s.record(hit{e.cat, i, i + n})
			}
		}
		if t.kind != word {
			continue
		}
		for _, e := range l.endings {
			if len(t.text) > len(e.words[0]) && strings.HasSuffix(t.text, e.words[0]) {
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

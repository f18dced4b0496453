package lexicon

import (
	"cmp"
	"fmt"
	"maps"
	"math/bits"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/orgvet/orgvet/internal/generated"
)

// TestGenerated holds the packs against their word lists; with -update it writes them.
func TestGenerated(t *testing.T) {
	for code, name := range map[string]string{"de": "german", "en": "english"} {
		text, err := os.ReadFile("packs/" + code + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		r, err := readPack(code, string(text))
		if err != nil {
			t.Fatal(err)
		}
		generated.Hold(t, "pack_"+code+".go", r.code(code, name), "go test ./internal/lexicon -run TestGenerated -update")
	}
}

// packReader has what is read of the word lists of a language.
type packReader struct {
	inflect  inflection
	headLast bool
	phrases  map[string][]entry // by first word
	endings  []entry
}

// readPack reads the plain format of packs/*.txt: "head: last", then "[section]" lines, each followed by
// phrases separated by commas. "# …" is a comment; "build = built" names an irregular finished form;
// "-umsatz" matches the end of compound words.
func readPack(code, text string) (*packReader, error) {
	r := &packReader{inflect: inflections[code], phrases: map[string][]entry{}}
	cat := category(-1)
	for n, line := range strings.Split(text, "\n") {
		line, _, _ = strings.Cut(line, "#")
		line = strings.TrimSpace(line)
		switch {
		case line == "":
		case line == "head: last":
			r.headLast = true
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
	return r, nil
}

func (r *packReader) addPhrase(cat category, phrase string) {
	if phrase == "" {
		return
	}
	lemma, finished, _ := strings.Cut(phrase, "=")
	lemma = strings.TrimSpace(lemma)
	if ending, ok := strings.CutPrefix(lemma, "-"); ok {
		for _, form := range r.inflect(nil, cat, ending, "") {
			r.endings = append(r.endings, entry{form.cat, form.text})
		}
		return
	}
	for _, form := range r.inflect(nil, cat, lemma, strings.TrimSpace(finished)) {
		r.add(form.cat, form.text)
	}
}

func (r *packReader) add(cat category, phrase string) {
	if first, rest, _ := strings.Cut(wordsOf(phrase), " "); first != "" {
		if e := (entry{cat, rest}); !slices.Contains(r.phrases[first], e) {
			r.phrases[first] = append(r.phrases[first], e)
		}
	}
}

// code writes the pack as Go.
func (r *packReader) code(code, name string) string {
	words := slices.Sorted(maps.Keys(r.phrases))
	slots := make([]int, 1<<bits.Len(uint(len(words)*3/2)))
	var openings, entries strings.Builder
	end := 0
	for i, word := range words {
		h := int(hashOf(word)) & (len(slots) - 1)
		for slots[h] != 0 {
			h = (h + 1) & (len(slots) - 1)
		}
		slots[h] = i + 1
		end += len(r.phrases[word])
		fmt.Fprintf(&openings, "{%q, %d},\n", word, end)
		entries.WriteString(listed(r.phrases[word]))
	}
	var places strings.Builder
	for i, place := range slots {
		if i%16 == 0 {
			places.WriteByte('\n')
		}
		fmt.Fprintf(&places, "%d, ", place)
	}
	return fmt.Sprintf("// Code generated from packs/%s.txt by go test -run TestGenerated -update; DO NOT EDIT.\n\npackage lexicon\n\n"+
		"var %s = pack{\nheadLast: %t,\nslots: []uint16{%s\n},\nopenings: []opening{\n{},\n%s},\nentries: []entry{\n%s},\nendings: []entry{\n%s},\n}\n",
		code, name, r.headLast, places.String(), openings.String(), entries.String(), listed(r.endings))
}

func listed(entries []entry) string {
	slices.SortFunc(entries, func(a, b entry) int { return cmp.Or(cmp.Compare(a.cat, b.cat), strings.Compare(a.rest, b.rest)) })
	var b strings.Builder
	for _, e := range entries {
		fmt.Fprintf(&b, "{%d, %q},\n", e.cat, e.rest)
	}
	return b.String()
}

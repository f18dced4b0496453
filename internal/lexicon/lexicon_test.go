package lexicon

import (
	"cmp"
	"os"
	"slices"
	"strings"
	"testing"
)

func mustLanguage(t testing.TB, code string) *Language {
	t.Helper()
	l, err := For(code)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// TestCases classifies the labeled lines of testdata/<language>.tsv.
func TestCases(t *testing.T) {
	for _, code := range Languages() {
		data, err := os.ReadFile("testdata/" + code + ".tsv")
		if err != nil {
			t.Fatal(err)
		}
		l := mustLanguage(t, code)
		for line := range strings.Lines(string(data)) {
			want, text, ok := strings.Cut(strings.TrimSpace(line), "\t")
			if !ok {
				continue
			}
			want, date := strings.CutSuffix(want, "+date")
			r := l.Classify(text, Facts{}, Options{})
			if string(r.Label) != want || date && !r.Date {
				t.Errorf("%s: %q is %s (date %v), want %s (date %v): %s", code, text, r.Label, r.Date, want, date, r.Arithmetic())
			}
		}
	}
}

// TestWords holds that a phrase has the words that a text with it has.
func TestWords(t *testing.T) {
	for _, phrase := range []string{"", "launch", "roll out", "set-up", " a  b ", "a b ", "don't", "Über uns", "two  words", "99.9 percent", "team's", "a1"} {
		var want []string
		for _, tok := range tokenize(nil, phrase) {
			want = append(want, tok.text)
		}
		if got := appendWords(nil, phrase); !slices.Equal(got, want) {
			t.Errorf("%q has the words %q, want %q", phrase, got, want)
		}
	}
}

// TestFindings holds what rules would report for the labeled lines of testdata/findings.en.tsv.
func TestFindings(t *testing.T) {
	data, err := os.ReadFile("testdata/findings.en.tsv")
	if err != nil {
		t.Fatal(err)
	}
	l := mustLanguage(t, "en")
	for line := range strings.Lines(string(data)) {
		want, text, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok {
			continue
		}
		r := l.Classify(text, Facts{}, Options{})
		if got := cmp.Or(finding(r), "silent"); got != want {
			t.Errorf("%q draws %s, want %s: %s, %s", text, got, want, r.Label, r.Arithmetic())
		}
	}
}

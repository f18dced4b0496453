package lexicon

import (
	"cmp"
	"os"
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

// TestStartingWith finds all entries by their first words, and none by others.
func TestStartingWith(t *testing.T) {
	for _, code := range Languages() {
		l, found := mustLanguage(t, code), 0
		for _, o := range l.openings[1:] {
			n := len(l.startingWith(o.word))
			if n == 0 {
				t.Errorf("%s: nothing starts with %q", code, o.word)
			}
			found += n
			if more := l.startingWith(o.word + "~"); more != nil {
				t.Errorf("%s: something starts with %q~: %v", code, o.word, more)
			}
		}
		if found != len(l.entries) || l.startingWith("") != nil {
			t.Errorf("%s: %d of %d entries are found by their first words", code, found, len(l.entries))
		}
	}
}

package lexicon

import (
	"os"
	"strings"
	"testing"
)

// TestKeyResults holds the labeled key results of testdata/keyresults.en.tsv. A line marked "!" is read wrongly so far; the mark
// must go once it is read right.
func TestKeyResults(t *testing.T) {
	data, err := os.ReadFile("testdata/keyresults.en.tsv")
	if err != nil {
		t.Fatal(err)
	}
	l := mustLanguage(t, "en")
	for line := range strings.Lines(string(data)) {
		label, text, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok {
			continue
		}
		label, missed := strings.CutSuffix(label, "!")
		r := l.Classify(text, Facts{}, Options{})
		switch got, want := finding(r), wanted(label); {
		case got != want && !missed:
			t.Errorf("%s %q draws %q, want %q: %s, %s", label, text, got, want, r.Label, r.Arithmetic())
		case got == want && missed:
			t.Errorf("%s %q is read right now: take the mark off", label, text)
		}
	}
}

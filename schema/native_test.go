package schema

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/orgvet/orgvet/internal/source"
)

// overlooked returns what the validator finds wrong with documents that the quick look called fine.
func overlooked(text string) []source.Fault {
	var out []source.Fault
	for _, doc := range source.ParseFile("plan.yaml", []byte(text), source.Limits{}).Docs {
		if kind, known, _ := kindOf(doc); known && certainlyFine(doc, kind) {
			out = append(out, examine(doc, kind)...)
		}
	}
	return out
}

func TestQuickLookOverlooksNothing(t *testing.T) {
	for _, text := range testTexts(t) {
		if got := overlooked(text); len(got) > 0 {
			t.Errorf("overlooked %v in\n%s", got[0], text)
		}
	}
}

// Without this, the quick look could become useless and no test would notice.
func TestQuickLookIsEnoughForGoodDocuments(t *testing.T) {
	paths, err := filepath.Glob("testdata/worked/*.yaml")
	if err != nil || len(paths) == 0 {
		t.Fatal(paths, err)
	}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, doc := range source.ParseFile(path, data, source.Limits{}).Docs {
			if kind, _, _ := kindOf(doc); !certainlyFine(doc, kind) && plainKeys(doc.Root()) {
				t.Errorf("%s, document %d: left to the validator", path, doc.Index)
			}
		}
	}
}

// FuzzSchema looks for documents that panic the check, or that the quick look lets pass and the validator does not.
func FuzzSchema(f *testing.F) {
	for _, text := range testTexts(f) {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 10_000 {
			t.Skip()
		}
		for _, doc := range source.ParseFile("plan.yaml", []byte(text), source.Limits{Depth: 100}).Docs {
			Check(doc)
			CheckConfig(doc)
		}
		if got := overlooked(text); len(got) > 0 {
			t.Errorf("overlooked: %v", got)
		}
	})
}

// testTexts are the plans of all tests, good and bad ones.
func testTexts(t testing.TB) []string {
	t.Helper()
	var texts []string
	paths, err := filepath.Glob("testdata/*/*.yaml")
	if err != nil {
		t.Fatal(err)
	}
	more, err := filepath.Glob("testdata/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range append(paths, more...) {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, part := range strings.Split(string(data), "=== ") {
			text, _, _ := strings.Cut(part, ">>>\n")
			if name, rest, found := strings.Cut(text, "\n"); found && !strings.Contains(name, ":") {
				text = rest
			}
			texts = append(texts, text)
		}
	}
	return texts
}

package model

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgvet/orgvet/internal/source"
)

// A changed value, and no other, is what --watch may write into the model that it has.
func TestDifferencesNamesWhatChanged(t *testing.T) {
	read := func(now string) *Part {
		file := source.ParseFile("plan.yaml", []byte("kind: okrs\nteam: pay\nperiod: 2026-Q3\nobjectives:\n  - objective: Pay in a moment\n"+
			"    key_results:\n      - {metric: paid at once, from: 61%, to: 70%, now: "+now+"}\n"), source.DefaultLimits())
		parts, err := Parts(context.Background(), []*source.File{file}, DefaultSettings(testDay))
		if err != nil {
			t.Fatal(err)
		}
		return parts[0]
	}
	if diff := cmp.Diff([]map[string]bool{{"KeyResult.Now": true}}, differences(read("64%"), read("66%"))); diff != "" {
		t.Error(diff)
	}
}

// Every kind of document can say that findings are to be ignored.
func TestIgnores(t *testing.T) {
	for _, kind := range []string{"organization", "team", "person", "product", "okrs", "roadmap", "forum", "log"} {
		m := build(t, map[string]string{"plan.yaml": "{kind: " + kind + ", id: x, ignore: [{rule: loudest-voice, because: we know}]}\n"})
		if n := len(m.Documents[0].Ignores()); n != 1 {
			t.Errorf("%s: %d ignore entries, want 1", kind, n)
		}
	}
}

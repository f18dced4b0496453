package cli

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/orgvet/orgvet/internal/lint"
)

// TestEveryFindingCanBeIgnored ignores every finding of the example organization, one after the other in one copy of it: each entry
// silences its finding and no other, and in the end nothing counts.
func TestEveryFindingCanBeIgnored(t *testing.T) {
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS(filepath.Join(top, "examples", "feature-factory"))); err != nil {
		t.Fatal(err)
	}
	a := &app{strings.NewReader(""), io.Discard, io.Discard}
	open := func() []*lint.Finding {
		an, err := a.analyze(context.Background(), &request{paths: []string{dir}})
		if err != nil {
			t.Fatal(err)
		}
		return slices.DeleteFunc(an.result.Findings, func(f *lint.Finding) bool { return f.Status != lint.New })
	}
	before := open()
	if len(before) < 50 {
		t.Fatalf("only %d findings: this proves little", len(before))
	}
	for i, f := range before {
		flags := &ignoreFlags{because: "agreed in the last review"}
		if err := a.ignore(context.Background(), flags, []string{f.Fingerprint, dir}); err != nil {
			t.Errorf("%s: %v", f.Message, err)
			continue
		}
		if i%20 == 0 || i == len(before)-1 {
			if left := open(); len(left) != len(before)-i-1 {
				t.Fatalf("%d findings after %d of %d were ignored", len(left), i+1, len(before))
			}
		}
	}
}

package source

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

func TestRead(t *testing.T) {
	text := func(s string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(s)} }
	fsys := fstest.MapFS{
		"team.yaml":     text("kind: team\nid: a\n"),
		"flow.yaml":     text("{\n  \"kind\": \"team\",\n  \"id\": 'x\n"),
		"data.yaml":     text("a: 'x\n"),
		"helm.yaml":     text("apiVersion: v1\nkind: Service\n{{- if }}\nb: 1\n"),
		"nested.yaml":   text("a:\n  kind: x\n  b: 'x\n"),
		"later.yaml":    text("a: 1\n---\nkind: team\nid: 'x\n"),
		"escaped.yaml":  text("\"\\x6bind\": team\n"),
		"readme.md":     text("# Text\n\na: 'x\n"),
		"folder/x.yaml": text("a: 1\n"),
		"large.yaml":    text("kind: team\n# a comment that makes this file a large one, for a limit this small\n"),
	}
	var got []string
	for _, f := range Read(context.Background(), fsys, []string{"team.yaml", "flow.yaml", "data.yaml", "helm.yaml", "nested.yaml", "later.yaml", "escaped.yaml", "readme.md", "gone.yaml", "folder", "large.yaml"}, Limits{FileBytes: 60}, nil) {
		line := fmt.Sprintf("%s: %d documents", f.Path, len(f.Docs))
		for _, x := range f.Faults {
			line += fmt.Sprintf("; %s: %s", x.Facet, x.Message)
		}
		got = append(got, line)
	}
	want := []string{
		"team.yaml: 1 documents",
		"flow.yaml: 0 documents; syntax: the quote (') that is opened here is never closed",
		"data.yaml: 0 documents",
		"helm.yaml: 0 documents",
		"nested.yaml: 0 documents",
		"later.yaml: 1 documents; syntax: the quote (') that is opened here is never closed",
		"escaped.yaml: 1 documents",
		"readme.md: 0 documents",
		"gone.yaml: 0 documents; unreadable: the file cannot be read: file does not exist",
		"folder: 0 documents; unreadable: the file cannot be read: it is not a regular file",
		"large.yaml: 0 documents; limit: the file is larger than 60 bytes, the limit",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// The documents of a large file come in their order too, with their own trees, and can be read again.
func TestReadLargeFile(t *testing.T) {
	var text strings.Builder
	for i := 0; text.Len() < largeFile; i++ {
		fmt.Fprintf(&text, "---\nkind: team\nid: t%d\nproblem: %s\n", i, strings.Repeat("x", i%300))
		if i%100 == 50 {
			text.WriteString("members: &m [{name: Ana}\n") // left to the library, and a fault
		}
	}
	fsys := fstest.MapFS{"all.yaml": {Data: []byte(text.String())}}
	want := ParseFile("all.yaml", []byte(text.String()), Limits{})
	var got []string
	files := Read(context.Background(), fsys, []string{"all.yaml"}, Limits{}, func(_ int, doc *Document) {
		got = append(got, fmt.Sprint(doc.Index, doc.Root().Get("id").Value, doc.Root().Span))
	})
	for i, doc := range want.Docs {
		line := fmt.Sprint(doc.Index, doc.Root().Get("id").Value, doc.Root().Span)
		if i >= len(got) || got[i] != line {
			t.Fatalf("document %d of %d is not %s", i, len(got), line)
		}
		if again := files[0].Docs[i].Root().Span; again != doc.Root().Span {
			t.Fatalf("document %d is at %v when it is read again, and at %v at first", i, again, doc.Root().Span)
		}
	}
	if diff := cmp.Diff(want.Faults, files[0].Faults); diff != "" || len(want.Faults) == 0 {
		t.Errorf("%d faults; other ones in one go:\n%s", len(want.Faults), diff)
	}
}

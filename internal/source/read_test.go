package source

import (
	"context"
	"fmt"
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
	for _, f := range Read(context.Background(), fsys, []string{"team.yaml", "flow.yaml", "data.yaml", "helm.yaml", "nested.yaml", "later.yaml", "escaped.yaml", "readme.md", "gone.yaml", "folder", "large.yaml"}, Limits{FileBytes: 60}, Steps{}, nil) {
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

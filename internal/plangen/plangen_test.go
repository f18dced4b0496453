package plangen

import (
	"bytes"
	"slices"
	"testing"

	"github.com/orgvet/orgvet/internal/source"
	"github.com/orgvet/orgvet/schema"
)

func TestGenerate(t *testing.T) {
	files := Generate(1000, 1)
	for i, again := range Generate(1000, 1) {
		if again.Path != files[i].Path || !bytes.Equal(again.Data, files[i].Data) {
			t.Fatalf("%s is another file the second time", files[i].Path)
		}
	}
	kinds, paths, faulty := map[string]int{}, map[string]bool{}, 0
	for _, f := range files {
		if paths[f.Path] {
			t.Errorf("%s is there twice", f.Path)
		}
		paths[f.Path] = true
		read := source.ParseFile(f.Path, f.Data, source.Limits{})
		faults := slices.Clone(read.Faults)
		for _, doc := range read.Docs {
			if kind := doc.Root().Get("kind"); kind != nil {
				kinds[kind.Value]++
			}
			faults = append(faults, schema.Check(doc)...)
		}
		if len(faults) > 0 {
			faulty++
		}
	}
	for _, kind := range schema.Kinds() {
		if kinds[kind] == 0 {
			t.Errorf("no %s", kind)
		}
	}
	if faulty < 10 || faulty > 60 {
		t.Errorf("%d of %d files are faulty, want about 30", faulty, len(files))
	}
}

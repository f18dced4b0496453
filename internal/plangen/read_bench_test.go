package plangen_test

import (
	"testing"

	"github.com/orgvet/orgvet/internal/plangen"
	"github.com/orgvet/orgvet/internal/source"
)

// BenchmarkRead reads a generated organization of 1,000 files from memory.
func BenchmarkRead(b *testing.B) {
	files := plangen.Generate(1000, 1)
	for _, bb := range []struct {
		name   string
		limits source.Limits
	}{{"plain", source.Limits{}}, {"yaml.v3", source.Limits{NoPlain: true}}} {
		b.Run(bb.name, func(b *testing.B) {
			size := 0
			for _, f := range files {
				size += len(f.Data)
			}
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				for _, f := range files {
					source.ParseFile(f.Path, f.Data, bb.limits)
				}
			}
		})
	}
}

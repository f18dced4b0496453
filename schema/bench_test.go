package schema

import (
	"os"
	"testing"

	"github.com/orgvet/orgvet/internal/source"
)

func BenchmarkCheck(b *testing.B) {
	data, err := os.ReadFile("testdata/worked/roadmap.yaml")
	if err != nil {
		b.Fatal(err)
	}
	doc := source.ParseFile("roadmap.yaml", data, source.Limits{}).Docs[0]
	for b.Loop() {
		Check(doc)
	}
}

package rules_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/orgvet/orgvet/internal/generated"
	"github.com/orgvet/orgvet/internal/reads"
)

// TestReads holds reads.go against the code of linking and of the rules; with -update it writes the file.
func TestReads(t *testing.T) {
	const module = "github.com/orgvet/orgvet"
	code, err := reads.Load("..", module, "./rules")
	if err != nil {
		t.Fatal(err)
	}
	// The checks that look at one document at a time are made again whenever it changes.
	linking := code.Function(module+"/internal/model", "Link", "checksAlone")
	by := map[string][]string{}
	of := code.Values(module+"/internal/lint", "Rule", "ID", "Check")
	for _, id := range slices.Sorted(maps.Keys(of)) {
		for _, field := range of[id] {
			by[field] = append(by[field], id)
		}
	}
	for _, field := range linking {
		by[field] = []string{"linking"}
	}
	var b strings.Builder
	b.WriteString("// Code generated from the code of the rules by go test ./rules -run TestReads -update; DO NOT EDIT.\n\npackage rules\n\n" +
		"// reads is by which rules a field of the model may be read, or that linking reads it.\n" +
		"func reads() map[string][]string {\n\treturn map[string][]string{\n")
	for _, field := range slices.Sorted(maps.Keys(by)) {
		fmt.Fprintf(&b, "%q: {", field)
		for _, reader := range by[field] {
			fmt.Fprintf(&b, "%q,", reader)
		}
		b.WriteString("},\n")
	}
	b.WriteString("}\n}\n")
	generated.Hold(t, "reads.go", b.String(), "go test ./rules -run TestReads -update")
}

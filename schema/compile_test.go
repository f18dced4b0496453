package schema

import (
	"bytes"
	"encoding/json"
	"maps"
	"math/big"
	"regexp"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/santhosh-tekuri/jsonschema/v5"
)

// The validator's own compiler holds every schema against draft-07, and must make the same of it as ours.
func TestCompile(t *testing.T) {
	for _, kind := range append(Kinds(), config) {
		raw, err := bundle(kind)
		if err != nil {
			t.Fatal(err)
		}
		want, got := compiledByLibrary(t, raw), compile(raw)
		withoutExtensions(got, map[*jsonschema.Schema]bool{})
		diff := cmp.Diff(want, got,
			cmpopts.IgnoreUnexported(jsonschema.Schema{}),
			cmp.Comparer(func(a, b *jsonschema.Draft) bool { return a == b }),
			cmp.Comparer(func(a, b *big.Rat) bool { return a == b || a != nil && b != nil && a.Cmp(b) == 0 }),
			cmp.Comparer(func(a, b *regexp.Regexp) bool { return a == b || a != nil && b != nil && a.String() == b.String() }),
			cmp.Transformer("byExpression", func(m map[*regexp.Regexp]*jsonschema.Schema) map[string]*jsonschema.Schema {
				out := map[string]*jsonschema.Schema{}
				for pattern, s := range m {
					out[pattern.String()] = s
				}
				return out
			}),
		)
		if diff != "" {
			t.Errorf("%s: the validator's compiler (-) and ours (+):\n%s", kind, diff)
		}
	}
}

func compiledByLibrary(t *testing.T, raw map[string]any) *jsonschema.Schema {
	t.Helper()
	text, err := json.Marshal(withoutWrappers(raw))
	if err != nil {
		t.Fatal(err)
	}
	compiler := jsonschema.NewCompiler()
	compiler.Draft = jsonschema.Draft7
	const address = "schema.json"
	if err := compiler.AddResource(address, bytes.NewReader(text)); err != nil {
		t.Fatal(err)
	}
	s, err := compiler.Compile(address)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// withoutWrappers copies a schema without the allOf around a lone reference.
func withoutWrappers(schema any) any {
	switch schema := schema.(type) {
	case []any:
		out := make([]any, len(schema))
		for i, item := range schema {
			out[i] = withoutWrappers(item)
		}
		return out
	case map[string]any:
		out := make(map[string]any, len(schema))
		for key, value := range unwrapped(schema) {
			out[key] = withoutWrappers(value)
		}
		return out
	}
	return schema
}

// withoutExtensions puts everywhere below a schema what the extensions hold where the validator's compiler has it.
func withoutExtensions(s *jsonschema.Schema, done map[*jsonschema.Schema]bool) {
	if s == nil || done[s] {
		return
	}
	done[s] = true
	if name, has := s.Extensions["format"].(format); has {
		s.Format = string(name)
	}
	words, _ := s.Extensions["enum"].(oneOf)
	for _, word := range words {
		s.Enum = append(s.Enum, word)
	}
	s.Extensions = nil
	others, _ := s.AdditionalProperties.(*jsonschema.Schema)
	items, _ := s.Items.(*jsonschema.Schema)
	for _, below := range slices.Concat([]*jsonschema.Schema{s.Ref, s.Not, s.If, s.Then, others, items}, s.AnyOf, s.AllOf,
		slices.Collect(maps.Values(s.Properties)), slices.Collect(maps.Values(s.PatternProperties))) {
		withoutExtensions(below, done)
	}
}

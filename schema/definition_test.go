package schema

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v5"
)

// compileDefinition makes a contract of one of another's definitions.
func compileDefinition(t *testing.T, c *contract, name string) *contract {
	t.Helper()
	raw := map[string]any{"$schema": c.raw["$schema"], "definitions": c.raw["definitions"], "allOf": []any{map[string]any{"$ref": localPrefix + name}}}
	text, err := json.Marshal(raw)
	if err != nil {
		t.Fatal(err)
	}
	compiler := jsonschema.NewCompiler()
	compiler.Draft = jsonschema.Draft7
	for format := range formats {
		compiler.Formats[format] = fits(format)
	}
	if err := compiler.AddResource("mem:///definition.json", bytes.NewReader(text)); err != nil {
		t.Fatal(err)
	}
	compiled, err := compiler.Compile("mem:///definition.json")
	if err != nil {
		t.Fatal(err)
	}
	return &contract{compiled: compiled}
}

// leavesOf lists errors as "/where message".
func leavesOf(err *jsonschema.ValidationError) []string {
	if err == nil {
		return nil
	}
	var out []string
	for _, leaf := range leaves(err, nil) {
		out = append(out, leaf.InstanceLocation+" "+leaf.Message)
	}
	return out
}

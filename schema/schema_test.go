package schema

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
)

func TestSchemasServeEditors(t *testing.T) {
	for _, kind := range append(Kinds(), "config") {
		text, err := Text(kind)
		if err != nil {
			t.Fatal(err)
		}
		again, _ := Text(kind)
		if !bytes.Equal(text, again) {
			t.Errorf("%s: the text differs from run to run", kind)
		}
		if bytes.Contains(text, []byte("common.json")) {
			t.Errorf("%s is not self-contained", kind)
		}
		var doc map[string]any
		if err := json.Unmarshal(text, &doc); err != nil {
			t.Fatal(err)
		}
		if doc["$schema"] != "http://json-schema.org/draft-07/schema#" || doc["title"] == nil || doc["defaultSnippets"] == nil {
			t.Errorf("%s: $schema, title or defaultSnippets is missing", kind)
		}
		inspect(t, kind, doc)
	}
}

// inspect walks a schema: every property is described, every map of fields is closed but for x- keys or maps freely, and
// nothing is said that draft-07 does not know.
func inspect(t *testing.T, path string, schema any) {
	switch schema := schema.(type) {
	case []any:
		for i, item := range schema {
			inspect(t, fmt.Sprintf("%s/%d", path, i), item)
		}
	case map[string]any:
		for _, group := range []string{"properties", "definitions"} {
			for name, property := range object(schema[group]) {
				text, _ := object(property)["description"].(string)
				if len(text) < 5 || !strings.ContainsAny(text, ".?…") {
					t.Errorf("%s/%s/%s has no description: %q", path, group, name, text)
				}
			}
		}
		if schema["properties"] != nil && schema["additionalProperties"] == nil && schema["x-words"] == nil {
			t.Errorf("%s is not closed", path)
		}
		if schema["$ref"] != nil && len(schema) > 1 {
			t.Errorf("%s: draft-07 ignores what stands beside $ref", path)
		}
		for key, value := range schema {
			if slices.Contains([]string{"$defs", "unevaluatedProperties", "dependentRequired", "prefixItems"}, key) {
				t.Errorf("%s: draft-07 has no %s", path, key)
			}
			if key != "examples" && key != "defaultSnippets" {
				inspect(t, path+"/"+key, value)
			}
		}
	}
}

func TestExamplesOfTheSchemasAreAccepted(t *testing.T) {
	seen := map[string]bool{}
	for _, kind := range append(Kinds(), "config") {
		c := contractOf(kind)
		for name, property := range object(c.raw["properties"]) {
			for _, example := range anys(object(property)["examples"]) {
				err := c.validate(map[string]any{name: example})
				for _, leaf := range leavesOf(err) {
					if strings.HasPrefix(leaf, "/"+name) {
						t.Errorf("%s.%s: example %v: %s", kind, name, example, leaf)
					}
				}
			}
		}
		for name, definition := range object(c.raw["definitions"]) {
			if seen[name] {
				continue
			}
			seen[name] = true
			one, d := compileDefinition(c, name), object(definition)
			for field, property := range object(d["properties"]) {
				for _, example := range anys(object(property)["examples"]) {
					for _, leaf := range leavesOf(one.validate(map[string]any{field: example})) {
						if strings.HasPrefix(leaf, "/"+field) {
							t.Errorf("%s.%s: example %v: %s", name, field, example, leaf)
						}
					}
				}
			}
			for _, example := range anys(d["examples"]) {
				for _, leaf := range leavesOf(one.validate(example)) {
					t.Errorf("%s: example %v: %s", name, example, leaf)
				}
			}
		}
	}
}

func TestTextOfUnknownKind(t *testing.T) {
	if _, err := Text("squad"); err == nil || !strings.Contains(err.Error(), "forum, log, okrs") {
		t.Errorf("Text(squad): %v, want an error that lists the kinds", err)
	}
}

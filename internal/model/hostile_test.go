package model

import (
	"testing"

	"github.com/orgvet/orgvet/schema"
)

// TestAnyShapeIsSurvived gives every field of every kind values of every shape. Nothing may panic, and the document takes part.
func TestAnyShapeIsSurvived(t *testing.T) {
	shapes := []string{"", "~", "text", "5", "yes", "[]", "{}", "[~]", "[text, 5]", "[[text]]", "[{}]", "{a: b}", "[{a: {b: [c]}}]", "{none: x, ref: [y], id: pay}", "[{id: pay, ref: pay}, {id: pay}]"}
	for _, kind := range schema.Kinds() {
		var root object
		readSchema(t, kind, &root)
		for _, key := range sortedKeys(root.Properties) {
			if key == "kind" {
				continue
			}
			for _, shape := range shapes {
				text := "kind: " + kind + "\n" + key + ": " + shape + "\n---\n{kind: team, id: pay, part_of: pay, headcount: {pm: 1}}\n"
				m := build(t, map[string]string{"plan.yaml": text})
				if len(m.Documents) != 2 {
					t.Errorf("%s with %s: %s has %d documents, want 2", kind, key, shape, len(m.Documents))
				}
				for _, name := range entities(m) {
					if name == "" {
						t.Errorf("%s with %s: %s has something without identity", kind, key, shape)
					}
				}
			}
		}
	}
}

// Package schema is the contract of orgvet's documents: one draft-07 JSON Schema per kind, and a check that says in plain
// words what does not fit.
package schema

import (
	"bytes"
	"embed"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
)

//go:embed *.json
var files embed.FS

const (
	config       = "config"
	plan         = "plan"
	sharedPrefix = "common.json#/definitions/"
	localPrefix  = "#/definitions/"
)

// Kinds returns the kinds of documents, sorted. The configuration file is not among them.
func Kinds() []string {
	return []string{"forum", "log", "okrs", "organization", "person", "product", "roadmap", "team"}
}

// Text returns the schema of a kind, of "config", or of "plan", which stands for every kind, as one self-contained draft-07 JSON document.
func Text(kind string) ([]byte, error) {
	doc, err := bundle(kind)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(doc); err != nil {
		return nil, fmt.Errorf("writing the schema of %s: %w", kind, err)
	}
	return b.Bytes(), nil
}

var shared = sync.OnceValues(func() (map[string]any, error) {
	common, err := read("common")
	if err != nil {
		return nil, err
	}
	return object(common["definitions"]), nil
})

// bundle reads a kind's schema and takes in the shared definitions it reaches.
func bundle(kind string) (map[string]any, error) {
	if kind == plan {
		return bundlePlan()
	}
	if kind != config && !slices.Contains(Kinds(), kind) {
		return nil, fmt.Errorf("there is no schema for %q; there are schemas for %s and %s", kind, strings.Join(Kinds(), ", "), config)
	}
	doc, err := read(kind)
	if err != nil {
		return nil, err
	}
	library, err := shared()
	if err != nil {
		return nil, err
	}
	definitions := map[string]any{}
	doc = object(localize(doc, library, definitions))
	doc["definitions"] = definitions
	return doc, nil
}

func read(name string) (map[string]any, error) {
	data, err := files.ReadFile(name + ".json")
	if err != nil {
		return nil, fmt.Errorf("reading the schema: %w", err)
	}
	var doc map[string]any
	if err := json.Unmarshal(data, &doc); err != nil {
		return nil, fmt.Errorf("reading the schema %s: %w", name, err)
	}
	return doc, nil
}

// localize copies a schema with its references pointing into its own definitions, which it fills on the way. In draft-07
// whatever stands beside $ref is ignored, so such a reference moves into allOf.
func localize(schema any, library, definitions map[string]any) any {
	switch schema := schema.(type) {
	case []any:
		out := make([]any, len(schema))
		for i, item := range schema {
			out[i] = localize(item, library, definitions)
		}
		return out
	case map[string]any:
		out := make(map[string]any, len(schema))
		for _, key := range slices.Sorted(maps.Keys(schema)) {
			if key == "examples" || key == "defaultSnippets" {
				out[key] = schema[key]
				continue
			}
			out[key] = localize(schema[key], library, definitions)
		}
		target, ok := schema["$ref"].(string)
		if !ok {
			return out
		}
		name := strings.TrimPrefix(strings.TrimPrefix(target, sharedPrefix), localPrefix)
		if _, done := definitions[name]; !done {
			definitions[name] = true // stops at definitions that reach themselves
			definitions[name] = localize(library[name], library, definitions)
		}
		ref := map[string]any{"$ref": localPrefix + name}
		delete(out, "$ref")
		if len(out) == 0 {
			return ref
		}
		out["allOf"] = []any{ref}
		return out
	}
	return schema
}

func object(v any) map[string]any {
	m, _ := v.(map[string]any)
	return m
}

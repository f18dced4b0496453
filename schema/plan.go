package schema

import "maps"

// bundlePlan makes one schema of those of all kinds: it applies the one of the kind that a document names, and accepts a document whose
// kind is not ours. Editors choose schemas by file name, which says nothing about kinds.
func bundlePlan() (map[string]any, error) {
	definitions := map[string]any{}
	var kinds, branches, snippets []any
	for _, kind := range Kinds() {
		doc, err := bundle(kind)
		if err != nil {
			return nil, err
		}
		maps.Copy(definitions, object(doc["definitions"]))
		snippets = append(snippets, anys(doc["defaultSnippets"])...)
		for _, key := range []string{"definitions", "defaultSnippets", "$schema", "$id"} {
			delete(doc, key)
		}
		kinds = append(kinds, kind)
		branches = append(branches, map[string]any{
			"if":   map[string]any{"properties": map[string]any{"kind": map[string]any{"const": kind}}, "required": []any{"kind"}},
			"then": doc,
		})
	}
	started := map[string]any{"required": []any{"kind"}}
	branches = append(branches, map[string]any{"if": started, "else": map[string]any{"defaultSnippets": snippets}})
	return map[string]any{
		"$schema": "http://json-schema.org/draft-07/schema#", "$id": "https://github.com/orgvet/orgvet/schema/plan.json",
		"title": "orgvet plan", "description": "A document about an organization, of any kind.",
		"properties": map[string]any{"kind": map[string]any{
			"description": "What the document is about.",
			"anyOf":       []any{map[string]any{"enum": kinds}, map[string]any{"type": "string"}},
		}},
		"allOf": branches, "definitions": definitions,
	}, nil
}

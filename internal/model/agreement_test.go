package model

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgvet/orgvet/schema"
)

// TestSchemaAndModelAgree holds the fields that authors may write against those that the model reads, both ways.
func TestSchemaAndModelAgree(t *testing.T) {
	kinds := map[string]reflect.Type{
		"organization": reflect.TypeFor[Organization](), "team": reflect.TypeFor[Team](), "person": reflect.TypeFor[Person](),
		"product": reflect.TypeFor[Product](), "okrs": reflect.TypeFor[OKRs](), "roadmap": reflect.TypeFor[Roadmap](),
		"forum": reflect.TypeFor[Forum](), "log": reflect.TypeFor[Log](),
	}
	seen := map[reflect.Type]bool{}
	for _, kind := range schema.Kinds() {
		var root object
		readSchema(t, kind, &root)
		if kinds[kind] == nil {
			t.Errorf("kind %s has no type in the model", kind)
			continue
		}
		delete(root.Properties, "kind")
		compareKeys(t, kind, root, kinds[kind], root.Definitions, seen)
	}
}

// object is the part of a JSON schema that says which keys there are.
type object struct {
	Definitions map[string]object `json:"definitions"`
	Ref         string            `json:"$ref"`
	Properties  map[string]object `json:"properties"`
	Items       *object           `json:"items"`
	AnyOf       []object          `json:"anyOf"`
	OneOf       []object          `json:"oneOf"`
	Additional  json.RawMessage   `json:"additionalProperties"`
	AllOf       []object          `json:"allOf"`
}

func readSchema(t *testing.T, kind string, into any) {
	t.Helper()
	text, err := schema.Text(kind)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(text, into); err != nil {
		t.Fatal(err)
	}
}

func compareKeys(t *testing.T, at string, o object, into reflect.Type, definitions map[string]object, seen map[reflect.Type]bool) {
	if seen[into] {
		return
	}
	seen[into] = true
	fields := map[string]reflect.Type{}
	for _, f := range keyed(into) {
		key, _, _ := strings.Cut(f.Tag.Get("key"), ",")
		fields[key] = f.Type
	}
	if diff := cmp.Diff(sortedKeys(o.Properties), sortedKeys(fields)); diff != "" {
		t.Errorf("%s: keys of the schema (-) and of the model (+) differ:\n%s", at, diff)
	}
	for key, sub := range o.Properties {
		if fields[key] == nil {
			continue
		}
		inner := fields[key]
		_, isValue := values[inner]
		for inner.Kind() == reflect.Pointer || inner.Kind() == reflect.Slice {
			inner = inner.Elem()
		}
		if inner.Kind() != reflect.Struct || isValue && inner != reflect.TypeFor[HomeworkEntry]() && inner != reflect.TypeFor[RoleInfo]() {
			continue
		}
		if found, ok := withProperties(sub, definitions); ok {
			compareKeys(t, at+"."+key, found, inner, definitions, seen)
		} else {
			t.Errorf("%s.%s: the model reads a map, the schema has none", at, key)
		}
	}
}

// withProperties finds the map within a schema: behind references, in lists, among alternatives.
func withProperties(o object, definitions map[string]object) (object, bool) {
	if len(o.Properties) > 0 {
		return o, true
	}
	if o.Ref != "" {
		return withProperties(definitions[o.Ref[strings.LastIndexByte(o.Ref, '/')+1:]], definitions)
	}
	inside := slices.Concat(o.AnyOf, o.OneOf, o.AllOf)
	if o.Items != nil {
		inside = append(inside, *o.Items)
	}
	var values object
	if len(o.Additional) > 0 && json.Unmarshal(o.Additional, &values) == nil {
		inside = append(inside, values)
	}
	for _, sub := range inside {
		if found, ok := withProperties(sub, definitions); ok {
			return found, true
		}
	}
	return object{}, false
}

func sortedKeys[T any](m map[string]T) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

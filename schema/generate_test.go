package schema

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/orgvet/orgvet/internal/generated"
)

// TestGenerated holds shapes.go against the schemas; with -update it writes the file.
func TestGenerated(t *testing.T) {
	library, err := shared()
	if err != nil {
		t.Fatal(err)
	}
	g := &shapeGenerator{t: t, library: library, shapes: []string{""}, known: map[string]int{}}
	generated.Hold(t, "shapes.go", g.file(), "go test ./schema -run TestGenerated -update")
}

// shapeGenerator writes shapes as Go.
type shapeGenerator struct {
	t       *testing.T
	library map[string]any // the shared definitions
	shapes  []string       // as written; 0 is empty
	known   map[string]int // shapes by how they are written, and definitions by name
}

func (g *shapeGenerator) file() string {
	var kinds strings.Builder
	for _, kind := range append(Kinds(), config) {
		raw, err := read(kind)
		if err != nil {
			g.t.Fatal(err)
		}
		fmt.Fprintf(&kinds, "\tcase %q:\n\t\treturn %d\n", kind, g.shape(raw))
	}
	var b strings.Builder
	b.WriteString("// Code generated from the schemas by go test -run TestGenerated -update; DO NOT EDIT.\n\n" +
		"package schema\n\nimport \"github.com/orgvet/orgvet/internal/lazy\"\n\n" +
		"// kindShape is the shape of a kind's documents, or of the configuration; 0 for others.\n" +
		"func kindShape(kind string) shapeIndex {\n\tswitch kind {\n" + kinds.String() + "\t}\n\treturn 0\n}\n\nvar shapes = [...]shape{\n")
	for i, s := range g.shapes {
		fmt.Fprintf(&b, "\t%d: {%s},\n", i, s)
	}
	b.WriteString("}\n")
	return b.String()
}

// shape is where the shape of a schema is; it is written on the way.
func (g *shapeGenerator) shape(raw map[string]any) int {
	text := g.write(raw)
	if text == "" {
		return 0
	}
	if only, found := strings.CutPrefix(text, "all: []shapeIndex{"); found && !strings.Contains(only, ",") {
		i, _ := strconv.Atoi(strings.TrimSuffix(only, "}"))
		return i
	}
	if _, known := g.known[text]; !known {
		g.known[text] = len(g.shapes)
		g.shapes = append(g.shapes, text)
	}
	return g.known[text]
}

// definition is where the shape of a shared definition is, which may reach itself.
func (g *shapeGenerator) definition(ref string) int {
	name := strings.TrimPrefix(strings.TrimPrefix(ref, sharedPrefix), localPrefix)
	key := "definition " + name
	if _, known := g.known[key]; !known {
		g.known[key] = len(g.shapes)
		g.shapes = append(g.shapes, "")
		g.shapes[g.known[key]] = g.write(object(g.library[name]))
	}
	return g.known[key]
}

// write is a shape as a literal without its braces.
func (g *shapeGenerator) write(raw map[string]any) string {
	var fields []string
	var all []int
	field := func(name, form string, args ...any) { fields = append(fields, name+": "+fmt.Sprintf(form, args...)) }
	for _, key := range slices.Sorted(maps.Keys(raw)) {
		value := raw[key]
		switch key {
		case "type":
			var kinds []string
			for _, name := range words(value) {
				g.understood(typeKinds[name] != "", key, value)
				kinds = append(kinds, typeKinds[name])
			}
			field("types", "%s", strings.Join(kinds, " | "))
		case "format":
			g.understood(formats[fmt.Sprint(value)] != nil, key, value)
			field("format", "formats[%q]", value)
		case "pattern":
			if slices.Contains([]any{"orgvet-id", "orgvet-day", "orgvet-date"}, raw["format"]) {
				continue // the format asks for the same but for white space around, without an expression that takes long
			}
			field("pattern", "&lazy.Pattern{Expression: %#q}", value)
		case "enum", "const":
			field("words", "%#v", words(value))
		case "minLength":
			field("minLength", "%v", value)
		case "minimum", "maximum":
			field(key, "new(%.1f)", value)
		case "properties":
			field("properties", "func(key string) shapeIndex {\nswitch key {\n%s}\nreturn noProperty\n}", g.cases(object(value)))
		case "required":
			field("required", "%#v", words(value))
		case "patternProperties":
			_, notes := object(value)["^x-"]
			g.understood(notes && len(object(value)) == 1, key, value)
		case "additionalProperties":
			if others := object(value); others != nil {
				field("others", "%d", g.shape(others))
			} else {
				field("closed", "%v", value == false)
			}
		case "items":
			field("items", "%d", g.shape(object(value)))
		case "anyOf":
			var branches []int
			for _, branch := range anys(value) {
				branches = append(branches, g.shape(object(branch)))
			}
			field("any", "%s", indexes(branches))
		case "$ref":
			all = append(all, g.definition(fmt.Sprint(value)))
		case "if":
			// "if not A then B" is "A or B"; no schema of ours needs more.
			a, b := object(object(value)["not"]), object(raw["then"])
			g.understood(a != nil && b != nil && len(object(value)) == 1, key, value)
			all = append(all, g.shape(map[string]any{"anyOf": []any{a, b}}))
		default:
			g.understood(slices.Contains(silent, key), key, value)
		}
	}
	if len(all) > 0 {
		field("all", "%s", indexes(all))
	}
	return strings.Join(fields, ", ")
}

// cases are those of a switch from names to the shapes of their values.
func (g *shapeGenerator) cases(properties map[string]any) string {
	names := map[int][]string{} // by shape
	for _, name := range slices.Sorted(maps.Keys(properties)) {
		g.understood(isPlainKey(name), "properties", name)
		of := g.shape(object(properties[name]))
		names[of] = append(names[of], strconv.Quote(name))
	}
	var b strings.Builder
	for _, of := range slices.Sorted(maps.Keys(names)) {
		fmt.Fprintf(&b, "case %s:\nreturn %d\n", strings.Join(names[of], ", "), of)
	}
	return b.String()
}

func (g *shapeGenerator) understood(ok bool, key string, value any) {
	if !ok {
		g.t.Fatalf("a schema has %s: %v, which shapes have no answer for", key, value)
	}
}

func indexes(list []int) string {
	return strings.Replace(fmt.Sprintf("%#v", list), "[]int", "[]shapeIndex", 1)
}

// typeKinds are the kinds of nodes by the name of their type.
var typeKinds = map[string]string{
	"object": "mapKind", "array": "listKind", "string": "textKind", "boolean": "boolKind", "null": "nullKind", "number": "numberKind",
}

// silent are the keywords that only editors and readers look at.
var silent = []string{
	"$schema", "$id", "title", "description", "examples", "defaultSnippets", "enumDescriptions", "patternErrorMessage", "x-words", "then",
}

// words are the texts of a list, or the one that stands for itself.
func words(v any) []string {
	if text, ok := v.(string); ok {
		return []string{text}
	}
	var out []string
	for _, item := range anys(v) {
		out = append(out, fmt.Sprint(item))
	}
	return out
}

package model

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/orgvet/orgvet/internal/generated"
)

// values says how a field of a type is read; the argument is the node.
var values = map[reflect.Type]string{
	reflect.TypeFor[string]():          "d.text(%s)",
	reflect.TypeFor[Texts]():           "d.texts(%s)",
	reflect.TypeFor[Share]():           "shareOf(scalarText(%s))",
	reflect.TypeFor[Number]():          "numberOf(scalarText(%s))",
	reflect.TypeFor[Date]():            "dateOf(scalarText(%s))",
	reflect.TypeFor[[]Date]():          "datesOf(%s)",
	reflect.TypeFor[WrittenDate]():     "writtenDateOf(d.text(%s))",
	reflect.TypeFor[WrittenDuration](): "writtenDurationOf(d.text(%s))",
	reflect.TypeFor[Duration]():        "durationOf(scalarText(%s))",
	reflect.TypeFor[Cadence]():         "cadenceOf(d.text(%s))",
	reflect.TypeFor[*Value]():          "d.valueOf(scalarText(%s))",
	reflect.TypeFor[Money]():           "moneyOf(d.text(%s))",
	reflect.TypeFor[YesNo]():           "yesNoOf(scalarText(%s))",
	reflect.TypeFor[Goals]():           "goalsOf(d, %s)",
	reflect.TypeFor[Period]():          "periodOf(d, %s)",
	reflect.TypeFor[Ref]():             "refOf(d, %s)",
	reflect.TypeFor[Refs]():            "refsOf(d, %s)",
	reflect.TypeFor[Counts]():          "countsOf(d, %s)",
	reflect.TypeFor[Entries]():         "entriesOf(d, %s)",
	reflect.TypeFor[HomeworkEntry]():   "homeworkOf(d, %s)",
	reflect.TypeFor[[]*RoleInfo]():     "roleInfosOf(d, %s)",
}

// TestGenerated holds decode_fields.go against the tags of the model's fields; with -update it writes the file.
func TestGenerated(t *testing.T) {
	g := &fieldGenerator{keys: map[string]bool{"kind": true}, done: map[reflect.Type]string{}}
	for _, kind := range []reflect.Type{
		reflect.TypeFor[Organization](), reflect.TypeFor[Team](), reflect.TypeFor[Person](), reflect.TypeFor[Product](),
		reflect.TypeFor[OKRs](), reflect.TypeFor[Roadmap](), reflect.TypeFor[Forum](), reflect.TypeFor[Log](),
	} {
		g.add(t, kind)
	}
	generated.Hold(t, "decode_fields.go", g.file(), "go test ./internal/model -run TestGenerated -update")
}

type fieldGenerator struct {
	keys map[string]bool
	done map[reflect.Type]string // methods by type
}

func (g *fieldGenerator) add(t *testing.T, of reflect.Type) {
	if _, done := g.done[of]; done {
		return
	}
	g.done[of] = ""
	var b strings.Builder
	fmt.Fprintf(&b, "func (x *%s) read(d *decoder, k key, v *source.Node) {\n\tswitch k {\n", of.Name())
	for _, f := range keyed(of) {
		name, option, _ := strings.Cut(f.Tag.Get("key"), ",")
		g.keys[name] = true
		fmt.Fprintf(&b, "\tcase %s:\n%s\n", constant(name), g.read(t, f, option == "enum"))
	}
	b.WriteString("\tdefault:\n\t}\n}\n")
	g.done[of] = b.String()
}

// keyed are the fields of a type that are read from keys, its details included.
func keyed(of reflect.Type) []reflect.StructField {
	return slices.DeleteFunc(reflect.VisibleFields(of), func(f reflect.StructField) bool {
		key := f.Tag.Get("key")
		return key == "" || key == "-"
	})
}

// read is the statement that sets a field.
func (g *fieldGenerator) read(t *testing.T, f reflect.StructField, enum bool) string {
	into := "x"
	if len(f.Index) > 1 {
		into = "x.details()"
	}
	for elem := f.Type; elem.Kind() != reflect.Struct; elem = elem.Elem() {
		if elem.Kind() != reflect.Pointer && elem.Kind() != reflect.Slice {
			break
		}
		if elem.Implements(reflect.TypeFor[interface{ block() *Block }]()) {
			g.add(t, elem.Elem())
		}
	}
	if f.Type == reflect.TypeFor[HomeworkEntry]() {
		g.add(t, f.Type)
	}
	how, known := values[f.Type]
	switch {
	case enum && f.Type.Kind() == reflect.String:
		how = "enumText(d.text(%s))"
	case enum:
		how = "d.enumTexts(%s)"
	case known:
	case f.Type.Kind() == reflect.Pointer:
		return fmt.Sprintf("\tif b := decodeBlock[%s](d, v); b != nil {\n %s.%s = b\n}", f.Type.Elem().Name(), into, f.Name)
	case f.Type.Kind() == reflect.Slice && f.Type.Elem().Kind() == reflect.Pointer:
		how = "decodeBlocks[" + f.Type.Elem().Elem().Name() + "](d, %s)"
	default:
		t.Fatalf("no way to read %s, a %s", f.Name, f.Type)
	}
	return fmt.Sprintf("\t%s.%s = %s", into, f.Name, fmt.Sprintf(how, "v"))
}

func (g *fieldGenerator) file() string {
	var b strings.Builder
	b.WriteString("// Code generated from the tags of the fields by go test -run TestGenerated -update; DO NOT EDIT.\n\n" +
		"package model\n\nimport \"github.com/orgvet/orgvet/internal/source\"\n\n// The keys of all kinds.\nconst (\n\tnoKey key = iota\n")
	names := slices.Sorted(maps.Keys(g.keys))
	for _, name := range names {
		fmt.Fprintf(&b, "\t%s\n", constant(name))
	}
	b.WriteString(")\n\n// keyLengths are the lengths of their names; noKey has none.\nvar keyLengths = [...]uint8{noKey: 0")
	for _, name := range names {
		fmt.Fprintf(&b, ", %d", len(name))
	}
	b.WriteString("}\n\n// keyOf is noKey for a name that no type has a field for.\nfunc keyOf(name string) key {\n\tswitch name {\n")
	for _, name := range names {
		fmt.Fprintf(&b, "\tcase %q:\n\t\treturn %s\n", name, constant(name))
	}
	b.WriteString("\t}\n\treturn noKey\n}\n")
	types := slices.SortedFunc(maps.Keys(g.done), func(a, b reflect.Type) int { return strings.Compare(a.Name(), b.Name()) })
	for _, of := range types {
		b.WriteString("\n" + g.done[of])
	}
	return b.String()
}

// constant is the name of the constant for a key: keyKeyResults for key_results.
func constant(name string) string {
	out := "key"
	for _, word := range strings.Split(name, "_") {
		out += strings.ToUpper(word[:1]) + word[1:]
	}
	return out
}

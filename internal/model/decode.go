package model

import (
	"reflect"
	"strings"
	"sync"

	"github.com/orgvet/orgvet/internal/source"
)

// decoder reads one document. A value that is not understood is left unknown: the schema has reported it.
type decoder struct {
	doc         *Document
	fiscalStart int
	unplanned   []*source.Node // fiscal periods that cannot be placed in the calendar
}

// finisher is a type with defaults, synonyms or special forms to settle once its fields are read.
type finisher interface{ finish(d *decoder) }

// textual is a type that may be written as one text instead of a map.
type textual interface{ fromText(text string) }

// setter reads a value into a field.
type setter func(d *decoder, field reflect.Value, value *source.Node)

type fieldPlan struct {
	index []int
	set   setter
}

var plans sync.Map // reflect.Type -> map[string]fieldPlan

var blockType = reflect.TypeFor[Block]()

// planOf returns how each key of a type is read. Plans are made once a type.
func planOf(t reflect.Type) map[string]fieldPlan {
	if p, ok := plans.Load(t); ok {
		return p.(map[string]fieldPlan) //nolint:forcetypeassert // plans holds nothing else
	}
	plan := map[string]fieldPlan{}
	for i := range t.NumField() {
		f := t.Field(i)
		key, option, _ := strings.Cut(f.Tag.Get("key"), ",")
		if key == "" || key == "-" {
			continue
		}
		plan[key] = fieldPlan{index: f.Index, set: setterOf(f.Type, option == "enum")}
	}
	p, _ := plans.LoadOrStore(t, plan)
	return p.(map[string]fieldPlan) //nolint:forcetypeassert // plans holds nothing else
}

// setterOf chooses how a field is read by its Go type.
func setterOf(t reflect.Type, enum bool) setter {
	if enum {
		if t.Kind() == reflect.String {
			return func(_ *decoder, field reflect.Value, value *source.Node) {
				field.SetString(enumText(scalarText(value)))
			}
		}
		return func(_ *decoder, field reflect.Value, value *source.Node) {
			texts := textsOf(value)
			for i := range texts {
				texts[i] = enumText(texts[i])
			}
			field.Set(reflect.ValueOf(texts))
		}
	}
	if set, ok := valueSetters[t]; ok {
		return set
	}
	switch {
	case t.Kind() == reflect.String:
		return func(_ *decoder, field reflect.Value, value *source.Node) { field.SetString(scalarText(value)) }
	case t.Kind() == reflect.Pointer:
		return func(d *decoder, field reflect.Value, value *source.Node) {
			if block := d.block(t.Elem(), value); block.IsValid() {
				field.Set(block)
			}
		}
	case t.Kind() == reflect.Slice && t.Elem().Kind() == reflect.Pointer:
		return func(d *decoder, field reflect.Value, value *source.Node) { d.blocks(field, t.Elem().Elem(), value) }
	}
	panic("model: no way to read a " + t.String())
}

// block reads a map, or the text that stands for one; the result is invalid when the value is neither.
func (d *decoder) block(t reflect.Type, value *source.Node) reflect.Value {
	if value == nil || value.Kind == source.Null || value.Kind == source.List {
		return reflect.Value{}
	}
	ptr := reflect.New(t)
	if value.Kind != source.Map {
		text, ok := ptr.Interface().(textual)
		if !ok {
			return reflect.Value{}
		}
		text.fromText(scalarText(value))
	}
	if b := ptr.Elem().FieldByIndex([]int{0}); b.Type() == blockType {
		*b.Addr().Interface().(*Block) = Block{doc: d.doc, node: value} //nolint:forcetypeassert // the type was compared
	}
	d.fields(ptr.Elem(), value)
	if f, ok := ptr.Interface().(finisher); ok {
		f.finish(d)
	}
	return ptr
}

// fields reads the keys of a map that the struct has fields for.
func (d *decoder) fields(into reflect.Value, value *source.Node) {
	plan := planOf(into.Type())
	for i := range value.Pairs {
		pair := &value.Pairs[i]
		if f, ok := plan[pair.Key.Value]; ok && pair.Value.Kind != source.Null {
			f.set(d, into.FieldByIndex(f.index), pair.Value)
		}
	}
}

// blocks reads a list of maps; a single map, or a text that stands for one, is read as a list of one.
func (d *decoder) blocks(field reflect.Value, t reflect.Type, value *source.Node) {
	items := value.Items
	if value.Kind != source.List {
		items = []*source.Node{value}
	}
	list := reflect.MakeSlice(field.Type(), 0, len(items))
	for _, item := range items {
		if block := d.block(t, item); block.IsValid() {
			list = reflect.Append(list, block)
		}
	}
	field.Set(list)
}

// enumText brings a word of a closed list to the spelling of the list.
func enumText(text string) string {
	return enumSpelling.Replace(strings.ToLower(strings.TrimSpace(text)))
}

var enumSpelling = strings.NewReplacer(" ", "-", "_", "-")

// scalarText is the text of a scalar, or of a list of scalars joined by commas; anything else gives "".
func scalarText(value *source.Node) string {
	switch {
	case value == nil || value.Kind == source.Null:
		return ""
	case value.IsScalar():
		return strings.TrimSpace(value.Value)
	}
	return strings.Join(textsOf(value), ", ")
}

// textsOf reads a list of texts; a single text is a list of one.
func textsOf(value *source.Node) Texts {
	if value.IsScalar() {
		if text := scalarText(value); text != "" {
			return Texts{text}
		}
		return nil
	}
	var out Texts
	for _, item := range value.Items {
		if item.IsScalar() && item.Kind != source.Null && strings.TrimSpace(item.Value) != "" {
			out = append(out, strings.TrimSpace(item.Value))
		}
	}
	return out
}

package model

import (
	"strings"

	"github.com/orgvet/orgvet/internal/source"
)

// decoder reads one document. A value that is not understood is left unknown: the schema has reported it.
type decoder struct {
	doc         *Document
	fiscalStart int
	unplanned   []*source.Node // fiscal periods that cannot be placed in the calendar
}

// key is the name of a field. There are fewer of them than 65,536.
type key uint16

// fielded is a type whose fields are read from keys. The methods are generated from the tags of the fields; decode_fields.go says how.
type fielded interface {
	// read sets the field that a key stands for, if the type has it, from a value that is not null.
	read(d *decoder, k key, v *source.Node)
}

// blocked is a type that is read from a map and embeds a Block.
type blocked interface {
	fielded
	block() *Block
}

// finisher is a type with defaults, synonyms or special forms to settle once its fields are read.
type finisher interface {
	finish(d *decoder, v *source.Node)
}

// textual is a type that may be written as one text instead of a map.
type textual interface{ fromText(text string) }

// decodeBlock reads a map, or the text that stands for one; the result is nil when the value is neither.
func decodeBlock[T any, P interface {
	*T
	blocked
}](d *decoder, v *source.Node) P {
	if v == nil || v.Kind == source.Null || v.Kind == source.List {
		return nil
	}
	x := P(new(T))
	if v.Kind != source.Map {
		text, ok := any(x).(textual)
		if !ok {
			return nil
		}
		text.fromText(scalarText(v))
	}
	*x.block() = d.blockOf(v)
	for i, w := range x.block().keys() {
		if w.key != noKey && !w.null {
			x.read(d, w.key, v.Pairs[i].Value)
		}
	}
	if f, ok := any(x).(finisher); ok {
		f.finish(d, v)
	}
	return x
}

// decodeBlocks reads a list of maps; a single map, or a text that stands for one, is read as a list of one.
func decodeBlocks[T any, P interface {
	*T
	blocked
}](d *decoder, v *source.Node) []P {
	items := v.Items
	if v.Kind != source.List {
		items = []*source.Node{v}
	}
	list := make([]P, 0, len(items))
	for _, item := range items {
		if x := decodeBlock[T, P](d, item); x != nil {
			list = append(list, x)
		}
	}
	return list
}

// blockOf notes where the keys of a map are written.
func (d *decoder) blockOf(v *source.Node) Block {
	b := Block{doc: d.doc, from: uint32(len(d.doc.keys)), n: uint32(len(v.Pairs))}
	for i := range v.Pairs {
		name, value := v.Pairs[i].Key, v.Pairs[i].Value
		d.doc.keys = append(d.doc.keys, written{
			key: keyOf(name.Value), null: value.Kind == source.Null, scalar: value.IsScalar(),
			start: uint32(name.Span.Start.Offset), end: uint32(name.Span.End.Offset),
			valueAt: uint32(value.Span.Start.Offset), valueEnds: uint32(value.Span.End.Offset),
		})
	}
	if b.n == 0 {
		d.doc.keys = append(d.doc.keys, written{
			scalar: v.IsScalar(), valueAt: uint32(v.Span.Start.Offset), valueEnds: uint32(v.Span.End.Offset),
		})
	}
	return b
}

func (d *decoder) spotOf(v *source.Node) spot {
	return spot{d.doc, uint32(v.Span.Start.Offset), uint32(v.Span.End.Offset)}
}

// enumText brings a word of a closed list to the spelling of the list.
func enumText(text string) string {
	for i := range len(text) {
		if c := text[i]; c < 'a' || c > 'z' {
			return enumSpelling.Replace(strings.ToLower(strings.TrimSpace(text)))
		}
	}
	return text
}

var enumSpelling = strings.NewReplacer(" ", "-", "_", "-")

func enumTexts(v *source.Node) Texts {
	texts := textsOf(v)
	for i := range texts {
		texts[i] = enumText(texts[i])
	}
	return texts
}

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

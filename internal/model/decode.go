package model

import (
	"strings"
	"sync"

	"github.com/orgvet/orgvet/internal/source"
)

// decoder reads one document. A value that is not understood is left unknown: the schema has reported it.
type decoder struct {
	doc         *Document
	fiscalStart int
	unplanned   []*source.Node // fiscal periods that cannot be placed in the calendar

	// Memory that is used again, for the next document as well.
	keys   []byte // see Document
	names  []key  // of the blocks that are being read, the innermost last
	values lately[*Value]
	ids    lately[string] // of metrics
	copies copies         // of the texts that are kept
}

var decoders = sync.Pool{New: func() any { return new(decoder) }}

// key is the name of a field. There are fewer of them than a head holds, 16,384.
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
	if !mayBeBlock[P](v) {
		return nil
	}
	x := P(new(T))
	readBlock(d, v, x)
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
	blocks := make([]T, len(items)) // all at once, which is cheaper than one by one
	list := make([]P, 0, len(items))
	for i, item := range items {
		if mayBeBlock[P](item) {
			readBlock(d, item, P(&blocks[i]))
			list = append(list, P(&blocks[i]))
		}
	}
	return list
}

// mayBeBlock tells a map, and a scalar where a text may stand for the type, from what says nothing.
func mayBeBlock[P blocked](v *source.Node) bool {
	if v == nil || v.Kind == source.Null || v.Kind == source.List {
		return false
	}
	var none P
	_, canBeText := any(none).(textual)
	return v.Kind == source.Map || canBeText
}

func readBlock(d *decoder, v *source.Node, x blocked) {
	if of, ok := x.(sharing); ok {
		of.empty()
	}
	if text, ok := x.(textual); ok && v.Kind != source.Map {
		text.fromText(d.text(v))
	}
	first := len(d.names)
	*x.block() = d.blockOf(v)
	for i, k := range d.names[first:] {
		if value := v.Pairs[i].Value; k != noKey && value.Kind != source.Null {
			x.read(d, k, value)
		}
	}
	d.names = d.names[:first]
	if f, ok := x.(finisher); ok {
		f.finish(d, v)
	}
}

// blockOf notes where the keys of a map are written, and leaves them on top of the names.
func (d *decoder) blockOf(v *source.Node) Block {
	b := Block{doc: d.doc, from: uint32(len(d.keys)), n: uint32(len(v.Pairs))}
	keys, before := d.keys, d.doc.start
	first := len(d.names)
	for i := range v.Pairs {
		k := keyOf(v.Pairs[i].Key.Value)
		d.names = append(d.names, k)
		keys = appendHead(keys, headOf(k, v.Pairs[i].Value))
	}
	for i, k := range d.names[first:] {
		w := writtenOf(k, v.Pairs[i].Key, v.Pairs[i].Value)
		keys, before = w.appendSpots(keys, before), w.valueEnds
	}
	if b.n == 0 {
		w := writtenOf(noKey, &source.Node{Start: v.Start, End: v.Start}, v)
		keys = w.appendSpots(appendHead(keys, w.head), before)
	}
	d.keys, d.doc.keys = keys, keys
	return b
}

func (d *decoder) spotOf(v *source.Node) spot {
	return spot{d.doc, uint32(v.Start), uint32(v.End)}
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

func (d *decoder) enumTexts(v *source.Node) Texts {
	texts := d.texts(v)
	for i := range texts {
		texts[i] = enumText(texts[i])
	}
	return texts
}

// text is scalarText for what the model keeps.
func (d *decoder) text(v *source.Node) string { return d.copies.of(scalarText(v)) }

// texts is textsOf for what the model keeps.
func (d *decoder) texts(v *source.Node) Texts {
	texts := textsOf(v)
	for i := range texts {
		texts[i] = d.copies.of(texts[i])
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

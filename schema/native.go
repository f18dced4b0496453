package schema

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/orgvet/orgvet/internal/lazy"
	"github.com/orgvet/orgvet/internal/source"
)

// shape is a schema made ready to be asked about nodes directly, many times faster than the validator, which needs a copy of the
// document. It only ever says "certainly fine": whatever is wrong, or written in a way that it has no answer for, is left to the
// validator and its messages. The shapes are generated, so that no run has to read the schemas to find that nothing is wrong.
type shape struct {
	types      kindSet
	format     func(text string) error
	pattern    *lazy.Pattern
	words      []string // enum and const
	minLength  int
	minimum    *float64
	maximum    *float64
	properties func(key string) shapeIndex // of the values of the keys that are named, or noProperty
	required   []string
	closed     bool       // no other keys than properties and x-…
	others     shapeIndex // of the values of other keys
	items      shapeIndex
	all        []shapeIndex
	any        []shapeIndex
}

// shapeIndex is the place of a shape in shapes, since shapes may reach themselves. At 0 is one that everything fits.
type shapeIndex int

const noProperty shapeIndex = -1

// kindSet has a bit for each kind of node; 0 is any.
type kindSet uint8

const (
	mapKind    kindSet = 1 << source.Map
	listKind   kindSet = 1 << source.List
	textKind   kindSet = 1 << source.Text
	boolKind   kindSet = 1 << source.Bool
	nullKind   kindSet = 1 << source.Null
	numberKind kindSet = 1<<source.Int | 1<<source.Float
)

// Fine reports whether a document is ours, nothing is wrong with it and all of its keys are in US spelling. It costs a fraction of
// Check, and is false where only Check can tell.
func Fine(doc *source.Document) bool {
	kind, known, _ := kindOf(doc)
	return known && certainlyFine(doc, kind)
}

// certainlyFine reports the same of a document of a kind.
func certainlyFine(doc *source.Document, kind string) bool {
	i := kindShape(kind)
	return i != 0 && i.fits(doc.Root(), true)
}

// isPlainKey reports whether a key has a name and is in US spelling.
func isPlainKey(key string) bool { return key != "" && CanonicalKey(key) == key }

// plainKeys reports whether all keys are plain.
func plainKeys(n *source.Node) bool {
	for i := range n.Pairs {
		if !isPlainKey(n.Pairs[i].Key.Value) || !plainKeys(n.Pairs[i].Value) {
			return false
		}
	}
	for _, item := range n.Items {
		if !plainKeys(item) {
			return false
		}
	}
	return true
}

// fits reports whether a node certainly satisfies the schema, and has plain keys. root tells the whole document.
func (i shapeIndex) fits(n *source.Node, root bool) bool {
	if i == 0 {
		return plainKeys(n)
	}
	s := &shapes[i]
	return s.holds(n, root) && (n.Kind != source.Map || s.looksAtKeys() || plainKeys(n))
}

// looksAtKeys reports whether fitsMap looks at each key and at its value.
func (s *shape) looksAtKeys() bool { return s.properties != nil || s.others != 0 || s.closed }

// holds is fits, except for the keys of a map that the shape does not look at.
func (s *shape) holds(n *source.Node, root bool) bool {
	if s.types != 0 && s.types&(1<<n.Kind) == 0 {
		return false
	}
	for _, part := range s.all {
		if !shapes[part].holds(n, root) {
			return false
		}
	}
	if s.any != nil && !slices.ContainsFunc(s.any, func(branch shapeIndex) bool { return shapes[branch].holds(n, root) }) {
		return false
	}
	switch n.Kind {
	case source.Map:
		return s.fitsMap(n, root)
	case source.List:
		for _, item := range n.Items {
			if !s.items.fits(item, false) {
				return false
			}
		}
		return true
	default:
		return s.fitsScalar(n)
	}
}

func (s *shape) fitsMap(n *source.Node, root bool) bool {
	for _, key := range s.required {
		if n.Pair(key) == nil {
			return false
		}
	}
	if !s.looksAtKeys() {
		return true
	}
	for i := range n.Pairs {
		key, value := n.Pairs[i].Key.Value, n.Pairs[i].Value
		of := noProperty
		if s.properties != nil {
			of = s.properties(key)
		}
		switch {
		case root && of != noProperty && key == "kind": // stands in any type
			if !slices.Contains(shapes[of].words, value.Value) {
				return false
			}
			continue
		case of != noProperty:
		case !isPlainKey(key):
			return false
		case strings.HasPrefix(key, "x-"):
			of = 0
		case s.closed:
			return false
		default:
			of = s.others
		}
		if !of.fits(value, false) {
			return false
		}
	}
	return true
}

func (s *shape) fitsScalar(n *source.Node) bool {
	text := n.Value
	switch n.Kind {
	case source.Int, source.Float:
		return s.words == nil && isPlainNumber(text) && s.within(text) && (s.format == nil || s.format(text) == nil)
	case source.Bool:
		return s.words == nil && (s.format == nil || s.format(strings.ToLower(text)) == nil)
	case source.Null:
		return s.words == nil
	default:
		return (s.words == nil || slices.Contains(s.words, text)) &&
			(s.format == nil || strings.TrimSpace(text) == text && s.format(text) == nil) &&
			(s.pattern == nil || s.pattern.MatchString(text)) &&
			(s.minLength == 0 || utf8.RuneCountInString(text) >= s.minLength)
	}
}

func (s *shape) within(text string) bool {
	if s.minimum == nil && s.maximum == nil {
		return true
	}
	v, err := strconv.ParseFloat(text, 64)
	return err == nil && (s.minimum == nil || v >= *s.minimum) && (s.maximum == nil || v <= *s.maximum)
}

// isPlainNumber reports whether a number is short enough for exact comparison and in the one notation that nobody reads differently:
// 12, -3.5; no leading zero, exponent, sign + or other base.
func isPlainNumber(text string) bool {
	digits := strings.TrimPrefix(text, "-")
	whole, fraction, dotted := strings.Cut(digits, ".")
	return len(text) <= 15 && isDigits(whole) && (!dotted || isDigits(fraction)) && (whole == "0" || whole[0] != '0')
}

func isDigits(text string) bool {
	for i := range len(text) {
		if text[i] < '0' || text[i] > '9' {
			return false
		}
	}
	return text != ""
}

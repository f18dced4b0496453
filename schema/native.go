package schema

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/orgvet/orgvet/internal/source"
)

// shape is a schema made ready to be asked about nodes directly, many times faster than the validator, which needs a copy of the
// document. It only ever says "certainly fine": whatever is wrong, or written in a way that it has no answer for, is left to the
// validator and its messages.
type shape struct {
	types      kindSet
	format     func(text string) error
	pattern    *regexp.Regexp
	words      []string // enum and const
	minLength  int
	minimum    *float64
	maximum    *float64
	properties map[string]*shape
	required   []string
	closed     bool   // no other keys than properties and x-…
	others     *shape // of the values of other keys
	items      *shape
	all        []*shape
	any        []*shape
	unsure     bool // has a keyword that is not understood here
}

// kindSet has a bit for each kind of node; 0 is any.
type kindSet uint8

var typeKinds = map[string]kindSet{
	"object": 1 << source.Map, "array": 1 << source.List, "string": 1 << source.Text, "boolean": 1 << source.Bool, "null": 1 << source.Null,
	"number": 1<<source.Int | 1<<source.Float,
}

// shapes are the kinds' schemas and the definitions they share, each made on first use.
type shapes struct {
	mu     sync.Mutex
	kinds  map[string]*shape
	shared map[string]*shape
}

var ready = shapes{kinds: map[string]*shape{}, shared: map[string]*shape{}}

// certainlyFine reports whether nothing is wrong with a document of a kind. False means that the validator has to look.
func certainlyFine(doc *source.Document, kind string) bool {
	s := ready.of(kind)
	return s != nil && plainKeys(doc.Root()) && s.fits(doc.Root(), true)
}

// plainKeys reports whether all keys have names and are in US spelling.
func plainKeys(n *source.Node) bool {
	for i := range n.Pairs {
		key := n.Pairs[i].Key.Value
		if key == "" || CanonicalKey(key) != key || !plainKeys(n.Pairs[i].Value) {
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

func (r *shapes) of(kind string) *shape {
	r.mu.Lock()
	defer r.mu.Unlock()
	if s, ok := r.kinds[kind]; ok {
		return s
	}
	var s *shape
	if raw, err := read(kind); err == nil {
		if library, err := shared(); err == nil {
			s = r.compile(raw, library)
		}
	}
	r.kinds[kind] = s
	return s
}

// definition returns the shape of a shared definition, which may reach itself.
func (r *shapes) definition(name string, library map[string]any) *shape {
	if s, ok := r.shared[name]; ok {
		return s
	}
	s := &shape{}
	r.shared[name] = s
	*s = *r.compile(object(library[name]), library)
	return s
}

// silent are the keywords that only editors and readers look at.
var silent = []string{
	"$schema", "$id", "title", "description", "examples", "defaultSnippets", "enumDescriptions", "patternErrorMessage", "x-words", "then",
}

func (r *shapes) compile(raw, library map[string]any) *shape {
	s := &shape{}
	for key, value := range raw {
		switch key {
		case "type":
			for _, name := range words(value) {
				s.types |= typeKinds[name]
			}
			s.unsure = s.types == 0
		case "format":
			s.format = formats[fmt.Sprint(value)]
			s.unsure = s.unsure || s.format == nil
		case "pattern":
			s.pattern = regexp.MustCompile(fmt.Sprint(value))
		case "enum", "const":
			s.words = words(value)
		case "minLength":
			n, _ := value.(float64)
			s.minLength = int(n)
		case "minimum":
			s.minimum = number(value)
		case "maximum":
			s.maximum = number(value)
		case "properties":
			s.properties = map[string]*shape{}
			for name, p := range object(value) {
				s.properties[name] = r.compile(object(p), library)
			}
		case "required":
			s.required = words(value)
		case "patternProperties":
			_, own := object(value)["^x-"]
			s.unsure = s.unsure || !own || len(object(value)) > 1
		case "additionalProperties":
			s.closed = value == false
			if others := object(value); others != nil {
				s.others = r.compile(others, library)
			}
		case "items":
			s.items = r.compile(object(value), library)
		case "anyOf":
			for _, branch := range anys(value) {
				s.any = append(s.any, r.compile(object(branch), library))
			}
		case "$ref":
			name := strings.TrimPrefix(strings.TrimPrefix(fmt.Sprint(value), sharedPrefix), localPrefix)
			s.all = append(s.all, r.definition(name, library))
		case "if":
			// "if not A then B" is "A or B"; no schema of ours needs more.
			a, b := object(object(value)["not"]), object(raw["then"])
			if a == nil || b == nil || len(object(value)) > 1 {
				s.unsure = true
				continue
			}
			s.all = append(s.all, &shape{any: []*shape{r.compile(a, library), r.compile(b, library)}})
		default:
			s.unsure = s.unsure || !slices.Contains(silent, key)
		}
	}
	return s
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

func number(v any) *float64 {
	n, _ := v.(float64)
	return &n
}

// fits reports whether a node certainly satisfies the schema. root tells the whole document.
func (s *shape) fits(n *source.Node, root bool) bool {
	if s.unsure || s.types != 0 && s.types&(1<<n.Kind) == 0 {
		return false
	}
	for _, part := range s.all {
		if !part.fits(n, root) {
			return false
		}
	}
	if s.any != nil && !slices.ContainsFunc(s.any, func(branch *shape) bool { return branch.fits(n, root) }) {
		return false
	}
	switch n.Kind {
	case source.Map:
		return s.fitsMap(n, root)
	case source.List:
		for _, item := range n.Items {
			if s.items != nil && !s.items.fits(item, false) {
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
	if s.properties == nil && s.others == nil && !s.closed {
		return true
	}
	for i := range n.Pairs {
		key, value := n.Pairs[i].Key.Value, n.Pairs[i].Value
		property, known := s.properties[key]
		switch {
		case root && known && key == "kind": // stands in any type
			if !slices.Contains(property.words, value.Value) {
				return false
			}
			continue
		case known:
		case strings.HasPrefix(key, "x-"):
			continue
		case s.closed:
			return false
		default:
			property = s.others
		}
		if property != nil && !property.fits(value, false) {
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
			(s.format == nil || s.format(text) == nil) &&
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

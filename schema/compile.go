package schema

import (
	"fmt"
	"math/big"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v5"
)

// compile makes a bundled schema ready for the validator. The validator has a compiler of its own, which first checks a schema against
// that of its draft, and so takes longer than a run over hundreds of files; a test holds that both give the same.
func compile(raw map[string]any) *jsonschema.Schema {
	c := compiler{
		address:     fmt.Sprint(raw["$id"]),
		definitions: object(raw["definitions"]),
		known:       map[string]*jsonschema.Schema{},
		patterns:    map[string]*regexp.Regexp{},
	}
	return c.schema("#", raw)
}

type compiler struct {
	address     string
	definitions map[string]any
	known       map[string]*jsonschema.Schema // definitions by the references to them
	patterns    map[string]*regexp.Regexp
}

// schema compiles the schema at a place in the document, such as "#/properties/id".
func (c *compiler) schema(at string, raw any) *jsonschema.Schema {
	s := c.empty(at)
	c.fill(s, at, object(raw))
	return s
}

func (c *compiler) empty(at string) *jsonschema.Schema {
	const none = -1
	return &jsonschema.Schema{
		Location: c.address + at, Draft: jsonschema.Draft7,
		MinProperties: none, MaxProperties: none, MinItems: none, MaxItems: none, MinContains: 1, MaxContains: none, MinLength: none, MaxLength: none,
	}
}

// annotations are for people and editors.
var annotations = map[string]bool{
	"$schema": true, "$id": true, "definitions": true, "description": true, "title": true, "examples": true, "defaultSnippets": true,
	"enumDescriptions": true, "patternErrorMessage": true, "x-words": true,
}

// unwrapped is a schema without the allOf around a reference that had nothing but annotations beside it. The validator would spend most of
// its time on them.
func unwrapped(raw map[string]any) map[string]any {
	for keyword := range raw {
		if keyword != "allOf" && !annotations[keyword] {
			return raw
		}
	}
	if all := anys(raw["allOf"]); len(all) == 1 {
		return object(all[0])
	}
	return raw
}

// fill panics at a keyword that our schemas do not use.
func (c *compiler) fill(s *jsonschema.Schema, at string, raw map[string]any) {
	for keyword, value := range unwrapped(raw) {
		below := at + "/" + keyword
		switch keyword {
		case "$ref":
			s.Ref = c.reference(fmt.Sprint(value))
		case "type":
			s.Types = strs(value)
			if one, is := value.(string); is {
				s.Types = []string{one}
			}
		case "enum":
			c.extend(s, keyword, oneOf(strs(value)))
		case "const":
			s.Constant = []any{value}
		case "required":
			s.Required = strs(value)
		case "properties":
			s.Properties = c.properties(below, object(value))
		case "patternProperties":
			s.PatternProperties = map[*regexp.Regexp]*jsonschema.Schema{}
			for pattern, of := range c.properties(below, object(value)) {
				s.PatternProperties[c.pattern(pattern)] = of
			}
		case "additionalProperties":
			if s.AdditionalProperties = value; object(value) != nil {
				s.AdditionalProperties = c.schema(below, value)
			}
		case "items":
			s.Items = c.schema(below, value)
		case "anyOf":
			s.AnyOf = c.list(below, value)
		case "allOf":
			s.AllOf = c.list(below, value)
		case "not":
			s.Not = c.schema(below, value)
		case "if":
			s.If = c.schema(below, value)
		case "then":
			s.Then = c.schema(below, value)
		case "minimum":
			s.Minimum = number(value)
		case "maximum":
			s.Maximum = number(value)
		case "minLength":
			s.MinLength = int(number(value).Num().Int64())
		case "pattern":
			s.Pattern = c.pattern(fmt.Sprint(value))
		case "format":
			c.extend(s, keyword, format(fmt.Sprint(value)))
		default:
			if !annotations[keyword] {
				panic("no validator for the keyword " + keyword)
			}
		}
	}
}

// reference is a definition, which may reach itself.
func (c *compiler) reference(to string) *jsonschema.Schema {
	if c.known[to] == nil {
		c.known[to] = c.empty(to)
		c.fill(c.known[to], to, object(c.definitions[strings.TrimPrefix(to, localPrefix)]))
	}
	return c.known[to]
}

func (c *compiler) properties(at string, raw map[string]any) map[string]*jsonschema.Schema {
	all := make(map[string]*jsonschema.Schema, len(raw))
	for name, of := range raw {
		all[name] = c.schema(at+"/"+pointerToken(name), of)
	}
	return all
}

func (c *compiler) list(at string, raw any) []*jsonschema.Schema {
	var all []*jsonschema.Schema
	for i, of := range anys(raw) {
		all = append(all, c.schema(at+"/"+strconv.Itoa(i), of))
	}
	return all
}

func (c *compiler) pattern(expression string) *regexp.Regexp {
	if c.patterns[expression] == nil {
		c.patterns[expression] = regexp.MustCompile(expression)
	}
	return c.patterns[expression]
}

func number(value any) *big.Rat {
	f, _ := value.(float64)
	return new(big.Rat).SetFloat64(f)
}

// extend adds a keyword that only the validator's own compiler can set.
func (c *compiler) extend(s *jsonschema.Schema, keyword string, check jsonschema.ExtSchema) {
	if s.Extensions == nil {
		s.Extensions = map[string]jsonschema.ExtSchema{}
	}
	s.Extensions[keyword] = check
}

// oneOf are the words of a closed list.
type oneOf []string

// Validate is called by the validator.
func (words oneOf) Validate(ctx jsonschema.ValidationContext, v any) error {
	if word, is := v.(string); is && slices.Contains(words, word) {
		return nil
	}
	return ctx.Error("enum", "not one of %v", []string(words))
}

// format is the name of a value language.
type format string

// Validate is called by the validator.
func (name format) Validate(ctx jsonschema.ValidationContext, v any) error {
	if fits(string(name), v) {
		return nil
	}
	return ctx.Error("format", "not %s", string(name))
}

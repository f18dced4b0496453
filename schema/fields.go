package schema

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/orgvet/orgvet/internal/source"
	"github.com/orgvet/orgvet/schema/syntax"
)

// private are words in keys that say pay, rating or health.
var private = []string{
	"age", "appraisal", "birthday", "bonus", "compensation", "disability", "gender", "grade", "health", "illness", "income", "medical",
	"nationality", "pay", "performance", "rating", "ratings", "religion", "salary", "sick", "sickness", "wage",
}

// unknownFields reports the keys of a map that its schema does not know. A text that a comma has split leaves several
// keys without values behind, which are one defect.
func (c *contract) unknownFields(t *tree, v violation) []source.Fault {
	fields := fieldNames(v.schema)
	var faults []source.Fault
	split := false
	for _, pair := range v.at.node.Pairs {
		key := CanonicalKey(pair.Key.Value)
		if key == "" || slices.Contains(fields, key) || strings.HasPrefix(key, "x-") {
			split = false
			continue
		}
		wasSplit := split
		split = c.inBraces(t, v.at.node) && (pair.Value.Kind == source.Null || strings.ContainsAny(key, " ,"))
		if split && wasSplit {
			continue
		}
		faults = append(faults, c.unknownField(t, v.at, pair, fields, split))
	}
	return faults
}

func (c *contract) unknownField(t *tree, at *entry, pair source.Pair, fields []string, split bool) source.Fault {
	key := pair.Key.Value
	fault := source.Fault{
		Rule: "unknown-field", Place: t.place(pair.Key), Subject: join(at.path, key),
		Message: fmt.Sprintf("%q is not a field of %s", key, c.name(at)),
		Next:    "remove it, or start the key with x- to keep it as a note of your own",
	}
	near, found := syntax.Nearest(CanonicalKey(key), fields)
	switch {
	case c.aboutPerson(at) && isPrivate(key):
		fault.Rule = "personal-data"
		fault.Message = fmt.Sprintf("%q does not belong here: pay, ratings and health stay out of these files", key)
		fault.Next = "remove it, and keep such data where only the few who need it can read it"
	case split:
		fault.Message += "; a comma or colon seems to have split a text"
		fault.Next = "put the text in quotes"
	case found:
		fault.Next = fmt.Sprintf("did you mean %q?", near)
		fault.Fix = keyFix(fault.Place, at.node, pair.Key, fields)
	}
	return fault
}

// inBraces reports whether a map is written in one-line form.
func (c *contract) inBraces(t *tree, node *source.Node) bool {
	at, data := node.Start, t.doc.File.Data()
	return at >= 0 && at < len(data) && data[at] == '{'
}

func (c *contract) aboutPerson(at *entry) bool {
	return c.kind == "person" || len(at.tokens) == 2 && at.tokens[0] == "members"
}

func isPrivate(key string) bool {
	words := strings.FieldsFunc(strings.ToLower(key), func(r rune) bool { return r == '_' || r == '-' || r == ' ' })
	return slices.ContainsFunc(words, func(word string) bool { return slices.Contains(private, word) })
}

// missingFields reports the required keys that a map lacks.
func missingFields(c *contract, t *tree, v violation) []source.Fault {
	var faults []source.Fault
	for _, name := range strs(v.schema["required"]) {
		if _, ok := t.entries[index(extend(v.at.tokens, name))]; !ok {
			faults = append(faults, c.missing(t, v, name))
		}
	}
	return faults
}

func (c *contract) missing(t *tree, v violation, name string) source.Fault {
	// The required of an if/then stands beside no properties: look them up where the map itself is described.
	properties := object(v.schema["properties"])
	if properties == nil {
		properties = object(c.raw["properties"])
	}
	return source.Fault{
		Rule: "missing-required-field", Place: t.head(v.at), Subject: join(v.at.path, name),
		Message: fmt.Sprintf("%s has no %s", c.name(v.at), name), Next: c.advice(name, object(properties[name])),
	}
}

// noneOf reports a map that has none of the keys of which one is needed.
func noneOf(c *contract, t *tree, v violation) source.Fault {
	var names []string
	for _, branch := range anys(v.schema["anyOf"]) {
		names = append(names, strs(object(branch)["required"])...)
	}
	first := names[0]
	return source.Fault{
		Rule: "missing-required-field", Place: t.head(v.at), Subject: join(v.at.path, first),
		Message: fmt.Sprintf("%s has none of %s", c.name(v.at), strings.Join(names, ", ")),
		Next:    c.advice(first, object(object(v.schema["properties"])[first])),
	}
}

func (c *contract) advice(name string, property map[string]any) string {
	if text := example(property); text != "" {
		return fmt.Sprintf("add it, for example %s: %s", name, text)
	}
	return "add it"
}

// noValue reports a key without a value: a missing field if it is required, nothing if it is not.
func (c *contract) noValue(t *tree, v violation) []source.Fault {
	fault := source.Fault{Rule: "bad-value", Place: t.head(v.at), Subject: v.at.path, Next: "write it, or remove the line"}
	if v.at.key == nil {
		fault.Message = v.at.path + " is empty"
		return []source.Fault{fault}
	}
	name := v.at.tokens[len(v.at.tokens)-1]
	depth := lastProperty(v.location, name)
	if depth < 0 {
		fault.Message = v.at.path + " has no value"
		return []source.Fault{fault}
	}
	owner := c.walk(v.location[:depth])
	needed := strs(owner["required"])
	for _, branch := range anys(owner["anyOf"]) {
		needed = append(needed, strs(object(branch)["required"])...)
	}
	if !slices.Contains(needed, name) {
		return nil
	}
	parent := t.parent(v.at)
	missing := c.missing(t, violation{at: parent, schema: owner}, name)
	missing.Place = t.place(v.at.key)
	return []source.Fault{missing}
}

// lastProperty finds where a location passes last through the property of a name.
func lastProperty(location []string, name string) int {
	for i := len(location) - 2; i >= 0; i-- {
		if location[i] == "properties" && location[i+1] == name {
			return i
		}
	}
	return -1
}

// name is how a message calls a map: by its path, or the document by its kind.
func (c *contract) name(at *entry) string {
	switch {
	case at.path != "":
		return at.path
	case c.kind == config:
		return "the configuration"
	}
	return c.kind
}

func fieldNames(schema map[string]any) []string {
	return slices.Sorted(maps.Keys(object(schema["properties"])))
}

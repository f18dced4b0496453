package schema

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v5"

	"github.com/orgvet/orgvet/internal/source"
	"github.com/orgvet/orgvet/schema/syntax"
)

// violation is one error of the validator, brought back to the document and to the schema.
type violation struct {
	at       *entry
	keyword  string
	location []string       // through the schema, from its root
	schema   map[string]any // that the keyword stands in
}

// telling order of keywords where a value breaks several: the format knows best what was meant.
var weight = map[string]int{"format": 1, "type": 2, "enum": 3, "pattern": 4}

// explain turns the validator's errors into faults, one for each defect.
func (c *contract) explain(t *tree, errs []*jsonschema.ValidationError) []source.Fault {
	values := map[*entry]violation{}
	var faults []source.Fault
	for _, err := range errs {
		v, ok := c.violation(t, err)
		switch {
		case !ok:
			faults = append(faults, source.Fault{
				Rule: "bad-value", Place: t.head(t.at("")), Subject: "document",
				Message: "the document cannot be checked: " + err.Message, Next: "report this as a fault of orgvet",
			})
		case v.keyword == "additionalProperties":
			faults = append(faults, c.unknownFields(t, v)...)
		case v.keyword == "required":
			faults = append(faults, missingFields(c, t, v)...)
		case v.keyword == "anyOf":
			faults = append(faults, noneOf(c, t, v))
		default:
			if old, seen := values[v.at]; !seen || rank(v) < rank(old) {
				values[v.at] = v
			}
		}
	}
	for _, v := range values { // the order does not matter: check sorts
		faults = append(faults, c.badValue(t, v)...)
	}
	return faults
}

func rank(v violation) int { return cmp.Or(weight[v.keyword], 9) }

func (c *contract) violation(t *tree, err *jsonschema.ValidationError) (violation, bool) {
	_, fragment, _ := strings.Cut(err.AbsoluteKeywordLocation, "#")
	tokens := pointerTokens(fragment)
	v := violation{at: t.at(err.InstanceLocation), location: pointerTokens(err.KeywordLocation)}
	if v.at == nil || len(tokens) == 0 {
		return v, false
	}
	v.keyword = tokens[len(tokens)-1]
	v.schema = c.walk(tokens[:len(tokens)-1])
	return v, true
}

// walk follows a location through the schema, and through its references, around which compile has left out an allOf.
func (c *contract) walk(tokens []string) map[string]any {
	var at any = c.raw
	for _, token := range tokens {
		switch here := at.(type) {
		case map[string]any:
			if all := anys(here["allOf"]); token == "$ref" && here[token] == nil && len(all) == 1 {
				here = object(all[0])
			}
			at = here[token]
			if name, ok := at.(string); ok && token == "$ref" {
				at = object(c.raw["definitions"])[strings.TrimPrefix(name, localPrefix)]
			}
		case []any:
			i := slices.Index([]string{"0", "1", "2", "3", "4", "5"}, token)
			if i < 0 || i >= len(here) {
				return nil
			}
			at = here[i]
		}
	}
	return object(at)
}

func (c *contract) badValue(t *tree, v violation) []source.Fault {
	fault := source.Fault{Rule: "bad-value", Place: t.place(v.at.node), Subject: cmp.Or(v.at.path, "document")}
	if v.at.node.Kind == source.Null {
		return c.noValue(t, v)
	}
	problem, next := c.problem(v, &fault)
	fault.Message, fault.Next = problem, next
	if v.at.path != "" {
		fault.Message = v.at.path + ": " + problem
	}
	return []source.Fault{fault}
}

// problem words what is wrong with a value; it may refine the fault's rule and facet.
func (c *contract) problem(v violation, fault *source.Fault) (problem, next string) {
	node, text := v.at.node, v.at.node.Value
	format, _ := v.schema["format"].(string)
	if node.IsScalar() && format != "" {
		if node.Kind != source.Text && isOctal(format, text) {
			fault.Facet = "octal"
			return fmt.Sprintf("%q has a leading zero, and some YAML readers take it for another number", text),
				fmt.Sprintf("write %s, or put it in quotes", trimZeros(text))
		}
		if err := formats[format](text); err != nil {
			if errors.Is(err, syntax.ErrAmbiguous) {
				fault.Rule = "ambiguous-cadence"
			}
			if format == "orgvet-share" {
				fault.Fix = shareFix(fault.Place, node)
			}
			return wording(err)
		}
	}
	words := strs(v.schema["enum"])
	if len(words) == 0 {
		words = strs(v.schema["x-words"])
	}
	switch {
	case node.IsScalar() && len(words) > 0:
		next = "write one of them"
		if near, ok := syntax.Nearest(text, words); ok {
			next = fmt.Sprintf("did you mean %q?", near)
		}
		problem = fmt.Sprintf("%q is not one of %s", text, strings.Join(words, ", "))
		others := strings.Join(except(types(v.schema), "text"), " or ")
		switch {
		case len(words) == 1 && others == "":
			return fmt.Sprintf("%q is not %q", text, words[0]), "write " + words[0]
		case len(words) == 1:
			return fmt.Sprintf("%q is neither %q nor %s", text, words[0], others), fmt.Sprintf("write %s or %s", words[0], others)
		case others != "":
			problem += ", or " + others
		}
		return problem, next
	case v.keyword == "type":
		return c.wrongType(v)
	case node.IsScalar() && text == "":
		return "it is empty", suggestion(v.schema)
	}
	return fmt.Sprintf("%q is not accepted", text), suggestion(v.schema)
}

func (c *contract) wrongType(v violation) (problem, next string) {
	wanted := types(v.schema)
	is := map[source.Kind]string{source.Map: "a map", source.List: "a list"}[v.at.node.Kind]
	problem = fmt.Sprintf("%s stands where %s is expected", cmp.Or(is, fmt.Sprintf("%q", v.at.node.Value)), strings.Join(wanted, " or "))
	switch {
	case slices.Contains(wanted, "a list") && v.at.node.Kind != source.List:
		return problem, "start each entry on a line of its own with a hyphen"
	case slices.Contains(wanted, "a map"):
		if fields := fieldNames(v.schema); len(fields) > 0 {
			return problem, "write its fields: " + strings.Join(fields[:min(4, len(fields))], ", ")
		}
		return problem, "write a key and a value on each line"
	}
	return problem, suggestion(v.schema)
}

// types words the types that a schema accepts, in a fixed order.
func types(schema map[string]any) []string {
	accepted := strs(schema["type"])
	if one, ok := schema["type"].(string); ok {
		accepted = []string{one}
	}
	var out []string
	for _, t := range []struct{ name, word string }{
		{"string", "text"}, {"number", "a number"}, {"boolean", "yes or no"}, {"array", "a list"}, {"object", "a map"},
	} {
		coveredByText := slices.Contains(accepted, "string") && (t.name == "number" || t.name == "boolean")
		if slices.Contains(accepted, t.name) && !coveredByText {
			out = append(out, t.word)
		}
	}
	return out
}

func except(list []string, word string) []string {
	return slices.DeleteFunc(slices.Clone(list), func(s string) bool { return s == word })
}

// example returns the first example that fits on a line, or the empty string.
func example(schema map[string]any) string {
	for _, e := range anys(schema["examples"]) {
		switch e.(type) {
		case map[string]any, []any:
		default:
			return fmt.Sprint(e)
		}
	}
	return ""
}

func suggestion(schema map[string]any) string {
	if text := example(schema); text != "" {
		return "write " + text + ", for example"
	}
	return "write one text"
}

func trimZeros(number string) string {
	sign := ""
	if strings.HasPrefix(number, "-") {
		sign = "-"
	}
	return sign + cmp.Or(strings.TrimLeft(number, "-+0o"), "0")
}

func anys(v any) []any {
	list, _ := v.([]any)
	return list
}

func strs(v any) []string {
	var out []string
	for _, item := range anys(v) {
		out = append(out, fmt.Sprint(item))
	}
	return out
}

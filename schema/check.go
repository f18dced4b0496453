package schema

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/santhosh-tekuri/jsonschema/v5"

	"github.com/orgvet/orgvet/internal/source"
)

// Check returns what is wrong with a document's fields, sorted by place; nothing for a document that is not ours.
func Check(doc *source.Document) []source.Fault {
	kind, known, meant := kindOf(doc)
	switch {
	case known:
		return check(doc, kind)
	case meant:
		return []source.Fault{unknownKind(doc, kind)}
	}
	return nil
}

// CheckConfig does the same for a configuration file. An empty one is fine.
func CheckConfig(doc *source.Document) []source.Fault {
	if doc.Root().Kind == source.Null {
		return nil
	}
	return check(doc, config)
}

// contract is a compiled schema and the same schema to look wording up in.
type contract struct {
	kind     string
	compiled *jsonschema.Schema
	raw      map[string]any
}

// contracts are compiled on first use, each by itself: that takes longer than checking a document.
var contracts = func() map[string]func() *contract {
	all := map[string]func() *contract{}
	for _, kind := range append(Kinds(), config) {
		all[kind] = sync.OnceValue(func() *contract {
			raw, err := bundle(kind)
			if err != nil {
				panic(fmt.Sprintf("schema %s is broken: %v", kind, err)) // the schemas are part of the program
			}
			return &contract{kind: kind, compiled: compile(raw), raw: raw}
		})
	}
	return all
}()

func contractOf(kind string) *contract { return contracts[kind]() }

func check(doc *source.Document, kind string) []source.Fault {
	if certainlyFine(doc, kind) {
		return nil
	}
	return examine(doc, kind)
}

// examine says in words what is wrong with a document.
func examine(doc *source.Document, kind string) []source.Fault {
	c := contractOf(kind)
	t := newTree(doc)
	faults := t.faults
	if err := c.validate(t.value); err != nil {
		faults = append(faults, c.explain(t, leaves(err, nil))...)
	}
	slices.SortStableFunc(faults, func(a, b source.Fault) int {
		return cmp.Or(
			cmp.Compare(a.Place.Span.Start.Offset, b.Place.Span.Start.Offset), cmp.Compare(a.Place.Span.End.Offset, b.Place.Span.End.Offset),
			strings.Compare(a.Rule, b.Rule), strings.Compare(a.Subject, b.Subject), strings.Compare(a.Message, b.Message))
	})
	return faults
}

// validate never panics: what the validator cannot digest is reported as a fault of the whole document.
func (c *contract) validate(value any) (result *jsonschema.ValidationError) {
	defer func() {
		if r := recover(); r != nil {
			result = &jsonschema.ValidationError{Message: fmt.Sprint(r)}
		}
	}()
	err := c.compiled.Validate(value)
	if err == nil {
		return nil
	}
	if fault, ok := err.(*jsonschema.ValidationError); ok { //nolint:errorlint // the validator never wraps it
		return fault
	}
	return &jsonschema.ValidationError{Message: err.Error()}
}

// leaves collects the errors that say something themselves. An anyOf is one error, whatever its branches say.
func leaves(err *jsonschema.ValidationError, found []*jsonschema.ValidationError) []*jsonschema.ValidationError {
	if len(err.Causes) == 0 || strings.HasSuffix(err.KeywordLocation, "/anyOf") {
		return append(found, err)
	}
	for _, cause := range err.Causes {
		found = leaves(cause, found)
	}
	return found
}

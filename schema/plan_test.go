package schema

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v5"
)

// TestPlanAppliesTheKind holds the schema for every kind against documents of some.
func TestPlanAppliesTheKind(t *testing.T) {
	text, err := Text("plan")
	if err != nil {
		t.Fatal(err)
	}
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource("plan.json", bytes.NewReader(text)); err != nil {
		t.Fatal(err)
	}
	compiled, err := compiler.Compile("plan.json")
	if err != nil {
		t.Fatal(err)
	}
	for doc, wrong := range map[string]string{
		`{"kind": "team", "id": "checkout"}`:                        "",
		`{"kind": "team", "id": "checkout", "problm": "x"}`:         "problm",
		`{"kind": "okrs", "team": "checkout", "period": "2026-Q3"}`: "objectives",
		`{"kind": "Deployment", "apiVersion": "apps/v1"}`:           "",
		`{"version": 2}`: "",
	} {
		var value any
		if err := json.Unmarshal([]byte(doc), &value); err != nil {
			t.Fatal(err)
		}
		var fault *jsonschema.ValidationError
		errors.As(compiled.Validate(value), &fault)
		if got := strings.Join(leavesOf(fault), "\n"); (got == "") != (wrong == "") || !strings.Contains(got, wrong) {
			t.Errorf("%s: faults %q, want %q in them", doc, got, wrong)
		}
	}
}

package rules_test

import (
	"strings"
	"testing"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/rules"
)

// TestFactoryShowsEveryRule holds the feature-factory example to its promise: under strict, and before relations hide any, every judgment
// rule fires, and none of the data itself is at fault.
func TestFactoryShowsEveryRule(t *testing.T) {
	fired := map[string]bool{}
	for _, f := range findingsOf(t, documentsOf(t, "feature-factory")) {
		id, _, _ := strings.Cut(f, " ")
		fired[id] = true
	}
	for _, r := range rules.All() {
		switch {
		case r.Category != lint.Hygiene && !fired[r.ID]:
			t.Errorf("%s does not fire in examples/feature-factory", r.ID)
		case r.Category == lint.Hygiene && fired[r.ID]:
			t.Errorf("%s fires in examples/feature-factory, whose data is to be clean", r.ID)
		}
	}
}

package lint_test

import (
	"testing"

	"github.com/orgvet/orgvet/internal/lint"
)

func TestIgnoreKey(t *testing.T) {
	apart := &lint.Rule{Facets: []lint.Facet{{Name: "absent"}, {Name: "old", Separate: true}}}
	for _, tc := range []struct {
		name string
		f    lint.Finding
		want string
	}{
		{"a rule that says one thing", lint.Finding{Rule: &lint.Rule{}, Facet: "main"}, ""},
		{"a pair", lint.Finding{Rule: &lint.Rule{}, Facet: "main", Key: "billing"}, "billing"},
		{"a facet apart", lint.Finding{Rule: apart, Facet: "old", Key: "old\x00"}, "old"},
		{"the facet beside it", lint.Finding{Rule: apart, Facet: "absent"}, "absent"},
		{"a key of a facet apart", lint.Finding{Rule: apart, Facet: "old", Key: "old\x00members[0].role"}, "members[0].role"},
	} {
		if got := tc.f.IgnoreKey(); got != tc.want {
			t.Errorf("%s: %q, want %q", tc.name, got, tc.want)
		}
	}
}

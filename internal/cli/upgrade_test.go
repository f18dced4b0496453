package cli

import (
	"testing"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/rules"
)

// TestRulesSayTheirVersion keeps a slip in a rule's Since from breaking the pin: it would be read as another version.
func TestRulesSayTheirVersion(t *testing.T) {
	for _, r := range rules.All() {
		if !lint.IsVersion(r.Version()) {
			t.Errorf("%s: %q is not a version of the rules", r.ID, r.Since)
		}
	}
}

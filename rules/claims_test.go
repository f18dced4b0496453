package rules_test

import (
	"testing"

	"github.com/orgvet/orgvet/rules"
)

// TestEveryClaimHasItsRules fails when a claim of the sources loses its rule, or has neither a rule nor a reason.
func TestEveryClaimHasItsRules(t *testing.T) {
	claims := rules.Claims()
	if len(claims) != 146 {
		t.Errorf("%d claims, want 146", len(claims))
	}
	checked := 0
	for i, c := range claims {
		if c.Number != i+1 {
			t.Errorf("claim %d stands at position %d", c.Number, i+1)
		}
		if len(c.Rules) > 0 {
			checked++
		} else if c.Note == "" {
			t.Errorf("claim %d has neither a rule nor a reason: %s", c.Number, c.Text)
		}
		for _, id := range c.Rules {
			if rules.ByID(id) == nil {
				t.Errorf("claim %d names a rule that does not exist: %s", c.Number, id)
			}
		}
	}
	if checked != 127 {
		t.Errorf("%d claims have rules, want 127", checked)
	}
}

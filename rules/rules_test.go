package rules_test

import (
	"strings"
	"testing"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/rules"
)

// TestTexts checks that a rule says all that its page promises.
func TestTexts(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range rules.All() {
		if seen[r.ID] {
			t.Errorf("%s is registered twice", r.ID)
		}
		seen[r.ID] = true
		for name, text := range map[string]string{
			"Summary": r.Summary, "Question": r.Question, "Why": r.Why, "Decides": r.Decides, "Needs": r.Needs, "Fix": r.Fix,
			"FalseAlarms": r.FalseAlarms,
		} {
			if strings.TrimSpace(text) == "" {
				t.Errorf("%s: %s is empty", r.ID, name)
			}
		}
		if len(r.Sources) == 0 && r.Category != lint.Hygiene {
			t.Errorf("%s names no source", r.ID)
		}
		for _, s := range r.Sources {
			if _, ok := lint.DocByKey(s.Doc); !ok || s.Line < 1 || s.Claim == "" {
				t.Errorf("%s: source %+v is incomplete", r.ID, s)
			}
		}
		for _, o := range r.Options {
			if o.Reason == "" {
				t.Errorf("%s: option %s gives no reason for its default", r.ID, o.Name)
			}
		}
		for _, f := range r.AllFacets() {
			if f.Summary == "" {
				t.Errorf("%s: facet %s has no summary", r.ID, f.Name)
			}
		}
		for _, id := range r.Related {
			if rules.ByID(id) == nil {
				t.Errorf("%s: related rule %q does not exist", r.ID, id)
			}
		}
	}
	for _, rel := range lint.Relations() {
		if rules.ByID(rel.Parent) == nil || rules.ByID(rel.Child) == nil {
			t.Errorf("relation %s -> %s names a rule that does not exist", rel.Parent, rel.Child)
		}
	}
}

package audit

import (
	"testing"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/rules"
)

func TestEveryJudgmentRuleBelongsToExactlyOneQuestion(t *testing.T) {
	questions := map[string][]string{}
	n := 0
	for _, d := range dimensions {
		for _, q := range d.questions {
			n++
			for _, rule := range q.rules {
				questions[rule] = append(questions[rule], q.id)
			}
		}
	}
	if len(dimensions) != 8 || n != 26 {
		t.Errorf("%d dimensions and %d questions, want 8 and 26", len(dimensions), n)
	}
	for _, r := range rules.All() {
		if r.Category == lint.Hygiene {
			if len(questions[r.ID]) > 0 {
				t.Errorf("%s judges files and answers no question", r.ID)
			}
			continue
		}
		if len(questions[r.ID]) != 1 {
			t.Errorf("%s belongs to %v, want exactly one question", r.ID, questions[r.ID])
		}
	}
	for rule, qs := range questions {
		if len(qs) != 1 {
			t.Errorf("%s belongs to %v, want exactly one question", rule, qs)
		}
	}
}

func TestRelationsNameRulesWithAQuestion(t *testing.T) {
	for _, r := range lint.Relations() {
		for _, id := range []string{r.Parent, r.Child} {
			if _, q := questionOf(id); q == nil {
				t.Errorf("%s belongs to no question", id)
			}
		}
	}
}

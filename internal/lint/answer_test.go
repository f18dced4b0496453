package lint_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgvet/orgvet/internal/lint"
)

func TestAnswersAreKeptWhereAskedFor(t *testing.T) {
	m := build(t, "kind: team\nid: aa\n---\nkind: team\nid: bb\nproblem: Shoppers give up\n---\nkind: team\nid: cc\nproblem: unknown\n")
	if res := run(t, m, lint.Selection{Preset: lint.Recommended}, noProblem); len(res.Answers) > 0 {
		t.Errorf("%d answers that nobody asked for", len(res.Answers))
	}
	got := map[string]lint.Said{}
	for _, a := range run(t, m, lint.Selection{Preset: lint.Recommended, KeepAnswers: true}, noProblem).Answers {
		got[a.Subject.Entity().ID+a.Missing] = a.Said
	}
	if diff := cmp.Diff(map[string]lint.Said{"aa": lint.Found, "bb": lint.Passed, "ccteam.problem": lint.NotKnown}, got); diff != "" {
		t.Error(diff)
	}
}

package lint_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
)

// TestAnswersAreInOrder asks about more documents than one part holds, before, in and after the lists that a rule walks.
func TestAnswersAreInOrder(t *testing.T) {
	const teams = 1000
	var plans strings.Builder
	for n := range teams {
		fmt.Fprintf(&plans, "---\nkind: team\nid: team-%04d\n", n)
	}
	m := build(t, plans.String())
	rule := &lint.Rule{ID: "all", Preset: lint.Core, Check: func(w *lint.Walk) {
		o := w.Model.Organizations[0]
		say := func(when string) func(*lint.Pass) { return func(p *lint.Pass) { p.Unknown(when) } }
		w.Judge(o, o, say("first"))
		lint.Each(w, o, o.Teams, func(p *lint.Pass, t *model.Team) { p.Unknown(t.ID) })
		w.Judge(o, o, say("between"))
		lint.Each(w, o, o.Products, func(p *lint.Pass, _ *model.Product) { p.Unknown("product") })
		w.Judge(o, o, say("last"))
	}}
	want := []string{"first"}
	for n := range teams {
		want = append(want, fmt.Sprintf("team-%04d", n))
	}
	want = append(want, "between", "last")
	var got []string
	for _, u := range run(t, m, lint.Selection{}, rule).Unknowns {
		got = append(got, u.Missing)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// TestOnceKeepsAnswersApart asks two types of question by equal keys.
func TestOnceKeepsAnswersApart(t *testing.T) {
	asked := 0
	rule := &lint.Rule{ID: "once", Preset: lint.Core, Check: lint.WholeOrganization(func(p *lint.Pass, _ *model.Organization) {
		for range 3 {
			n := lint.Once(p, "key", func() int { asked++; return 7 })
			text := lint.Once(p, "key", func() string { return "seven" })
			if n != 7 || text != "seven" {
				t.Errorf("got %d and %q", n, text)
			}
		}
	})}
	run(t, build(t, "kind: team\nid: aa\n"), lint.Selection{}, rule)
	if asked != 1 {
		t.Errorf("asked %d times", asked)
	}
}

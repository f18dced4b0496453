package lint

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/orgvet/orgvet/internal/model"
)

// TestTakeOver holds that after any change to a list exactly those answers are taken over that were given about the same subjects.
func TestTakeOver(t *testing.T) {
	all := make([]*model.Team, 12)
	for i := range all {
		all[i] = &model.Team{ID: fmt.Sprint(i)}
	}
	walkOver := func(list []*model.Team) *walk {
		r := &ruleRun{}
		Each(&Walk{run: r}, &model.Organization{}, list, func(*Pass, *model.Team) {})
		return r.walks[0]
	}
	about := func(w *walk, list []*model.Team, part int) string {
		from, to := w.part(part)
		said := ""
		for _, team := range list[from:to] {
			said += team.ID + " "
		}
		return said
	}
	rapid.Check(t, func(t *rapid.T) {
		list := rapid.SliceOfN(rapid.SampledFrom(all), 0, 8).Draw(t, "list")
		w := walkOver(list)
		w.split(rapid.IntRange(1, 5).Draw(t, "parts"))
		for range 4 {
			for part := range w.answers {
				w.answers[part] = answers{given: true, kept: []Answer{{Missing: about(w, list, part)}}}
			}
			from := rapid.IntRange(0, len(list)).Draw(t, "from")
			to := rapid.IntRange(from, len(list)).Draw(t, "to")
			list = slices.Concat(list[:from], rapid.SliceOfN(rapid.SampledFrom(all), 0, 3).Draw(t, "instead"), list[to:])
			next := walkOver(list)
			next.takeOver(w)
			w = next
			if w.bounds[0] != 0 || w.bounds[len(w.answers)] != len(list) || !slices.IsSorted(w.bounds) {
				t.Fatalf("the parts of %d subjects have the bounds %v", len(list), w.bounds)
			}
			for part, a := range w.answers {
				if a.given && a.kept[0].Missing != about(w, list, part) {
					t.Fatalf("what was said about %q is taken for %q", a.kept[0].Missing, about(w, list, part))
				}
			}
		}
	})
}

package alignment

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/orgvet/orgvet/internal/lexicon"
)

// TestJoinFindsEveryPair compares the look-up by rare terms with comparing everything to everything.
func TestJoinFindsEveryPair(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		word := rapid.Map(rapid.IntRange(0, 11), func(n int) lexicon.Word { return lexicon.Word(n) })
		lists := rapid.SliceOfN(rapid.SliceOfN(word, 4, 9), 2, 8).Draw(t, "items")
		limit := rapid.SampledFrom([]float64{0.3, 0.5, 0.8, 1}).Draw(t, "limit")
		items := make([]reading, len(lists))
		for i, words := range lists {
			items[i] = reading{rank: i, texts: [2][]lexicon.Word{words}}
		}
		var got, want []string
		for _, pair := range join(items, limit, func(_, _ *reading) bool { return true }) {
			got = append(got, fmt.Sprintf("%d-%d", pair.a.rank, pair.b.rank))
		}
		for i := range items {
			for k := range i {
				if pair, ok := compare(&items[k], &items[i]); ok && pair.similarity >= limit {
					want = append(want, fmt.Sprintf("%d-%d", k, i))
				}
			}
		}
		slices.Sort(got)
		slices.Sort(want)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("pairs of %v from %v on (-all +found):\n%s", lists, limit, diff)
		}
	})
}

package alignment

import (
	"cmp"
	"math"
	"slices"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
)

// minShared is how many content words two items must share at least.
const minShared = 4

// A word says nothing when it stands in more than a fifth of the items (in large plans: in more than maxItems), but in more than fewItems.
const (
	fewItems = 3
	maxItems = 50
)

// reading is an initiative with the words it is compared by.
type reading struct {
	item  *model.Initiative
	rank  int        // its place in the order of identities
	lists [][]string // the content words of each text, in order
	words []string   // distinct
	terms []string   // words and pairs of neighbors, the rarest first
}

// alike is a pair of initiatives that read alike.
type alike struct {
	a, b        *reading
	similarity  float64
	shared, all int // single words
}

// alikePairs finds all pairs that are similar enough and know nothing of each other.
func alikePairs(p *lint.Pass, o *model.Organization) []alike {
	rank := 0
	var full, bare []*reading
	for _, r := range o.Roadmaps {
		for _, i := range r.Initiatives {
			if !i.Open() || len(teamsOf(i)) == 0 {
				continue
			}
			name := p.ContentWords(i.Name)
			rank++
			if len(name) >= minShared {
				bare = append(bare, &reading{item: i, rank: rank, lists: [][]string{name}})
			}
			if i.Problem != "" {
				full = append(full, &reading{item: i, rank: rank, lists: [][]string{name, p.ContentWords(i.Problem)}})
			}
		}
	}
	limit := p.Share("similarity")
	strangers := func(a, b *reading) bool {
		return areApart(teamsOf(a.item), teamsOf(b.item)) && !knowEachOther(a.item, b.item)
	}
	byName := func(a, b *reading) bool { return (a.item.Problem == "" || b.item.Problem == "") && strangers(a, b) }
	return append(join(full, limit, strangers), join(bare, limit, byName)...)
}

// join finds the pairs whose shared terms are at least limit of all their terms. Two such sets share one of their rarest terms, so
// that only those need to be looked up.
func join(items []*reading, limit float64, wanted func(a, b *reading) bool) []alike {
	index(items)
	var pairs []alike
	at := map[string][]*reading{}
	for _, b := range items {
		met := map[*reading]bool{}
		prefix := len(b.terms) - int(math.Ceil(limit*float64(len(b.terms)))) + 1
		for _, term := range b.terms[:max(0, min(prefix, len(b.terms)))] {
			for _, a := range at[term] {
				if met[a] {
					continue
				}
				met[a] = true
				if pair, ok := compare(a, b); ok && pair.similarity >= limit && wanted(a, b) {
					pairs = append(pairs, pair)
				}
			}
			at[term] = append(at[term], b)
		}
	}
	return pairs
}

// index fills the words and terms of the items, leaving out words that too many of them use.
func index(items []*reading) {
	used := map[string]int{}
	for _, r := range items {
		for _, w := range distinct(slices.Concat(r.lists...)) {
			used[w]++
		}
	}
	limit := max(fewItems, min(maxItems, len(items)/5))
	uses := map[string]int{}
	for _, r := range items {
		var terms []string
		for _, list := range r.lists {
			telling := slices.DeleteFunc(slices.Clone(list), func(w string) bool { return used[w] > limit })
			r.words = append(r.words, telling...)
			for i := 1; i < len(telling); i++ {
				terms = append(terms, telling[i-1]+" "+telling[i])
			}
		}
		r.words = distinct(r.words)
		r.terms = distinct(append(terms, r.words...))
		for _, t := range r.terms {
			uses[t]++
		}
	}
	for _, r := range items {
		slices.SortFunc(r.terms, func(a, b string) int { return cmp.Or(uses[a]-uses[b], cmp.Compare(a, b)) })
	}
}

func compare(a, b *reading) (pair alike, ok bool) {
	shared := common(a.words, b.words)
	if shared < minShared {
		return alike{}, false
	}
	both := common(a.terms, b.terms)
	return alike{
		a: a, b: b, similarity: float64(both) / float64(len(a.terms)+len(b.terms)-both),
		shared: shared, all: len(a.words) + len(b.words) - shared,
	}, true
}

func common(a, b []string) int {
	n := 0
	for _, w := range a {
		if slices.Contains(b, w) {
			n++
		}
	}
	return n
}

func distinct(words []string) []string {
	words = slices.Clone(words)
	slices.Sort(words)
	return slices.Compact(words)
}

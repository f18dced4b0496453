package alignment

import (
	"cmp"
	"math"
	"slices"

	"github.com/orgvet/orgvet/internal/lexicon"
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
	rank  int               // its place in the order of identities
	texts [2][]lexicon.Word // the content words of each text, in order
	words []lexicon.Word    // distinct and telling, sorted
	terms []int32           // words and pairs of neighbors, as their places from the rarest to the most usual
	met   *reading          // the last one it was compared with
}

// alike is a pair of initiatives that read alike.
type alike struct {
	a, b        *reading
	similarity  float64
	shared, all int // single words
}

// alikePairs finds all pairs that are similar enough and know nothing of each other.
func alikePairs(p *lint.Pass, o *model.Organization) []alike {
	items := slices.DeleteFunc(slices.Clone(o.Initiatives()), func(i *model.Initiative) bool { return !i.Open() || len(teamsOf(i)) == 0 })
	full, bare := make([]reading, 0, len(items)), make([]reading, 0, len(items))
	for rank, i := range items {
		name := p.Gist(i.Name).Words
		if len(name) >= minShared {
			bare = append(bare, reading{item: i, rank: rank, texts: [2][]lexicon.Word{name}})
		}
		if i.Problem != "" {
			full = append(full, reading{item: i, rank: rank, texts: [2][]lexicon.Word{name, p.Gist(i.Problem).Words}})
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
func join(items []reading, limit float64, wanted func(a, b *reading) bool) []alike {
	at := make([][]*reading, index(items)) // by term
	var pairs []alike
	for i := range items {
		b := &items[i]
		prefix := len(b.terms) - int(math.Ceil(limit*float64(len(b.terms)))) + 1
		for _, term := range b.terms[:max(0, min(prefix, len(b.terms)))] {
			for _, a := range at[term] {
				if a.met == b {
					continue
				}
				a.met = b
				if pair, ok := compare(a, b); ok && pair.similarity >= limit && wanted(a, b) {
					pairs = append(pairs, pair)
				}
			}
			at[term] = append(at[term], b)
		}
	}
	return pairs
}

// index fills the words and terms of the items, leaving out words that too many of them use, and counts the different terms.
func index(items []reading) int {
	used := findWords(items)
	limit := int32(max(fewItems, min(maxItems, len(items)/5)))
	usual := func(w lexicon.Word) bool { return used[w] > limit }
	uses := make([]int32, len(used)) // by the number of a term: first the words, then the pairs
	pairs := make(map[[2]lexicon.Word]int32, len(items))
	for i := range items {
		r := &items[i]
		if r.words = slices.DeleteFunc(r.words, usual); len(r.words) < minShared {
			continue
		}
		r.terms = make([]int32, 0, len(r.words)+len(r.texts[0])+len(r.texts[1]))
		for _, w := range r.words {
			r.terms = append(r.terms, int32(w))
		}
		for _, text := range r.texts {
			last := lexicon.Word(-1)
			for _, w := range text {
				if usual(w) {
					continue
				}
				if last >= 0 {
					pair := [2]lexicon.Word{last, w}
					id, known := pairs[pair]
					if !known {
						id = int32(len(uses))
						pairs[pair], uses = id, append(uses, 0)
					}
					r.terms = append(r.terms, id)
				}
				last = w
			}
		}
		r.terms = distinct(r.terms)
		for _, id := range r.terms {
			uses[id]++
		}
	}
	places := byUse(uses)
	for _, r := range items {
		for i, id := range r.terms {
			r.terms[i] = places[id]
		}
		slices.Sort(r.terms)
	}
	return len(uses)
}

// findWords fills the words of the items, and counts by word how many items use it.
func findWords(items []reading) []int32 {
	last := lexicon.Word(-1)
	for i := range items {
		r := &items[i]
		r.words = distinct(slices.Concat(r.texts[:]...))
		for _, w := range r.words {
			last = max(last, w)
		}
	}
	used := make([]int32, last+1)
	for _, r := range items {
		for _, w := range r.words {
			used[w]++
		}
	}
	return used
}

// byUse gives each term its place in the order from the rarest to the most usual.
func byUse(uses []int32) []int32 {
	order := make([]int32, len(uses))
	for id := range order {
		order[id] = int32(id)
	}
	slices.SortStableFunc(order, func(a, b int32) int { return int(uses[a] - uses[b]) })
	places := make([]int32, len(uses))
	for place, id := range order {
		places[id] = int32(place)
	}
	return places
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

// common is how many values two sorted lists share.
func common[T cmp.Ordered](a, b []T) int {
	n := 0
	for len(a) > 0 && len(b) > 0 {
		switch cmp.Compare(a[0], b[0]) {
		case -1:
			a = a[1:]
		case 1:
			b = b[1:]
		default:
			n++
			a, b = a[1:], b[1:]
		}
	}
	return n
}

// distinct sorts the values and takes out the doubled ones, in place.
func distinct[T cmp.Ordered](list []T) []T {
	slices.Sort(list)
	return slices.Compact(list)
}

package lint

import (
	"fmt"
	"slices"
	"strings"

	"github.com/orgvet/orgvet/internal/model"
)

// Equal findings about items of one document are shown as one from rollupCount on, or from rollupPair on when they are rollupShare of the
// items that the rule judged.
const (
	rollupCount = 3
	rollupPair  = 2
	rollupShare = 0.6
	rollupNames = 5
)

// bucket is what findings must have in common to be shown as one: the document, or for faults of the data the same words in lower case.
type bucket struct {
	rule     *Rule
	doc      *model.Document
	message  string
	severity Severity
}

// RollUp shows equal findings about items of one document as one finding with the list, and so equal faults wherever they are. It is for
// display only: the members keep their own fingerprints, which baselines and ignores use. Only new findings that stand under no other
// are rolled up.
func (res *Result) RollUp() []*Finding {
	type group struct {
		bucket
		members []*Finding
	}
	at := make(map[bucket]*group, len(res.Findings)/2)
	in := make([]*group, len(res.Findings)) // nil for what stands alone
	for n, f := range res.Findings {
		b, ok := bucketOf(f)
		if !ok {
			continue
		}
		if at[b] == nil {
			at[b] = &group{bucket: b}
		}
		in[n] = at[b]
		in[n].members = append(in[n].members, f)
	}
	judged := map[*Rule]map[int32]int32{} // as far as it was asked for
	out := make([]*Finding, 0, len(res.Findings))
	for n, f := range res.Findings {
		switch g := in[n]; {
		case g == nil || !res.fills(g.bucket, len(g.members), judged):
			out = append(out, f)
		case g.members[0] == f:
			out = append(out, rolled(g.members, g.bucket))
		}
	}
	return out
}

// fills reports whether n findings are enough to be shown as one.
func (res *Result) fills(b bucket, n int, judged map[*Rule]map[int32]int32) bool {
	if n >= rollupCount || n < rollupPair || b.doc == nil {
		return n >= rollupCount
	}
	of := judged[b.rule]
	if of == nil {
		of = map[int32]int32{}
		for _, items := range res.judged[b.rule.ID] {
			of[items.doc] += items.n
		}
		judged[b.rule] = of
	}
	items := of[int32(b.doc.Number)] //nolint:gosec // see answers
	return items > 0 && float64(n) >= rollupShare*float64(items)
}

// bucketOf tells with which others a finding may be shown; ok is false for a finding that stands alone.
func bucketOf(f *Finding) (b bucket, ok bool) {
	if f.Status != New || f.Under != nil || f.Subject == nil {
		return bucket{}, false
	}
	b = bucket{rule: f.Rule, severity: f.Severity}
	if _, fault := f.Subject.(faultyDocument); fault {
		b.message = strings.ToLower(f.Message)
		return b, true
	}
	b.doc = f.Subject.Document()
	return b, b.doc != nil && isItem(f.Subject)
}

// isItem tells which kinds of subjects are items of a document.
func isItem(s model.Subject) bool {
	switch s.(type) {
	case *model.Initiative, *model.Objective, *model.KeyResult:
		return true
	}
	return false
}

func rolled(members []*Finding, b bucket) *Finding {
	head := *members[0]
	head.Evidence, head.Related, head.BecauseOf = nil, nil, nil
	head.Fingerprint, head.Measure, head.Key = "", nil, ""
	head.Items = make([]Item, len(members))
	var names []string
	for i, m := range members {
		head.Items[i] = Item{m.Entity, m.Place, m.Fingerprint, m.Message}
		head.BecauseOf = append(head.BecauseOf, m.BecauseOf...)
		if i < rollupNames {
			names = append(names, model.Quote(m.Entity.Name))
		}
	}
	slices.Sort(head.BecauseOf)
	head.BecauseOf = slices.Compact(head.BecauseOf)
	if b.doc == nil {
		head.Message = fmt.Sprintf("%s (in %d places)", head.Message, len(members))
		return &head
	}
	if rest := len(members) - rollupNames; rest > 0 {
		names = append(names, fmt.Sprintf("and %d more", rest))
	}
	head.Entity = documentEntity(b.doc)
	head.Message = fmt.Sprintf("%s: %d %ss %s: %s", head.Entity.Label, len(members), strings.ReplaceAll(members[0].Entity.Kind, "-", " "),
		head.Rule.Many, strings.Join(names, ", "))
	return &head
}

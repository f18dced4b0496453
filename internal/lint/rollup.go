package lint

import (
	"fmt"
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

// rollsUp tells which kinds of subjects are items of a document.
func rollsUp(e model.Entity) bool {
	return e.Kind == "initiative" || e.Kind == "objective" || e.Kind == "key-result"
}

// RollUp shows equal findings about items of one document as one finding with the list. It is for display only: the members keep their
// own fingerprints, which baselines and ignores use. Only new findings that stand under no other are rolled up.
func (res *Result) RollUp() []*Finding {
	type bucket struct {
		rule string
		doc  *model.Document
		sev  Severity
	}
	members := map[bucket][]*Finding{}
	key := func(f *Finding) (bucket, bool) {
		if f.Status != New || f.Subject == nil || f.Subject.Document() == nil {
			return bucket{}, false
		}
		_, fault := f.Subject.(faultyDocument)
		return bucket{f.Rule.ID, f.Subject.Document(), f.Severity}, fault || rollsUp(f.Entity)
	}
	for _, f := range res.Findings {
		if k, ok := key(f); ok {
			members[k] = append(members[k], f)
		}
	}
	var out []*Finding
	for _, f := range res.Findings {
		k, ok := key(f)
		if ms := members[k]; ok && res.manyOf(k.rule, k.doc, len(ms)) {
			if ms[0] == f {
				out = append(out, rolled(ms))
			}
			continue
		}
		out = append(out, f)
	}
	return out
}

func (res *Result) manyOf(rule string, doc *model.Document, n int) bool {
	judged := res.judged[rule][doc]
	return n >= rollupCount || n >= rollupPair && judged > 0 && float64(n) >= rollupShare*float64(judged)
}

func rolled(ms []*Finding) *Finding {
	head := *ms[0]
	e := documentEntity(head.Subject.Document())
	var names []string
	head.Items, head.Evidence, head.Related = nil, nil, nil
	for i, m := range ms {
		head.Items = append(head.Items, Item{m.Entity, m.Place, m.Fingerprint, m.Message})
		if i < rollupNames {
			names = append(names, itemName(m))
		}
	}
	if rest := len(ms) - rollupNames; rest > 0 {
		names = append(names, fmt.Sprintf("and %d more", rest))
	}
	head.Message = fmt.Sprintf("%s: %d times: %s (%s)", e.Label, len(ms), lowerFirst(strings.TrimSuffix(head.Rule.Summary, ".")), strings.Join(names, ", "))
	head.Entity, head.Fingerprint, head.Measure, head.Key = e, "", nil, ""
	return &head
}

func itemName(f *Finding) string {
	if rollsUp(f.Entity) {
		return model.Quote(f.Entity.Name)
	}
	return f.Key
}

func lowerFirst(s string) string {
	if s == "" || strings.HasPrefix(s, "OKR") || strings.HasPrefix(s, "PM") {
		return s
	}
	return strings.ToLower(s[:1]) + s[1:]
}

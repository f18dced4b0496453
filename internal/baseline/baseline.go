// Package baseline accepts the findings of today, so that only new ones count from now on.
package baseline

import (
	"cmp"
	"slices"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
)

// Entry is one accepted finding, or one accepted item of a finding that lists several.
type Entry struct {
	Rule        string
	Entity      string // kind and id: "team:checkout"
	Fingerprint string
	Value       float64 // the measured value that was accepted; a worse one is new again
	Measured    bool    // Value is there
	Message     string  // for readers of the file; it decides nothing
}

// Baseline is a set of accepted findings, sorted by rule, entity and fingerprint.
type Baseline struct {
	Entries []Entry
	by      map[string]*Entry
}

// New makes a baseline of entries; of two entries with one fingerprint the first counts.
func New(entries []Entry) *Baseline {
	b := &Baseline{by: map[string]*Entry{}}
	slices.SortStableFunc(entries, func(x, y Entry) int {
		return cmp.Or(cmp.Compare(x.Rule, y.Rule), cmp.Compare(x.Entity, y.Entity), cmp.Compare(x.Fingerprint, y.Fingerprint))
	})
	for _, e := range entries {
		if b.by[e.Fingerprint] == nil {
			b.Entries = append(b.Entries, e)
			b.by[e.Fingerprint] = &e
		}
	}
	return b
}

// Of makes a baseline of all new and accepted findings. Findings that are ignored or suppressed need no acceptance.
func Of(findings []*lint.Finding) *Baseline {
	var entries []Entry
	for _, f := range findings {
		if f.Status == lint.New || f.Status == lint.Accepted {
			entries = append(entries, entriesOf(f)...)
		}
	}
	return New(entries)
}

func entriesOf(f *lint.Finding) []Entry {
	if len(f.Items) == 0 {
		e := Entry{Rule: f.Rule.ID, Entity: key(f.Entity), Fingerprint: f.Fingerprint, Message: f.Message}
		if f.Measure != nil {
			e.Value, e.Measured = f.Measure.Value, true
		}
		return []Entry{e}
	}
	var out []Entry
	for _, i := range f.Items {
		out = append(out, Entry{Rule: f.Rule.ID, Entity: key(i.Entity), Fingerprint: i.Fingerprint, Message: i.Message})
	}
	return out
}

// key identifies an entity without naming a person.
func key(e model.Entity) string {
	if e.Private {
		return e.Kind
	}
	return e.Key()
}

// Apply marks every new finding that the baseline accepts, and returns the entries that no finding needs any more, sorted. A finding whose
// measured value got worse is not accepted. Of a finding that lists items, only the items that are not accepted stay on the list.
func (b *Baseline) Apply(findings []*lint.Finding) (stale []Entry) {
	used := map[string]bool{}
	for _, f := range findings {
		b.mark(f, used)
	}
	for _, e := range b.Entries {
		if !used[e.Fingerprint] {
			stale = append(stale, e)
		}
	}
	return stale
}

func (b *Baseline) mark(f *lint.Finding, used map[string]bool) {
	if f.Status == lint.Ignored || f.Status == lint.Suppressed {
		return
	}
	if len(f.Items) > 0 {
		rest := slices.DeleteFunc(slices.Clone(f.Items), func(i lint.Item) bool {
			used[i.Fingerprint] = true
			return b.by[i.Fingerprint] != nil
		})
		switch {
		case f.Status != lint.New:
		case len(rest) == 0:
			f.Status = lint.Accepted
		default:
			f.Items = rest
		}
		return
	}
	used[f.Fingerprint] = true
	if e := b.by[f.Fingerprint]; e != nil && f.Status == lint.New && !worse(f.Measure, e) {
		f.Status = lint.Accepted
	}
}

// tolerance keeps rounding from making a finding new.
const tolerance = 1e-6

// worse reports whether a measured value is on the wrong side of the accepted one.
func worse(m *lint.Measure, e *Entry) bool {
	if m == nil || !e.Measured {
		return false
	}
	if m.Worse == "down" {
		return m.Value < e.Value-tolerance
	}
	return m.Value > e.Value+tolerance
}

// Shrink returns the baseline without the entries that no finding needs, and with better measured values written down, so that what was
// reached is kept. Entries of the rule and entity in grow are added.
func (b *Baseline) Shrink(findings []*lint.Finding, grow func(Entry) bool) *Baseline {
	var entries []Entry
	for _, e := range Of(findings).Entries {
		old := b.by[e.Fingerprint]
		switch {
		case old != nil && old.Measured && e.Measured && worseEntry(findings, &e, old):
			if grow(e) {
				entries = append(entries, e)
			} else {
				entries = append(entries, *old)
			}
		case old != nil || grow(e):
			entries = append(entries, e)
		}
	}
	return New(entries)
}

func worseEntry(findings []*lint.Finding, e, old *Entry) bool {
	i := slices.IndexFunc(findings, func(f *lint.Finding) bool { return f.Fingerprint == e.Fingerprint })
	return i >= 0 && worse(findings[i].Measure, old)
}

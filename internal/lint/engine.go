package lint

import (
	"cmp"
	"slices"
	"time"

	"github.com/orgvet/orgvet/internal/model"
)

// Result is everything a run found out.
type Result struct {
	Findings []*Finding // of every status, sorted by place
	Unknowns []Unknown
	Tally    map[string]Tally // by rule id, for the rules that ran
	Panics   []Panic
	Took     map[string]time.Duration // by rule id; only where the selection has a clock
	Answers  []Answer                 // of every rule about every subject, in the order asked; only where the selection keeps them
	judged   map[string][]judgedItems // by rule id, for the rules with findings
	hygiene  map[string]bool
}

// Unknown is a subject that a rule could not judge, and the field that would make it speak.
type Unknown struct {
	Rule    *Rule
	Subject model.Subject
	Missing string
}

// Tally counts a rule's answers.
type Tally struct{ Pass, Finding, Unknown, NotApplicable int }

func (t *Tally) add(other Tally) {
	t.Pass += other.Pass
	t.Finding += other.Finding
	t.Unknown += other.Unknown
	t.NotApplicable += other.NotApplicable
}

// Panic is a fault of orgvet itself that was contained in one rule and subject.
type Panic struct {
	Rule   string
	Entity model.Entity
	File   string
	Value  string
}

func concat[S, T any](of []S, list func(S) []T) []T {
	lists := make([][]T, len(of))
	for i, s := range of {
		lists[i] = list(s)
	}
	return slices.Concat(lists...)
}

func sortFindings(fs []*Finding) {
	slices.SortStableFunc(fs, func(a, b *Finding) int {
		if d := cmp.Or(cmp.Compare(a.Place.File, b.Place.File), cmp.Compare(a.Place.Span.Start.Offset, b.Place.Span.Start.Offset)); d != 0 {
			return d // nearly always
		}
		return cmp.Or(
			cmp.Compare(b.Severity, a.Severity),
			cmp.Compare(a.Rule.ID, b.Rule.ID),
			cmp.Compare(a.Entity.Key(), b.Entity.Key()),
			cmp.Compare(a.Key, b.Key),
			cmp.Compare(a.Message, b.Message),
		)
	})
}

// JudgmentTallies are the tallies of the rules that ran, hygiene left out, in no order.
func (res *Result) JudgmentTallies() []Tally {
	var out []Tally
	for id, t := range res.Tally {
		if !res.hygiene[id] {
			out = append(out, t)
		}
	}
	return out
}

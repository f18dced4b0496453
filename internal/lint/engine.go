package lint

import (
	"cmp"
	"context"
	"slices"
	"time"

	"github.com/orgvet/orgvet/internal/lexicon"
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

// Run asks every selected rule about the model, then applies relations and ignores. The answer depends on nothing but its
// arguments. The error is that of the context, or an unknown language.
func Run(ctx context.Context, m *model.Model, rules []*Rule, sel Selection) (*Result, error) {
	language, err := lexicon.For(m.Settings.Language)
	if err != nil {
		return nil, err
	}
	sel.language, sel.memos = language, &memos{}
	runs := make([]*ruleRun, 0, len(rules))
	for _, r := range rules {
		if sel.Runs(r) {
			runs = append(runs, &ruleRun{rule: r, model: m, selection: &sel, options: sel.options(r)})
		}
	}
	if err := runAll(ctx, runs); err != nil {
		return nil, err
	}
	all := concat(runs, func(r *ruleRun) []answers { return r.answers })
	res := &Result{
		Findings: concat(runs, func(r *ruleRun) []*Finding { return r.findings }),
		Unknowns: concat(all, func(a answers) []Unknown { return a.unknowns }),
		Panics:   concat(all, func(a answers) []Panic { return a.panics }),
		Answers:  concat(all, func(a answers) []Answer { return a.kept }),
		Tally:    map[string]Tally{}, judged: map[string][]judgedItems{}, hygiene: map[string]bool{}, Took: map[string]time.Duration{},
	}
	for _, r := range runs {
		res.Tally[r.rule.ID] = r.tally
		if len(r.findings) > 0 {
			res.judged[r.rule.ID] = concat(r.answers, func(a answers) []judgedItems { return a.judged })
		}
		if sel.Clock != nil {
			res.Took[r.rule.ID] = time.Duration(r.took.Load())
		}
		res.hygiene[r.rule.ID] = r.rule.Category == Hygiene
	}
	relate(res.Findings)
	res.Findings = append(res.Findings, applyIgnores(m, rules, &sel, res.Findings)...)
	sortFindings(res.Findings)
	return res, nil
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

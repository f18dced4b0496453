package lint

import (
	"cmp"
	"context"
	"fmt"
	"runtime"
	"slices"
	"sync"
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
	judged   map[string][]int32       // by rule id, then by the number of a document: its items that the rule could judge
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
	res := &Result{
		Findings: concat(runs, func(r *ruleRun) []*Finding { return r.findings }),
		Unknowns: concat(runs, func(r *ruleRun) []Unknown { return r.unknowns }),
		Panics:   concat(runs, func(r *ruleRun) []Panic { return r.panics }),
		Answers:  concat(runs, func(r *ruleRun) []Answer { return r.answers }),
		Tally:    map[string]Tally{}, judged: map[string][]int32{}, hygiene: map[string]bool{}, Took: map[string]time.Duration{},
	}
	for _, r := range runs {
		res.Tally[r.rule.ID] = r.tally
		res.judged[r.rule.ID] = r.judged
		if sel.Clock != nil {
			res.Took[r.rule.ID] = r.took
		}
		res.hygiene[r.rule.ID] = r.rule.Category == Hygiene
	}
	relate(res.Findings)
	res.Findings = append(res.Findings, applyIgnores(m, rules, &sel, res.Findings)...)
	sortFindings(res.Findings)
	return res, nil
}

func concat[T any](runs []*ruleRun, of func(*ruleRun) []T) []T {
	lists := make([][]T, len(runs))
	for i, r := range runs {
		lists[i] = of(r)
	}
	return slices.Concat(lists...)
}

// runAll runs the rules on all cores; each writes into its own slot.
func runAll(ctx context.Context, runs []*ruleRun) error {
	next := make(chan *ruleRun)
	var wg sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), max(len(runs), 1)) {
		wg.Go(func() {
			for r := range next {
				r.run()
			}
		})
	}
	for _, r := range runs {
		if ctx.Err() != nil {
			break
		}
		next <- r
	}
	close(next)
	wg.Wait()
	return ctx.Err()
}

// ruleRun is one rule at work.
type ruleRun struct {
	rule      *Rule
	model     *model.Model
	selection *Selection
	options   map[string]any
	reports   []*Finding // not yet merged
	findings  []*Finding
	unknowns  []Unknown
	panics    []Panic
	answers   []Answer
	tally     Tally
	judged    []int32 // by the number of a document, its items that could be judged
	doc       *model.Document
	ofDoc     int32 // items of doc that could be judged and are not yet among judged
	pass      Pass  // of one subject after the other
	took      time.Duration
}

func (r *ruleRun) run() {
	if clock := r.selection.Clock; clock != nil {
		began := clock()
		defer func() { r.took = clock().Sub(began) }()
	}
	func() {
		defer r.contain(nil)
		r.rule.Check(&Walk{Model: r.model, run: r})
	}()
	r.noteJudged()
	r.findings = r.merge(r.reports)
}

// judge asks about one subject and keeps the tally.
func (r *ruleRun) judge(org *model.Organization, s model.Subject, ask func(*Pass)) {
	defer r.contain(s)
	p := &r.pass
	*p = Pass{Model: r.model, Org: org, subject: s, run: r, reports: p.reports[:0]}
	ask(p)
	if isItem(s) && (len(p.reports) > 0 || !p.skipped && p.missing == "") {
		r.countJudged(s.Document())
	}
	said := Passed
	switch {
	case len(p.reports) > 0:
		said = Found
		r.tally.Finding++
		r.reports = append(r.reports, p.reports...)
	case p.skipped:
		r.tally.NotApplicable++
		return
	case p.missing != "":
		said = NotKnown
		r.tally.Unknown++
		r.unknowns = append(r.unknowns, Unknown{Rule: r.rule, Subject: s, Missing: p.missing})
	default:
		r.tally.Pass++
	}
	if r.selection.KeepAnswers {
		r.answers = append(r.answers, Answer{Rule: r.rule, Subject: s, Said: said, Missing: p.missing})
	}
}

// countJudged counts an item that could be judged. The items of a document come in a row, so that their number is noted only once.
func (r *ruleRun) countJudged(doc *model.Document) {
	if doc != r.doc {
		r.noteJudged()
		r.doc = doc
	}
	r.ofDoc++
}

func (r *ruleRun) noteJudged() {
	if r.doc == nil {
		return
	}
	if r.judged == nil {
		r.judged = make([]int32, len(r.model.Documents))
	}
	r.judged[r.doc.Number] += r.ofDoc
	r.ofDoc = 0
}

// contain turns a panic of a rule into a report about orgvet itself, so that everything else is still said.
// s is nil where it happened outside of any subject.
func (r *ruleRun) contain(s model.Subject) {
	if v := recover(); v != nil {
		e, file := model.Entity{Kind: "run"}, ""
		if s != nil {
			e, file = s.Entity(), s.Place().File
		}
		r.panics = append(r.panics, Panic{Rule: r.rule.ID, Entity: e, File: file, Value: fmt.Sprint(v)})
	}
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

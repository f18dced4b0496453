package lint

import (
	"context"
	"fmt"
	"runtime"
	"slices"
	"sync/atomic"

	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/parallel"
)

// partOfList is how many subjects of the longest list all rules look at before they go on to the next: about what a core's cache holds.
var partOfList = 800

// leastOfPart is how many subjects are worth a part of their own.
const leastOfPart = 20

// runAll runs the rules on all cores. First each begins: it finds out what it wants to know of the whole, and says which lists it will walk.
// As the lists are sorted by their owners, all rules then go together through one part of all lists after the other.
func runAll(ctx context.Context, runs []*ruleRun) error {
	runs = slices.DeleteFunc(slices.Clone(runs), func(r *ruleRun) bool { return r.answers != nil })
	err := parallel.Each(ctx, len(runs), func(i int) {
		if runs[i].walks == nil {
			runs[i].begin()
		}
	})
	if err != nil {
		return err
	}
	var walks []*walk
	longest, parts := 0, 1
	for _, r := range runs {
		for _, w := range r.walks {
			if w.ask != nil {
				walks = append(walks, w)
				longest, parts = max(longest, w.n), max(parts, w.n/partOfList, len(w.answers))
			}
		}
	}
	parts = max(parts, min(2*runtime.GOMAXPROCS(0), longest/leastOfPart)) // two a core, so that none waits long for the last
	for _, w := range walks {
		if w.answers == nil {
			w.split(parts)
		}
	}
	err = parallel.Each(ctx, parts, func(part int) {
		for _, w := range walks {
			if part < len(w.answers) && !w.answers[part].given {
				w.goThrough(part)
			}
		}
	})
	if err != nil {
		return err
	}
	return parallel.Each(ctx, len(runs), func(i int) { runs[i].end() })
}

// ruleRun is one rule at work.
type ruleRun struct {
	rule      *Rule
	model     *model.Model
	selection *Selection
	options   map[string]any
	goesOn    bool     // may be asked again about parts
	before    *ruleRun // whose answers are taken over when it begins; else nil
	walks     []*walk
	outside   answers   // faults outside of any subject
	answers   []answers // all, in the order asked, once the walks are over; nil before, and when there is something to be asked again
	findings  []*Finding
	tally     Tally
	took      atomic.Int64 // nanoseconds
}

// walk is a list of subjects that a rule is asked about, part by part; or single ones, which it was asked about when it began.
type walk struct {
	run      *ruleRun
	n        int
	ask      func(a *asker, from, to int) // nil for single ones
	subjects any                          // the list
	document func(i int) *model.Document  // that the subject stands in
	alike    func(before any) (first, last int)
	given    any       // what the question was given beside the subject
	answers  []answers // by part of the list
	bounds   []int     // where the parts begin, and where the last one ends
	// stretches are those of the list, once they were asked for.
	stretches []stretch
}

// part is where a part of the list begins and ends.
func (w *walk) part(n int) (from, to int) { return w.bounds[n], w.bounds[n+1] }

// split makes so many parts of the list, about which nothing was asked yet.
func (w *walk) split(parts int) {
	w.answers, w.bounds = make([]answers, parts), make([]int, parts+1)
	for i := range w.bounds {
		w.bounds[i] = i * w.n / parts
	}
}

// takeOver takes over the answers that were given before about the same subjects at the beginning and at the end of the list, where the
// question is given the same.
func (w *walk) takeOver(before *walk) {
	if w.ask == nil || before.ask == nil || w.given != before.given || len(before.answers) == 0 {
		return
	}
	first, last := w.alike(before.subjects)
	w.answers, w.bounds = make([]answers, len(before.answers)), make([]int, len(before.bounds))
	more := w.n - before.n
	for i, at := range before.bounds {
		if at > first && at < before.n-last {
			at = first
		} else if at > first {
			at += more
		}
		w.bounds[i] = at
	}
	w.bounds[len(w.answers)] = w.n
	for i := range w.answers {
		from, to := before.part(i)
		nowFrom, nowTo := w.part(i)
		if to <= first && nowTo == to || from >= before.n-last && nowFrom-from == more && nowTo-to == more {
			w.answers[i] = before.answers[i]
		}
	}
}

// forget forgets the answers about some parts, so that they are asked about again.
func (w *walk) forget(wanted func(part int) bool) {
	for part := range w.answers {
		if w.ask != nil && wanted(part) {
			w.answers[part], w.run.answers = answers{}, nil
		}
	}
}

// answers are what a rule said about some subjects, in the order in which it was asked.
type answers struct {
	given    bool
	reports  []*Finding // not yet merged
	unknowns []Unknown
	kept     []Answer
	panics   []Panic
	tally    Tally
	judged   []judgedItems
}

// judgedItems is how many items of a document, by its number, a rule could judge.
type judgedItems struct{ doc, n int32 }

func (r *ruleRun) begin() {
	defer r.clock()()
	defer r.contain(&r.outside, nil)
	r.rule.Check(&Walk{Model: r.model, run: r, asker: newAsker(r)})
	if before := r.before; before != nil && len(before.walks) == len(r.walks) {
		for i, w := range r.walks {
			w.takeOver(before.walks[i])
		}
	}
	r.before = nil
}

func (w *walk) goThrough(part int) {
	defer w.run.clock()()
	a := newAsker(w.run)
	a.answers = &w.answers[part]
	a.answers.given = true
	from, to := w.part(part)
	w.ask(a, from, to)
}

// end puts together what the rule said.
func (r *ruleRun) end() {
	defer r.clock()()
	r.answers = append(concat(r.walks, func(w *walk) []answers { return w.answers }), r.outside)
	r.tally = Tally{}
	for i := range r.answers {
		r.tally.add(r.answers[i].tally)
	}
	reports := concat(r.answers, func(a answers) []*Finding { return a.reports })
	if r.goesOn { // merging changes them
		reports = copies(reports)
	}
	r.findings = r.merge(reports)
}

// clock notes the time until its answer is called, where there is a clock.
func (r *ruleRun) clock() (stop func()) {
	now := r.selection.Clock
	if now == nil {
		return func() {}
	}
	began := now()
	return func() { r.took.Add(int64(now().Sub(began))) }
}

// single are the answers about the next single subjects.
func (r *ruleRun) single() *answers {
	if n := len(r.walks); n == 0 || r.walks[n-1].ask != nil {
		r.walks = append(r.walks, &walk{run: r, answers: make([]answers, 1)})
	}
	return &r.walks[len(r.walks)-1].answers[0]
}

// contain turns a panic of a rule into a report about orgvet itself, so that everything else is still said.
// s is nil where it happened outside of any subject.
func (r *ruleRun) contain(a *answers, s model.Subject) {
	if v := recover(); v != nil {
		e, file := model.Entity{Kind: "run"}, ""
		if s != nil {
			e, file = s.Entity(), s.Place().File
		}
		a.panics = append(a.panics, Panic{Rule: r.rule.ID, Entity: e, File: file, Value: fmt.Sprint(v)})
	}
}

// asker puts a rule's question to one subject after the other.
type asker struct {
	run     *ruleRun
	answers *answers
	pass    Pass
}

func newAsker(r *ruleRun) *asker { return &asker{run: r, pass: Pass{Model: r.model, run: r}} }

func (a *asker) ask(org *model.Organization, s model.Subject, ask func(*Pass)) {
	r, p, said := a.run, &a.pass, a.answers
	defer r.contain(said, s)
	p.Org, p.subject, p.reports, p.missing, p.skipped = org, s, p.reports[:0], "", false
	ask(p)
	answer := Passed
	switch {
	case len(p.reports) > 0:
		answer = Found
		said.tally.Finding++
		said.reports = append(said.reports, p.reports...)
	case p.skipped:
		said.tally.NotApplicable++
		return
	case p.missing != "":
		answer = NotKnown
		said.tally.Unknown++
		said.unknowns = append(said.unknowns, Unknown{Rule: r.rule, Subject: s, Missing: p.missing})
	default:
		said.tally.Pass++
	}
	if answer != NotKnown && isItem(s) {
		said.countJudged(int32(s.Document().Number)) //nolint:gosec // there is no room for so many
	}
	if r.selection.KeepAnswers {
		said.kept = append(said.kept, Answer{Rule: r.rule, Subject: s, Said: answer, Missing: p.missing})
	}
}

// countJudged counts an item that could be judged; those of one document come in a row.
func (a *answers) countJudged(doc int32) {
	if n := len(a.judged); n > 0 && a.judged[n-1].doc == doc {
		a.judged[n-1].n++
		return
	}
	a.judged = append(a.judged, judgedItems{doc, 1})
}

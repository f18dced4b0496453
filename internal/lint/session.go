package lint

import (
	"context"
	"slices"
	"time"

	"github.com/orgvet/orgvet/internal/lexicon"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/source"
)

// Run asks every selected rule about the model, then applies relations and ignores. The answer depends on nothing but its
// arguments. The error is that of the context, or an unknown language.
func Run(ctx context.Context, m *model.Model, rules []*Rule, sel Selection) (*Result, error) {
	s := &Session{model: m, rules: rules, selection: sel}
	return s.run(ctx)
}

// Session is rules at work on a model that changes a little from time to time.
type Session struct {
	model     *model.Model
	rules     []*Rule
	selection Selection
	runs      []*ruleRun
	goesOn    bool
	again     int // how often it went on
}

// textsLast is how often a session goes on before it forgets what was read out of texts, as many of them are gone by then.
const textsLast = 100

// Start is Run with a session to go on with. What was read out of texts in a session before, if there is one, is not read again.
func Start(ctx context.Context, before *Session, m *model.Model, rules []*Rule, sel Selection) (*Session, *Result, error) {
	s := &Session{model: m, rules: rules, selection: sel, goesOn: true}
	if before != nil && before.model.Settings.Language == m.Settings.Language {
		s.selection.texts, s.again = before.selection.texts, before.again
		s.forgetTexts()
	}
	res, err := s.run(ctx)
	return s, res, err
}

// Change is what model.Rewrite changed.
type Change struct {
	Files  map[string]bool             // the paths of files whose documents say something else now, or the same in other places
	Labels bool                        // whether entities may be called otherwise
	ReadBy func(rule *Rule) Dependence // how a rule depends on the fields that changed
}

// Dependence is how what a rule says depends on some fields.
type Dependence struct {
	Anywhere bool // it may read them of anything
	Near     bool // it may read them of what stands in the document of the subject that it is asked about
	Apart    bool // it knows of nothing but the model when it is asked about a subject
}

// Again is what Run would find after a change to the model. It asks the rules anew that may read what changed, and those with a finding
// that shows a place in a changed file; those that look at each subject apart only about the part of their list where that is. An error
// ends the session.
func (s *Session) Again(ctx context.Context, c Change) (*Result, error) {
	s.selection.memos = &memos{}
	s.forgetTexts()
	changed := changedIn{c.Files, map[list][]int{}}
	for i, r := range s.runs {
		r.took.Store(0)
		switch on := c.ReadBy(r.rule); {
		case on.Anywhere, !on.Apart && slices.ContainsFunc(r.answers, c.isShownBy):
			s.runs[i] = s.newRun(r.rule)
		case on.Apart:
			for _, w := range r.walks {
				w.forget(func(part int) bool { return c.isShownBy(w.answers[part]) || on.Near && changed.isIn(w, part) })
			}
		}
	}
	return s.ask(ctx)
}

// forgetTexts forgets now and then what was read out of texts.
func (s *Session) forgetTexts() {
	if s.again++; s.again%textsLast == 0 {
		s.selection.texts = &memos{}
	}
}

// changedIn finds the subjects in changed files.
type changedIn struct {
	files map[string]bool
	lists map[list][]int // where they are
}

// list tells one list of subjects from another, by the address of its first one.
type list struct {
	first any
	n     int
}

// isIn reports whether one is in a part of the list of a walk.
func (c *changedIn) isIn(w *walk, part int) bool {
	if w.n == 0 {
		return false
	}
	at, known := c.lists[list{w.first, w.n}]
	if !known {
		var last *model.Document
		is := false
		for i := range w.n {
			if doc := w.document(i); doc != last {
				last, is = doc, doc != nil && c.files[doc.File.Path]
			}
			if is {
				at = append(at, i)
			}
		}
		c.lists[list{w.first, w.n}] = at
	}
	from, to := w.part(part)
	return slices.ContainsFunc(at, func(i int) bool { return from <= i && i < to })
}

func (s *Session) run(ctx context.Context) (*Result, error) {
	language, err := lexicon.For(s.model.Settings.Language)
	if err != nil {
		return nil, err
	}
	s.selection.language, s.selection.memos = language, &memos{}
	if s.selection.texts == nil {
		s.selection.texts = &memos{}
	}
	for _, r := range s.rules {
		if s.selection.Runs(r) {
			s.runs = append(s.runs, s.newRun(r))
		}
	}
	return s.ask(ctx)
}

func (s *Session) newRun(r *Rule) *ruleRun {
	return &ruleRun{rule: r, model: s.model, selection: &s.selection, options: s.selection.options(r), goesOn: s.goesOn}
}

func (s *Session) ask(ctx context.Context) (*Result, error) {
	if err := runAll(ctx, s.runs); err != nil {
		return nil, err
	}
	all := concat(s.runs, func(r *ruleRun) []answers { return r.answers })
	res := &Result{
		Findings: concat(s.runs, s.findings),
		Unknowns: concat(all, func(a answers) []Unknown { return a.unknowns }),
		Panics:   concat(all, func(a answers) []Panic { return a.panics }),
		Answers:  concat(all, func(a answers) []Answer { return a.kept }),
		Tally:    map[string]Tally{}, judged: map[string][]judgedItems{}, hygiene: map[string]bool{}, Took: map[string]time.Duration{},
	}
	for _, r := range s.runs {
		res.Tally[r.rule.ID] = r.tally
		if len(r.findings) > 0 {
			res.judged[r.rule.ID] = concat(r.answers, func(a answers) []judgedItems { return a.judged })
		}
		if s.selection.Clock != nil {
			res.Took[r.rule.ID] = time.Duration(r.took.Load())
		}
		res.hygiene[r.rule.ID] = r.rule.Category == Hygiene
	}
	relate(res.Findings)
	res.Findings = append(res.Findings, applyIgnores(s.model, s.rules, &s.selection, res.Findings)...)
	sortFindings(res.Findings)
	return res, nil
}

// findings are those of a rule, to be related and ignored; a session that goes on keeps them as they are.
func (s *Session) findings(r *ruleRun) []*Finding {
	if !s.goesOn {
		return r.findings
	}
	return copies(r.findings)
}

func copies(findings []*Finding) []*Finding {
	values, list := make([]Finding, len(findings)), make([]*Finding, len(findings))
	for i, f := range findings {
		values[i] = *f
		if f.beside != nil {
			own := *f.beside
			values[i].beside = &own
		}
		list[i] = &values[i]
	}
	return list
}

// isShownBy reports whether a report shows a place in a changed file, or something that is called otherwise now.
func (c *Change) isShownBy(a answers) bool {
	return len(a.panics) > 0 || slices.ContainsFunc(a.reports, func(f *Finding) bool {
		return c.Files[f.Place.File] || c.Labels && f.Subject.Entity() != f.Entity ||
			slices.ContainsFunc(f.Related, func(r source.Related) bool { return c.Files[r.Place.File] }) ||
			slices.ContainsFunc(f.Items, func(i Item) bool { return c.Files[i.Place.File] })
	})
}

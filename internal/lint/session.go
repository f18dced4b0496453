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

// textsLast is how often a session goes on before it forgets what was read out of texts, since they hold on to the files they were in.
const textsLast = 100

// Start is Run with a session to go on with.
func Start(ctx context.Context, m *model.Model, rules []*Rule, sel Selection) (*Session, *Result, error) {
	s := &Session{model: m, rules: rules, selection: sel, goesOn: true}
	res, err := s.run(ctx)
	return s, res, err
}

// Change is what model.Rewrite changed.
type Change struct {
	Files  map[string]bool       // the paths of files whose documents say something else now, or the same in other places
	ReadBy func(rule *Rule) bool // whether a rule may read one of the fields that changed
}

// Again is what Run would find after a change to the model. It asks the rules anew that may read what changed, and those with a finding
// that shows a place in a changed file. An error ends the session.
func (s *Session) Again(ctx context.Context, c Change) (*Result, error) {
	s.selection.memos = &memos{}
	if s.again++; s.again%textsLast == 0 {
		s.selection.texts = &memos{}
	}
	for i, r := range s.runs {
		if r.took.Store(0); c.ReadBy(r.rule) || r.shows(&c) {
			s.runs[i] = s.newRun(r.rule)
		}
	}
	return s.ask(ctx)
}

func (s *Session) run(ctx context.Context) (*Result, error) {
	language, err := lexicon.For(s.model.Settings.Language)
	if err != nil {
		return nil, err
	}
	s.selection.language, s.selection.memos, s.selection.texts = language, &memos{}, &memos{}
	for _, r := range s.rules {
		if s.selection.Runs(r) {
			s.runs = append(s.runs, s.newRun(r))
		}
	}
	return s.ask(ctx)
}

func (s *Session) newRun(r *Rule) *ruleRun {
	return &ruleRun{rule: r, model: s.model, selection: &s.selection, options: s.selection.options(r)}
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
	copies, list := make([]Finding, len(r.findings)), make([]*Finding, len(r.findings))
	for i, f := range r.findings {
		copies[i] = *f
		list[i] = &copies[i]
	}
	return list
}

// shows reports whether a report of the rule shows a place in a changed file.
func (r *ruleRun) shows(c *Change) bool {
	return slices.ContainsFunc(r.answers, func(a answers) bool {
		return slices.ContainsFunc(a.reports, func(f *Finding) bool {
			return c.Files[f.Place.File] ||
				slices.ContainsFunc(f.Related, func(r source.Related) bool { return c.Files[r.Place.File] }) ||
				slices.ContainsFunc(f.Items, func(i Item) bool { return c.Files[i.Place.File] })
		})
	})
}

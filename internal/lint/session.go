package lint

import (
	"context"
	"maps"
	"slices"
	"sort"
	"time"

	"github.com/orgvet/orgvet/internal/lexicon"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/parallel"
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

const (
	// textsAtOnce is of how many texts, in each shard of a memo, a single run remembers what was read out of them. Rules ask about a text at
	// about the same time, as they go through the lists together.
	textsAtOnce = 32
	// textsLast is how often a session goes on before it forgets what was read out of texts, as many of them are gone by then.
	textsLast = 100
)

// Start is Run with a session to go on with. What was read out of texts in a session before, if there is one, is not read again.
func Start(ctx context.Context, before *Session, m *model.Model, rules []*Rule, sel Selection) (*Session, *Result, error) {
	s := &Session{model: m, rules: rules, selection: sel, goesOn: true}
	s.selection.documents = &documentMemos{byDocument: map[int]map[any]any{}}
	if before != nil && before.model.Settings.Language == m.Settings.Language {
		s.selection.texts, s.again = before.selection.texts, before.again
		s.forgetTexts()
	} else {
		s.selection.texts = &memos{}
	}
	res, err := s.run(ctx)
	return s, res, err
}

// Change is what model.Update changed.
type Change struct {
	Files map[string]bool // the paths of files whose documents say something else now, or the same in other places
	// Documents are the numbers of the documents that hold other values or links.
	Documents map[int]bool
	Labels    bool                        // whether entities may be called otherwise
	ReadBy    func(rule *Rule) Dependence // how a rule depends on the fields that changed
	// Reached are the numbers of the documents from which links by some fields lead to what changed, or with lists also to an organization of
	// which lists changed; all tells that it may be any.
	Reached func(ways []string, lists bool) (docs map[int]bool, all bool)
}

// Dependence is how what a rule says depends on some fields.
type Dependence struct {
	Anywhere bool // it may read them of anything
	Lists    bool // as well those of them that are lists of an organization
	// Apart tells that it knows of nothing but the model, and what it is given, when it is asked about a subject. Then there is more to tell.
	Apart bool
	Begin bool     // it may read them to list its subjects, or to find out what it is given
	Near  bool     // it may read them of what stands in the document of the subject that it is asked about
	Ways  []string // the links by which it may come to other documents
}

// Again is what Run would find after a change to the model. It asks the rules anew that may read what changed, and those with a finding
// that shows a place in a changed file; those that look at each subject apart only about the parts of their lists where that is, or from where
// they may come to it. An error ends the session.
func (s *Session) Again(ctx context.Context, c Change) (*Result, error) {
	s.selection.memos = &memos{}
	s.forgetTexts()
	maps.DeleteFunc(s.selection.documents.byDocument, func(document int, _ map[any]any) bool { return c.Documents[document] })
	for path := range c.Files {
		for _, doc := range s.model.DocumentsOf(path) {
			delete(s.selection.documents.byDocument, doc.Number)
		}
	}
	err := parallel.Each(ctx, len(s.runs), func(i int) { s.runs[i] = s.goOn(s.runs[i], &c) })
	if err != nil {
		return nil, err
	}
	return s.ask(ctx)
}

// goOn is a run for the changed model that has of another one what is still good.
func (s *Session) goOn(r *ruleRun, c *Change) *ruleRun {
	on := c.ReadBy(r.rule)
	var reached map[int]bool
	all := on.Anywhere
	if on.Anywhere && on.Apart {
		reached, all = c.Reached(on.Ways, on.Lists)
	}
	if all || !on.Apart && slices.ContainsFunc(r.answers, c.isShownBy) {
		return s.newRun(r.rule)
	}
	r.took.Store(0)
	if !on.Apart {
		return r
	}
	for _, w := range r.walks {
		w.forget(func(part int) bool {
			return c.isShownBy(w.answers[part]) || on.Near && w.isIn(c.Documents, part) || on.Anywhere && w.isAmong(reached, part)
		})
	}
	if !on.Begin {
		return r
	}
	next := s.newRun(r.rule)
	next.before = r
	return next
}

// forgetTexts forgets now and then what was read out of texts.
func (s *Session) forgetTexts() {
	if s.again++; s.again%textsLast == 0 {
		s.selection.texts = &memos{}
	}
}

// isIn reports whether a part of the list of a walk has subjects in some documents, by their numbers.
func (w *walk) isIn(docs map[int]bool, part int) bool {
	return w.has(part, func(doc *model.Document) bool { return doc != nil && docs[doc.Number] })
}

// isAmong reports whether a part of the list of a walk has subjects in one of some documents, by their numbers, or in none.
func (w *walk) isAmong(docs map[int]bool, part int) bool {
	if _, are := w.subjects.([]*model.PM); are {
		return true
	}
	return w.has(part, func(doc *model.Document) bool { return doc == nil || docs[doc.Number] })
}

// has reports whether a part of the list has subjects in such a document.
func (w *walk) has(part int, is func(*model.Document) bool) bool {
	if w.stretches == nil {
		for i := range w.n {
			if doc := w.document(i); i == 0 || doc != w.stretches[len(w.stretches)-1].doc {
				w.stretches = append(w.stretches, stretch{doc, i})
			}
		}
	}
	from, to := w.part(part)
	first := sort.Search(len(w.stretches), func(i int) bool { return w.stretches[i].from > from }) - 1
	for i := max(first, 0); i < len(w.stretches) && w.stretches[i].from < to; i++ {
		if is(w.stretches[i].doc) {
			return true
		}
	}
	return false
}

// stretch is where the subjects of one document begin in a list.
type stretch struct {
	doc  *model.Document
	from int
}

func (s *Session) run(ctx context.Context) (*Result, error) {
	language, err := lexicon.For(s.model.Settings.Language)
	if err != nil {
		return nil, err
	}
	s.selection.language, s.selection.memos = language, &memos{}
	if s.selection.texts == nil {
		s.selection.texts = &memos{most: textsAtOnce}
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

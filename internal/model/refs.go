package model

import (
	"hash/maphash"
	"slices"
	"strings"

	"github.com/orgvet/orgvet/schema/syntax"
)

// references finds what a reference means. Everything is found under several forms: its id, its id below its owner, and its
// whole path.
type references struct {
	teams    map[string]*Team
	products map[string]*Product
	people   map[string]*Person
	okrs     index[*OKRs]
	goals    index[Target]                          // objectives and pillars
	results  hashed[*KeyResult]                     // of objectives, by their id alone
	below    map[*Objective]map[string][]*KeyResult // key results of the objectives that were asked about, by id and end of path
	texts    hashed[*Objective]                     // by their folded text, once one is asked for
	items    index[*Initiative]
}

// scope is where a reference stands.
type scope struct {
	doc   *Document
	owner string
}

func (l *orgLinker) index() {
	org := l.org
	r := &references{
		teams: map[string]*Team{}, products: map[string]*Product{}, people: org.peopleByID(),
		below: map[*Objective]map[string][]*KeyResult{},
	}
	l.refs = r
	for _, t := range org.Teams {
		addFirst(r.teams, t, t.ID, "team/"+t.ID, org.ID+"/"+t.ID)
	}
	for _, p := range org.Products {
		addFirst(r.products, p, p.ID, "product/"+p.ID, org.ID+"/"+p.ID)
	}
	l.sideBySide((*orgLinker).indexGoals, (*orgLinker).indexResults, (*orgLinker).indexWork)
}

func (o *Organization) peopleByID() map[string]*Person {
	people := map[string]*Person{}
	for _, p := range o.People {
		addFirst(people, p, p.ID, "person/"+p.ID, o.ID+"/"+p.ID)
	}
	return people
}

func (l *orgLinker) indexGoals() {
	goals := &l.refs.goals
	goals.room(usualForms * l.org.countObjectives())
	addPillars := func(s *Strategy) {
		if s != nil {
			for _, p := range s.Pillars {
				goals.add(Target{Pillar: p})
			}
		}
	}
	for _, p := range l.org.Products {
		addPillars(p.Strategy)
	}
	addPillars(l.org.Strategy)
	for o := range l.org.allObjectives {
		goals.add(Target{Objective: o})
	}
}

func (l *orgLinker) indexResults() {
	results := &l.refs.results
	n := 0
	for o := range l.org.allObjectives {
		n += len(o.KeyResults)
	}
	results.room(n)
	for o := range l.org.allObjectives {
		for _, k := range o.KeyResults {
			results.put(hashOf(results, k.ID), k)
		}
	}
}

func (l *orgLinker) indexWork() {
	r := l.refs
	r.okrs.room(usualForms * len(l.org.OKRs))
	for _, o := range l.org.OKRs {
		r.okrs.add(o)
	}
	r.items.room(usualForms * len(l.org.initiatives))
	for _, i := range l.org.initiatives {
		r.items.add(i)
	}
}

func (o *OKRs) forms() forms {
	inPeriod := formOf(o.ownPeriod)
	return forms{formOf(o.ID), inPeriod, inPeriod, inPeriod, inPeriod}
}

func (i *Initiative) forms() forms {
	r := i.Roadmap
	return forms{formOf(i.ID), below(r.owner, i.ID), below(r.plain, i.ID), below(r.ID, i.ID), below(r.prefix, i.inRoadmap())}
}

func (t Target) forms() forms {
	switch {
	case t.Pillar != nil:
		p := t.Pillar
		path := formOf(p.Path)
		return forms{formOf(p.ID), below(p.owner, p.ID), path, path, path}
	case t.Objective.OKRs == nil:
		o := t.Objective
		inOrg := below(t.owner(), o.ID)
		return forms{formOf(o.ID), below(o.prefix(), o.inOKRs()), inOrg, inOrg, inOrg}
	}
	o, s := t.Objective, t.Objective.OKRs
	return forms{formOf(o.ID), below(s.prefix, o.inOKRs()), below(s.owner, o.ID), below(s.ID, o.ID), below(s.ownPeriod, o.ID)}
}

// keyResults finds the key results that a text refers to: by their id, by any form of their objective with their id behind it, or by
// their path. Both may have slashes in them.
func (r *references) keyResults(text string) []Target {
	found := r.results.find(hashOf(&r.results, text), func(k *KeyResult) bool { return k.ID == text })
	for i, c := range text {
		if c != '/' {
			continue
		}
		for _, g := range r.goals.get(text[:i]) {
			if g.Objective == nil {
				continue
			}
			found = append(found, r.among(g.Objective, text[i+1:])...)
		}
	}
	goals, seen := make([]Target, 0, len(found)), make(map[*KeyResult]bool, len(found))
	for _, k := range found {
		if !seen[k] {
			seen[k] = true
			goals = append(goals, Target{KeyResult: k})
		}
	}
	return goals
}

// withText finds the objectives with a text, and notes that the links depend on texts.
func (l *orgLinker) withText(text string) []*Objective {
	l.model.linkedByText = true
	texts := &l.refs.texts
	if texts.heads == nil {
		texts.room(l.org.countObjectives())
		for o := range l.org.allObjectives {
			if o.Text != "" {
				texts.put(foldedHash(texts.seed, o.Text), o)
			}
		}
	}
	folded := Folded(text)
	return texts.find(foldedHash(texts.seed, text), func(o *Objective) bool { return Folded(o.Text) == folded })
}

// objective is the objective aimed at, or that of the key result; nil for a pillar.
func (t Target) objective() *Objective {
	if t.KeyResult != nil {
		return t.KeyResult.Objective
	}
	return t.Objective
}

// owner is the id of who has the goal.
func (t Target) owner() string {
	if t.Pillar != nil {
		return t.Pillar.owner
	}
	if o := t.objective(); o.OKRs == nil {
		return o.Org.owner()
	}
	return t.objective().OKRs.owner
}

func (t Target) path() string {
	switch {
	case t.KeyResult != nil:
		return t.KeyResult.Path()
	case t.Pillar != nil:
		return t.Pillar.Path
	}
	return t.Objective.Path()
}

func (t Target) scope() scope {
	if t.Pillar != nil {
		return scope{t.Pillar.doc, t.Pillar.owner}
	}
	return scope{t.objective().doc, t.owner()}
}

// among finds the key results of an objective by their id, or by what their path has behind that of the objective.
func (r *references) among(o *Objective, id string) []*KeyResult {
	names := r.below[o]
	if names == nil {
		names = map[string][]*KeyResult{}
		for _, k := range o.KeyResults {
			names[k.ID] = append(names[k.ID], k)
			if last := k.inObjective(); last != k.ID {
				names[last] = append(names[last], k)
			}
		}
		r.below[o] = names
	}
	return names[id]
}

// resultNames lists all forms of all key results, in no order.
func (l *orgLinker) resultNames() []string {
	var names []string
	for o := range l.org.allObjectives {
		above := Target{Objective: o}.forms()
		for _, k := range o.KeyResults {
			names = append(names, k.ID, k.Path())
			for _, f := range above {
				names = append(names, f.text()+"/"+k.ID)
			}
		}
	}
	return names
}

// Folded is a text without regard to case and white space.
func Folded(text string) string { return strings.ToLower(syntax.OneSpaced(text)) }

func hashOf(results *hashed[*KeyResult], id string) uint32 {
	return uint32(maphash.String(results.seed, id))
}

func foldedHash(seed maphash.Seed, text string) uint32 {
	return uint32(maphash.String(seed, Folded(text)))
}

func addFirst[T any](m map[string]T, v T, forms ...string) {
	for _, form := range forms {
		if _, known := m[form]; !known && form != "" {
			m[form] = v
		}
	}
}

// narrow leaves the candidates in the same document, else those with the same owner, else all. The list is used for the answer.
func narrow[T any](candidates []T, at scope, of func(T) scope) []T {
	candidates = prefer(candidates, func(c T) bool { return of(c).doc == at.doc })
	return prefer(candidates, func(c T) bool { return of(c).owner == at.owner })
}

// prefer leaves of several candidates those that are preferred, if there are any. The list is used for the answer.
func prefer[T any](candidates []T, preferred func(T) bool) []T {
	if len(candidates) < 2 || !slices.ContainsFunc(candidates, preferred) {
		return candidates
	}
	return slices.DeleteFunc(candidates, func(c T) bool { return !preferred(c) })
}

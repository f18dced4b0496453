package model

import "strings"

// references finds what a reference means. Everything is found under several forms: its id, its id below its owner, and its
// whole path.
type references struct {
	teams    map[string]*Team
	products map[string]*Product
	people   map[string]*Person
	okrs     index[*OKRs]
	goals    index[*goal]                           // objectives and pillars
	results  index[*KeyResult]                      // of objectives, by their id alone
	below    map[*Objective]map[string][]*KeyResult // key results of the objectives that were asked about, by id and end of path
	texts    map[string][]*Objective                // by their text in lower case
	items    index[*Initiative]
}

// goal is something that can be aimed at, and where it stands.
type goal struct {
	Target
	doc   *Document
	owner string
	path  string
	okrs  *OKRs // nil outside of OKRs
}

// scope is where a reference stands.
type scope struct {
	doc   *Document
	owner string
}

func (l *orgLinker) index() {
	org := l.org
	r := &references{
		teams: map[string]*Team{}, products: map[string]*Product{}, people: map[string]*Person{},
		below: map[*Objective]map[string][]*KeyResult{},
	}
	l.refs = r
	for _, t := range org.Teams {
		addFirst(r.teams, t, t.ID, "team/"+t.ID, org.ID+"/"+t.ID)
	}
	for _, p := range org.Products {
		addFirst(r.products, p, p.ID, "product/"+p.ID, org.ID+"/"+p.ID)
	}
	for _, p := range org.People {
		addFirst(r.people, p, p.ID, "person/"+p.ID, org.ID+"/"+p.ID)
	}
	l.sideBySide((*orgLinker).indexGoals, (*orgLinker).indexResults, (*orgLinker).indexWork, (*orgLinker).indexTexts)
}

func (l *orgLinker) indexGoals() {
	r := l.refs
	n := 0
	for range l.org.allObjectives {
		n++
	}
	r.goals.expect(3 * n)
	for _, p := range l.org.Products {
		l.indexPillars(p.Strategy, p.doc, p.ID)
	}
	l.indexPillars(l.org.Strategy, l.org.doc, orElse(l.org.ID, "organization"))
	for o := range l.org.allObjectives {
		r.goals.add(goalOf(o), l.forms(o)...)
	}
}

func (l *orgLinker) indexResults() {
	n := 0
	for o := range l.org.allObjectives {
		n += len(o.KeyResults)
	}
	l.refs.results.expect(n)
	for o := range l.org.allObjectives {
		for _, k := range o.KeyResults {
			l.refs.results.add(k, formOf(k.ID))
		}
	}
}

func (l *orgLinker) indexTexts() {
	l.refs.texts = map[string][]*Objective{}
	for o := range l.org.allObjectives {
		if text := plainText(o.Text); text != "" {
			l.refs.texts[text] = append(l.refs.texts[text], o)
		}
	}
}

func (l *orgLinker) indexWork() {
	r := l.refs
	for _, o := range l.org.OKRs {
		r.okrs.add(o, formOf(o.ID), below(o.owner, o.Period.Text()))
	}
	r.items.expect(3 * len(l.org.initiatives))
	for _, m := range l.org.Roadmaps {
		plain := m.owner + "/roadmap"
		for _, i := range m.Initiatives {
			r.items.add(i, formOf(i.ID), below(m.owner, i.ID), below(plain, i.ID), below(m.ID, i.ID), formOf(i.Path))
		}
	}
}

// forms are the ways to refer to an objective.
func (l *orgLinker) forms(o *Objective) []form {
	if o.OKRs == nil {
		return []form{formOf(o.ID), formOf(o.Path), below(orElse(l.org.ID, "organization"), o.ID)}
	}
	s := o.OKRs
	return []form{formOf(o.ID), formOf(o.Path), below(s.owner, o.ID), below(s.ID, o.ID), below(s.owner+"/"+s.Period.Text(), o.ID)}
}

// keyResults finds the key results that a text refers to: by their id, by any form of their objective with their id behind it, or by
// their path. Both may have slashes in them.
func (r *references) keyResults(text string) []*goal {
	found := r.results.get(text)
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
	goals, seen := make([]*goal, 0, len(found)), make(map[*KeyResult]bool, len(found))
	for _, k := range found {
		if !seen[k] {
			seen[k] = true
			goals = append(goals, k.goal())
		}
	}
	return goals
}

// goalOf is an objective as a goal.
func goalOf(o *Objective) *goal {
	g := &goal{Target: Target{Objective: o}, doc: o.doc, path: o.Path, okrs: o.OKRs}
	if g.okrs != nil {
		g.owner = g.okrs.owner
	} else {
		g.owner = orElse(o.Org.ID, "organization")
	}
	return g
}

// goal is a key result of an objective as a goal of its own.
func (k *KeyResult) goal() *goal {
	g := goalOf(k.Objective)
	g.Target, g.path = Target{KeyResult: k}, k.Path
	return g
}

// among finds the key results of an objective by their id, or by what their path has behind that of the objective.
func (r *references) among(o *Objective, id string) []*KeyResult {
	names := r.below[o]
	if names == nil {
		names = map[string][]*KeyResult{}
		for _, k := range o.KeyResults {
			names[k.ID] = append(names[k.ID], k)
			if last, ok := strings.CutPrefix(k.Path, o.Path+"/"); ok && last != k.ID {
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
		above := l.forms(o)
		for _, k := range o.KeyResults {
			names = append(names, k.ID, k.Path)
			for _, f := range above {
				names = append(names, f.text()+"/"+k.ID)
			}
		}
	}
	return names
}

func (l *orgLinker) indexPillars(s *Strategy, doc *Document, owner string) {
	if s == nil {
		return
	}
	for _, p := range s.Pillars {
		l.refs.goals.add(&goal{Target: Target{Pillar: p}, doc: doc, owner: owner, path: p.Path}, formOf(p.ID), below(owner, p.ID), formOf(p.Path))
	}
}

// plainText is a text without regard to case and spaces.
func plainText(text string) string { return strings.ToLower(strings.Join(strings.Fields(text), " ")) }

func addFirst[T any](m map[string]T, v T, forms ...string) {
	for _, form := range forms {
		if _, known := m[form]; !known && form != "" {
			m[form] = v
		}
	}
}

// narrow leaves the candidates in the same document, else those with the same owner, else all; among several, those preferred.
func narrow[T any](candidates []T, at scope, of func(T) scope, preferred func(T) bool) []T {
	tiers := []func(T) bool{
		func(c T) bool { return of(c).doc == at.doc },
		func(c T) bool { return of(c).owner == at.owner },
		preferred,
	}
	for _, tier := range tiers {
		if len(candidates) < 2 {
			break
		}
		var kept []T
		for _, c := range candidates {
			if tier(c) {
				kept = append(kept, c)
			}
		}
		if len(kept) > 0 {
			candidates = kept
		}
	}
	return candidates
}

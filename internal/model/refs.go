package model

import (
	"strings"
)

// references finds what a reference means. Everything is found under several forms: its id, its id below its owner, and its
// whole path.
type references struct {
	teams    map[string]*Team
	products map[string]*Product
	people   map[string]*Person
	okrs     map[string][]*OKRs
	goals    map[string][]goal // objectives and pillars
	results  map[string][]goal // key results
	texts    map[string][]goal // objectives by their text in lower case
	items    map[string][]*Initiative
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
	r := &l.refs
	*r = references{
		teams: map[string]*Team{}, products: map[string]*Product{}, people: map[string]*Person{}, okrs: map[string][]*OKRs{},
		goals: map[string][]goal{}, results: map[string][]goal{}, texts: map[string][]goal{}, items: map[string][]*Initiative{},
	}
	for _, t := range org.Teams {
		addFirst(r.teams, t, t.ID, "team/"+t.ID, org.ID+"/"+t.ID)
	}
	for _, p := range org.Products {
		addFirst(r.products, p, p.ID, "product/"+p.ID, org.ID+"/"+p.ID)
		if p.Strategy != nil {
			l.indexPillars(p.Strategy, p.doc, p.ID)
		}
	}
	for _, p := range org.People {
		addFirst(r.people, p, p.ID, "person/"+p.ID, org.ID+"/"+p.ID)
	}
	owner := orElse(org.ID, "organization")
	for _, o := range org.Objectives {
		l.indexObjective(o, goal{Target: Target{Objective: o}, doc: o.doc, owner: owner, path: o.Path}, owner)
	}
	if org.Strategy != nil {
		l.indexPillars(org.Strategy, org.doc, owner)
	}
	for _, o := range org.OKRs {
		period := o.owner + "/" + o.Period.Text()
		addAll(r.okrs, o, o.ID, period)
		for _, objective := range o.Objectives {
			g := goal{Target: Target{Objective: objective}, doc: o.doc, owner: o.owner, path: objective.Path, okrs: o}
			l.indexObjective(objective, g, o.owner, o.ID, period)
		}
	}
	for _, m := range org.Roadmaps {
		for _, i := range m.Initiatives {
			addAll(r.items, i, i.ID, m.owner+"/"+i.ID, m.owner+"/roadmap/"+i.ID, m.ID+"/"+i.ID, i.Path)
		}
	}
}

func (l *orgLinker) indexObjective(o *Objective, g goal, owners ...string) {
	r := &l.refs
	forms := append([]string{o.ID, o.Path}, below(owners, o.ID)...)
	addAll(r.goals, g, forms...)
	if text := plainText(o.Text); text != "" {
		addAll(r.texts, g, text)
	}
	for _, k := range o.KeyResults {
		kg := goal{Target: Target{KeyResult: k}, doc: g.doc, owner: g.owner, path: k.Path, okrs: g.okrs}
		addAll(r.results, kg, append(below(forms, k.ID), k.ID, k.Path)...)
	}
}

func (l *orgLinker) indexPillars(s *Strategy, doc *Document, owner string) {
	for _, p := range s.Pillars {
		addAll(l.refs.goals, goal{Target: Target{Pillar: p}, doc: doc, owner: owner, path: p.Path}, p.ID, owner+"/"+p.ID, p.Path)
	}
}

func below(owners []string, id string) []string {
	out := make([]string, len(owners))
	for i, owner := range owners {
		out[i] = owner + "/" + id
	}
	return out
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

func addAll[T any](m map[string][]T, v T, forms ...string) {
	for i, form := range forms {
		doubled := false
		for _, earlier := range forms[:i] {
			doubled = doubled || earlier == form
		}
		if form != "" && !doubled {
			m[form] = append(m[form], v)
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

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
	okrs     index[*OKRs]
	goals    index[*goal]       // objectives and pillars
	results  index[*goal]       // key results
	texts    map[string][]*goal // objectives by their text in lower case
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
	r := &l.refs
	*r = references{
		teams: map[string]*Team{}, products: map[string]*Product{}, people: map[string]*Person{}, texts: map[string][]*goal{},
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
		l.indexObjective(o, &goal{Target: Target{Objective: o}, doc: o.doc, owner: owner, path: o.Path}, owner)
	}
	if org.Strategy != nil {
		l.indexPillars(org.Strategy, org.doc, owner)
	}
	for _, o := range org.OKRs {
		period := o.owner + "/" + o.Period.Text()
		r.okrs.add(o, formOf(o.ID), formOf(period))
		for _, objective := range o.Objectives {
			g := &goal{Target: Target{Objective: objective}, doc: o.doc, owner: o.owner, path: objective.Path, okrs: o}
			l.indexObjective(objective, g, o.owner, o.ID, period)
		}
	}
	for _, m := range org.Roadmaps {
		plain := m.owner + "/roadmap"
		for _, i := range m.Initiatives {
			r.items.add(i, formOf(i.ID), below(m.owner, i.ID), below(plain, i.ID), below(m.ID, i.ID), formOf(i.Path))
		}
	}
}

func (l *orgLinker) indexObjective(o *Objective, g *goal, owners ...string) {
	r := &l.refs
	forms := []form{formOf(o.ID), formOf(o.Path)}
	for _, owner := range owners {
		forms = append(forms, below(owner, o.ID))
	}
	r.goals.add(g, forms...)
	if text := plainText(o.Text); text != "" {
		r.texts[text] = append(r.texts[text], g)
	}
	names := make([]string, len(forms))
	for i, f := range forms {
		names[i] = f.text()
	}
	for _, k := range o.KeyResults {
		kg := &goal{Target: Target{KeyResult: k}, doc: g.doc, owner: g.owner, path: k.Path, okrs: g.okrs}
		forms := make([]form, 0, len(names)+2)
		for _, name := range names {
			forms = append(forms, below(name, k.ID))
		}
		r.results.add(kg, append(forms, formOf(k.ID), formOf(k.Path))...)
	}
}

func (l *orgLinker) indexPillars(s *Strategy, doc *Document, owner string) {
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

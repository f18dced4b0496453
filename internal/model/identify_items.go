package model

import (
	"strings"

	"github.com/orgvet/orgvet/schema/syntax"
)

// nameGoals names objectives and their key results. OKRs of one owner and period are added together.
func (l *orgLinker) nameGoals() {
	org := l.org
	l.nameObjectives(orElse(org.ID, "organization"), org.Objectives)
	groups, order := map[string][]*Objective{}, []string{}
	for _, o := range org.OKRs {
		prefix := l.prefixed(o.owner + "/" + o.Period.Text())
		if o.Has("id") {
			prefix = l.prefixed(o.owner + "/" + o.ID)
		}
		if _, known := groups[prefix]; !known {
			order = append(order, prefix)
		}
		groups[prefix] = append(groups[prefix], o.Objectives...)
		for _, objective := range o.Objectives {
			objective.OKRs = o
		}
	}
	for _, prefix := range order {
		l.nameObjectives(prefix, groups[prefix])
	}
	for _, f := range org.Functions {
		f.ID = orElse(f.ID, syntax.Slug(f.Name))
		l.nameKeyResults(l.prefixed(orElse(org.ID, "organization")+"/functions/"+f.ID), f.Goals)
		for _, k := range f.Goals {
			k.details().Function = f
		}
	}
	l.namePillars(orElse(org.ID, "organization"), org.Strategy)
	for _, p := range org.Products {
		l.namePillars(l.prefixed(p.ID), p.Strategy)
	}
}

func (l *orgLinker) nameObjectives(prefix string, objectives []*Objective) {
	var things []*named
	for _, o := range objectives {
		o.Org = l.org
		things = append(things, &named{block: &o.Block, id: &o.ID, text: o.Text})
	}
	l.name(prefix, "objectives", things)
	for i, o := range objectives {
		o.Path = things[i].path
		l.nameKeyResults(o.Path, o.KeyResults)
		for _, k := range o.KeyResults {
			k.Objective = o
		}
	}
}

func (l *orgLinker) nameKeyResults(prefix string, results []*KeyResult) {
	things := make([]*named, len(results))
	for i, k := range results {
		things[i] = &named{block: &k.Block, id: &k.ID, text: k.gist}
	}
	l.name(prefix, "key results", things)
	for i, k := range results {
		k.Path = things[i].path
	}
}

func (l *orgLinker) namePillars(prefix string, s *Strategy) {
	if s == nil {
		return
	}
	things := make([]*named, len(s.Pillars))
	for i, p := range s.Pillars {
		things[i] = &named{block: &p.Block, id: &p.ID, text: p.Name}
	}
	l.name(prefix, "pillars", things)
	for i, p := range s.Pillars {
		p.Path = things[i].path
	}
}

// nameItems names initiatives. Roadmaps of one owner are added together.
func (l *orgLinker) nameItems() {
	groups, order := map[string][]*named{}, []string{}
	items := map[*named]*Initiative{}
	for _, r := range l.org.Roadmaps {
		prefix := l.prefixed(r.ID)
		if r.Has("id") {
			prefix = l.prefixed(r.owner + "/" + r.ID)
		}
		if _, known := groups[prefix]; !known {
			order = append(order, prefix)
		}
		for _, i := range r.Initiatives {
			i.Roadmap = r
			n := &named{block: &i.Block, id: &i.ID, text: i.Name}
			groups[prefix], items[n] = append(groups[prefix], n), i
		}
	}
	for _, prefix := range order {
		l.name(prefix, "initiatives", groups[prefix])
		for _, n := range groups[prefix] {
			items[n].Path = n.path
		}
	}
}

// withoutNumbers drops from a key result's text what changes with every update: the values, without which it is its metric, and words
// that start with a digit. A text of nothing else is kept.
func withoutNumbers(text, metric string) string {
	var kept []string
	for _, word := range strings.Fields(metric) {
		if bare := strings.TrimLeft(word, "+-−<>=≤≥~€$£¥("); bare == "" || bare[0] < '0' || bare[0] > '9' {
			kept = append(kept, word)
		}
	}
	short := strings.Join(kept, " ")
	if plain := strings.IndexFunc(short, isPlainLetter) >= 0; plain || syntax.Slug(short) != "" {
		return short
	}
	return text
}

// isPlainLetter reports whether a character is one of which every id can be made.
func isPlainLetter(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }

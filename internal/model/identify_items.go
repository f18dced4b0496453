package model

import (
	"slices"
	"strings"

	"github.com/orgvet/orgvet/schema/syntax"
)

// nameOKRs names the objectives of OKRs and their key results. OKRs of one owner and period are added together.
func (l *orgLinker) nameOKRs() {
	groups, order := map[string][]*Objective{}, []string{}
	for _, o := range l.org.OKRs {
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
	name := func(prefixes []string) func(*orgLinker) {
		return func(l *orgLinker) {
			for _, prefix := range prefixes {
				l.nameObjectives(prefix, groups[prefix])
			}
		}
	}
	half := len(order) / 2
	l.sideBySide(name(order[:half]), name(order[half:]))
}

// nameOtherGoals names the goals of the organization and its functions, and the pillars of strategies.
func (l *orgLinker) nameOtherGoals() {
	org := l.org
	l.nameObjectives(orElse(org.ID, "organization"), org.Objectives)
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
	things := make([]named, len(objectives))
	for i, o := range objectives {
		o.Org = l.org
		things[i] = named{block: &o.Block, id: &o.ID, path: &o.Path, unnamed: fillID(&o.ID, o.Text)}
	}
	l.name(prefix, "objectives", things)
	for _, o := range objectives {
		l.nameKeyResults(o.Path, o.KeyResults)
		for _, k := range o.KeyResults {
			k.Objective = o
		}
	}
}

func (l *orgLinker) nameKeyResults(prefix string, results []*KeyResult) {
	things := make([]named, len(results))
	for i, k := range results {
		things[i] = named{block: &k.Block, id: &k.ID, path: &k.Path, unnamed: k.unnamed}
	}
	l.name(prefix, "key results", things)
}

func (l *orgLinker) namePillars(prefix string, s *Strategy) {
	if s == nil {
		return
	}
	things := make([]named, len(s.Pillars))
	for i, p := range s.Pillars {
		things[i] = named{block: &p.Block, id: &p.ID, path: &p.Path, unnamed: fillID(&p.ID, p.Name)}
	}
	l.name(prefix, "pillars", things)
}

// nameItems names initiatives. Roadmaps of one owner are added together.
func (l *orgLinker) nameItems() {
	groups, order := map[string][]named{}, []string{}
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
			groups[prefix] = append(groups[prefix], named{block: &i.Block, id: &i.ID, path: &i.Path, unnamed: fillID(&i.ID, i.Name)})
		}
	}
	for _, prefix := range order {
		l.name(prefix, "initiatives", groups[prefix])
	}
}

// fillID makes an id of the text where none is written.
func fillID(id *string, text string) (unnamed bool) {
	if *id != "" {
		return false
	}
	*id = orElse(syntax.Slug(text), "unnamed")
	return true
}

// withoutNumbers drops from a key result's text what changes with every update: the values, without which it is its metric, and words
// that start with a digit. A text of nothing else is kept.
func withoutNumbers(text, metric string) string {
	short := metric
	if strings.ContainsAny(metric, "0123456789") {
		words := slices.DeleteFunc(strings.Fields(metric), func(word string) bool {
			bare := strings.TrimLeft(word, "+-−<>=≤≥~€$£¥(")
			return bare != "" && bare[0] >= '0' && bare[0] <= '9'
		})
		short = strings.Join(words, " ")
	}
	if plain := strings.IndexFunc(short, isPlainLetter) >= 0; plain || syntax.Slug(short) != "" {
		return short
	}
	return text
}

// isPlainLetter reports whether a character is one of which every id can be made.
func isPlainLetter(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }

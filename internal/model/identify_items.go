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
		if _, known := groups[o.prefix]; !known {
			order = append(order, o.prefix)
		}
		groups[o.prefix] = append(groups[o.prefix], o.Objectives...)
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
	owner := org.owner()
	l.nameObjectives(owner, org.Objectives)
	for _, f := range org.Functions {
		f.ID = orElse(f.ID, syntax.Slug(f.Name))
		f.prefix = l.prefixed(owner + "/functions/" + f.ID)
		name(l, f.prefix, "key results", f.Goals)
		for _, k := range f.Goals {
			k.details().Function = f
		}
	}
	l.namePillars(owner, owner, org.Strategy)
	for _, p := range org.Products {
		l.namePillars(l.prefixed(p.ID), p.ID, p.Strategy)
	}
}

func (l *orgLinker) nameObjectives(prefix string, objectives []*Objective) {
	for _, o := range objectives {
		o.Org = l.org
	}
	name(l, prefix, "objectives", objectives)
	for _, o := range objectives {
		name(l, o.Path(), "key results", o.KeyResults)
		for _, k := range o.KeyResults {
			k.Objective = o
		}
	}
}

func (l *orgLinker) namePillars(prefix, owner string, s *Strategy) {
	if s == nil {
		return
	}
	for _, p := range s.Pillars {
		p.owner, p.unnamed = owner, fillID(&p.ID, p.Name)
	}
	name(l, prefix, "pillars", s.Pillars)
	for _, p := range s.Pillars {
		p.Path = prefix + "/" + numbered(p.ID, p.number)
	}
}

// nameItems names initiatives. Roadmaps of one owner are added together.
func (l *orgLinker) nameItems() {
	groups, order := map[string][]*Initiative{}, []string{}
	for _, r := range l.org.Roadmaps {
		if _, known := groups[r.prefix]; !known {
			order = append(order, r.prefix)
		}
		for _, i := range r.Initiatives {
			i.Roadmap = r
		}
		groups[r.prefix] = append(groups[r.prefix], r.Initiatives...)
	}
	for _, prefix := range order {
		name(l, prefix, "initiatives", groups[prefix])
	}
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

package lint

import (
	"slices"

	"github.com/orgvet/orgvet/internal/model"
)

// relationKind is what a parent does to its children.
type relationKind uint8

const (
	suppress relationKind = iota // the child is not printed; it stays in machine output
	group                        // the child is printed under the parent, its likely cause
)

// relation says that findings of the parent explain findings of the children about the same subject.
type relation struct {
	parent   string
	children []string
	same     string // kind of the anchor that both share
	kind     relationKind
	// facet restricts the parent to findings with this facet; childFacet the child to findings with this facet alone.
	facet, childFacet string
	// when is a further condition; nil means none.
	when func(parent, child *Finding) bool
}

// Relation is one row of the relations among rules, for documentation.
type Relation struct{ Parent, Child, Same, Kind string }

// Relations lists all relations, one child a row, in the order of the table.
func Relations() []Relation {
	var out []Relation
	for _, r := range relations {
		kind := "suppresses"
		if r.kind == group {
			kind = "groups"
		}
		for _, c := range r.children {
			out = append(out, Relation{Parent: r.parent, Child: c, Same: r.same, Kind: kind})
		}
	}
	for _, c := range coverages {
		for _, p := range c.parents {
			out = append(out, Relation{Parent: p, Child: c.child, Same: c.same, Kind: "suppresses"})
		}
	}
	return out
}

// relate marks every finding that another one explains. A suppressed finding still suppresses, so the order does not matter.
func relate(findings []*Finding) {
	byRule := map[string][]*Finding{}
	for _, f := range findings {
		byRule[f.Rule.ID] = append(byRule[f.Rule.ID], f)
	}
	for i := range relations {
		r := &relations[i]
		for _, id := range r.children {
			r.apply(byRule[r.parent], byRule[id])
		}
	}
	for i := range coverages {
		coverages[i].apply(byRule)
	}
}

func (r *relation) apply(parents, children []*Finding) {
	if len(parents) == 0 || len(children) == 0 {
		return
	}
	at := map[string][]*Finding{}
	for _, p := range parents {
		if r.facet == "" || slices.Contains(p.Facets(), r.facet) {
			for id := range p.anchorsOf(r.same) {
				at[id] = append(at[id], p)
			}
		}
	}
	for _, c := range children {
		if r.childFacet != "" && !slices.Equal(c.Facets(), []string{r.childFacet}) {
			continue
		}
		for id := range c.anchorsOf(r.same) {
			for _, p := range at[id] {
				if r.when == nil || r.when(p, c) {
					r.mark(p, c)
				}
			}
		}
	}
}

func (r *relation) mark(parent, child *Finding) {
	if r.kind == group {
		if child.Under == nil {
			child.Under = parent
		}
		return
	}
	child.suppressBy(parent)
}

func (f *Finding) suppressBy(parent *Finding) {
	if !slices.Contains(f.By, parent) {
		f.By = append(f.By, parent)
	}
	f.Status = Suppressed
}

// coverage suppresses a finding about a whole when every active key result under it already carries a finding of the parents.
type coverage struct {
	parents []string
	child   string
	same    string
}

func (c *coverage) apply(byRule map[string][]*Finding) {
	covered := map[string][]*Finding{} // by the id of the key result
	for _, id := range c.parents {
		for _, f := range byRule[id] {
			if f.Entity.Kind == atKeyResult {
				covered[f.Entity.ID] = append(covered[f.Entity.ID], f)
			}
		}
	}
	for _, child := range byRule[c.child] {
		if parents, all := c.cover(child.Subject, covered); all {
			for _, p := range parents {
				child.suppressBy(p)
			}
		}
	}
}

func (c *coverage) cover(s model.Subject, covered map[string][]*Finding) (parents []*Finding, all bool) {
	krs := keyResultsOf(s)
	for _, k := range krs {
		fs := covered[k.Path()]
		if len(fs) == 0 {
			return nil, false
		}
		parents = append(parents, fs...)
	}
	return parents, len(krs) > 0
}

func keyResultsOf(s model.Subject) []*model.KeyResult {
	var out []*model.KeyResult
	add := func(o *model.Objective) {
		for _, k := range o.KeyResults {
			if k.Active() {
				out = append(out, k)
			}
		}
	}
	switch s := s.(type) {
	case *model.Objective:
		add(s)
	case *model.OKRs:
		for _, o := range s.Objectives {
			add(o)
		}
	case *model.Team:
		for _, o := range s.RunningObjectives() {
			add(o)
		}
	}
	return out
}

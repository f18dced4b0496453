package model

import (
	"slices"
	"strings"
)

// linkTeams links teams to their groups and products, and documents to the teams that own them.
func (l *orgLinker) linkTeams() {
	l.index()
	org := l.org
	for _, t := range org.Teams {
		if t.Group = l.team(t.doc, t.PartOf); t.Group != nil {
			t.Group.Children = append(t.Group.Children, t)
		}
		for _, r := range t.Products {
			if p := l.product(t.doc, r); p != nil {
				own(t, p)
			}
		}
	}
	for _, p := range org.Products {
		for _, t := range l.teams(p.doc, p.Team) {
			own(t, p)
		}
		for _, r := range p.Owners {
			if t := l.refs.teams[r.Text]; t != nil {
				own(t, p)
			}
		}
		p.Leader = l.product(p.doc, p.Follows)
	}
	for _, t := range org.Teams {
		slices.SortStableFunc(t.Owned, func(a, b *Product) int { return strings.Compare(a.ID, b.ID) })
	}
	for _, p := range org.Products {
		slices.SortStableFunc(p.Teams, func(a, b *Team) int { return strings.Compare(a.ID, b.ID) })
	}
	for _, o := range org.OKRs {
		l.findOwnersOfOKRs(o)
		for _, t := range o.Owners {
			t.AllOKRs = append(t.AllOKRs, o)
		}
	}
	for _, r := range org.Roadmaps {
		if l.findOwnersOfRoadmap(r); r.For != nil {
			r.For.Roadmaps = append(r.For.Roadmaps, r)
		}
		for _, t := range r.Owners {
			t.Roadmaps = append(t.Roadmaps, r)
		}
	}
	for _, f := range org.Forums {
		f.With = l.team(f.doc, f.Team)
		if f.With != nil {
			f.With.Forums = append(f.With.Forums, f)
		}
	}
	for _, g := range org.Logs {
		if l.findKeeper(g); g.Keeper != nil {
			g.Keeper.Logs = append(g.Keeper.Logs, g)
		}
	}
	for _, t := range org.Teams {
		l.linkCover(t)
	}
}

func own(t *Team, p *Product) {
	if !slices.Contains(t.Owned, p) {
		t.Owned = append(t.Owned, p)
		p.Teams = append(p.Teams, t)
	}
}

func (l *orgLinker) findOwnersOfOKRs(o *OKRs) {
	refs := o.Teams
	if o.Team.IsSet() {
		refs = append(Refs{o.Team}, o.Teams...)
	}
	o.Owners = l.teams(o.doc, refs)
	l.organization(o.doc, o.Organization)
	l.function(o.doc, o.Function)
	o.ForOrg = len(refs) == 0 && !o.Function.IsSet() && !o.Owner.IsSet()
	o.Projected = len(refs) == 0 && !o.ForOrg
}

func (l *orgLinker) findOwnersOfRoadmap(r *Roadmap) {
	refs := r.Teams
	if r.Team.IsSet() {
		refs = append(Refs{r.Team}, r.Teams...)
	}
	r.Owners = l.teams(r.doc, refs)
	l.organization(r.doc, r.Organization)
	if r.For = l.product(r.doc, r.Product); r.For != nil && len(refs) == 0 {
		r.Owners = r.For.Teams
	}
}

func (l *orgLinker) findKeeper(g *Log) {
	l.organization(g.doc, g.Organization)
	g.Keeper = l.team(g.doc, g.Team)
}

// linkCover finds the OKRs that hold the team's goals in its place: those of covered_by, which may name a team as well, and
// those of its groups that cover their children.
func (l *orgLinker) linkCover(t *Team) {
	if r := t.CoveredBy; r.IsSet() {
		covering := l.refs.okrs.get(r.Text)
		if other := l.refs.teams[r.Text]; len(covering) == 0 && other != nil {
			covering = other.AllOKRs
		} else if len(covering) == 0 && r.Text == l.org.ID {
			covering = l.ownOKRs()
		} else if len(covering) == 0 {
			l.unknown(t.doc, r, "no OKRs are called "+Quote(r.Text), "name the OKRs by their id or by owner/period", "okrs", l.refs.okrs.names)
		}
		t.covered = append(t.covered, covering...)
	}
	seen := map[*Team]bool{t: true}
	for g := t.Group; g != nil && !seen[g]; g = g.Group {
		seen[g] = true
		for _, o := range g.AllOKRs {
			if o.Covers == "children" {
				t.covered = append(t.covered, o)
			}
		}
	}
}

func (l *orgLinker) ownOKRs() []*OKRs {
	var own []*OKRs
	for _, o := range l.org.OKRs {
		if o.ForOrg {
			own = append(own, o)
		}
	}
	return own
}

// organization checks a reference to the organization, which must be the one the document belongs to.
func (l *orgLinker) organization(doc *Document, r Ref) {
	if r.IsSet() && l.org.Declared && r.Text != l.org.ID {
		l.unknown(doc, r, "the organization is "+Quote(l.org.ID)+", not "+Quote(r.Text), "write "+l.org.ID, "organization", func() []string { return []string{l.org.ID} })
	}
}

// function checks a reference to a function of a declared organization that lists its functions.
func (l *orgLinker) function(doc *Document, r Ref) {
	if !r.IsSet() || len(l.org.Functions) == 0 || l.org.Function(r.Text) != nil {
		return
	}
	l.unknown(doc, r, "the organization lists no function "+Quote(r.Text), "add it to the functions of the organization, or correct the reference", "function", func() []string {
		var ids []string
		for _, f := range l.org.Functions {
			ids = append(ids, f.ID)
		}
		return ids
	})
}

// Package graph draws how strategy, objectives and work connect, and who waits for whom, as Mermaid, DOT or SVG.
package graph

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/orgvet/orgvet/internal/audit"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/report"
)

// Graph is what is drawn. Nodes are sorted by layer, owner and text.
type Graph struct {
	Nodes []Node
	Edges []Edge
}

// Node is a pillar, an objective, an initiative, or several initiatives of one owner.
type Node struct {
	ID     string
	Layer  int // index into audit.Layers
	Text   string
	Owner  string
	Broken string // what it is not connected to; empty when connected
}

// Edge leads from what serves to what is served, or from what waits to what it waits for.
type Edge struct {
	From, To string
	Waits    bool
}

// Filter narrows a graph. The zero value keeps all.
type Filter struct {
	Teams     []string // owners to keep, with everything they serve
	Objective string   // an objective's id, or its last part, to keep with all above and below it
	All       bool     // draw every initiative, however many there are
}

// manyNodes is how many nodes a picture may have before the initiatives of one owner are drawn as one.
const manyNodes = 80

// Of makes the graph of an organization's alignment and of the dependencies among its initiatives.
func Of(a *audit.Alignment, organizations []*model.Organization, f Filter) (*Graph, error) {
	g := &Graph{}
	for _, n := range a.Nodes {
		g.Nodes = append(g.Nodes, Node{ID: n.ID, Layer: slices.Index(audit.Layers(), n.Layer), Text: n.Text, Owner: n.Owner, Broken: n.Broken})
	}
	for _, l := range a.Links {
		g.Edges = append(g.Edges, Edge{From: l.From, To: l.To})
	}
	g.addDependencies(organizations)
	if err := g.filter(f); err != nil {
		return nil, err
	}
	if !f.All && len(g.Nodes) > manyNodes {
		g.collapse()
	}
	g.sort()
	return g, nil
}

// addDependencies adds what open initiatives wait for, where both are drawn.
func (g *Graph) addDependencies(organizations []*model.Organization) {
	drawn := map[string]bool{}
	for _, n := range g.Nodes {
		drawn[n.ID] = true
	}
	for _, o := range organizations {
		for _, r := range o.Roadmaps {
			for _, i := range r.Initiatives {
				for _, d := range i.DependsOn {
					if d.OnInitiative != nil && drawn[i.Entity().Key()] && drawn[d.OnInitiative.Entity().Key()] {
						g.Edges = append(g.Edges, Edge{From: i.Entity().Key(), To: d.OnInitiative.Entity().Key(), Waits: true})
					}
				}
			}
		}
	}
}

// collapse draws the initiatives of one owner that serve the same as one node.
func (g *Graph) collapse() {
	bottom := len(audit.Layers()) - 1
	serves := map[string]string{}
	for _, e := range g.Edges {
		if !e.Waits {
			serves[e.From] = e.To
		}
	}
	into := map[string]string{}
	count, broken := map[string]int{}, map[string]int{}
	var nodes []Node
	at := map[string]int{}
	for _, n := range g.Nodes {
		if n.Layer != bottom {
			nodes = append(nodes, n)
			continue
		}
		id := "initiatives:" + n.Owner + ":" + serves[n.ID]
		into[n.ID] = id
		count[id]++
		if n.Broken != "" {
			broken[id]++
		}
		if _, there := at[id]; !there {
			at[id] = len(nodes)
			nodes = append(nodes, Node{ID: id, Layer: bottom, Owner: n.Owner})
		}
	}
	for id, i := range at {
		nodes[i].Text = report.Count(count[id], "initiative")
		if broken[id] > 0 {
			nodes[i].Broken = fmt.Sprintf("%d of %d name no goal that runs today", broken[id], count[id])
		}
	}
	g.Nodes = nodes
	g.mergeEdges(into)
}

// mergeEdges leads edges to the nodes that stand for theirs, each once.
func (g *Graph) mergeEdges(into map[string]string) {
	seen := map[Edge]bool{}
	var edges []Edge
	for _, e := range g.Edges {
		e.From, e.To = cmp.Or(into[e.From], e.From), cmp.Or(into[e.To], e.To)
		if e.From != e.To && !seen[e] {
			seen[e] = true
			edges = append(edges, e)
		}
	}
	g.Edges = edges
}

func (g *Graph) sort() {
	slices.SortStableFunc(g.Nodes, func(a, b Node) int {
		return cmp.Or(cmp.Compare(a.Layer, b.Layer), cmp.Compare(a.Owner, b.Owner), cmp.Compare(a.Text, b.Text), cmp.Compare(a.ID, b.ID))
	})
	slices.SortFunc(g.Edges, func(a, b Edge) int { return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To)) })
}

package graph

import (
	"fmt"
	"slices"
	"strings"
)

// filter keeps the nodes that are asked for, with everything they serve; an objective also keeps everything that serves it.
func (g *Graph) filter(f Filter) error {
	if len(f.Teams) == 0 && f.Objective == "" {
		return nil
	}
	keep := map[string]bool{}
	for _, team := range f.Teams {
		found := false
		for _, n := range g.Nodes {
			if slices.Contains(strings.Fields(n.Owner), team) {
				found, keep[n.ID] = true, true
			}
		}
		if !found {
			return fmt.Errorf("team %q has nothing on the map: no objective in force and no open initiative", team)
		}
	}
	if f.Objective != "" {
		found := false
		for _, n := range g.Nodes {
			if strings.HasSuffix(n.ID, ":"+f.Objective) || strings.HasSuffix(n.ID, "/"+f.Objective) {
				found, keep[n.ID] = true, true
				g.reach(n.ID, keep, func(e Edge) (from, to string) { return e.To, e.From })
			}
		}
		if !found {
			return fmt.Errorf("no objective or pillar in force has the id %q", f.Objective)
		}
	}
	for _, n := range g.Nodes {
		if keep[n.ID] {
			g.reach(n.ID, keep, func(e Edge) (from, to string) { return e.From, e.To })
		}
	}
	g.Nodes = slices.DeleteFunc(g.Nodes, func(n Node) bool { return !keep[n.ID] })
	g.Edges = slices.DeleteFunc(g.Edges, func(e Edge) bool { return !keep[e.From] || !keep[e.To] })
	return nil
}

// reach keeps everything that edges lead to from a node, in the direction that ends gives.
func (g *Graph) reach(id string, keep map[string]bool, ends func(Edge) (from, to string)) {
	queue := []string{id}
	for len(queue) > 0 {
		at := queue[0]
		queue = queue[1:]
		for _, e := range g.Edges {
			if from, to := ends(e); !e.Waits && from == at && !keep[to] {
				keep[to] = true
				queue = append(queue, to)
			}
		}
	}
}

package model

import (
	"slices"
	"strings"

	"github.com/orgvet/orgvet/internal/source"
)

// node is a thing in a graph that must have no cycle.
type node struct {
	id    string
	doc   *Document
	at    source.Place
	edges []string
}

func (l *orgLinker) checkCycles() {
	org := l.org
	groups, products := graph{}, graph{}
	for _, t := range org.Teams {
		if t.Group != nil {
			groups.add(t.ID, &t.Block, "part_of", t.Group.ID)
		}
	}
	for _, p := range org.Products {
		if p.Leader != nil {
			products.add(p.ID, &p.Block, "follows", p.Leader.ID)
		}
	}
	l.reportCycles(groups, "part_of")
	l.reportCycles(products, "follows")
	l.checkManagers()
	l.checkWorkCycles()
}

// checkManagers looks for persons who are managed by whom they manage.
func (l *orgLinker) checkManagers() {
	managers := graph{}
	for _, p := range l.org.People {
		if boss := l.refs.people[p.Manager.Text]; boss != nil {
			managers.add(p.ID, &p.Block, "manager", boss.ID)
		}
	}
	l.reportCycles(managers, "manager")
}

// checkWorkCycles looks for cycles among goals and among initiatives.
func (l *orgLinker) checkWorkCycles() {
	org := l.org
	goals, items, parents := graph{}, graph{}, graph{}
	for _, s := range org.OKRs {
		for _, o := range s.Objectives {
			l.addSupports(goals, o)
		}
	}
	for _, o := range org.Objectives {
		l.addSupports(goals, o)
	}
	for _, i := range org.initiatives {
		for _, d := range i.DependsOn {
			if d.OnInitiative != nil {
				items.add(i.Path(), &i.Block, "depends_on", d.OnInitiative.Path())
			}
		}
		if i.ParentItem != nil {
			parents.add(i.Path(), &i.Block, "parent", i.ParentItem.Path())
		}
	}
	l.reportCycles(goals, "supports")
	l.reportCycles(items, "depends_on")
	l.reportCycles(parents, "parent")
}

func (l *orgLinker) addSupports(goals graph, o *Objective) {
	for _, t := range o.Targets {
		switch {
		case t.Objective != nil:
			goals.add(o.Path(), &o.Block, "supports", t.Objective.Path())
		case t.KeyResult != nil && t.KeyResult.Objective != nil:
			goals.add(o.Path(), &o.Block, "supports", t.KeyResult.Objective.Path())
		}
	}
}

type graph map[string]*node

func (g graph) add(id string, b *Block, key, to string) {
	n := g[id]
	if n == nil {
		n = &node{id: id, doc: b.doc, at: b.At(key)}
		g[id] = n
	}
	n.edges = append(n.edges, to)
}

// reportCycles reports one cycle for every knot of things that reach each other.
func (l *orgLinker) reportCycles(g graph, key string) {
	g.prune()
	back := graph{}
	for _, id := range keysOf(g) {
		for _, to := range g[id].edges {
			if back[to] == nil {
				back[to] = &node{id: to}
			}
			back[to].edges = append(back[to].edges, id)
		}
	}
	done := map[string]bool{}
	for _, id := range keysOf(g) {
		if done[id] {
			continue
		}
		cycle := g.cycleThrough(id)
		if cycle == nil {
			continue
		}
		after, before := g.reach(id), back.reach(id)
		for other := range after {
			done[other] = done[other] || before[other]
		}
		var related []source.Related
		for _, step := range cycle[1 : len(cycle)-1] {
			related = append(related, source.Related{Message: step, Place: g[step].at})
		}
		message := key + " goes round in a circle: " + strings.Join(cycle, " -> ")
		if len(cycle) == 2 {
			message = key + " of " + Quote(id) + " names itself"
		}
		l.fault(g[id].doc, "dependency-cycle", g[id].at, message, "take one of the links away", related...)
	}
}

// prune takes away what leads nowhere, until only cycles and the ways to them are left.
func (g graph) prune() {
	into, open := map[string][]string{}, map[string]int{}
	var ends []string
	for _, id := range keysOf(g) {
		for _, to := range g[id].edges {
			into[to] = append(into[to], id)
			if g[to] == nil {
				ends = append(ends, to)
			}
		}
		open[id] = len(g[id].edges)
	}
	ends = slices.Compact(slices.Sorted(slices.Values(ends)))
	for len(ends) > 0 {
		end := ends[0]
		ends = ends[1:]
		delete(g, end)
		for _, id := range into[end] {
			if open[id]--; open[id] == 0 {
				ends = append(ends, id)
			}
		}
	}
}

// cycleThrough is the shortest way from a thing back to itself, both ends included; nil if there is none.
func (g graph) cycleThrough(id string) []string {
	came := map[string]string{}
	queue := []string{id}
	for len(queue) > 0 {
		at := queue[0]
		queue = queue[1:]
		if g[at] == nil {
			continue
		}
		for _, next := range slices.Sorted(slices.Values(g[at].edges)) {
			if next == id {
				way := []string{id}
				for step := at; step != id; step = came[step] {
					way = append(way, step)
				}
				way = append(way, id)
				slices.Reverse(way)
				return way
			}
			if _, seen := came[next]; !seen {
				came[next] = at
				queue = append(queue, next)
			}
		}
	}
	return nil
}

// reach is everything that a thing leads to.
func (g graph) reach(from string) map[string]bool {
	seen := map[string]bool{}
	queue := []string{from}
	for len(queue) > 0 {
		at := queue[0]
		queue = queue[1:]
		if g[at] == nil {
			continue
		}
		for _, next := range g[at].edges {
			if !seen[next] {
				seen[next] = true
				queue = append(queue, next)
			}
		}
	}
	return seen
}

package page

import (
	"fmt"

	"github.com/orgvet/orgvet/internal/audit"
)

// mostListed is the number of nodes up to which the table lists all; beyond, it lists the first of those that are not connected.
const mostListed = 500

// layers of the map, from left to right.
var layers = audit.Layers()

// mapNodes is the number of nodes up to which one map shows all; larger maps are split by what is served at the top.
const mapNodes = 60

// mostMaps is how many split maps a page holds.
const mostMaps = 25

// alignmentChart shows what serves what, from strategy to work, and where the line is broken.
func alignmentChart(p *audit.Pictures) chart {
	c := chart{
		ID: "alignment", Title: "From strategy to work", Wide: true,
		Head: []string{"what", "layer", "whose", "serves", "what is missing"},
	}
	m := newAlignment(&p.Alignment)
	for i := range m.nodes {
		n := &m.nodes[i]
		if len(m.nodes) > mostListed && (n.Broken == "" || len(c.Rows) == mostListed) {
			continue
		}
		var up []string
		for _, parent := range m.up[n.ID] {
			up = append(up, m.byID[parent].Text)
		}
		c.Rows = append(c.Rows, []string{n.Text, n.Layer, n.Owner, list(up), n.Broken})
	}
	if len(m.nodes) == 0 {
		c.Text = "No strategy, no objectives and no initiatives are recorded."
		return c
	}
	c.Text = m.sentence()
	if len(m.nodes) > mostListed {
		c.Note = fmt.Sprintf("The table lists %d of those that are not connected.", len(c.Rows))
	}
	c.SVG = m.overview().svg("Boxes: how many things each layer has, and how many are not connected. " + c.Text)
	if len(m.nodes) <= mapNodes {
		c.SVG += m.drawAll()
		return c
	}
	for _, root := range m.roots() {
		if len(m.down[root]) == 0 || len(c.Parts) == mostMaps {
			continue
		}
		c.Parts = append(c.Parts, part{
			Title: fmt.Sprintf("%s: %s", m.byID[root].Layer, m.byID[root].Text),
			SVG:   m.drawTree(root),
		})
	}
	return c
}

// alignment is the map with its links in both directions, in the order of the report.
type alignment struct {
	nodes    []audit.Node
	byID     map[string]*audit.Node
	up, down map[string][]string
}

func newAlignment(a *audit.Alignment) *alignment {
	m := &alignment{nodes: a.Nodes, byID: map[string]*audit.Node{}, up: map[string][]string{}, down: map[string][]string{}}
	for i := range a.Nodes {
		m.byID[a.Nodes[i].ID] = &a.Nodes[i]
	}
	for _, l := range a.Links {
		if m.byID[l.From] != nil && m.byID[l.To] != nil && l.From != l.To {
			m.up[l.From] = append(m.up[l.From], l.To)
			m.down[l.To] = append(m.down[l.To], l.From)
		}
	}
	return m
}

// tally counts the nodes of a layer and those that are not connected.
func (m *alignment) tally(layer string) (all, broken int) {
	for i := range m.nodes {
		if m.nodes[i].Layer == layer {
			all++
			if m.nodes[i].Broken != "" {
				broken++
			}
		}
	}
	return all, broken
}

func (m *alignment) sentence() string {
	var said []string
	for _, layer := range layers {
		all, broken := m.tally(layer)
		if all > 0 && broken > 0 {
			said = append(said, fmt.Sprintf("%d of %s", broken, layerCount(all, layer)))
		}
	}
	if len(said) == 0 {
		return "Everything on the map is connected."
	}
	return "Not connected: " + list(said) + "."
}

func layerCount(n int, layer string) string {
	if layer == "strategy" {
		return count(n, "part") + " of the strategy"
	}
	return count(n, layer)
}

// roots are the nodes that serve nothing on the map.
func (m *alignment) roots() []string {
	var out []string
	for _, layer := range layers {
		for i := range m.nodes {
			if n := &m.nodes[i]; n.Layer == layer && len(m.up[n.ID]) == 0 {
				out = append(out, n.ID)
			}
		}
	}
	return out
}

// Room of the map.
const (
	nodeWidth = 196
	nodeGap   = 40
	mapWidth  = 4*nodeWidth + 3*nodeGap + 2*mapEdge
	mapEdge   = 2 // for the outlines
	nodePad   = 8
	nodeApart = 10
)

func column(layer string) float64 {
	for i, l := range layers {
		if l == layer {
			return float64(i)*(nodeWidth+nodeGap) + mapEdge
		}
	}
	return 0
}

// overview draws one box a layer.
func (m *alignment) overview() *drawing {
	d := &drawing{width: mapWidth, height: 62}
	for i, layer := range layers {
		x := column(layer)
		all, broken := m.tally(layer)
		said := "all connected"
		switch {
		case all == 0:
			said = notRecorded
		case broken > 0:
			said = fmt.Sprintf("%d of %d not connected", broken, all)
		}
		if i > 0 {
			d.line(x-nodeGap, 30, x, 30, inkLine)
		}
		d.box(x, 2, nodeWidth, 56, inkPale, yesBroken(broken > 0), broken > 0)
		d.text(x+nodePad, 24, "start", inkText, layerCount(all, layer))
		d.text(x+nodePad, 44, "start", inkMuted, said)
	}
	return d
}

func yesBroken(broken bool) ink {
	if broken {
		return inkWarm
	}
	return inkLine
}

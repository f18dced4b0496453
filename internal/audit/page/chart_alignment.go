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
	c.Text = p.Alignment.Sentence()
	if len(m.nodes) > mostListed {
		c.Note = fmt.Sprintf("The table lists %d of those that are not connected.", len(c.Rows))
	}
	c.SVG = overview(p.Alignment.Counted()).svg("Boxes: how many things each layer has, and what is not connected. " + c.Text)
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
func overview(counted []audit.Layer) *drawing {
	d := &drawing{width: mapWidth}
	said := make([][]string, len(counted))
	most := 1
	for i, l := range counted {
		for _, gap := range l.Gaps {
			said[i] = append(said[i], wrap(gap, nodeTextWidth)...)
		}
		if len(said[i]) == 0 {
			said[i] = []string{"no gap found"}
		}
		most = max(most, len(said[i]))
	}
	height := float64(34 + most*lineHeight)
	for i, l := range counted {
		x := column(l.Name)
		if i > 0 {
			d.line(x-nodeGap, height/2, x, height/2, inkLine)
		}
		d.box(x, 2, nodeWidth, height-4, inkPale, yesBroken(len(l.Gaps) > 0), len(l.Gaps) > 0)
		d.text(x+nodePad, 22, "start", inkText, l.Nodes)
		d.lines(x+nodePad, 27, inkMuted, said[i])
	}
	d.height = height
	return d
}

func yesBroken(broken bool) ink {
	if broken {
		return inkWarm
	}
	return inkLine
}

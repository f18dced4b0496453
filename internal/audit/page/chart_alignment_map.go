package page

import (
	"fmt"
	"slices"
	"strings"

	"github.com/orgvet/orgvet/internal/audit"
)

// layout places nodes so that everything that serves a node stands to its right, in a band of its own: no two boxes meet.
type layout struct {
	m     *alignment
	at    map[string]place
	order []string // in the order of placing
	left  int      // nodes that may still be placed
}

type place struct{ x, y, h float64 }

// drawAll draws the whole map: first what is connected, then what stands alone, layer by layer.
func (m *alignment) drawAll() *drawing {
	var trees, alone []string
	for _, root := range m.roots() {
		if len(m.down[root]) > 0 {
			trees = append(trees, root)
		} else {
			alone = append(alone, root)
		}
	}
	return m.draw(trees, alone...)
}

// draw draws the trees below roots, and below them the nodes that stand alone.
func (m *alignment) draw(roots []string, alone ...string) *drawing {
	l := &layout{m: m, at: map[string]place{}, left: mapNodes}
	d := &drawing{width: mapWidth}
	y := 0.0
	if len(roots) > 0 {
		for _, layer := range layers {
			d.text(column(layer), fontSize, "start", inkMuted, layer)
		}
		y = 26
	}
	for _, root := range roots {
		y = l.tree(root, y) + nodeApart
	}
	for _, layer := range layers {
		y = d.shelf(l, layer, alone, y)
	}
	d.height = y
	for _, id := range l.order {
		for _, parent := range m.up[id] {
			if to, ok := l.at[parent]; ok {
				from := l.at[id]
				d.curve(to.x+nodeWidth, to.y+14, from.x, from.y+14, inkMuted)
			}
		}
	}
	for _, id := range l.order {
		d.node(m.byID[id], l.at[id])
	}
	return d
}

// shelf places the nodes of a layer that stand alone side by side, under a heading, and returns the y below.
func (d *drawing) shelf(l *layout, layer string, alone []string, y float64) float64 {
	var row []string
	for _, id := range alone {
		if l.m.byID[id].Layer == layer {
			row = append(row, id)
		}
	}
	if len(row) == 0 {
		return y
	}
	d.text(0, y+fontSize+8, "start", inkMuted, fmt.Sprintf("%s: %d that no line leads to or from", layer, len(row)))
	y += 30
	for cells := range slices.Chunk(row, len(layers)) {
		bottom := y
		for i, id := range cells {
			bottom = max(bottom, l.put(id, column(layers[i]), y))
		}
		y = bottom + nodeApart
	}
	return y
}

// tree places a node at top and what serves it to its right, and returns the y below all of it.
func (l *layout) tree(id string, top float64) float64 {
	if _, placed := l.at[id]; placed || l.left == 0 {
		return top - nodeApart
	}
	bottom := l.put(id, column(l.m.byID[id].Layer), top)
	y := top
	for _, child := range l.m.down[id] {
		if column(l.m.byID[child].Layer) > column(l.m.byID[id].Layer) {
			y = l.tree(child, y) + nodeApart
		}
	}
	return max(bottom, y-nodeApart)
}

func (l *layout) put(id string, x, top float64) float64 {
	n := l.m.byID[id]
	h := float64(len(nodeText(n))+len(nodeOwner(n))+len(nodeBroken(n)))*lineHeight + nodePad + 4
	l.at[id] = place{x, top, h}
	l.order = append(l.order, id)
	l.left--
	return top + h
}

const nodeTextWidth = nodeWidth - 2*nodePad

func nodeText(n *audit.Node) []string { return wrap(n.Text, nodeTextWidth) }

func nodeOwner(n *audit.Node) []string {
	if n.Owner == "" {
		return nil
	}
	return wrap(n.Owner, nodeTextWidth)
}

func nodeBroken(n *audit.Node) []string {
	if n.Broken == "" {
		return nil
	}
	return wrap("✕ "+strings.TrimSpace(n.Broken), nodeTextWidth)
}

// node draws a box with what it is, whose it is and what is missing.
func (d *drawing) node(n *audit.Node, at place) {
	broken := n.Broken != ""
	d.box(at.x, at.y, nodeWidth, at.h, inkPaper, yesBroken(broken), broken)
	y := d.lines(at.x+nodePad, at.y+4, inkText, nodeText(n))
	y = d.lines(at.x+nodePad, y, inkMuted, nodeOwner(n))
	d.lines(at.x+nodePad, y, inkText, nodeBroken(n))
}

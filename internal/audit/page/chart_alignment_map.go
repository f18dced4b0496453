package page

import (
	"fmt"
	"html/template"
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

// drawAll draws the whole map in pictures that each fit a sheet of paper: one for each thing that others serve and nothing above it,
// then what stands alone, layer by layer.
func (m *alignment) drawAll() template.HTML {
	var trees template.HTML
	alone := map[string][]string{}
	for _, root := range m.roots() {
		n := m.byID[root]
		if len(m.down[root]) == 0 {
			alone[n.Layer] = append(alone[n.Layer], root)
			continue
		}
		trees += m.drawTree(root)
	}
	for _, layer := range layers {
		if ids := alone[layer]; len(ids) > 0 {
			trees += m.drawAlone(layer, ids).svg(fmt.Sprintf("Map: %s without a line. Dashed outlines are not connected; the table below holds the same.",
				count(len(ids), layer)))
		}
	}
	return trees
}

func (m *alignment) drawTree(root string) template.HTML {
	return m.draw(root).svg("Map: what serves " + m.byID[root].Text + ". Dashed outlines are not connected; the table below holds the same.")
}

// draw draws what serves root, under the names of the layers.
func (m *alignment) draw(root string) *drawing {
	l := &layout{m: m, at: map[string]place{}, left: mapNodes}
	d := &drawing{width: mapWidth}
	for _, layer := range layers {
		d.text(column(layer), fontSize, "start", inkMuted, layer)
	}
	d.height = l.tree(root, 26) + mapEdge
	for _, id := range l.order {
		for _, parent := range m.up[id] {
			if to, ok := l.at[parent]; ok {
				from := l.at[id]
				d.curve(to.x+nodeWidth, to.y+14, from.x, from.y+14, inkMuted)
			}
		}
	}
	d.boxes(l)
	return d
}

// drawAlone draws the nodes of a layer that no line leads to or from, side by side.
func (m *alignment) drawAlone(layer string, ids []string) *drawing {
	l := &layout{m: m, at: map[string]place{}, left: len(ids)}
	d := &drawing{width: mapWidth}
	d.text(mapEdge, fontSize, "start", inkMuted, fmt.Sprintf("%s: %d that no line leads to or from", layer, len(ids)))
	y := 24.0
	for row := range slices.Chunk(ids, len(layers)) {
		bottom := y
		for i, id := range row {
			bottom = max(bottom, l.put(id, column(layers[i]), y))
		}
		y = bottom + nodeApart
	}
	d.height = y
	d.boxes(l)
	return d
}

func (d *drawing) boxes(l *layout) {
	for _, id := range l.order {
		d.node(l.m.byID[id], l.at[id])
	}
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

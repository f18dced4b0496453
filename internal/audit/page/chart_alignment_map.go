package page

import (
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

// drawAll draws the whole map: first what is connected, then what stands alone, stacked by layer.
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
	y := 26.0
	for _, root := range roots {
		y = l.tree(root, y) + nodeApart
	}
	bottom := y
	next := map[float64]float64{}
	for _, id := range alone {
		x := column(m.byID[id].Layer)
		top := max(next[x], y+nodeApart)
		next[x] = l.put(id, top) + nodeApart
		bottom = max(bottom, next[x])
	}
	d := &drawing{width: mapWidth, height: bottom}
	for _, layer := range layers {
		d.text(column(layer), fontSize, "start", inkMuted, layer)
	}
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

// tree places a node at top and what serves it to its right, and returns the y below all of it.
func (l *layout) tree(id string, top float64) float64 {
	if _, placed := l.at[id]; placed || l.left == 0 {
		return top - nodeApart
	}
	bottom := l.put(id, top)
	y := top
	for _, child := range l.m.down[id] {
		if column(l.m.byID[child].Layer) > column(l.m.byID[id].Layer) {
			y = l.tree(child, y) + nodeApart
		}
	}
	return max(bottom, y-nodeApart)
}

func (l *layout) put(id string, top float64) float64 {
	n := l.m.byID[id]
	h := float64(len(nodeText(n))+len(nodeOwner(n))+len(nodeBroken(n)))*lineHeight + nodePad + 4
	l.at[id] = place{column(n.Layer), top, h}
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

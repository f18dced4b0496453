package graph

import (
	"fmt"
	"html"
	"strings"
	"unicode/utf8"

	"github.com/orgvet/orgvet/internal/audit"
)

// Sizes of the picture in pixels. Text is given 7.2 pixels a character at 13 pixels, wider than common fonts need, so that it is never cut.
const (
	columnWidth = 330.0
	boxWidth    = 270.0
	lineHeight  = 17.0
	padding     = 9.0
	gap         = 10.0
	ownerGap    = 14.0
	lineChars   = 34
	topMargin   = 44.0
	sideMargin  = 20.0
)

// box is a node with its place.
type box struct {
	Node
	x, y, height float64
	lines        []string
}

// SVG draws the graph: a column a layer from strategy on the left to initiatives on the right, nodes grouped by owner, what is not
// connected with a dashed outline and the reason in words.
func (g *Graph) SVG() string {
	boxes, height := g.layout()
	width := 2*sideMargin + columnWidth*float64(len(audit.Layers())) - (columnWidth - boxWidth)
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="How strategy, objectives and work connect" viewBox="0 0 %.0f %.0f" `+
		`width="%.0f" height="%.0f" font-family="system-ui, sans-serif" font-size="13">`+"\n", width, height, width, height)
	b.WriteString(`<rect width="100%" height="100%" fill="#ffffff"/>` + "\n")
	for i, name := range audit.Layers() {
		fmt.Fprintf(&b, `<text x="%.0f" y="24" font-weight="600" fill="#1f2933">%s</text>`+"\n", columnX(i), name)
	}
	for _, e := range g.Edges {
		from, to := boxes[e.From], boxes[e.To]
		if from != nil && to != nil {
			edge(&b, from, to, e.Waits)
		}
	}
	for _, n := range g.Nodes {
		boxes[n.ID].draw(&b)
	}
	b.WriteString("</svg>\n")
	return b.String()
}

func columnX(layer int) float64 { return sideMargin + columnWidth*float64(layer) }

// layout places the nodes, column by column.
func (g *Graph) layout() (boxes map[string]*box, height float64) {
	boxes = map[string]*box{}
	y := make([]float64, len(audit.Layers()))
	owner := make([]string, len(audit.Layers()))
	for i := range y {
		y[i] = topMargin
	}
	for _, n := range g.Nodes {
		if owner[n.Layer] != "" && owner[n.Layer] != n.Owner {
			y[n.Layer] += ownerGap
		}
		owner[n.Layer] = n.Owner
		lines := wrap(n.Owner+": "+label(n, " "), lineChars)
		b := &box{Node: n, x: columnX(n.Layer), y: y[n.Layer], height: 2*padding + lineHeight*float64(len(lines)), lines: lines}
		boxes[n.ID] = b
		y[n.Layer] += b.height + gap
		height = max(height, y[n.Layer])
	}
	return boxes, height + topMargin/2
}

func (b *box) draw(out *strings.Builder) {
	fill, dash := "#eef4f9", ""
	if b.Broken != "" {
		fill, dash = "#ffffff", ` stroke-dasharray="5 4"`
	}
	fmt.Fprintf(out, `<g><title>%s</title><rect x="%.1f" y="%.1f" width="%.0f" height="%.1f" rx="6" fill="%s" stroke="#1f5f8b"%s/>`,
		html.EscapeString(label(b.Node, " ")), b.x, b.y, boxWidth, b.height, fill, dash)
	for i, line := range b.lines {
		fmt.Fprintf(out, `<text x="%.1f" y="%.1f" fill="#1f2933">%s</text>`, b.x+padding, b.y+padding+lineHeight*float64(i)+12, html.EscapeString(line))
	}
	out.WriteString("</g>\n")
}

// edge leads from the left side of the lower node to the right side of what it serves; waiting is drawn dotted on the right side.
func edge(out *strings.Builder, from, to *box, waits bool) {
	x1, y1, x2, y2 := from.x, from.y+from.height/2, to.x+boxWidth, to.y+to.height/2
	bend, style := (x1-x2)/2, `stroke="#7b8794"`
	if waits || from.Layer <= to.Layer {
		x1, bend, style = from.x+boxWidth, -28, `stroke="#8a5a00" stroke-dasharray="2 3"`
	}
	fmt.Fprintf(out, `<path d="M%.1f %.1f C%.1f %.1f %.1f %.1f %.1f %.1f" fill="none" %s/>`+"\n", x1, y1, x1-bend, y1, x2+max(bend, 28), y2, x2, y2, style)
}

// wrap breaks a text into lines of at most width characters; a longer word is cut into pieces.
func wrap(s string, width int) []string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(s) {
		for utf8.RuneCountInString(word) > width {
			r := []rune(word)
			lines = append(lines, strings.TrimSpace(line), string(r[:width]))
			line, word = "", string(r[width:])
		}
		if line != "" && utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > width {
			lines, line = append(lines, line), ""
		}
		line = strings.TrimSpace(line + " " + word)
	}
	lines = append(lines, line)
	out := lines[:0]
	for _, l := range lines {
		if l != "" {
			out = append(out, l)
		}
	}
	return out
}

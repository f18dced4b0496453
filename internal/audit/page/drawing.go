package page

import (
	"fmt"
	"html"
	"html/template"
	"strconv"
	"strings"
)

// ink is a color of a drawing. The attribute holds the light color, so that drawings are complete without any style sheet; the class
// lets the style sheet replace it on a dark page.
type ink struct{ class, color string }

var (
	inkText   = ink{"i-text", "#1b2530"}
	inkMuted  = ink{"i-muted", "#55616d"}
	inkLine   = ink{"i-line", "#c9d1d9"}
	inkPaper  = ink{"i-paper", "#ffffff"}
	inkPale   = ink{"i-pale", "#e6ebf0"}
	inkAccent = ink{"i-accent", "#1d5f8a"}
	inkSoft   = ink{"i-soft", "#9cc3de"}
	inkWarm   = ink{"i-warm", "#e3a32b"}
	inkNone   = ink{"i-none", "none"}
)

// Text on a filled shape.
var (
	inkOnAccent = ink{"i-on-accent", "#ffffff"}
	inkOnSoft   = ink{"i-on-soft", "#1b2530"}
	inkOnLight  = ink{"i-on-light", "#1b2530"}
)

// drawing collects the shapes of one picture. Lengths are CSS pixels at natural size.
type drawing struct {
	shapes        strings.Builder
	width, height float64
}

// fontSize is the size of all text in drawings.
const fontSize = 12

// lineHeight is the distance of two lines of text.
const lineHeight = 15

func num(v float64) string {
	return strings.TrimSuffix(strconv.FormatFloat(v, 'f', 1, 64), ".0")
}

func (d *drawing) rect(x, y, w, h float64, fill ink) {
	fmt.Fprintf(&d.shapes, `<rect x="%s" y="%s" width="%s" height="%s" rx="2" fill="%s" class="%s"/>`,
		num(x), num(y), num(w), num(h), fill.color, fill.class)
}

// box is a rectangle with an outline; a broken one has a dashed, stronger outline.
func (d *drawing) box(x, y, w, h float64, fill, outline ink, dashed bool) {
	dash := ""
	if dashed {
		dash = ` stroke-dasharray="5 3" stroke-width="2"`
	}
	fmt.Fprintf(&d.shapes, `<rect x="%s" y="%s" width="%s" height="%s" rx="3" fill="%s" stroke="%s" class="%s o%s"%s/>`,
		num(x), num(y), num(w), num(h), fill.color, outline.color, fill.class, outline.class, dash)
}

func (d *drawing) circle(x, y, r float64, fill, outline ink) {
	fmt.Fprintf(&d.shapes, `<circle cx="%s" cy="%s" r="%s" fill="%s" stroke="%s" stroke-width="1.5" class="%s o%s"/>`,
		num(x), num(y), num(r), fill.color, outline.color, fill.class, outline.class)
}

func (d *drawing) line(x1, y1, x2, y2 float64, stroke ink) {
	fmt.Fprintf(&d.shapes, `<line x1="%s" y1="%s" x2="%s" y2="%s" stroke="%s" stroke-width="1.5" class="o%s"/>`,
		num(x1), num(y1), num(x2), num(y2), stroke.color, stroke.class)
}

// curve is a soft connection from left to right or right to left.
func (d *drawing) curve(x1, y1, x2, y2 float64, stroke ink) {
	mid := (x1 + x2) / 2
	fmt.Fprintf(&d.shapes, `<path d="M%s %sC%s %s %s %s %s %s" fill="none" stroke="%s" stroke-width="1.5" class="o%s"/>`,
		num(x1), num(y1), num(mid), num(y1), num(mid), num(y2), num(x2), num(y2), stroke.color, stroke.class)
}

// text writes one line; anchor is start, middle or end, y the base line.
func (d *drawing) text(x, y float64, anchor string, fill ink, s string) {
	at := ""
	if anchor != "start" {
		at = fmt.Sprintf(` text-anchor=%q`, anchor)
	}
	fmt.Fprintf(&d.shapes, `<text x="%s" y="%s"%s fill="%s" class="%s">%s</text>`,
		num(x), num(y), at, fill.color, fill.class, html.EscapeString(s))
}

// lines writes wrapped text from the top y on and returns the y below it.
func (d *drawing) lines(x, y float64, fill ink, lines []string) float64 {
	for _, line := range lines {
		d.text(x, y+fontSize, "start", fill, line)
		y += lineHeight
	}
	return y
}

// svg is the whole picture with its accessible name. The size attributes are its natural size.
func (d *drawing) svg(name string) template.HTML {
	head := `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="` + html.EscapeString(name) + `"`
	size := fmt.Sprintf(` viewBox="0 0 %[1]s %[2]s" width="%[1]s" height="%[2]s" font-family="system-ui, sans-serif" font-size="%[3]d">`,
		num(d.width), num(d.height), fontSize)
	return template.HTML(head + size + d.shapes.String() + "</svg>") // every text in it went through EscapeString
}

// textWidth estimates the width of s in the widest of the usual fonts; a label that is given this much room is never cut.
func textWidth(s string) float64 {
	var em float64
	for _, r := range s {
		switch {
		case strings.ContainsRune("il.,:;'|!()[]/ \"", r):
			em += 0.38
		case strings.ContainsRune("mwMW@%", r):
			em += 0.95
		case r >= 0x1100:
			em += 1.05
		case r >= 'A' && r <= 'Z':
			em += 0.72
		default:
			em += 0.62
		}
	}
	return em * fontSize
}

// wrap breaks s into lines that fit width: at spaces, after hyphens and slashes, and inside a word that is wider than a line.
func wrap(s string, width float64) []string {
	var lines []string
	line := ""
	for _, part := range breakable(s) {
		if line == "" || textWidth(strings.TrimRight(line+part, " ")) <= width {
			line += part
		} else {
			lines = append(lines, strings.TrimRight(line, " "))
			line = part
		}
		for textWidth(strings.TrimRight(line, " ")) > width {
			head, rest := splitAt(line, width)
			lines, line = append(lines, head), rest
		}
	}
	return append(lines, strings.TrimRight(line, " "))
}

// breakable splits s after every character where a line may end.
func breakable(s string) []string {
	return strings.FieldsFunc(strings.NewReplacer(" ", " \x00", "-", "-\x00", "/", "/\x00", "_", "_\x00").Replace(s),
		func(r rune) bool { return r == 0 })
}

// splitAt cuts the longest head of s that fits width, at least one character.
func splitAt(s string, width float64) (head, rest string) {
	end := 0
	for i, r := range s {
		next := i + len(string(r))
		if end > 0 && textWidth(s[:next]) > width {
			break
		}
		end = next
	}
	return s[:end], s[end:]
}

package page

import (
	"fmt"
	"html/template"
)

// chart is a picture with the sentence that says the same and the table of its data.
type chart struct {
	ID    string
	Title string
	Text  string        // what the picture shows, in a sentence or two
	SVG   template.HTML // empty when nothing is recorded
	Wide  bool          // takes the whole width of the page
	Note  string        // what the picture leaves out
	Parts []part        // further pictures, folded
	Head  []string
	Rows  [][]string // the first cell names the row
}

// part is a folded picture of a large chart.
type part struct {
	Title string
	SVG   template.HTML
}

// Room in the pictures about teams.
const (
	chartWidth = 380 // fits a phone without scrolling
	labelWidth = 112
	plotLeft   = 122
	mostRows   = 30
)

// pick chooses the rows that a picture has room for: all when they fit, else the first ones that matter, in their order, or simply the
// first ones where none does.
func pick[T any](rows []T, total int, noun string, matters func(*T) bool) (shown []T, note string) {
	shown = rows
	if len(rows) > mostRows {
		shown = nil
		for i := range rows {
			if matters(&rows[i]) && len(shown) < mostRows {
				shown = append(shown, rows[i])
			}
		}
	}
	if len(shown) == 0 {
		shown = rows[:min(len(rows), mostRows)]
	}
	if more := total - len(shown); more > 0 {
		note = shownNote(len(shown), more, noun)
	}
	return shown, note
}

func shownNote(shown, more int, noun string) string {
	return fmt.Sprintf("The picture shows %d of %s; %d more in the table.", shown, count(shown+more, noun), more)
}

// rowLabel writes the name of a row and returns the height that the row needs, at least least.
func (d *drawing) rowLabel(y, least float64, name string) float64 {
	lines := wrap(name, labelWidth)
	height := max(least, float64(len(lines))*lineHeight+8)
	d.lines(0, y+(height-float64(len(lines))*lineHeight)/2-1, inkText, lines)
	return height
}

// piece is a part of a stacked bar.
type piece struct {
	name string
	n    int
	fill ink
	text ink
}

// leastPiece is the width at which a piece still has room for its number.
const leastPiece = 20

// stack draws pieces as shares of width, each wide enough for its number.
func (d *drawing) stack(x, y, width, height float64, pieces []piece) {
	total, used := 0, 0
	for _, p := range pieces {
		total += p.n
		if p.n > 0 {
			used++
		}
	}
	if total == 0 {
		d.text(x, y+height/2+4, "start", inkMuted, "none recorded")
		return
	}
	free := width - float64(used)*leastPiece
	for _, p := range pieces {
		if p.n == 0 {
			continue
		}
		w := leastPiece + free*float64(p.n)/float64(total)
		d.rect(x, y, w-1.5, height, p.fill)
		d.text(x+w/2, y+height/2+4, "middle", p.text, fmt.Sprint(p.n))
		x += w
	}
}

// legend names the colors from the top y on and returns the y below.
func (d *drawing) legend(y float64, pieces []piece) float64 {
	x := 0.0
	for _, p := range pieces {
		w := 18 + textWidth(p.name) + 10
		if x > 0 && x+w > d.width {
			x, y = 0, y+lineHeight+4
		}
		d.rect(x, y+1, 12, 12, p.fill)
		d.text(x+17, y+fontSize-1, "start", inkText, p.name)
		x += w
	}
	return y + lineHeight + 10
}

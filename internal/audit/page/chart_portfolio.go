package page

import (
	"fmt"
	"strings"

	"github.com/orgvet/orgvet/internal/audit"
)

// portfolioChart shows the planned share of each product beside the share of the people who work on it.
func portfolioChart(p *audit.Pictures) chart {
	c := chart{
		ID: "portfolio", Title: "Products: planned share and people",
		Head: []string{"product", "stage", "planned share", "share of makers", "part of the strategy"},
	}
	var known []audit.Portfolio
	serves := 0
	for _, r := range p.Portfolio {
		c.Rows = append(c.Rows, []string{r.Product, r.Stage, percent(r.Planned), percent(r.People), servesText(&r)})
		if len(r.Pillars) > 0 {
			serves++
		}
		if r.Planned >= 0 || r.People >= 0 {
			known = append(known, r)
		}
	}
	if len(known) == 0 {
		c.Text = "No planned shares and no people on products are recorded."
		return c
	}
	c.Text = fmt.Sprintf("%d of %s %s a part of the strategy.", serves, count(len(p.Portfolio), "product"), yes(serves == 1, "serves", "serve"))
	shown := known[:min(len(known), mostProducts)]
	if more := len(p.Portfolio) - len(shown); more > 0 {
		c.Note = shownNote(len(shown), more, "product")
	}
	c.SVG = drawPortfolio(shown).svg("Bars: planned share and share of makers by product. " + c.Text)
	return c
}

// mostProducts is how many products the picture has room for: each takes two bars.
const mostProducts = 12

func servesText(r *audit.Portfolio) string {
	if len(r.Pillars) == 0 {
		return "none recorded"
	}
	return strings.Join(r.Pillars, ", ")
}

func drawPortfolio(rows []audit.Portfolio) *drawing {
	const barRoom = 150
	d := &drawing{width: chartWidth}
	y := d.legend(0, []piece{{name: "planned share", fill: inkAccent}, {name: "share of makers", fill: inkSoft}})
	most := 0.01
	for i := range rows {
		most = max(most, rows[i].Planned, rows[i].People)
	}
	for i := range rows {
		r := &rows[i]
		label := wrap(r.Product, labelWidth)
		var below []string
		if len(r.Pillars) > 0 {
			below = wrap("serves "+list(r.Pillars), chartWidth-plotLeft)
		}
		h := max(float64(len(label))*lineHeight, 38+float64(len(below))*lineHeight) + 14
		d.lines(0, y, inkText, label)
		for j, share := range []float64{r.Planned, r.People} {
			top := y + float64(j)*18
			end := float64(plotLeft)
			if share >= 0 {
				w := max(share/most*barRoom, 1)
				d.rect(plotLeft, top, w, 14, []ink{inkAccent, inkSoft}[j])
				end += w + 6
			}
			d.text(end, top+11, "start", yesInk(share >= 0), percent(share))
		}
		d.lines(plotLeft, y+36, inkMuted, below)
		y += h
	}
	d.height = y
	return d
}

func yesInk(known bool) ink {
	if known {
		return inkText
	}
	return inkMuted
}

package page

import (
	"fmt"

	"github.com/orgvet/orgvet/internal/audit"
)

// loadChart shows the makers for each product manager against the limit: by team, and for a manager of several teams by these together.
func loadChart(p *audit.Pictures) chart {
	c := chart{
		ID: "load", Title: "Makers for each product manager",
		Head: []string{"product management of", "makers", "product managers", "makers for one", "limit", "reading"},
	}
	var known []audit.Load
	over, none, shared := 0, 0, 0
	for _, l := range p.Load {
		c.Rows = append(c.Rows, loadRow(&l))
		if !l.Known {
			continue
		}
		known = append(known, l)
		switch {
		case l.PMs == 0:
			none++
		case l.Over:
			over++
		}
		if len(l.Teams) > 1 {
			shared++
		}
	}
	if len(known) == 0 {
		c.Text = "No team records the roles of its people, so the load of product managers cannot be shown."
		return c
	}
	c.Text = fmt.Sprintf("In %d of %s there are more makers for one product manager than the limit (%s).", over, count(len(known), "row"), num(p.LoadLimit))
	if none > 0 {
		c.Text += fmt.Sprintf(" %s %s no product manager.", count(none, "team"), have(none))
	}
	if shared > 0 {
		c.Text += " Teams in one row share a product manager: their makers count together."
	}
	shown, note := pick(known, len(p.Load), "row", func(l *audit.Load) bool { return l.Over || l.PMs == 0 })
	c.Note = note
	c.SVG = drawLoad(shown, p.LoadLimit).svg("Bars: makers for each product manager, with the limit as a line. " + c.Text)
	return c
}

func loadRow(l *audit.Load) []string {
	name := list(l.Teams)
	if !l.Known {
		return []string{name, "not recorded", "not recorded", "", num(l.Limit), "cannot be judged"}
	}
	if l.PMs == 0 {
		return []string{name, num(l.Makers), "0", "", num(l.Limit), "no product manager"}
	}
	return []string{name, num(l.Makers), num(l.PMs), num(l.Ratio), num(l.Limit), yes(l.Over, "over the limit", "within the limit")}
}

// limitText explains the line across the bars.
func limitText(rows []audit.Load, limit float64) string {
	for _, l := range rows {
		if l.Limit != limit {
			return "the line marks the limit of each row"
		}
	}
	return "the line marks the limit of " + num(limit)
}

func drawLoad(rows []audit.Load, limit float64) *drawing {
	const plot, top, least = 140, 22, 28
	d := &drawing{width: chartWidth}
	most := limit
	for _, l := range rows {
		most = max(most, l.Ratio, l.Limit)
	}
	scale := plot / max(most, 1)
	d.text(plotLeft, fontSize, "start", inkMuted, limitText(rows, limit))
	y := float64(top)
	for _, l := range rows {
		h := d.rowLabel(y, least, list(l.Teams))
		end := float64(plotLeft)
		value, fill := num(l.Ratio), inkAccent
		switch {
		case l.PMs == 0:
			value = "no product manager"
		case l.Over:
			value, fill = fmt.Sprintf("%s, over %s", num(l.Ratio), num(l.Limit)), inkWarm
		case l.Limit != limit:
			value = fmt.Sprintf("%s, limit %s", num(l.Ratio), num(l.Limit))
		}
		if l.PMs > 0 {
			d.rect(plotLeft, y+h/2-7, max(l.Ratio*scale, 1), 14, fill)
			at := plotLeft + l.Limit*scale
			d.line(at, y+h/2-11, at, y+h/2+11, inkText)
			end = max(plotLeft+l.Ratio*scale, at)
		}
		label := wrap(value, chartWidth-end-6)
		d.lines(end+6, y+h/2-float64(len(label))*lineHeight/2-1, inkText, label)
		y += h
	}
	d.height = y + 4
	return d
}

// trioChart shows which teams have product, design and engineering.
func trioChart(p *audit.Pictures) chart {
	c := chart{
		ID: "trio", Title: "Product, design and engineering on the team",
		Head: []string{"team", "product", "design", "engineering"},
	}
	var known []audit.Trio
	complete := 0
	for _, t := range p.Trios {
		c.Rows = append(c.Rows, []string{t.Team, t.Product, t.Design, t.Engineering})
		if t.Product == "unknown" && t.Design == "unknown" && t.Engineering == "unknown" {
			continue
		}
		known = append(known, t)
		if !incomplete(&t) {
			complete++
		}
	}
	if len(known) == 0 {
		c.Text = "No team records the roles of its people, so complete teams cannot be shown."
		return c
	}
	c.Text = fmt.Sprintf("%d of %s with recorded people %s all of product, design and engineering that they need.",
		complete, count(len(known), "team"), have(complete))
	shown, note := pick(known, len(p.Trios), "team", incomplete)
	c.Note = note
	c.SVG = drawTrios(shown).svg("Grid: product, design and engineering by team. " + c.Text)
	return c
}

func incomplete(t *audit.Trio) bool {
	for _, s := range []string{t.Product, t.Design, t.Engineering} {
		if s != "yes" && s != "not needed" {
			return true
		}
	}
	return false
}

func drawTrios(rows []audit.Trio) *drawing {
	d := &drawing{width: chartWidth}
	columns := [3]float64{112, 192, 290}
	for i, name := range []string{"product", "design", "engineering"} {
		d.text(columns[i], fontSize, "start", inkMuted, name)
	}
	y := 20.0
	for _, t := range rows {
		h := d.rowLabel(y, 24, t.Team)
		for i, state := range []string{t.Product, t.Design, t.Engineering} {
			d.mark(columns[i]+7, y+h/2, state)
			d.text(columns[i]+18, y+h/2+4, "start", inkText, state)
		}
		y += h
		d.line(0, y, d.width, y, inkPale)
	}
	d.height = y + 2
	return d
}

// mark draws the state of a place on a team, in its own shape.
func (d *drawing) mark(x, y float64, state string) {
	switch state {
	case "yes":
		d.circle(x, y, 5.5, inkAccent, inkAccent)
	case "vacant":
		d.circle(x, y, 5.5, inkNone, inkAccent)
	case "no":
		d.box(x-5.5, y-5.5, 11, 11, inkWarm, inkText, false)
	default:
		d.line(x-5, y, x+5, y, inkMuted)
	}
}

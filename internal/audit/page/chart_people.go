package page

import (
	"fmt"

	"github.com/orgvet/orgvet/internal/audit"
)

// loadChart shows the makers for each product manager, by team, against the limit.
func loadChart(p *audit.Pictures) chart {
	c := chart{
		ID: "load", Title: "Makers for each product manager",
		Head: []string{"team", "makers", "product managers", "makers for one", "limit", "reading"},
	}
	var known []audit.Load
	over, none := 0, 0
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
	}
	if len(known) == 0 {
		c.Text = "No team records who is on it, so the load of product managers cannot be shown."
		return c
	}
	c.Text = fmt.Sprintf("The product managers of %d of %s with recorded people have more makers than the limit (%s for one); %d %s no product manager.",
		over, count(len(known), "team"), num(p.LoadLimit), none, have(none))
	shown, note := pick(known, len(p.Load), func(l *audit.Load) bool { return l.Over || l.PMs == 0 })
	c.Note = note
	c.SVG = drawLoad(shown, p.LoadLimit).svg("Bars: makers for each product manager, by team, with the limit as a line. " + c.Text)
	return c
}

func loadRow(l *audit.Load) []string {
	if !l.Known {
		return []string{l.Team, "not recorded", "not recorded", "", num(l.Limit), "cannot be judged"}
	}
	if l.PMs == 0 {
		return []string{l.Team, num(l.Makers), "0", "", num(l.Limit), "no product manager"}
	}
	return []string{l.Team, num(l.Makers), num(l.PMs), num(l.Ratio), num(l.Limit), loadReading(l)}
}

// limitText explains the line across the bars.
func limitText(rows []audit.Load, limit float64) string {
	for _, l := range rows {
		if l.Limit != limit {
			return "the line marks the limit of each team"
		}
	}
	return "the line marks the limit of " + num(limit)
}

// loadRowHeight has room for a value of two lines.
const loadRowHeight = 34

// overText says what is over the limit: the team, or all teams of its product manager together.
func overText(l *audit.Load) string {
	if l.Ratio > l.Limit {
		return fmt.Sprintf("%s, over %s", num(l.Ratio), num(l.Limit))
	}
	return fmt.Sprintf("%s; over %s with other teams", num(l.Ratio), num(l.Limit))
}

func loadReading(l *audit.Load) string {
	switch {
	case !l.Over:
		return "within the limit"
	case l.Ratio > l.Limit:
		return "over the limit"
	default:
		return "over the limit together with other teams of the same product manager"
	}
}

func drawLoad(rows []audit.Load, limit float64) *drawing {
	const plot, top = 140, 22
	d := &drawing{width: chartWidth}
	most := limit
	for _, l := range rows {
		most = max(most, l.Ratio, l.Limit)
	}
	scale := plot / max(most, 1)
	d.text(plotLeft, fontSize, "start", inkMuted, limitText(rows, limit))
	y := float64(top)
	for _, l := range rows {
		h := d.rowLabel(y, loadRowHeight, l.Team)
		end := float64(plotLeft)
		value, fill := num(l.Ratio), inkAccent
		switch {
		case l.PMs == 0:
			value = "no product manager"
		case l.Over:
			value, fill = overText(&l), inkWarm
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
	shown, note := pick(known, len(p.Trios), incomplete)
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

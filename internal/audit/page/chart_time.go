package page

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/orgvet/orgvet/internal/audit"
)

// longWeeks is the age from which work under way counts as old in the choice of rows for a crowded picture.
const longWeeks = 26

// progressChart shows how much is under way in each team, and since when.
func progressChart(p *audit.Pictures) chart {
	c := chart{
		ID: "progress", Title: "Work under way, and its age",
		Head: []string{"team", "under way", "limit in development", "initiatives, with their age"},
	}
	var known []audit.Progress
	active, undated, eldest := 0, 0, -1
	for _, t := range p.Progress {
		c.Rows = append(c.Rows, []string{t.Team, strconv.Itoa(t.Active), strconv.Itoa(t.Limit), ages(t.Items)})
		if t.Active == 0 {
			continue
		}
		known = append(known, t)
		active += t.Active
		undated += withoutStart(&t)
		eldest = max(eldest, oldest(&t))
	}
	if len(known) == 0 {
		c.Text = "No initiative is recorded as under way."
		return c
	}
	c.Text = fmt.Sprintf("%s under way in %s; %d without a start date.", count(active, "initiative"), count(len(known), "team"), undated)
	if eldest >= 0 {
		c.Text += fmt.Sprintf(" The oldest has been going on for %s.", count(eldest, "week"))
	}
	shown, note := pick(known, len(p.Progress), "team", func(t *audit.Progress) bool { return t.Over || oldest(t) >= longWeeks })
	c.Note = note
	c.SVG = drawProgress(shown).svg("Dots: the initiatives of each team by their age in weeks. " + c.Text)
	return c
}

// mostAges is how many initiatives of a team the table names.
const mostAges = 12

func ages(items []audit.Age) string {
	var said []string
	for i, a := range items {
		if i == mostAges {
			said = append(said, fmt.Sprintf("and %d more", len(items)-i))
			break
		}
		age := "no start date"
		if a.Known {
			age = count(a.Weeks, "week")
		}
		said = append(said, fmt.Sprintf("%s (%s, %s)", a.Name, a.Status, age))
	}
	return strings.Join(said, "; ")
}

func withoutStart(t *audit.Progress) int {
	n := 0
	for _, a := range t.Items {
		if !a.Known {
			n++
		}
	}
	return n
}

// oldest is the age of the oldest initiative in weeks, -1 when none has a start date.
func oldest(t *audit.Progress) int {
	weeks := -1
	for _, a := range t.Items {
		if a.Known {
			weeks = max(weeks, a.Weeks)
		}
	}
	return weeks
}

func drawProgress(rows []audit.Progress) *drawing {
	const left, plot = plotLeft + 8, 176
	d := &drawing{width: chartWidth}
	most := 1
	for i := range rows {
		most = max(most, oldest(&rows[i]))
	}
	scale := plot / float64(most)
	d.text(0, fontSize, "start", inkMuted, "one dot for each initiative; the older, the more to the right")
	y := 22.0
	for i := range rows {
		t := &rows[i]
		h := d.rowLabel(y, 40, t.Team)
		mid := y + h/2
		d.line(plotLeft, mid+6, d.width-70, mid+6, inkPale)
		at := map[int]int{}
		for _, a := range t.Items {
			if !a.Known {
				continue
			}
			// Dots that would hide each other step up.
			x := left + float64(a.Weeks)*scale
			d.circle(x, mid+6-float64(min(at[int(x/8)], 4))*3, 4.5, inkSoft, inkAccent)
			at[int(x/8)]++
		}
		d.text(plotLeft, mid-9, "start", inkMuted, underWay(t))
		if weeks := oldest(t); weeks >= 0 {
			d.text(d.width, mid+10, "end", inkText, count(weeks, "week"))
		}
		y += h
	}
	d.height = y
	return d
}

func underWay(t *audit.Progress) string {
	said := fmt.Sprintf("%d under way", t.Active)
	if t.Over {
		said += fmt.Sprintf(", over %d in development", t.Limit)
	}
	if n := withoutStart(t); n > 0 {
		said += fmt.Sprintf(", %d undated", n)
	}
	return said
}

// contactChart shows when teams met customers.
func contactChart(p *audit.Pictures) chart {
	c := chart{ID: "contact", Title: "Meetings with customers, by month", Head: []string{"team"}}
	c.Head = append(append(c.Head, p.Months...), "last", "weeks ago")
	var known []audit.Contact
	recent, over := 0, 0
	for _, t := range p.Contact {
		c.Rows = append(c.Rows, contactRow(&t, len(p.Months)))
		if t.Over {
			over++
		}
		if !t.Known {
			continue
		}
		known = append(known, t)
		if t.Weeks <= 4 {
			recent++
		}
	}
	if len(known) == 0 {
		c.Text = "No team records a meeting with customers. That may mean that there was none, or that nobody wrote it down."
		return c
	}
	c.Text = fmt.Sprintf("%d of %s %s a recorded meeting with customers; %d in the last four weeks.",
		len(known), count(len(p.Contact), "team"), have(len(known)), recent)
	if p.ContactLimit != "" {
		c.Text += fmt.Sprintf(" %d of %d %s over the limit (%s without one).", over, len(p.Contact), are(over), duration(p.ContactLimit))
	}
	shown, note := pick(known, len(p.Contact), "team", func(t *audit.Contact) bool { return t.Over })
	c.Note = note
	c.SVG = drawContact(shown, p.Months).svg("Grid: meetings with customers by team and month, darker for more. " + c.Text)
	return c
}

func contactRow(t *audit.Contact, months int) []string {
	if !t.Known {
		return append(append([]string{t.Team}, slices.Repeat([]string{""}, months)...), "none recorded", "")
	}
	return append(append([]string{t.Team}, numbers(t.ByMonth...)...), t.Last, strconv.Itoa(t.Weeks))
}

// initial is the first letter of a month: "09" is "S".
func initial(month string) string {
	n, err := strconv.Atoi(month)
	if err != nil || n < 1 || n > 12 {
		return ""
	}
	return "JFMAMJJASOND"[n-1 : n]
}

func drawContact(rows []audit.Contact, months []string) *drawing {
	const right = 62
	d := &drawing{width: chartWidth}
	cell := (chartWidth - plotLeft - right) / float64(max(len(months), 1))
	for i, m := range months {
		year, month, _ := strings.Cut(m, "-")
		x := plotLeft + (float64(i)+0.5)*cell
		d.text(x, 28, "middle", inkMuted, initial(month))
		if i == 0 || month == "01" {
			d.text(x-cell/2, fontSize, "start", inkMuted, year)
		}
	}
	d.text(d.width, 28, "end", inkMuted, "last")
	y := 34.0
	for _, t := range rows {
		h := d.rowLabel(y, 26, t.Team)
		for i, n := range t.ByMonth {
			x := plotLeft + float64(i)*cell
			fill, text := inkPaper, inkMuted
			switch {
			case n >= 3:
				fill, text = inkAccent, inkOnAccent
			case n > 0:
				fill, text = inkSoft, inkOnSoft
			}
			d.box(x, y+h/2-9, cell-1.5, 18, fill, inkLine, false)
			if n > 0 {
				d.text(x+cell/2-0.7, y+h/2+4, "middle", text, strconv.Itoa(n))
			}
		}
		d.text(d.width, y+h/2+4, "end", inkText, count(t.Weeks, "week"))
		y += h
	}
	d.height = y + 2
	return d
}

package page

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/orgvet/orgvet/internal/audit"
)

// mixChart shows what goals and roadmap items are about, by team.
func mixChart(p *audit.Pictures) chart {
	c := chart{
		ID: "mix", Title: "Outcomes and output in goals and roadmaps",
		Head: []string{
			"team", "goals: outcome", "goals: money only", "goals: output", "goals: unclear",
			"roadmap: tied to an outcome", "roadmap: tied to none", "roadmap: needs none",
		},
	}
	var known []audit.Mix
	var goals, roadmap audit.Split
	for _, m := range p.Mix {
		g, r := m.Goals, m.Roadmap
		c.Rows = append(c.Rows, append([]string{m.Team}, numbers(g.Outcome, g.Money, g.Output, g.Unclear, r.Outcome, r.Output, r.Unclear)...))
		if total(g)+total(r) == 0 {
			continue
		}
		known = append(known, m)
		goals, roadmap = plus(goals, g), plus(roadmap, r)
	}
	if len(known) == 0 {
		c.Text = "No running goals and no open initiatives are recorded."
		return c
	}
	if n := total(goals); n > 0 {
		c.Text = fmt.Sprintf("%d of %s read as outcomes for customers or users, %d as money only, %d as output. ",
			goals.Outcome, count(n, "running key result"), goals.Money, goals.Output)
	}
	if n := total(roadmap); n > 0 {
		c.Text += fmt.Sprintf("%d of %s %s tied to an outcome, %d to none.", roadmap.Outcome, count(n, "open initiative"), are(roadmap.Outcome), roadmap.Output)
	}
	c.Text = strings.TrimSpace(c.Text)
	shown, note := pick(known, len(p.Mix), "team", func(m *audit.Mix) bool { return m.Goals.Money+m.Goals.Output+m.Roadmap.Output > 0 })
	c.Note = note
	c.SVG = drawMix(shown).svg("Stacked bars: goals and roadmap of each team by outcome, money, output and unclear. " + c.Text)
	return c
}

func total(s audit.Split) int { return s.Outcome + s.Money + s.Output + s.Unclear }

func plus(a, b audit.Split) audit.Split {
	return audit.Split{Outcome: a.Outcome + b.Outcome, Money: a.Money + b.Money, Output: a.Output + b.Output, Unclear: a.Unclear + b.Unclear}
}

func numbers(ns ...int) []string {
	cells := make([]string, len(ns))
	for i, n := range ns {
		cells[i] = strconv.Itoa(n)
	}
	return cells
}

func splitPieces(s audit.Split) []piece {
	return []piece{
		{"outcome", s.Outcome, inkAccent, inkOnAccent},
		{"money only", s.Money, inkSoft, inkOnSoft},
		{"output, or tied to no outcome", s.Output, inkWarm, inkOnLight},
		{"unclear, or needs no outcome", s.Unclear, inkPale, inkText},
	}
}

func drawMix(rows []audit.Mix) *drawing {
	const barLeft = 182
	d := &drawing{width: chartWidth}
	y := d.legend(0, splitPieces(audit.Split{}))
	for _, m := range rows {
		h := d.rowLabel(y, 50, m.Team)
		mid := y + h/2
		for i, s := range []audit.Split{m.Goals, m.Roadmap} {
			top := mid - 20 + float64(i)*21
			d.text(plotLeft, top+13, "start", inkMuted, []string{"goals", "roadmap"}[i])
			d.stack(barLeft, top, d.width-barLeft, 18, splitPieces(s))
		}
		y += h
	}
	d.height = y
	return d
}

// askedInks tell who asked; the last one is for "not recorded".
var askedInks = []piece{
	{fill: inkAccent, text: inkOnAccent},
	{fill: inkSoft, text: inkOnSoft},
	{fill: inkWarm, text: inkOnLight},
	{fill: ink{"i-c4", "#6d5a96"}, text: inkOnAccent},
	{fill: ink{"i-c5", "#8fd3c1"}, text: inkOnLight},
	{fill: ink{"i-c6", "#f2d79f"}, text: inkOnLight},
	{fill: ink{"i-c7", "#c9b8dd"}, text: inkOnLight},
	{fill: ink{"i-c8", "#b5bd68"}, text: inkOnLight},
}

// askedChart shows who asked for the open initiatives of each team.
func askedChart(p *audit.Pictures) chart {
	c := chart{ID: "asked", Title: "Who asked for the work", Head: []string{"team"}}
	var known []audit.Asked
	names, sums := askers(p.Asked)
	c.Head = append(c.Head, names...)
	all := 0
	for _, a := range p.Asked {
		cells, sum := []string{a.Team}, 0
		for _, name := range names {
			n := askedBy(&a, name)
			cells, sum = append(cells, strconv.Itoa(n)), sum+n
		}
		c.Rows = append(c.Rows, cells)
		all += sum
		if sum > 0 {
			known = append(known, a)
		}
	}
	if len(known) == 0 {
		c.Text = "No open initiatives are recorded."
		return c
	}
	if len(names) == 1 && names[0] == notRecorded {
		c.Text = fmt.Sprintf("Who asked is recorded for none of %s.", count(all, "open initiative"))
		return c
	}
	var said []string
	for i, name := range names {
		said = append(said, fmt.Sprintf("%s %d", name, sums[i]))
	}
	c.Text = fmt.Sprintf("Of %s: %s.", count(all, "open initiative"), list(said))
	shown, note := pick(known, len(p.Asked), "team", func(a *audit.Asked) bool {
		return askedBy(a, notRecorded) < askedSum(a)
	})
	c.Note = note
	c.SVG = drawAsked(shown, names).svg("Stacked bars: who asked for the open initiatives of each team. " + c.Text)
	return c
}

const notRecorded = "not recorded"

// askers lists who asked for anything, in the order of the report, with their sums.
func askers(rows []audit.Asked) (names []string, sums []int) {
	at := map[string]int{}
	for _, a := range rows {
		for _, b := range a.By {
			i, ok := at[b.What]
			if !ok {
				i = len(names)
				at[b.What] = i
				names, sums = append(names, b.What), append(sums, 0)
			}
			sums[i] += b.N
		}
	}
	kept := 0
	for i := range names {
		if sums[i] > 0 {
			names[kept], sums[kept] = names[i], sums[i]
			kept++
		}
	}
	return names[:kept], sums[:kept]
}

func askedBy(a *audit.Asked, name string) int {
	for _, b := range a.By {
		if b.What == name {
			return b.N
		}
	}
	return 0
}

func askedSum(a *audit.Asked) int {
	sum := 0
	for _, b := range a.By {
		sum += b.N
	}
	return sum
}

func drawAsked(rows []audit.Asked, names []string) *drawing {
	pieces := make([]piece, len(names))
	for i, name := range names {
		pieces[i] = askedInks[i%len(askedInks)]
		if name == notRecorded {
			pieces[i] = piece{fill: inkPale, text: inkText}
		}
		pieces[i].name = name
	}
	d := &drawing{width: chartWidth}
	y := d.legend(0, pieces)
	for _, a := range rows {
		h := d.rowLabel(y, 28, a.Team)
		for i := range pieces {
			pieces[i].n = askedBy(&a, pieces[i].name)
		}
		d.stack(plotLeft, y+h/2-9, d.width-plotLeft, 18, pieces)
		y += h
	}
	d.height = y
	return d
}

package audit

import (
	"fmt"
	"strings"
)

func (p *markdown) pictures() {
	pic := &p.r.Pictures
	if len(pic.Load) > 0 {
		p.section("Teams")
		p.teams(pic)
	}
	if len(pic.Mix)+len(pic.Progress) > 0 {
		p.section("Goals and work")
		p.work(pic)
	}
	if len(pic.Portfolio) > 0 {
		p.section("Portfolio")
		p.table("Product", "Stage", ">Planned share", ">Share of the makers", "Serves")
		for _, row := range pic.Portfolio {
			p.row(md(row.Product), orDash(row.Stage), share(row.Planned), share(row.People), orDash(md(strings.Join(row.Pillars, ", "))))
		}
	}
	p.broken(&pic.Alignment)
}

// teams shows who is on each team, when it last met customers, and how many makers a product manager has.
func (p *markdown) teams(pic *Pictures) {
	p.table("Team", "Product", "Design", "Engineering", "Last met customers, limit "+pic.ContactLimit)
	for i, t := range pic.Trios {
		c := pic.Contact[i]
		last := "not recorded"
		if c.Known {
			last = fmt.Sprintf("%s, %s", c.Last, ago(c.Weeks))
		}
		if c.Over {
			last += " (over)"
		}
		p.row(md(t.Team), t.Product, t.Design, t.Engineering, last)
	}
	p.printf("\n")
	p.table("Product management of", ">Makers", ">Product managers", fmt.Sprintf(">Makers each, limit %g", pic.LoadLimit))
	for _, l := range pic.Load {
		makers, pms, ratio := "not recorded", "not recorded", "–"
		if l.Known {
			makers, pms = fmt.Sprintf("%g", l.Makers), fmt.Sprintf("%g", l.PMs)
		}
		if l.Ratio > 0 {
			ratio = fmt.Sprintf("%.1f", l.Ratio)
		}
		if l.Limit != pic.LoadLimit {
			ratio += fmt.Sprintf(", limit %g", l.Limit)
		}
		if l.Over {
			ratio += " (over)"
		}
		p.row(md(inWords(l.Teams)), makers, pms, ratio)
	}
	p.printf("\nTeams in one row share a product manager, whose load is that of these teams together.\n")
}

func ago(weeks int) string {
	if weeks == 0 {
		return "within a week"
	}
	return counted(weeks, "weeks") + " ago"
}

func (p *markdown) work(pic *Pictures) {
	if len(pic.Mix) > 0 {
		p.table("Team", ">Goals: outcome", ">money only", ">output", ">unclear", ">Roadmap: with an outcome", ">without", ">needs none")
		for _, m := range pic.Mix {
			p.row(md(m.Team), fmt.Sprint(m.Goals.Outcome), fmt.Sprint(m.Goals.Money), fmt.Sprint(m.Goals.Output), fmt.Sprint(m.Goals.Unclear),
				fmt.Sprint(m.Roadmap.Outcome), fmt.Sprint(m.Roadmap.Output), fmt.Sprint(m.Roadmap.Unclear))
		}
		p.printf("\n")
	}
	if len(pic.Progress) == 0 {
		return
	}
	p.table("Team", ">Under way", ">Limit", "Longest under way", "Who asked for the open work")
	for i, row := range pic.Progress {
		oldest := "–"
		for _, a := range row.Items {
			if a.Known {
				oldest = fmt.Sprintf("%s, %s", md(a.Name), counted(a.Weeks, "weeks"))
				break
			}
		}
		active := fmt.Sprint(row.Active)
		if row.Over {
			active += " (over)"
		}
		var asked []string
		for _, c := range pic.Asked[i].By {
			asked = append(asked, fmt.Sprintf("%s %d", c.What, c.N))
		}
		p.row(md(row.Team), active, fmt.Sprint(row.Limit), oldest, orDash(strings.Join(asked, ", ")))
	}
}

func share(x float64) string {
	if x < 0 {
		return "not recorded"
	}
	return fmt.Sprintf("%.0f%%", 100*x)
}

// brokenRows is how many unconnected goals and initiatives the Markdown form names.
const brokenRows = 20

// broken lists what is not connected on the map from strategy to work.
func (p *markdown) broken(a *Alignment) {
	if len(a.Nodes) == 0 {
		return
	}
	p.section("From strategy to work")
	p.printf("%s\n", md(a.Sentence()))
	n, shown := 0, 0
	for _, node := range a.Nodes {
		if node.Broken == "" {
			continue
		}
		n++
		if shown < brokenRows {
			if shown == 0 {
				p.printf("\n")
			}
			shown++
			p.printf("- %s %s, %s: %s\n", upperFirst(node.Layer), md(fmt.Sprintf("%q", node.Text)), md(node.Owner), node.Broken)
		}
	}
	if n > shown {
		p.printf("- and %d more\n", n-shown)
	}
}

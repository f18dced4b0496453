package audit

import (
	"fmt"
	"io"
	"strings"

	"github.com/orgvet/orgvet/internal/report"
)

// md is text of a plan that renders as itself.
var md = report.MarkdownText

// Markdown prints the whole report for a pull request or a wiki.
func Markdown(w io.Writer, r *Report) error {
	p := &markdown{r: r}
	p.head()
	p.missing()
	p.dimensions()
	p.first()
	p.strengths()
	p.changes()
	p.pictures()
	p.findings()
	p.accepted()
	p.declared()
	p.interview()
	p.method()
	if _, err := io.WriteString(w, p.String()); err != nil {
		return fmt.Errorf("print audit: %w", err)
	}
	return nil
}

type markdown struct {
	strings.Builder
	r *Report
}

func (p *markdown) printf(format string, args ...any) { fmt.Fprintf(&p.Builder, format, args...) }

func (p *markdown) section(title string) { p.printf("\n## %s\n\n", title) }

// table begins a table; numeric columns have a title that begins with ">".
func (p *markdown) table(columns ...string) {
	rule := ""
	for i, c := range columns {
		mark := " --- |"
		if strings.HasPrefix(c, ">") {
			columns[i], mark = c[1:], " ---: |"
		}
		rule += mark
	}
	p.printf("| %s |\n|%s\n", strings.Join(columns, " | "), rule)
}

func (p *markdown) row(cells ...string) { p.printf("| %s |\n", strings.Join(cells, " | ")) }

func (p *markdown) head() {
	r := p.r
	p.printf("# How healthy is %s?\n\n**%s**\n\n", md(r.title()), md(r.Verdict[0]))
	for _, s := range r.Verdict[1:] {
		p.printf("%s\n\n", md(s))
	}
	p.printf("%s.\n", md(r.Basis))
}

func (p *markdown) dimensions() {
	p.section("Eight dimensions")
	columns := []string{"Dimension", ">Number", "Band", ">At least", ">Known", "What costs most"}
	ignores := p.r.ignoresCount()
	if ignores {
		columns = append(columns, ">Without ignores")
	}
	p.table(columns...)
	for i := range p.r.Dimensions {
		d := &p.r.Dimensions[i]
		cells := append([]string{d.Name + ": " + d.About}, scoreCells(&d.Score)...)
		cells = append(cells, p.costly(d))
		if ignores {
			cells = append(cells, numberOr(d.Score.Known, d.Score.Strict))
		}
		p.row(cells...)
	}
	if o := p.r.Overall; o != nil {
		p.printf("\nOverall %s, %s; %s.\n", numberOr(o.Score.Known, o.Score.Value), o.Score.Band, o.How)
	}
	for i := range p.r.Dimensions {
		if d := &p.r.Dimensions[i]; d.Range != "" {
			p.printf("\n%s: %s.\n", d.Name, md(d.Range))
		}
	}
	p.printf("\nStrong is 85 and more, mixed 60 to 84, weak below 60. *At least* is the number if everything that is not recorded were bad; *known* is the " +
		"share of answers that could be given, and below 40%% there is no number. The numbers show where to look. They are no target, and no team is compared with another.\n")
}

// ignoresCount reports whether any dimension would have another number without the ignores.
func (r *Report) ignoresCount() bool {
	for i := range r.Dimensions {
		if s := &r.Dimensions[i].Score; s.Strict != s.Value {
			return true
		}
	}
	return false
}

func scoreCells(s *Score) []string {
	value := numberOr(s.Known, s.Value)
	if s.Change != nil {
		value += fmt.Sprintf(" (%s; was %.0f)", s.Change.Word, s.Change.Before)
	}
	return []string{value, s.Band, numberOr(s.Known, s.Low), fmt.Sprintf("%.0f%%", 100*s.Coverage)}
}

func numberOr(known bool, x float64) string {
	if !known {
		return "–"
	}
	return fmt.Sprintf("%.0f", x)
}

func (p *markdown) costly(d *Dimension) string {
	var out []string
	for _, id := range d.Costly {
		if q := p.r.Question(id); q != nil {
			out = append(out, fmt.Sprintf("%s (%s)", q.Text, q.Summary))
		}
	}
	if len(out) == 0 && !d.Score.Known && d.Next != "" {
		return "Next: " + md(d.Next)
	}
	return orDash(strings.Join(out, "<br>"))
}

func (p *markdown) first() {
	if len(p.r.First) == 0 {
		return
	}
	p.section("What to do first")
	for i := range p.r.First {
		s := &p.r.First[i]
		p.printf("%d. **%s. %s.**", i+1, md(s.Found), s.Do)
		if s.How != "" {
			p.printf(" %s", s.How)
		}
		p.printf("\n\n   Why: %s\n\n   Who can: %s. Effort: %s. Improves: %s", s.Why, s.Who, s.Effort, strings.Join(s.Improves, "; "))
		if s.Explains > 0 {
			p.printf("\n\n   It is the likely cause of %s.", counted(s.Explains, "further findings"))
		}
		p.printf("\n\n")
		for _, anchor := range s.Also {
			if card := p.r.Card(anchor); card != nil {
				p.printf("   - Also: %s\n", md(card.Message))
			}
		}
		p.printf("\n")
	}
}

func (p *markdown) strengths() {
	p.section("What goes well")
	if len(p.r.Strengths) == 0 {
		p.printf("Nothing stands out on enough data yet.\n")
	}
	for _, s := range p.r.Strengths {
		p.printf("- %s", s.Text)
		if len(s.Examples) > 0 {
			p.printf(", such as %s", md(strings.Join(s.Examples, "; ")))
		}
		p.printf("\n")
	}
}

func (p *markdown) changes() {
	c := p.r.Changes
	if c == nil {
		return
	}
	p.section("Since " + c.Since)
	for _, part := range []struct {
		title string
		list  []string
	}{
		{"Better", c.Better},
		{"Worse", c.Worse},
		{"New findings", c.New},
		{"Gone", c.Gone},
		{"Data that was recorded and no longer is", c.Removed},
		{"Mind when comparing", c.Notes},
	} {
		if len(part.list) > 0 {
			p.printf("**%s**\n\n", part.title)
			for _, text := range part.list {
				p.printf("- %s\n", md(text))
			}
			p.printf("\n")
		}
	}
	if len(c.Better)+len(c.Worse)+len(c.New)+len(c.Gone)+len(c.Removed) == 0 {
		p.printf("Nothing changed.\n")
	}
}

package audit

import (
	"fmt"
	"strings"
)

func (p *markdown) findings() {
	p.section("All findings")
	if len(p.r.Themes) == 0 {
		p.printf("None.\n")
		return
	}
	p.printf("By theme, then by what they are about. To correct means that the data contradicts itself, to act on is a strong sign, to talk about is worth a conversation. " +
		"`orgvet explain RULE` tells of each why it matters, whose claim it is, how to fix it and how to disagree.\n")
	for _, t := range p.r.Themes {
		p.printf("\n### %s\n", t.Title)
		for _, g := range t.Groups {
			p.printf("\n**%s**\n\n", md(upperFirst(g.Label)))
			for i := range g.Cards {
				p.card(&g.Cards[i])
			}
		}
	}
}

func (p *markdown) card(c *Card) {
	state := ""
	if c.State == "new" {
		state = ", new"
	}
	p.printf("- %s *(%s%s)* `%s`\n", md(c.Message), c.Level, state, c.Rule)
	if len(c.Items) == 0 {
		for _, l := range c.Quote {
			p.printf("  - %s reads %s\n", md(place(c.Path, l.Number)), code(l.Text))
		}
	}
	for _, i := range c.Items {
		p.printf("  - %s: %s\n", md(place(i.Path, i.Line)), md(i.Message))
	}
	for _, e := range c.Evidence {
		p.printf("  - %s\n", md(e))
	}
	if c.Next != "" {
		p.printf("  - Next: %s\n", md(c.Next))
	}
	if cause := p.r.Card(c.Cause); cause != nil {
		p.printf("  - Likely cause: %s\n", md(cause.Message))
	}
}

func place(path string, line int) string {
	if line == 0 {
		return path
	}
	return fmt.Sprintf("%s:%d", path, line)
}

// code is text in code marks, whatever it holds.
func code(text string) string {
	fence := "`"
	for strings.Contains(text, fence) {
		fence += "`"
	}
	if strings.HasPrefix(text, "`") || strings.HasSuffix(text, "`") {
		text = " " + text + " "
	}
	return fence + text + fence
}

func (p *markdown) accepted() {
	if len(p.r.Accepted) == 0 {
		return
	}
	p.section("Accepted on purpose")
	p.table("Rule", "About", "Because", "Owner", "Until", "State", ">Findings")
	for _, a := range p.r.Accepted {
		p.row("`"+a.Rule+"`", orDash(md(a.Item)), orDash(md(a.Because)), orDash(md(a.Owner)), orDash(a.Until), a.State, fmt.Sprint(a.Count))
	}
}

func orDash(text string) string {
	if text == "" {
		return "–"
	}
	return text
}

func (p *markdown) declared() {
	if len(p.r.Declared) == 0 {
		return
	}
	p.section("Declared against the text")
	p.printf("A declared type wins over how a text reads. This is no fault; it is here so that nothing is hidden.\n\n")
	for _, d := range p.r.Declared {
		p.printf("- %s: %d of %s\n", md(d.Team), d.Against, counted(d.Of, "declared key results"))
		for _, text := range d.List {
			p.printf("  - %s\n", md(text))
		}
	}
}

// missingRows is how many missing fields the Markdown form names.
const missingRows = 10

func (p *markdown) missing() {
	j := &p.r.Judged
	p.section("What could and could not be judged")
	p.printf("%s.\n", md(upperFirst(p.r.Coverage)))
	for i, f := range j.Freshness {
		if i == 0 {
			p.printf("\nThe newest dates:\n\n")
		}
		p.printf("- %s: %s\n", f.What, f.Newest)
	}
	if len(j.Missing) == 0 {
		return
	}
	p.printf("\nNot recorded is not bad. This would let more questions be answered:\n\n")
	p.table("What", ">Missing on", "For the question", "For example")
	for i, m := range j.Missing {
		if i == missingRows {
			break
		}
		p.row(upperFirst(m.What), fmt.Sprint(m.Subjects), strings.Join(m.Asks, "<br>"), md(inWords(m.Where)))
	}
	if more := len(j.Missing) - missingRows; more > 0 {
		p.printf("\nand %s; `orgvet explain RULE PATH` lists them by rule.\n", counted(more, "more"))
	}
	if j.NextStep != "" {
		p.printf("\nNext: %s.\n\n```yaml\n%s```\n", j.NextStep, j.NextExample)
	}
}

func (p *markdown) interview() {
	p.section("Questions that no file answers")
	for _, q := range p.r.Interview {
		p.printf("- %s *(%s)*\n", q.Ask, q.About)
	}
}

func (p *markdown) method() {
	m := &p.r.Method
	p.section("How this was made")
	for _, s := range append(append([]string{}, m.Steps...), m.Limits...) {
		p.printf("- %s\n", s)
	}
	p.printf("\nThe rules are drawn from:\n\n")
	for _, s := range m.Sources {
		p.printf("- %s\n", s)
	}
	if len(m.Changed) > 0 {
		p.printf("\nLimits that differ from the default:\n\n")
		for _, o := range m.Changed {
			p.printf("- `%s.%s`: %s instead of %s\n", o.Rule, o.Name, md(o.Value), o.Default)
		}
	}
	if len(m.Off) > 0 {
		p.printf("\nRules that are switched off: %s.\n", inWords(m.Off))
	}
}

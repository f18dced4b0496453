package audit

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/mattn/go-runewidth"
)

// The terminal summary fits one screen of this size.
const (
	screenColumns = 80
	screenLines   = 24
)

// Text prints a summary of one screen: what stands out, the eight dimensions, what to do first, and what is not known.
func Text(w io.Writer, r *Report) error {
	t := &textPrinter{w: bufio.NewWriter(w)}
	t.line("%s, as of %s", r.title(), r.About.AsOf)
	t.paragraph(r.Verdict+".", 3)
	t.line("")
	for i := range r.Dimensions {
		t.line("%s", dimensionLine(&r.Dimensions[i]))
	}
	if r.Overall != nil {
		t.line("%s", scoreLine("Overall", &r.Overall.Score))
	}
	t.line("")
	if len(r.First) > 0 {
		t.line("What to do first")
	}
	for i := range r.First {
		t.line("%d. %s", i+1, r.First[i].short())
	}
	if c := r.Changes; c != nil {
		t.line("Since %s: %d better, %d worse, %d new findings, %d gone, %d records removed", c.Since, len(c.Better), len(c.Worse), len(c.New), len(c.Gone), len(c.Removed))
	}
	t.paragraph(upperFirst(r.Coverage)+".", 3)
	t.line("All of it on one page: orgvet audit -o audit.html")
	if err := t.w.Flush(); err != nil {
		return fmt.Errorf("print audit: %w", err)
	}
	return nil
}

// title names what the report is about.
func (r *Report) title() string {
	if r.About.Team != "" {
		return r.About.Organization + ", team " + r.About.Team
	}
	return r.About.Organization
}

func dimensionLine(d *Dimension) string {
	line := scoreLine(d.Name, &d.Score)
	for _, id := range d.Costly {
		for i := range d.Questions {
			if q := &d.Questions[i]; q.ID == id {
				return line + "  " + q.Text
			}
		}
	}
	if !d.Score.Known && d.Next != "" {
		return line + "  " + d.Next
	}
	return line
}

// scoreLine is a row of the table: name, number, low end, band.
func scoreLine(name string, s *Score) string {
	if !s.Known {
		return fmt.Sprintf("%-18s  %s", name, s.Band)
	}
	change := ""
	if s.Change != nil && s.Change.Word != "same" {
		change = fmt.Sprintf(", was %.0f", s.Change.Before)
	}
	return fmt.Sprintf("%-18s  %3.0f %-6s at least %.0f%s", name, s.Value, s.Band, s.Low, change)
}

// short is the step in a few words: its first sentence, and how often it was found.
func (s *Step) short() string {
	return fmt.Sprintf("%s (%s)", firstSentence(strings.ReplaceAll(s.What, "`", "")), s.where())
}

// where tells how many findings a step is about, and on which teams.
func (s *Step) where() string {
	out := counted(len(s.Findings), "findings")
	if len(s.Teams) > 0 {
		out += ": " + someOf(s.Teams, 3)
	}
	return out
}

func firstSentence(text string) string {
	if i := strings.Index(text, ". "); i > 0 {
		return text[:i]
	}
	return strings.TrimSuffix(text, ".")
}

type textPrinter struct{ w *bufio.Writer }

// line prints one line, cut where the screen ends; errors stay in the buffered writer until Flush.
func (t *textPrinter) line(format string, args ...any) {
	_, _ = fmt.Fprintln(t.w, strings.TrimRight(runewidth.Truncate(fmt.Sprintf(format, args...), screenColumns, "…"), " "))
}

// paragraph prints a text over at most n lines.
func (t *textPrinter) paragraph(text string, n int) {
	lines := wrapped(text, screenColumns)
	for i, l := range lines {
		if i == n-1 && len(lines) > n {
			t.line("%s", l+" "+lines[i+1])
			return
		}
		t.line("%s", l)
	}
}

// wrapped breaks a text at spaces into lines of at most so many columns.
func wrapped(text string, columns int) []string {
	var out []string
	line := ""
	for _, word := range strings.Fields(text) {
		switch {
		case line == "":
			line = word
		case runewidth.StringWidth(line)+1+runewidth.StringWidth(word) > columns:
			out = append(out, line)
			line = word
		default:
			line += " " + word
		}
	}
	return append(out, line)
}

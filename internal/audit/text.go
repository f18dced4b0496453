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
	for _, l := range shortened(r.Verdict+".", 3) {
		t.line("%s", l)
	}
	t.line("")
	t.line("%-17s  %-10s %4s  what costs most", "of 100 points", "", "at least")
	for i := range r.Dimensions {
		t.line("%s", dimensionLine(&r.Dimensions[i]))
	}
	if r.Overall != nil {
		t.line("%s", scoreLine("Overall", &r.Overall.Score))
	}
	t.line("")
	var end []string
	if c := r.Changes; c != nil {
		end = append(end, fmt.Sprintf("Since %s: %d better, %d worse, %d new findings, %d gone, %d records removed",
			c.Since, len(c.Better), len(c.Worse), len(c.New), len(c.Gone), len(c.Removed)))
	}
	end = append(end, shortened(upperFirst(r.Coverage)+".", 2)...)
	end = append(end, "All of it on one page: orgvet audit -o audit.html")
	t.steps(r.First, screenLines-t.lines-len(end))
	for _, l := range end {
		t.line("%s", l)
	}
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

// dimensionLine is a row of the table: name, number, band, low end, and the question that costs most, cut at a word.
func dimensionLine(d *Dimension) string {
	line, about := scoreLine(d.Name, &d.Score), ""
	if !d.Score.Known {
		about = d.Next
	}
	for i := range d.Questions {
		if q := &d.Questions[i]; len(d.Costly) > 0 && q.ID == d.Costly[0] {
			about = q.Text
		}
	}
	room := screenColumns - runewidth.StringWidth(line) - 2
	if runewidth.StringWidth(about) > room {
		about = wrapped(about, room-2)[0] + " …"
	}
	return line + "  " + about
}

func scoreLine(name string, s *Score) string {
	if !s.Known {
		return fmt.Sprintf("%-17s  %s", name, s.Band)
	}
	line := fmt.Sprintf("%-17s  %3.0f %-6s %8.0f", name, s.Value, s.Band, s.Low)
	if s.Change != nil && s.Change.Word != "same" {
		line += fmt.Sprintf(" (was %.0f)", s.Change.Before)
	}
	return line
}

// steps prints as many things to do as fit.
func (t *textPrinter) steps(steps []Step, room int) {
	var out []string
	for i := range steps {
		lines := steps[i].lines(i + 1)
		if 1+len(out)+len(lines) > room {
			break
		}
		out = append(out, lines...)
	}
	if len(out) == 0 {
		return
	}
	t.line("What to do first")
	for _, l := range out {
		t.line("%s", l)
	}
}

// lines are the question it is about, what to do, how often it was found and where.
func (s *Step) lines(number int) []string {
	var out []string
	_, question, _ := strings.Cut(s.Improves[0], ": ")
	text := fmt.Sprintf("%s %s (%s)", question, firstSentence(strings.ReplaceAll(s.What, "`", "")), s.where())
	for i, l := range wrapped(text, screenColumns-3) {
		mark := "   "
		if i == 0 {
			mark = fmt.Sprintf("%d. ", number)
		}
		out = append(out, mark+l)
	}
	return out
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

type textPrinter struct {
	w     *bufio.Writer
	lines int
}

// line prints one line, cut where the screen ends; errors stay in the buffered writer until Flush.
func (t *textPrinter) line(format string, args ...any) {
	t.lines++
	_, _ = fmt.Fprintln(t.w, strings.TrimRight(runewidth.Truncate(fmt.Sprintf(format, args...), screenColumns, "…"), " "))
}

// shortened breaks a text into at most n lines; the last one is cut.
func shortened(text string, n int) []string {
	lines := wrapped(text, screenColumns)
	if len(lines) > n {
		lines[n-1] += " " + lines[n]
		lines = lines[:n]
	}
	return lines
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

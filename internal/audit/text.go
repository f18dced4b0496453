package audit

import (
	"bufio"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"

	"github.com/mattn/go-runewidth"
)

// The terminal summary fits one screen of this size; so many lines are for the verdict.
const (
	verdictLines  = 5
	screenColumns = 80
	screenLines   = 24
)

// Text prints a summary of one screen: what stands out, the eight dimensions, what to do first, and what is not known.
func Text(w io.Writer, r *Report) error {
	t := &textPrinter{w: bufio.NewWriter(w)}
	t.line("%s, as of %s", r.title(), r.About.AsOf)
	for _, l := range opening(r.Verdict) {
		t.line("%s", l)
	}
	t.line("")
	t.line("%-17s  %-19s %8s  what costs most", "of 100 points", "", "at least")
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
	if s := &d.Score; s.Known && math.Round(s.Strict) != math.Round(s.Value) {
		line += fmt.Sprintf("  (%.0f without ignores)", s.Strict)
	}
	room := screenColumns - runewidth.StringWidth(line) - 2
	if about != "" && runewidth.StringWidth(about) > room {
		about = wrapped(about, room-2)[0] + " …"
	}
	return line + "  " + about
}

func scoreLine(name string, s *Score) string {
	if !s.Known {
		return fmt.Sprintf("%-17s  %s", name, s.Band)
	}
	line := fmt.Sprintf("%-17s  %3.0f %-15s %8.0f", name, s.Value, s.Band, s.Low)
	if s.Change != nil && s.Change.Word != "same" {
		line += fmt.Sprintf(" (was %.0f)", s.Change.Before)
	}
	return line
}

// steps prints as many things to do as fit, each on a line that is cut.
func (t *textPrinter) steps(steps []Step, room int) {
	for i := range steps {
		if i == 0 {
			t.line("What to do first")
		}
		if i < room-1 {
			t.line("%d. %s", i+1, fitting(&steps[i], screenColumns-len("1. ")))
		}
	}
}

// fitting says as much of a step as has room, in whole sentences where that is possible.
func fitting(s *Step, room int) string {
	first, _, _ := strings.Cut(s.Found, "; ")
	short, _, _ := strings.Cut(first, " (teams ")
	short, _, _ = strings.Cut(short, ", such as ")
	for _, text := range []string{s.Found + ". " + s.Do + ".", s.Found + ".", first + ".", short + "."} {
		if runewidth.StringWidth(text) <= room {
			return text
		}
	}
	return first
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

// opening is the verdict in as many lines as there are: whole sentences only. What weighs most comes first, with the first of its facts if
// only then there is room for what to do, and what is unknown last, if need be without its detail; what has no room between them is
// left out.
func opening(verdict []string) []string {
	end := verdict[len(verdict)-1]
	last, _, _ := strings.Cut(end, ", which ")
	last = strings.TrimSuffix(last, ".") + "."
	first := verdict[:len(verdict)-1]
	fact, _, _ := strings.Cut(first[0], "; ")
	short := append([]string{strings.TrimSuffix(fact, ".") + "."}, first[1:]...)
	tries := [][]string{append(slices.Clone(first), end)}
	for _, sentences := range [][]string{first, short} {
		for n := len(sentences); n > 1; n-- {
			tries = append(tries, append(slices.Clone(sentences[:n]), last))
		}
	}
	for _, try := range append(tries, []string{first[0], last}, []string{short[0], last}) {
		lines := append(wrapped(strings.Join(try[:len(try)-1], " "), screenColumns), wrapped(try[len(try)-1], screenColumns)...)
		if len(lines) <= verdictLines {
			return lines
		}
	}
	return append(wrapped(short[0], screenColumns)[:verdictLines-1], last)
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

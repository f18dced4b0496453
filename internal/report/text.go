package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/fatih/color"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/source"
)

// perRule is how many findings of one rule the text format prints in full.
const perRule = 10

// Text prints findings for people: place, message, the marked line, what to do, whose claim it is.
func Text(w io.Writer, r *Run, o Options) error {
	t := &textPrinter{w: bufio.NewWriter(w), run: r, opts: o, paint: newPaint(o.Color)}
	t.findings()
	if o.shows("unknown") {
		t.unknowns()
	}
	if err := t.w.Flush(); err != nil {
		return fmt.Errorf("print findings: %w", err)
	}
	return nil
}

type textPrinter struct {
	w     *bufio.Writer
	run   *Run
	opts  Options
	paint paint
}

func (t *textPrinter) findings() {
	printable := func(f *lint.Finding) bool { return t.opts.shows(string(f.Status)) }
	heads := map[*lint.Finding]bool{} // that others stand under: whether they are printed
	for _, f := range t.run.Findings {
		if f.Under != nil {
			heads[f.Under] = false
		}
	}
	for _, f := range t.run.Findings {
		if _, is := heads[f]; is {
			heads[f] = printable(f)
		}
	}
	under := map[*lint.Finding][]*lint.Finding{}
	for _, f := range t.run.Findings {
		if heads[f.Under] && printable(f) {
			under[f.Under] = append(under[f.Under], f)
		}
	}
	printed, cut := map[string]int{}, map[string]int{}
	var order []*lint.Rule
	for _, f := range t.run.Findings {
		if heads[f.Under] || !printable(f) {
			continue
		}
		if printed[f.Rule.ID]++; !t.opts.All && printed[f.Rule.ID] > perRule {
			if cut[f.Rule.ID]++; cut[f.Rule.ID] == 1 {
				order = append(order, f.Rule)
			}
			continue
		}
		t.finding(f, under[f])
	}
	for _, rule := range order {
		t.line("and %d more of %s; --all prints them", cut[rule.ID], t.paint.rule(rule.ID))
	}
}

func (t *textPrinter) finding(f *lint.Finding, children []*lint.Finding) {
	at := f.Place.Span.Start
	t.line("%s: %s: %s %s%s", t.place(f.Place), t.paint.severity(f.Severity), Clean(f.Message), t.paint.rule("["+f.Rule.ID+"]"), status(f))
	for i, s := range snippet(t.run.Line(f.Place.File, at.Line), f.Place.Span, t.opts.Width) {
		if i == 1 {
			s = t.paint.caret(s)
		}
		t.line("%s", s)
	}
	for _, rel := range f.Related {
		t.line("  see %s: %s", t.place(rel.Place), Clean(rel.Message))
	}
	for _, e := range f.Evidence {
		t.line("  %s", cleanLine(e))
	}
	t.items(f)
	for _, c := range children {
		t.line("  with it: %s: %s: %s %s", t.place(c.Place), t.paint.severity(c.Severity), Clean(c.Message), t.paint.rule("["+c.Rule.ID+"]"))
	}
	if len(f.BecauseOf) > 0 {
		t.line("  shown because you changed %s", changed(f.BecauseOf))
	}
	if f.Next != "" {
		t.line("  %s %s", t.paint.label("next:"), Clean(f.Next))
	}
	t.line("  %s", t.paint.faint(whose(f.Rule)+"orgvet explain "+f.Rule.ID))
	t.line("")
}

// items lists the members of a rolled-up finding, or what one finding is about.
func (t *textPrinter) items(f *lint.Finding) {
	for i, item := range f.Items {
		if !t.opts.All && i >= perRule {
			t.line("  and %d more; --all prints them", len(f.Items)-perRule)
			return
		}
		if strings.HasPrefix(f.Message, item.Message) {
			t.line("  - %s", t.place(item.Place))
			continue
		}
		t.line("  - %s: %s", t.place(item.Place), Clean(item.Message))
	}
}

func status(f *lint.Finding) string {
	if text := statusText(f); text != "" {
		return " (" + text + ")"
	}
	return ""
}

// changed names a file and counts the others.
func changed(files []string) string {
	if len(files) == 1 {
		return cleanPath(files[0])
	}
	return fmt.Sprintf("%s and %d more", cleanPath(files[0]), len(files)-1)
}

func (t *textPrinter) unknowns() {
	for _, u := range t.run.Result.Unknowns {
		t.line("unknown: %s: %s needs %s", u.Rule.ID, Clean(u.Subject.Entity().Label), Clean(u.Missing))
	}
}

func (t *textPrinter) place(p source.Place) string { return t.paint.path(where(p)) }

// line prints one line; errors stay in the buffered writer until Flush.
func (t *textPrinter) line(format string, args ...any) {
	_, _ = fmt.Fprintf(t.w, format+"\n", args...)
}

// whose names the author of the rule's first source.
func whose(r *lint.Rule) string {
	if len(r.Sources) == 0 {
		return ""
	}
	doc, ok := lint.DocByKey(r.Sources[0].Doc)
	if !ok {
		return ""
	}
	author := doc.Author
	if strings.HasPrefix(author, "unsigned") {
		return fmt.Sprintf("source: %s · ", doc.Title)
	}
	return fmt.Sprintf("source: %s, %s · ", author, doc.Title)
}

// paint colors parts of the text, or leaves them as they are.
type paint struct{ on bool }

func newPaint(on bool) paint { return paint{on} }

func (p paint) with(text string, attrs ...color.Attribute) string {
	if !p.on {
		return text
	}
	c := color.New(attrs...)
	c.EnableColor()
	return c.Sprint(text)
}

func (p paint) severity(s lint.Severity) string {
	switch s {
	case lint.Error:
		return p.with(s.String(), color.FgRed, color.Bold)
	case lint.Warning:
		return p.with(s.String(), color.FgYellow, color.Bold)
	case lint.Info, lint.NoSeverity:
	}
	return p.with(s.String(), color.FgCyan)
}

func (p paint) path(s string) string  { return p.with(s, color.Bold) }
func (p paint) rule(s string) string  { return p.with(s, color.FgMagenta) }
func (p paint) label(s string) string { return p.with(s, color.FgGreen) }
func (p paint) faint(s string) string { return p.with(s, color.Faint) }
func (p paint) caret(s string) string { return p.with(s, color.FgGreen) }

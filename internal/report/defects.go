package report

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/source"
)

// home is where orgvet is published.
const home = "https://github.com/orgvet/orgvet"

// helpURL is the page of a rule.
func helpURL(r *lint.Rule) string { return home + "/blob/main/docs/rules/" + r.ID + ".md" }

// shown returns the findings to print, as rolled up.
func (r *Run) shown(o Options) []*lint.Finding {
	var out []*lint.Finding
	for _, f := range r.Findings {
		if o.shows(string(f.Status)) {
			out = append(out, f)
		}
	}
	return out
}

// defects returns the findings to print one by one, sorted by place: roll-ups are taken apart again, for tools that match findings with
// changed lines and remember each from run to run.
func (r *Run) defects(o Options) []*lint.Finding {
	type key struct {
		fingerprint string
		place       source.Place
	}
	members := map[key]*lint.Finding{}
	for _, f := range r.Result.Findings {
		members[key{f.Fingerprint, f.Place}] = f
	}
	var out []*lint.Finding
	for _, f := range r.shown(o) {
		if f.Fingerprint != "" {
			out = append(out, f)
			continue
		}
		for _, i := range f.Items {
			out = append(out, members[key{i.Fingerprint, i.Place}])
		}
	}
	slices.SortStableFunc(out, func(a, b *lint.Finding) int {
		return cmp.Or(
			cmp.Compare(a.Place.File, b.Place.File),
			cmp.Compare(a.Place.Span.Start.Offset, b.Place.Span.Start.Offset),
			cmp.Compare(b.Severity, a.Severity),
			cmp.Compare(a.Rule.ID, b.Rule.ID),
		)
	})
	return out
}

// unique gives each name only once: the second one of a kind gets a number.
type unique map[string]int

func (u unique) name(name string) string {
	u[name]++
	if n := u[name]; n > 1 {
		return u.name(fmt.Sprintf("%s (%d)", name, n))
	}
	return name
}

// region is the part of a place on its first line, since a mark over several lines is shown only where all of them changed.
// Columns count characters from 1; end is exclusive. Line is 0 for a whole file.
type region struct {
	line, start, end int
	text             []rune // the whole line
}

func (r *Run) region(p source.Place) region {
	s := p.Span
	if s.Start.Line < 1 {
		return region{}
	}
	out := region{line: s.Start.Line, start: max(s.Start.Column, 1), end: s.End.Column, text: []rune(r.Line(p.File, s.Start.Line))}
	if s.End.Line != s.Start.Line {
		out.end = len(out.text) + 1
	}
	out.end = max(out.end, out.start+1)
	return out
}

// marked is the text inside the region.
func (g region) marked() string {
	return string(g.text[min(g.start-1, len(g.text)):min(g.end-1, len(g.text))])
}

// fix is where and what a finding's fix replaces; ok is false where there is none, or none within one line.
func (r *Run) fix(f *lint.Finding) (at source.Place, text string, ok bool) {
	if f.Fix == nil || f.Fix.Span.Start.Line != f.Fix.Span.End.Line {
		return source.Place{}, "", false
	}
	return source.Place{File: f.Place.File, Span: f.Fix.Span}, f.Fix.New, true
}

// plain is a finding's message and what to do next, as one line of text that stays inert wherever it is shown.
func plain(f *lint.Finding) string {
	text := inert(f.Message)
	if f.Next != "" {
		text += "; next: " + inert(f.Next)
	}
	return text
}

// where is a place as editors understand it; a whole file has no line.
func where(p source.Place) string {
	at := p.Span.Start
	if at.Line == 0 {
		return cleanPath(p.File)
	}
	return fmt.Sprintf("%s:%d:%d", cleanPath(p.File), at.Line, at.Column)
}

// statusText says why a finding does not count; empty for one that does.
func statusText(f *lint.Finding) string {
	switch f.Status {
	case lint.Ignored:
		return "ignored: " + Clean(f.Because)
	case lint.Suppressed:
		return "explained by " + f.By[0].Rule.ID
	case lint.Accepted:
		return "accepted by the baseline"
	case lint.New:
	}
	return ""
}

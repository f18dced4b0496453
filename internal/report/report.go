// Package report prints findings. It knows findings and places, not what is inside rules.
package report

import (
	"fmt"
	"io"
	"slices"
	"time"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
)

// Run is everything a report says about one run.
type Run struct {
	Version  string
	Rules    int // rules in the binary
	Judgment int // judgment rules among them
	AsOf     time.Time
	Findings []*lint.Finding // of every status, after roll-up and minimum severity, sorted
	Result   *lint.Result
	Summary  Summary
	FailOn   lint.Severity // from this severity on a finding fails the run
	// Compared tells that the findings were held against a baseline or an earlier revision.
	Compared bool
	// ShowPeople tells that persons may be identified.
	ShowPeople bool
	// Line returns the text of a line of a file, without its line ending; "" when there is none.
	Line func(file string, line int) string
	// Text returns the whole of a file as read; nil when there is none.
	Text func(file string) []byte
}

// Summary counts what was read and found. Findings are counted as printed: a rolled-up one counts once, Members counts its members.
type Summary struct {
	Files       int  `json:"files"`
	Documents   int  `json:"documents"`
	Teams       int  `json:"teams"`
	Initiatives int  `json:"initiatives"`
	KeyResults  int  `json:"key_results"`
	Error       int  `json:"error"`
	Warning     int  `json:"warning"`
	Info        int  `json:"info"`
	Members     int  `json:"members"`
	Ignored     int  `json:"ignored"`
	Accepted    int  `json:"accepted"`
	Suppressed  int  `json:"suppressed"`
	Fail        bool `json:"fail"`
	judged      int  // judgment rules that had data to judge
}

// Summarize counts a model and its findings.
func Summarize(m *model.Model, res *lint.Result, findings []*lint.Finding, failOn lint.Severity) Summary {
	s := Summary{Files: m.Files, Documents: len(m.Documents)}
	for _, o := range m.Organizations {
		s.Teams += len(o.Teams)
		for _, r := range o.Roadmaps {
			s.Initiatives += len(r.Initiatives)
		}
		for _, k := range o.OKRs {
			for _, ob := range k.Objectives {
				s.KeyResults += len(ob.KeyResults)
			}
		}
	}
	for _, f := range findings {
		s.count(f, failOn)
	}
	for _, t := range res.JudgmentTallies() {
		if t.Pass+t.Finding > 0 {
			s.judged++
		}
	}
	return s
}

func (s *Summary) count(f *lint.Finding, failOn lint.Severity) {
	switch f.Status {
	case lint.Ignored:
		s.Ignored++
		return
	case lint.Accepted:
		s.Accepted++
		return
	case lint.Suppressed:
		s.Suppressed++
		return
	case lint.New:
	}
	s.Fail = s.Fail || f.Severity >= failOn
	if f.Fingerprint == "" {
		s.Members += len(f.Items)
	}
	switch f.Severity {
	case lint.Error:
		s.Error++
	case lint.Warning:
		s.Warning++
	case lint.Info, lint.NoSeverity:
		s.Info++
	}
}

// SummaryLine is the summary in one sentence for people.
func (r *Run) SummaryLine() string {
	s := r.Summary
	line := fmt.Sprintf("%s, %s, %s, %s as of %s: %s, %s, %s",
		Count(s.Files, "file"), Count(s.Teams, "team"), Count(s.Initiatives, "initiative"), Count(s.KeyResults, "key result"),
		r.AsOf.Format(time.DateOnly), Count(s.Error, "error"), Count(s.Warning, "warning"), Count(s.Info, "info"))
	for _, part := range []struct {
		n    int
		word string
	}{{s.Ignored, "ignored"}, {s.Accepted, "accepted"}, {s.Suppressed, "explained by others"}} {
		if part.n > 0 {
			line += fmt.Sprintf("; %d %s", part.n, part.word)
		}
	}
	return line + fmt.Sprintf("; %d of %d rules had data to judge", s.judged, r.Judgment)
}

// Count is a number with its noun in the singular or plural: "1 file", "3 files".
func Count(n int, word string) string {
	if n != 1 {
		word += "s"
	}
	return fmt.Sprintf("%d %s", n, word)
}

// Options change how a report looks, never what it counts.
type Options struct {
	All   bool // text: print all findings of a rule, not only the first ten
	Color bool
	Width int // text: columns of the terminal; 0 means unlimited
	Show  []string
}

// shows reports whether findings of a status, or unknown subjects, are to be printed.
func (o Options) shows(what string) bool { return slices.Contains(o.Show, what) }

// Format prints a run.
type Format func(w io.Writer, r *Run, o Options) error

// formats in the order of the help text.
var formats = []struct {
	name  string
	print Format
}{
	{"text", Text},
	{"compact", Compact},
	{"json", JSON},
	{"sarif", SARIF},
	{"github", GitHub},
	{"gitlab", GitLab},
	{"junit", JUnit},
	{"junit-extended", JUnitExtended},
	{"checkstyle", Checkstyle},
	{"rdjson", RDJSON},
	{"rdjsonl", RDJSONL},
	{"markdown", Markdown},
	{"csv", CSV},
}

// Formats lists the formats by name, in the order of the help text.
func Formats() []string {
	names := make([]string, 0, len(formats))
	for _, f := range formats {
		names = append(names, f.name)
	}
	return names
}

// ByName finds a format; nil for an unknown name.
func ByName(name string) Format {
	for _, f := range formats {
		if f.name == name {
			return f.print
		}
	}
	return nil
}

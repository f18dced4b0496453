package report

import (
	"io"
	"strings"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/source"
)

type (
	rdReport struct {
		Source      rdSource       `json:"source"`
		Diagnostics []rdDiagnostic `json:"diagnostics"`
	}
	rdSource struct {
		Name string `json:"name"`
		URL  string `json:"url"`
	}
	rdDiagnostic struct {
		Message     string         `json:"message"`
		Location    rdLocation     `json:"location"`
		Severity    string         `json:"severity"`
		Source      *rdSource      `json:"source,omitempty"`
		Code        rdCode         `json:"code"`
		Suggestions []rdSuggestion `json:"suggestions,omitempty"`
		Related     []rdRelated    `json:"related_locations,omitempty"`
	}
	rdLocation struct {
		Path  string   `json:"path"`
		Range *rdRange `json:"range,omitempty"`
	}
	rdRange struct {
		Start rdPosition `json:"start"`
		End   rdPosition `json:"end"`
	}
	rdPosition struct { // columns count bytes from 1
		Line   int `json:"line"`
		Column int `json:"column"`
	}
	rdCode struct {
		Value string `json:"value"`
		URL   string `json:"url"`
	}
	rdSuggestion struct {
		Range *rdRange `json:"range"`
		Text  string   `json:"text"`
	}
	rdRelated struct {
		Message  string     `json:"message"`
		Location rdLocation `json:"location"`
	}
)

var rdOrgvet = rdSource{"orgvet", home}

// RDJSON prints reviewdog's diagnostic format as one document.
func RDJSON(w io.Writer, r *Run, o Options) error {
	out := rdReport{Source: rdOrgvet, Diagnostics: []rdDiagnostic{}}
	findings := r.defects(o)
	return writeJSONList(w, out, `"diagnostics": []`, len(findings), func(i int) any { return r.diagnostic(findings[i]) })
}

// RDJSONL prints reviewdog's diagnostic format, one finding a line.
func RDJSONL(w io.Writer, r *Run, o Options) error {
	findings := r.defects(o)
	return writeEach(w, len(findings), "", "", func(e *encoder, i int) error {
		d := r.diagnostic(findings[i])
		d.Source = &rdOrgvet
		return e.json.Encode(d) //nolint:wrapcheck // by writeEach
	})
}

func (r *Run) diagnostic(f *lint.Finding) rdDiagnostic {
	d := rdDiagnostic{
		Message: plain(f), Location: r.rdLocation(f.Place), Severity: strings.ToUpper(f.Severity.String()),
		Code: rdCode{f.Rule.ID, helpURL(f.Rule)},
	}
	if at, text, ok := r.fix(f); ok {
		d.Suggestions = []rdSuggestion{{r.rdLocation(at).Range, text}}
	}
	for _, rel := range f.Related {
		d.Related = append(d.Related, rdRelated{inert(rel.Message), r.rdLocation(rel.Place)})
	}
	return d
}

func (r *Run) rdLocation(p source.Place) rdLocation {
	at := r.region(p)
	if at.line == 0 {
		return rdLocation{Path: p.File}
	}
	line := r.Line(p.File, at.line)
	return rdLocation{p.File, &rdRange{
		Start: rdPosition{at.line, byteColumn(line, at.start)},
		End:   rdPosition{at.line, byteColumn(line, at.end)},
	}}
}

// byteColumn turns a column in characters into one in bytes; both count from 1. A column behind the line is the one after its end.
func byteColumn(line string, column int) int {
	for offset := range line {
		if column--; column == 0 {
			return offset + 1
		}
	}
	return len(line) + 1
}

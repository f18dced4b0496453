package report

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/source"
)

var (
	makers = &lint.Rule{
		ID: "makers-per-pm", Category: lint.PMLoad, Severity: lint.Warning, Preset: lint.Recommended,
		Summary: "A product manager has too many makers.", Why: "Validation is dropped first.", Fix: "Add a product manager.",
		Sources: []lint.Source{{Doc: lint.ProductLeaders, Line: 7, Claim: "ten makers are the limit"}},
	}
	badValue = &lint.Rule{ID: "bad-value", Category: lint.Hygiene, Severity: lint.Error, Preset: lint.Core, Summary: "A value cannot be read."}
	outcome  = &lint.Rule{ID: "no-outcome", Category: lint.Outcomes, Severity: lint.Info, Preset: lint.Strict, Summary: "An item names no outcome."}
)

// sampleFiles are the plans that the sample's findings point into.
var sampleFiles = map[string]string{
	"teams/checkout.yaml":  "kind: team\nid: checkout\nheadcount: {pm: 1, engineer: 11}\n",
	"teams/straße 1.yaml":  "kind: team\nname: \"Größe 𝔊\" # oops\n",
	"roadmaps/b:list.yaml": "kind: roadmap\nitems:\n  - a\n  - b\n  - c\n",
}

// sample is a run with findings of every severity and status: one with all there is to say, one behind letters of several bytes, one over
// two lines, a roll-up of three, and one about a whole file.
func sample() *Run {
	checkout := model.Entity{Kind: "team", ID: "checkout", Name: "Checkout", Label: "checkout"}
	list := model.Entity{Kind: "roadmap", ID: "list", Name: "list", Label: "list"}
	main := &lint.Finding{
		Rule: makers, Severity: lint.Warning, Entity: checkout, Place: place("teams/checkout.yaml", 3, 1, 3, 10),
		Message: "checkout: 11.0 makers for 1 product manager, limit 10:1", Next: "add a product manager, or hand work over",
		Measure: &lint.Measure{Value: 11, Limit: 10, Unit: "makers per PM", Worse: "up"}, Evidence: []string{"11 engineers = 11.0 makers"},
		Related: []source.Related{{Message: "the product manager [is] here", Place: place("teams/straße 1.yaml", 1, 1, 1, 5)}},
		Facet:   "ratio", Status: lint.New, Fingerprint: "aaaaaaaaaaaaaaaa",
	}
	findings := []*lint.Finding{
		main,
		finding(badValue, lint.Error, "bad", place("teams/straße 1.yaml", 2, 14, 2, 15), "𝔊 is not a size"),
		finding(badValue, lint.Error, "lines", place("roadmaps/b:list.yaml", 2, 1, 4, 6), "two lines"),
		finding(badValue, lint.Error, "file", place("broken.yaml", 0, 0, 0, 0), "cannot be read"),
	}
	findings[1].Fix = &source.Edit{Span: findings[1].Place.Span, New: "large"}
	for i, name := range []string{"a", "b", "c"} {
		f := finding(outcome, lint.Info, name, place("roadmaps/b:list.yaml", 3+i, 5, 3+i, 6), name+": names no outcome")
		findings = append(findings, f)
	}
	rolled := *findings[4]
	rolled.Fingerprint, rolled.Entity, rolled.Message = "", list, "list: 3 initiatives: an item names no outcome (a, b, c)"
	for _, f := range findings[4:] {
		rolled.Items = append(rolled.Items, lint.Item{Entity: f.Entity, Place: f.Place, Fingerprint: f.Fingerprint, Message: f.Message})
	}
	ignored := finding(outcome, lint.Info, "ignored", place("teams/checkout.yaml", 1, 1, 1, 5), "ignored one")
	ignored.Status, ignored.Because = lint.Ignored, "we know and wait"
	suppressed := finding(outcome, lint.Info, "suppressed", place("teams/checkout.yaml", 1, 1, 1, 5), "suppressed one")
	suppressed.Status, suppressed.By = lint.Suppressed, []*lint.Finding{main}
	accepted := finding(outcome, lint.Info, "accepted", place("teams/checkout.yaml", 1, 1, 1, 5), "accepted one")
	accepted.Status = lint.Accepted
	rest := []*lint.Finding{ignored, suppressed, accepted}
	return runOf(append(append(findings[:4:4], &rolled), rest...), append(findings, rest...))
}

// runOf is a run over the sample's files.
func runOf(shown, all []*lint.Finding) *Run {
	r := &Run{
		Version: "v1.2.3", Rules: 107, Judgment: 88, AsOf: time.Date(2026, 8, 25, 0, 0, 0, 0, time.UTC), FailOn: lint.Error,
		Findings: shown, Result: &lint.Result{Findings: all},
		Line: func(file string, line int) string {
			lines := strings.Split(sampleFiles[file], "\n")
			if line < 1 || line > len(lines) {
				return ""
			}
			return lines[line-1]
		},
		Text: func(file string) []byte { return []byte(sampleFiles[file]) },
	}
	for _, f := range shown {
		r.Summary.count(f, r.FailOn)
	}
	return r
}

func finding(r *lint.Rule, s lint.Severity, id string, at source.Place, message string) *lint.Finding {
	return &lint.Finding{
		Rule: r, Severity: s, Entity: model.Entity{Kind: "initiative", ID: id, Name: id}, Place: at, Message: message, Facet: lint.MainFacet,
		Status: lint.New, Fingerprint: id + "-print",
	}
}

func place(file string, line, column, endLine, endColumn int) source.Place {
	return source.Place{File: file, Span: source.Span{
		Start: source.Pos{Line: line, Column: column, Offset: line*1000 + column}, End: source.Pos{Line: endLine, Column: endColumn, Offset: endLine*1000 + endColumn},
	}}
}

var (
	onlyNew = Options{Show: []string{"new"}}
	showAll = Options{Show: []string{"new", "accepted", "ignored", "suppressed", "unknown"}}
)

// printed is what a format prints.
func printed(t testing.TB, f Format, r *Run, o Options) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := f(&b, r, o); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

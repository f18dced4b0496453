package report

import (
	"io"
	"time"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/source"
)

// jsonVersion changes when a field changes its meaning or goes.
const jsonVersion = 1

type (
	jsonReport struct {
		Version  int           `json:"version"`
		Tool     jsonTool      `json:"tool"`
		AsOf     string        `json:"as_of"`
		Summary  Summary       `json:"summary"`
		Findings []jsonFinding `json:"findings"`
		Unknown  []jsonUnknown `json:"unknown,omitempty"`
	}
	jsonTool struct {
		Name    string      `json:"name"`
		Version string      `json:"version"`
		Rules   int         `json:"rules"`
		Errors  []jsonPanic `json:"errors,omitempty"`
	}
	jsonPanic struct {
		Rule    string     `json:"rule"`
		Entity  jsonEntity `json:"entity"`
		Path    string     `json:"path,omitempty"`
		Message string     `json:"message"`
	}
	jsonEntity struct {
		Kind string `json:"kind"`
		ID   string `json:"id"`
		Name string `json:"name,omitempty"`
	}
	jsonPos struct {
		Line   int `json:"line"`
		Column int `json:"column"`
	}
	jsonPlace struct {
		Path  string  `json:"path"`
		Start jsonPos `json:"start"`
		End   jsonPos `json:"end"`
	}
	jsonRelated struct {
		Message string `json:"message"`
		jsonPlace
	}
	jsonMeasure struct {
		Value float64 `json:"value"`
		Limit float64 `json:"limit"`
		Unit  string  `json:"unit"`
		Worse string  `json:"worse"`
	}
	jsonItem struct {
		Entity jsonEntity `json:"entity"`
		jsonPlace
		Fingerprint string `json:"fingerprint,omitempty"`
		Message     string `json:"message"`
	}
	jsonFinding struct {
		Rule     string        `json:"rule"`
		Severity string        `json:"severity"`
		Category lint.Category `json:"category"`
		Facet    string        `json:"facet"`
		Facets   []string      `json:"facets"`
		Message  string        `json:"message"`
		Next     string        `json:"next"`
		Entity   jsonEntity    `json:"entity"`
		jsonPlace
		Related      []jsonRelated `json:"related"`
		Measure      *jsonMeasure  `json:"measure"`
		Evidence     []string      `json:"evidence"`
		Items        []jsonItem    `json:"items"`
		Status       lint.Status   `json:"status"`
		Because      string        `json:"because,omitempty"`
		BecauseOf    []string      `json:"because_of,omitempty"`
		SuppressedBy []string      `json:"suppressed_by"`
		Under        string        `json:"under,omitempty"`
		Ageing       bool          `json:"ageing"`
		Fingerprint  string        `json:"fingerprint"`
		Help         string        `json:"help"`
	}
	jsonUnknown struct {
		Rule    string     `json:"rule"`
		Entity  jsonEntity `json:"entity"`
		Missing string     `json:"missing"`
	}
)

// JSON prints the whole run for machines, whatever the statuses asked for; unknown subjects only when asked for.
func JSON(w io.Writer, r *Run, o Options) error {
	p := privacy(r.ShowPeople)
	out := jsonReport{
		Version: jsonVersion, AsOf: r.AsOf.Format(time.DateOnly), Summary: r.Summary, Findings: []jsonFinding{},
		Tool: jsonTool{Name: "orgvet", Version: r.Version, Rules: r.Rules},
	}
	for _, x := range r.Result.Panics {
		out.Tool.Errors = append(out.Tool.Errors, jsonPanic{Rule: x.Rule, Entity: p.entity(x.Entity), Path: x.File, Message: Clean(x.Value)})
	}
	if o.shows("unknown") {
		for _, u := range r.Result.Unknowns {
			out.Unknown = append(out.Unknown, jsonUnknown{u.Rule.ID, p.entity(u.Subject.Entity()), Clean(u.Missing)})
		}
	}
	return writeJSONList(w, out, `"findings": []`, len(r.Findings), func(i int) any { return p.finding(r.Findings[i]) })
}

// privacy tells whether persons may be identified.
type privacy bool

func (p privacy) entity(e model.Entity) jsonEntity {
	if e.Private && !bool(p) {
		return jsonEntity{Kind: e.Kind}
	}
	return jsonEntity{e.Kind, e.ID, Clean(e.Name)}
}

func (p privacy) finding(f *lint.Finding) jsonFinding {
	out := jsonFinding{
		Rule: f.Rule.ID, Severity: f.Severity.String(), Category: f.Rule.Category, Facet: f.Facet, Facets: f.Facets(),
		Message: Clean(f.Message), Next: Clean(f.Next), Entity: p.entity(f.Entity), jsonPlace: placeOf(f.Place),
		Related: []jsonRelated{}, Evidence: []string{}, Items: []jsonItem{}, Status: f.Status, Because: Clean(f.Because),
		SuppressedBy: []string{}, Ageing: f.Ageing, Fingerprint: f.Fingerprint, Help: "orgvet explain " + f.Rule.ID,
	}
	for _, e := range f.Evidence {
		out.Evidence = append(out.Evidence, Clean(e))
	}
	if f.Measure != nil {
		out.Measure = &jsonMeasure{f.Measure.Value, f.Measure.Limit, Clean(f.Measure.Unit), f.Measure.Worse}
	}
	for _, rel := range f.Related {
		out.Related = append(out.Related, jsonRelated{Clean(rel.Message), placeOf(rel.Place)})
	}
	for _, i := range f.Items {
		out.Items = append(out.Items, jsonItem{p.entity(i.Entity), placeOf(i.Place), i.Fingerprint, Clean(i.Message)})
	}
	for _, file := range f.BecauseOf {
		out.BecauseOf = append(out.BecauseOf, cleanPath(file))
	}
	for _, b := range f.By {
		out.SuppressedBy = append(out.SuppressedBy, b.Fingerprint)
	}
	if f.Under != nil {
		out.Under = f.Under.Fingerprint
	}
	return out
}

func placeOf(p source.Place) jsonPlace {
	return jsonPlace{p.File, jsonPos{p.Span.Start.Line, p.Span.Start.Column}, jsonPos{p.Span.End.Line, p.Span.End.Column}}
}

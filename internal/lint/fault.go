package lint

import (
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/source"
)

// Faults is the check of hygiene rules whose faults the reader, the schema check or the linker has found already.
func Faults() Check {
	return func(w *Walk) {
		for _, f := range faultsOf(w.Model, w.run.rule.ID) {
			w.run.fault(f)
		}
	}
}

// ByEngine is the check of the three rules about ignore entries, which the engine itself reports.
func ByEngine() Check { return func(*Walk) {} }

// fault turns a fault of the input into a report about the document that holds it, or about the file.
func (r *ruleRun) fault(f source.Fault) {
	var s model.Subject = faultyFile{f.Place}
	if d := documentAt(r.model, f.Place); d != nil {
		s = faultyDocument{d, f.Place}
	}
	facet := f.Facet
	if facet == "" {
		facet = MainFacet
	}
	key := f.Subject
	if key == "" {
		key = facet
	}
	a := r.single()
	a.tally.Finding++
	a.reports = append(a.reports, r.finding(nil, s, Report{
		Facet: facet, At: f.Place, Message: f.Message, Next: f.Next, Related: f.Related, Key: key, Fix: f.Fix,
	}))
}

// faultyDocument is a document with a fault. Its message needs no label: the place says it all.
type faultyDocument struct {
	doc *model.Document
	at  source.Place
}

func (d faultyDocument) Entity() model.Entity {
	e := documentEntity(d.doc)
	e.Label = ""
	return e
}
func (d faultyDocument) Place() source.Place       { return d.at }
func (d faultyDocument) Document() *model.Document { return d.doc }

// faultyFile is a file with a fault outside every document.
type faultyFile struct{ at source.Place }

func (f faultyFile) Entity() model.Entity {
	return model.Entity{Kind: "file", ID: f.at.File, Name: f.at.File}
}
func (f faultyFile) Place() source.Place       { return f.at }
func (f faultyFile) Document() *model.Document { return nil }

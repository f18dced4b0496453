package lint

import (
	"crypto/sha256"
	"encoding/hex"

	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/source"
)

// Status says whether a finding counts.
type Status string

// The statuses of a finding.
const (
	New        Status = "new"
	Ignored    Status = "ignored"    // by an ignore entry with a reason
	Accepted   Status = "accepted"   // by a baseline
	Suppressed Status = "suppressed" // by another finding that explains it
)

// Measure is the number a finding is about.
type Measure struct {
	Value float64
	Limit float64
	Unit  string
	Worse string // "up" or "down": the direction in which it gets worse
}

// Finding is one defect of one subject.
type Finding struct {
	Rule        *Rule
	Severity    Severity
	Ageing      bool   // caused by the passing of time alone
	Facet       string // the strongest facet that fired; see Facets
	Subject     model.Subject
	Entity      model.Entity
	Key         string // the rule's own key beside the entity: a YAML key path, the other one of a pair
	Place       source.Place
	Message     string // label, measured value, limit
	Next        string // what to do
	Measure     *Measure
	Evidence    []string
	Related     []source.Related
	Items       []Item
	Status      Status
	Because     string       // reason of the ignore entry
	Fix         *source.Edit // the change to the file of Place that certainly mends it; nil where somebody has to think
	BecauseOf   []string     // with --only: the changed files for which a finding elsewhere is reported
	Under       *Finding     // the likely cause that it is printed under
	By          []*Finding   // the findings that suppress it
	Fingerprint string
	beside      *beside // nil for most
	org         *model.Organization
	model       *model.Model
}

// beside is what a finding has beside its facet and its subject.
type beside struct {
	facets   []string
	subjects []model.Subject
}

// Facets are all facets that fired, in the rule's order.
func (f *Finding) Facets() []string {
	facets := []string{f.Facet}
	if f.beside != nil {
		facets = append(facets, f.beside.facets...)
	}
	return facets
}

// subjects are the subject, and what the finding was said to be about as well.
func (f *Finding) subjects(yield func(model.Subject) bool) {
	if f.Subject == nil || !yield(f.Subject) || f.beside == nil {
		return
	}
	for _, s := range f.beside.subjects {
		if !yield(s) {
			return
		}
	}
}

// Item is one member of a rolled-up finding, or one entry of a finding that lists several.
type Item struct {
	Entity      model.Entity
	Place       source.Place
	Fingerprint string
	Message     string
}

// fingerprint identifies a finding by rule, subject and key: never by place, order or wording.
func fingerprint(rule string, entity model.Entity, key string) string {
	var room [256]byte // more than nearly all need
	text := append(append(room[:0], rule...), 0)
	text = append(append(append(text, entity.Kind...), ':'), entity.ID...)
	sum := sha256.Sum256(append(append(text, 0), key...))
	return hex.EncodeToString(sum[:8])
}

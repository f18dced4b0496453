package lint

import (
	"slices"

	"github.com/orgvet/orgvet/internal/model"
)

// Said is what a rule said about one subject.
type Said uint8

// The answers of a rule that has business with a subject.
const (
	Passed   Said = iota
	Found         // something is wrong, with the subject or with another one that the rule reported on
	NotKnown      // data is missing
)

// Answer is what one rule said about one subject it was asked about.
type Answer struct {
	Rule    *Rule
	Subject model.Subject
	Said    Said
	Missing string // the field that would make the rule speak, where the answer is not known
}

// Concerns lists what the finding is about: its subject, everything that holds it, and what it was said to be about as well.
func (f *Finding) Concerns() []model.Entity { return slices.Clone(f.anchors) }

// HeldBy lists the subject and everything that holds it: a key result's objective, OKRs and teams, a product manager's teams.
func HeldBy(s model.Subject) []model.Subject { return holders(s) }

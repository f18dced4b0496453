package lint

import "github.com/orgvet/orgvet/internal/model"

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

// Package syntax reads the small value languages of orgvet documents: shares, dates, periods, durations and the like.
// The schema check and the model both use it, so that what one accepts the other understands.
package syntax

import (
	"errors"
	"fmt"
)

// ErrAmbiguous is wrapped by errors about cadences that have two common meanings, such as "biweekly".
var ErrAmbiguous = errors.New("ambiguous")

// ErrFiscalYear is wrapped by errors about fiscal periods read without knowing the month a fiscal year starts in.
var ErrFiscalYear = errors.New("fiscal year start unknown")

// Error says why a text was not understood and what to write instead.
type Error struct {
	Problem string // `"60" is not a share: a bare number above 1`
	Next    string // "write 60%"
	cause   error
}

func (e *Error) Error() string { return e.Problem + "; " + e.Next }

// Unwrap returns ErrAmbiguous, ErrFiscalYear or nil.
func (e *Error) Unwrap() error { return e.cause }

func notA(text, what, next string) *Error {
	return &Error{Problem: fmt.Sprintf("%q is not %s", text, what), Next: next}
}

package report

import (
	"bufio"
	"fmt"
	"io"
)

// Compact prints one line a finding: path:line:column: severity: message [rule].
func Compact(w io.Writer, r *Run, o Options) error {
	b := bufio.NewWriter(w)
	for _, f := range r.Findings {
		if !o.shows(string(f.Status)) {
			continue
		}
		at := f.Place.Span.Start
		_, _ = fmt.Fprintf(b, "%s:%d:%d: %s: %s [%s]\n", cleanPath(f.Place.File), at.Line, at.Column, f.Severity, Clean(f.Message), f.Rule.ID)
	}
	if err := b.Flush(); err != nil {
		return fmt.Errorf("print findings: %w", err)
	}
	return nil
}

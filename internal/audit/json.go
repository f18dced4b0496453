package audit

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// JSON prints the report for machines, and for Parse. Its schema is schema/report/audit.json.
func JSON(w io.Writer, r *Report) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(r); err != nil {
		return fmt.Errorf("print audit: %w", err)
	}
	return nil
}

// Parse reads a report that JSON printed. The error says in plain words what is wrong with it.
func Parse(data []byte) (*Report, error) {
	var r Report
	if err := json.Unmarshal(data, &r); err != nil {
		return nil, fmt.Errorf("it is not the JSON of an audit: %w", err)
	}
	switch {
	case r.Version == 0 || len(r.Dimensions) == 0:
		return nil, errors.New("it is JSON, but not of an audit; make one with orgvet audit --format json")
	case r.Version > ReportVersion:
		return nil, fmt.Errorf("it is of version %d, and this orgvet reads up to %d", r.Version, ReportVersion)
	}
	return &r, nil
}

package schema

import _ "embed" // for the schema of a report

//go:embed report/findings.json
var findings []byte

// Findings returns the schema of what orgvet lint --format json prints, as one draft-07 JSON document.
func Findings() []byte { return findings }

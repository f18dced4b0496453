package schema

import _ "embed" // for the schemas of reports

//go:embed report/findings.json
var findings []byte

// Findings returns the schema of what orgvet lint --format json prints, as one draft-07 JSON document.
func Findings() []byte { return findings }

//go:embed report/audit.json
var audit []byte

// Audit returns the schema of what orgvet audit --format json prints, as one draft-07 JSON document.
func Audit() []byte { return audit }

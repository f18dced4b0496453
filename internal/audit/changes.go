package audit

// Changes is what became different since an earlier report.
type Changes struct {
	Since   string   `json:"since" anonymize:"keep"` // day of the earlier report
	Better  []string `json:"better"`                 // "Discovery: 52 to 61"
	Worse   []string `json:"worse"`
	New     []string `json:"new"`                    // messages of findings that were not there
	Gone    []string `json:"gone"`                   // messages of findings that are no longer there
	Removed []string `json:"removed"`                // data that was recorded and no longer is
	Notes   []string `json:"notes" anonymize:"keep"` // what limits the comparison: another preset, another set of rules
}

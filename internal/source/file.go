package source

// File is one file that was read, with all its YAML documents.
type File struct {
	Path   string // slash-separated, relative to the root
	Data   []byte // as read
	Docs   []*Document
	Faults []Fault // everything wrong with the file's YAML; Docs holds what could still be read

	starts []int // offsets of the lines
	plan   bool  // some document looks like a plan
}

// Document is one YAML document of a File.
type Document struct {
	File  *File
	Index int   // 0-based position in the file
	Root  *Node // never nil; a Map for every document with a kind
}

// Fault is something wrong with the input itself. The hygiene rules turn faults into findings.
type Fault struct {
	Rule    string // id of the hygiene rule: "invalid-yaml", "bad-value" …
	Facet   string // the rule's facet, or empty for its main one
	Place   Place
	Subject string // what identifies the fault whatever its place: the YAML key path in its document, "objectives[pay].key_results[2].from"
	Message string // one line, lower-case start, the offending value quoted
	Next    string // what to do about it
	Related []Related
	Fix     *Edit // the change to the file that certainly mends it; nil where somebody has to think
}

// Edit replaces the bytes of a span; only its offsets matter.
type Edit struct {
	Span Span
	New  string
}

// Related is a further place that takes part in a fault or a finding.
type Related struct {
	Message string
	Place   Place
}

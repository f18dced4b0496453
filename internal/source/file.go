package source

import (
	"bytes"
	"sync"
)

// File is one file that was read, with all its YAML documents.
type File struct {
	Path   string // slash-separated, relative to the root
	Docs   []*Document
	Faults []Fault // everything wrong with the file's YAML; Docs holds what could still be read

	kept   kept   // its bytes
	text   text   // how they are parsed; the data only where it is a copy
	places places // of the text
	limits *Limits
	plan   bool // some document looks like a plan
}

// Data returns the bytes as read, which must not be changed. They may have to be unpacked, so ask once.
func (f *File) Data() []byte { return f.kept.data() }

// readable is what is parsed of the file.
func (f *File) readable() text {
	t := f.text
	if !t.copied {
		t.data = f.Data()
	}
	return t
}

// Span returns the places of two byte offsets. Asking for one costs the same wherever it is in the file, and does not need the bytes.
func (f *File) Span(start, end int) Span { return f.places.span(start, end) }

// Line returns the text of the 1-based line n without its line ending, or "" where the file has no such line.
func (f *File) Line(n int) string {
	start, end, ok := f.places.line(n - 1)
	if !ok {
		return ""
	}
	line := bytes.TrimSuffix(f.kept.part(start, end), []byte(bom))
	return string(bytes.TrimRight(line, "\r\n"))
}

// PlaceOf is the place of a node of the file.
func (f *File) PlaceOf(n *Node) Place { return Place{f.Path, f.Span(n.Start, n.End)} }

// Document is one YAML document of a File.
type Document struct {
	File  *File
	Index int // 0-based position in the file

	root  *Node // nil once Read has dropped it
	chunk chunk
	nth   int // of the documents in the chunk, nearly always the only one
}

// Root returns the tree of the document; it is never nil, and a Map for every document with a kind. Where Read has dropped the tree, each
// call parses the document again.
func (d *Document) Root() *Node { return d.parsed(nil).root }

// Visit hands the document to use with its tree standing until use returns.
func (d *Document) Visit(use func(d *Document)) {
	if d.root != nil {
		use(d)
		return
	}
	scratch, _ := scratches.Get().(*plain)
	defer scratches.Put(scratch)
	whole := d.parsed(scratch)
	use(whole)
	whole.root = nil
}

var scratches = sync.Pool{New: func() any { return newScratch() }}

// parsed returns the document itself, or a copy of one whose tree was dropped.
func (d *Document) parsed(scratch *plain) *Document {
	if d.root != nil {
		return d
	}
	f := d.File
	again := newParser(&File{Path: f.Path, text: f.text, places: f.places, limits: f.limits}, f.readable())
	again.scratch = scratch
	again.document(d.chunk)
	whole := *d
	whole.root = again.file.Docs[d.nth].root
	return &whole
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

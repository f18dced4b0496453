package source

import (
	"sync"
	"sync/atomic"
)

// File is one file that was read, with all its YAML documents.
type File struct {
	Path   string // slash-separated, relative to the root
	Data   []byte // as read
	Docs   []*Document
	Faults []Fault // everything wrong with the file's YAML; Docs holds what could still be read

	text   text // the data of a file that was parsed
	limits *Limits
	plan   bool                      // some document looks like a plan
	lines  atomic.Pointer[lineIndex] // made on demand
}

func (f *File) index() *lineIndex {
	if x := f.lines.Load(); x != nil {
		return x
	}
	t := f.text
	if t.data == nil {
		t, _ = readable(f.Data)
	}
	x := indexLines(t)
	f.lines.Store(x)
	return x
}

// Span returns the places of two byte offsets. Asking for one costs the same wherever it is in the file.
func (f *File) Span(start, end int) Span {
	if t := &f.text; t.lf && len(t.data) <= shortText {
		return Span{t.pos(start), t.pos(end)}
	}
	x := f.index()
	return Span{x.pos(start), x.pos(end)}
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
	again := newParser(&File{Path: f.Path, Data: f.Data, text: f.text, limits: f.limits})
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

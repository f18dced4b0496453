package source

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"

	"github.com/orgvet/orgvet/internal/parallel"
	"gopkg.in/yaml.v3"
)

// invalidYAML is the rule that all faults of this package belong to.
const invalidYAML = "invalid-yaml"

// ParseFile reads the YAML documents of a file. It never fails: what is wrong is in Faults, in file order, and Docs holds every
// document that could be read. A Markdown file (*.md) has one document, its front matter, if that has a `kind:`. The texts of the
// documents are parts of data, which must not be changed afterwards.
func ParseFile(path string, data []byte, limits Limits) *File {
	limits = limits.withDefaults()
	return parseFile(path, whole(data), &limits, visitor{})
}

// visitor takes each document as soon as it is parsed. The zero visitor leaves the trees standing.
type visitor struct {
	use     func(*Document)
	parse   *parallel.Stopwatch // stands still while a document is used
	scratch *plain              // memory for one tree after the other
}

func parseFile(path string, at kept, limits *Limits, each visitor) *File {
	began := each.parse.Start()
	defer func() { each.parse.Stop(began) }()
	f := &File{Path: path, kept: at, limits: limits}
	data := at.data()
	t, bad := readable(data)
	f.places = placesOf(t)
	if len(data) > limits.FileBytes {
		f.plan = looksLikePlan(data[:limits.FileBytes])
		at := Pos{Line: 1, Column: 1}
		f.Faults = []Fault{{
			Rule: invalidYAML, Facet: "limit", Place: Place{File: path, Span: Span{Start: at, End: at}}, Subject: "file",
			Message: fmt.Sprintf("the file is larger than %d bytes, the limit", limits.FileBytes),
			Next:    "split the file, or raise `limits` in the configuration",
		}}
		return f
	}
	if order := utf16Order(data); order != "" {
		f.Faults = []Fault{f.utf16Fault(order)}
		return f
	}
	if bad.count > 0 {
		f.Faults = append(f.Faults, f.encodingFault(bad))
	}
	if f.text = t; !t.copied {
		f.text.data = nil
	}
	p := newParser(f, t)
	p.scratch = each.scratch
	for _, c := range p.chunks() {
		before := len(f.Docs)
		p.document(c)
		docs := f.Docs[before:]
		f.plan = f.plan || slices.ContainsFunc(docs, isPlan) || looksLikePlan(p.data[c.start:c.end])
		for _, d := range docs {
			if each.use != nil {
				each.parse.Stop(began)
				each.use(d)
				began = each.parse.Start()
				d.root = nil
			}
		}
	}
	return f
}

// isPlan reports whether a document that was read has a kind at its top level, in whatever style, and is none of another tool's.
func isPlan(d *Document) bool {
	kind := d.Root().Get("kind")
	return kind != nil && kind.IsScalar() && d.Root().Get("apiVersion") == nil
}

type parser struct {
	file *File
	text
	starts  []int // offset of the first character of each line, once somebody has asked
	limits  *Limits
	scratch *plain // memory of the plain reader to use again; nil for new memory
	docs    int    // documents met so far, broken ones included
}

func newParser(f *File, t text) *parser { return &parser{file: f, text: t, limits: f.limits} }

func (p *parser) cursor() cursor {
	if p.starts == nil {
		p.starts = lineStarts(p.data)
	}
	return newCursor(p.data, p.starts)
}

func (p *parser) chunks() []chunk {
	if !strings.EqualFold(path.Ext(p.file.Path), ".md") {
		return cut(&p.text)
	}
	c, ok := frontMatter(p.data)
	if !ok || !looksLikePlan(p.data[c.start:c.end]) {
		return nil
	}
	return []chunk{c}
}

// document parses the one document of a chunk.
func (p *parser) document(c chunk) {
	defer func() {
		if r := recover(); r != nil {
			p.syntaxFault(c, fmt.Errorf("%v", r))
		}
	}()
	if !p.limits.NoPlain && !p.bad {
		if root, ok := p.readPlain(c); ok {
			p.add(root, c, 0)
			return
		}
	}
	nodes, err := decode(p.data[c.start:c.end])
	for i, n := range nodes {
		b := newBuilder(p, c, n)
		p.add(b.root(n), c, i)
		p.file.Faults = append(p.file.Faults, b.faults...)
	}
	if err != nil {
		p.syntaxFault(c, err)
		p.docs++
	}
}

func (p *parser) add(root *Node, c chunk, nth int) {
	p.file.Docs = append(p.file.Docs, &Document{File: p.file, Index: p.docs, root: root, chunk: c, nth: nth})
	p.docs++
}

// decode returns the documents in front of the first syntax error, and that error. It decodes into nodes only: decoding into
// Go values can panic, and resolves what must stay as written.
func decode(data []byte) ([]*yaml.Node, error) {
	var nodes []*yaml.Node
	dec := yaml.NewDecoder(bytes.NewReader(data))
	for {
		n := new(yaml.Node)
		switch err := dec.Decode(n); {
		case errors.Is(err, io.EOF):
			return nodes, nil
		case err != nil:
			return nodes, err
		}
		nodes = append(nodes, n)
	}
}

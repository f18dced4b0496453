package source

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"
)

// invalidYAML is the rule that all faults of this package belong to.
const invalidYAML = "invalid-yaml"

// ParseFile reads the YAML documents of a file. It never fails: what is wrong is in Faults, in file order, and Docs holds every
// document that could be read. A Markdown file (*.md) has one document, its front matter, if that has a `kind:`.
func ParseFile(path string, data []byte, limits Limits) *File {
	limits = limits.withDefaults()
	f := &File{Path: path, Data: data}
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
	f.starts = lineStarts(data)
	text, bad := readable(data)
	p := parser{file: f, data: text, limits: limits, plain: !limits.NoPlain && bad.count == 0}
	if bad.count > 0 {
		f.Faults = append(f.Faults, f.encodingFault(text, bad))
	}
	for _, c := range p.chunks() {
		f.plan = f.plan || looksLikePlan(text[c.start:c.end])
		p.document(c)
	}
	f.plan = f.plan || slices.ContainsFunc(f.Docs, isPlan)
	return f
}

// isPlan reports whether a document that was read has a kind at its top level, in whatever style, and is none of another tool's.
func isPlan(d *Document) bool {
	kind := d.Root.Get("kind")
	return kind != nil && kind.IsScalar() && d.Root.Get("apiVersion") == nil
}

type parser struct {
	file   *File
	data   []byte // the file's data, readable
	text   string // the data once more where the plain reader has met a document, else empty
	limits Limits
	plain  bool // try the plain reader first
	docs   int  // documents met so far, broken ones included
}

func (p *parser) chunks() []chunk {
	if !strings.EqualFold(path.Ext(p.file.Path), ".md") {
		return cut(p.data, p.file.starts)
	}
	c, ok := frontMatter(p.data, p.file.starts)
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
	if p.plain {
		if root, ok := p.readPlain(c); ok {
			p.add(root)
			return
		}
	}
	nodes, err := decode(p.data[c.start:c.end])
	for _, n := range nodes {
		b := newBuilder(p, c, n)
		p.add(b.root(n))
		p.file.Faults = append(p.file.Faults, b.faults...)
	}
	if err != nil {
		p.syntaxFault(c, err)
		p.docs++
	}
}

func (p *parser) add(root *Node) {
	p.file.Docs = append(p.file.Docs, &Document{File: p.file, Index: p.docs, Root: root})
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

// Package model turns located YAML into a linked organization: values understood, references resolved, people counted. Rules
// only read it.
package model

import (
	"cmp"
	"context"
	"slices"
	"sync"

	"github.com/orgvet/orgvet/internal/parallel"
	"github.com/orgvet/orgvet/internal/source"
	"github.com/orgvet/orgvet/schema"
)

// Model is everything that was understood, linked together. Once built, it is changed by Update and Relist alone.
type Model struct {
	Settings      Settings
	Organizations []*Organization // sorted by id; never empty when there are documents
	Documents     []*Document     // in order of path and position
	Faults        []source.Fault  // what is wrong with the data itself, in order of place
	Files         int             // files that hold plans

	numbers        int      // below which those of all documents are
	linkedByStatus sync.Map // the initiatives whose status was looked at in linking; see Update
	linkedByText   bool     // whether the texts of objectives were
	linkedByMetric bool     // whether the names of watched metrics were

	slips    []string       // references to goals and initiatives that are not there, for which something similar was looked for
	slipsCut bool           // not for all of them
	compared map[string]int // by the path of the file that refers to nothing, how many names were compared for that and the like
}

// Build reads the files' documents and links them. Other YAML in the files is passed over. The result does not depend on the
// names and the order of the files, nor on how documents are spread over them, except for places. The error is the context's.
func Build(ctx context.Context, files []*source.File, s Settings) (*Model, error) {
	parts, err := Parts(ctx, files, s)
	if err != nil {
		return nil, err
	}
	return Link(files, parts, s), nil
}

// Parts checks and reads the documents of files, on all cores. The error is the context's.
func Parts(ctx context.Context, files []*source.File, s Settings) ([]*Part, error) {
	parts := make([]*Part, len(files))
	err := parallel.Each(ctx, len(files), func(i int) {
		parts[i] = NewPart(s, Steps{})
		for _, doc := range files[i].Docs {
			if ctx.Err() == nil {
				doc.Visit(parts[i].Add)
			}
		}
	})
	return parts, err //nolint:wrapcheck // it is the context's
}

// Link makes one model of what was read from files, one part for each of them. The parts are used up by it.
func Link(files []*source.File, parts []*Part, s Settings) *Model {
	m := &Model{Settings: s, compared: map[string]int{}}
	l := &linker{model: m}
	for i, p := range parts {
		if len(p.docs) > 0 || files[i].LooksLikePlan() {
			p.faults = append(p.faults, files[i].Faults...)
		}
		m.Documents = append(m.Documents, p.docs...)
		l.faults = append(l.faults, p.faults...)
		l.fiscal = append(l.fiscal, p.fiscal...)
		if len(p.docs)+len(p.faults) > 0 {
			m.Files++
		}
	}
	slices.SortStableFunc(m.Documents, func(a, b *Document) int {
		return cmp.Or(cmp.Compare(a.File.Path, b.File.Path), cmp.Compare(a.from.Index, b.from.Index))
	})
	for i, doc := range m.Documents {
		doc.Number = i
	}
	m.numbers = len(m.Documents)
	l.link()
	l.settle()
	m.Faults = sortedFaults(l.faults)
	return m
}

// onAllCores calls do for each number below n, in no order.
func onAllCores(n int, do func(i int)) {
	_ = parallel.Each(context.Background(), n, do) // linking is not stopped halfway
}

// Part is what the documents of one file gave. It keeps nothing of their trees.
type Part struct {
	fiscalStart int
	steps       Steps
	docs        []*Document
	faults      []source.Fault
	fiscal      []source.Fault // periods that need fiscal_year_start
}

// Steps are the stopwatches for what Add does; without them nobody looks at a clock.
type Steps struct{ Check, Decode *parallel.Stopwatch }

// NewPart returns the part of a file of which nothing was read yet.
func NewPart(s Settings, steps Steps) *Part {
	return &Part{fiscalStart: s.FiscalYearStart, steps: steps}
}

// Add checks and reads the next document of the file, whose tree stands, unless it is of another tool.
func (p *Part) Add(raw *source.Document) {
	began := p.steps.Check.Start()
	ours := p.check(raw)
	p.steps.Check.Stop(began)
	if ours {
		began = p.steps.Decode.Start()
		p.decode(raw)
		p.steps.Decode.Stop(began)
	}
}

// check notes the faults of a document, unless it is of another tool.
func (p *Part) check(raw *source.Document) (ours bool) {
	if schema.Fine(raw) {
		return true
	}
	if !schema.IsOurs(raw) {
		return false
	}
	root := raw.Root()
	root.CopyTexts() // faults are made of them
	p.faults = append(p.faults, schema.Check(raw)...)
	canonicalize(root)
	return true
}

func (p *Part) decode(raw *source.Document) {
	root := raw.Root()
	d, _ := decoders.Get().(*decoder)
	defer decoders.Put(d)
	doc := &Document{File: raw.File, Kind: schema.CanonicalKey(enumText(d.text(root.Get("kind")))), from: raw}
	d.doc, d.fiscalStart, d.unplanned, d.keys = doc, p.fiscalStart, nil, d.keys[:0]
	doc.start, doc.end = uint32(root.Start), uint32(root.End)
	doc.Subject = decodeDocument(d, doc.Kind, root)
	doc.keys = slices.Clone(d.keys)
	if root.Get("id") == nil {
		doc.opening = contentOf(root, openingLength)
	}
	p.docs = append(p.docs, doc)
	for _, node := range d.unplanned {
		p.fiscal = append(p.fiscal, fiscalFault(d, node))
	}
}

// canonicalize brings keys to their US spelling.
func canonicalize(n *source.Node) {
	for i := range n.Pairs {
		key := n.Pairs[i].Key
		if us := schema.CanonicalKey(key.Value); us != key.Value {
			spelled := *key
			spelled.Value = us
			n.Pairs[i].Key = &spelled
		}
		canonicalize(n.Pairs[i].Value)
	}
	for _, item := range n.Items {
		canonicalize(item)
	}
}

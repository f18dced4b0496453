// Package model turns located YAML into a linked organization: values understood, references resolved, people counted. Rules
// only read it.
package model

import (
	"cmp"
	"context"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/orgvet/orgvet/internal/source"
	"github.com/orgvet/orgvet/schema"
)

// Model is everything that was understood, linked together. It is not changed once built.
type Model struct {
	Settings      Settings
	Organizations []*Organization // sorted by id; never empty when there are documents
	Documents     []*Document     // in order of path and position
	Faults        []source.Fault  // what is wrong with the data itself, in order of place
	Files         int             // files that hold plans

	byFile map[string][]*Document
}

// Build reads the files' documents and links them. Other YAML in the files is passed over. The result does not depend on the
// names and the order of the files, nor on how documents are spread over them, except for places. The error is the context's.
func Build(ctx context.Context, files []*source.File, s Settings) (*Model, error) {
	read := make([]fileResult, len(files))
	var next atomic.Int64
	var wg sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(files)) {
		wg.Go(func() {
			for ctx.Err() == nil {
				i := int(next.Add(1)) - 1
				if i >= len(files) {
					return
				}
				read[i] = readFile(files[i], s.FiscalYearStart)
			}
		})
	}
	wg.Wait()
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	m := &Model{Settings: s, byFile: map[string][]*Document{}}
	l := &linker{model: m}
	for i := range read {
		m.Documents = append(m.Documents, read[i].docs...)
		l.faults = append(l.faults, read[i].faults...)
		l.fiscal = append(l.fiscal, read[i].fiscal...)
		if len(read[i].docs) > 0 {
			m.byFile[files[i].Path] = read[i].docs
		}
		if len(read[i].docs)+len(read[i].faults) > 0 {
			m.Files++
		}
	}
	slices.SortStableFunc(m.Documents, func(a, b *Document) int {
		return cmp.Or(cmp.Compare(a.File.Path, b.File.Path), cmp.Compare(a.Index, b.Index))
	})
	l.link()
	m.Faults = sortedFaults(l.faults)
	return m, nil
}

// fileResult is what one file gave.
type fileResult struct {
	docs   []*Document
	faults []source.Fault
	fiscal []source.Fault // periods that need fiscal_year_start
}

func readFile(file *source.File, fiscalStart int) fileResult {
	var r fileResult
	for _, raw := range file.Docs {
		if !schema.IsOurs(raw) {
			continue
		}
		r.faults = append(r.faults, schema.Check(raw)...)
		canonicalize(raw.Root)
		doc := &Document{File: file, Index: raw.Index, Kind: schema.CanonicalKey(enumText(scalarText(raw.Root.Get("kind")))), Root: raw.Root}
		d := &decoder{doc: doc, fiscalStart: fiscalStart}
		doc.Subject = decodeDocument(d, doc.Kind, raw.Root)
		r.docs = append(r.docs, doc)
		for _, node := range d.unplanned {
			r.fiscal = append(r.fiscal, fiscalFault(d, node))
		}
	}
	if len(r.docs) > 0 || file.LooksLikePlan() {
		r.faults = append(r.faults, file.Faults...)
	}
	return r
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

package source

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"runtime"
	"sync"
)

// Read reads and parses the files at the given paths of fsys, in parallel. The result has one File for each path, in the same order.
// Each document is handed to use together with the number of its path, at once and by the goroutine that has parsed it; afterwards its
// tree is dropped. With a nil use the trees stay. A file that cannot be read has an invalid-yaml fault with the facet "unreadable". What is wrong with a file that does not look
// like a plan is left out: other tools' YAML is passed over silently. When ctx ends, the files not read yet have no documents;
// ask ctx.Err.
func Read(ctx context.Context, fsys fs.FS, paths []string, limits Limits, use func(path int, doc *Document)) []*File {
	limits = limits.withDefaults()
	files := make([]*File, len(paths))
	jobs := make(chan int)
	var wg sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(paths)) {
		wg.Go(func() {
			var each visitor
			if use != nil {
				each.scratch = newScratch()
			}
			for i := range jobs {
				if use != nil {
					each.use = func(doc *Document) { use(i, doc) }
				}
				files[i] = readFile(ctx, fsys, paths[i], limits, each)
			}
		})
	}
	for i := range paths {
		jobs <- i
	}
	close(jobs)
	wg.Wait()
	return files
}

func readFile(ctx context.Context, fsys fs.FS, path string, limits Limits, each visitor) *File {
	if ctx.Err() != nil {
		return &File{Path: path}
	}
	data, err := readData(fsys, path, limits.FileBytes)
	if err != nil {
		at := Pos{Line: 1, Column: 1}
		return &File{Path: path, Faults: []Fault{{
			Rule: invalidYAML, Facet: "unreadable", Place: Place{path, Span{at, at}}, Subject: "file",
			Message: fmt.Sprintf("the file cannot be read: %v", err),
			Next:    "check that the file exists and that you may read it",
		}}}
	}
	if len(data) <= limits.FileBytes && !mayHoldPlan(data) {
		return &File{Path: path, Data: data}
	}
	f := parseFile(path, data, limits, each)
	if !f.LooksLikePlan() {
		f.Faults = nil
	}
	return f
}

// readData returns at most one byte more than the limit.
func readData(fsys fs.FS, path string, limit int) ([]byte, error) {
	info, err := fs.Stat(fsys, path)
	if err != nil {
		return nil, reason(err)
	}
	if !info.Mode().IsRegular() {
		return nil, errors.New("it is not a regular file")
	}
	f, err := fsys.Open(path)
	if err != nil {
		return nil, reason(err)
	}
	defer func() { _ = f.Close() }()
	// Room for one byte more than there should be tells the end of the file without a copy.
	data := make([]byte, min(info.Size(), int64(limit))+1)
	n, err := io.ReadFull(f, data)
	switch {
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return data[:n], nil
	case err != nil:
		return nil, reason(err)
	}
	rest, err := io.ReadAll(io.LimitReader(f, int64(limit)+1-int64(n)))
	if err != nil {
		return nil, reason(err)
	}
	return append(data, rest...), nil
}

// reason strips the path from an error, since it is named elsewhere and may differ from machine to machine.
func reason(err error) error {
	var pathErr *fs.PathError
	if errors.As(err, &pathErr) {
		return pathErr.Err
	}
	return err
}

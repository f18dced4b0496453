package source

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"runtime"

	"github.com/orgvet/orgvet/internal/parallel"
)

// Read reads and parses the files at the given paths of fsys, in parallel. The result has one File for each path, in the same order.
// Each document is handed to use, which may be nil, together with the number of its path, at once and by the goroutine that has parsed it;
// afterwards its tree is dropped, and the memory that its texts are in is used again. A file that cannot be read has an invalid-yaml fault
// with the facet "unreadable". Of a file that does not look like a plan what is wrong is left out, and where it has no documents its data
// too: other tools' YAML is passed over silently. When ctx ends, the files not read yet have no documents; ask ctx.Err.
func Read(ctx context.Context, fsys fs.FS, paths []string, limits Limits, steps Steps, use func(path int, doc *Document)) []*File {
	if use == nil {
		use = func(int, *Document) {}
	}
	limits = limits.withDefaults()
	files := make([]*File, len(paths))
	shelf := newShelf(runtime.GOMAXPROCS(0))
	_ = parallel.EachWith(ctx, len(paths), func() func(int) { // the caller asks the context
		r := reader{fsys: fsys, limits: &limits, steps: steps, visitor: visitor{scratch: newScratch(), parse: steps.Parse}, packer: packer{shelf: shelf}}
		return func(i int) {
			r.use = func(doc *Document) { use(i, doc) }
			files[i] = r.file(paths[i])
		}
	})
	for i := range files {
		if files[i] == nil {
			files[i] = &File{Path: paths[i]}
		}
	}
	return files
}

// Steps are the stopwatches for what Read does; without them nobody looks at a clock.
type Steps struct{ Read, Parse *parallel.Stopwatch }

// reader reads one file after the other.
type reader struct {
	fsys   fs.FS
	limits *Limits
	steps  Steps
	visitor
	packer packer
}

func (r *reader) file(path string) *File {
	began := r.steps.Read.Start()
	at, err := r.bytes(path)
	r.steps.Read.Stop(began)
	if err != nil {
		at := Pos{Line: 1, Column: 1}
		return &File{Path: path, Faults: []Fault{{
			Rule: invalidYAML, Facet: "unreadable", Place: Place{path, Span{at, at}}, Subject: "file",
			Message: fmt.Sprintf("the file cannot be read: %v", reason(err)),
			Next:    "check that the file exists and that you may read it",
		}}}
	}
	if data := at.data(); len(data) > r.limits.FileBytes || mayHoldPlan(data) {
		f := parseFile(path, at, r.limits, r.visitor)
		if !f.LooksLikePlan() {
			f.Faults = nil
		}
		if f.LooksLikePlan() || len(f.Docs) > 0 {
			r.packer.keep(at)
			return f
		}
	}
	return &File{Path: path}
}

// bytes reads a file, of which at most one byte more than the limit.
func (r *reader) bytes(path string) (kept, error) {
	f, size, err := open(r.fsys, path)
	if err != nil {
		return kept{}, err
	}
	defer func() { _ = f.Close() }()
	limit := int64(r.limits.FileBytes) + 1
	at := r.packer.take(int(min(size+1, limit)))
	data := at.data()
	// There is room for one byte more than there should be: only a file that has grown has it.
	n, err := io.ReadAtLeast(f, data, int(max(min(size, limit), 1)))
	switch {
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF), err == nil && n < len(data):
		at.to = at.from + n
		return at, nil
	case err != nil:
		return kept{}, err //nolint:wrapcheck // the caller names the file
	}
	rest, err := io.ReadAll(io.LimitReader(f, limit-int64(n)))
	return whole(append(data, rest...)), err //nolint:wrapcheck // likewise
}

var errNotRegular = errors.New("it is not a regular file")

// open opens a regular file and returns its size.
func open(fsys fs.FS, path string) (io.ReadCloser, int64, error) {
	if dir, ok := fsys.(Dir); ok {
		return dir.open(path)
	}
	info, err := fs.Stat(fsys, path)
	if err != nil {
		return nil, 0, err //nolint:wrapcheck // likewise
	}
	if !info.Mode().IsRegular() {
		return nil, 0, errNotRegular
	}
	f, err := fsys.Open(path)
	return f, info.Size(), err //nolint:wrapcheck // likewise
}

// reason strips the path from an error, since it is named elsewhere and may differ from machine to machine.
func reason(err error) error {
	var pathErr *fs.PathError
	if errors.As(err, &pathErr) {
		return pathErr.Err
	}
	return err
}

// Dir is os.DirFS of a folder of the disk, of which Read can read files in fewer steps.
type Dir string

// Open opens a file of the folder.
func (d Dir) Open(name string) (fs.File, error) {
	return os.DirFS(string(d)).Open(name) //nolint:wrapcheck // an fs.FS passes errors on as they are
}

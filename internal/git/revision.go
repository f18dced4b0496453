package git

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strconv"
	"strings"
	"testing/fstest"
)

// Revision is the tree of a commit.
type Revision struct {
	dir   string
	blobs map[string]string // path, slash-separated from the top → object id
}

// Open finds a revision of the work tree that holds dir: a branch, tag or commit. The error says plainly when there is no git, no work
// tree, or no such revision, and hints at a shallow clone.
func Open(ctx context.Context, dir, rev string) (*Revision, error) {
	if Top(ctx, dir) == "" {
		return nil, errors.New("this is not a git work tree, or git is not installed")
	}
	out, err := run(ctx, dir, nil, "rev-parse", "--verify", "--quiet", "--end-of-options", rev+"^{commit}")
	if err != nil {
		if shallow, _ := run(ctx, dir, nil, "rev-parse", "--is-shallow-repository"); strings.TrimSpace(string(shallow)) == "true" {
			return nil, fmt.Errorf("there is no revision %q in this shallow clone; fetch more history (git fetch --unshallow, or fetch-depth: 0 in the checkout step)", rev)
		}
		return nil, fmt.Errorf("there is no revision %q in this repository", rev)
	}
	tree, err := run(ctx, dir, nil, "ls-tree", "-r", "-z", "--full-tree", strings.TrimSpace(string(out)))
	if err != nil {
		return nil, err
	}
	r := &Revision{dir: dir, blobs: map[string]string{}}
	for entry := range strings.SplitSeq(string(tree), "\x00") {
		meta, path, ok := strings.Cut(entry, "\t")
		if f := strings.Fields(meta); ok && len(f) == 3 && f[1] == "blob" && f[0] != "120000" {
			r.blobs[path] = f[2]
		}
	}
	return r, nil
}

// Paths are the files of the revision, in no order; symbolic links are left out.
func (r *Revision) Paths() []string {
	out := make([]string, 0, len(r.blobs))
	for path := range r.blobs {
		out = append(out, path)
	}
	return out
}

// Read gives the named files of the revision as a file system, by one call of git and without touching the work tree.
func (r *Revision) Read(ctx context.Context, paths []string) (fs.FS, error) {
	var in bytes.Buffer
	for _, p := range paths {
		fmt.Fprintln(&in, r.blobs[p])
	}
	out, err := run(ctx, r.dir, in.Bytes(), "cat-file", "--batch")
	if err != nil {
		return nil, err
	}
	files := fstest.MapFS{}
	b := bufio.NewReader(bytes.NewReader(out))
	for _, p := range paths {
		data, err := blob(b)
		if err != nil {
			return nil, fmt.Errorf("read %s: %w", p, err)
		}
		files[p] = &fstest.MapFile{Data: data, Mode: 0o444}
	}
	return files, nil
}

// blob reads one answer of cat-file --batch: "id type size", the content, a line feed.
func blob(b *bufio.Reader) ([]byte, error) {
	head, err := b.ReadString('\n')
	if err != nil {
		return nil, fmt.Errorf("git cat-file: %w", err)
	}
	f := strings.Fields(head)
	if len(f) != 3 {
		return nil, fmt.Errorf("git cat-file: %s", strings.TrimSpace(head))
	}
	size, err := strconv.Atoi(f[2])
	if err != nil {
		return nil, fmt.Errorf("git cat-file: %s", strings.TrimSpace(head))
	}
	data := make([]byte, size+1)
	if _, err := io.ReadFull(b, data); err != nil {
		return nil, fmt.Errorf("git cat-file: %w", err)
	}
	return data[:size], nil
}

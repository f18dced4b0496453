package source

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/bmatcuk/doublestar/v4"

	"github.com/orgvet/orgvet/internal/git"
)

// FindOptions narrow what Find returns. Files that are named themselves are never left out.
type FindOptions struct {
	Globs    []string      // slash patterns (`plans/**/*.yaml`); with a leading ! they exclude; without any other pattern all files count
	GlobBase string        // the folder that Globs are relative to; default: the dir of Find
	Asked    *git.Question // about one of the folders, if git was asked before
}

// FindResult is what Find found.
type FindResult struct {
	Files    []string // slash-separated, relative to dir, sorted, each once
	Problems []Problem
	// Folders are all that were listed, absolute: as long as nothing is put into them, taken out or renamed, and no work tree comes to hold
	// them, the same is found again. It is nil where more may count, such as where git has listed the files, or where there are links.
	Folders []string
}

// Problem is a file or a folder that had to be left out.
type Problem struct{ Path, Reason string }

// Find lists the files that may hold plans: *.yaml, *.yml and *.md under the paths, which are folders or files inside dir, relative to
// it or absolute; no paths means all of dir. In a git work tree, what git ignores is left out; elsewhere, hidden folders and
// node_modules. Links to folders are not followed, links to files only where they stay inside dir. It errors for a path that does not
// exist or is outside dir, and for a malformed pattern.
func Find(ctx context.Context, dir string, paths []string, opts FindOptions) (FindResult, error) {
	f, err := newFinder(dir, opts)
	if err != nil {
		return FindResult{}, err
	}
	f.ctx, f.asked = ctx, opts.Asked
	if len(paths) == 0 {
		paths = []string{"."}
	}
	for _, p := range paths {
		if err := f.named(p); err != nil {
			return FindResult{}, err
		}
	}
	return f.result(), ctx.Err()
}

func newFinder(dir string, opts FindOptions) (finder, error) {
	root, err := filepath.Abs(dir)
	if err != nil {
		return finder{}, fmt.Errorf("find plans in %s: %w", dir, err)
	}
	resolved, err := filepath.EvalSymlinks(root)
	if err != nil {
		return finder{}, fmt.Errorf("find plans in %s: %w", dir, reason(err))
	}
	f := finder{root: root, resolved: resolved, base: root, found: map[string]string{}, folders: map[string]string{}}
	if opts.GlobBase != "" {
		f.base, err = filepath.Abs(opts.GlobBase)
		if err != nil {
			return finder{}, fmt.Errorf("find plans relative to %s: %w", opts.GlobBase, err)
		}
	}
	for _, g := range opts.Globs {
		pattern, exclude := strings.CutPrefix(g, "!")
		if !doublestar.ValidatePattern(pattern) {
			return finder{}, fmt.Errorf("malformed file pattern %q", g)
		}
		if exclude {
			f.exclude = append(f.exclude, pattern)
		} else {
			f.include = append(f.include, pattern)
		}
	}
	return f, nil
}

type finder struct {
	ctx                  context.Context
	asked                *git.Question
	root, resolved, base string // absolute; resolved is root without symbolic links
	include, exclude     []string
	found                map[string]string // real path → path, so that a file and a link to it count once
	folders              map[string]string // real path of each folder, where it has one
	problems             []Problem
	listed               []string // folders
	moreCounts           bool     // than what is in them
}

func (f *finder) named(path string) error {
	full := filepath.Clean(path)
	if !filepath.IsAbs(path) {
		full = filepath.Join(f.root, path)
	}
	if rel, err := filepath.Rel(f.root, full); err != nil || !filepath.IsLocal(rel) {
		return fmt.Errorf("%s is outside %s", path, f.root)
	}
	info, err := os.Stat(full)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%s: no such file or folder", path)
	case err != nil:
		return fmt.Errorf("%s: %w", path, reason(err))
	case info.IsDir():
		f.folder(full)
	case !isConfig(full):
		f.add(full, false)
	}
	return nil
}

// resolve returns the real path of a file. For one that is surely no link only its folder is asked about, once.
func (f *finder) resolve(full string, regular bool) (string, error) {
	if !regular {
		f.moreCounts = true
		return filepath.EvalSymlinks(full) //nolint:wrapcheck // never shown
	}
	dir, name := filepath.Split(full)
	folder, known := f.folders[dir]
	if !known {
		var err error
		if folder, err = filepath.EvalSymlinks(dir); err != nil {
			return "", err //nolint:wrapcheck // never shown
		}
		f.folders[dir] = folder
	}
	if folder == filepath.Clean(dir) {
		return full, nil
	}
	f.moreCounts = true
	return filepath.Join(folder, name), nil
}

// below returns the way from a folder to what is in it, both clean and absolute, or false where the path is elsewhere.
func below(folder, path string) (string, bool) {
	if rest, ok := strings.CutPrefix(path, folder); ok && rest != "" && os.IsPathSeparator(rest[0]) {
		return rest[1:], true
	}
	rel, err := filepath.Rel(folder, path)
	return rel, err == nil && filepath.IsLocal(rel)
}

// add records a file, unless it is a link out of the root or no file at all. A regular one is known to be neither a link nor a device.
func (f *finder) add(full string, regular bool) {
	resolved, err := f.resolve(full, regular)
	if err != nil {
		if _, gone := os.Lstat(full); gone == nil {
			f.problem(full, "it is a symbolic link to nothing that can be read")
		}
		return
	}
	rel, inside := below(f.resolved, resolved)
	if !inside {
		f.problem(full, "it is a symbolic link out of the folder that is read")
		return
	}
	if !regular {
		info, err := os.Stat(resolved)
		switch {
		case err != nil:
			f.problem(full, reason(err).Error())
			return
		case info.IsDir():
			return
		case !info.Mode().IsRegular():
			f.problem(full, "it is not a regular file")
			return
		}
	}
	path := f.rel(full)
	if old, ok := f.found[resolved]; !ok || path == filepath.ToSlash(rel) || old != filepath.ToSlash(rel) && path < old {
		f.found[resolved] = path
	}
}

// offer records a file found in a folder if it is one to read.
func (f *finder) offer(full string, mode fs.FileMode) {
	if hasPlanName(full) && !isConfig(full) && f.wanted(full) {
		f.add(full, mode.IsRegular())
	}
}

func hasPlanName(full string) bool {
	switch strings.ToLower(filepath.Ext(full)) {
	case ".yaml", ".yml", ".md":
		return true
	}
	return false
}

func (f *finder) wanted(full string) bool {
	if len(f.include)+len(f.exclude) == 0 {
		return true
	}
	rel, err := filepath.Rel(f.base, full)
	if err != nil {
		return false
	}
	matches := func(pattern string) bool { return doublestar.MatchUnvalidated(pattern, filepath.ToSlash(rel)) }
	if slices.ContainsFunc(f.exclude, matches) {
		return false
	}
	return len(f.include) == 0 || slices.ContainsFunc(f.include, matches)
}

func isConfig(full string) bool {
	switch filepath.Base(full) {
	case ".orgvet.yaml", ".orgvet.yml", "orgvet.yaml", "orgvet.yml":
		return true
	}
	return false
}

func (f *finder) rel(full string) string {
	rel, inside := below(f.root, full)
	if !inside {
		return filepath.ToSlash(full)
	}
	return filepath.ToSlash(rel)
}

func (f *finder) problem(full, reason string) {
	f.moreCounts = true
	f.problems = append(f.problems, Problem{Path: f.rel(full), Reason: reason})
}

func (f *finder) result() FindResult {
	r := FindResult{Problems: f.problems}
	if !f.moreCounts {
		r.Folders = f.listed
	}
	for _, path := range f.found {
		r.Files = append(r.Files, path)
	}
	slices.Sort(r.Files)
	slices.SortFunc(r.Problems, func(a, b Problem) int { return strings.Compare(a.Path+"\x00"+a.Reason, b.Path+"\x00"+b.Reason) })
	r.Problems = slices.Compact(r.Problems)
	return r
}

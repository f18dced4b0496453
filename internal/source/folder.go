package source

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/orgvet/orgvet/internal/git"
)

// folder offers the files below a folder.
func (f *finder) folder(full string) {
	names, ok := f.gitFiles(full)
	if !ok {
		f.walk(full)
		return
	}
	f.moreCounts = true
	for _, name := range names {
		path := filepath.Join(full, filepath.FromSlash(name))
		info, err := os.Lstat(path)
		switch {
		case err != nil: // deleted, but still on record
		case !info.IsDir():
			f.offer(path, info.Mode())
		case path != full: // a submodule or another repository; one without content lists itself
			f.folder(path)
		}
	}
}

func (f *finder) walk(full string) {
	// The only errors are those that the function returns.
	_ = filepath.WalkDir(full, func(path string, d fs.DirEntry, err error) error {
		switch {
		case f.ctx.Err() != nil:
			return filepath.SkipAll
		case err != nil:
			f.problem(path, reason(err).Error())
			return fs.SkipDir
		case !d.IsDir():
			f.offer(path, d.Type())
		case path != full && (strings.HasPrefix(d.Name(), ".") || d.Name() == "node_modules"):
			return fs.SkipDir
		default:
			f.listed = append(f.listed, path)
		}
		return nil
	})
}

// gitFiles lists the files of a folder that git does not ignore, or returns false where the folder is not in a work tree, is ignored
// itself (it was named, so it counts), or git is missing.
func (f *finder) gitFiles(full string) ([]string, bool) {
	asked := f.asked
	if !asked.IsAbout(full) {
		asked = git.Ask(f.ctx, full)
	}
	l := asked.Answer()
	for _, line := range l.Warnings {
		if rest, ok := strings.CutPrefix(line, "warning: could not open directory '"); ok && l.Known {
			name, why, _ := strings.Cut(strings.TrimSpace(rest), "': ")
			f.problem(filepath.Join(full, filepath.FromSlash(name)), strings.ToLower(why))
		}
	}
	return l.Files, l.Known
}

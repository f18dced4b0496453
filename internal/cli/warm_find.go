package cli

import (
	"maps"
	"path"
	"slices"
	"time"

	"github.com/orgvet/orgvet/internal/git"
	"github.com/orgvet/orgvet/internal/source"
)

// listing is what source.Find has found, and the folders where a change would show.
type listing struct {
	base    string
	targets []string
	began   time.Time
	found   source.FindResult
	folders map[string]stamp // by absolute path
}

// find is the find of a single run, but does it again only where something else may be found than in the run before.
func (w *warm) find(an *analysis, targets []string, find func() (source.FindResult, error)) (source.FindResult, error) {
	l := w.listing
	if l == nil || l.base != an.base || !slices.Equal(l.targets, targets) || !l.stands() {
		found, err := find()
		if err != nil {
			return found, err
		}
		l = &listing{an.base, targets, w.began, found, map[string]stamp{}}
		l.look()
		w.listing = l
	}
	maps.Copy(w.seen, l.folders)
	return l.found, nil
}

// look notes the states of the folders that were listed, or as far as that is not known of those that were asked for or hold files, and of
// those above them.
func (l *listing) look() {
	for _, full := range slices.Concat(l.found.Folders, l.targets) {
		l.folders[full] = stampOf(full)
	}
	for _, file := range l.found.Files {
		for dir := path.Dir(file); ; dir = path.Dir(dir) {
			full := absoluteOf(l.base, dir)
			if _, done := l.folders[full]; done {
				break
			}
			l.folders[full] = stampOf(full)
			if dir == "." || dir == "/" {
				break
			}
		}
	}
}

// stands reports whether the same would certainly be found again.
func (l *listing) stands() bool {
	if l.found.Folders == nil || slices.ContainsFunc(l.targets, git.MayBeIn) {
		return false
	}
	for full, was := range l.folders {
		if !was.equal(stampOf(full)) || l.began.Sub(was.mtime) <= grain {
			return false
		}
	}
	return true
}

package cli

import (
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"time"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/source"
	"github.com/orgvet/orgvet/rules"
)

// warm is what --watch keeps from one run to the next, and what it looks at for changes.
type warm struct {
	began   time.Time        // of the run
	seen    map[string]stamp // folders and the configuration by absolute path
	wrote   map[string]stamp // folders after a report was written into them
	listing *listing
	base    string // that the paths of files are relative to
	known   map[string]*knownFile
	config  knownConfig
	changed map[string]*model.Part // what those files gave in the run before that say something else now, or are gone; nil for new ones
	web     *model.Web             // of the model of the run before; nil until prepare has found it out
	last    *analysis              // the run before, where its session can go on; else nil
	session *lint.Session
}

// knownFile is a file that need not be read again as long as it does not change.
type knownFile struct {
	full  string // its absolute path
	stamp        // when it was read
	now   stamp  // when it was looked at last
	read  time.Time
	file  *source.File
	part  *model.Part // not linked yet; nil once it was
}

// isAsRead reports whether the file is certainly as it was read.
func (k *knownFile) isAsRead() bool { return k.equal(k.now) && k.read.Sub(k.mtime) > grain }

type knownConfig struct {
	path string
	stamp
}

func (w *warm) begin() { w.began, w.seen, w.wrote = time.Now(), map[string]stamp{}, map[string]stamp{} }

// configure notes the configuration of a run. With another than before, nothing is known any more.
func (w *warm) configure(path string) {
	now := knownConfig{path: path}
	if path != "" {
		now.stamp = stampOf(path)
		w.seen[path] = now.stamp
	}
	if now != w.config || path != "" && w.began.Sub(now.mtime) <= grain {
		w.known, w.last, w.listing = nil, nil, nil
	}
	w.config = now
}

// readParts is the readParts of a single run, but reads only what changed since the run before.
func (w *warm) readParts(ctx context.Context, an *analysis, fsys fs.FS, paths []string) ([]*source.File, []*model.Part) {
	if w.base != an.base {
		w.base, w.known, w.last = an.base, nil, nil
	}
	before, known, changed := w.known, make(map[string]*knownFile, len(paths)), []string(nil)
	w.changed = map[string]*model.Part{}
	for _, p := range paths {
		if was := before[p]; was != nil && was.isAsRead() {
			known[p] = was
			continue
		}
		full := absoluteOf(w.base, p)
		now := stampOf(full)
		known[p] = &knownFile{full: full, stamp: now, now: now, read: w.began}
		changed = append(changed, p)
	}
	w.known = known
	files, parts := readParts(ctx, an, fsys, changed)
	for i, p := range changed {
		data := files[i].Data() // none of a file that is no plan, nor of one that cannot be read
		if was := before[p]; was != nil && len(data) > 0 && bytes.Equal(was.file.Data(), data) {
			was.stamp, was.now, was.read = known[p].stamp, known[p].now, known[p].read
			known[p] = was
			continue
		} else if w.changed[p] = nil; was != nil {
			w.changed[p] = was.part
		}
		known[p].file, known[p].part = files[i], parts[i]
		if len(data) == 0 && len(files[i].Faults) > 0 {
			known[p].read = time.Time{} // why it cannot be read may pass without a change to it
		}
	}
	for p, was := range before {
		if known[p] == nil {
			w.changed[p] = was.part
		}
	}
	files, parts = nil, nil
	for _, p := range paths {
		files, parts = append(files, known[p].file), append(parts, known[p].part)
	}
	return files, parts
}

// judge is the judge of a single run, but goes on where the run before has ended if only values in some files are others.
func (w *warm) judge(ctx context.Context, an *analysis) error {
	last := w.last
	w.last = nil // until all went well
	change := w.goOn(an, last)
	var err error
	if change != nil {
		an.model = last.model
		an.timings.done("link")
		an.result, err = w.session.Again(ctx, *change)
	} else {
		if err := w.takeParts(ctx, an); err != nil {
			return err
		}
		an.link()
		w.web = nil
		w.session, an.result, err = lint.Start(ctx, w.session, an.model, rules.All(), an.cfg.Selection)
	}
	if err != nil {
		return usageError("%v", err)
	}
	an.parts, w.last = nil, an
	an.timings.done("rules")
	return nil
}

// takeParts hands out all parts, to be linked.
func (w *warm) takeParts(ctx context.Context, an *analysis) error {
	if err := w.prepare(ctx, an.cfg.Settings); err != nil {
		return err
	}
	for i, f := range an.files {
		k := w.known[f.Path]
		an.parts[i], k.part = k.part, nil
	}
	return nil
}

// goOn brings the model of the run before up to date, where not all of it has to be linked anew; else it is nil.
func (w *warm) goOn(an, last *analysis) *lint.Change {
	if last == nil || w.web == nil || !an.cfg.Settings.AsOf.Equal(last.cfg.Settings.AsOf) {
		return nil
	}
	var files []model.NewReading
	change := &lint.Change{Files: map[string]bool{}}
	for _, path := range slices.Sorted(maps.Keys(w.changed)) {
		files = append(files, w.newReading(path, an.cfg.Settings))
		change.Files[path] = true
	}
	web := w.web
	updated, ok := last.model.Update(web, files, rules.Linking)
	if !ok {
		return nil
	}
	if updated.Relinked {
		w.web = nil // it is another then
	}
	readers := rules.ReadersOf(updated.Fields)
	if readers.Lists() {
		last.model.Relist()
	}
	change.Labels, change.ReadBy = readers.Labels(), readers.Of
	documents, organizations := slices.Collect(maps.Keys(updated.Documents)), slices.Collect(maps.Keys(updated.Organizations))
	change.Reached = func(by []string, lists bool) (map[int]bool, bool) {
		if lists {
			return web.Reached(slices.Concat(documents, organizations), by)
		}
		return web.Reached(documents, by)
	}
	maps.Copy(updated.Documents, updated.Organizations)
	change.Documents = updated.Documents
	return change
}

// newReading uses up what a changed file gives.
func (w *warm) newReading(path string, s model.Settings) model.NewReading {
	k := w.known[path]
	if k == nil {
		return model.NewReading{File: &source.File{Path: path}, Was: w.changed[path], Now: model.NewPart(s, model.Steps{})}
	}
	now := k.part
	k.part = nil
	return model.NewReading{File: k.file, Was: w.changed[path], Now: now}
}

// prepare makes the parts of files that were used up, and finds out how the documents of the last run hang together.
func (w *warm) prepare(ctx context.Context, s model.Settings) error {
	var known []*knownFile
	var files []*source.File
	for _, k := range w.known {
		if k.part == nil {
			known, files = append(known, k), append(files, k.file)
		}
	}
	parts, err := model.Parts(ctx, files, s)
	if err != nil {
		return fmt.Errorf("watch: %w", err)
	}
	for i, k := range known {
		k.part = parts[i]
	}
	if w.last != nil && w.web == nil {
		w.web = w.last.model.Web()
	}
	return nil
}

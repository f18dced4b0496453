package cli

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"slices"
	"time"

	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/parallel"
	"github.com/orgvet/orgvet/internal/source"
)

// pollEvery is how often files are looked at for changes.
const pollEvery = 300 * time.Millisecond

// watch lints again after every change until it is interrupted.
func (a *app) watch(ctx context.Context, f *lintFlags) error {
	if f.fix || f.diff || slices.Contains(f.paths, "-") {
		return usageError("--watch reads files again and again; it goes neither with --fix and --diff nor with standard input")
	}
	f.warm = &warm{}
	for {
		if isTerminal(a.out) {
			_, _ = fmt.Fprint(a.out, "\x1b[2J\x1b[H")
		}
		f.warm.begin()
		err := a.lintOnce(ctx, f)
		if ctx.Err() != nil {
			return ctx.Err()
		}
		var e *exitError
		if errors.As(err, &e) && e.message != "" {
			a.say("orgvet: %s", e.message)
		} else if err != nil && e == nil {
			return err
		}
		a.say("waiting for changes; Ctrl-C ends")
		if err := f.warm.prepare(ctx); err != nil {
			return err
		}
		if err := f.warm.wait(ctx); err != nil {
			return err
		}
	}
}

// warm keeps what was read in the run before, and knows what to look at for changes.
type warm struct {
	known    map[string]*knownFile // by path relative to the base
	limits   source.Limits         // under which they were read
	settings model.Settings        // of their parts
	began    time.Time             // of the run
	seen     map[string]stamp      // files and folders by absolute path
}

// knownFile is a file that need not be read again as long as it does not change.
type knownFile struct {
	stamp
	read time.Time
	file *source.File
	part *model.Part // not linked yet
}

// stamp tells one state of a file from another, unless it is changed within the clock's grain.
type stamp struct {
	size  int64
	mtime time.Time
}

func stampOf(full string) stamp {
	info, err := os.Stat(full)
	if err != nil {
		return stamp{size: -1}
	}
	return stamp{info.Size(), info.ModTime()}
}

func (w *warm) begin() { w.began, w.seen = time.Now(), map[string]stamp{} }

// grain is how coarse the clock of a file system can be.
const grain = 2 * time.Second

// readParts is the readParts of a single run, but reads only what changed since the run before.
func (w *warm) readParts(ctx context.Context, an *analysis, fsys fs.FS, paths []string) ([]*source.File, []*model.Part) {
	if cfg := an.cfg; w.limits != cfg.Limits || w.settings.FiscalYearStart != cfg.Settings.FiscalYearStart {
		w.known = nil
	}
	w.limits, w.settings = an.cfg.Limits, an.cfg.Settings
	stamps := make([]stamp, len(paths))
	_ = parallel.Each(ctx, len(paths), func(i int) { // the caller asks the context
		stamps[i] = stampOf(filepath.Join(an.base, filepath.FromSlash(paths[i])))
	})
	known, changed := make(map[string]*knownFile, len(paths)), []string(nil)
	for i, p := range paths {
		now := stamps[i]
		w.look(an.base, p, now)
		was := w.known[p]
		if was == nil || was.size != now.size || !was.mtime.Equal(now.mtime) || was.read.Sub(was.mtime) <= grain {
			was, changed = &knownFile{stamp: now, read: w.began}, append(changed, p)
		}
		known[p] = was
	}
	w.known = known
	files, parts := readParts(ctx, an, fsys, changed)
	for i, p := range changed {
		known[p].file, known[p].part = files[i], parts[i]
	}
	files, parts = nil, nil
	for _, p := range paths {
		files, parts = append(files, known[p].file), append(parts, known[p].part)
	}
	return files, parts
}

// prepare does before the next change what does not depend on it: it makes the parts anew, as linking uses them up, and collects the garbage.
func (w *warm) prepare(ctx context.Context) error {
	known := slices.Collect(maps.Values(w.known))
	files := make([]*source.File, len(known))
	for i, k := range known {
		files[i] = k.file
	}
	parts, err := model.Parts(ctx, files, w.settings)
	if err != nil {
		return fmt.Errorf("watch: %w", err)
	}
	for i, k := range known {
		k.part = parts[i]
	}
	runtime.GC()
	return nil
}

// look notes the state of a file and of the folders above it.
func (w *warm) look(base, p string, s stamp) {
	w.seen[filepath.Join(base, filepath.FromSlash(p))] = s
	for dir := path.Dir(p); ; dir = path.Dir(dir) {
		full := filepath.Join(base, filepath.FromSlash(dir))
		if _, done := w.seen[full]; done {
			return
		}
		w.seen[full] = stampOf(full)
		if dir == "." || dir == "/" {
			return
		}
	}
}

// lookAt notes the state of something else that a run depends on, such as the configuration.
func (w *warm) lookAt(full string) { w.seen[full] = stampOf(full) }

// wait returns when something changed, or with the context's error. At first it also looks for what changed while the run went on: a
// folder's state is noted only after it was listed.
func (w *warm) wait(ctx context.Context) error {
	tick := time.NewTicker(pollEvery)
	defer tick.Stop()
	for first := true; ; first = false {
		for full, was := range w.seen {
			now := stampOf(full)
			if now.size != was.size || !now.mtime.Equal(was.mtime) || first && now.mtime.After(w.began) && !now.mtime.After(time.Now()) {
				return ctx.Err()
			}
		}
		select {
		case <-ctx.Done():
			return fmt.Errorf("watch: %w", ctx.Err())
		case <-tick.C:
		}
	}
}

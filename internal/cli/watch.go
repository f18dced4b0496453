package cli

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"sync/atomic"
	"time"

	"github.com/orgvet/orgvet/internal/parallel"
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
		if last := f.warm.last; last != nil { // while nobody waits
			if err := f.warm.prepare(ctx, last.cfg.Settings); err != nil {
				return err
			}
			runtime.GC()
		}
		if err := f.warm.wait(ctx); err != nil {
			return err
		}
	}
}

// stamp tells one state of a file from another, unless it is changed within the clock's grain.
type stamp struct {
	size  int64
	mode  os.FileMode
	mtime time.Time
}

func stampOf(full string) stamp {
	info, err := os.Stat(full)
	if err != nil {
		return stamp{size: -1}
	}
	return stamp{info.Size(), info.Mode(), info.ModTime()}
}

// grain is how coarse the clock of a file system can be.
const grain = 2 * time.Second

func (s stamp) equal(other stamp) bool {
	return s.size == other.size && s.mode == other.mode && s.mtime.Equal(other.mtime)
}

// writing writes a report; its folder has not changed by it.
func (w *warm) writing(path string, write func() error) error {
	if w == nil {
		return write()
	}
	dir := filepath.Dir(path)
	if full, err := filepath.Abs(dir); err == nil {
		dir = full
	}
	before := stampOf(dir)
	err := write()
	if before.equal(w.seen[dir]) && !before.mtime.After(w.began) {
		w.wrote[dir] = stampOf(dir)
	}
	return err
}

// absoluteOf is the absolute path of a slash-separated one that is relative to a base.
func absoluteOf(base, path string) string { return filepath.Join(base, filepath.FromSlash(path)) }

// wait returns when something changed, or with the context's error. At first it also looks for what changed while the run went on: a
// folder's state is noted only after it was listed.
func (w *warm) wait(ctx context.Context) error {
	tick := time.NewTicker(pollEvery)
	defer tick.Stop()
	for since := w.began; !w.changedSince(ctx, since); since = (time.Time{}) {
		select {
		case <-ctx.Done():
			return fmt.Errorf("watch: %w", ctx.Err())
		case <-tick.C:
		}
	}
	return ctx.Err()
}

// changedSince looks at everything whether it is another than when it was looked at last, or was changed after a time.
func (w *warm) changedSince(ctx context.Context, since time.Time) bool {
	var changed atomic.Bool
	compare := func(was, now stamp) {
		if !was.equal(now) || !since.IsZero() && now.mtime.After(since) && !now.mtime.After(time.Now()) {
			changed.Store(true)
		}
	}
	for full, was := range w.seen {
		if now := stampOf(full); !now.equal(w.wrote[full]) {
			compare(was, now)
		}
	}
	files := slices.Collect(maps.Values(w.known))
	_ = parallel.Each(ctx, len(files), func(i int) { // the caller asks the context
		was := files[i].now
		files[i].now = stampOf(files[i].full)
		compare(was, files[i].now)
	})
	return changed.Load()
}

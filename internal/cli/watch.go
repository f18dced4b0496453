package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"time"

	"github.com/orgvet/orgvet/internal/source"
)

// pollEvery is how often files are looked at for changes.
const pollEvery = 300 * time.Millisecond

// watch lints again after every change until it is interrupted.
func (a *app) watch(ctx context.Context, f *lintFlags) error {
	if f.fix || f.diff || slices.Contains(f.paths, "-") {
		return usageError("--watch reads files again and again; it goes neither with --fix and --diff nor with standard input")
	}
	f.warm = &warm{parsed: map[string]parsedFile{}}
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
		if err := f.warm.wait(ctx); err != nil {
			return err
		}
	}
}

// warm keeps the parsed files of the run before, and knows what to look at for changes.
type warm struct {
	parsed map[string]parsedFile // by path relative to the base
	began  time.Time             // of the run
	seen   map[string]stamp      // files and folders by absolute path
}

type parsedFile struct {
	stamp
	read time.Time
	file *source.File
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

// readFiles is source.Read that parses only what changed since the run before.
func (w *warm) readFiles(ctx context.Context, base string, fsys fs.FS, paths []string, limits source.Limits) []*source.File {
	files, parsed := make([]*source.File, len(paths)), make(map[string]parsedFile, len(paths))
	var changed []string
	for i, p := range paths {
		full := filepath.Join(base, filepath.FromSlash(p))
		now := stampOf(full)
		w.look(base, p, now)
		was, known := w.parsed[p]
		if known && was.size == now.size && was.mtime.Equal(now.mtime) && was.read.Sub(was.mtime) > grain {
			files[i], parsed[p] = was.file, was
			continue
		}
		parsed[p] = parsedFile{stamp: now, read: w.began}
		changed = append(changed, p)
	}
	fresh := source.Read(ctx, fsys, changed, limits, nil)
	for i, p := range paths {
		if files[i] != nil {
			continue
		}
		entry := parsed[p]
		files[i], fresh = fresh[0], fresh[1:]
		if entry.file = files[i]; respelled(entry.file.Data) {
			delete(parsed, p)
		} else {
			parsed[p] = entry
		}
	}
	w.parsed = parsed
	return files
}

// respelled reports whether a file can have keys in UK spelling. Reading its documents changes them, so it is parsed each time.
func respelled(data []byte) bool {
	return bytes.Contains(data, []byte("rganis")) || bytes.Contains(data, []byte("rioritis"))
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

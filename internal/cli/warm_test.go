package cli

import (
	"bytes"
	"errors"
	"flag"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/orgvet/orgvet/internal/config"
	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/plangen"
	"github.com/orgvet/orgvet/internal/report"
)

var (
	editsFlag = flag.Int("edits", 120, "how many edits TestWarmRunsSayTheSame makes of each folder")
	seedFlag  = flag.Uint64("seed", 1, "of these edits")
)

// TestWarmRunsSayTheSame edits plans again and again, as people do, and holds what --watch says after each edit against a run that starts
// from nothing. Where only values change, the warm run must have gone on from the one before.
func TestWarmRunsSayTheSame(t *testing.T) {
	folders := map[string]func(dir string) error{
		"generated": func(dir string) error { return plangen.Write(dir, plangen.Generate(60, 7)) },
	}
	for _, name := range []string{"healthy", "feature-factory", "startup"} {
		folders[name] = func(dir string) error { return os.CopyFS(dir, os.DirFS(filepath.Join(top, "examples", name))) }
	}
	before := runtime.GOMAXPROCS(8) // lists are asked about in as many parts at least
	t.Cleanup(func() { runtime.GOMAXPROCS(before) })
	for name, fill := range folders {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			if err := fill(dir); err != nil {
				t.Fatal(err)
			}
			old := time.Now().Add(-time.Hour) // long before the runs, as files mostly are
			paths := plansIn(t, dir)
			ids := idsIn(t, paths)
			err := filepath.WalkDir(dir, func(path string, _ fs.DirEntry, err error) error {
				return errors.Join(err, os.Chtimes(path, old, old))
			})
			if err != nil {
				t.Fatal(err)
			}
			random := rand.New(rand.NewPCG(*seedFlag, uint64(len(name))))
			w := &warm{}
			warmRun(t, dir, w)
			made, quick := map[string]int{}, map[string]int{}
			for range *editsFlag {
				e := &edits[random.IntN(len(edits))]
				var undo []func()
				var said []string
				for range 1 + random.IntN(2) {
					path := paths[random.IntN(len(paths))]
					before, what := e.do(t, path, ids, random)
					said = append(said, path+": "+what)
					undo = append(undo, func() { write(t, path, before) })
				}
				run := func(what string) (wentOn bool) {
					t.Helper()
					model := w.last.model
					got := warmRun(t, dir, w)
					if want := warmRun(t, dir, nil); got != want {
						t.Fatalf("%s%s: %s: the warm run says something else:\n%s", what, e.name, strings.Join(said, "\n"), cmp.Diff(want, got))
					}
					made[e.name]++
					if w.last.model == model {
						quick[e.name]++
					}
					return w.last.model == model
				}
				if !run("") || random.IntN(3) > 0 { // else the edits stay, which are mostly no faults then
					for _, take := range slices.Backward(undo) {
						take()
					}
					run("undoing ")
				}
			}
			for _, e := range edits {
				t.Logf("%-12s %4d runs, of which %4d went on", e.name, made[e.name], quick[e.name])
				if name == "generated" && made[e.name] > 20 && float64(quick[e.name]) < e.quick*float64(made[e.name]) {
					t.Errorf("%s: only %d of %d runs went on from the one before", e.name, quick[e.name], made[e.name])
				}
			}
		})
	}
}

// warmRun is everything that a run says, as JSON.
func warmRun(t *testing.T, dir string, w *warm) string {
	t.Helper()
	a := &app{in: strings.NewReader(""), out: io.Discard, err: io.Discard}
	req := &request{paths: []string{dir}, warm: w}
	req.asOf, req.preset = "2026-08-25", "strict"
	if w != nil {
		w.changedSince(t.Context(), time.Time{})
		w.begin()
	}
	an, err := a.analyze(t.Context(), req)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := report.ByName("json")(&out, an.report(lint.Info), report.Options{All: true, Show: shown}); err != nil {
		t.Fatal(err)
	}
	if w != nil {
		if err := w.prepare(t.Context(), an.cfg.Settings); err != nil {
			t.Fatal(err)
		}
	}
	return out.String()
}

func plansIn(t *testing.T, dir string) []string {
	t.Helper()
	var paths []string
	for _, pattern := range []string{"[^.]*.yaml", "*/*.yaml"} {
		found, err := filepath.Glob(filepath.Join(dir, pattern))
		if err != nil {
			t.Fatal(err)
		}
		paths = append(paths, found...)
	}
	return paths
}

// TestWarmRunKeepsTheOrderOfNamesakes changes one of two documents that only what they say tells apart, so that it becomes the second and the
// first again.
func TestWarmRunKeepsTheOrderOfNamesakes(t *testing.T) {
	okrs := func(updated, id string) []byte {
		return []byte("kind: okrs\nteam: t\nperiod: 2026-Q3\nupdated: " + updated + "\nobjectives:\n  - objective: Riders wait less\n" +
			"    key_results: [{kr: wait time, from: 1, to: 2, now: 1}]\n" + id)
	}
	for _, id := range []string{"", "id:\n", "id: ~\n"} {
		dir := t.TempDir()
		write(t, filepath.Join(dir, "t.yaml"), []byte("{kind: team, id: t, name: T}\n"))
		write(t, filepath.Join(dir, "a.yaml"), okrs("2026-08-01", id))
		write(t, filepath.Join(dir, "b.yaml"), okrs("2026-08-10", ""))
		w := &warm{}
		warmRun(t, dir, w)
		for _, step := range []struct {
			updated string
			stays   bool
		}{{"2026-08-05", true}, {"2026-08-06", true}, {"2026-08-20", false}, {"2026-08-15", true}, {"2026-08-05", false}} {
			model := w.last.model
			write(t, filepath.Join(dir, "a.yaml"), okrs(step.updated, id))
			if diff := cmp.Diff(warmRun(t, dir, nil), warmRun(t, dir, w)); diff != "" {
				t.Errorf("with %q and %s the warm run says something else:\n%s", id, step.updated, diff)
			}
			if want, got := step.stays && id == "", w.last.model == model; got != want {
				t.Errorf("with %q and %s the warm run went on: %t, want %t", id, step.updated, got, want)
			}
		}
	}
}

// TestWarmRunLinksByTexts changes the text of an objective, which links nothing unless some initiative names an objective by its text.
func TestWarmRunLinksByTexts(t *testing.T) {
	for _, reference := range []string{"waits", "Riders wait less"} {
		dir := t.TempDir()
		okrs := func(text string) {
			write(t, filepath.Join(dir, "o.yaml"), []byte("kind: okrs\nteam: t\nperiod: 2026-Q3\nobjectives:\n  - id: waits\n    objective: "+text+"\n"+
				"    key_results: [{kr: wait time, from: 9, to: 2, now: 4}]\n"))
		}
		write(t, filepath.Join(dir, "t.yaml"), []byte("{kind: team, id: t, name: T}\n---\nkind: roadmap\nteam: t\ninitiatives:\n"+
			"  - {name: Fewer steps, status: building, objective: "+reference+"}\n"))
		okrs("Riders wait less")
		w := &warm{}
		warmRun(t, dir, w)
		for _, text := range []string{"Riders never wait", "Riders wait less"} {
			model := w.last.model
			okrs(text)
			if diff := cmp.Diff(warmRun(t, dir, nil), warmRun(t, dir, w)); diff != "" {
				t.Errorf("with a reference to %q and now %q the warm run says something else:\n%s", reference, text, diff)
			}
			if want, got := reference == "waits", w.last.model == model; got != want {
				t.Errorf("with a reference to %q and now %q the warm run went on: %t, want %t", reference, text, got, want)
			}
		}
	}
}

// TestWarmRunSeesThatAFileCanBeRead has a file that is no plan become unreadable, and be as before.
func TestWarmRunSeesThatAFileCanBeRead(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "notes.yaml"), []byte("a: 1\n"))
	w, an := &warm{}, &analysis{base: dir, cfg: &config.Config{}}
	for _, fsys := range []fs.FS{os.DirFS(dir), fstest.MapFS{}, os.DirFS(dir)} {
		w.begin()
		_, missing := fsys.(fstest.MapFS)
		files, _ := w.readParts(t.Context(), an, fsys, []string{"notes.yaml"})
		if faulty := len(files[0].Faults) > 0; faulty != missing {
			t.Errorf("cannot be read: %v, but has a fault: %v", missing, faulty)
		}
	}
}

// TestWarmRunTriesAgainToRead has a file that could not be read once, such as for too many open files, be readable without a change to it.
func TestWarmRunTriesAgainToRead(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "t.yaml")
	write(t, path, []byte("{kind: team, id: t, name: T}\n"))
	old := time.Now().Add(-time.Hour)
	if err := os.Chtimes(path, old, old); err != nil {
		t.Fatal(err)
	}
	w, an := &warm{}, &analysis{base: dir, cfg: &config.Config{}}
	for n, fsys := range []fs.FS{fstest.MapFS{}, os.DirFS(dir)} {
		w.begin()
		files, _ := w.readParts(t.Context(), an, fsys, []string{"t.yaml"})
		if len(files[0].Docs) != n {
			t.Errorf("%d documents are read, want %d", len(files[0].Docs), n)
		}
	}
}

func write(t *testing.T, path string, data []byte) {
	t.Helper()
	if err := os.WriteFile(path, data, 0o644); err != nil {
		t.Fatal(err)
	}
}

package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/plangen"
	"github.com/orgvet/orgvet/internal/report"
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
	for name, fill := range folders {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			if err := fill(dir); err != nil {
				t.Fatal(err)
			}
			old := time.Now().Add(-time.Hour) // long before the runs, as files mostly are
			paths := plansIn(t, dir)
			for _, path := range append(slices.Clone(paths), filepath.Join(dir, ".orgvet.yaml")) {
				if _, err := os.Stat(path); err != nil {
					continue
				}
				if err := os.Chtimes(path, old, old); err != nil {
					t.Fatal(err)
				}
			}
			random := rand.New(rand.NewPCG(1, uint64(len(name))))
			w := &warm{}
			warmRun(t, dir, w)
			wentOn := 0
			const edits = 120
			for i := range edits {
				var undo []func()
				var said []string
				for range 1 + random.IntN(2) {
					path := paths[random.IntN(len(paths))]
					before, what := editAtRandom(t, path, random)
					said = append(said, path+": "+what)
					undo = append(undo, func() { write(t, path, before) })
				}
				model := w.last.model
				got := warmRun(t, dir, w)
				if want := warmRun(t, dir, nil); got != want {
					t.Fatalf("edit %d: %s: the warm run says something else:\n%s", i, strings.Join(said, "\n"), cmp.Diff(want, got))
				}
				if w.last.model == model {
					wentOn++
				}
				if random.IntN(3) > 0 { // else the edits stay
					for _, take := range slices.Backward(undo) {
						take()
					}
				}
			}
			t.Logf("%d of %d runs went on", wentOn, edits)
			if wentOn < edits/10 {
				t.Errorf("only %d of %d runs went on from the one before", wentOn, edits)
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

var (
	numbers = regexp.MustCompile(`\d+`)
	value   = regexp.MustCompile(`^(\s*(?:- )?(?:[a-z_]+: )?)([^#\s{\[].*)$`)
	phrases = []string{
		"Ship the new editor", "page views", "Riders wait too long", "done", "active", "high", "confidential", "12 of 40", "2026-02-03", "yes",
		"building", "launched", "refuted", "61%", "product manager",
	}
)

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

// TestWarmRunKeepsTheOrderOfNamesakes changes the first of two documents that only what they say tells apart, so that it becomes the second.
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
		write(t, filepath.Join(dir, "a.yaml"), okrs("2026-08-20", id))
		if diff := cmp.Diff(warmRun(t, dir, nil), warmRun(t, dir, w)); diff != "" {
			t.Errorf("with %q the warm run says something else:\n%s", id, diff)
		}
	}
}

func write(t *testing.T, path string, data []byte) {
	t.Helper()
	if err := os.WriteFile(path, data, 0o644); err != nil {
		t.Fatal(err)
	}
}

// editAtRandom changes one line of a file, or deletes it.
func editAtRandom(t *testing.T, path string, random *rand.Rand) (before []byte, what string) {
	t.Helper()
	before, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		write(t, path, []byte("kind: log\n"))
		return []byte("kind: log\n"), "it is there again"
	} else if err != nil {
		t.Fatal(err)
	}
	if random.IntN(20) == 0 {
		if err := os.Remove(path); err != nil {
			t.Fatal(err)
		}
		return before, "it is deleted"
	}
	lines := strings.Split(string(before), "\n")
	i := random.IntN(len(lines))
	old := lines[i]
	switch random.IntN(8) {
	case 0:
		lines[i] = "# a remark\n" + old
	case 1:
		lines[i] = old + "\n"
	case 2, 3, 4:
		lines[i] = numbers.ReplaceAllStringFunc(old, func(n string) string {
			return fmt.Sprint(random.IntN(1 + len(n)*12))
		})
	case 5, 6:
		if m := value.FindStringSubmatch(old); m != nil {
			lines[i] = m[1] + phrases[random.IntN(len(phrases))]
		}
	case 7:
		lines[i] = ""
	}
	write(t, path, []byte(strings.Join(lines, "\n")))
	return before, fmt.Sprintf("line %d: %q, was %q", i+1, lines[i], old)
}

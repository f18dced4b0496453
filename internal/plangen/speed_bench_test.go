//go:build unix

package plangen_test

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"gopkg.in/yaml.v3" //nolint:depguard // the yardstick is the bare library

	"github.com/orgvet/orgvet/internal/plangen"
)

var (
	speed = flag.Bool("speed", false, "compare the speed with the recorded one")
	large = flag.Bool("large", false, "also measure 10,000 and 50,000 files, and one file of 50 MB")
)

// recordedRatio is what TestSpeed measured at 1,000 files when docs/performance.md was written.
const recordedRatio = 0.75

// yardstickVariable has the test binary parse the folder it names and do nothing else.
const yardstickVariable = "ORGVET_YARDSTICK"

func TestMain(m *testing.M) {
	if dir := os.Getenv(yardstickVariable); dir != "" {
		if err := yardstick(dir); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	flag.Parse()
	os.Exit(m.Run())
}

// yardstick reads all files below a folder and parses them to nodes with the YAML library, two at a time.
func yardstick(dir string) error {
	paths := make(chan string, 64)
	var wg sync.WaitGroup
	for range 2 {
		wg.Go(func() {
			for path := range paths {
				data, err := os.ReadFile(path)
				if err != nil {
					continue
				}
				_ = parse(data) // some files are faulty on purpose
			}
		})
	}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			paths <- path
		}
		return err
	})
	close(paths)
	wg.Wait()
	return err
}

// parse reads all documents up to the first syntax error, which it returns.
func parse(data []byte) error {
	for dec := yaml.NewDecoder(bytes.NewReader(data)); ; {
		switch err := dec.Decode(new(yaml.Node)); {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return err
		}
	}
}

// TestSpeed is for CI: it prints the median ratio of a whole run to the yardstick, and fails only where it is half as much again as the
// recorded one: machines differ.
func TestSpeed(t *testing.T) {
	if !*speed {
		t.Skip("no -speed")
	}
	orgvet, dir := build(t), organization(t, 1000)
	r := compare(t, lintOf(orgvet, dir), yardstickOf(dir))
	fmt.Printf("a whole run over 1,000 files takes %.2f times a bare parse; recorded: %.2f\n", r.ratio, recordedRatio)
	if r.ratio > 1.5*recordedRatio {
		t.Errorf("more than 1.5 times the recorded ratio; see docs/performance.md")
	}
}

// BenchmarkLint measures whole processes in turn with the yardstick. Its figures are the medians of seven pairs.
func BenchmarkLint(b *testing.B) {
	sizes := []int{100, 1000}
	if *large {
		sizes = append(sizes, 10_000, 50_000, 0)
	}
	orgvet := build(b)
	for _, n := range sizes {
		name := fmt.Sprintf("files=%d", n)
		if n == 0 {
			name = "one-file-50MB"
		}
		b.Run(name, func(b *testing.B) {
			dir := organization(b, n)
			b.ResetTimer()
			for b.Loop() {
				r := compare(b, lintOf(orgvet, dir), yardstickOf(dir))
				b.ReportMetric(r.ratio, "×parse")
				b.ReportMetric(r.peak, "MiB-peak")
				b.ReportMetric(r.peak/sizeOf(b, dir), "MiB/MiB")
				b.ReportMetric(r.seconds*1000, "ms/run")
			}
		})
	}
}

// BenchmarkCommands measures other commands and formats in turn with lint. With -large the ratios should be nearly the same: what grows faster
// than the plans stands out.
func BenchmarkCommands(b *testing.B) {
	orgvet, files := build(b), 1000
	if *large {
		files = 10_000
	}
	dir := organization(b, files)
	for _, command := range []string{
		"audit -o /dev/null --format html", "audit -o /dev/null --format json", "graph", "graph --format svg", "next", "upgrade",
		"lint --preset strict --format json", "lint --preset strict --format sarif", "lint --preset strict --format markdown",
		"lint --preset strict --format junit",
	} {
		b.Run(command, func(b *testing.B) {
			args := append(strings.Fields(command), "--as-of", "2026-08-25", dir)
			for b.Loop() {
				r := compare(b, func() *exec.Cmd { return exec.Command(orgvet, args...) }, lintOf(orgvet, dir))
				b.ReportMetric(r.ratio, "×lint")
				b.ReportMetric(r.peak, "MiB-peak")
			}
		})
	}
}

func build(t testing.TB) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "orgvet")
	cmd := exec.Command("go", "build", "-o", path, "github.com/orgvet/orgvet/cmd/orgvet")
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0") // as in releases
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return path
}

// organization writes n files, or for 0 a single one with as many documents as make 50 MB.
func organization(t testing.TB, n int) string {
	t.Helper()
	dir := t.TempDir()
	if n > 0 {
		if err := plangen.Write(dir, plangen.Generate(n, 1)); err != nil {
			t.Fatal(err)
		}
		return dir
	}
	var all bytes.Buffer
	for _, f := range plangen.Generate(30_000, 1) {
		if all.Len() > 50_000_000 {
			break
		}
		// The yardstick stops at a syntax error, so that there must be none.
		if parse(f.Data) == nil {
			fmt.Fprintf(&all, "---\n%s", f.Data)
		}
	}
	if err := os.WriteFile(filepath.Join(dir, "all.yaml"), all.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	return dir
}

func lintOf(orgvet, dir string) func() *exec.Cmd {
	return func() *exec.Cmd {
		return exec.Command(orgvet, "lint", "--preset", "strict", "--as-of", "2026-08-25", dir)
	}
}

func yardstickOf(dir string) func() *exec.Cmd {
	return func() *exec.Cmd {
		cmd := exec.Command(os.Args[0])
		cmd.Env = append(os.Environ(), yardstickVariable+"="+dir)
		return cmd
	}
}

type comparison struct{ ratio, seconds, peak float64 } // medians: of a's time to b's, of a's time, of a's memory in MiB

// compare runs two commands in turn, so that both feel alike what else the machine does.
func compare(t testing.TB, a, b func() *exec.Cmd) comparison {
	t.Helper()
	var ratios, seconds, peaks []float64
	for i := range 8 {
		tookA, peak := measure(t, a())
		tookB, _ := measure(t, b())
		if i > 0 { // the first pair warms caches
			ratios, seconds, peaks = append(ratios, tookA/tookB), append(seconds, tookA), append(peaks, peak)
		}
	}
	return comparison{median(ratios), median(seconds), median(peaks)}
}

func measure(t testing.TB, cmd *exec.Cmd) (seconds, peakMiB float64) {
	t.Helper()
	cmd.Stdout, cmd.Stderr = io.Discard, io.Discard
	began := time.Now()
	err := cmd.Run()
	took := time.Since(began)
	var exit *exec.ExitError
	if findings := errors.As(err, &exit) && exit.ExitCode() == 1; err != nil && !findings {
		t.Fatalf("%v: %v", cmd.Args, err)
	}
	peak := float64(cmd.ProcessState.SysUsage().(*syscall.Rusage).Maxrss) / 1024
	if runtime.GOOS == "darwin" { // counts bytes
		peak /= 1024
	}
	return took.Seconds(), peak
}

func median(values []float64) float64 {
	slices.Sort(values)
	return values[len(values)/2]
}

func sizeOf(t testing.TB, dir string) float64 {
	t.Helper()
	total := int64(0)
	err := filepath.WalkDir(dir, func(_ string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		info, err := d.Info()
		if err == nil {
			total += info.Size()
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return float64(total) / (1 << 20)
}

//go:build linux

package cli

import (
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

// TestNothingLeaks runs lint many times in one process, as an editor's server would: no goroutine and no open file may be left.
func TestNothingLeaks(t *testing.T) {
	run := func() {
		Main([]string{"lint", "--as-of", "2026-08-25", filepath.Join(top, "examples", "startup")}, strings.NewReader(""), io.Discard, io.Discard)
	}
	run()
	goroutines, handles := runtime.NumGoroutine(), openFiles(t)
	for range 20 {
		run()
	}
	for deadline := time.Now().Add(5 * time.Second); runtime.NumGoroutine() > goroutines && time.Now().Before(deadline); {
		runtime.Gosched() // those that are ending need a moment
	}
	if n := runtime.NumGoroutine(); n > goroutines {
		t.Errorf("%d goroutines after 20 runs, %d before", n, goroutines)
	}
	if n := openFiles(t); n > handles {
		t.Errorf("%d open files after 20 runs, %d before", n, handles)
	}
}

func openFiles(t *testing.T) int {
	t.Helper()
	entries, err := os.ReadDir("/proc/self/fd")
	if err != nil {
		t.Fatal(err)
	}
	return len(entries)
}

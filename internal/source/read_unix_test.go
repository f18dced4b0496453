//go:build unix

package source

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// A folder of the disk reads the same by our calls as by those of the standard library.
func TestDirReadsLikeDirFS(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{"empty": "", "short": "kind: team\n", "limit": strings.Repeat("x", 100), "large": strings.Repeat("x", 101), "larger": strings.Repeat("x", 300)} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, err := range []error{
		os.Mkdir(filepath.Join(dir, "folder"), 0o700), os.Symlink("short", filepath.Join(dir, "link")),
		os.Symlink("nowhere", filepath.Join(dir, "dead")), syscall.Mkfifo(filepath.Join(dir, "pipe"), 0o600),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	read := func(fsys fs.FS, name string) string {
		r := reader{fsys: fsys, limits: &Limits{FileBytes: 100}}
		at, err := r.bytes(name)
		return fmt.Sprintf("%q, %v", at.data(), reason(err))
	}
	for _, name := range []string{"empty", "short", "limit", "large", "larger", "folder", "link", "dead", "pipe", "gone"} {
		if got, want := read(Dir(dir), name), read(os.DirFS(dir), name); got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
	// Linux says that this file is empty, which it is not.
	if data, err := os.ReadFile("/proc/version"); err == nil {
		if got, want := read(Dir("/proc"), "version"), fmt.Sprintf("%q, <nil>", data[:min(len(data), 101)]); got != want {
			t.Errorf("/proc/version: %s, want %s", got, want)
		}
	}
}

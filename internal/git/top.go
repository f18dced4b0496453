package git

import (
	"bytes"
	"os"
	"path/filepath"
	"runtime"
)

// ordinaryTop is the top of the work tree that holds dir, provided that one does: the nearest folder with a repository, if that is an
// ordinary one. It is "" where only git can tell: for a further work tree, a submodule, or a work tree that the settings have put elsewhere.
func ordinaryTop(dir string) string {
	if runtime.GOOS != "linux" { // elsewhere a folder may have several spellings
		return ""
	}
	at, err := filepath.EvalSymlinks(dir)
	for ; err == nil; at = filepath.Dir(at) {
		repository := filepath.Join(at, ".git")
		if info, err := os.Lstat(repository); err == nil {
			if info.IsDir() && isOrdinary(repository) {
				return at
			}
			return ""
		}
		if at == filepath.Dir(at) {
			return ""
		}
	}
	return ""
}

// isOrdinary reports whether git takes a folder named .git for a repository, and the folder around it for its work tree.
func isOrdinary(repository string) bool {
	read := func(name string) []byte {
		data, _ := os.ReadFile(filepath.Join(repository, name)) // nil is not ordinary
		return data
	}
	has := func(name string) bool {
		_, err := os.Stat(filepath.Join(repository, name) + "/.") // also asks whether it may be entered
		return err == nil
	}
	head, config := read("HEAD"), read("config")
	isHash := len(head) >= 40 && len(bytes.Trim(head, "0123456789abcdef\n")) == 0
	return (isHash || bytes.HasPrefix(head, []byte("ref: refs/"))) && has("objects") && has("refs") &&
		len(config) > 0 && !bytes.Contains(bytes.ToLower(config), []byte("worktree"))
}

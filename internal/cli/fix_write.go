package cli

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/rogpeppe/go-internal/diff"

	"github.com/orgvet/orgvet/internal/report"
)

// replaceFile gives a file new content in one step and keeps its mode; of a symbolic link, the file it leads to. It refuses when the file
// is no longer what was read.
func replaceFile(path string, before, after []byte) error {
	path, err := filepath.EvalSymlinks(path)
	if err != nil {
		return usageError("%v", err)
	}
	now, err := os.ReadFile(path)
	if err != nil {
		return usageError("%v", err)
	}
	if !bytes.Equal(now, before) {
		return usageError("%s was changed meanwhile; nothing was written to it", path)
	}
	info, err := os.Stat(path)
	if err != nil {
		return usageError("%v", err)
	}
	tmp, err := os.CreateTemp(filepath.Dir(path), ".orgvet-*")
	if err != nil {
		return usageError("%s cannot be written: %v", path, err)
	}
	_, err = tmp.Write(after)
	if err = errors.Join(err, tmp.Chmod(info.Mode().Perm()), tmp.Close()); err == nil {
		err = os.Rename(tmp.Name(), path)
	}
	if err != nil {
		return errors.Join(fmt.Errorf("write %s: %w", path, err), os.Remove(tmp.Name()))
	}
	return nil
}

// difference shows a change to a file as a patch, safe to print.
func difference(path string, before, after []byte) string {
	patch := string(diff.Diff("a/"+path, before, "b/"+path, after))
	var b strings.Builder
	for line := range strings.Lines(patch) {
		text := strings.TrimSuffix(line, "\n")
		rest := strings.TrimSuffix(text, "\r")
		parts := strings.Split(rest, "\t")
		for i := range parts {
			parts[i] = report.Clean(parts[i])
		}
		b.WriteString(strings.Join(parts, "\t") + text[len(rest):] + line[len(text):])
	}
	return b.String()
}

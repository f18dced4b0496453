// Package git asks the git program about a work tree; orgvet never changes one.
package git

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// Top is the top folder of the work tree that holds dir; "" without git or outside a work tree.
func Top(ctx context.Context, dir string) string {
	out, err := run(ctx, dir, nil, "rev-parse", "--show-toplevel")
	if err != nil {
		return ""
	}
	return filepath.FromSlash(strings.TrimSpace(string(out)))
}

// CommitDate is the day of the last commit of the work tree that holds dir.
func CommitDate(ctx context.Context, dir string) (time.Time, error) {
	out, err := run(ctx, dir, nil, "log", "-1", "--format=%cs")
	if err != nil {
		return time.Time{}, fmt.Errorf("the date of the last commit needs a git work tree with a commit: %w", err)
	}
	day, err := time.Parse(time.DateOnly, strings.TrimSpace(string(out)))
	if err != nil {
		return time.Time{}, fmt.Errorf("git gave %q for the date of the last commit", out)
	}
	return day, nil
}

// run calls git in dir without optional locks, pagers or translations, and returns what it printed.
func run(ctx context.Context, dir string, in []byte, args ...string) ([]byte, error) {
	cmd := exec.CommandContext(ctx, "git", append([]string{"-C", dir, "--no-pager", "-c", "core.quotePath=false"}, args...)...)
	cmd.Env = append(cleanEnv(), "LC_ALL=C", "GIT_OPTIONAL_LOCKS=0")
	cmd.Stdin = bytes.NewReader(in)
	out, err := cmd.Output()
	var exit *exec.ExitError
	switch {
	case errors.Is(err, exec.ErrNotFound):
		return nil, errors.New("git is not installed")
	case errors.As(err, &exit) && len(exit.Stderr) > 0:
		first, _, _ := strings.Cut(strings.TrimSpace(string(exit.Stderr)), "\n")
		return nil, fmt.Errorf("git %s: %s", args[0], first)
	case err != nil:
		return nil, fmt.Errorf("git %s: %w", args[0], err)
	}
	return out, nil
}

// cleanEnv is the environment without the variables by which a git hook ties git to its own repository and index.
func cleanEnv() []string {
	var out []string
	for _, v := range os.Environ() {
		if !strings.HasPrefix(v, "GIT_DIR=") && !strings.HasPrefix(v, "GIT_WORK_TREE=") && !strings.HasPrefix(v, "GIT_INDEX_FILE=") {
			out = append(out, v)
		}
	}
	return out
}

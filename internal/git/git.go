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

// MayBeIn is false only where no work tree can hold dir, which must be absolute: neither it nor a folder above has anything named .git.
// It saves starting git.
func MayBeIn(dir string) bool {
	// The links in a path lead to folders that are above it as well.
	resolved, err := filepath.EvalSymlinks(dir)
	if err != nil {
		return true
	}
	for _, at := range []string{dir, resolved} {
		for ; ; at = filepath.Dir(at) {
			if _, err := os.Lstat(filepath.Join(at, ".git")); err == nil {
				return true
			}
			if at == filepath.Dir(at) {
				break
			}
		}
	}
	return false
}

// Top is the top folder of the work tree that holds dir; "" without git or outside a work tree.
func Top(ctx context.Context, dir string) string {
	if filepath.IsAbs(dir) && !MayBeIn(dir) {
		return ""
	}
	out, err := run(ctx, dir, nil, "rev-parse", "--show-toplevel")
	if err != nil {
		return ""
	}
	return filepath.FromSlash(strings.TrimSpace(string(out)))
}

// TopThat is Top where what the caller asks of the top holds of it, else "". Git is not started where it would have to name another one.
func TopThat(ctx context.Context, dir string, holds func(top string) bool) string {
	if top := ordinaryTop(dir); top != "" && !holds(top) {
		return ""
	}
	if top := Top(ctx, dir); holds(top) {
		return top
	}
	return ""
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

// run calls git in dir and returns what it printed; the error says in one line what git said.
func run(ctx context.Context, dir string, in []byte, args ...string) ([]byte, error) {
	cmd := command(ctx, dir, args...)
	if in != nil {
		cmd.Stdin = bytes.NewReader(in)
	}
	out, said, err := output(cmd)
	var exit *exec.ExitError
	switch {
	case errors.Is(err, exec.ErrNotFound):
		return nil, errors.New("git is not installed")
	case errors.As(err, &exit) && len(said) > 0:
		first, _, _ := strings.Cut(strings.TrimSpace(said), "\n")
		return nil, fmt.Errorf("git %s: %s", args[0], first)
	case err != nil:
		return nil, fmt.Errorf("git %s: %w", args[0], err)
	}
	return out, nil
}

// command is a call of git in dir without pagers, optional locks and translations. Nothing that the repository or a hook has set up
// gets in the way: the file system monitor is a program that the settings may name, which is none of ours to start, and in a
// hook the environment points at one repository, which need not be the one of dir.
func command(ctx context.Context, dir string, args ...string) *exec.Cmd {
	fixed := []string{"-C", dir, "--no-pager", "-c", "core.quotePath=false", "-c", "core.fsmonitor=false"}
	cmd := exec.CommandContext(ctx, "git", append(fixed, args...)...)
	for _, v := range os.Environ() {
		name, _, _ := strings.Cut(v, "=")
		if name != "GIT_DIR" && name != "GIT_WORK_TREE" && name != "GIT_INDEX_FILE" && name != "GIT_PREFIX" {
			cmd.Env = append(cmd.Env, v)
		}
	}
	cmd.Env = append(cmd.Env, "LC_ALL=C", "GIT_OPTIONAL_LOCKS=0")
	return cmd
}

// output runs a command and gives what it printed.
func output(cmd *exec.Cmd) (stdout []byte, stderr string, err error) {
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	err = cmd.Run()
	return out.Bytes(), errs.String(), err
}

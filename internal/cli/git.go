package cli

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// gitTop is the top folder of the git work tree that holds dir; "" without git or outside a work tree.
func gitTop(ctx context.Context, dir string) string {
	out, err := git(ctx, dir, "rev-parse", "--show-toplevel")
	if err != nil {
		return ""
	}
	return filepath.FromSlash(out)
}

// commitDate is the day of the last commit of the work tree that holds dir.
func commitDate(ctx context.Context, dir string) (time.Time, error) {
	out, err := git(ctx, dir, "log", "-1", "--format=%cs")
	if err != nil {
		return time.Time{}, fmt.Errorf("as-of commit needs a git work tree with a commit: %w", err)
	}
	day, err := time.Parse(time.DateOnly, out)
	if err != nil {
		return time.Time{}, fmt.Errorf("as-of commit: git gave %q for the date of the last commit", out)
	}
	return day, nil
}

func git(ctx context.Context, dir string, args ...string) (string, error) {
	cmd := exec.CommandContext(ctx, "git", append([]string{"-C", dir, "--no-pager"}, args...)...)
	cmd.Env = append(os.Environ(), "LC_ALL=C", "GIT_OPTIONAL_LOCKS=0")
	out, err := cmd.Output()
	if err != nil {
		return "", fmt.Errorf("git %s: %w", args[0], err)
	}
	return strings.TrimSpace(string(out)), nil
}

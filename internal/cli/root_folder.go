package cli

import (
	"context"
	"os"
	"path/filepath"
	"strings"

	"github.com/orgvet/orgvet/internal/git"
)

// baseOf is the folder that reported paths are relative to: the top of the git work tree, else the working folder, else (for paths
// outside both) the nearest folder that holds all paths. The paths are absolute.
func baseOf(ctx context.Context, cwd string, paths []string) string {
	holds := func(dir string) bool {
		for _, p := range paths {
			if !within(dir, p) {
				return false
			}
		}
		return dir != ""
	}
	if top := git.Top(ctx, cwd); holds(top) {
		return top
	}
	common := paths[0]
	if info, err := os.Stat(common); err != nil || !info.IsDir() {
		common = filepath.Dir(common)
	}
	if top := git.Top(ctx, common); holds(top) {
		return top
	}
	if holds(cwd) {
		return cwd
	}
	for !holds(common) {
		common = filepath.Dir(common)
	}
	if top := git.Top(ctx, common); holds(top) {
		return top
	}
	return common
}

func within(dir, path string) bool {
	rel, err := filepath.Rel(dir, path)
	return err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator))
}

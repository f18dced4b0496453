package cli

import (
	"context"
	"path/filepath"
	"strings"

	"github.com/orgvet/orgvet/internal/git"
)

// baseOf is the folder that reported paths are relative to: the top of the git work tree, else the working folder, else (for paths
// outside both) the nearest folder that holds all paths. The paths are absolute; asked may be about the first of them.
func baseOf(ctx context.Context, cwd string, paths []string, asked *git.Question) string {
	holds := func(dir string) bool {
		for _, p := range paths {
			if !within(dir, p) {
				return false
			}
		}
		return dir != ""
	}
	common := paths[0]
	if !isFolder(common) {
		common = filepath.Dir(common)
	}
	var top string
	if asked.IsAbout(common) {
		top = asked.Top(ctx)
	} else {
		top = git.Top(ctx, common)
	}
	// The work tree of the paths is that of the working folder as well where it holds both.
	if !holds(top) || !within(top, cwd) {
		if of := git.TopThat(ctx, cwd, holds); of != "" {
			return of
		}
	}
	switch {
	case holds(top):
		return top
	case holds(cwd):
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

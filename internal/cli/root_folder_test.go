package cli

import (
	"context"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/orgvet/orgvet/internal/git"
)

func TestBaseOf(t *testing.T) {
	root, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	script := exec.Command("sh", "-e", "-c", "mkdir -p tree/a tree/b outside/c outside/d; git init -q tree; git init -q tree/nested; mkdir tree/nested/e")
	script.Dir = root
	if out, err := script.CombinedOutput(); err != nil {
		t.Skipf("%v\n%s", err, out)
	}
	tests := []struct {
		cwd   string
		paths []string
		want  string
	}{
		{"tree", []string{"tree"}, "tree"},
		{"tree", []string{"tree/a"}, "tree"},
		{"tree/a", []string{"tree/b"}, "tree"},
		{"tree/a", []string{"tree/b/file.yaml"}, "tree"},
		{"tree", []string{"tree/nested"}, "tree"},
		{"tree/a", []string{"tree/nested/e"}, "tree"},
		{"tree/nested", []string{"tree/nested/e"}, "tree/nested"},
		{"tree/nested/e", []string{"tree/a"}, "tree"},
		{"tree/nested", []string{"tree/nested/e", "tree/a"}, "tree"},
		{"outside", []string{"tree/a"}, "tree"},
		{"outside", []string{"tree/nested/e"}, "tree/nested"},
		{"outside", []string{"tree/nested/e", "tree/a"}, "tree"},
		{"outside", []string{"outside/c"}, "outside"},
		{"outside/c", []string{"outside/d"}, "outside/d"},
		{"outside/c", []string{"outside/d", "outside/c"}, "outside"},
		{"tree", []string{"outside/c"}, "outside/c"},
		{"tree", []string{"tree/a", "outside/c"}, "."},
	}
	ctx := context.Background()
	for _, tt := range tests {
		var paths []string
		for _, p := range tt.paths {
			paths = append(paths, filepath.Join(root, p))
		}
		for _, asked := range []*git.Question{nil, git.Ask(ctx, paths[0])} {
			if got := baseOf(ctx, filepath.Join(root, tt.cwd), paths, asked); got != filepath.Join(root, tt.want) {
				t.Errorf("in %s the base of %v is %s, want %s (asked before: %v)", tt.cwd, tt.paths, got, tt.want, asked != nil)
			}
		}
	}
}

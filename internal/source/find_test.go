package source

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// tree writes files with the given names into a new folder. A name "a -> b" makes a link.
func tree(t *testing.T, names ...string) string {
	t.Helper()
	dir := t.TempDir()
	for _, name := range names {
		name, target, link := strings.Cut(name, " -> ")
		full := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(full), 0o755); err != nil {
			t.Fatal(err)
		}
		var err error
		if link {
			err = os.Symlink(target, full)
		} else {
			err = os.WriteFile(full, []byte("kind: team\n"), 0o600)
		}
		if err != nil {
			t.Skip(err)
		}
	}
	return dir
}

func runGit(t *testing.T, dir string, args ...string) {
	t.Helper()
	cmd := exec.Command("git", append([]string{"-C", dir, "-c", "user.name=a", "-c", "user.email=a@example.com", "-c", "protocol.file.allow=always"}, args...)...)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Skipf("git %v: %v\n%s", args, err, out)
	}
}

func find(t *testing.T, dir string, paths []string, opts FindOptions, want ...string) FindResult {
	t.Helper()
	got, err := Find(context.Background(), dir, paths, opts)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got.Files, cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("paths %v, patterns %v:\n%s", paths, opts.Globs, diff)
	}
	return got
}

func TestFind(t *testing.T) {
	dir := tree(t, "b.yaml", "a.yml", "a.json", "orgvet.yaml", "sub/.orgvet.yaml", "sub/n.MD", "sub/deep/c.yaml", ".hidden/h.yaml",
		"node_modules/x.yaml", "notes.txt")
	all := []string{"a.yml", "b.yaml", "sub/deep/c.yaml", "sub/n.MD"}
	find(t, dir, nil, FindOptions{}, all...)
	find(t, dir, []string{".", "sub", "b.yaml", "./sub/../b.yaml"}, FindOptions{}, all...)
	find(t, dir, []string{filepath.Join(dir, "sub")}, FindOptions{}, "sub/deep/c.yaml", "sub/n.MD")
	find(t, dir, []string{"notes.txt", ".hidden/h.yaml", "node_modules"}, FindOptions{}, ".hidden/h.yaml", "node_modules/x.yaml", "notes.txt")
	find(t, dir, nil, FindOptions{Globs: []string{"sub/**", "!**/*.MD"}}, "sub/deep/c.yaml")
	find(t, dir, nil, FindOptions{Globs: []string{"!sub/**"}}, "a.yml", "b.yaml")
	find(t, dir, nil, FindOptions{Globs: []string{"deep/*"}, GlobBase: filepath.Join(dir, "sub")}, "sub/deep/c.yaml")
	find(t, dir, []string{"a.yml"}, FindOptions{Globs: []string{"sub/**"}}, "a.yml")
	for _, tt := range []struct{ path, glob, want string }{
		{"none.yaml", "*", "none.yaml: no such file or folder"},
		{"../x.yaml", "*", "../x.yaml is outside " + dir},
		{".", "[", `malformed file pattern "["`},
	} {
		_, err := Find(context.Background(), dir, []string{tt.path}, FindOptions{Globs: []string{tt.glob}})
		if err == nil || err.Error() != tt.want {
			t.Errorf("%s, %s: error %v, want %s", tt.path, tt.glob, err, tt.want)
		}
	}
}

func TestFindLinks(t *testing.T) {
	outside := tree(t, "o.yaml")
	dir := tree(t, "a.yaml", "z.yaml", "b.yaml -> z.yaml", "hidden.yaml -> .h/h.yaml", ".h/h.yaml", "sub/loop -> ..", "out.yaml -> "+filepath.Join(outside, "o.yaml"), "gone.yaml -> nothing")
	got := find(t, dir, nil, FindOptions{}, "a.yaml", "hidden.yaml", "z.yaml")
	want := []Problem{
		{"gone.yaml", "it is a symbolic link to nothing that can be read"},
		{"out.yaml", "it is a symbolic link out of the folder that is read"},
	}
	if diff := cmp.Diff(want, got.Problems); diff != "" {
		t.Error(diff)
	}
}

func TestFindInGit(t *testing.T) {
	dir := tree(t, "a.yaml", "new.yaml", "é.yaml", "ignored/i.yaml", "gone.yaml", ".github/x.yml", "other/o.yaml", "sub/s.yaml", "sub/skip.yaml", "empty/e.yaml")
	runGit(t, dir, "init", "-q")
	for name, text := range map[string]string{".gitignore": "ignored/\n", "sub/.gitignore": "skip.yaml\n"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, inner := range []string{"other", "empty"} {
		runGit(t, filepath.Join(dir, inner), "init", "-q")
		runGit(t, filepath.Join(dir, inner), "add", ".")
		runGit(t, filepath.Join(dir, inner), "commit", "-q", "-m", "a")
	}
	runGit(t, dir, "add", "a.yaml", "gone.yaml", "empty")
	for _, name := range []string{"gone.yaml", "empty/.git", "empty/e.yaml"} {
		if err := os.RemoveAll(filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	find(t, dir, nil, FindOptions{}, ".github/x.yml", "a.yaml", "new.yaml", "other/o.yaml", "sub/s.yaml", "é.yaml")
	find(t, dir, []string{"sub"}, FindOptions{}, "sub/s.yaml")
	find(t, dir, []string{"sub/skip.yaml", "ignored/i.yaml"}, FindOptions{}, "ignored/i.yaml", "sub/skip.yaml")
	find(t, dir, []string{"ignored"}, FindOptions{}, "ignored/i.yaml")
}

func TestFindCanceled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Find(ctx, tree(t, "a.yaml"), nil, FindOptions{}); err == nil {
		t.Error("no error after cancel")
	}
}

package git

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"testing"
)

// shell runs a script in a new folder, whose path it gives.
func shell(t *testing.T, script string) string {
	t.Helper()
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("sh", "-e", "-c", script)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GIT_AUTHOR_NAME=a", "GIT_AUTHOR_EMAIL=a@example.com", "GIT_COMMITTER_NAME=a", "GIT_COMMITTER_EMAIL=a@example.com")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Skipf("%v\n%s", err, out)
	}
	return dir
}

// TestAsk asks about a folder in every layout that git tells apart: what comes along with the listing is what rev-parse says.
func TestAsk(t *testing.T) {
	const commit = " && git commit -q --allow-empty -m a"
	tests := []struct {
		name, script, dir string
		known             bool
		files             []string
	}{
		{"top", "git init -q; touch a", "", true, []string{"a"}},
		{"folder below", "git init -q; mkdir -p s/t; touch s/t/a b", "s", true, []string{"t/a"}},
		{"on record but ignored", "git init -q; mkdir s; touch s/a s/b; git add s/a; echo s >.gitignore", "s", true, []string{"a"}},
		{"ignored", "git init -q; mkdir s; touch s/a; echo s >.gitignore", "s", false, nil},
		{"all ignored but one", "git init -q; mkdir s; touch s/a s/b; printf '*\\n!a\\n' >s/.gitignore", "s", true, []string{"a"}},
		{"empty", "git init -q; mkdir s", "s", true, nil},
		{"hash checked out", "git init -q; touch a" + commit + "; git checkout -q --detach", "", true, []string{"a"}},
		{"other work tree", "mkdir m; cd m; git init -q" + commit + "; git worktree add -q ../w; mkdir ../w/s; touch ../w/s/a", "w/s", true, []string{"a"}},
		{"submodule", "mkdir i o; cd i; git init -q; touch a; git add a" + commit + "; cd ../o; git init -q; git -c protocol.file.allow=always submodule --quiet add ../i", "o/i", true, []string{"a"}},
		{"nested", "git init -q; mkdir i; cd i; git init -q; touch a", "i", true, []string{"a"}},
		{"through a link", "mkdir r; cd r; git init -q; mkdir s; touch s/a; ln -s r/s ../l", "l", true, []string{"a"}},
		{"link out", "mkdir r o; touch o/a; cd r; git init -q; ln -s ../o l", "r/l", false, nil},
		{"link into another", "git init -q r; git init -q o; mkdir o/s; touch o/s/a; ln -s ../o/s r/l", "r/l", true, []string{"a"}},
		{"linked .git", "mkdir r o; touch o/a; cd r; git init -q; ln -s ../r/.git ../o/.git", "o", true, []string{"a"}},
		{"without HEAD", "git init -q; touch a; rm .git/HEAD", "", false, nil},
		{"without HEAD inside another", "git init -q; mkdir i; cd i; git init -q; touch a; rm .git/HEAD", "i", true, []string{"a"}},
		{"HEAD of an old kind", "git init -q; touch a; git checkout -q -b b" + commit + "; ln -sf refs/heads/b .git/HEAD", "", true, []string{"a"}},
		{"nonsense for HEAD inside another", "git init -q; mkdir i; cd i; git init -q; touch a; echo x >.git/HEAD", "i", true, []string{"a"}},
		{"without objects inside another", "git init -q; mkdir i; cd i; git init -q; touch a; rm -r .git/objects", "i", true, []string{"a"}},
		{"without refs inside another", "git init -q; mkdir i; cd i; git init -q; touch a; rm -r .git/refs", "i", true, []string{"a"}},
		{"not a repository", "mkdir .git; touch a", "", false, nil},
		{"not a repository inside one", "git init -q; mkdir -p i/.git; touch i/a", "i", true, []string{"a"}},
		{"file that leads nowhere", "echo gitdir: nowhere >.git; touch a", "", false, nil},
		{"malformed settings", "git init -q; touch a; echo '[' >.git/config", "", false, nil},
		{"unknown format", "git init -q; touch a; git config core.repositoryFormatVersion 99", "", false, nil},
		{"work tree elsewhere", "mkdir r w; cd r; git init -q; touch ../w/a; git config core.worktree ../../w", "r", true, []string{"a"}},
		{"work tree above", "mkdir r; cd r; git init -q; touch a; git config core.worktree ../..", "r", true, []string{"a"}},
		{"settings of a further work tree", "mkdir r; cd r; git init -q; touch a; git config extensions.worktreeConfig true; git config --worktree Core.WorkTree ../..", "r", true, []string{"a"}},
		{"bare", "git init -q --bare", "", false, nil},
		{"bare inside another", "git init -q; mkdir b; git init -q --bare b", "b", false, nil},
		{"inside .git", "git init -q", ".git/refs", false, nil},
		{"outside", "touch a", "", false, nil},
		{"odd name", `mkdir 'a "b\ é'; cd a*; git init -q; touch a`, `a "b\ é`, true, []string{"a"}},
		{"name that is no text", `d=$(printf 'a\377'); mkdir "$d"; cd "$d"; git init -q; touch a`, "a\xff", true, []string{"a"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			dir := filepath.Join(shell(t, tt.script), tt.dir)
			check(t, dir, tt.known, tt.files...)
		})
	}
}

// Without this, git could be asked twice each time and no test would notice.
func TestOrdinaryTop(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("always asks git here")
	}
	dir := shell(t, "git init -q; mkdir -p s/t; cd s; git init -q u; cd u; git commit -q --allow-empty -m a; git checkout -q --detach")
	for _, tt := range []struct{ dir, want string }{{"", ""}, {"s/t", ""}, {"s/u", "s/u"}} {
		if got := ordinaryTop(filepath.Join(dir, tt.dir)); got != filepath.Join(dir, tt.want) {
			t.Errorf("the top of %q is %q, want %q", tt.dir, got, tt.want)
		}
	}
}

func TestTopThat(t *testing.T) {
	dir := shell(t, "git init -q; mkdir s; git init -q r; git -C r config core.worktree ../../s")
	ctx := context.Background()
	elsewhere := filepath.Join(dir, "r")
	for _, tt := range []struct {
		of    string
		holds bool
		want  string
	}{{dir, true, dir}, {dir, false, ""}, {elsewhere, true, filepath.Join(dir, "s")}, {elsewhere, false, ""}} {
		if got := TopThat(ctx, tt.of, func(string) bool { return tt.holds }); got != tt.want {
			t.Errorf("the top of %q is %q, want %q (holds: %v)", tt.of, got, tt.want, tt.holds)
		}
	}
	if runtime.GOOS == "linux" {
		t.Setenv("PATH", t.TempDir())
		asked := false
		TopThat(ctx, dir, func(top string) bool { asked = asked || top == dir; return false })
		if !asked {
			t.Error("git was needed for an ordinary top")
		}
	}
}

func TestAskWithSurroundings(t *testing.T) {
	outer := shell(t, "git init -q; mkdir s; touch s/a; git init -q other")
	dir := filepath.Join(outer, "s")
	t.Run("of a hook", func(t *testing.T) {
		t.Setenv("GIT_DIR", filepath.Join(outer, "other", ".git"))
		t.Setenv("GIT_WORK_TREE", filepath.Join(outer, "other"))
		if got := Ask(context.Background(), dir).Top(context.Background()); got != outer {
			t.Errorf("the top is %q, want %q", got, outer)
		}
	})
	t.Run("ceiling", func(t *testing.T) {
		t.Setenv("GIT_CEILING_DIRECTORIES", outer)
		check(t, dir, false)
	})
	t.Run("repository elsewhere", func(t *testing.T) {
		t.Setenv("GIT_COMMON_DIR", filepath.Join(outer, "other", ".git"))
		check(t, dir, true, "a")
	})
	t.Run("no git", func(t *testing.T) {
		t.Setenv("PATH", t.TempDir())
		check(t, dir, false)
	})
	t.Run("canceled", func(t *testing.T) {
		ctx, cancel := context.WithCancel(context.Background())
		cancel()
		if l := Ask(ctx, dir).Answer(); l.Known {
			t.Errorf("got %q", l.Files)
		}
	})
}

// check compares the answer about a folder with what is wanted and with rev-parse.
func check(t *testing.T, dir string, known bool, files ...string) {
	t.Helper()
	ctx := context.Background()
	q := Ask(ctx, dir)
	l := q.Answer()
	got := slices.DeleteFunc(slices.Clone(l.Files), func(f string) bool { return filepath.Base(f) == ".gitignore" })
	if l.Known != known || known && !slices.Equal(got, files) {
		t.Errorf("got %v %q, want %v %q", l.Known, got, known, files)
	}
	out, err := exec.Command("git", "-C", dir, "rev-parse", "--show-toplevel").Output()
	want := ""
	if err == nil {
		want = filepath.FromSlash(string(out[:len(out)-1]))
	}
	if got := q.Top(ctx); got != want {
		t.Errorf("the top is %q, want %q", got, want)
	}
}

package cli

import (
	"bytes"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestBaselineSurvivesRewriting adopts orgvet on an organization full of findings, in a real git repository: whatever is moved, renamed,
// reordered or reformatted is nothing new, and one fault that shows in another file is exactly one finding with both places.
func TestBaselineSurvivesRewriting(t *testing.T) {
	if _, err := exec.LookPath("git"); err != nil {
		t.Fatal("git is not installed")
	}
	repo := t.TempDir()
	if err := os.CopyFS(filepath.Join(repo, "plans"), os.DirFS(filepath.Join(top, "examples", "feature-factory"))); err != nil {
		t.Fatal(err)
	}
	t.Chdir(repo)
	for _, args := range [][]string{
		{"init", "-q"}, {"add", "."}, {"-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "-q", "-m", "first"},
	} {
		if out, err := exec.CommandContext(t.Context(), "git", args...).CombinedOutput(); err != nil {
			t.Fatalf("git %v: %v\n%s", args, err, out)
		}
	}
	if code, _, errOut := orgvet("baseline", "create", "plans"); code != ExitClean {
		t.Fatalf("baseline create: exit %d\n%s", code, errOut)
	}
	rewrite(t, "plans")
	gate := []string{"lint", "--baseline", "orgvet-baseline.yaml", "--fail-on", "info", "--format", "compact", "plans"}
	if code, out, errOut := orgvet(gate...); code != ExitClean || out != "" {
		t.Fatalf("after rewriting everything: exit %d\n%s%s", code, out, errOut)
	}
	if code, out, _ := orgvet("lint", "--new-from", "HEAD", "--fail-on", "info", "--format", "compact", "plans"); code != ExitClean || out != "" {
		t.Fatalf("new since HEAD: exit %d\n%s", code, out)
	}

	twin := "kind: team\nid: booking\ntype: enabling\n"
	if err := os.WriteFile(filepath.Join("plans", "twin.yaml"), []byte(twin), 0o600); err != nil {
		t.Fatal(err)
	}
	code, out, _ := orgvet("lint", "--baseline", "orgvet-baseline.yaml", "plans")
	if code != ExitFindings || strings.Count(out, "[duplicate-id]") != 1 || !strings.Contains(out, "see plans/") {
		t.Errorf("a second team of one id: exit %d\n%s", code, out)
	}
}

// rewrite puts every document into a file of its own with another name, in reverse, with comments and Windows line ends.
func rewrite(t *testing.T, dir string) {
	t.Helper()
	var documents []string
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != ".yaml" || strings.Contains(d.Name(), "orgvet") {
			return err
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		documents = append(documents, strings.Split("\n"+string(text), "\n---\n")...)
		return os.Remove(path)
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.Reverse(documents)
	comment := strings.Repeat("# moved here\n", 100)
	for i, d := range documents {
		text := strings.ReplaceAll(comment+strings.TrimSpace(d)+"\n", "\n", "\r\n")
		if err := os.WriteFile(filepath.Join(dir, "moved-"+string(rune('a'+i%26))+string(rune('a'+i/26))+".yaml"), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

func orgvet(args ...string) (code int, stdout, stderr string) {
	var out, errOut bytes.Buffer
	code = Main(args, strings.NewReader(""), &out, &errOut)
	return code, out.String(), errOut.String()
}

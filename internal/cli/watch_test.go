//go:build unix

package cli

import (
	"bufio"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// TestWatch runs the program as a user does: it lints again after a change, a new file and a deleted one, and Ctrl-C ends it.
func TestWatch(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write("one.yaml", "kind: team\nid: one\nproblem: Riders wait\n")
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), exe)
	cmd.Args = []string{"orgvet", "lint", "--watch", "--format", "compact", "--format", "json=report.json", dir}
	cmd.Env = append(os.Environ(), "ORGVET_TEST_MAIN=1")
	cmd.Dir = dir
	out, err := cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewReader(out)
	next := func(want string) {
		t.Helper()
		var said strings.Builder
		for {
			line, err := lines.ReadString('\n')
			said.WriteString(line)
			if err != nil {
				t.Fatalf("%v after\n%s", err, said.String())
			}
			if strings.HasPrefix(line, "waiting for changes") {
				break
			}
		}
		if !strings.Contains(said.String(), want) {
			t.Errorf("want %q in\n%s", want, said.String())
		}
	}
	next("1 file, 1 team")
	write("two.yaml", "kind: team\nid: two\nproblem: Shops wait\n")
	next("2 files, 2 teams")
	write("two.yaml", "kind: product\nid: two\nname: Till\n")
	next("2 files, 1 team")
	if err := os.Remove(filepath.Join(dir, "two.yaml")); err != nil {
		t.Fatal(err)
	}
	next("1 file, 1 team")
	write(".orgvet.yaml", "extends: [\n")
	next("the configuration has faults")
	write(".orgvet.yaml", "extends: core\n")
	next("1 file, 1 team")
	if err := cmd.Process.Signal(syscall.SIGINT); err != nil {
		t.Fatal(err)
	}
	rest, err := io.ReadAll(lines)
	if err != nil || !strings.Contains(string(rest), "interrupted") {
		t.Errorf("after Ctrl-C: %q, %v", rest, err)
	}
	_ = cmd.Wait()
	if code := cmd.ProcessState.ExitCode(); code != ExitSignal {
		t.Errorf("exit code %d, want %d", code, ExitSignal)
	}
}

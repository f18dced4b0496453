package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/orgvet/orgvet/internal/source"
)

// TestStarterIsClean lints the starter on days all over a year, under each preset: somebody's first run must not find fault.
func TestStarterIsClean(t *testing.T) {
	for day := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC); day.Year() == 2026; day = day.AddDate(0, 0, 13) {
		dir := filepath.Join(t.TempDir(), "plans")
		date := day.Format(time.DateOnly)
		var out, errOut bytes.Buffer
		if code := Main([]string{"init", dir, "--as-of", date}, strings.NewReader(""), &out, &errOut); code != ExitClean {
			t.Fatalf("init on %s: exit %d: %s", date, code, errOut.String())
		}
		for _, preset := range []string{"core", "recommended", "strict"} {
			out.Reset()
			code := Main([]string{"lint", "--format", "compact", "--preset", preset, "--as-of", date, "--fail-on", "info", dir}, strings.NewReader(""), &out, &errOut)
			if code != ExitClean {
				t.Errorf("%s on %s: exit %d\n%s%s", preset, date, code, out.String(), errOut.String())
			}
		}
	}
}

// TestSnippets reads every snippet as YAML, with a folder whose name needs care.
func TestSnippets(t *testing.T) {
	for _, plans := range []string{".", "plans", "our plans: 'all' # $HOME", "-n"} {
		for _, s := range append(ciServices(), hookManagers()...) {
			text := s.text(snippet{plans: shellWord(plans), release: "latest"})
			if !strings.HasSuffix(text, "\n") {
				t.Errorf("%s: no final newline", s.name)
			}
			if s.name == "husky" {
				continue
			}
			f := source.ParseFile(s.file, []byte(text), source.Limits{})
			if len(f.Faults) > 0 || len(f.Docs) != 1 {
				t.Errorf("%s for %q: %+v\n%s", s.name, plans, f.Faults, text)
			}
		}
	}
}

func TestShellWord(t *testing.T) {
	for path, want := range map[string]string{
		"plans/a-b": "plans/a-b", "our plans": "'our plans'", "it's": `'it'\''s'`, "$HOME": "'$HOME'", "-n": "./-n", "größe": "größe",
	} {
		if got := shellWord(path); got != want {
			t.Errorf("shellWord(%q) = %s, want %s", path, got, want)
		}
	}
}

func TestInitRefusesAFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "plans")
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	var out, errOut bytes.Buffer
	if code := Main([]string{"init", path}, strings.NewReader(""), &out, &errOut); code != ExitUsage || !strings.Contains(errOut.String(), "is a file") {
		t.Errorf("exit %d: %s", code, errOut.String())
	}
}

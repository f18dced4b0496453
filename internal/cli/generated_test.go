package cli

import (
	"bytes"
	"context"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgvet/orgvet/internal/report"
	"github.com/orgvet/orgvet/rules"
)

var update = flag.Bool("update", false, "write the generated pages instead of comparing them")

const top = "../.."

// TestGenerated compares the committed pages with what the binary prints. Run with -update to write them, then read the difference.
func TestGenerated(t *testing.T) {
	pages := map[string]string{}
	for _, r := range rules.All() {
		outputs, err := exampleOutputs(context.Background(), r)
		if err != nil {
			t.Fatal(err)
		}
		pages["docs/rules/"+r.ID+".md"] = report.Page(r, outputs)
	}
	var table bytes.Buffer
	if err := report.Catalogs()["markdown"](&table, rules.All()); err != nil {
		t.Fatal(err)
	}
	pages["docs/rules/README.md"] = table.String()
	pages["docs/claims.md"] = rules.ClaimsPage()
	for path, want := range pages {
		compare(t, path, want)
	}
	files, err := filepath.Glob(filepath.Join(top, "docs", "rules", "*.md"))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		rel, _ := filepath.Rel(top, f)
		if _, ok := pages[filepath.ToSlash(rel)]; ok {
			continue
		}
		if *update {
			_ = os.Remove(f)
			continue
		}
		t.Errorf("%s belongs to no rule", rel)
	}
}

func compare(t *testing.T, path, want string) {
	t.Helper()
	full := filepath.Join(top, path)
	if *update {
		if err := os.MkdirAll(filepath.Dir(full), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(full, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	got, err := os.ReadFile(full)
	if err != nil {
		t.Errorf("%v; run go test ./internal/cli -run TestGenerated -update", err)
		return
	}
	if diff := cmp.Diff(string(got), want); diff != "" {
		t.Errorf("%s is not what the binary prints (-file +binary); run go test ./internal/cli -run 'TestGenerated|TestOutputs' -update:\n%s", path, diff)
	}
}

// block is an output block in a page: a comment that says what was run, and the fenced output below it.
var block = regexp.MustCompile("(?s)(<!-- output: orgvet ([^\n]*) -->\n```(?:text)?\n)(.*?)(```\n)")

// TestOutputs runs the commands in README.md and in the examples' pages, and compares their output with what the page shows.
func TestOutputs(t *testing.T) {
	examples, err := filepath.Glob(filepath.Join(top, "examples", "*", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	pages := []string{"README.md", "CONTRIBUTING.md"}
	for _, e := range examples {
		rel, _ := filepath.Rel(top, e)
		pages = append(pages, filepath.ToSlash(rel))
	}
	slices.Sort(pages)
	t.Chdir(top)
	for _, page := range pages {
		text, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		fresh := block.ReplaceAllStringFunc(string(text), func(b string) string {
			m := block.FindStringSubmatch(b)
			return m[1] + runForPage(t, strings.Fields(m[2])) + m[4]
		})
		if *update {
			if err := os.WriteFile(page, []byte(fresh), 0o644); err != nil {
				t.Fatal(err)
			}
		} else if diff := cmp.Diff(string(text), fresh); diff != "" {
			t.Errorf("%s shows another output than orgvet prints (-page +orgvet):\n%s", page, diff)
		}
	}
}

// runForPage runs orgvet as a reader would see it: standard output, then standard error.
func runForPage(t *testing.T, args []string) string {
	t.Helper()
	t.Setenv("NO_COLOR", "1")
	var out, errOut bytes.Buffer
	if code := Main(args, strings.NewReader(""), &out, &errOut); code > ExitFindings {
		t.Errorf("orgvet %s: exit %d: %s", strings.Join(args, " "), code, errOut.String())
	}
	return out.String() + errOut.String()
}

package schema

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgvet/orgvet/internal/source"
)

// faults checks a text as documents, or as a configuration, and writes each fault as "line:column rule subject: message; next".
func faults(t *testing.T, text string, check func(*source.Document) []source.Fault) []string {
	t.Helper()
	file := source.ParseFile("plan.yaml", []byte(text), source.Limits{})
	if len(file.Faults) > 0 {
		t.Fatalf("the test's YAML is broken: %v", file.Faults)
	}
	var out []string
	for _, doc := range file.Docs {
		for _, f := range check(doc) {
			rule := f.Rule
			if f.Facet != "" {
				rule += "/" + f.Facet
			}
			out = append(out, fmt.Sprintf("%d:%d %s %s: %s; %s", f.Place.Span.Start.Line, f.Place.Span.Start.Column, rule, f.Subject, f.Message, f.Next))
		}
	}
	return out
}

func TestWorkedExamplesAreClean(t *testing.T) {
	paths, err := filepath.Glob("testdata/worked/*.yaml")
	if err != nil || len(paths) < 12 {
		t.Fatalf("worked examples: %v, %v", paths, err)
	}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if got := faults(t, string(data), Check); got != nil {
			t.Errorf("%s:\n%s", path, strings.Join(got, "\n"))
		}
	}
}

func TestCheck(t *testing.T) {
	for _, path := range []string{"fields", "values", "kinds"} {
		data, err := os.ReadFile("testdata/" + path + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		for _, part := range strings.Split(string(data), "=== ")[1:] {
			name, rest, _ := strings.Cut(part, "\n")
			text, want, found := strings.Cut(rest, ">>>\n")
			if !found {
				t.Fatalf("%s: %s has no >>>", path, name)
			}
			t.Run(name, func(t *testing.T) {
				got := strings.Join(faults(t, text, Check), "\n")
				if diff := cmp.Diff(strings.TrimSpace(want), got); diff != "" {
					t.Errorf("faults (-want +got):\n%s", diff)
				}
			})
		}
	}
}

func TestCheckIsRepeatable(t *testing.T) {
	text := "kind: team\nid: aa\nzz: 1\nyy: 2\nmembers: [{rol: pm, vacant: maybe, since: soon}, {allocation: 60, salary: 1}]\ntype: x\nstatus: y\n"
	want := faults(t, text, Check)
	if len(want) != 9 {
		t.Errorf("%d faults, want 9:\n%s", len(want), strings.Join(want, "\n"))
	}
	for range 20 {
		if diff := cmp.Diff(want, faults(t, text, Check)); diff != "" {
			t.Fatalf("a second run differs:\n%s", diff)
		}
	}
}

func TestCheckConfig(t *testing.T) {
	for text, want := range map[string][]string{
		"# nothing yet\n": nil,
		"extends: strict\nfiscal_year_start: 02\nas_of: commit\nsizes: {S: 1w}\nrules:\n  makers-per-pm: {severity: error, max: 9}\n  vanity-metric: off\nlimits: {file_size: 10 MiB, depth: 50}\n": nil,
		"extend: strict\n": {`1:1 unknown-field extend: "extend" is not a field of the configuration; did you mean "extends"?`},
		"fiscal_year_start: 13\n": {
			`1:20 bad-value fiscal_year_start: fiscal_year_start: "13" is not a month; write a number from 1 to 12, for example 02`,
		},
		"rules: {makers-per-pm: on, trio: {severity: fatal}}\n": {
			`1:24 bad-value rules.makers-per-pm: rules.makers-per-pm: "on" is neither "off" nor a map; write off or a map`,
			`1:45 bad-value rules.trio.severity: rules.trio.severity: "fatal" is not one of error, warning, info; write one of them`,
		},
		"- extends\n": {`1:1 bad-value document: a list stands where a map is expected; write its fields: as_of, baseline, expect, extends`},
		"as_of: now\n": {
			`1:8 bad-value as_of: as_of: "now" is not a day; write a date such as 2026-08-24, or commit or today`,
		},
	} {
		if diff := cmp.Diff(want, faults(t, text, CheckConfig)); diff != "" {
			t.Errorf("CheckConfig of %q (-want +got):\n%s", text, diff)
		}
	}
}

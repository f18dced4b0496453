package cli

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/santhosh-tekuri/jsonschema/v5" //nolint:depguard // holds real output against the published schema

	"github.com/orgvet/orgvet/internal/report"
	"github.com/orgvet/orgvet/schema"
)

// hostilePlan speaks to CI servers, terminals, browsers and spreadsheets wherever a plan can hold text.
const hostilePlan = `kind: team
id: "::error::pwned"
name: "\x1b[2J\n::error::pwned"
mission: "##[set-env name=x]y"
bogus: "\u202e<script>alert(1)</script>"
"=cmd|' /C calc'!A0": 1
"]]>": 1
"##vso[task.setvariable variable=x]y": 1
"\n::add-mask::x": 1
"| ` + "`rm`" + ` [x](http://evil.test)": 1
headcount: {pm: "=1+1", engineer: "\e]8;;http://evil.test\a"}
members: [{name: "@everyone", role: "<img src=x>", allocation: "-60"}]
products: ["\u2066::error::x"]
`

// lintIn runs orgvet lint in a format over a folder with everything shown, and returns what it prints.
func lintIn(t *testing.T, format, dir string) []byte {
	t.Helper()
	var out, errOut bytes.Buffer
	args := []string{
		"lint", "--as-of", "2026-08-25", "--preset", "strict", "--show", "new,accepted,ignored,suppressed,unknown", "--format", format, dir,
	}
	if code := Main(args, strings.NewReader(""), &out, &errOut); code > ExitFindings {
		t.Fatalf("%s of %s: exit code %d\n%s", format, dir, code, errOut.String())
	}
	for _, line := range strings.Split(out.String(), "\n") {
		own := format == "github" && strings.Contains(line, " file=")
		if !own && strings.HasPrefix(strings.TrimSpace(line), "::") || strings.Contains(line, "##[") || strings.Contains(line, "##vso[") {
			t.Errorf("%s lets a command through: %s", format, line)
		}
	}
	return out.Bytes()
}

func plans(t *testing.T) []string {
	t.Helper()
	t.Setenv("GITHUB_STEP_SUMMARY", "")
	readmes, err := filepath.Glob(filepath.Join(top, "examples", "*", "README.md"))
	if err != nil || len(readmes) == 0 {
		t.Fatalf("no examples: %v", err)
	}
	var dirs []string
	for _, r := range readmes {
		dirs = append(dirs, filepath.Dir(r))
	}
	hostile, empty := t.TempDir(), t.TempDir()
	for path, text := range map[string]string{filepath.Join(hostile, "team.yaml"): hostilePlan, filepath.Join(empty, "team.yaml"): "kind: team\nid: checkout\n"} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return append(dirs, hostile, empty)
}

func TestJSONKeepsItsSchema(t *testing.T) {
	var doc any
	if err := json.Unmarshal(schema.Findings(), &doc); err != nil {
		t.Fatal(err)
	}
	closeObjects(doc)
	text, err := json.Marshal(doc)
	if err != nil {
		t.Fatal(err)
	}
	compiled, err := jsonschema.CompileString("findings.json", string(text))
	if err != nil {
		t.Fatal(err)
	}
	for _, dir := range plans(t) {
		var v any
		if err := json.Unmarshal(lintIn(t, "json", dir), &v); err != nil {
			t.Fatal(err)
		}
		if err := compiled.Validate(v); err != nil {
			t.Errorf("%s: %#v", dir, err)
		}
	}
}

// closeObjects forbids fields that the schema does not tell of. The published one lets them be, so that fields can come.
func closeObjects(v any) {
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			closeObjects(x)
		}
	case map[string]any:
		for _, x := range v {
			closeObjects(x)
		}
		if _, ok := v["properties"].(map[string]any); ok && v["type"] == "object" {
			v["additionalProperties"] = false
		}
	}
}

// What a format says of which finding is the business of its own test; here every one must be readable, and safe to print.
func TestFormatsOfRealPlans(t *testing.T) {
	for _, dir := range plans(t) {
		for _, format := range report.Formats() {
			out := lintIn(t, format, dir)
			for _, c := range strings.NewReplacer("\r\n", "", "\n", "", "\ufeff", "").Replace(string(out)) {
				if unicode.IsControl(c) || unicode.Is(unicode.Cf, c) {
					t.Errorf("%s of %s lets %U through", format, dir, c)
				}
			}
			switch format {
			case "json", "sarif", "gitlab", "rdjson":
				if !json.Valid(out) {
					t.Errorf("%s of %s is no JSON", format, dir)
				}
			case "junit", "junit-extended", "checkstyle":
				for d := xml.NewDecoder(bytes.NewReader(out)); ; {
					if _, err := d.Token(); errors.Is(err, io.EOF) {
						break
					} else if err != nil {
						t.Fatalf("%s of %s: %v", format, dir, err)
					}
				}
			}
		}
	}
}

func TestSeveralFormatsAtOnce(t *testing.T) {
	dir := t.TempDir()
	summary := filepath.Join(dir, "summary.md")
	if err := os.WriteFile(summary, []byte("before\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	t.Setenv("GITHUB_STEP_SUMMARY", summary)
	var out, errOut bytes.Buffer
	log := filepath.Join(dir, "out.sarif")
	args := []string{"lint", "--as-of", "2026-08-25", "--format", "sarif=" + log, "--format", "github", filepath.Join(top, "examples", "feature-factory")}
	if code := Main(args, strings.NewReader(""), &out, &errOut); code != ExitFindings {
		t.Fatalf("exit code %d\n%s", code, errOut.String())
	}
	if !strings.HasPrefix(out.String(), "::error file=examples/feature-factory/") {
		t.Errorf("standard output starts with %.80s", out.String())
	}
	if text, err := os.ReadFile(log); err != nil || !bytes.Contains(text, []byte(`"uri": "examples/feature-factory/`)) {
		t.Errorf("%s: %v", log, err)
	}
	text, err := os.ReadFile(summary)
	if err != nil || !bytes.HasPrefix(text, []byte("before\n# orgvet: ")) || !bytes.Contains(text, []byte("\n## Errors\n")) {
		t.Errorf("the job summary is %.200s: %v", text, err)
	}
}

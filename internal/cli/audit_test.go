package cli

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/santhosh-tekuri/jsonschema/v5" //nolint:depguard // holds real output against the published schema

	"github.com/orgvet/orgvet/schema"
)

// auditOf runs orgvet audit and returns what it prints.
func auditOf(t *testing.T, args ...string) []byte {
	t.Helper()
	var out, errOut bytes.Buffer
	args = append([]string{"audit", "--as-of", "2026-08-25"}, args...)
	if code := Main(args, strings.NewReader(""), &out, &errOut); code != ExitClean {
		t.Fatalf("%v: exit code %d\n%s", args, code, errOut.String())
	}
	return out.Bytes()
}

func auditedExample(name string) string { return filepath.Join(top, "examples", name) }

func TestAuditKeepsItsSchema(t *testing.T) {
	var doc any
	if err := json.Unmarshal(schema.Audit(), &doc); err != nil {
		t.Fatal(err)
	}
	closeObjects(doc)
	text, err := json.Marshal(doc)
	if err != nil {
		t.Fatal(err)
	}
	compiled, err := jsonschema.CompileString("audit.json", string(text))
	if err != nil {
		t.Fatal(err)
	}
	earlier := filepath.Join(t.TempDir(), "earlier.json")
	if err := os.WriteFile(earlier, auditOf(t, "--format", "json", auditedExample("healthy")), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, dir := range plans(t) {
		for _, more := range [][]string{{"--preset", "strict", "--overall"}, {"--anonymize"}, {"--compare", earlier}} {
			var v any
			if err := json.Unmarshal(auditOf(t, append(more, "--format", "json", dir)...), &v); err != nil {
				t.Fatal(err)
			}
			if err := compiled.Validate(v); err != nil {
				t.Errorf("%v %s: %#v", more, dir, err)
			}
		}
	}
}

func TestAuditIsSafeToPrintAndTheSameEveryTime(t *testing.T) {
	for _, dir := range plans(t) {
		for _, format := range auditFormatNames() {
			out := auditOf(t, "--format", format, dir)
			if again := auditOf(t, "--format", format, dir); !bytes.Equal(out, again) {
				t.Errorf("%s of %s differs from run to run", format, dir)
			}
			for _, c := range strings.NewReplacer("\r\n", "", "\n", "", "\ufeff", "").Replace(string(out)) {
				if unicode.IsControl(c) || unicode.Is(unicode.Cf, c) {
					t.Errorf("%s of %s lets %U through", format, dir, c)
				}
			}
			for _, line := range strings.Split(string(out), "\n") {
				if strings.HasPrefix(strings.TrimSpace(line), "::") || strings.Contains(line, "##[") || strings.Contains(line, "##vso[") {
					t.Errorf("%s of %s lets a command through: %s", format, dir, line)
				}
			}
		}
	}
}

func TestAuditTextFitsOneScreen(t *testing.T) {
	for _, dir := range plans(t) {
		lines := strings.Split(strings.TrimSuffix(string(auditOf(t, "--overall", dir)), "\n"), "\n")
		if len(lines) > 24 {
			t.Errorf("%s takes %d lines", dir, len(lines))
		}
		for _, l := range lines {
			if n := len([]rune(l)); n > 80 {
				t.Errorf("%s has a line of %d characters: %s", dir, n, l)
			}
		}
	}
}

func TestAuditNamesNobody(t *testing.T) {
	for _, format := range auditFormatNames() {
		out := string(auditOf(t, "--preset", "strict", "--format", format, auditedExample("feature-factory")))
		for _, name := range []string{"Mara", "mara-lindqvist", "Oskar Heyn", "oskar-heyn", "Idris", "Ruben Falk", "Salma Reed"} {
			if strings.Contains(out, name) {
				t.Errorf("%s names %s", format, name)
			}
		}
	}
}

func TestAnonymizedAuditHidesWhoItIsAbout(t *testing.T) {
	for _, format := range auditFormatNames() {
		out := strings.ToLower(string(auditOf(t, "--anonymize", "--preset", "strict", "--format", format, auditedExample("feature-factory"))))
		for _, name := range []string{"larkfield", "booking-desk", "parts-finder", "ridgeway", "tandem group", "feature-factory/", "heyn", "idris"} {
			if strings.Contains(out, name) {
				t.Errorf("%s tells %s", format, name)
			}
		}
		if !strings.Contains(out, "team a") || strings.Contains(out, "team team") {
			t.Errorf("%s has no neutral names", format)
		}
	}
}

func TestAuditOfOneTeamTellsOfNoOther(t *testing.T) {
	out := string(auditOf(t, "--team", "till", "--format", "csv", auditedExample("feature-factory")))
	for _, l := range strings.Split(strings.TrimSpace(out), "\n")[1:] {
		if !strings.Contains(l, "till") {
			t.Errorf("not about till: %s", l)
		}
	}
}

//go:build unix

package plangen_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"testing"

	"gopkg.in/yaml.v3" //nolint:depguard // what other programs can read is what the bare library can

	"github.com/orgvet/orgvet/internal/plangen"
	"github.com/orgvet/orgvet/schema"
)

// peer is another linter or validator at comparable work.
type peer struct {
	program string
	// plans writes a number of plans in a form that the program takes; nil where it takes them as they are.
	plans func(t testing.TB, dir string, files int)
	args  func(t testing.TB, dir string) []string
}

var peers = []peer{
	{program: "yamllint", args: func(_ testing.TB, dir string) []string {
		return []string{"-d", "{extends: default, rules: {line-length: disable, document-start: disable, braces: disable}}", dir}
	}},
	{program: "spectral", args: func(t testing.TB, dir string) []string {
		rules, err := filepath.Abs("testdata/spectral.yaml")
		if err != nil {
			t.Fatal(err)
		}
		return []string{"lint", "--quiet", "--ruleset", rules, dir + "/**/*.yaml"}
	}},
	{program: "kubeconform", plans: apart("apiVersion: v1\n"), args: func(t testing.TB, dir string) []string {
		return []string{"-n", strconv.Itoa(runtime.GOMAXPROCS(0)), "-schema-location", filepath.Join(schemas(t), "{{ .ResourceKind }}.json"), dir}
	}},
	{program: "ajv", plans: apart(""), args: func(t testing.TB, dir string) []string {
		return []string{"validate", "--strict=false", "--all-errors", "-s", filepath.Join(schemas(t), "plan.json"), "-d", dir + "/**/*.yaml"}
	}},
}

// BenchmarkPeers measures programs that are installed in turn with whole runs over as many plans. Its figures are the medians of seven pairs.
func BenchmarkPeers(b *testing.B) {
	orgvet, files := build(b), 1000
	if *large {
		files = 10_000
	}
	plans := organization(b, files)
	for _, p := range peers {
		b.Run(p.program, func(b *testing.B) {
			program, err := exec.LookPath(p.program)
			if err != nil {
				b.Skip("not installed")
			}
			dir := plans
			if p.plans != nil {
				dir = b.TempDir()
				p.plans(b, dir, files)
			}
			args := p.args(b, dir)
			b.ResetTimer()
			for b.Loop() {
				r := compare(b, func() *exec.Cmd { return exec.Command(program, args...) }, lintOf(orgvet, plans))
				b.ReportMetric(r.ratio, "×orgvet")
				b.ReportMetric(r.peak, "MiB-peak")
			}
		})
	}
}

// apart writes each document that can be read into a file of its own, with a line before it: some programs take no more than that, or
// end with the first file that they cannot read.
func apart(first string) func(t testing.TB, dir string, files int) {
	return func(t testing.TB, dir string, files int) {
		t.Helper()
		n := 0
		for _, f := range plangen.Generate(files, 1) {
			for dec := yaml.NewDecoder(bytes.NewReader(f.Data)); ; {
				var doc yaml.Node
				if dec.Decode(&doc) != nil {
					break
				}
				if doc.Decode(new(any)) != nil { // a key is there twice
					continue
				}
				text, err := yaml.Marshal(quoted(&doc))
				if err != nil {
					t.Fatal(err)
				}
				write(t, filepath.Join(dir, fmt.Sprintf("%d.yaml", n)), append([]byte(first), text...))
				n++
			}
		}
	}
}

// quoted quotes what some programs take for something else than text: the key n for a no, days for points in time.
func quoted(n *yaml.Node) *yaml.Node {
	if n.Value == "n" || n.Tag == "!!timestamp" {
		n.Style = yaml.DoubleQuotedStyle
	}
	for _, child := range n.Content {
		quoted(child)
	}
	return n
}

// schemas writes our schemas, and allows the key that kubeconform demands.
func schemas(t testing.TB) string {
	t.Helper()
	dir := t.TempDir()
	for _, name := range append(schema.Kinds(), "plan") {
		text, err := schema.Text(name)
		if err != nil {
			t.Fatal(err)
		}
		var s map[string]any
		if err := json.Unmarshal(text, &s); err != nil {
			t.Fatal(err)
		}
		if properties, ok := s["properties"].(map[string]any); ok {
			properties["apiVersion"] = true
		}
		data, err := json.Marshal(s)
		if err != nil {
			t.Fatal(err)
		}
		write(t, filepath.Join(dir, name+".json"), data)
	}
	return dir
}

func write(t testing.TB, path string, data []byte) {
	t.Helper()
	if err := os.WriteFile(path, data, 0o644); err != nil {
		t.Fatal(err)
	}
}

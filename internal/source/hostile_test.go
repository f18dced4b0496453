package source

import (
	"context"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

var readmeRow = regexp.MustCompile("(?m)^\\| `(.*)` \\| (?:`(.*)`|none) \\|")

// The table in the README is the expectation: it lists every file, with the facet of its faults.
func TestHostileFiles(t *testing.T) {
	readme, err := os.ReadFile(hostileDir + "/README.md")
	if err != nil {
		t.Fatal(err)
	}
	var listed, paths []string
	facets := map[string]string{}
	for _, m := range readmeRow.FindAllStringSubmatch(string(readme), -1) {
		listed = append(listed, m[1])
		facets[m[1]] = m[2]
	}
	entries, err := os.ReadDir(hostileDir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if strings.HasSuffix(e.Name(), ".yaml") {
			paths = append(paths, e.Name())
		}
	}
	slices.Sort(listed)
	if diff := cmp.Diff(paths, listed); diff != "" {
		t.Fatalf("the README lists other files than there are:\n%s", diff)
	}
	for _, f := range Read(context.Background(), os.DirFS(hostileDir), paths, Limits{}, Steps{}, nil) {
		t.Run(f.Path, func(t *testing.T) {
			checkFile(t, f)
			var got []string
			for _, x := range f.Faults {
				got = append(got, x.Facet)
			}
			got = slices.Compact(got)
			if want := strings.Fields(facets[f.Path]); !slices.Equal(got, want) {
				t.Errorf("facets %q, want %q: %+v", got, want, f.Faults)
			}
		})
	}
}

// Shapes that are cheap to write and dear to read; each must end in a time that grows with its size only.
func TestHugeShapes(t *testing.T) {
	const n = 20_000
	for name, in := range map[string]string{
		"one line of flow":      "kind: team\na: [" + strings.Repeat("{b: é}, ", n) + "]\n",
		"nested lists":          "kind: team\na: " + strings.Repeat("[", n),
		"nested block lists":    "kind: team\na:\n  " + strings.Repeat("- ", 9000) + "x\n",
		"many keys":             "kind: team\n" + numbered(n, "k%: 1\n"),
		"many duplicates":       "kind: team\n" + strings.Repeat("k: 1\n", n),
		"many broken documents": strings.Repeat("kind: team\na: 'x\n---\n", n/4),
		"many anchors":          "kind: team\n" + numbered(n, "k%: &a% [1]\n"),
		"many aliases":          "kind: team\na: &a [1]\nb: [" + strings.Repeat("*a, ", n) + "]\n",
		"many merges":           "kind: team\na: &a {x: 1}\nb:\n" + strings.Repeat("  - <<: *a\n", n),
		"long comment":          "kind: team\n" + strings.Repeat("# x\n", n) + "a: 1\n",
		"long text":             "kind: team\na: >\n" + strings.Repeat("  some words\n\n", n),
		"long plain text":       "kind: team\na: " + strings.Repeat("word ", n) + "\n",
		"many bad bytes":        "kind: team\na: " + strings.Repeat("\xff", n) + "\n",
		"blank lines":           "kind: team\na:\n" + strings.Repeat("\n", n) + "  b\n",
		"many kinds":            strings.Repeat("kind: ", n),
		"markers":               strings.Repeat("---\n", n),
	} {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			f := ParseFile("a.yaml", []byte(in), Limits{})
			if took := time.Since(start); took > 10*time.Second {
				t.Errorf("took %v", took)
			}
			check := checkerOf(t, f)
			for _, x := range f.Faults {
				check.span(x.Place.Span)
			}
		})
	}
}

func numbered(n int, pattern string) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.ReplaceAll(pattern, "%", string(rune('a'+i%26))+strings.Repeat("x", i%7)+time.Duration(i).String()))
	}
	return b.String()
}

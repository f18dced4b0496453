package source

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

const hostileDir = "../../testdata/hostile"

func FuzzParseFile(f *testing.F) {
	names, err := filepath.Glob(hostileDir + "/*.y*ml")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Add([]byte("kind: team\nid: a\nb: |\n  x\n---\n- &a [1, {b: *a}]\n"))
	f.Add([]byte("a: \xc2\u009b\uFFFF\x80\u2028 b: c"))
	limits := Limits{AliasExtra: 500} // what matters is the walk, not the size of the tree
	f.Fuzz(func(t *testing.T, data []byte) {
		before := bytes.Clone(data)
		file := ParseFile("a.yaml", data, limits)
		if !bytes.Equal(before, data) {
			t.Fatal("the data has changed")
		}
		checkFile(t, file)
		again := ParseFile("a.yaml", data, limits)
		if a, b := fmt.Sprint(file.Faults), fmt.Sprint(again.Faults); a != b {
			t.Fatalf("other faults the second time:\n%s\n%s", a, b)
		}
		if a, b := dump(file), dump(again); !slices.Equal(a, b) {
			t.Fatalf("another tree the second time:\n%s\n%s", a, b)
		}
		ParseFile("a.md", data, Limits{})
	})
}

// checkFile asserts what holds for every file: spans are in the file and ordered, and their line, column and offset agree.
func checkFile(t *testing.T, f *File) {
	t.Helper()
	check := checkerOf(t, f)
	for _, x := range f.Faults {
		if x.Rule == "" || x.Facet == "" || x.Message == "" || x.Next == "" || x.Subject == "" {
			t.Fatalf("incomplete fault: %+v", x)
		}
		if bytes.ContainsAny([]byte(x.Message), "\r\n") {
			t.Fatalf("message of several lines: %q", x.Message)
		}
		check.span(x.Place.Span)
		for _, r := range x.Related {
			check.span(r.Place.Span)
		}
	}
	last := 0
	for _, d := range f.Docs {
		if d.Root() == nil || d.File != f {
			t.Fatal("document without root or file")
		}
		if d.Root().Start < last {
			t.Fatalf("document %d starts at %d, before %d", d.Index, d.Root().Start, last)
		}
		last = d.Root().Start
		check.node(d.Root())
	}
}

// checker checks places in a file.
type checker struct {
	*testing.T
	file   *File
	data   []byte
	starts []int // of its lines
}

func checkerOf(t *testing.T, f *File) *checker { return &checker{t, f, f.Data(), lineStarts(f.Data())} }

func (c *checker) span(s Span) {
	c.Helper()
	if s.Start.Offset < 0 || s.End.Offset < s.Start.Offset || s.End.Offset > len(c.data) {
		c.Fatalf("span out of order or bounds (%d): %+v", len(c.data), s)
	}
	if again := c.file.Span(s.Start.Offset, s.End.Offset); again != s {
		c.Fatalf("span %+v is %+v by its offsets", s, again)
	}
	for _, p := range []Pos{s.Start, s.End} {
		at := newCursor(c.data, c.starts)
		if got := at.pos(p.Offset); got != p {
			c.Fatalf("place %+v is really %+v", p, got)
		}
	}
}

func (c *checker) node(n *Node) {
	c.Helper()
	c.span(c.file.Span(n.Start, n.End))
	for _, item := range n.Items {
		c.node(item)
	}
	for _, p := range n.Pairs {
		c.node(p.Key)
		c.node(p.Value)
	}
}

package source

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// sameReading returns what the plain reader and the YAML library read differently in a file, or "", and how many of its documents the
// plain reader took.
func sameReading(path string, data []byte) (difference string, plain, all int) {
	library := ParseFile(path, data, Limits{NoPlain: true})
	both := ParseFile(path, data, Limits{})
	if a, b := fmt.Sprintf("%+v", library.Faults), fmt.Sprintf("%+v", both.Faults); a != b {
		return fmt.Sprintf("faults\n%s\nand\n%s", a, b), 0, 0
	}
	if a, b := len(library.Docs), len(both.Docs); a != b {
		return fmt.Sprintf("%d and %d documents", a, b), 0, 0
	}
	for i, d := range library.Docs {
		if both.Docs[i].Index != d.Index {
			return fmt.Sprintf("document %d has number %d", d.Index, both.Docs[i].Index), 0, 0
		}
		if s := sameNode(d.Root(), both.Docs[i].Root()); s != "" {
			return fmt.Sprintf("document %d: %s", i, s), 0, 0
		}
	}
	passed := 0
	limits := DefaultLimits()
	dropped := parseFile(path, whole(data), &limits, visitor{scratch: newScratch(), use: func(d *Document) {
		if s := sameNode(library.Docs[passed].Root(), d.root); s != "" {
			difference = fmt.Sprintf("document %d, in memory used again: %s", passed, s)
		}
		passed++
	}})
	for i, d := range dropped.Docs {
		if s := sameNode(library.Docs[i].Root(), d.Root()); s != "" {
			difference = fmt.Sprintf("document %d, parsed again: %s", i, s)
		}
	}
	if difference != "" {
		return difference, 0, 0
	}
	if utf16Order(data) != "" || len(data) > DefaultLimits().FileBytes {
		return "", 0, len(library.Docs)
	}
	t, _ := readable(data)
	p := newParser(&File{Path: path, limits: &limits}, t)
	if slow := cut(&text{data: t.data}); !slices.Equal(slow, cut(&t)) {
		return fmt.Sprintf("the documents are not those at %v", slow), 0, 0
	}
	if t.bad {
		return "", 0, len(library.Docs)
	}
	for _, c := range p.chunks() {
		if _, ok := p.readPlain(c); ok {
			plain++
		}
	}
	return "", plain, len(library.Docs)
}

func sameNode(a, b *Node) string {
	if a.Kind != b.Kind || a.Value != b.Value || a.Quoted != b.Quoted || a.Start != b.Start || a.End != b.End || len(a.Items) != len(b.Items) || len(a.Pairs) != len(b.Pairs) {
		x, y := *a, *b
		x.Items, x.Pairs, y.Items, y.Pairs = nil, nil, nil, nil
		return fmt.Sprintf("%+v with %d items, %d pairs\nand %+v with %d, %d", x, len(a.Items), len(a.Pairs), y, len(b.Items), len(b.Pairs))
	}
	for i := range a.Items {
		if s := sameNode(a.Items[i], b.Items[i]); s != "" {
			return s
		}
	}
	for i := range a.Pairs {
		if s := sameNode(a.Pairs[i].Key, b.Pairs[i].Key); s != "" {
			return s
		}
		if s := sameNode(a.Pairs[i].Value, b.Pairs[i].Value); s != "" {
			return s
		}
	}
	return ""
}

// yamlFiles calls visit for every YAML or Markdown file of at most max bytes below a folder, in the same order every time.
func yamlFiles(t testing.TB, dir string, limit int64, visit func(path string, data []byte)) {
	t.Helper()
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || !d.Type().IsRegular() || !hasPlanName(path) && filepath.Ext(path) != ".json" {
			return nil //nolint:nilerr // what cannot be read is none of the corpus
		}
		info, err := d.Info()
		if err != nil || info.Size() > limit {
			return nil //nolint:nilerr // likewise
		}
		data, err := os.ReadFile(path)
		if err == nil {
			visit(path, data)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// The files of this repository are read the same by both readers, and nearly all of those that are to be plans are plain.
func TestPlainReaderOnRepository(t *testing.T) {
	for _, dir := range []string{"../../examples", "../../testdata", "../../schema"} {
		files, plain, all := 0, 0, 0
		yamlFiles(t, dir, 1<<20, func(path string, data []byte) {
			difference, n, docs := sameReading(path, data)
			if difference != "" {
				t.Errorf("%s: %s", path, difference)
			}
			files, plain, all = files+1, plain+n, all+docs
		})
		if files == 0 || strings.HasSuffix(dir, "examples") && plain*100 < all*95 {
			t.Errorf("%s: the plain reader took %d of %d documents in %d files", dir, plain, all, files)
		}
	}
}

// TestPlainReaderShapes has what fuzzing and real files found hard; both readers must agree, and on those marked plain the plain reader
// must not give up.
func TestPlainReaderShapes(t *testing.T) {
	for _, tt := range []struct {
		in    string
		plain bool
	}{
		{"a: 1\nb:\n- x\n- y: 2\n  z:\nc:\n  d: e\n", true},
		{"--- # c\n\n# d\na:\n  - - 1\n    - 2\n  -\n    b: 1\n  - \n...\n", true},
		{"a: x\n  y\n\n\n  z # c\nb: 'x\n  y'\nc: \"x \\\n  y\n\n  z\"\n", true},
		{"a: |\n  x\n   y\n\n  z\n\nb: >\n  x\n  y\n\n  z\n   w\n  v\n\nc: |-\n  x\nd: >+\n  x\n\n", true},
		{"a: |2-\n    x\n   y\nb: |+\n\nc: |\n", true},
		{"a: |\n  é x \n  ü\u00A0\nb: é # ü\n\u00e9: [é, {ü: 'é'}] # é\n", true},
		{"a: [x, {b: 1, c: [ ]} , ]\nd: {}\ne: [\n  x, # ] no\n  'y',\nz w\n  v]\n", true},
		{`{"a": 1, "b" : [true, null], "c":"d"}`, true},
		{"a: 1\r\nb: |\r\n  x\r\n  y\r\nc: \"p\r\n\r\n  q\"\r\nd: x\r\n\r\n  y\r\n", true},
		{"a: 017\nb: 1_000\nc: 0x1F\nd: .5\ne: 1e3\nf: -0b1\ng: 0o17\nh: 2026-07-01\ni: +.inf\nj: ~\nk: 12:30\nl: 1e999\nm: 0b+1\nn: ._5\no: 1.\n", true},
		{"a: 'it''s'\n'b c': \"\\x41\\u00e9\\U0001F600\\n\\e\\N\\_\\L\\P\\'\"\n", true},
		{"a: &a\n  b: 1\nc: *a\nd: [*a, {e: *a}, &f g, *f]\n", true},
		{"a:\n- &a x\n- &b # c\n  y\n- &c\n- &d |\n  z\n- &e\n  - [*a, *b , *c,*d]\n- *a # c\n- &a 'é'\n- *a\n", true},
		{deepAlias(300), true},
		{deepAlias(600), false},
		{aliasBomb(4), true},
		{aliasBomb(6), false},
		{"a: &a {b: 1, c: 2}\nb: &b {c: 3, d: 4}\nc:\n  b: 0\n  <<: [*a, *b]\n  e: 5\nd: {<<: *a, c: 0, f: {<<: *b}}\ne:\n  <<: {}\n", true},
		{"a: &a [&a x, *a]\nb: *a\nc: &a_-1 y\nd: *a_-1\n", true},
		{"a: &a\n- *a\n", false},
		{"a: *a\nb: &a 1\n", false},
		{"a: &a b: 1\n", false},
		{"a: &a - b\n", false},
		{"- &a b: 1\n", false},
		{"&a b: 1\n*a : 2\n", false},
		{"a: &a 1\n*a : 2\n", false},
		{"a: &a 1\nb: &b *a\n", false},
		{"a: &a &b 1\n", false},
		{"a: &a 1\nb: *a 2\n", false},
		{"a: &a 1\nb: *a\n  c\n", false},
		{"a: &a, 1\n", false},
		{"a: [&a , 1]\n", false},
		{"a: &a 1\nb: {*a : 1}\n", false},
		{"a: &é 1\n", false},
		{"<<: [{a: 1}, 2]\n", false},
		{"a: {<<: {b: 1}, <<: {c: 2}}\n", false},
		{"a: |\n     \n  x\n", false},
		{"a: |\n\tx\n", false},
		{"a: b: c\n", false},
		{"a:\n    b: 1\n  c: 2\n", false},
		{"a: x\n# c\n  y\n", false},
		{"a: 1\na: 2\n", false},
		{"a: {b: 1, b: 2}\n", false},
		{"<<: 1\n", false},
		{"'<<': 1\n", false},
		{"a: *b\n", false},
		{"a: \"\\/\"\n", false},
		{"a: \"\\ud800\"\n", false},
		{"a: [x\n--- \n", false},
		{"--- a: b\n", false},
		{"? a\n: b\n", false},
		{"- a\nb: 1\n", false},
		{"a: - b\n", false},
		{"a: 'x\n  y': z\n", false},
		{"a: [b: c]\n", false},
		{"a: {b, c}\n", false},
		{"a: {b: , c: 1}\n", false},
		{"a: [b]#c\n", false},
		{strings.Repeat("k", 2000) + ": 1\n", false},
		{"a: 1\rb: 2\n", false},
		{"a: 1\n\uFEFFb: 2\n", false},
		{"a: \"x\" y\n", false},
		{"a:\tb\n", false},
		{"%YAML 1.1\n---\na: b\n", false},
	} {
		difference, n, _ := sameReading("a.yaml", []byte(tt.in))
		if difference != "" {
			t.Errorf("%q: %s", tt.in, difference)
		}
		if (n == 1) != tt.plain {
			t.Errorf("%q: the plain reader took %d documents", tt.in, n)
		}
	}
}

// deepAlias uses lists that are nested as deep as it says at the same depth.
func deepAlias(depth int) string {
	open, closed := strings.Repeat("[", depth), strings.Repeat("]", depth)
	return "a: &a " + open + closed + "\nb: " + open + "*a" + closed + "\n"
}

// aliasBomb stands for ten to the power of levels nodes.
func aliasBomb(levels int) string {
	text := "- &a0 x\n"
	for i := range levels {
		text += fmt.Sprintf("- &a%d [%s]\n", i+1, strings.Repeat(fmt.Sprintf("*a%d, ", i), 10))
	}
	return text
}

func FuzzPlainReaderDiff(f *testing.F) {
	for _, dir := range []string{"../../examples", "../../testdata", "../../schema"} {
		yamlFiles(f, dir, 8<<10, func(_ string, data []byte) { f.Add(data) })
	}
	f.Add([]byte("a: [x, {b: 1, c: [ ]} , ]\nd: {}\ne: [\n  x, # ] no\n  'y',\nz w\n  v]\nf: \"x \\\n  y\n\n  z\"\n"))
	f.Add([]byte("a: |\n  x\n   y\n\n  z\n\nb: >\n  x\n  y\n\n  z\n   w\n  v\n\nc: |-\n  x\nd: >+2\n  x\n\n"))
	f.Add([]byte("a: &a\n  b: 1\nb: &b [&c x, *c, {<<: *a, d: *a}]\n&k k: *b\n*c : *k\nc: &a\n- &d |\n  x\n- *d\n- &e # c\n  - *a\n"))
	f.Add([]byte("a: &a {b: 1, c: 2}\nb: &b {c: 3}\nc:\n  c: 0\n  <<: [*a, *b]\nd:\n  <<: *a\n  <<: *b\ne: &e {<<: *e}\nf: *x\ng: {<<: {h: 1}}\n"))
	f.Add([]byte(aliasBomb(5)))
	f.Add([]byte("--- # c\r\n- - 1\r\n  - 0x1F\r\n-\r\n  b: 1_0\r\n  'c': -0b1\r\n...\r\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		before := bytes.Clone(data)
		if difference, _, _ := sameReading("a.yaml", data); difference != "" {
			t.Errorf("%q: %s", data, difference)
		}
		if !slices.Equal(before, data) {
			t.Fatal("the data has changed")
		}
	})
}

// fragments are what YAML is made of; a text of them is far more often almost valid than one of random bytes.
var fragments = []string{
	"a", "b", "key", "k2", "é", "🙂", "1", "-3", "1_0", "0x1F", "2026-07-01", "true", "~", "null", ".5", "<<", "x y",
	": ", ":", ":\n", ": |\n", ": >\n", ": |-\n", ": >+\n", ": |2\n", ": |1-\n", " >-\n", "- ", "-", "-\n", "? ", "---\n", "...\n", "%",
	"\n", "\n\n", "\n  ", "\n    ", "\n      ", "\n- ", "\n  - ", "\n    - ", "\na: ", "\n  b: ", "\n    c: ", "\n  - d: ", "\n ", " ", "  ", "\t",
	"\r\n", "\r\n  ", "\r", "# c\n", " # c", "\n# c\n", "\n  # c\n", "#", "[", "]", "{", "}", ", ", ",", "'", "''", "\"", "\\", "\\n", "\\x41", "\\\n",
	"'t'", "\"t\"", "'u v': ", "\"w\":", "[1, x]", "{e: 1}", "&x ", "*x", "!t ", "@", "`", "|", ">", "\u00A0", "\uFEFF", "&x\n", "&y ", "&y\n", "*y", "*x, ", "<<: ", "<<: *x\n", "<<: [*x, *y]\n",
}

func FuzzPlainReaderTokens(f *testing.F) {
	index := map[string]byte{}
	for i, s := range fragments {
		index[s] = byte(i)
	}
	for _, seed := range [][]string{
		{"a", ": ", "&x ", "{", "b", ": ", "1", "}", "\n", "key", ": ", "&y\n", "- ", "*x", "\n- ", "&x ", "x y", "\n", "k2", ":\n", "  ", "<<: ", "*x"},
		{"a", ": |\n", "  ", "x y", "\n    ", "b", "\n\n", "  ", "b", "\n", "k2", ": ", "[1, x]"},
		{"- ", "a", ": ", "x y", "\n    ", "b", "\n  ", "key", ": ", "{", "\"w\":", "1", ", ", "b", ": ", "'", "a", "''", "'", "}", " # c", "\n- ", "b"},
		{"---\n", "# c\n", "a", ":\n", "- ", "- ", "1", "\n  - ", "\"", "\\x41", "\\\n", "b", "\n\n", "a", "\"", "\n", "b", ": >\n", " ", "a", "\n ", "b", "\n", "...\n"},
	} {
		var data []byte
		for _, s := range seed {
			data = append(data, index[s])
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 200 {
			return
		}
		var text []byte
		for _, c := range data {
			text = append(text, fragments[int(c)%len(fragments)]...)
		}
		if difference, _, _ := sameReading("a.yaml", text); difference != "" {
			t.Errorf("%q: %s", text, difference)
		}
	})
}

package source

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// dump writes a line for each node: its path, its place, and the part of the file that its span covers.
func dump(f *File) []string {
	var out []string
	var walk func(path string, n *Node)
	line := func(path string, n *Node) {
		s := f.PlaceOf(n).Span
		text := string(f.Data()[s.Start.Offset:s.End.Offset])
		out = append(out, fmt.Sprintf("%s %d:%d-%d:%d %s", path, s.Start.Line, s.Start.Column, s.End.Line, s.End.Column, strings.ReplaceAll(strings.ReplaceAll(text, "\n", "⏎"), "\r", "␍")))
	}
	walk = func(path string, n *Node) {
		line(path, n)
		for i, item := range n.Items {
			walk(fmt.Sprintf("%s[%d]", path, i), item)
		}
		for _, p := range n.Pairs {
			line(path+"."+p.Key.Value+"?", p.Key)
			walk(path+"."+p.Key.Value, p.Value)
		}
	}
	for _, d := range f.Docs {
		walk("", d.Root())
	}
	return out
}

func TestSpans(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		want     []string // the lines of dump that matter
	}{
		{"plain", "a: some text  # comment\n", []string{" 1:1-1:13 a: some text", ".a? 1:1-1:2 a", ".a 1:4-1:13 some text"}},
		{"plain over lines", "a: some\n  more\n\n  text\nb: 1\n", []string{".a 1:4-4:7 some⏎  more⏎⏎  text", ".b 5:4-5:5 1"}},
		{"double quotes", `a: "x \" y" # c`, []string{`.a 1:4-1:12 "x \" y"`}},
		{"double quotes over lines", "a: \"x\n\n  y \\\n  z\"\n", []string{".a 1:4-4:5 \"x⏎⏎  y \\⏎  z\""}},
		{"single quotes", "a: 'it''s' # c", []string{".a 1:4-1:11 'it''s'"}},
		{"single quotes over lines", "a: 'x\n  y'\nb: 1", []string{".a 1:4-2:5 'x⏎  y'"}},
		{"quoted key", "\"a b\": 1\n'c': 2", []string{".a b? 1:1-1:6 \"a b\"", ".c? 2:1-2:4 'c'"}},
		{"literal", "a: |\n  x\n   y\n\n  z\n\nb: 1\n", []string{".a 1:4-5:4 |⏎  x⏎   y⏎⏎  z", ".b 7:4-7:5 1"}},
		{"literal with header", "a: |2- # note\n   x\nb: 1\n", []string{".a 1:4-2:5 |2- # note⏎   x"}},
		{"folded", "a: >-\n  x\n  y\n", []string{".a 1:4-3:4 >-⏎  x⏎  y"}},
		{"empty literal", "a: |+\n\nb: 1\n", []string{".a 1:4-1:6 |+"}},
		{"implicit null", "a:\nb:   # c\nc:", []string{".a 1:3-1:3 ", ".b 2:3-2:3 ", ".c 3:3-3:3 "}},
		{"null entry", "- \n- x\n-", []string{"[0] 1:2-1:2 ", "[1] 2:3-2:4 x", "[2] 3:2-3:2 "}},
		{"empty quotes", "a: \"\"\nb: ''", []string{".a 1:4-1:6 \"\"", ".b 2:4-2:6 ''"}},
		{"list below key", "a:\n- x\n- y z\nb: 1", []string{".a 2:1-3:6 - x⏎- y z", ".a[1] 3:3-3:6 y z"}},
		{"nested", "a:\n  b:\n    - c: 1\n      d: 2\n", []string{".a 2:3-4:11 b:⏎    - c: 1⏎      d: 2", ".a.b[0] 3:7-4:11 c: 1⏎      d: 2"}},
		{"flow", "a: [x, {b: 1, c: [ ]} , ]\nd: {}\n", []string{".a 1:4-1:26 [x, {b: 1, c: [ ]} , ]", ".a[1] 1:8-1:22 {b: 1, c: [ ]}", ".a[1].c 1:18-1:21 [ ]", ".d 2:4-2:6 {}"}},
		{"flow over lines", "a: [\n  x, # ] no\n  'y'\n]\nb: 1", []string{".a 1:4-4:2 [⏎  x, # ] no⏎  'y'⏎]", ".b 5:4-5:5 1"}},
		{"flow nulls and pairs", "a: {x, y: , z: 1}\nb: [k: v]\n", []string{".a 1:4-1:18 {x, y: , z: 1}", ".a.x 1:6-1:6 ", ".b[0] 2:5-2:9 k: v", ".b 2:4-2:10 [k: v]"}},
		{"anchor and tag", "a: &x !!str 12\nb: !t &y [1]\nc: &z\n  d: 1\ne: &n\nf: *x\n", []string{".a 1:13-1:15 12", ".b 2:10-2:13 [1]", ".c 4:3-4:7 d: 1", ".e 5:6-5:6 ", ".f 6:4-6:6 *x"}},
		{"anchored key", "&a k: v\n", []string{".k? 1:4-1:5 k", ".k 1:7-1:8 v"}},
		{"crlf", "a: 1\r\nb: |\r\n  x\r\n  y\r\nc: \"p\r\n  q\"\r\n", []string{".a 1:4-1:5 1", ".b 2:4-4:4 |␍⏎  x␍⏎  y", ".c 5:4-6:5 \"p␍⏎  q\""}},
		{"lone cr", "a: 1\rb: 2\r", []string{".b 2:4-2:5 2"}},
		{"byte order mark", "\uFEFFa: 1\nb: 2", []string{".a? 1:1-1:2 a", ".a 1:4-1:5 1"}},
		{"emoji", "a: 🙂 ok # x\n🙂k: 'é' \n", []string{".a 1:4-1:8 🙂 ok", ".🙂k? 2:1-2:3 🙂k", ".🙂k 2:5-2:8 'é'"}},
		{"tabs", "a:\t1\t# x\nb: [\t2\t]\n", []string{".a 1:4-1:5 1", ".b 2:4-2:9 [\t2\t]"}},
		{"later document", "a: 1\n---\n# c\nb: 2\n...\nc: 3\n", []string{".b 4:4-4:5 2", ".c 6:4-6:5 3"}},
		{"line separators are no lines", "a: x\u2028b\u0085c\nc: 3\n", []string{".a 1:4-1:9 x\u2028b\u0085c", ".c 2:4-2:5 3"}},
		{"explicit keys", "? a\n: b\n", []string{".a? 1:3-1:4 a", ".a 2:3-2:4 b"}},
		{"null document", "---\n---\na: 1\n", []string{" 2:1-2:1 ", ".a 3:4-3:5 1"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := dump(ParseFile("a.yaml", []byte(tt.in), Limits{}))
			for _, want := range tt.want {
				if !slices.Contains(got, want) {
					t.Errorf("no line %q in:\n%s", want, strings.Join(got, "\n"))
				}
			}
		})
	}
}

func TestKinds(t *testing.T) {
	for in, want := range map[string]Kind{
		"2026-07-01": Text, "2026-Q3": Text, "2026-07": Text, "2001-12-14t21:59:43.10-05:00": Text, "yes": Text, "no": Text, "on": Text, "off": Text,
		"true": Bool, "False": Bool, "tRue": Text, "017": Int, "0x1F": Int, "0o17": Int, "-3": Int, "1_000": Int, "1.5": Float, "1e3": Float, "99999999999999999999": Float,
		".nan": Text, ".inf": Text, "-.INF": Text, "~": Null, "null": Null, "": Null, `"1"`: Text, "'true'": Text, "!!str 1": Text, "!!int 1": Int,
		"!!int x": Text, "!mine 1": Text, "<<": Text, "12:30": Text, "50%": Text,
	} {
		n := ParseFile("a.yaml", []byte("a: "+in+"\n"), Limits{}).Docs[0].Root().Get("a")
		if n.Kind != want {
			t.Errorf("%q is of kind %d, want %d", in, n.Kind, want)
		}
		if want == Int && !strings.HasSuffix(in, n.Value) {
			t.Errorf("%q has the value %q", in, n.Value)
		}
	}
}

func TestLine(t *testing.T) {
	f := ParseFile("a.yaml", []byte("\uFEFFa: 1\r\nb: 2\rc: é\n"), Limits{})
	var got []string
	for n := range 7 {
		got = append(got, f.Line(n))
	}
	if diff := cmp.Diff([]string{"", "a: 1", "b: 2", "c: é", "", "", ""}, got); diff != "" {
		t.Error(diff)
	}
}

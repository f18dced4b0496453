package source

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestFaults(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{
			"kind: team\nx: {a: b, c: Why do they leave?}\n",
			"2:31-2:33 a text in a one-line list or map ends in a question mark, which YAML gives another meaning",
		},
		{"kind: team\n\tname: x\n", "2:1-2:2 a tab is used for indentation, which YAML does not allow"},
		{"a:\n  \t- x\n", "2:3-2:4 a tab is used for indentation, which YAML does not allow"},
		{"kind:team\nname: x\n", "1:5-1:10 a space is missing after the colon"},
		{"kind: team\nname:x\nb: 1\n", "2:5-2:7 a space is missing after the colon"},
		{"a: \"abc\nb: 1\n", "1:4-1:8 the quote (\") that is opened here is never closed; reading stopped here 3:1"},
		{"b: 1\na: 'abc", "2:4-2:8 the quote (') that is opened here is never closed"},
		{"a: [1, 2\nb: 1\n", "1:4-1:7 \"[\" is opened here, but not closed, or a comma is missing; reading stopped here 2:2"},
		{"a: {b: 1\nc: 2\n", "1:4-1:7 \"{\" is opened here, but not closed, or a comma is missing; reading stopped here 2:2"},
		{"a: 1\n  b: 2\n", "2:3-2:5 the indentation is wrong: this key is further in than the one above, which has a value already"},
		{"a:\n    b: 1\n  c: 2\n", "3:3-3:5 the indentation is wrong: this line does not line up with any key above"},
		{"x: 1\né: b: c\n", "2:5-2:6 the text has a colon followed by a space, which YAML takes for a second key"},
		{"a: \"x\" y\n", "1:8-1:9 the text goes on after its closing quote"},
		{"a: *nope\n", "1:4-1:9 the alias \"*nope\" has no anchor \"&nope\" above it in this document"},
		{"- a\nb: 1\n", "2:1-2:3 the indentation is wrong: this line stands among the entries of a list, but is none"},
		{"a: 1\n- b\n", "2:1-2:2 the indentation is wrong: a list entry stands among the keys of a map"},
		{"a: @x\n", "1:4-1:6 a text cannot start with \"@\" in YAML"},
		{"a: \"\\q\"\n", "1:5-1:8 \"\\\\q\" is not a complete escape; in double quotes a backslash starts one"},
		{"a: [1]]\n", "1:7-1:8 \"]\" is not expected here: no bracket is open"},
		{"[a]\nb: 1\n", "2:1-2:3 the document has ended already; this line does not belong to it"},
		{"a: - b\n", "1:4-1:5 a list cannot start on the line of its key"},
		{"a: |x\n  y\n", "1:5-1:6 only a line break may follow `|` or `>`"},
		{"a: 1\nb\nc: 1\n", "2:1-2:2 \"b\" is not a key with a value: the colon is missing"},
		{"a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> x\n", "2:1-2:8 an unresolved merge conflict starts here"},
		{"a: 1\n---\nb: 1\n---\nc: @\n", "5:4-5:5 a text cannot start with \"@\" in YAML"},
		{"\uFEFFa: 1\r\nb: @x\r\n", "2:4-2:6 a text cannot start with \"@\" in YAML"},
		{"a: 1\nb: 2\n\"a\": 3\n", "3:1-3:4 \"a\" is given twice in the same map; only the first counts; first given here 1:1"},
		{"a: {b: 1,\n b: 2}\n", "2:2-2:3 \"b\" is given twice in the same map; only the first counts; first given here 1:5"},
		{"? [a]\n: b\n", "1:3-1:6 a list cannot be a key"},
		{"a: &x [*x]\n", "1:8-1:10 the alias \"*x\" is inside its own anchor, which has no end"},
		{"a: é\x00\n", "1:5-1:6 a NUL byte (0x00) is not allowed in YAML"},
		{"a: 1\nb: \xe9\xe9\n", "2:4-2:5 byte 0xE9 is not valid UTF-8, and so is one more character of this file"},
		{"a: \x1b[0m\n", "1:4-1:5 the control character U+001B is not allowed in YAML"},
		{"<<: 1\n", "1:5-1:6 a merge key \"<<\" takes a map or a list of maps"},
	} {
		f := ParseFile("a.yaml", []byte(tt.in), Limits{})
		var got []string
		for _, x := range f.Faults {
			s := x.Place.Span
			text := fmt.Sprintf("%d:%d-%d:%d %s", s.Start.Line, s.Start.Column, s.End.Line, s.End.Column, x.Message)
			for _, r := range x.Related {
				text += fmt.Sprintf("; %s %d:%d", r.Message, r.Place.Span.Start.Line, r.Place.Span.Start.Column)
			}
			got = append(got, text)
		}
		if diff := cmp.Diff([]string{tt.want}, got); diff != "" {
			t.Errorf("%q:\n%s", tt.in, diff)
		}
	}
}

func TestSubject(t *testing.T) {
	in := "kind: okr\nobjectives:\n  - id: pay\n    key_results:\n      - {from: 1}\n      - {from: 1, from: 2}\n"
	f := ParseFile("a.yaml", []byte(in), Limits{})
	if want := "objectives[pay].key_results[1].from"; len(f.Faults) != 1 || f.Faults[0].Subject != want {
		t.Errorf("want one fault of %s: %+v", want, f.Faults)
	}
}

func TestBrokenDocumentsCostNoOther(t *testing.T) {
	in := "a: 1\n---\nb: 'x\n---\nc: 1\n...\n%YAML 1.2\n---\nd: [\n---\ne: 1\n"
	f := ParseFile("a.yaml", []byte(in), Limits{})
	var got []string
	for _, d := range f.Docs {
		got = append(got, fmt.Sprint(d.Index, " ", d.Root().Pairs[0].Key.Value))
	}
	if diff := cmp.Diff([]string{"0 a", "2 c", "4 e"}, got); diff != "" {
		t.Error(diff)
	}
	if len(f.Faults) != 2 || f.Faults[0].Subject != "document 2" || f.Faults[1].Subject != "document 4" {
		t.Errorf("want faults of the documents 2 and 4: %+v", f.Faults)
	}
}

func TestLimits(t *testing.T) {
	for name, tt := range map[string]struct {
		in     string
		limits Limits
		want   string
	}{
		"file size":        {"kind: team\nid: a\n", Limits{FileBytes: 12}, "the file is larger than 12 bytes, the limit"},
		"depth":            {"kind: team\na: [[[1]]]\n", Limits{Depth: 3}, "lists and maps are nested more than 3 levels deep, the limit"},
		"depth by aliases": {"kind: team\na: &a [[1]]\nb: [*a]\n", Limits{Depth: 3}, "lists and maps are nested more than 3 levels deep, the limit"},
		"library's depth":  {"kind: team\na: " + strings.Repeat("[", 11_000), Limits{}, "lists and maps are nested more than 10000 levels deep, the limit"},
		"aliases": {
			"kind: team\na: &a [1, 2, 3, 4, 5]\nb: [*a, *a, *a, *a]\n",
			Limits{AliasFactor: 1, AliasExtra: 10},
			"the aliases of this document expand to more than 1 times its size plus 10 nodes, the limit",
		},
	} {
		t.Run(name, func(t *testing.T) {
			f := ParseFile("a.yaml", []byte(tt.in), tt.limits)
			if len(f.Faults) != 1 || f.Faults[0].Facet != "limit" || f.Faults[0].Message != tt.want {
				t.Errorf("want %q: %+v", tt.want, f.Faults)
			}
			if !f.LooksLikePlan() {
				t.Error("does not look like a plan")
			}
		})
	}
}

func TestAliasBombStaysSmall(t *testing.T) {
	in := "a: &a [x, x, x, x, x, x, x, x, x, x]\n"
	for c := 'b'; c < 'k'; c++ {
		in += fmt.Sprintf("%c: &%c [%s]\n", c, c, strings.Repeat(fmt.Sprintf("*%c, ", c-1), 10))
	}
	f := ParseFile("a.yaml", []byte(in), Limits{})
	nodes := 0
	var walk func(n *Node)
	walk = func(n *Node) {
		nodes++
		for _, i := range n.Items {
			walk(i)
		}
		for _, p := range n.Pairs {
			walk(p.Key)
			walk(p.Value)
		}
	}
	walk(f.Docs[0].Root())
	if nodes > 110_000 {
		t.Errorf("%d nodes", nodes)
	}
}

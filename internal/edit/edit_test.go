package edit_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgvet/orgvet/internal/edit"
	"github.com/orgvet/orgvet/internal/source"
)

var entry = []edit.Field{{Key: "rule", Value: "makers-per-pm"}, {Key: "because", Value: "two PMs join in May"}}

const flow = "{rule: makers-per-pm, because: two PMs join in May}"

func TestAddEntry(t *testing.T) {
	for _, tc := range []struct{ name, in, want string }{
		{"none yet", "kind: team\nid: aa # why\n", "kind: team\nid: aa # why\nignore:\n  - " + flow + "\n"},
		{"no final newline", "kind: team\nid: aa", "kind: team\nid: aa\nignore:\n  - " + flow},
		{"Windows line endings", "kind: team\r\nid: aa\r\n", "kind: team\r\nid: aa\r\nignore:\r\n  - " + flow + "\r\n"},
		{"Windows, no final newline", "kind: team\r\nid: aa", "kind: team\r\nid: aa\r\nignore:\r\n  - " + flow},
		{"indented document", "  kind: team\n  id: aa\n", "  kind: team\n  id: aa\n  ignore:\n    - " + flow + "\n"},
		{"flat lists", "kind: team\nneeds:\n- design\n", "kind: team\nneeds:\n- design\nignore:\n- " + flow + "\n"},
		{"deep lists", "kind: team\nneeds:\n    - design\n", "kind: team\nneeds:\n    - design\nignore:\n    - " + flow + "\n"},
		{
			"comments below", "kind: team\nneeds:\n  - design\n  # more to come\n\n# the end\n",
			"kind: team\nneeds:\n  - design\n  # more to come\nignore:\n  - " + flow + "\n\n# the end\n",
		},
		{"before another document", "kind: team\nid: aa\n\n---\nkind: team\nid: bb\n", "kind: team\nid: aa\nignore:\n  - " + flow + "\n\n---\nkind: team\nid: bb\n"},
		{"before an end marker", "kind: team\nid: aa\n...\n", "kind: team\nid: aa\nignore:\n  - " + flow + "\n...\n"},
		{"block text at the end", "kind: team\nproblem: |\n  a\n  b\n\n\n", "kind: team\nproblem: |\n  a\n  b\nignore:\n  - " + flow + "\n\n\n"},
		{"all in braces", "{kind: team, id: aa}\n", "{kind: team, id: aa, ignore: [{ rule: makers-per-pm, because: two PMs join in May }]}\n"},
		{
			"list in braces style", "kind: team\nignore:\n  - { rule: a, because: b } # first\nid: aa\n",
			"kind: team\nignore:\n  - { rule: a, because: b } # first\n  - { rule: makers-per-pm, because: two PMs join in May }\nid: aa\n",
		},
		{
			"list of maps", "kind: team\nignore:\n  -  rule: a\n     because: >\n       b\n       c\n\nid: aa\n",
			"kind: team\nignore:\n  -  rule: a\n     because: >\n       b\n       c\n  -  rule: makers-per-pm\n     because: two PMs join in May\n\nid: aa\n",
		},
		{"flat list", "kind: team\nignore:\n- rule: a\nid: aa\n", "kind: team\nignore:\n- rule: a\n- rule: makers-per-pm\n  because: two PMs join in May\nid: aa\n"},
		{"list in brackets", "kind: team\nignore: [{rule: a}] # x\n", "kind: team\nignore: [{rule: a}, " + flow + "] # x\n"},
		{"empty brackets", "kind: team\nignore: []\n", "kind: team\nignore: [" + flow + "]\n"},
		{
			"brackets over lines", "kind: team\nignore: [\n  {rule: a} # x\n]\n",
			"kind: team\nignore: [\n  {rule: a}, # x\n  " + flow + "\n]\n",
		},
		{
			"brackets over lines with a last comma", "kind: team\nignore: [\n  {rule: a}, # x\n]\n",
			"kind: team\nignore: [\n  {rule: a}, # x\n  " + flow + ",\n]\n",
		},
		{
			"brackets closing on the last line", "kind: team\nignore: [\n  {rule: a}]\n",
			"kind: team\nignore: [\n  {rule: a},\n  " + flow + "]\n",
		},
		{"key without value", "kind: team\nignore: # none\nid: aa\n", "kind: team\nignore: # none\n  - " + flow + "\nid: aa\n"},
		{"null", "kind: team\nignore: ~\n", "kind: team\nignore: [" + flow + "]\n"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got, err := edit.AddEntry(document("a.yaml", tc.in), "ignore", entry)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tc.want, string(got)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestAddEntryToFrontMatter(t *testing.T) {
	got, err := edit.AddEntry(document("a.md", "---\nkind: team\nid: aa\n---\n\n# Team\n"), "ignore", entry)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff("---\nkind: team\nid: aa\nignore:\n  - "+flow+"\n---\n\n# Team\n", string(got)); diff != "" {
		t.Error(diff)
	}
}

func TestAddEntryRefuses(t *testing.T) {
	for name, in := range map[string]string{
		"a list that an alias stands for": "kind: team\nx-base: &b [{rule: a}]\nignore: *b\n",
		"an anchored list used elsewhere": "kind: team\nignore: &b [{rule: a}]\nx-copy: *b\n",
		"a text":                          "kind: team\nignore: everything\n",
		"block text that keeps its end":   "kind: team\nx-note: |+\n  a\n\n",
	} {
		if got, err := edit.AddEntry(document("a.yaml", in), "ignore", entry); !errors.Is(err, edit.ErrUnsure) {
			t.Errorf("%s: got %q and error %v", name, got, err)
		}
	}
}

func TestSetText(t *testing.T) {
	for _, tc := range []struct{ name, in, want string }{
		{"there already", "extends: core\nrules_version: 0.1 # pinned\n", "extends: core\nrules_version: \"0.2\" # pinned\n"},
		{"missing", "extends: core\n# end\n", "extends: core\nrules_version: \"0.2\"\n# end\n"},
		{"without value", "rules_version:\nextends: core\n", "rules_version: \"0.2\"\nextends: core\n"},
		{"in braces", "{extends: core}\n", "{extends: core, rules_version: \"0.2\"}\n"},
		{"only comments", "# settings\n", "# settings\nrules_version: \"0.2\"\n"},
		{"only comments, no final newline", "# settings", "# settings\nrules_version: \"0.2\""},
		{"empty", "", "rules_version: \"0.2\"\n"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got, err := edit.SetText(file(tc.in), "rules_version", "0.2")
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tc.want, string(got)); diff != "" {
				t.Error(diff)
			}
		})
	}
	if _, err := edit.SetText(file("rules_version: [a]\n"), "rules_version", "0.2"); !errors.Is(err, edit.ErrUnsure) {
		t.Errorf("a list was replaced by a text: %v", err)
	}
}

func TestApply(t *testing.T) {
	at := func(from, to int, text string) source.Edit {
		return source.Edit{Span: source.Span{Start: source.Pos{Offset: from}, End: source.Pos{Offset: to}}, New: text}
	}
	got, err := edit.Apply([]byte("one two three"), []source.Edit{at(8, 13, "3"), at(0, 3, "1"), at(4, 4, "and "), at(0, 3, "1")})
	if err != nil || string(got) != "1 and two 3" {
		t.Errorf("got %q, %v", got, err)
	}
	if _, err := edit.Apply([]byte("one two"), []source.Edit{at(0, 5, "x"), at(4, 7, "y")}); !errors.Is(err, edit.ErrOverlap) {
		t.Errorf("overlapping edits were made: %v", err)
	}
}

func file(text string) *source.File {
	return source.ParseFile(".orgvet.yaml", []byte(text), source.Limits{})
}

func document(path, text string) *source.Document {
	return source.ParseFile(path, []byte(text), source.Limits{}).Docs[0]
}

func FuzzScalar(f *testing.F) {
	for _, s := range []string{"plain text", "no", "a: b # c", `say "hi"`, "2026-01-31", "ünïcode, too", "\u0085\u2028\x00", " edge "} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, in := range []string{"a: " + edit.Scalar(s) + "\n", "{a: " + edit.Scalar(s) + ", b: 1}\n"} {
			got := document("a.yaml", in).Root().Get("a")
			if want := strings.ToValidUTF8(s, "\uFFFD"); got == nil || got.Kind != source.Text || got.Value != want {
				t.Fatalf("%q is read as %+v, want %q", in, got, want)
			}
		}
	})
}

// FuzzAddEntry holds AddEntry to its promise: whatever the document looks like, the old bytes are all there, in order, and the file says
// the same plus the entry.
func FuzzAddEntry(f *testing.F) {
	for _, s := range []string{
		"kind: team\nignore:\n  - rule: a # b\n", "kind: team\r\nignore: [\r\n  {rule: a}\r\n]\r\n", "{kind: team, ignore: []}", "a: &x\n  b: 1\n<<: *x\n---\nignore:\n",
		"\uFEFFkind: team\nignore:\n- {rule: a}\n...\n", "a: |+\n  x\n\n# c\n", "? ignore\n: - a\n",
	} {
		f.Add(s, "because", "a reason: with \"quotes\"")
	}
	f.Fuzz(func(t *testing.T, text, rule, reason string) {
		before := source.ParseFile("a.yaml", []byte(text), source.Limits{})
		for i, doc := range before.Docs {
			data, err := edit.AddEntry(doc, "ignore", []edit.Field{{Key: "rule", Value: rule}, {Key: "because", Value: reason}})
			if err != nil {
				continue
			}
			if old := doc.Root().Get("ignore"); (old == nil || old.Kind == source.List) && !isSubsequence(text, string(data)) {
				t.Fatalf("bytes were lost:\n%q\n%q", text, data)
			}
			after := source.ParseFile("a.yaml", data, source.Limits{})
			if len(after.Docs) != len(before.Docs) || len(after.Faults) != len(before.Faults) {
				t.Fatalf("%q became %q, with other documents or faults", text, data)
			}
			for j := range before.Docs {
				if j != i && !edit.Equal(before.Docs[j].Root(), after.Docs[j].Root()) {
					t.Fatalf("document %d changed: %q became %q", j, text, data)
				}
			}
			list := after.Docs[i].Root().Get("ignore")
			if last := list.Items[len(list.Items)-1]; last.Get("rule").Value != rule {
				t.Fatalf("%q became %q, which has another entry: %q", text, data, last.Get("rule").Value)
			}
		}
	})
}

func isSubsequence(short, long string) bool {
	for i := 0; i < len(long) && short != ""; i++ {
		if long[i] == short[0] {
			short = short[1:]
		}
	}
	return short == ""
}

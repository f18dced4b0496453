package source

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestMerge(t *testing.T) {
	const bases = "base: &base {x: 1, y: 2}\nother: &other {y: 3, z: 4}\nc:\n"
	for name, tt := range map[string]struct {
		in   string
		want []string // lines of dump below c
	}{
		"own keys win, before and after": {
			"  x: 0\n  <<: *base\n  w: 5\n", []string{".c 4:3-6:7 x: 0⏎  <<: *base⏎  w: 5", ".c.x? 4:3-4:4 x", ".c.x 4:6-4:7 0", ".c.y? 1:20-1:21 y", ".c.y 1:23-1:24 2", ".c.w? 6:3-6:4 w", ".c.w 6:6-6:7 5"},
		},
		"own keys win behind the merge key": {
			"  <<: *base\n  x: 0\n", []string{".c 4:3-5:7 <<: *base⏎  x: 0", ".c.y? 1:20-1:21 y", ".c.y 1:23-1:24 2", ".c.x? 5:3-5:4 x", ".c.x 5:6-5:7 0"},
		},
		"first of a list wins": {
			"  <<: [*other, *base]\n", []string{".c 4:3-4:22 <<: [*other, *base]", ".c.y? 2:16-2:17 y", ".c.y 2:19-2:20 3", ".c.z? 2:22-2:23 z", ".c.z 2:25-2:26 4", ".c.x? 1:14-1:15 x", ".c.x 1:17-1:18 1"},
		},
		"a quoted << is a key like any": {
			"  \"<<\": 1\n", []string{".c 4:3-4:10 \"<<\": 1", ".c.<<? 4:3-4:7 \"<<\"", ".c.<< 4:9-4:10 1"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			f := ParseFile("a.yaml", []byte(bases+tt.in), Limits{})
			if len(f.Faults) > 0 {
				t.Error(f.Faults)
			}
			var got []string
			found := false
			for _, l := range dump(f) {
				if found {
					got = append(got, l)
				}
				found = found || l == ".c? 3:1-3:2 c"
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestMarkdown(t *testing.T) {
	for name, tt := range map[string]struct {
		in   string
		want string
	}{
		"front matter":                {"---\nkind: team\nid: é\n---\n# Text\n\na: *b\n---\n", ".id 3:5-3:6 é"},
		"byte order mark and CRLF":    {"\uFEFF---\r\nkind: team\r\nid: a\r\n...\r\ntext", ".id 3:5-3:6 a"},
		"no kind":                     {"---\ntitle: x\n---\n", ""},
		"broken and no kind":          {"---\ntitle: 'x\n---\n", ""},
		"no end":                      {"---\nkind: team\n", ""},
		"rule further down":           {"# kind\n---\nkind: team\n---\n", ""},
		"kind only in the text below": {"---\ntitle: x\n---\nkind: team\n", ""},
	} {
		t.Run(name, func(t *testing.T) {
			f := ParseFile("docs/a.md", []byte(tt.in), Limits{})
			got := ""
			if lines := dump(f); len(lines) > 0 {
				got = lines[len(lines)-1]
			}
			if got != tt.want || len(f.Faults) > 0 || f.LooksLikePlan() != (tt.want != "") {
				t.Errorf("got %q, want %q; %+v", got, tt.want, f.Faults)
			}
		})
	}
}

package audit

import (
	"context"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/orgvet/orgvet/internal/audit/score"
	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/source"
	"github.com/orgvet/orgvet/rules"
)

func exampleFiles(t *testing.T, name string) []*source.File {
	t.Helper()
	var files []*source.File
	err := filepath.WalkDir(filepath.Join("..", "..", "examples", name), func(path string, _ fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".yaml" || strings.HasSuffix(path, "orgvet.yaml") {
			return err
		}
		text, err := os.ReadFile(path)
		files = append(files, source.ParseFile(filepath.ToSlash(path), text, source.DefaultLimits()))
		return err
	})
	if err != nil || len(files) == 0 {
		t.Fatalf("%s: %d plans, %v", name, len(files), err)
	}
	return files
}

func inputOf(t *testing.T, files []*source.File) *Input {
	m, err := model.Build(context.Background(), files, model.DefaultSettings(time.Date(2026, 8, 25, 0, 0, 0, 0, time.UTC)))
	if err != nil {
		t.Fatal(err)
	}
	in := &Input{Model: m, Rules: rules.All(), Selection: &lint.Selection{KeepAnswers: true, Preset: lint.Recommended}}
	in.Line = func(string, int) string { return "" }
	if in.Result, err = lint.Run(context.Background(), m, rules.All(), *in.Selection); err != nil {
		t.Fatal(err)
	}
	return in
}

// lowsOf are the scores of all questions and dimensions, also where too little is known to show them.
func lowsOf(t *testing.T, files []*source.File) map[string]score.Score {
	b := &builder{Input: inputOf(t, files)}
	b.gather()
	r := b.table.All()
	out := maps.Clone(r.Questions)
	for id, s := range r.Dimensions {
		out["dimension "+id] = s
	}
	return out
}

// removal is a document without one of its entries.
type removal struct {
	file, doc int
	path      string
	root      *source.Node
}

func removals(files []*source.File) []removal {
	var out []removal
	for f, file := range files {
		for d, doc := range file.Docs {
			each(doc.Root(), doc.Root().Get("kind").Value, func(path string, root *source.Node) { out = append(out, removal{f, d, path, root}) })
		}
	}
	return out
}

// each visits what is left of a node without each of the entries in it, at any depth.
func each(n *source.Node, path string, visit func(string, *source.Node)) {
	for i := range n.Pairs {
		p := n.Pairs[i]
		at := path + "." + p.Key.Value
		c := *n
		c.Pairs = slices.Delete(slices.Clone(n.Pairs), i, i+1)
		visit(at, &c)
		each(p.Value, at, func(s string, v *source.Node) {
			c := *n
			c.Pairs = slices.Clone(n.Pairs)
			c.Pairs[i].Value = v
			visit(s, &c)
		})
	}
	for i, item := range n.Items {
		name := fmt.Sprint(i)
		if id := item.Get("id"); id != nil {
			name = id.Value
		}
		each(item, path+"["+name+"]", func(s string, v *source.Node) {
			c := *n
			c.Items = slices.Clone(n.Items)
			c.Items[i] = v
			visit(s, &c)
		})
	}
}

// apply writes the document anew, in one line: what the score says does not depend on layout.
func (r *removal) apply(files []*source.File) []*source.File {
	out := slices.Clone(files)
	var text strings.Builder
	for i, d := range files[r.file].Docs {
		root := d.Root()
		if i == r.doc {
			root = r.root
		}
		text.WriteString("---\n")
		write(&text, root)
		text.WriteString("\n")
	}
	out[r.file] = source.ParseFile(files[r.file].Path, []byte(text.String()), source.DefaultLimits())
	return out
}

func write(b *strings.Builder, n *source.Node) {
	switch n.Kind {
	case source.Map:
		b.WriteString("{")
		for _, p := range n.Pairs {
			b.WriteString(strconv.Quote(p.Key.Value) + ": ")
			write(b, p.Value)
			b.WriteString(", ")
		}
		b.WriteString("}")
	case source.List:
		b.WriteString("[")
		for _, item := range n.Items {
			write(b, item)
			b.WriteString(", ")
		}
		b.WriteString("]")
	case source.Text:
		b.WriteString(strconv.Quote(n.Value))
	case source.Null:
		b.WriteString("null")
	default:
		b.WriteString(n.Value)
	}
}

// record reports whether an entry is what makes a record one, or a list of records. Without it a record is gone, which cannot be told from
// the thing being gone: a promise withdrawn, a dependency solved, a goal dropped. The low end may rise then, and a comparison with the
// earlier report lists the removal. Records are documents, what the schema requires of them (their kind, id, owner and period), and the
// items that stand for a thing of their own: initiatives, objectives, key results, entries of a log, promises and dependencies.
func record(path string) bool {
	required := map[string][]string{"okrs": {"team", "period"}, "roadmap": {"team"}, "log": {"team"}}
	kind, field, nested := strings.Cut(path, ".")
	if !nested || field == "kind" || field == "id" || slices.Contains(required[kind], field) {
		return true
	}
	return slices.Contains([]string{"initiatives", "objectives", "key_results", "decisions", "commitment", "depends_on"}, lastField(field))
}

func TestRemovingAFieldNeverRaisesALowEnd(t *testing.T) {
	for _, name := range []string{"healthy", "feature-factory"} {
		files := exampleFiles(t, name)
		before := lowsOf(t, files)
		all := slices.DeleteFunc(removals(files), func(r removal) bool { return record(r.path) })
		if len(all) < 900 {
			t.Errorf("%s: only %d fields", name, len(all))
		}
		var next atomic.Int64
		var wg sync.WaitGroup
		for range runtime.GOMAXPROCS(0) {
			wg.Go(func() {
				for i := next.Add(Stride) - Stride; int(i) < len(all); i = next.Add(Stride) - Stride {
					now := lowsOf(t, all[i].apply(files))
					for id, was := range before {
						if s := now[id]; s.Asked && s.Low > was.Low+1e-6 {
							t.Errorf("%s without %s: the low end of %s rose from %.1f to %.1f", files[all[i].file].Path, all[i].path, id, was.Low, s.Low)
						}
					}
				}
			})
		}
		wg.Wait()
	}
}

// Whatever is removed, a field or a record, an audit with --compare tells of it.
func TestEveryRemovalIsListed(t *testing.T) {
	report := func(files []*source.File) *Report {
		r, err := Build(inputOf(t, files))
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
	for _, name := range []string{"healthy", "feature-factory"} {
		files := exampleFiles(t, name)
		before, all := report(files), removals(files)
		for i := 0; i < len(all); i += 11 * Stride {
			now := report(all[i].apply(files))
			now.Compare(before)
			if !strings.HasSuffix(all[i].path, ".kind") && !slices.ContainsFunc(now.Changes.Removed, func(line string) bool {
				return strings.Contains(line, lastField(all[i].path)+" ")
			}) {
				t.Errorf("%s without %s: only %q is listed as removed", files[all[i].file].Path, all[i].path, now.Changes.Removed)
			}
			if len(now.Changes.Removed) == 0 {
				t.Errorf("%s without %s: nothing is listed as removed", files[all[i].file].Path, all[i].path)
			}
		}
	}
}

func lastField(path string) string { return path[strings.LastIndex(path, ".")+1:] }

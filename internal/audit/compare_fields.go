package audit

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/orgvet/orgvet/internal/source"
)

// fields counts what is written in the plans, by kind of document and path: "roadmap.initiatives.status". A comparison tells from it
// what was removed, whatever the rules make of it. The report of one team has none.
func (b *builder) fields() []Count {
	n := map[string]int{}
	if b.team != nil {
		return []Count{} // what others write is not in a team's report
	}
	for _, d := range b.Model.Documents {
		n[d.Kind]++
		d.Visit(func(root *source.Node) { countFields(n, d.Kind, root) })
	}
	out := []Count{}
	for _, path := range slices.Sorted(maps.Keys(n)) {
		out = append(out, Count{path, n[path]})
	}
	return out
}

func countFields(n map[string]int, path string, at *source.Node) {
	for _, item := range at.Items {
		if item.IsScalar() {
			n[path+" (entries)"]++
		}
		countFields(n, path, item)
	}
	for _, p := range at.Pairs {
		if p.Key.Value == "kind" {
			continue
		}
		field := path + "." + p.Key.Value
		n[field]++
		countFields(n, field, p.Value)
	}
}

// fields lists what is written in fewer places than before, one line for each kind of document.
func (c *Changes) fields(r, old *Report) {
	if r.About.Team != old.About.Team {
		return
	}
	now := map[string]int{}
	for _, f := range r.Judged.Fields {
		now[f.What] = f.N
	}
	less := map[string][]string{}
	for _, f := range old.Judged.Fields {
		if now[f.What] < f.N {
			kind, path, _ := strings.Cut(f.What, ".")
			if path == "" {
				path = "documents"
			}
			less[kind] = append(less[kind], fmt.Sprintf("%s %d, now %d", path, f.N, now[f.What]))
		}
	}
	for _, kind := range slices.Sorted(maps.Keys(less)) {
		c.Removed = append(c.Removed, fmt.Sprintf("written less often in %s documents: %s", kind, strings.Join(less[kind], "; ")))
	}
}

package lint

import "slices"

// Files lists the files that take part in the finding, sorted: those of its subject and of everything that holds it, of its related
// places and its items, and the one it is reported in.
func (f *Finding) Files() []string {
	out := []string{f.Place.File}
	for _, d := range f.Documents() {
		out = append(out, d.File.Path)
	}
	for _, rel := range f.Related {
		out = append(out, rel.Place.File)
	}
	for _, i := range f.Items {
		out = append(out, i.Place.File)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

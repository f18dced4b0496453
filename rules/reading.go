package rules

import (
	"slices"
	"strings"

	"github.com/orgvet/orgvet/internal/lint"
)

// What stands among the readers of a field beside rules.
const (
	linking = "linking" // the model is linked by it
	labels  = "labels"  // entities are called by it
	lists   = "lists"   // what is current is listed by it
)

// Readers are those who may read one of some fields of the model, named as in "KeyResult.Now".
type Readers struct {
	anywhere, lists, first, near, apart map[string]bool
	ways                                map[string][]string
}

// ReadersOf finds the readers of the fields.
func ReadersOf(fields map[string]bool) *Readers {
	r := &Readers{map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}, ways()}
	anywhere, first, near := reads(), readsFirst(), readsNear()
	for field := range fields {
		for _, reader := range anywhere[field] {
			r.anywhere[reader] = true
			if strings.HasPrefix(field, "OrganizationLinks.") {
				r.lists[reader] = true
			}
		}
		for _, reader := range first[field] {
			r.first[reader] = true
		}
		for _, reader := range near[field] {
			r.near[reader] = true
		}
	}
	for _, rule := range apart() {
		r.apart[rule] = true
	}
	return r
}

// Linking lists those of some fields that the model is linked by.
func Linking(fields map[string]bool) []string {
	var list []string
	all := reads()
	for field := range fields {
		if slices.Contains(all[field], linking) {
			list = append(list, field)
		}
	}
	return list
}

// Labels reports whether entities may be called otherwise.
func (r *Readers) Labels() bool { return r.anywhere[labels] }

// Lists reports whether something else may be active, current or running.
func (r *Readers) Lists() bool { return r.anywhere[lists] }

// Of is how a rule depends on the fields.
func (r *Readers) Of(rule *lint.Rule) lint.Dependence {
	id := rule.ID
	return lint.Dependence{Anywhere: r.anywhere[id], Lists: r.lists[id], Apart: r.apart[id], Begin: r.first[id], Near: r.near[id], Ways: r.ways[id]}
}

// Package rules is the catalog: every rule that orgvet knows.
package rules

import (
	"cmp"
	"slices"
	"sync"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/rules/hygiene"
)

var sorted = sync.OnceValue(func() []*lint.Rule {
	all := slices.Concat(
		hygiene.Rules(),
	)
	slices.SortFunc(all, func(a, b *lint.Rule) int { return cmp.Compare(a.ID, b.ID) })
	return all
})

// All returns every rule, sorted by id.
func All() []*lint.Rule { return slices.Clone(sorted()) }

// ByID finds a rule; nil for an unknown id.
func ByID(id string) *lint.Rule {
	for _, r := range sorted() {
		if r.ID == id {
			return r
		}
	}
	return nil
}

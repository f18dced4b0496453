// Package rules is the catalog: every rule that orgvet knows.
package rules

import (
	"cmp"
	"slices"

	"github.com/orgvet/orgvet/internal/lint"
)

// All returns every rule, sorted by id.
func All() []*lint.Rule {
	all := slices.Concat(judgment(), hygieneRules())
	slices.SortFunc(all, func(a, b *lint.Rule) int { return cmp.Compare(a.ID, b.ID) })
	return all
}

// ByID finds a rule; nil for an unknown id.
func ByID(id string) *lint.Rule {
	for _, r := range All() {
		if r.ID == id {
			return r
		}
	}
	return nil
}

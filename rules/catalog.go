// Package rules is the catalog: every rule that orgvet knows.
package rules

import (
	"cmp"
	"slices"
	"sync"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/rules/empowerment"
	featurefactory "github.com/orgvet/orgvet/rules/feature-factory"
	"github.com/orgvet/orgvet/rules/hygiene"
	"github.com/orgvet/orgvet/rules/outcomes"
	pmload "github.com/orgvet/orgvet/rules/pm-load"
)

var sorted = sync.OnceValue(func() []*lint.Rule {
	all := slices.Concat(
		empowerment.Rules(),
		featurefactory.Rules(),
		outcomes.Rules(),
		pmload.Rules(),
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

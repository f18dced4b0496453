// Package rules is the catalog: every rule that orgvet knows.
package rules

import (
	"cmp"
	"slices"
	"sync"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/rules/alignment"
	"github.com/orgvet/orgvet/rules/coaching"
	"github.com/orgvet/orgvet/rules/collaboration"
	"github.com/orgvet/orgvet/rules/discovery"
	"github.com/orgvet/orgvet/rules/economics"
	"github.com/orgvet/orgvet/rules/empowerment"
	featurefactory "github.com/orgvet/orgvet/rules/feature-factory"
	"github.com/orgvet/orgvet/rules/hygiene"
	"github.com/orgvet/orgvet/rules/incentives"
	"github.com/orgvet/orgvet/rules/learning"
	"github.com/orgvet/orgvet/rules/outcomes"
	pmload "github.com/orgvet/orgvet/rules/pm-load"
	"github.com/orgvet/orgvet/rules/portfolio"
	"github.com/orgvet/orgvet/rules/prioritization"
	"github.com/orgvet/orgvet/rules/process"
	"github.com/orgvet/orgvet/rules/speed"
	"github.com/orgvet/orgvet/rules/strategy"
	teamshape "github.com/orgvet/orgvet/rules/team-shape"
)

var sorted = sync.OnceValue(func() []*lint.Rule {
	all := slices.Concat(
		empowerment.Rules(),
		featurefactory.Rules(),
		outcomes.Rules(),
		alignment.Rules(),
		teamshape.Rules(),
		pmload.Rules(),
		discovery.Rules(),
		strategy.Rules(),
		portfolio.Rules(),
		prioritization.Rules(),
		incentives.Rules(),
		coaching.Rules(),
		collaboration.Rules(),
		learning.Rules(),
		economics.Rules(),
		process.Rules(),
		speed.Rules(),
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

// Package coaching holds the rules about how product managers grow.
package coaching

import "github.com/orgvet/orgvet/internal/lint"

// Rules returns the rules of the category.
func Rules() []*lint.Rule {
	return []*lint.Rule{&NovicePMCoaching, &CoachOverloaded, &GrowthPlanGaps}
}

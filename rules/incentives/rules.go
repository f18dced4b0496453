// Package incentives holds the rules about what people are rewarded for.
package incentives

import "github.com/orgvet/orgvet/internal/lint"

// Rules returns the rules of the category.
func Rules() []*lint.Rule {
	return []*lint.Rule{&ConflictingGoals, &ActivityIncentive, &PMEvaluatedOnActivity, &PMUpsideBelowManager}
}

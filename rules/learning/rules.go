// Package learning holds the rules about what failures are worth.
package learning

import "github.com/orgvet/orgvet/internal/lint"

// Rules returns the rules of the category.
func Rules() []*lint.Rule {
	return []*lint.Rule{&ClosedWithoutLearning, &NothingEverFails, &LearningNotShared, &RefutedButContinued}
}

// Package collaboration holds the rules about working across teams and functions.
package collaboration

import "github.com/orgvet/orgvet/internal/lint"

// Rules returns the rules of the category.
func Rules() []*lint.Rule {
	return []*lint.Rule{
		&WorkingGroupShape, &PlansNotShared, &LaunchWithoutPartners, &UnacknowledgedDependency, &EnablerWithoutUserOutcome,
		&LowPsychologicalSafety,
	}
}

// Package alignment holds the rules about whether freedom has a direction.
package alignment

import "github.com/orgvet/orgvet/internal/lint"

// Rules returns the rules of the category.
func Rules() []*lint.Rule {
	return []*lint.Rule{
		&MissingTeamOKRs, &GoalOverload, &UnalignedObjective, &CompanyObjectiveUnserved, &ObjectiveWithoutWork, &DuplicateEffort,
		&AutonomyWithoutDirection,
	}
}

// Package empowerment holds the rules about who decides, and on what.
package empowerment

import "github.com/orgvet/orgvet/internal/lint"

// Rules returns the rules of the category.
func Rules() []*lint.Rule {
	return []*lint.Rule{
		&MissingProblemStatement, &SolutionInDisguise, &DecisionsMadeOutsideTeam, &TopDownObjectives, &UnclearAccountability,
	}
}

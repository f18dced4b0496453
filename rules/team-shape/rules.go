// Package teamshape holds the rules about whether a team can do what it is asked.
package teamshape

import "github.com/orgvet/orgvet/internal/lint"

// Rules returns the rules of the category.
func Rules() []*lint.Rule {
	return []*lint.Rule{
		&IncompleteTrio, &SkillsGap, &MissingOrganizingPrinciple, &HiringWithoutPlan, &OverallocatedPerson, &ProductLeadershipGap,
	}
}

// Package featurefactory holds the rules about signs that building has become the purpose.
package featurefactory

import "github.com/orgvet/orgvet/internal/lint"

// Rules returns the rules of the category.
func Rules() []*lint.Rule {
	return []*lint.Rule{
		&FeatureFactoryRoadmap, &ActivityAsGoal, &DateAsGoal, &DateCommitmentWithoutOutcome, &ShippedAndForgotten,
	}
}

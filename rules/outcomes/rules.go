// Package outcomes holds the rules about what counts as success, and whether it can be seen.
package outcomes

import "github.com/orgvet/orgvet/internal/lint"

// Rules lists the category's rules.
func Rules() []*lint.Rule {
	return []*lint.Rule{
		&OutputKeyResult, &OutputObjective, &VanityMetric, &UnmeasurableKeyResult, &KeyResultWithoutBaseline, &ObjectiveWithoutKeyResults,
		&KeyResultWithoutChange, &OKRsWithoutCustomerValue, &InitiativeWithoutOutcome, &StartedWithoutSuccessMeasure, &SuccessMeasureIsOutput,
		&StaleMeasures,
	}
}

// Package strategy holds the rules about what leadership owes the teams.
package strategy

import "github.com/orgvet/orgvet/internal/lint"

// Rules returns the rules of the category.
func Rules() []*lint.Rule {
	return []*lint.Rule{&MissingStrategicContext, &MissingProductStrategy, &StrategyWithoutChoices, &StaleDirection, &AllShortTerm}
}

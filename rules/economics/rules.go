// Package economics holds the rules about the health of the business.
package economics

import "github.com/orgvet/orgvet/internal/lint"

// Rules returns the rules of the category.
func Rules() []*lint.Rule {
	return []*lint.Rule{&MissingProductEconomics, &FailingProductWithoutPlan, &UnansweredSignal}
}

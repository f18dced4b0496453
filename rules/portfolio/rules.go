// Package portfolio holds the rules about choices across products.
package portfolio

import "github.com/orgvet/orgvet/internal/lint"

// Rules returns the rules of the category.
func Rules() []*lint.Rule {
	return []*lint.Rule{&MissingPortfolioAllocation, &AllocationContradictsStrategy, &RetiredProductStillFunded, &ShippingTheOrgChart}
}

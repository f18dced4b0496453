// Package discovery holds the rules about how a team knows what its customers need.
package discovery

import "github.com/orgvet/orgvet/internal/lint"

// Rules returns the rules of the category.
func Rules() []*lint.Rule {
	return []*lint.Rule{
		&CustomerContactGap, &SecondHandEvidence, &CommittedWithoutEvidence, &UntestedRisks, &NoDiscoveryWork, &NarrowDiscovery,
	}
}

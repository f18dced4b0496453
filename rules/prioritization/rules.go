// Package prioritization holds the rules about why this work is done and not other work.
package prioritization

import "github.com/orgvet/orgvet/internal/lint"

// Rules returns the rules of the category.
func Rules() []*lint.Rule {
	return []*lint.Rule{
		&LoudestVoice, &OutsideRequestsDominate, &SingleCustomerShare, &EverythingIsTopPriority, &MissingScorecard,
		&InterruptWithoutTradeoff, &InterruptLoad, &TooManyActiveInitiatives, &EscalationHandledByPM,
	}
}

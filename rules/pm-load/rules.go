package pmload

import "github.com/orgvet/orgvet/internal/lint"

// Rules returns the rules of the category.
func Rules() []*lint.Rule {
	return []*lint.Rule{&MakersPerPM, &PMSpreadThin, &TacticalPMTime, &StaleProductHomework}
}

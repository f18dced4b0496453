// Package speed holds the rules about time as customers feel it.
package speed

import "github.com/orgvet/orgvet/internal/lint"

// Rules returns the rules of the category.
func Rules() []*lint.Rule {
	return []*lint.Rule{&SlowDecisions, &LongRunningInitiative}
}

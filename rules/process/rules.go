// Package process holds the rules about just enough of it.
package process

import "github.com/orgvet/orgvet/internal/lint"

// Rules returns the rules of the category.
func Rules() []*lint.Rule {
	return []*lint.Rule{&HeavyweightIntake, &HeavyweightProcess, &ProcessSnowflakes}
}

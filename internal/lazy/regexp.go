// Package lazy makes ready when it is first asked for what most runs never need.
package lazy

import (
	"regexp"
	"sync"
)

// Regexp compiles an expression when it is first asked for. The expression must be a good one.
func Regexp(expression string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}

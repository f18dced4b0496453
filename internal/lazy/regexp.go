// Package lazy makes ready when it is first asked for what most runs never need.
package lazy

import (
	"regexp"
	"sync"
)

// Pattern is a regular expression that is compiled when it is first asked.
type Pattern struct {
	Expression string // a good one
	once       sync.Once
	compiled   *regexp.Regexp
}

// Regexp is the pattern of an expression.
func Regexp(expression string) *Pattern { return &Pattern{Expression: expression} }

// Get returns the compiled expression.
func (p *Pattern) Get() *regexp.Regexp {
	p.once.Do(func() { p.compiled = regexp.MustCompile(p.Expression) })
	return p.compiled
}

// MatchString reports whether the expression matches anything in a text.
func (p *Pattern) MatchString(text string) bool { return p.Get().MatchString(text) }

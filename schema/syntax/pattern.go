package syntax

import (
	"regexp"
	"sync"
)

// Pattern is a regular expression that is compiled when it is first asked: most runs need few of them.
type Pattern struct {
	Expression string
	once       sync.Once
	compiled   *regexp.Regexp
}

func lazily(expression string) *Pattern { return &Pattern{Expression: expression} }

func (p *Pattern) get() *regexp.Regexp {
	p.once.Do(func() { p.compiled = regexp.MustCompile(p.Expression) })
	return p.compiled
}

// MatchString reports whether the expression matches anything in a text.
func (p *Pattern) MatchString(text string) bool { return p.get().MatchString(text) }

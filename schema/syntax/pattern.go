package syntax

import (
	"regexp"
	"sync"
)

// pattern is a regular expression that is compiled when it is first asked: most runs need few of them.
type pattern struct {
	expression string
	once       sync.Once
	compiled   *regexp.Regexp
}

func lazily(expression string) *pattern { return &pattern{expression: expression} }

func (p *pattern) get() *regexp.Regexp {
	p.once.Do(func() { p.compiled = regexp.MustCompile(p.expression) })
	return p.compiled
}

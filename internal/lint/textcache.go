package lint

import (
	"strings"
	"sync"

	"github.com/orgvet/orgvet/internal/lexicon"
)

// textCache remembers what a text means, since several rules read the same goals.
type textCache struct{ answers, words sync.Map }

type textKey struct {
	text  string
	facts lexicon.Facts
	score int
	words string
}

func (c *textCache) contentWords(l *lexicon.Language, text string) []string {
	if v, ok := c.words.Load(text); ok {
		return v.([]string)
	}
	words := l.ContentWords(text)
	c.words.Store(text, words)
	return words
}

func (c *textCache) classify(l *lexicon.Language, text string, facts lexicon.Facts, opts lexicon.Options) lexicon.Result {
	words := strings.Join(opts.AllowTerms, "\x00") + "\x01" + strings.Join(opts.ExtraTerms, "\x00")
	key := textKey{text, facts, opts.MinScore, words}
	if v, ok := c.answers.Load(key); ok {
		return v.(lexicon.Result)
	}
	r := l.Classify(text, facts, opts)
	c.answers.Store(key, r)
	return r
}

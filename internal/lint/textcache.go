package lint

import (
	"hash/maphash"
	"strings"
	"sync"

	"github.com/orgvet/orgvet/internal/lexicon"
)

// textCache remembers what a text means, since several rules read the same goals.
type textCache struct {
	answers memo[textKey, lexicon.Result]
	words   memo[string, []string]
}

type textKey struct {
	text  string
	facts lexicon.Facts
	score int
	words string
}

func newTextCache() *textCache {
	c := &textCache{}
	c.answers.seed, c.words.seed = maphash.MakeSeed(), maphash.MakeSeed()
	return c
}

func (c *textCache) contentWords(l *lexicon.Language, text string) []string {
	return c.words.get(text, func() []string { return l.ContentWords(text) })
}

func (c *textCache) classify(l *lexicon.Language, text string, facts lexicon.Facts, opts lexicon.Options) lexicon.Result {
	key := textKey{text: text, facts: facts, score: opts.MinScore}
	if len(opts.AllowTerms)+len(opts.ExtraTerms) > 0 {
		key.words = strings.Join(opts.AllowTerms, "\x00") + "\x01" + strings.Join(opts.ExtraTerms, "\x00")
	}
	return c.answers.get(key, func() lexicon.Result { return l.Classify(text, facts, opts) })
}

// memo remembers answers, for rules on all cores. It is cut into shards, so that they hardly ever wait for each other.
type memo[K comparable, V any] struct {
	seed   maphash.Seed
	shards [32]shard[K, V]
}

type shard[K comparable, V any] struct {
	mu      sync.Mutex
	answers map[K]V
}

func (m *memo[K, V]) get(key K, answer func() V) V {
	s := &m.shards[maphash.Comparable(m.seed, key)%uint64(len(m.shards))]
	s.mu.Lock()
	v, known := s.answers[key]
	s.mu.Unlock()
	if known {
		return v
	}
	v = answer()
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.answers == nil {
		s.answers = map[K]V{}
	}
	s.answers[key] = v
	return v
}

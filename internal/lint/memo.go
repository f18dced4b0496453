package lint

import (
	"hash/maphash"
	"sync"
)

// Once is what answer gave for a key when the first rule of the run asked this type of question, for what several rules want to know.
func Once[K comparable, V any](p *Pass, key K, answer func() V) V {
	return memoOf[K, V](p.run.selection.memos).get(key, answer)
}

// memos are the answers that the rules of one run share, by the types of question and answer.
type memos struct{ byType sync.Map }

type question[K comparable, V any] struct{}

func memoOf[K comparable, V any](all *memos) *memo[K, V] {
	m, known := all.byType.Load(question[K, V]{})
	if !known {
		m, _ = all.byType.LoadOrStore(question[K, V]{}, &memo[K, V]{seed: maphash.MakeSeed()})
	}
	return m.(*memo[K, V]) //nolint:forcetypeassert // a question has no other memo
}

// memo remembers answers, for rules on all cores. It is cut into shards, so that they hardly ever wait for each other.
type memo[K comparable, V any] struct {
	seed   maphash.Seed
	shards [32]shard[K, V]
}

// shard finds answers by the hash of their keys, which are long texts and hashed only once.
type shard[K comparable, V any] struct {
	mu      sync.Mutex
	answers map[uint64]*remembered[K, V]
}

type remembered[K comparable, V any] struct {
	key    K
	answer V
	next   *remembered[K, V] // another key with the same hash
}

func (m *memo[K, V]) get(key K, answer func() V) V {
	hash := maphash.Comparable(m.seed, key)
	s := &m.shards[hash%uint64(len(m.shards))]
	s.mu.Lock()
	first := s.answers[hash]
	s.mu.Unlock()
	for r := first; r != nil; r = r.next {
		if r.key == key {
			return r.answer
		}
	}
	v := answer()
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.answers == nil {
		s.answers = map[uint64]*remembered[K, V]{}
	}
	s.answers[hash] = &remembered[K, V]{key, v, s.answers[hash]}
	return v
}

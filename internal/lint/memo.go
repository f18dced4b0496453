package lint

import (
	"hash/maphash"
	"sync"

	"github.com/orgvet/orgvet/internal/model"
)

// Once is what answer gave for a key when the first rule of the run asked this type of question, for what several rules want to know.
func Once[K comparable, V any](p *Pass, key K, answer func() V) V {
	return memoOf[K, V](p.run.selection.memos).get(key, answer)
}

// memos are the answers that the rules of one run share, by the types of question and answer.
type memos struct {
	byType sync.Map
	most   int // answers that a shard gathers before it forgets those before; 0 for no limit
}

type question[K comparable, V any] struct{}

func memoOf[K comparable, V any](all *memos) *memo[K, V] {
	m, known := all.byType.Load(question[K, V]{})
	if !known {
		m, _ = all.byType.LoadOrStore(question[K, V]{}, &memo[K, V]{seed: maphash.MakeSeed(), most: all.most})
	}
	return m.(*memo[K, V]) //nolint:forcetypeassert // a question has no other memo
}

// memo remembers answers, for rules on all cores. It is cut into shards, so that they hardly ever wait for each other.
type memo[K comparable, V any] struct {
	seed   maphash.Seed
	most   int
	shards [32]shard[K, V]
}

// shard finds answers by the hash of their keys, which are long texts and hashed only once.
type shard[K comparable, V any] struct {
	mu     sync.Mutex
	lately map[uint64]*remembered[K, V]
	before map[uint64]*remembered[K, V] // of which those asked for again are among the others, too
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
	lately, before := s.lately[hash], s.before[hash]
	s.mu.Unlock()
	if r := lately.find(key); r != nil {
		return r.answer
	}
	now := &remembered[K, V]{key: key}
	if r := before.find(key); r != nil {
		now.answer = r.answer
	} else {
		now.answer = answer()
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if m.most > 0 && len(s.lately) == m.most {
		s.lately, s.before = nil, s.lately
	}
	if s.lately == nil {
		s.lately = map[uint64]*remembered[K, V]{}
	}
	now.next, s.lately[hash] = s.lately[hash], now
	return now.answer
}

func (r *remembered[K, V]) find(key K) *remembered[K, V] {
	for ; r != nil; r = r.next {
		if r.key == key {
			return r
		}
	}
	return nil
}

// OfDocument is what answer finds out about a subject from nothing but the document that the subject stands in, as a test holds. It is
// found out again only when the document says something else, otherwise once a session. Each question has a type of answer of its own.
func OfDocument[S interface {
	comparable
	model.Subject
}, V any](p *Pass, s S, answer func(*Pass, S) V) V {
	all, key := p.run.selection.documents, about[S, V]{s}
	if all == nil {
		return Once(p, key, func() V { return answer(p, s) })
	}
	known, is := all.get(s.Document().Number, key)
	if !is {
		known = answer(p, s)
		all.put(s.Document().Number, key, known)
	}
	return known.(V) //nolint:forcetypeassert // nothing else is put under the key
}

type about[S comparable, V any] struct{ subject S }

// documentMemos are answers about documents, by their numbers, in a session that goes on.
type documentMemos struct {
	mu         sync.RWMutex
	byDocument map[int]map[any]any
}

func (m *documentMemos) get(document int, key any) (answer any, is bool) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	answer, is = m.byDocument[document][key]
	return answer, is
}

func (m *documentMemos) put(document int, key, answer any) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.byDocument[document] == nil {
		m.byDocument[document] = map[any]any{}
	}
	m.byDocument[document][key] = answer
}

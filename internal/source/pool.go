package source

import "unsafe"

// pool hands out parts of larger blocks of memory.
type pool[T any] struct {
	free   []T   // what is left of the block in use
	reuse  bool  // hand out the same blocks again after rewind
	blocks [][]T // all blocks, where they are used again
	next   int   // the first block not in use
}

// blockSize is the number of values that are allocated together.
const blockSize = 256

// take returns n values, which hold what they held before.
func (p *pool[T]) take(n int) []T {
	if n > len(p.free) {
		p.refill(n)
	}
	out := p.free[:n:n]
	p.free = p.free[n:]
	return out
}

// copy returns a copy of values; nil for none.
func (p *pool[T]) copy(values []T) []T {
	if len(values) == 0 {
		return nil
	}
	out := p.take(len(values))
	copy(out, values)
	return out
}

func (p *pool[T]) refill(n int) {
	for p.next < len(p.blocks) {
		p.free = p.blocks[p.next]
		p.next++
		if n <= len(p.free) {
			return
		}
	}
	p.free = make([]T, max(blockSize, n))
	if p.reuse {
		p.blocks = append(p.blocks, p.free)
		p.next = len(p.blocks)
	}
}

// rewind makes all blocks free again, where they may be used again.
func (p *pool[T]) rewind() {
	if p.reuse {
		p.free, p.next = nil, 0
	}
}

// rewind ends the life of everything that was handed out, where memory is used again.
func (m *memory) rewind() {
	m.pairs, m.items = m.pairs[:0], m.items[:0]
	m.nodes.rewind()
	m.entries.rewind()
	m.lists.rewind()
}

// textOf is data as a text that shares its memory, which is not to be changed as long as the text lives.
func textOf(data []byte) string { return unsafe.String(unsafe.SliceData(data), len(data)) }

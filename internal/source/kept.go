package source

import (
	"bytes"
	"fmt"
	"slices"
	"sync"

	"github.com/klauspost/compress/s2"
)

// kept is where the bytes of a file are.
type kept struct {
	in       *block // nil for a file that was not read
	from, to int
}

// whole is data as the bytes of one file.
func whole(data []byte) kept { return kept{&block{raw: data}, 0, len(data)} }

// data is all bytes of the file.
func (k kept) data() []byte { return k.part(0, k.to-k.from) }

// part is the bytes of the file between two offsets.
func (k kept) part(from, to int) []byte {
	if k.in == nil {
		return nil
	}
	from, to = k.from+from, k.from+to
	if k.in.packed == nil {
		return k.in.raw[from:to:to]
	}
	return k.in.shelf.part(k.in, from, to)
}

// block holds the bytes of some files, one behind the other.
type block struct {
	raw    []byte // until they are packed
	packed []byte
	shelf  *shelf
}

// shelf has the blocks that were unpacked last. Who asks for files in their order needs as many at once as there were workers to read them.
type shelf struct {
	mu     sync.Mutex
	open   []unpacked
	oldest int
}

type unpacked struct {
	block *block
	raw   []byte
}

func newShelf(workers int) *shelf { return &shelf{open: make([]unpacked, 2*workers)} }

// part returns a copy, so that the memory of a block is used again.
func (s *shelf) part(b *block, from, to int) []byte {
	s.mu.Lock()
	defer s.mu.Unlock()
	i := slices.IndexFunc(s.open, func(u unpacked) bool { return u.block == b })
	if i < 0 {
		i, s.oldest = s.oldest, (s.oldest+1)%len(s.open)
		raw, err := s2.Decode(s.open[i].raw, b.packed)
		if err != nil {
			panic(fmt.Sprintf("files cannot be unpacked: %v", err)) // they were packed by this program
		}
		s.open[i] = unpacked{b, raw}
	}
	return bytes.Clone(s.open[i].raw[from:to])
}

// packer gives memory to a worker for the bytes of one file after the other. Once they fill a block it packs them and gives the same memory
// again, so nothing else may keep parts of it.
type packer struct {
	shelf   *shelf
	block   *block
	used    int      // of the block
	full    []*block // that are not packed
	passed  int      // bytes in all blocks before this one
	scratch []byte
	packed  []byte // blocks one behind the other, up to its capacity
}

const (
	firstBlock = 8 << 10   // or little memory would be left for a few files
	fullBlock  = 64 << 10  // what is packed at once, and unpacked for one file
	largeFile  = 64 << 10  // is not packed, as it would be unpacked as a whole for each of its documents
	shortRun   = 1 << 20   // packs nothing, which costs more time than it is worth there
	packedRoom = 128 << 10 // for blocks that are packed; alone each would take more memory than it needs
)

// take gives memory for n bytes, which keep makes a file's own.
func (p *packer) take(n int) kept {
	if n > largeFile {
		return whole(make([]byte, n))
	}
	if p.block == nil || n > len(p.block.raw)-p.used {
		p.turn(n)
	}
	return kept{p.block, p.used, p.used + n}
}

func (p *packer) keep(k kept) {
	if k.in == p.block {
		p.used = k.to
	}
}

// turn begins a block that has room for n bytes.
func (p *packer) turn(n int) {
	size, memory := max(firstBlock, n), []byte(nil)
	if p.block != nil {
		size = max(fullBlock, n)
		p.block.raw = p.block.raw[:p.used]
		p.full, p.passed = append(p.full, p.block), p.passed+p.used
		if p.passed > shortRun {
			memory = p.block.raw
			p.pack()
		}
	}
	if cap(memory) < size {
		memory = make([]byte, size)
	}
	p.block, p.used = &block{raw: memory[:size], shelf: p.shelf}, 0
}

func (p *packer) pack() {
	for _, b := range p.full {
		p.scratch = s2.Encode(p.scratch, b.raw)
		if len(p.scratch) > cap(p.packed)-len(p.packed) {
			p.packed = make([]byte, 0, max(packedRoom, len(p.scratch)))
		}
		p.packed = append(p.packed, p.scratch...)
		b.raw, b.packed = nil, p.packed[len(p.packed)-len(p.scratch):]
	}
	p.full = p.full[:0]
}

package source

import (
	"bytes"
	"slices"
	"strings"
	"sync"
)

// plain reads one document of the part of YAML that people write plans in, about six times faster than the YAML library, into the very
// same nodes. It never reports a fault: whatever is outside its part of YAML, wrong or only doubtful, it refuses, and the library reads
// that document instead.
//
// The subset: UTF-8 text with the line endings LF or CRLF; a document that is a map or a list, after an optional line `---`; block
// maps and lists, also nested on one line (`- - a: 1`) and lists as far out as their key; flow lists and maps, over several lines;
// keys that are plain or quoted text on one line; plain, single-quoted and double-quoted text, over several lines; block scalars with
// any header; empty values in block maps and lists; anchors of values and of list entries, and aliases for them, behind their key's colon
// or their dash; merge keys; comments behind a space or at the start of a line.
//
// Outside of it: anchors and aliases elsewhere, tags, directives, the key indicator `?`, flow collections as keys, flow entries
// without a value, single pairs in flow lists, content behind `---`, documents that are a scalar or empty, tabs between tokens in
// block collections, duplicate keys, keys of more than 1,024 bytes, whatever the limits may forbid, byte order marks but for the first,
// and all of a file with characters that YAML does not allow.
type plain struct {
	src   string // the file up to the end of the document
	depth int    // deepest nesting to read

	size    int // nodes so far, with those that aliases stand for
	deepest int // nesting so far, or since the last anchor
	budget  int // nodes that aliases may still stand for
	merges  bool
	anchors map[string]*measured

	pos       int // offset of what to read next
	col       int // after advance: the column of the token at pos, in bytes, or -1 at the end of the document
	lineStart int // offset of the line that pos is on

	memory
}

// memory is what one document after the other uses.
type memory struct {
	buf   []byte  // text that differs from its source
	pairs []Pair  // entries of the maps that are open
	items []*Node // entries of the lists that are open

	nodes   pool[Node]
	entries pool[Pair]
	lists   pool[*Node]
}

var plainReaders = sync.Pool{New: func() any { return new(plain) }}

// newScratch makes a reader whose nodes last until it reads its next document.
func newScratch() *plain {
	p := new(plain)
	p.nodes.reuse, p.entries.reuse, p.lists.reuse = true, true, true
	return p
}

// refusal is the panic that ends the reading of a document outside the subset.
type refusal struct{}

func refuse() { panic(refusal{}) }

// readPlain reads the document of a chunk, or returns false where it is not in the subset. The data must be readable.
func (p *parser) readPlain(c chunk) (root *Node, ok bool) {
	data := p.data[c.start:c.end]
	if !p.lf && (bytes.Contains(data, []byte(bom)) || !onlyCRLF(data)) {
		return nil, false
	}
	r := p.scratch
	if r == nil {
		r, _ = plainReaders.Get().(*plain)
		defer plainReaders.Put(r)
	}
	memory := r.memory
	memory.rewind()
	*r = plain{
		src: textOf(p.data)[:c.end], depth: min(p.limits.Depth, DefaultLimits().Depth), budget: p.limits.AliasExtra,
		pos: c.start, lineStart: c.start, memory: memory,
	}
	defer func() {
		if x := recover(); x != nil {
			if _, refused := x.(refusal); !refused {
				panic(x)
			}
			root, ok = nil, false
		}
	}()
	return r.document(), true
}

// onlyCRLF reports whether every carriage return belongs to a CRLF.
func onlyCRLF(data []byte) bool {
	for i := 0; ; i++ {
		n := bytes.IndexByte(data[i:], '\r')
		if n < 0 {
			return true
		}
		if i += n; i+1 == len(data) || data[i+1] != '\n' {
			return false
		}
	}
}

// byteAt returns the byte at an offset, or 0 at the end.
func (p *plain) byteAt(i int) byte {
	if i < len(p.src) {
		return p.src[i]
	}
	return 0
}

// newline goes on at the line that starts at an offset.
func (p *plain) newline(start int) {
	p.pos, p.lineStart = start, start
}

// lineEnd returns the end of the text of the line that off is on, without its line ending, and the start of the next line. The two are
// the same where the document ends without a line ending.
func (p *plain) lineEnd(off int) (end, next int) {
	n := strings.IndexByte(p.src[off:], '\n')
	if n < 0 {
		return len(p.src), len(p.src)
	}
	end, next = off+n, off+n+1
	if end > off && p.src[end-1] == '\r' {
		end--
	}
	return end, next
}

func (p *plain) node(kind Kind, start, end int) *Node {
	p.size++
	n := &p.nodes.take(1)[0]
	*n = Node{}
	n.Kind, n.Start, n.End = kind, start, end
	return n
}

// text makes a scalar that reaches from start to pos.
func (p *plain) text(kind Kind, value string, start int) *Node {
	n := p.node(kind, start, p.pos)
	n.Value = value
	return n
}

// closeMap makes a map of the entries that were read since there were only mark of them.
func (p *plain) closeMap(mark, start, end int) *Node {
	n := p.node(Map, start, end)
	entries := p.pairs[mark:]
	if at := p.mergeKey(entries); at >= 0 {
		from := entries[at].Value
		n.Pairs = merge(slices.Delete(entries, at, at+1), at, from)
	} else {
		n.Pairs = p.entries.copy(entries)
	}
	p.pairs = p.pairs[:mark]
	return n
}

// closeList makes a list like closeMap makes a map.
func (p *plain) closeList(mark, start, end int) *Node {
	n := p.node(List, start, end)
	n.Items = p.lists.copy(p.items[mark:])
	p.items = p.items[:mark]
	return n
}

// maxSimpleKey is the number of characters in which YAML wants to see the colon of a key.
const maxSimpleKey = 1024

// addPair adds an entry to the map whose entries start at mark; seen is nil until there are many of them.
func (p *plain) addPair(mark int, seen map[string]bool, key, value *Node) map[string]bool {
	const few = 32
	entries := p.pairs[mark:]
	if key.Value == mergeKey {
		if key.Quoted || unmergeable(value) != nil {
			refuse()
		}
		p.merges = true
	}
	switch {
	case seen != nil:
		if seen[key.Value] {
			refuse()
		}
		seen[key.Value] = true
	default:
		for i := range entries {
			if entries[i].Key.Value == key.Value {
				refuse()
			}
		}
		if len(entries) == few {
			seen = map[string]bool{key.Value: true}
			for i := range entries {
				seen[entries[i].Key.Value] = true
			}
		}
	}
	p.pairs = append(p.pairs, Pair{key, value})
	return seen
}

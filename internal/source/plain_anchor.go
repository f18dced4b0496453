package source

import "slices"

// anchored reads the anchor at pos and then, with read, its node, the depth of which is given.
func (p *plain) anchored(depth int, read func() *Node) *Node {
	m := &measured{} // without a node an alias is inside its own anchor
	if p.anchors == nil {
		p.anchors = map[string]*measured{}
	}
	p.anchors[p.anchorName()] = m
	size, deepest := p.size, p.deepest
	p.deepest = depth - 1
	m.node = read()
	m.size, m.levels = p.size-size, p.deepest-depth+1
	p.deepest = max(p.deepest, deepest)
	return m.node
}

// alias is builder.alias. It counts only the part of the limit that does not depend on the size of the document.
func (p *plain) alias(depth int) *Node {
	start := p.pos
	m := p.anchors[p.anchorName()]
	if m == nil || m.node == nil || m.size > p.budget {
		refuse()
	}
	p.budget -= m.size
	p.size += m.size
	p.enter(depth + m.levels - 1)
	n := p.node(Null, 0, 0)
	*n = *m.node
	n.Start, n.End = start, p.pos
	return n
}

// anchorName reads the name behind the indicator at pos.
func (p *plain) anchorName() string {
	start := p.pos + 1
	end := start
	for isNameByte(p.byteAt(end)) {
		end++
	}
	if c := p.byteAt(end); end == start || !isBlankOrEnd(c) && c != ',' && c != ']' && c != '}' {
		refuse()
	}
	p.pos = end
	return p.src[start:end]
}

func isNameByte(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_'
}

// mergeKey returns the position of the merge key among a map's entries, or -1.
func (p *plain) mergeKey(entries []Pair) int {
	if !p.merges {
		return -1
	}
	return slices.IndexFunc(entries, func(e Pair) bool { return e.Key.Value == mergeKey })
}

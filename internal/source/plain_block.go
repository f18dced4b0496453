package source

// isBreakOrEnd reports whether c ends a line. A carriage return is always one of a CRLF.
func isBreakOrEnd(c byte) bool { return c == '\n' || c == '\r' || c == 0 }

// isBlankOrEnd reports whether c ends a word.
func isBlankOrEnd(c byte) bool { return c == ' ' || c == '\t' || isBreakOrEnd(c) }

func (p *plain) document() *Node {
	p.advance()
	if p.col == 0 && p.marker('-') {
		p.pos += 3
		p.advance()
	}
	if p.col < 0 || p.byteAt(p.pos) == '%' {
		refuse()
	}
	root := p.blockNode(-1, true, 1)
	if p.col >= 0 || root.IsScalar() {
		refuse()
	}
	return root
}

// marker reports whether a document marker stands at pos.
func (p *plain) marker(c byte) bool {
	i := p.pos
	return p.byteAt(i) == c && p.byteAt(i+1) == c && p.byteAt(i+2) == c && isBlankOrEnd(p.byteAt(i+3))
}

// advance goes from the end of a node, or the start of a line, to the next token, which must be the first one of its line.
func (p *plain) advance() {
	for {
		i := p.pastSpaces()
		switch c := p.byteAt(i); {
		case c == '\n':
			p.newline(i + 1)
		case c == '\r':
			p.newline(i + 2)
		case c == 0:
			p.pos, p.col = i, -1
			return
		case c == '#' && p.separated(i):
			end, next := p.lineEnd(i)
			p.pos = end
			if end != next {
				p.newline(next)
			}
		case p.pos != p.lineStart || c == '\t':
			refuse()
		default:
			p.pos, p.col = i, i-p.lineStart
			if p.col == 0 && p.marker('.') {
				p.documentEnd()
			}
			return
		}
	}
}

// documentEnd passes a line "..." that ends the document.
func (p *plain) documentEnd() {
	if end, next := p.lineEnd(p.pos); end != p.pos+3 || next != len(p.src) {
		refuse()
	}
	p.col = -1
}

// separated reports whether a comment can start at i: at the start of a line or behind a blank.
func (p *plain) separated(i int) bool {
	return i == p.lineStart || p.src[i-1] == ' ' || p.src[i-1] == '\t'
}

// blockNode reads the node whose token is at pos and advances. Its parent is the block collection at the column indent, or -1;
// fresh says that a block collection may start here, that is, not behind a key on its line.
func (p *plain) blockNode(indent int, fresh bool, depth int) *Node {
	start, line, col := p.pos, p.lineStart, p.pos-p.lineStart
	var n *Node
	switch p.byteAt(p.pos) {
	case '[', '{':
		n = p.flowNode(depth)
		p.advance()
		return n
	case '|', '>':
		return p.blockScalar(indent)
	case '-':
		if p.dash() {
			if !fresh {
				refuse()
			}
			return p.blockList(col, depth)
		}
	}
	n = p.scalar(indent, false)
	if !p.colon() {
		p.advance()
		return n
	}
	if !fresh || p.lineStart != line || p.pos-start > maxSimpleKey {
		refuse()
	}
	return p.blockMap(col, n, depth)
}

// dash reports whether the indicator of a list entry is at pos.
func (p *plain) dash() bool { return p.byteAt(p.pos) == '-' && isBlankOrEnd(p.byteAt(p.pos+1)) }

// colon goes to the colon that makes the scalar in front of pos a key, and reports whether there is one.
func (p *plain) colon() bool {
	i := p.pastSpaces()
	if p.byteAt(i) != ':' || !isBlankOrEnd(p.byteAt(i+1)) {
		return false
	}
	p.pos = i
	return true
}

// blockMap reads the map at the column col; its first key has been read, pos is at the colon.
func (p *plain) blockMap(col int, key *Node, depth int) *Node {
	p.enter(depth)
	mark, start := len(p.pairs), key.Start
	var seen map[string]bool
	for {
		p.pos++
		value := p.entry(col, true, depth+1)
		seen = p.addPair(mark, seen, key, value)
		if p.col < col {
			return p.closeMap(mark, start, value.End)
		}
		if p.col > col {
			refuse()
		}
		key = p.blockKey(col)
	}
}

func (p *plain) blockKey(col int) *Node {
	start, line := p.pos, p.lineStart
	key := p.scalar(col, false)
	if !p.colon() || p.lineStart != line || p.pos-start > maxSimpleKey {
		refuse()
	}
	return key
}

// blockList reads the list whose first dash is at pos, in the column col.
func (p *plain) blockList(col, depth int) *Node {
	p.enter(depth)
	mark, start := len(p.items), p.pos
	for {
		p.pos++
		item := p.entry(col, false, depth+1)
		p.items = append(p.items, item)
		if p.col > col {
			refuse()
		}
		if p.col < col || !p.dash() {
			return p.closeList(mark, start, item.End)
		}
	}
}

// entry reads what is behind the colon of a map's key or the dash of a list, whose column is col.
func (p *plain) entry(col int, inMap bool, depth int) *Node {
	i := p.pastSpaces()
	switch p.byteAt(i) {
	case '&':
		p.pos = i
		return p.anchored(depth, func() *Node { return p.content(col, inMap, false, depth) })
	case '*':
		p.pos = i
		n := p.alias(depth)
		p.advance()
		return n
	}
	return p.content(col, inMap, !inMap, depth)
}

// content reads an entry behind its properties; fresh says that a block collection may start on this line.
func (p *plain) content(col int, inMap, fresh bool, depth int) *Node {
	after, i := p.pos, p.pastSpaces()
	if c := p.byteAt(i); !isBreakOrEnd(c) && c != '#' {
		p.pos = i
		return p.blockNode(col, fresh, depth)
	}
	p.advance()
	switch {
	case p.col > col:
		return p.blockNode(col, true, depth)
	case p.col == col && inMap && p.dash():
		return p.blockList(col, depth)
	}
	return p.node(Null, after, after)
}

// enter is for a list or a map at a depth.
func (p *plain) enter(depth int) {
	if depth > p.depth {
		refuse()
	}
	p.deepest = max(p.deepest, depth)
}

// pastSpaces returns the offset of the next character that is no space.
func (p *plain) pastSpaces() int {
	i := p.pos
	for p.byteAt(i) == ' ' {
		i++
	}
	return i
}

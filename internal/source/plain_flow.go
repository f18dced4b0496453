package source

// flowNode reads the flow list or map at pos.
func (p *plain) flowNode(depth int) *Node {
	p.enter(depth)
	if p.src[p.pos] == '[' {
		return p.flowList(depth)
	}
	return p.flowMap(depth)
}

func (p *plain) flowList(depth int) *Node {
	mark, start := len(p.items), p.pos
	for {
		p.pos++ // the bracket or a comma
		p.skipFlow()
		if p.byteAt(p.pos) != ']' {
			p.items = append(p.items, p.flowValue(depth+1))
			p.skipFlow()
		}
		switch p.byteAt(p.pos) {
		case ',':
		case ']':
			p.pos++
			return p.closeList(mark, start, p.pos)
		default:
			refuse()
		}
	}
}

func (p *plain) flowMap(depth int) *Node {
	mark, start := len(p.pairs), p.pos
	var seen map[string]bool
	for {
		p.pos++ // the brace or a comma
		p.skipFlow()
		if p.byteAt(p.pos) != '}' {
			key := p.flowKey()
			p.pos++
			p.skipFlow()
			seen = p.addPair(mark, seen, key, p.flowValue(depth+1))
			p.skipFlow()
		}
		switch p.byteAt(p.pos) {
		case ',':
		case '}':
			p.pos++
			return p.closeMap(mark, start, p.pos)
		default:
			refuse()
		}
	}
}

// flowKey reads a key and goes to its colon. Behind a quoted key the colon needs no blank.
func (p *plain) flowKey() *Node {
	start, line := p.pos, p.lineStart
	key := p.scalar(0, true)
	for p.byteAt(p.pos) == ' ' {
		p.pos++
	}
	if p.byteAt(p.pos) != ':' || p.lineStart != line || p.pos-start > maxSimpleKey {
		refuse()
	}
	return key
}

func (p *plain) flowValue(depth int) *Node {
	switch p.byteAt(p.pos) {
	case '&':
		return p.anchored(depth, func() *Node {
			p.skipFlow()
			return p.flowContent(depth)
		})
	case '*':
		return p.alias(depth)
	}
	return p.flowContent(depth)
}

// flowContent reads a value behind its properties.
func (p *plain) flowContent(depth int) *Node {
	if c := p.byteAt(p.pos); c == '[' || c == '{' {
		return p.flowNode(depth)
	}
	return p.scalar(0, true)
}

// skipFlow passes blanks, line breaks and comments between the tokens of a flow collection.
func (p *plain) skipFlow() {
	for {
		switch c := p.byteAt(p.pos); {
		case c == ' ' || c == '\t':
			p.pos++
		case c == '\n':
			p.newline(p.pos + 1)
		case c == '\r':
			p.newline(p.pos + 2)
		case c == '#' && p.separated(p.pos):
			p.pos, _ = p.lineEnd(p.pos)
		default:
			return
		}
	}
}

package source

// The classes of bytes that matter within plain scalars.
const (
	endsLine  = 1 << iota // \n, \r
	endsWord              // ends a plain scalar under some condition: a colon, a number sign
	endsFlow              // ends one in a flow collection
	noStart               // may not start one
	mayBeSign             // may start one if text follows immediately
)

var classes = func() (t [256]byte) {
	for _, set := range []struct {
		chars string
		class byte
	}{
		{"\n\r", endsLine},
		{":#", endsWord},
		{",?[]{}", endsFlow},
		{" \t\n\r,[]{}#&*!|>'\"%@`", noStart},
		{"-?:", mayBeSign},
	} {
		for _, c := range []byte(set.chars) {
			t[c] |= set.class
		}
	}
	return t
}()

// scalar reads the plain or quoted scalar at pos and leaves pos behind its last character. In a block collection at the column indent,
// plain text goes on over lines that are indented further.
func (p *plain) scalar(indent int, flow bool) *Node {
	switch p.byteAt(p.pos) {
	case '"':
		return p.doubleQuoted()
	case '\'':
		return p.singleQuoted()
	}
	return p.plainScalar(indent, flow)
}

func (p *plain) plainScalar(indent int, flow bool) *Node {
	first := p.byteAt(p.pos)
	switch class := classes[first]; {
	case first == 0, class&noStart != 0:
		refuse()
	case class&mayBeSign != 0:
		if isBlankOrEnd(p.byteAt(p.pos+1)) || flow && first != '-' {
			refuse()
		}
	}
	start := p.pos
	end, more := p.plainLine(flow)
	value := p.src[start:end]
	if more {
		value = p.plainLines(value, indent, flow)
	}
	return p.text(plainKind(value), value, start)
}

// plainLine reads the part of a plain scalar that is on this line, up to its last character, where it leaves pos. It returns true
// if the line ends there, so that the text may go on.
func (p *plain) plainLine(flow bool) (end int, more bool) {
	ends := byte(endsLine | endsWord)
	if flow {
		ends |= endsFlow
	}
	src, from := p.src, p.pos
	i := from
scan:
	for ; i < len(src); i++ {
		c := src[i]
		if classes[c]&ends == 0 {
			continue
		}
		switch c {
		case '\n', '\r':
			more = true
			break scan
		case ':':
			if isBlankOrEnd(p.byteAt(i + 1)) {
				break scan
			}
		case '#':
			if i > from && (src[i-1] == ' ' || src[i-1] == '\t') {
				break scan
			}
		default:
			break scan
		}
	}
	for i > from && (src[i-1] == ' ' || src[i-1] == '\t') {
		i--
	}
	p.pos = i
	return i, more
}

// plainLines adds the lines on which a plain scalar goes on: a line break is a space, every empty line is a line break.
func (p *plain) plainLines(value string, indent int, flow bool) string {
	folded := false
	for more := true; more; {
		text, start, breaks := p.continuation(indent, flow)
		if breaks == 0 {
			break
		}
		if !folded {
			p.buf = append(p.buf[:0], value...)
			folded = true
		}
		p.newline(start)
		p.pos = text
		var end int
		end, more = p.plainLine(flow)
		p.fold(breaks)
		p.buf = append(p.buf, p.src[text:end]...)
	}
	if folded {
		return string(p.buf)
	}
	return value
}

// fold adds what a number of line breaks stands for.
func (p *plain) fold(breaks int) {
	if breaks == 1 {
		p.buf = append(p.buf, ' ')
	}
	for range breaks - 1 {
		p.buf = append(p.buf, '\n')
	}
}

// continuation looks for the next line that is not empty. It returns the offsets of its text and of its start, and the number of line
// breaks before it: none if a plain scalar that stops at the end of this line does not go on there.
func (p *plain) continuation(indent int, flow bool) (text, start, breaks int) {
	i := p.pos
	for {
		_, start = p.lineEnd(i)
		breaks++
		i = start
		for p.byteAt(i) == ' ' {
			i++
		}
		switch c := p.byteAt(i); {
		case c == '\n', c == '\r':
			continue
		case c == '\t':
			refuse()
		case c == 0, c == '#', c == ':' && isBlankOrEnd(p.byteAt(i+1)), flow && classes[c]&endsFlow != 0, !flow && i-start <= indent:
			return 0, 0, 0
		}
		return i, start, breaks
	}
}

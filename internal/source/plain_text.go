package source

import "strings"

// header is what the first line of a block scalar says.
type header struct {
	folded bool
	chomp  byte // '+', '-' or 0
	width  int  // indentation of the text, or 0 to take that of its first line
}

// blockScalar reads the block scalar at pos, in the block collection at the column indent, and advances.
func (p *plain) blockScalar(indent int) *Node {
	start := p.pos
	h := p.header(indent)
	end := p.pos // of the header, until there is text
	p.endHeader()
	breaks := 0
	if h.width == 0 {
		h.width, breaks = p.detectWidth(indent)
	}

	p.buf = p.buf[:0]
	var ended bool                 // a line of text has a line break
	var indented, wasIndented bool // this line of text and the one before start with a blank
	for {
		n := p.indentation(h.width)
		c := p.byteAt(p.pos + n)
		if c == '\n' || c == '\r' {
			_, next := p.lineEnd(p.pos)
			p.newline(next)
			breaks++
			continue
		}
		if c == '\t' && n < h.width {
			refuse()
		}
		if n < h.width || c == 0 {
			break
		}
		wasIndented, indented = indented, c == ' ' || c == '\t'
		switch {
		case !ended:
		case h.folded && !wasIndented && !indented:
			if breaks == 0 {
				p.buf = append(p.buf, ' ')
			}
		default:
			p.buf = append(p.buf, '\n')
		}
		p.addBreaks(breaks)
		breaks = 0

		from := p.pos + n
		textEnd, next := p.lineEnd(from)
		text := p.src[from:textEnd]
		p.buf = append(p.buf, text...)
		if visible := strings.TrimRight(text, " \t"); visible != "" {
			end = from + len(visible)
		}
		ended = next != textEnd
		p.pos = next
		if ended {
			p.newline(next)
		}
	}
	if h.chomp != '-' && ended {
		p.buf = append(p.buf, '\n')
	}
	if h.chomp == '+' {
		p.addBreaks(breaks)
	}
	n := p.node(Text, start, end)
	n.Value, n.Quoted = string(p.buf), true
	p.advance()
	return n
}

func (p *plain) addBreaks(n int) {
	for range n {
		p.buf = append(p.buf, '\n')
	}
}

// indentation returns the number of spaces at pos, at most width.
func (p *plain) indentation(width int) int {
	n := 0
	for n < width && p.byteAt(p.pos+n) == ' ' {
		n++
	}
	return n
}

// header reads the indicators of a block scalar: chomping and indentation, in any order.
func (p *plain) header(indent int) header {
	h := header{folded: p.src[p.pos] == '>'}
	p.pos++
	for range 2 {
		switch c := p.byteAt(p.pos); {
		case (c == '+' || c == '-') && h.chomp == 0:
			h.chomp = c
			p.pos++
		case c >= '1' && c <= '9' && h.width == 0:
			h.width = max(indent, 0) + int(c-'0')
			p.pos++
		}
	}
	return h
}

// endHeader passes the rest of the header's line, which may be a comment.
func (p *plain) endHeader() {
	i := p.pastSpaces()
	c := p.byteAt(i)
	if !isBreakOrEnd(c) && (c != '#' || i == p.pos) {
		refuse()
	}
	end, next := p.lineEnd(i)
	p.pos = end
	if end != next {
		p.newline(next)
	}
}

// detectWidth passes the empty lines in front of a block scalar's text and returns the text's indentation and the number of lines
// passed. The text must be indented further than the column indent.
func (p *plain) detectWidth(indent int) (width, breaks int) {
	widest := 0
	for {
		n := p.indentation(len(p.src))
		switch c := p.byteAt(p.pos + n); {
		case c == '\t':
			refuse()
		case c == '\n' || c == '\r':
			_, next := p.lineEnd(p.pos)
			p.newline(next)
			breaks++
			widest = max(widest, n)
			continue
		case n < widest:
			refuse()
		}
		return max(n, indent+1, 1), breaks
	}
}

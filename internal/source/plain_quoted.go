package source

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

func (p *plain) quoted(start int, value string) *Node {
	n := p.text(Text, value, start)
	n.Quoted = true
	return n
}

func (p *plain) singleQuoted() *Node {
	start := p.pos
	p.pos++
	rest := p.src[p.pos:]
	if n := strings.IndexByte(rest, '\''); n >= 0 && p.byteAt(p.pos+n+1) != '\'' && strings.IndexByte(rest[:n], '\n') < 0 {
		p.pos += n + 1
		return p.quoted(start, rest[:n])
	}
	p.buf = p.buf[:0]
	for {
		switch c := p.byteAt(p.pos); {
		case c == 0:
			refuse()
		case c == '\'' && p.byteAt(p.pos+1) != '\'':
			p.pos++
			return p.quoted(start, string(p.buf))
		case c == '\'':
			p.buf = append(p.buf, '\'')
			p.pos += 2
		case isBlankOrEnd(c):
			p.quotedBlanks(false)
		default:
			p.buf = append(p.buf, c)
			p.pos++
		}
	}
}

func (p *plain) doubleQuoted() *Node {
	start := p.pos
	p.pos++
	rest := p.src[p.pos:]
	if n := strings.IndexByte(rest, '"'); n >= 0 && strings.IndexByte(rest[:n], '\\') < 0 && strings.IndexByte(rest[:n], '\n') < 0 {
		p.pos += n + 1
		return p.quoted(start, rest[:n])
	}
	p.buf = p.buf[:0]
	for {
		switch c := p.byteAt(p.pos); {
		case c == 0:
			refuse()
		case c == '"':
			p.pos++
			return p.quoted(start, string(p.buf))
		case c == '\\':
			p.escape()
		case isBlankOrEnd(c):
			p.quotedBlanks(false)
		default:
			p.buf = append(p.buf, c)
			p.pos++
		}
	}
}

// quotedBlanks reads the blanks and line breaks at pos: blanks around line breaks are nothing, the line breaks are folded. After an
// escaped line break only the further ones count.
func (p *plain) quotedBlanks(escaped bool) {
	from, breaks := p.pos, 0
	for {
		switch p.byteAt(p.pos) {
		case ' ', '\t':
			p.pos++
			continue
		case '\n':
			p.newline(p.pos + 1)
			breaks++
			continue
		case '\r':
			p.newline(p.pos + 2)
			breaks++
			continue
		}
		break
	}
	switch {
	case escaped:
		p.fold(breaks + 1)
		if breaks == 0 {
			p.buf = p.buf[:len(p.buf)-1]
		}
	case breaks > 0:
		p.fold(breaks)
	default:
		p.buf = append(p.buf, p.src[from:p.pos]...)
	}
}

var escapes = map[byte]string{
	'0': "\x00", 'a': "\a", 'b': "\b", 't': "\t", '\t': "\t", 'n': "\n", 'v': "\v", 'f': "\f", 'r': "\r", 'e': "\x1B",
	' ': " ", '"': `"`, '\'': "'", '\\': `\`, 'N': "\u0085", '_': "\u00A0", 'L': "\u2028", 'P': "\u2029",
}

var codeLengths = map[byte]int{'x': 2, 'u': 4, 'U': 8}

// escape reads the escape sequence at pos.
func (p *plain) escape() {
	c := p.byteAt(p.pos + 1)
	p.pos += 2
	if isBreakOrEnd(c) {
		switch c {
		case '\n':
			p.newline(p.pos)
		case '\r':
			p.newline(p.pos + 1)
		default:
			refuse()
		}
		p.quotedBlanks(true)
		return
	}
	if text, ok := escapes[c]; ok {
		p.buf = append(p.buf, text...)
		return
	}
	n := codeLengths[c]
	if n == 0 || p.pos+n > len(p.src) {
		refuse()
	}
	r, err := strconv.ParseUint(p.src[p.pos:p.pos+n], 16, 32)
	if err != nil || r > utf8.MaxRune || !utf8.ValidRune(rune(r)) {
		refuse()
	}
	p.buf = utf8.AppendRune(p.buf, rune(r))
	p.pos += n
}

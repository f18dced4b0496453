package source

import (
	"bytes"
	"errors"
	"strconv"
	"strings"

	yaml4 "go.yaml.in/yaml/v4"

	"github.com/orgvet/orgvet/internal/lazy"
)

// syntaxError is what the YAML library refused, with places in the file: mark where it gave up, context where the
// construct started that it was in, or -1.
type syntaxError struct {
	*parser
	chunk
	problem       string
	mark, context int // byte offsets
}

// explanation is what a syntax error means in plain words.
type explanation struct {
	message, next string
	place         int // byte offset of what to edit
	facet         string
	stopped       bool // say also where reading stopped
}

func (p *parser) syntaxFault(c chunk, err error) {
	e := p.locate(c, err)
	x := e.explain()
	if x.facet == "" {
		x.facet = "syntax"
	}
	if x.place < 0 {
		x.place = e.mark
	}
	end := p.wordEnd(x.place)
	cur := p.cursor()
	b := builder{parser: p, index: p.docs}
	var related []Related
	span := Span{cur.pos(x.place), cur.pos(end)}
	if at := cur.pos(e.mark); x.stopped && at.Line != span.Start.Line {
		related = []Related{{Message: "reading stopped here", Place: Place{p.file.Path, Span{at, at}}}}
	}
	b.fault(x.facet, Place{p.file.Path, span}, x.message, x.next, related...)
	p.file.Faults = append(p.file.Faults, b.faults...)
}

// wordEnd returns the end of the word at off, or of the tabs there.
func (p *parser) wordEnd(off int) int {
	tab := off < len(p.data) && p.data[off] == '\t'
	for off < len(p.data) && (spaceAt(p.data, off) == 0 || tab && p.data[off] == '\t') && tab == (p.data[off] == '\t') {
		off++
	}
	return off
}

var v3Line = lazy.Regexp(`^yaml: (?:line (\d+): )?(?:line \d+: )?(.*)`)

// locate finds the exact place of a syntax error: yaml.v3 names a line at best, and often a wrong one, so that the document is
// read once more with the library's next version.
func (p *parser) locate(c chunk, err error) (e syntaxError) {
	e = syntaxError{parser: p, chunk: c, problem: err.Error(), mark: c.start, context: -1}
	// The second reading only adds to what the first has found, so that it may fail in any way.
	defer func() { _ = recover() }()
	cur := p.cursor()
	if m := v3Line.Get().FindStringSubmatch(e.problem); m != nil {
		e.problem = m[2]
		if n, err := strconv.Atoi(m[1]); err == nil {
			e.mark = cur.offset(c.line+n-1, 0)
		}
	}
	var node yaml4.Node
	var load *yaml4.LoadError
	if !errors.As(yaml4.Load(p.data[c.start:c.end], &node), &load) || load.Mark.Line < 1 {
		return e
	}
	e.problem = load.Message
	if load.ContextMark.Line > 0 {
		e.context = cur.offset(c.line+load.ContextMark.Line-1, load.ContextMark.Column-1)
	}
	e.mark = min(cur.offset(c.line+load.Mark.Line-1, load.Mark.Column-1), c.end)
	return e
}

// before returns the text in front of off on its line.
func (e *syntaxError) before(off int) string {
	start := off
	for start > e.start && !bytes.ContainsRune([]byte("\r\n"), rune(e.data[start-1])) {
		start--
	}
	return string(e.data[start:off])
}

// line returns the whole line that off is on, and the offset of its first visible character.
func (e *syntaxError) line(off int) (text string, first int) {
	start := off - len(e.before(off))
	end := start
	for end < e.end && breakAt(e.data, end) == 0 {
		end++
	}
	text = string(e.data[start:end])
	return text, start + len(text) - len(strings.TrimLeft(text, " \t"))
}

// above returns the last line with content above the one that off is on.
func (e *syntaxError) above(off int) (text string, first int) {
	start := off - len(e.before(off))
	content := bytes.TrimRight(e.data[e.start:start], " \t\r\n")
	if len(content) == 0 {
		return "", start
	}
	return e.line(e.start + len(content) - 1)
}

// char returns the character at off, or "".
func (e *syntaxError) char(off int) string {
	if off < 0 || off >= e.end {
		return ""
	}
	return string([]rune(string(e.data[off:min(off+4, e.end)]))[0])
}

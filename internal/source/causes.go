package source

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/orgvet/orgvet/internal/lazy"
)

// explain names the usual cause of a syntax error and what to do about it.
func (e *syntaxError) explain() explanation {
	if x, ok := e.conflict(); ok {
		return x
	}
	for _, c := range causes {
		if strings.Contains(e.problem, c.problem) {
			return c.explain(e)
		}
	}
	return explanation{message: "this is not valid YAML: " + strings.ReplaceAll(e.problem, "\n", " "), next: "check the line for a missing quote, colon or bracket", place: e.mark}
}

// causes maps a part of the library's wording to its explanation; the first that fits counts.
var causes = []struct {
	problem string
	explain func(*syntaxError) explanation
}{
	{"tab character", (*syntaxError).tab},
	{"exceeded max depth", (*syntaxError).depth},
	{"unexpected end of stream", (*syntaxError).openQuote},
	{"unexpected document indicator", (*syntaxError).openQuote},
	{"expected ',' or", (*syntaxError).openBracket},
	{"cannot start any token", (*syntaxError).reserved},
	{"escape", (*syntaxError).escape},
	{"hexadecimal", (*syntaxError).escape},
	{"hexdecimal", (*syntaxError).escape},
	{"expected ':'", (*syntaxError).noColon},
	{"mapping values are not allowed", (*syntaxError).extraColon},
	{"expected key", (*syntaxError).misplaced},
	{"expected '-' indicator", (*syntaxError).misplaced},
	{"unknown anchor", (*syntaxError).noAnchor},
	{"alphabetic or numeric", (*syntaxError).indicator},
	{"tag", (*syntaxError).indicator},
	{"expected '!'", (*syntaxError).indicator},
	{"expected '>'", (*syntaxError).indicator},
	{"sequence entries are not allowed", (*syntaxError).listOnKeyLine},
	{"expected node content", (*syntaxError).misplaced},
	{"<document start>", (*syntaxError).afterEnd},
	{"comment or line break", (*syntaxError).blockHeader},
	{"indentation indicator", (*syntaxError).blockHeader},
	{"directive", (*syntaxError).directive},
	{"incompatible YAML", (*syntaxError).directive},
	{"version number", (*syntaxError).directive},
}

var gluedColon = lazy.Regexp(`^\s*(?:- +)?[A-Za-z_][\w-]*(:)[^\s:/]`)

const quoteIt = "put the text in quotes"

func (e *syntaxError) conflict() (explanation, bool) {
	doc := e.data[e.start:e.end]
	i := 0
	if !bytes.HasPrefix(doc, []byte("<<<<<<< ")) {
		if i = bytes.Index(doc, []byte("\n<<<<<<< ")) + 1; i == 0 {
			return explanation{}, false
		}
	}
	return explanation{
		message: "an unresolved merge conflict starts here", place: e.start + i,
		next: "keep one of the two versions and delete the conflict markers",
	}, true
}

func (e *syntaxError) tab() explanation {
	place := e.mark
	if text, first := e.line(e.mark); strings.Contains(text[:len(text)-len(strings.TrimLeft(text, " \t"))], "\t") {
		place = first - len(text[:len(text)-len(strings.TrimLeft(text, " \t"))]) + strings.IndexByte(text, '\t')
	}
	return explanation{message: "a tab is used for indentation, which YAML does not allow", next: "indent with spaces", place: place}
}

func (e *syntaxError) depth() explanation {
	return explanation{message: "lists and maps are nested more than 10000 levels deep, the limit", next: "flatten the document", place: e.mark, facet: "limit"}
}

func (e *syntaxError) openQuote() explanation {
	quote := e.char(e.context)
	return explanation{
		message: fmt.Sprintf("the quote (%s) that is opened here is never closed", quote),
		next:    fmt.Sprintf("close the text with %s, or remove the quote", quote), place: e.context, stopped: true,
	}
}

// questionMark is a text in a one-line list or map that ends in a question mark, which the reader refuses.
var questionMark = lazy.Regexp(`\?\s*[,\]}]`)

func (e *syntaxError) openBracket() explanation {
	if e.context < 0 {
		x := explanation{message: "a one-line list or map is not closed, or a text in it needs quotes", next: quoteIt, place: e.mark}
		if at := questionMark.Get().FindIndex(e.data[e.mark:e.end]); at != nil {
			x.message, x.place = "a text in a one-line list or map ends in a question mark, which YAML gives another meaning", e.mark+at[0]
		}
		return x
	}
	closer := "]"
	if e.char(e.context) == "{" {
		closer = "}"
	}
	return explanation{
		message: fmt.Sprintf("%q is opened here, but not closed, or a comma is missing", e.char(e.context)),
		next:    fmt.Sprintf("add %q after the last entry, and a comma between entries", closer), place: e.context, stopped: true,
	}
}

func (e *syntaxError) reserved() explanation {
	if e.char(e.mark) == "\t" {
		return e.tab()
	}
	return explanation{message: fmt.Sprintf("a text cannot start with %q in YAML", e.char(e.mark)), next: quoteIt, place: e.mark}
}

func (e *syntaxError) escape() explanation {
	place := e.mark
	if i := strings.LastIndexByte(e.before(e.mark), '\\'); i >= 0 {
		place = e.mark - len(e.before(e.mark)) + i
	}
	end := min(place+2, e.end)
	return explanation{
		message: fmt.Sprintf("%q is not a complete escape; in double quotes a backslash starts one", string(e.data[place:end])),
		next:    `write \\ for a backslash, or use single quotes`, place: place,
	}
}

func (e *syntaxError) glued(off int) (explanation, bool) {
	text, first := e.line(off)
	m := gluedColon.Get().FindStringSubmatchIndex(text)
	if m == nil || strings.Contains(text, ": ") {
		return explanation{}, false
	}
	indent := len(text) - len(strings.TrimLeft(text, " \t"))
	return explanation{message: "a space is missing after the colon", next: "write `key: value`", place: first - indent + m[2]}, true
}

func (e *syntaxError) noColon() explanation {
	at := e.context
	if at < 0 {
		_, at = e.above(e.mark)
	}
	if x, ok := e.glued(at); ok {
		return x
	}
	text, first := e.line(at)
	return explanation{
		message: fmt.Sprintf("%q is not a key with a value: the colon is missing", strings.TrimSpace(text)),
		next:    "write `key: value`; to continue the text above, indent the line further", place: first,
	}
}

func (e *syntaxError) extraColon() explanation {
	above, first := e.above(e.mark)
	before := e.before(e.mark)
	switch {
	case strings.Contains(before, ": "):
		return explanation{message: "the text has a colon followed by a space, which YAML takes for a second key", next: quoteIt, place: e.mark}
	case above == "":
	case !strings.Contains(above, ": ") && gluedColon.MatchString(above):
		x, _ := e.glued(first)
		return x
	case !strings.Contains(above, ":"):
		return explanation{
			message: fmt.Sprintf("%q is not a key with a value: the colon is missing", strings.TrimSpace(above)), next: "write `key: value`", place: first,
		}
	}
	_, first = e.line(e.mark)
	return explanation{
		message: "the indentation is wrong: this key is further in than the one above, which has a value already",
		next:    "line it up with the keys it belongs to; a text that goes on over several lines needs quotes if it has a colon", place: first,
	}
}

func (e *syntaxError) misplaced() explanation {
	before := strings.TrimRight(e.before(e.mark), " ")
	c := e.char(e.mark)
	switch {
	case c == "]" || c == "}" || c == ",":
		return explanation{message: fmt.Sprintf("%q is not expected here: no bracket is open", c), next: "delete it, or put the text in quotes", place: e.mark}
	case strings.HasSuffix(before, `"`) || strings.HasSuffix(before, "'"):
		return explanation{
			message: "the text goes on after its closing quote", place: e.mark,
			next: "put the whole text in quotes; inside single quotes write ' twice, inside double quotes write \\\"",
		}
	case c == "-" && strings.TrimSpace(before) == "":
		return explanation{message: "the indentation is wrong: a list entry stands among the keys of a map", next: "indent the list below its key", place: e.mark}
	case strings.Contains(e.problem, "'-'"):
		return explanation{message: "the indentation is wrong: this line stands among the entries of a list, but is none", next: "indent it below its list entry, or start it with `- `", place: e.mark}
	}
	return explanation{message: "the indentation is wrong: this line does not line up with any key above", next: "line it up with the keys it belongs to", place: e.mark}
}

func (e *syntaxError) noAnchor() explanation {
	_, name, _ := strings.Cut(e.problem, "'")
	name, _, _ = strings.Cut(name, "'")
	return explanation{
		message: fmt.Sprintf("the alias \"*%s\" has no anchor \"&%s\" above it in this document", name, name),
		next:    "put the text in quotes if the star belongs to it; otherwise define the anchor first, in the same document", place: e.mark,
	}
}

func (e *syntaxError) indicator() explanation {
	place := e.mark
	if e.context >= 0 {
		place = e.context
	}
	return explanation{message: fmt.Sprintf("%q at the start of a text has a meaning of its own in YAML", e.char(place)), next: quoteIt, place: place}
}

func (e *syntaxError) listOnKeyLine() explanation {
	return explanation{
		message: "a list cannot start on the line of its key", place: e.mark,
		next: "start the list on the next line; if the dash belongs to a text, put the text in quotes",
	}
}

func (e *syntaxError) afterEnd() explanation {
	return explanation{message: "the document has ended already; this line does not belong to it", next: "start a new document with a line `---`, or join the two parts", place: e.mark}
}

func (e *syntaxError) blockHeader() explanation {
	return explanation{message: "only a line break may follow `|` or `>`", next: "start the text on the next line, indented", place: e.mark}
}

func (e *syntaxError) directive() explanation {
	return explanation{message: "a line that starts with \"%\" is a directive, and this one is not known", next: "delete the line", place: e.mark}
}

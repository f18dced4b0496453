package source

import "bytes"

// chunk is the part of a file that holds one YAML document and its 0-based first line.
type chunk struct{ start, end, line int }

// cut splits a file into its documents before any of them is parsed, so that a broken document costs no other one.
// YAML allows a "---" or "..." at the start of a line as nothing but a document marker, hence cutting there is exact.
func cut(t *text) []chunk {
	data := t.data
	var chunks []chunk
	cur := chunk{start: afterMark(data, 0)}
	if t.lf && !bytes.Contains(data, []byte("\n---")) && !bytes.Contains(data, []byte("...")) {
		return append(chunks, chunk{cur.start, len(data), 0})
	}
	prefix := true // only blank lines, comments and %-directives so far: they belong to the document that follows
	next := func(start, end, line int) {
		if !prefix {
			chunks = append(chunks, chunk{cur.start, end, cur.line})
		}
		cur, prefix = chunk{start: start, line: line}, true
	}
	for l := range lines(data) {
		text := data[l.start:l.end]
		if l.number > 0 && bytes.HasSuffix(data[:l.start], []byte(bom)) {
			next(l.start, l.start-len(bom), l.number)
		}
		switch {
		case isMarker(text, "---"):
			if !prefix {
				next(l.start, l.start, l.number)
			}
			prefix = false
		case isMarker(text, "..."):
			next(l.end, l.end, l.number+1)
		case len(text) > 0 && text[0] != '#' && text[0] != '%' && len(bytes.TrimSpace(text)) > 0:
			prefix = false
		}
	}
	return append(chunks, chunk{cur.start, len(data), cur.line})
}

func isMarker(line []byte, marker string) bool {
	rest, ok := bytes.CutPrefix(line, []byte(marker))
	return ok && (len(rest) == 0 || rest[0] == ' ' || rest[0] == '\t' || breakAt(rest, 0) > 0)
}

// frontMatter returns the part of a Markdown file between its first line "---" and the next one, or false.
func frontMatter(data []byte) (chunk, bool) {
	first := 0
	for l := range lines(data) {
		text := string(bytes.TrimRight(data[l.start:l.end], " \t\r\n"))
		switch {
		case l.number == 0 && text != "---":
			return chunk{}, false
		case l.number == 0:
			first = l.end
		case text == "---" || text == "...":
			return chunk{first, l.start, 1}, true
		}
	}
	return chunk{}, false
}

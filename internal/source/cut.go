package source

import "bytes"

// chunk is the part of a file that holds one YAML document and its 0-based first line.
type chunk struct{ start, end, line int }

// cut splits a file into its documents before any of them is parsed, so that a broken document costs no other one.
// YAML allows a "---" or "..." at the start of a line as nothing but a document marker, hence cutting there is exact.
func cut(data []byte, starts []int) []chunk {
	var chunks []chunk
	cur := chunk{start: starts[0]}
	prefix := true // only blank lines, comments and %-directives so far: they belong to the document that follows
	next := func(start, end, line int) {
		if !prefix {
			chunks = append(chunks, chunk{cur.start, end, cur.line})
		}
		cur, prefix = chunk{start: start, line: line}, true
	}
	for i, start := range starts {
		end := len(data)
		if i+1 < len(starts) {
			end = starts[i+1]
		}
		line := data[start:end]
		if i > 0 && bytes.HasSuffix(data[:start], []byte(bom)) {
			next(start, start-len(bom), i)
		}
		switch {
		case isMarker(line, "---"):
			if !prefix {
				next(start, start, i)
			}
			prefix = false
		case isMarker(line, "..."):
			next(end, end, i+1)
		case len(line) > 0 && line[0] != '#' && line[0] != '%' && len(bytes.TrimSpace(line)) > 0:
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
func frontMatter(data []byte, starts []int) (chunk, bool) {
	text := func(i int) string {
		end := len(data)
		if i+1 < len(starts) {
			end = starts[i+1]
		}
		return string(bytes.TrimRight(data[starts[i]:end], " \t\r\n"))
	}
	if len(starts) < 2 || text(0) != "---" {
		return chunk{}, false
	}
	for i := 1; i < len(starts); i++ {
		if t := text(i); t == "---" || t == "..." {
			return chunk{starts[1], starts[i], 1}, true
		}
	}
	return chunk{}, false
}

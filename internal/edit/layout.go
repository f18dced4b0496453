package edit

import (
	"bytes"
	"strings"
)

// lineStart returns where the line of off starts.
func lineStart(data []byte, off int) int { return bytes.LastIndexAny(data[:off], "\r\n") + 1 }

// lineEnd returns where the line of off ends, in front of its line ending.
func lineEnd(data []byte, off int) int {
	if n := bytes.IndexAny(data[off:], "\r\n"); n >= 0 {
		return off + n
	}
	return len(data)
}

// newline returns the line ending in use at the end of a line; of a last line without one, that of the line before.
func newline(data []byte, end int) string {
	if end == len(data) {
		end = max(0, bytes.LastIndexAny(data, "\r\n"))
		if end > 0 && bytes.HasPrefix(data[end-1:], []byte("\r\n")) {
			end--
		}
	}
	switch at := data[end:]; {
	case bytes.HasPrefix(at, []byte("\r\n")):
		return "\r\n"
	case bytes.HasPrefix(at, []byte("\r")):
		return "\r"
	}
	return "\n"
}

// indent returns the white space in front of off on its line; ok is false where there is something else. A byte order mark is nothing.
func indent(data []byte, off int) (space string, ok bool) {
	space = strings.TrimPrefix(string(data[lineStart(data, off):off]), "\uFEFF")
	return space, strings.Trim(space, " ") == ""
}

// behind returns the end of the line on which something ends, or of the last comment below that is indented more than width: such a
// comment belongs to what is above it.
func behind(data []byte, end, width int) int {
	end = lineEnd(data, end)
	for at := end; at < len(data); {
		start := at + len(newline(data, at))
		at = lineEnd(data, start)
		line := data[start:at]
		text := bytes.TrimLeft(line, " \t")
		switch {
		case len(text) == 0:
		case text[0] == '#' && len(line)-len(text) > width:
			end = at
		default:
			return end
		}
	}
	return end
}

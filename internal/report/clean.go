package report

import (
	"fmt"
	"strings"
	"unicode"
)

// Clean makes text from plans safe to print: one line, and every control or invisible formatting character shown as an escape,
// so that no plan can move the cursor, hide text or speak to a CI server.
func Clean(text string) string {
	if !strings.ContainsFunc(text, unsafe) && !strings.Contains(text, "##[") {
		return text
	}
	var b strings.Builder
	for _, r := range strings.ReplaceAll(text, "##[", "## [") {
		switch {
		case r == '\t':
			b.WriteByte(' ')
		case unsafe(r):
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// cleanPath is Clean for a path at the start of a line: no path may look like a CI command.
func cleanPath(path string) string {
	path = Clean(path)
	if strings.HasPrefix(path, "::") || strings.HasPrefix(path, " ") {
		return "./" + path
	}
	return path
}

func unsafe(r rune) bool {
	return unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || r == '\u2028' || r == '\u2029'
}

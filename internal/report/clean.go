package report

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/orgvet/orgvet/internal/lazy"
)

// command finds what CI servers obey anywhere in a line: ##[group], ##vso[task.setvariable], ##teamcity[message].
var command = lazy.Regexp(`##(\w*\[)`)

// Clean makes text from plans safe to print: one line, and every control or invisible formatting character shown as an escape,
// so that no plan can move the cursor, hide text or speak to a CI server.
func Clean(text string) string {
	if strings.Contains(text, "##") {
		text = command.Get().ReplaceAllString(text, "## $1")
	}
	if utf8.ValidString(text) && !strings.ContainsFunc(text, unsafe) {
		return text
	}
	var b strings.Builder
	for _, r := range text {
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
	if startsCommand(path) || strings.HasPrefix(path, " ") {
		return "./" + path
	}
	return path
}

// cleanLine is Clean for other text at the start of a line.
func cleanLine(text string) string {
	text = Clean(text)
	if startsCommand(text) {
		return "· " + text
	}
	return text
}

// startsCommand reports whether GitHub might obey a line that starts so. One colon is enough, since another may follow a path.
func startsCommand(line string) bool { return strings.HasPrefix(strings.TrimSpace(line), ":") }

var (
	tag     = lazy.Regexp(`<([A-Za-z/!?])`)
	mention = lazy.Regexp(`(^|\W)@(\w)`)
)

// inert is Clean for messages that a consumer may show as Markdown or HTML though they are plain text: no tags, links or mentions.
func inert(text string) string {
	text = Clean(text)
	if strings.Contains(text, "<") {
		text = tag.Get().ReplaceAllString(text, "< $1")
	}
	if strings.Contains(text, "@") {
		text = mention.Get().ReplaceAllString(text, "$1@ $2")
	}
	return strings.ReplaceAll(text, "](", "] (")
}

func unsafe(r rune) bool {
	if ' ' <= r && r <= '~' { // nearly all
		return false
	}
	return unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || r == '\u2028' || r == '\u2029'
}

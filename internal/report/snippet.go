package report

import (
	"fmt"
	"strings"

	"github.com/mattn/go-runewidth"

	"github.com/orgvet/orgvet/internal/source"
)

// snippetWidth is how many columns of a line are shown when the terminal does not say.
const snippetWidth = 100

// snippet shows the marked line with carets under the marked part; nil when the line is empty or unknown.
func snippet(line string, span source.Span, width int) []string {
	if strings.TrimSpace(line) == "" {
		return nil
	}
	number := fmt.Sprint(span.Start.Line)
	gutter := strings.Repeat(" ", len(number))
	if width <= 0 {
		width = snippetWidth
	}
	width = max(width-len(number)-5, 20)
	runes := []rune(strings.ReplaceAll(line, "\t", " "))
	start := min(span.Start.Column-1, len(runes))
	end := len(runes)
	if span.End.Line == span.Start.Line {
		end = min(max(span.End.Column-1, start+1), max(len(runes), start+1))
	}
	text, start, end := window(runes, start, end, width)
	before := runewidth.StringWidth(Clean(string(text[:start])))
	marked := max(runewidth.StringWidth(Clean(string(text[start:min(end, len(text))]))), 1)
	return []string{
		fmt.Sprintf("  %s | %s", number, Clean(string(text))),
		fmt.Sprintf("  %s | %s%s", gutter, strings.Repeat(" ", before), strings.Repeat("^", marked)),
	}
}

// window cuts a long line around the marked part.
func window(runes []rune, start, end, width int) (text []rune, from, to int) {
	if len(runes) <= width {
		return runes, start, end
	}
	first := 0
	if start > width/2 {
		first = start - width/4
	}
	last := min(first+width, len(runes))
	text = append([]rune{}, runes[first:last]...)
	if first > 0 {
		text[0] = '…'
	}
	if last < len(runes) {
		text[len(text)-1] = '…'
	}
	return text, min(start-first, len(text)), min(end-first, len(text))
}

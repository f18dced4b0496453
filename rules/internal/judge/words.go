package judge

import (
	"strings"
	"unicode"
)

// Words is how many words a text has.
func Words(text string) int {
	n, inside := 0, false
	for _, r := range text {
		space := (r <= ' ' || r > unicode.MaxASCII) && unicode.IsSpace(r)
		if !space && !inside {
			n++
		}
		inside = !space
	}
	return n
}

// Folded is a text in lower case, with one space between its words; the text itself where it is written so.
func Folded(text string) string {
	if !isSinglySpaced(text) {
		text = strings.Join(strings.Fields(text), " ")
	}
	return strings.ToLower(text)
}

// isSinglySpaced reports whether a text is in English letters and has certainly one space between its words.
func isSinglySpaced(text string) bool {
	last := byte(' ')
	for i := range len(text) {
		c := text[i]
		if c < ' ' || c > unicode.MaxASCII || c == ' ' && last == ' ' {
			return false
		}
		last = c
	}
	return last != ' '
}

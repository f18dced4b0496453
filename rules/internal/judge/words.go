package judge

import "strings"

// Words is how many words a text has.
func Words(text string) int {
	n := 0
	for range strings.FieldsSeq(text) {
		n++
	}
	return n
}

// HasWords reports whether a text has at least so many words.
func HasWords(text string, least int) bool {
	for range strings.FieldsSeq(text) {
		if least--; least <= 0 {
			break
		}
	}
	return least <= 0
}

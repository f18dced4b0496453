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

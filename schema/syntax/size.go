package syntax

import (
	"strconv"
	"strings"

	"github.com/orgvet/orgvet/internal/lazy"
)

var sizePattern = lazy.Regexp(`(?i)^([0-9]{1,12}) *(k|m|g)?(?:i?b|bytes)?$`)

// ParseSize reads a size of a file in bytes: "500", "64 MiB", "10 MB". A kilo is 1,024 in either spelling.
func ParseSize(text string) (bytes int, err error) {
	m := sizePattern.Get().FindStringSubmatch(strings.TrimSpace(text))
	if m == nil {
		return 0, notA(text, "a size", "write bytes or a unit, for example 64 MiB")
	}
	n, err := strconv.Atoi(m[1])
	if err != nil {
		return 0, notA(text, "a size", "write bytes or a unit, for example 64 MiB")
	}
	return n << map[string]int{"": 0, "k": 10, "m": 20, "g": 30}[strings.ToLower(m[2])], nil
}

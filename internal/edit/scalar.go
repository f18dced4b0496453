package edit

import (
	"strconv"
	"strings"

	"github.com/orgvet/orgvet/internal/lazy"
)

var (
	// plain are texts that need no quotes in any place of a YAML document.
	plain = lazy.Regexp(`^\pL[\pL\pN '()+./%;_-]*$`)
	day   = lazy.Regexp(`^[0-9]{4}-[0-9]{2}-[0-9]{2}$`)
)

// special are the words that some YAML reader takes for something else than text.
var special = map[string]bool{
	"null": true, "true": true, "false": true, "yes": true, "no": true, "on": true, "off": true, "y": true, "n": true,
}

// Scalar writes a text as a YAML value that fits on one line, between braces too: bare where that is safe, else in double quotes.
func Scalar(text string) string {
	text = strings.ToValidUTF8(text, "\uFFFD")
	bare := plain.MatchString(text) && !strings.HasSuffix(text, " ") && !special[strings.ToLower(text)]
	if bare || day.MatchString(text) {
		return text
	}
	return strconv.Quote(text) // Go's escapes are YAML's, too
}

package page

import (
	"fmt"
	"html"
	"html/template"
	"strconv"
	"strings"
)

// count is a number with its noun: "1 team", "9 teams".
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	if stem, ok := strings.CutSuffix(noun, "y"); ok {
		return fmt.Sprintf("%d %sies", n, stem)
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// percent writes a share that plans state in percent; below zero nothing is recorded.
func percent(share float64) string {
	if share < 0 {
		return "not recorded"
	}
	return fmt.Sprintf("%.0f%%", share*100)
}

// yes is the word of a cell that is either so or not.
func yes(b bool, word, otherwise string) string {
	if b {
		return word
	}
	return otherwise
}

// are is the verb of n things.
func are(n int) string {
	if n == 1 {
		return "is"
	}
	return "are"
}

// have is the verb of n things.
func have(n int) string {
	if n == 1 {
		return "has"
	}
	return "have"
}

// list joins words with commas and "and".
func list(words []string) string {
	switch len(words) {
	case 0:
		return ""
	case 1:
		return words[0]
	default:
		return strings.Join(words[:len(words)-1], ", ") + " and " + words[len(words)-1]
	}
}

// sentence closes text with a period where nothing closes it.
func sentence(text string) string {
	if text == "" || strings.HasSuffix(text, ".") || strings.HasSuffix(text, "?") || strings.HasSuffix(text, "!") {
		return text
	}
	return text + "."
}

// firstSentence is the text up to the end of its first sentence.
func firstSentence(text string) string {
	for i := 0; i+1 < len(text); i++ {
		if strings.IndexByte(".?!", text[i]) >= 0 && text[i+1] == ' ' {
			return text[:i+1]
		}
	}
	return text
}

// duration spells out a short duration of the configuration: "4w" is "4 weeks".
func duration(short string) string {
	units := map[byte]string{'d': "day", 'w': "week", 'm': "month", 'q': "quarter", 'y': "year"}
	if len(short) < 2 {
		return short
	}
	n, err := strconv.Atoi(short[:len(short)-1])
	unit, ok := units[short[len(short)-1]]
	if err != nil || !ok {
		return short
	}
	return count(n, unit)
}

// prose sets what stands between backquotes as code.
func prose(text string) template.HTML {
	parts := strings.Split(html.EscapeString(text), "`")
	if len(parts)%2 == 0 {
		return template.HTML(strings.Join(parts, "`")) // escaped above
	}
	for i := 1; i < len(parts); i += 2 {
		parts[i] = "<code>" + parts[i] + "</code>"
	}
	return template.HTML(strings.Join(parts, "")) // escaped above
}

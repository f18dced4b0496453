package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// valueParts are the parts of a value in their order: a sign, a currency, a number, letters right behind it, and the rest.
type valueParts struct{ sign, currency, number, letters, tail string }

// takeApart finds the parts of a text that is a number at its beginning; the sign may stand before or behind the currency, or both.
func takeApart(text string) (p valueParts, ok bool) {
	rest := text
	n := numberLength(rest)
	if n == 0 {
		var first, second string
		first, rest = prefixOf(rest, "-", "+", "−")
		p.currency, rest = prefixOf(strings.TrimLeft(rest, " "), "€", "$", "£", "¥")
		second, rest = prefixOf(strings.TrimLeft(rest, " "), "-", "+", "−")
		p.sign = first + second
		if n = numberLength(rest); n == 0 {
			return p, false
		}
	}
	p.number, rest = rest[:n], rest[n:]
	p.tail = strings.TrimLeftFunc(rest, unicode.IsLetter)
	p.letters = rest[:len(rest)-len(p.tail)]
	return p, true
}

// prefixOf cuts off the first of the prefixes that the text has.
func prefixOf(text string, prefixes ...string) (prefix, rest string) {
	for _, p := range prefixes {
		if rest, ok := strings.CutPrefix(text, p); ok {
			return p, rest
		}
	}
	return "", text
}

// numberLength is the length of the number at the start of a text: 1,200.5 and 1 200, or 1200.5 and 1200,5, or .5; 0 where there is none.
func numberLength(text string) int {
	whole := digitsLength(text)
	if grouped := whole; 1 <= whole && whole <= 3 {
		for isGroup(text[grouped:]) {
			grouped += len(",000")
		}
		if grouped > whole {
			return grouped + fractionLength(text[grouped:], ".")
		}
	}
	if whole == 0 {
		return fractionLength(text, ".")
	}
	return whole + fractionLength(text[whole:], ".,")
}

func isGroup(text string) bool {
	return text != "" && (text[0] == ',' || text[0] == ' ') && digitsLength(text[1:]) >= 3
}

// fractionLength is the length of one of the points and the digits behind it.
func fractionLength(text, points string) int {
	if text == "" || !strings.Contains(points, text[:1]) {
		return 0
	}
	if n := digitsLength(text[1:]); n > 0 {
		return 1 + n
	}
	return 0
}

func digitsLength(text string) int {
	n := 0
	for n < len(text) && text[n] >= '0' && text[n] <= '9' {
		n++
	}
	return n
}

// isJoined reports whether a text goes on like a second number or a time: -3, .5, :30.
func isJoined(text string) bool {
	sign, rest := prefixOf(text, "-", "–", ".", ":")
	return sign != "" && digitsLength(rest) > 0
}

// OneSpaced is the text with one space in place of all white space between its words, and none around them.
func OneSpaced(text string) string {
	for i := range len(text) {
		c := text[i]
		if c >= utf8.RuneSelf || c < ' ' || c == ' ' && (i == 0 || i == len(text)-1 || text[i+1] == ' ') {
			return strings.Join(strings.Fields(text), " ")
		}
	}
	return text
}

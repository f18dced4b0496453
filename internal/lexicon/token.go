package lexicon

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

type tokenKind uint8

const (
	word tokenKind = iota
	number
	mark
)

// token is a word, a number or a mark with its place in the text as written.
type token struct {
	text       string // lower case, without a possessive ending; marks in one spelling each
	start, end int
	kind       tokenKind
	glued      bool // joined to the token before by a hyphen
	percent    bool
	money      bool
	date       bool // a year or an ISO date
}

// tokenize adds the tokens of a text to toks. Link targets in [text](target) are skipped.
func tokenize(toks []token, text string) []token {
	glue := false
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		rest := text[i:]
		switch { // the usual first
		case unicode.IsLetter(r):
			t := scanWord(text, i)
			t.glued = glue
			toks = append(toks, t)
			i, glue = t.end, false
			continue
		case unicode.IsSpace(r):
			i += size
		case strings.HasPrefix(rest, "]("):
			if end := strings.IndexByte(rest, ')'); end > 0 {
				i += end + 1
			} else {
				i += 2
			}
		case unicode.IsDigit(r) || isCurrency(r) && startsDigit(text[i+size:]):
			t := scanNumber(text, i)
			t.glued = glue
			toks = append(toks, t)
			i, glue = t.end, false
			continue
		case isHyphen(r) && len(toks) > 0 && toks[len(toks)-1].end == i && startsWord(text[i+size:]):
			glue = true
			i += size
			continue
		case r == '%':
			if n := len(toks); n > 0 && toks[n-1].kind == number {
				toks[n-1].percent = true
				toks[n-1].end = i + size
			} else {
				toks = append(toks, token{text: "%", start: i, end: i + size, kind: mark})
			}
			i += size
		default:
			t := scanMark(text, i)
			toks = append(toks, t)
			i = t.end
		}
		glue = false
	}
	return toks
}

func isCurrency(r rune) bool { return unicode.Is(unicode.Sc, r) }

func isHyphen(r rune) bool { return r == '-' || r == '–' || r == '‑' }

func startsDigit(s string) bool { return s != "" && s[0] >= '0' && s[0] <= '9' }

func startsWord(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

func scanWord(text string, start int) token {
	i := start
	for i < len(text) && 'a' <= text[i] && text[i] <= 'z' {
		i++
	}
	plain := i // nothing to change up to here
	for i < len(text) && text[i] != ' ' {
		r, size := utf8.DecodeRuneInString(text[i:])
		inside := (r == '\'' || r == '’' || r == '.') && i > start && startsWord(text[i+size:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && !inside {
			break
		}
		i += size
	}
	if i == plain {
		return token{text: text[start:i], start: start, end: i, kind: word}
	}
	lower := strings.ReplaceAll(strings.ToLower(text[start:i]), "’", "'")
	return token{text: strings.TrimSuffix(lower, "'s"), start: start, end: i, kind: word}
}

// scanNumber reads digits with separators, a currency before and a unit joined behind ("$561k", "99.9", "2026-09-30").
func scanNumber(text string, start int) token {
	r, size := utf8.DecodeRuneInString(text[start:])
	t := token{start: start, kind: number}
	i := start
	if isCurrency(r) {
		t.money = true
		i += size
	}
	digits := i
	for i < len(text) && (startsDigit(text[i:]) || strings.IndexByte(".,:'", text[i]) >= 0 && startsDigit(text[i+1:])) {
		i++
	}
	if i == digits { // a digit outside ASCII
		i += size
	}
	if i-digits == 4 && len(text) >= i+6 && text[i] == '-' && startsDigit(text[i+1:]) && startsDigit(text[i+2:]) && text[i+3] == '-' {
		t.date = true
		i += 4
		for startsDigit(text[i:]) {
			i++
		}
	}
	plain := text[digits:i]
	t.date = t.date || len(plain) == 4 && (strings.HasPrefix(plain, "19") || strings.HasPrefix(plain, "20")) && !t.money
	unit := i
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '€' && r != '+' {
			break
		}
		t.money = t.money || r == '€'
		i += size
	}
	t.text = strings.ToLower(text[start:i])
	t.end = i
	if suffix := strings.ToLower(text[unit:i]); suffix == "st" || suffix == "nd" || suffix == "rd" || suffix == "th" {
		t.kind = word
	}
	return t
}

// marks spells signs of one meaning alike.
var marks = []struct{ sign, as string }{
	{"->", "→"},
	{"=>", "→"},
	{"→", "→"},
	{"–>", "→"},
	{">=", "≥"},
	{"≥", "≥"},
	{"<=", "≤"},
	{"≤", "≤"},
	{"—", "–"},
	{"-", "–"},
	{"??", "??"},
}

func scanMark(text string, start int) token {
	for _, m := range marks {
		if strings.HasPrefix(text[start:], m.sign) {
			return token{text: m.as, start: start, end: start + len(m.sign), kind: mark}
		}
	}
	_, size := utf8.DecodeRuneInString(text[start:])
	return token{text: text[start : start+size], start: start, end: start + size, kind: mark}
}

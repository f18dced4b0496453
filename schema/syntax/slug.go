package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// MaxID is the longest id, in characters.
const MaxID = 64

var apostrophes = strings.NewReplacer("'", "", "’", "")

var transliterate = strings.NewReplacer(pairs(
	"a:àáâãäåāăą", "c:çćč", "d:ďđð", "e:èéêëēėęě", "g:ğģ", "i:ìíîïīįı", "k:ķ", "l:łļľ", "n:ñńņň", "o:òóôõöøōő",
	"r:řŕ", "s:śşšș", "t:ťțţ", "u:ùúûüūůűų", "y:ýÿ", "z:źżž", "ae:æ", "oe:œ", "ss:ß", "th:þ")...)

func pairs(groups ...string) []string {
	var out []string
	for _, group := range groups {
		latin, letters, _ := strings.Cut(group, ":")
		for _, letter := range letters {
			out = append(out, string(letter), latin)
		}
	}
	return out
}

// Slug turns a text into an id: lower-case letters, digits and hyphens, at most MaxID characters, cut at a word.
// Accents are dropped; a text without any Latin letter or digit gives the empty string.
func Slug(text string) string {
	if isASCII(text) {
		return slugOfASCII(text)
	}
	text = transliterate.Replace(strings.ToLower(text))
	text = apostrophes.Replace(text)
	words := strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r) })
	var b strings.Builder
	for _, word := range words {
		word = strings.Map(func(r rune) rune {
			if r > 'z' {
				return -1
			}
			return r
		}, word)
		switch {
		case word == "":
			continue
		case b.Len() == 0:
			b.WriteString(word[:min(len(word), MaxID)])
		case b.Len()+1+len(word) > MaxID:
			return b.String()
		default:
			b.WriteString("-" + word)
		}
	}
	return b.String()
}

func isASCII(text string) bool {
	for i := range len(text) {
		if text[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// slugOfASCII is the same in one pass.
func slugOfASCII(text string) string {
	slug := make([]byte, 0, MaxID)
	whole, inWord := 0, false // how long the slug is up to its last whole word
	for i := range len(text) {
		c := text[i]
		switch {
		case c >= 'A' && c <= 'Z':
			c += 'a' - 'A'
		case c >= 'a' && c <= 'z', c >= '0' && c <= '9':
		case c == '\'':
			continue
		default:
			inWord = false
			continue
		}
		if !inWord {
			if inWord, whole = true, len(slug); whole > 0 {
				slug = append(slug, '-')
			}
		}
		if len(slug) >= MaxID {
			if whole > 0 {
				slug = slug[:whole]
			}
			break
		}
		slug = append(slug, c)
	}
	return string(slug)
}

package syntax

import (
	"strings"

	"github.com/orgvet/orgvet/internal/lazy"
)

// Word is what a value says instead of a number.
type Word string

// The words a value may be.
const (
	Undecided Word = "undecided" // not agreed yet: undecided, TBD
	Unknown   Word = "unknown"   // not measured yet: unknown, n/a
	Redacted  Word = "redacted"  // kept back on purpose: confidential, [internal], a stand-in such as N1 or $X
)

// Value is a measured or wanted quantity.
type Value struct {
	Text    string  // as written
	Word    Word    // empty for a number
	Number  float64 // magnitudes applied: 41k is 41000; 61% is 61
	Unit    string  // in one spelling: "%", "ms", "day", "€", "per 1000", "/5"; empty for a count
	Compare string  // "<", "<=", ">", ">=", "~" or empty
}

// IsNumber reports whether the value has a number to calculate with.
func (v Value) IsNumber() bool { return v.Word == "" && v.Text != "" }

// comparators are tried in order, so that a longer phrase stands before its own beginning.
var comparators = []struct{ text, sign string }{
	{"at or below", "<="},
	{"at or under", "<="},
	{"at most", "<="},
	{"no more than", "<="},
	{"not more than", "<="},
	{"up to", "<="},
	{"at or above", ">="},
	{"at or over", ">="},
	{"at least", ">="},
	{"no less than", ">="},
	{"not less than", ">="},
	{"minimum", ">="},
	{"maximum", "<="},
	{"less than", "<"},
	{"fewer than", "<"},
	{"lower than", "<"},
	{"below", "<"},
	{"under", "<"},
	{"more than", ">"},
	{"greater than", ">"},
	{"higher than", ">"},
	{"above", ">"},
	{"over", ">"},
	{"<=", "<="},
	{"=<", "<="},
	{"≤", "<="},
	{">=", ">="},
	{"=>", ">="},
	{"≥", ">="},
	{"<", "<"},
	{">", ">"},
	{"about", "~"},
	{"around", "~"},
	{"roughly", "~"},
	{"approximately", "~"},
	{"ca.", "~"},
	{"≈", "~"},
	{"~", "~"},
}

var (
	outOfPattern = lazy.Regexp(`^/ *([0-9.]+)$`)
	redacted     = lazy.Regexp(`(?i)\[[^\]]*\b(?:internal|redacted|confidential)\b[^\]]*\]|^(?:confidential|redacted|internal|internal only|hidden)$`)
	standIn      = lazy.Regexp(`^[<>=≤≥~ ]*(?:[$€£]? ?[XYZ]{1,3}%?|[A-Z][0-9]{1,2}%?)[kKmM]?$`)
)

// ParseValue reads `61%`, `200 ms`, `€0.40`, `41k`, `12 per 1000`, `4.5/5`, `< 2500 ms`, `at least 95%`, `undecided` or `unknown`.
func ParseValue(text string) (Value, error) {
	rest := OneSpaced(text)
	value := Value{Text: text}
	if digitsLength(rest) == 0 || strings.Contains(rest, "[") { // neither a word nor a comparator starts with a digit
		if value.Word = valueWord(rest); value.Word != "" {
			return value, nil
		}
		value.Compare, rest = cutComparator(rest)
	}
	p, ok := takeApart(rest)
	if !ok || isJoined(p.tail) {
		return Value{}, notA(text, "a value", "write a number with its unit, for example 61%, 200 ms or 41k")
	}
	scale, unit := magnitude(p.letters), strings.TrimSpace(p.tail)
	if scale == 1 {
		unit = strings.TrimSpace(p.letters + p.tail)
	}
	value.Number = parseNumber(p.number) * scale
	if p.sign == "-" || p.sign == "−" {
		value.Number = -value.Number
	}
	bare := strings.TrimSpace(strings.TrimPrefix(strings.TrimSuffix(unit, "+"), "+"))
	if bare != unit && value.Compare == "" {
		value.Compare = ">="
	}
	value.Unit = p.currency + normalUnit(bare)
	return value, nil
}

func cutComparator(text string) (sign, rest string) {
	lower := strings.ToLower(text)
	for _, c := range comparators {
		if strings.HasPrefix(lower, c.text) && len(lower) == len(text) {
			return c.sign, strings.TrimSpace(text[len(c.text):])
		}
	}
	return "", text
}

func valueWord(text string) Word {
	switch strings.ToLower(strings.Trim(text, ". ")) {
	case "undecided", "tbd", "tba", "to be decided", "to be defined", "to be determined", "open":
		return Undecided
	case "unknown", "n/a", "na", "-", "–", "?", "none", "not measured", "no baseline", "no data":
		return Unknown
	}
	if mayBeMarked(text) && redacted.MatchString(text) || strings.ContainsAny(text, capitals) && standIn.MatchString(text) {
		return Redacted
	}
	return ""
}

const capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

// mayBeMarked tells cheaply where the pattern redacted, which is slow, can match: a bracket, or a text no longer than the longest mark.
func mayBeMarked(text string) bool {
	return strings.Contains(text, "[") || len(text) <= len("internal only") && strings.ContainsAny(text, "cChHiIrR")
}

// IsRedacted reports whether a text keeps its numbers back on purpose, by a mark such as [internal] or a stand-in such as N1 or $X.
func IsRedacted(text string) bool {
	if mayBeMarked(text) && redacted.MatchString(text) {
		return true
	}
	if !mayStandIn(text) {
		return false
	}
	for _, word := range strings.Fields(text) {
		if word = strings.Trim(word, ".,;:()"); standInWord.MatchString(word) {
			return true
		}
	}
	return false
}

// mayStandIn reports whether a text has a letter that every stand-in has.
func mayStandIn(text string) bool {
	for i := range len(text) {
		if c := text[i]; c == 'N' || c >= 'X' && c <= 'Z' {
			return true
		}
	}
	return false
}

// standInWord is narrower than standIn: within a sentence Q3, B2, P1 or a lone X are ordinary words.
var standInWord = lazy.Regexp(`^(?:[$€£][XYZN][0-9]?[kKmM]?|N[0-9]|[XYZN]%|XX+%?)$`)

var unitWords = map[string]string{
	"percent": "%", "pct": "%", "percentage point": "pp", "ppt": "pp", "pt": "point",
	"millisecond": "ms", "msec": "ms", "second": "s", "sec": "s", "minute": "min", "h": "hour", "hr": "hour",
	"d": "day", "w": "week", "wk": "week", "mo": "month", "y": "year", "yr": "year",
	"eur": "€", "euro": "€", "usd": "$", "dollar": "$", "gbp": "£", "pound": "£",
}

// normalUnit brings a unit to one spelling, so that "1 day" and "2 days" can be compared. What follows a percent sign
// ("61% of orders") tells nothing new and is dropped.
func normalUnit(unit string) string {
	unit = strings.ToLower(OneSpaced(unit))
	switch {
	case unit == "":
		return ""
	case strings.HasPrefix(unit, "%"):
		return "%"
	case strings.HasPrefix(unit, "/"):
		if m := outOfPattern.Get().FindStringSubmatch(unit); m != nil {
			return "/" + m[1]
		}
	}
	if of, ok := strings.CutPrefix(unit, "out of "); ok {
		return "/" + of
	}
	unit = strings.Replace(strings.Replace(unit, "per cent", "percent", 1), "percentage points", "percentage point", 1)
	if known, ok := unitWords[singular(unit)]; ok {
		return known
	}
	first, rest, _ := strings.Cut(unit, " ")
	first = singular(first)
	if known, ok := unitWords[first]; ok {
		first = known
	}
	if first == "%" {
		return "%"
	}
	return strings.TrimSpace(first + " " + rest)
}

package syntax

import (
	"strconv"
	"strings"

	"github.com/orgvet/orgvet/internal/lazy"
)

var durationPattern = lazy.Regexp(`^([0-9]+(?:[.,][0-9]+)?|\.[0-9]+|an?|one|half an?) *-?(?:person|man|engineer)?[- ]?([a-z]+)$`)

// weeksPer holds the length of a unit of time in working weeks of five eight-hour days.
var weeksPer = map[string]float64{
	"h": 1.0 / 40, "hour": 1.0 / 40, "d": 0.2, "day": 0.2, "w": 1, "wk": 1, "week": 1,
	"mo": 52.0 / 12, "month": 52.0 / 12, "q": 13, "quarter": 13, "y": 52, "yr": 52, "year": 52,
}

// ParseDuration reads `3d`, `2w`, `4mo`, `1q`, `2 weeks` or `10 person-weeks` in weeks: a day is a fifth of a week,
// a month 52/12 and a quarter 13 weeks.
func ParseDuration(text string) (weeks float64, err error) {
	norm := strings.ToLower(strings.TrimSpace(text))
	amount, name, ok := durationParts(norm)
	if !ok {
		if number, err := strconv.ParseFloat(norm, 64); err == nil && number >= 0 {
			return 0, notA(text, "a duration: the unit is missing", "write "+norm+"w for weeks, or use d, mo or q")
		}
		return 0, notA(text, "a duration", "write a number and a unit, for example 3d, 2w, 4mo or 1q")
	}
	unit, known := weeksPer[singular(name)]
	if !known {
		next := "write a number and a unit, for example 3d, 2w, 4mo or 1q"
		if name == "m" {
			next = "write " + amount + "mo for months, or " + amount + "w for weeks"
		}
		return 0, notA(text, "a duration: the unit is not known", next)
	}
	number := 1.0
	if strings.HasPrefix(amount, "half") {
		number = 0.5
	} else if strings.ContainsAny(amount, "0123456789") {
		if number, err = strconv.ParseFloat(strings.Replace(amount, ",", ".", 1), 64); err != nil || number > maxNumber {
			return 0, notA(text, "a duration", "write a number and a unit, for example 2w")
		}
	}
	return number * unit, nil
}

// durationParts takes the usual `2w` or `2 weeks` apart by hand, and what else there is with the expression.
func durationParts(norm string) (amount, unit string, ok bool) {
	n := digitsLength(norm)
	if n > 0 {
		n += fractionLength(norm[n:], ".,")
		unit = strings.TrimLeft(norm[n:], " ")
		if persons, _ := prefixOf(unit, "person", "man", "engineer"); persons == "" && isWord(unit) {
			return norm[:n], unit, true
		}
	}
	m := durationPattern.Get().FindStringSubmatch(norm)
	if m == nil {
		return "", "", false
	}
	return m[1], m[2], true
}

func isWord(text string) bool {
	for i := range len(text) {
		if text[i] < 'a' || text[i] > 'z' {
			return false
		}
	}
	return text != ""
}

// singular cuts the plural s of an English word; short units such as ms stay.
func singular(word string) string {
	if len(word) > 2 && strings.HasSuffix(word, "s") && !strings.HasSuffix(word, "ss") {
		return word[:len(word)-1]
	}
	return word
}

package syntax

import (
	"math"
	"strings"

	"github.com/orgvet/orgvet/internal/lazy"
)

// daysPer holds the distance in days that a unit of a cadence stands for.
var daysPer = map[string]float64{
	"workday": 1, "day": 1, "daily": 1, "week": 7, "weekly": 7, "fortnight": 14, "fortnightly": 14,
	"month": 365.0 / 12, "monthly": 365.0 / 12, "quarter": 365.0 / 4, "quarterly": 365.0 / 4,
	"year": 365, "yearly": 365, "annual": 365, "annually": 365,
}

var numberWords = map[string]float64{"": 1, "a": 1, "one": 1, "once": 1, "two": 2, "twice": 2, "three": 3, "four": 4, "six": 6, "other": 2, "second": 2, "third": 3}

var (
	ambiguousPattern = lazy.Regexp(`^(?:every |each )?bi[- ]?(?:weekly|week|monthly|month|annually|annual|yearly)$`)
	everyPattern     = lazy.Regexp(`^(?:(?:once )?every +|each +|per +|an? +)?([0-9.]+|one|two|three|four|six|other|second|third)?[ -]*([a-z]+)$`)
	perPattern       = lazy.Regexp(`^([0-9.]+|once|one|twice|two|three|four|six) *(?:x|times)? *(?:per|a|an|every|each|/) *([a-z]+)$`)
)

const cadenceNext = "write day, week, 2 weeks, month, quarter, year or once"

// ParseCadence reads how often something happens and returns the days from one time to the next; `once` gives +Inf.
// It understands `week`, `weekly`, `2 weeks`, `every other week`, `2 per week` and the like. "biweekly" and its kin
// give an error that wraps ErrAmbiguous.
func ParseCadence(text string) (days float64, err error) {
	norm := strings.ToLower(OneSpaced(text))
	if norm == "once" {
		return math.Inf(1), nil
	}
	if unit := daysPer[singular(norm)]; unit > 0 {
		return unit, nil
	}
	if ambiguousPattern.MatchString(norm) {
		return 0, ambiguous(text, norm)
	}
	if m := perPattern.Get().FindStringSubmatch(norm); m != nil {
		unit, times := daysPer[singular(m[2])], cadenceNumber(m[1])
		if unit > 0 && times > 0 {
			return unit / times, nil
		}
	}
	if m := everyPattern.Get().FindStringSubmatch(norm); m != nil {
		unit, n := daysPer[singular(m[2])], cadenceNumber(m[1])
		if unit > 0 && n > 0 {
			return unit * n, nil
		}
	}
	return 0, notA(text, "a cadence", cadenceNext)
}

func cadenceNumber(text string) float64 {
	if n, ok := numberWords[text]; ok {
		return n
	}
	v, err := ParseRatio(text)
	if err != nil {
		return 0
	}
	return v
}

func ambiguous(text, norm string) error {
	unit := "week"
	switch {
	case strings.Contains(norm, "month"):
		unit = "month"
	case strings.Contains(norm, "annual"), strings.Contains(norm, "year"):
		unit = "year"
	}
	return &Error{
		Problem: `"` + text + `" can mean every two ` + unit + "s or twice a " + unit,
		Next:    "write 2 " + unit + "s, or 2 per " + unit,
		cause:   ErrAmbiguous,
	}
}

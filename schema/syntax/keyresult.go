package syntax

import (
	"strings"

	"github.com/orgvet/orgvet/internal/lazy"
)

// KeyResult is what a key result's text says.
type KeyResult struct {
	Metric   string // the text without its numbers
	From, To *Value // nil where the text names none
	Score    *float64
}

const (
	unitName  = `percent|pp|ms|s|sec|secs|seconds?|min|mins|minutes?|h|hrs?|hours?|d|days?|w|weeks?|mo|months?|y|years?|points?|per [0-9]+|/ ?[0-9.]+`
	compareRE = `(?:(?:at or below|at or above|at most|at least|no more than|less than|fewer than|more than|under|below|above|over|about|<=|>=|<|>|≤|≥|~) *)?`
	valueRE   = compareRE + `[-+−]?(?:€|\$|£|¥)?(?:[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:[.,][0-9]+)?)(?:k|m|b|bn)?(?: ?%| ?(?:` + unitName + `)\b)?`
	gapRE     = `(?: \pL[\pL-]*){0,3}?`
)

var (
	scoreArrow  = lazy.Regexp(`\s*(?:=>|⇒) *([0-9.]+ *%|[01]?\.[0-9]+|[01])\s*\.?$`)
	scoreParens = lazy.Regexp(`\s*\((0?\.[0-9]+|1\.0+|0|1)\)\s*\.?$`)
	fromTo      = lazy.Regexp(`(?i)\bfrom +(?:the )?(` + valueRE + `)` + gapRE + ` *(?:to|->|→) *(` + valueRE + `)`)
	arrow       = lazy.Regexp(`(?i)(` + valueRE + `) *(?:->|→|-->|⟶) *(` + valueRE + `)`)
	bareTo      = lazy.Regexp(`(?i)(` + valueRE + `) *to +(` + valueRE + `)`)
)

// betweenDigits reports whether a word stands somewhere behind a digit and before another one.
func betweenDigits(text, word string) bool {
	first := strings.IndexAny(text, digits)
	return first >= 0 && strings.Contains(text[first:strings.LastIndexAny(text, digits)], word)
}

const digits = "0123456789"

var spacedMarks = strings.NewReplacer(" ,", ",", " .", ".")

// KeyResultText takes a key result's text apart: "Payment completion 61% -> 70%", "Cut answers from 3 days to 1 day",
// "Answer rate 40% to 55%" (only where both sides have the same unit), and a score at the end, "=> 70%" or "(0.7)".
func KeyResultText(text string) KeyResult {
	text = OneSpaced(text)
	kr := KeyResult{Metric: text}
	if !strings.ContainsAny(text, digits) {
		return kr
	}
	for _, pattern := range []*lazy.Pattern{scoreArrow, scoreParens} {
		if pattern == scoreParens && !strings.Contains(text, "(") || pattern == scoreArrow && !strings.Contains(text, "=>") && !strings.Contains(text, "⇒") {
			continue
		}
		if m := pattern.Get().FindStringSubmatchIndex(text); m != nil {
			if score, err := ParseShare(text[m[2]:m[3]]); err == nil {
				kr.Score, text = &score, text[:m[0]]
			}
			break
		}
	}
	kr.Metric = text
	lower := strings.ToLower(text)
	for _, pattern := range []*lazy.Pattern{fromTo, arrow, bareTo} {
		// The patterns are slow: plain words tell cheaply where they cannot match.
		switch {
		case pattern == fromTo && !strings.Contains(lower, "from"),
			pattern == arrow && !strings.Contains(text, "->") && !strings.ContainsAny(text, "→⟶"),
			pattern == bareTo && !betweenDigits(lower, "to "):
			continue
		}
		m := pattern.Get().FindStringSubmatchIndex(text)
		if m == nil {
			continue
		}
		from, errFrom := ParseValue(text[m[2]:m[3]])
		to, errTo := ParseValue(text[m[4]:m[5]])
		if errFrom != nil || errTo != nil || pattern == bareTo && (from.Unit != to.Unit || from.Unit == "") {
			continue
		}
		if from.Unit == "" {
			from.Unit = to.Unit
		} else if to.Unit == "" {
			to.Unit = from.Unit
		}
		kr.From, kr.To = &from, &to
		metric := strings.Join(strings.Fields(text[:m[0]]+" "+text[m[1]:]), " ")
		kr.Metric = strings.Trim(spacedMarks.Replace(metric), " ,;:.")
		break
	}
	return kr
}

package schema

import (
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/orgvet/orgvet/internal/lazy"
	"github.com/orgvet/orgvet/schema/syntax"
)

// formats are the value languages of rules.md, by the name the schemas give them.
var formats = map[string]func(text string) error{
	"orgvet-share":    refuse(syntax.ParseShare),
	"orgvet-day":      refuse(syntax.ParseDay),
	"orgvet-date":     refuse(syntax.ParseDate),
	"orgvet-duration": refuse(syntax.ParseDuration),
	"orgvet-cadence":  refuse(syntax.ParseCadence),
	"orgvet-money":    refuse(syntax.ParseMoney),
	"orgvet-yesno":    refuse(syntax.ParseYesNo),
	"orgvet-id":       checkID,
	"orgvet-number":   func(text string) error { return checkNumber(text, false) },
	"orgvet-count":    func(text string) error { return checkNumber(text, true) },
	"orgvet-month":    checkMonth,
	"orgvet-as-of":    checkAsOf,
	"orgvet-size":     checkSize,
	// Which month fiscal years start in is the configuration's business; here every month will do.
	"orgvet-period": func(text string) error { _, err := syntax.ParsePeriod(text, 1); return err },
	// A value may be any text, such as a pointer to a dashboard; rules that calculate say so themselves.
	"orgvet-value": func(string) error { return nil },
}

func refuse[T any](parse func(string) (T, error)) func(string) error {
	return func(text string) error { _, err := parse(text); return err }
}

// octalFormats take numbers, which a leading zero turns into others in old YAML readers.
var octalFormats = map[string]bool{
	"orgvet-value": true, "orgvet-number": true, "orgvet-count": true, "orgvet-share": true, "orgvet-money": true, "orgvet-size": true,
}

var octalPattern = lazy.Regexp(`^[-+]?0o?[0-9]+$`)

// fits reports whether a value is what a format says. Lists and maps are for the schema's type to judge.
func fits(format string, v any) bool {
	switch v := v.(type) {
	case json.Number:
		return !isOctal(format, string(v)) && formats[format](string(v)) == nil
	case string:
		return formats[format](v) == nil
	case bool:
		return formats[format](strconv.FormatBool(v)) == nil
	}
	return true
}

func isOctal(format, number string) bool {
	return octalFormats[format] && octalPattern.MatchString(number)
}

// isIDText reports whether a text has no other characters than an id, however long it is.
func isIDText(text string) bool {
	for i := range len(text) {
		if c := text[i]; (c < 'a' || c > 'z') && (c < '0' || c > '9') && (c != '-' || i == 0) {
			return false
		}
	}
	return text != ""
}

func checkID(text string) error {
	if isIDText(text) && len(text) >= 2 && len(text) <= syntax.MaxID {
		return nil
	}
	next := "use 2 to 64 lower-case letters, digits and hyphens"
	if slug := syntax.Slug(text); len(slug) > 1 && slug != text {
		next = fmt.Sprintf("write %s", slug)
	}
	switch {
	case !isIDText(text):
		return &syntax.Error{Problem: fmt.Sprintf("%q is not an id: only lower-case letters, digits and hyphens", text), Next: next}
	case len(text) < 2:
		return &syntax.Error{Problem: fmt.Sprintf("%q is not an id: it is too short", text), Next: next}
	}
	return &syntax.Error{Problem: fmt.Sprintf("%q is not an id: %d characters, limit %d", text, len(text), syntax.MaxID), Next: next}
}

func checkNumber(text string, positive bool) error {
	n, err := strconv.ParseFloat(strings.ReplaceAll(strings.TrimSpace(text), "_", ""), 64)
	switch {
	case err != nil || n != n || n > 1e18 || n < -1e18:
		return &syntax.Error{Problem: fmt.Sprintf("%q is not a number", text), Next: "write a plain number such as 4"}
	case positive && n < 0:
		return &syntax.Error{Problem: fmt.Sprintf("%q is below zero", text), Next: "write zero or more"}
	}
	return nil
}

func checkMonth(text string) error {
	if n, err := strconv.Atoi(strings.TrimSpace(text)); err != nil || n < 1 || n > 12 {
		return &syntax.Error{Problem: fmt.Sprintf("%q is not a month", text), Next: "write a number from 1 to 12, for example 02"}
	}
	return nil
}

func checkAsOf(text string) error {
	if text == "commit" || text == "today" {
		return nil
	}
	if _, err := time.Parse(time.DateOnly, strings.TrimSpace(text)); err != nil {
		return &syntax.Error{Problem: fmt.Sprintf("%q is not a day", text), Next: "write a date such as 2026-08-24, or commit or today"}
	}
	return nil
}

func checkSize(text string) error {
	_, err := syntax.ParseSize(text)
	return err
}

// wording returns why a format refuses a text and what to write instead.
func wording(err error) (problem, next string) {
	var e *syntax.Error
	if errors.As(err, &e) {
		return e.Problem, e.Next
	}
	return err.Error(), ""
}

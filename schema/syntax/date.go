package syntax

import (
	"strconv"
	"strings"
	"time"
)

// Date is a day, or a whole month where a rough date is enough. Both ends are midnight UTC; End is the last day, included.
type Date struct{ Start, End time.Time }

// IsDay reports whether the date names one day rather than a month.
func (d Date) IsDay() bool { return d.Start.Equal(d.End) }

// Day returns midnight UTC of a calendar day.
func Day(year int, month time.Month, day int) time.Time {
	return time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
}

// isDate reports whether a text has the form of a day or a month.
func isDate(text string) bool {
	if len(text) != len("2026-08-18") && len(text) != len("2026-08") {
		return false
	}
	for i := range len(text) {
		if c := text[i]; (i == 4 || i == 7) != (c == '-') || c != '-' && (c < '0' || c > '9') {
			return false
		}
	}
	return true
}

// ParseDate reads a calendar day (`2026-08-18`) or a month (`2026-08`).
func ParseDate(text string) (Date, error) {
	digits := strings.TrimSpace(text)
	if !isDate(digits) {
		return Date{}, notA(text, "a date", "write year-month-day, for example 2026-08-18")
	}
	year, month := atoi(digits[:4]), atoi(digits[5:7])
	if year == 0 || month < 1 || month > 12 {
		return Date{}, notA(text, "a date: there is no such month", "write year-month-day, for example 2026-08-18")
	}
	if len(digits) == len("2026-08") {
		return span(year, month, 1), nil
	}
	day := Day(year, time.Month(month), atoi(digits[8:]))
	if day.Day() != atoi(digits[8:]) {
		return Date{}, notA(text, "a date: the month has no such day", "write a day of the calendar, for example 2026-08-18")
	}
	return Date{day, day}, nil
}

// ParseDay reads a calendar day and refuses a month.
func ParseDay(text string) (time.Time, error) {
	d, err := ParseDate(text)
	if err != nil {
		return time.Time{}, err
	}
	if !d.IsDay() {
		return time.Time{}, notA(text, "a day", "add the day, for example "+strings.TrimSpace(text)+"-18")
	}
	return d.Start, nil
}

// span covers whole months, the first of which may lie outside 1–12.
func span(year, month, months int) Date {
	return Date{Day(year, time.Month(month), 1), Day(year, time.Month(month+months), 0)}
}

// atoi reads digits that a pattern has already let through; too many of them give 0.
func atoi(digits string) int {
	n, err := strconv.Atoi(digits)
	if err != nil {
		return 0
	}
	return n
}

package syntax

import (
	"fmt"
	"strings"
	"time"
)

// Period is a stretch of time that goals are set for.
type Period struct {
	Text       string    // in the usual spelling: "2026-Q3", "FY26-H1", "2024-07-01..2025-06-30", "open"
	Start, End time.Time // midnight UTC, End included; zero when Open
	Open       bool      // always running
}

const periodNext = "write a quarter, half or year such as 2026-Q3, 2026-H2 or 2026"

// ParsePeriod reads `2026-Q3`, `2026-H2`, `2026`, `2026-07`, `FY26-Q3`, a range `2024-07-01..2025-06-30` or `open`.
// fiscalStart is the month (1–12) in which fiscal years start; with 0 fiscal periods give an error that wraps ErrFiscalYear.
// A fiscal year is named after the calendar year it ends in.
func ParsePeriod(text string, fiscalStart int) (Period, error) {
	norm := strings.ToUpper(strings.TrimSpace(text))
	if norm == "OPEN" {
		return Period{Text: "open", Open: true}, nil
	}
	from, to, isRange := strings.Cut(norm, "..")
	if !isRange {
		p, err := onePeriod(norm, fiscalStart)
		return p, asWritten(err, text)
	}
	a, errA := onePeriod(strings.TrimSpace(from), fiscalStart)
	b, errB := onePeriod(strings.TrimSpace(to), fiscalStart)
	switch {
	case errA != nil:
		return Period{}, errA
	case errB != nil:
		return Period{}, errB
	case b.End.Before(a.Start):
		return Period{}, notA(text, "a period: it ends before it starts", "write the earlier date first, 2024-07-01..2025-06-30")
	}
	return Period{Text: a.Text + ".." + b.Text, Start: a.Start, End: b.End}, nil
}

func onePeriod(norm string, fiscalStart int) (Period, error) {
	if isDate(norm) {
		d, err := ParseDate(norm)
		if err != nil {
			return Period{}, err
		}
		return Period{Text: norm, Start: d.Start, End: d.End}, nil
	}
	digits, fiscal, partName, ok := periodParts(norm)
	if !ok || !fiscal && len(digits) == 2 {
		return Period{}, notA(norm, "a period", periodNext)
	}
	months, part, name := 12, 1, digits
	if partName != "" {
		part, name = atoi(partName[1:]), digits+"-"+partName
		months = 3
		if partName[0] == 'H' {
			months = 6
		}
		if part < 1 || part > 12/months {
			return Period{}, notA(norm, "a period: a year has no "+partName, periodNext)
		}
	}
	year, first := atoi(digits), 1
	if fiscal {
		if fiscalStart < 1 || fiscalStart > 12 {
			return Period{}, &Error{
				Problem: fmt.Sprintf("%q is a fiscal period, and the month a fiscal year starts in is not known", norm),
				Next:    "set fiscal_year_start in .orgvet.yaml, for example fiscal_year_start: 02",
				cause:   ErrFiscalYear,
			}
		}
		name, first = "FY"+name, fiscalStart
		if len(digits) == 2 {
			year += 2000
		}
		if fiscalStart > 1 {
			year--
		}
	}
	d := span(year, first+(part-1)*months, months)
	return Period{Text: name, Start: d.Start, End: d.End}, nil
}

// periodParts takes a text such as `FY26-Q3` apart: two or four digits of the year, whether it is a fiscal one, and its part, if any.
func periodParts(norm string) (year string, fiscal bool, part string, ok bool) {
	rest, fiscal := strings.CutPrefix(norm, "FY")
	if fiscal {
		rest = strings.TrimLeft(rest, " ")
	}
	n := digitsLength(rest)
	if n != 2 && n != 4 {
		return "", false, "", false
	}
	year, rest = rest[:n], rest[n:]
	if rest == "" {
		return year, fiscal, "", true
	}
	_, part = prefixOf(rest, "-", " ")
	ok = len(part) == len("Q3") && (part[0] == 'Q' || part[0] == 'H') && digitsLength(part[1:]) == 1
	return year, fiscal, part, ok
}

// asWritten quotes the text as the reader wrote it where onePeriod saw it in capitals.
func asWritten(err error, text string) error {
	if e, ok := err.(*Error); ok { //nolint:errorlint // made in this file, never wrapped
		e.Problem = strings.Replace(e.Problem, fmt.Sprintf("%q", strings.ToUpper(strings.TrimSpace(text))), fmt.Sprintf("%q", text), 1)
	}
	return err
}

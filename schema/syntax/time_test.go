package syntax

import (
	"errors"
	"math"
	"testing"
)

func TestParseDate(t *testing.T) {
	for text, want := range map[string][2]string{
		"2026-08-18": {"2026-08-18", "2026-08-18"},
		"2026-08":    {"2026-08-01", "2026-08-31"},
		"2028-02":    {"2028-02-01", "2028-02-29"},
	} {
		d, err := ParseDate(text)
		if err != nil {
			t.Errorf("ParseDate(%q): %v", text, err)
		}
		if got := [2]string{d.Start.Format("2006-01-02"), d.End.Format("2006-01-02")}; got != want {
			t.Errorf("ParseDate(%q) = %v, want %v", text, got, want)
		}
	}
	for _, text := range []string{"", "2026-02-31", "2026-13", "18.08.2026", "2026-8-1", "2026-00-01", "2026-08-00", "soon"} {
		if d, err := ParseDate(text); err == nil {
			t.Errorf("ParseDate(%q) = %v, want an error", text, d)
		}
	}
	if _, err := ParseDay("2026-08"); err == nil {
		t.Error("ParseDay accepts a month")
	}
}

func TestParsePeriod(t *testing.T) {
	for _, test := range []struct {
		text             string
		fiscal           int
		name, start, end string
	}{
		{"2026-Q3", 0, "2026-Q3", "2026-07-01", "2026-09-30"},
		{"2026q3", 0, "2026-Q3", "2026-07-01", "2026-09-30"},
		{"2026-H2", 0, "2026-H2", "2026-07-01", "2026-12-31"},
		{"2026", 0, "2026", "2026-01-01", "2026-12-31"},
		{"2026-07", 0, "2026-07", "2026-07-01", "2026-07-31"},
		{"FY23-Q4", 2, "FY23-Q4", "2022-11-01", "2023-01-31"},
		{"FY2026-H1", 7, "FY2026-H1", "2025-07-01", "2025-12-31"},
		{"FY25", 7, "FY25", "2024-07-01", "2025-06-30"},
		{"FY26-Q1", 1, "FY26-Q1", "2026-01-01", "2026-03-31"},
		{"2024-07-01..2025-06-30", 0, "2024-07-01..2025-06-30", "2024-07-01", "2025-06-30"},
		{"2026-Q3..2026-Q4", 0, "2026-Q3..2026-Q4", "2026-07-01", "2026-12-31"},
	} {
		p, err := ParsePeriod(test.text, test.fiscal)
		if err != nil {
			t.Errorf("ParsePeriod(%q): %v", test.text, err)
			continue
		}
		if start, end := p.Start.Format("2006-01-02"), p.End.Format("2006-01-02"); start != test.start || end != test.end || p.Text != test.name {
			t.Errorf("ParsePeriod(%q) = %s %s–%s, want %s %s–%s", test.text, p.Text, start, end, test.name, test.start, test.end)
		}
	}
	if p, err := ParsePeriod("open", 0); err != nil || !p.Open {
		t.Errorf("ParsePeriod(open) = %+v, %v", p, err)
	}
	if _, err := ParsePeriod("FY26-Q3", 0); !errors.Is(err, ErrFiscalYear) {
		t.Errorf("ParsePeriod(FY26-Q3) without fiscal year: %v", err)
	}
	for _, text := range []string{"", "2026-Q5", "2026-H3", "Q3", "26-Q3", "next quarter", "2025-06-30..2024-07-01", "..", "2026-99"} {
		if p, err := ParsePeriod(text, 1); err == nil {
			t.Errorf("ParsePeriod(%q) = %+v, want an error", text, p)
		}
	}
	if _, err := ParsePeriod("2026-q5", 0); err == nil || err.Error() != `"2026-q5" is not a period: a year has no Q5; write a quarter, half or year such as 2026-Q3, 2026-H2 or 2026` {
		t.Errorf("ParsePeriod(2026-q5): %v", err)
	}
}

func TestParseDuration(t *testing.T) {
	for text, want := range map[string]float64{
		"3d": 0.6, "2w": 2, "4mo": 4 * 52.0 / 12, "1q": 13, "2 weeks": 2, "10 person-weeks": 10, "1.5w": 1.5,
		"1 Day": 0.2, "half a day": 0.1, "a week": 1, "6 months": 26, "4h": 0.1, "36mo": 156,
	} {
		if got, err := ParseDuration(text); err != nil || math.Abs(got-want) > 1e-9 {
			t.Errorf("ParseDuration(%q) = %v, %v, want %v", text, got, err, want)
		}
	}
	for text, next := range map[string]string{
		"3":    "write 3w for weeks, or use d, mo or q",
		"4m":   "write 4mo for months, or 4w for weeks",
		"soon": "write a number and a unit, for example 3d, 2w, 4mo or 1q",
	} {
		_, err := ParseDuration(text)
		var e *Error
		if !errors.As(err, &e) || e.Next != next {
			t.Errorf("ParseDuration(%q): %v, want next %q", text, err, next)
		}
	}
}

func TestParseCadence(t *testing.T) {
	for text, want := range map[string]float64{
		"day": 1, "daily": 1, "week": 7, "weekly": 7, "2 weeks": 14, "every 2 weeks": 14, "every other week": 14, "every two weeks": 14,
		"2 per week": 3.5, "twice a week": 3.5, "month": 365.0 / 12, "Monthly": 365.0 / 12, "every month": 365.0 / 12,
		"quarter": 365.0 / 4, "quarterly": 365.0 / 4, "year": 365, "annually": 365, "once a year": 365, "4 weeks": 28, "once": math.Inf(1),
	} {
		if got, err := ParseCadence(text); err != nil || got != want {
			t.Errorf("ParseCadence(%q) = %v, %v, want %v", text, got, err, want)
		}
	}
	for _, text := range []string{"biweekly", "bi-weekly", "Biweekly", "bimonthly", "bi-annual"} {
		if _, err := ParseCadence(text); !errors.Is(err, ErrAmbiguous) {
			t.Errorf("ParseCadence(%q): %v, want it ambiguous", text, err)
		}
	}
	for _, text := range []string{"", "often", "0 weeks", "3", "when needed"} {
		if got, err := ParseCadence(text); err == nil || errors.Is(err, ErrAmbiguous) {
			t.Errorf("ParseCadence(%q) = %v, %v", text, got, err)
		}
	}
}

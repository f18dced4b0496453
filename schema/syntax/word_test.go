package syntax

import (
	"errors"
	"strings"
	"testing"
)

func TestParseShare(t *testing.T) {
	for text, want := range map[string]float64{"60%": 0.6, "0.6": 0.6, ".5": 0.5, "1": 1, "0": 0, "100%": 1, "12.5 %": 0.125, "60 percent": 0.6} {
		if got, err := ParseShare(text); err != nil || got != want {
			t.Errorf("ParseShare(%q) = %v, %v, want %v", text, got, err, want)
		}
	}
	for text, want := range map[string]string{
		"60":   `"60" is not a share: a bare number above 1; write 60%`,
		"120%": `"120%" is not a share: it must lie between 0% and 100%; write a percentage such as 60%`,
		"half": `"half" is not a share; write a percentage such as 60%`,
	} {
		if _, err := ParseShare(text); err == nil || err.Error() != want {
			t.Errorf("ParseShare(%q): %v, want %s", text, err, want)
		}
	}
}

func TestParseRatio(t *testing.T) {
	for text, want := range map[string]float64{"10": 10, "10:1": 10, "5:2": 2.5, "7.5": 7.5} {
		if got, err := ParseRatio(text); err != nil || got != want {
			t.Errorf("ParseRatio(%q) = %v, %v, want %v", text, got, err, want)
		}
	}
	for _, text := range []string{"", "10:0", "a:b", "-3", "inf", "nan"} {
		if got, err := ParseRatio(text); err == nil {
			t.Errorf("ParseRatio(%q) = %v, want an error", text, got)
		}
	}
}

func TestParseYesNo(t *testing.T) {
	for text, want := range map[string]bool{"yes": true, "No": false, "true": true, "off": false} {
		if got, err := ParseYesNo(text); err != nil || got != want {
			t.Errorf("ParseYesNo(%q) = %v, %v, want %v", text, got, err, want)
		}
	}
	var e *Error
	if _, err := ParseYesNo("mixed"); !errors.As(err, &e) {
		t.Errorf("ParseYesNo(mixed): %v, want an *Error", err)
	}
}

func TestSlug(t *testing.T) {
	for text, want := range map[string]string{
		"Paying feels effortless":           "paying-feels-effortless",
		"Größe & Ærø – naïve señor's Łódź!": "grosse-aero-naive-senors-lodz",
		"Two–way 2.0":                       "two-way-2-0",
		"決済を速く":                             "",
		"決済 faster":                         "faster",
		strings.Repeat("abcdefghi ", 8):     "abcdefghi-abcdefghi-abcdefghi-abcdefghi-abcdefghi-abcdefghi",
		strings.Repeat("x", 80):             strings.Repeat("x", 64),
	} {
		if got := Slug(text); got != want {
			t.Errorf("Slug(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestNearest(t *testing.T) {
	fields := []string{"key_results", "objective", "objectives", "owner", "status", "target_date", "to", "now"}
	for word, want := range map[string]string{
		"key-results": "key_results", "keyresults": "key_results", "objectve": "objective", "ownre": "owner", "Status": "status",
		"targetdate": "target_date", "squad": "", "metric": "", "xy": "",
	} {
		if got, ok := Nearest(word, fields); got != want || ok != (want != "") {
			t.Errorf("Nearest(%q) = %q, %v, want %q", word, got, ok, want)
		}
	}
}

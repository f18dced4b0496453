package syntax

import (
	"regexp"
	"testing"
)

// FuzzRead holds that no text makes a reader panic, and that what is read is a finite number.
func FuzzRead(f *testing.F) {
	for _, seed := range []string{"61% -> 70% (0.7)", "from 3 days to at least 1 day => 70%", "€1.2m-2m", "FY26-Q3..2027", "every 2 weeks", "10 person-weeks", "−5 %", "İ < 3", "Don't stop-me now, 2nd try"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if v, err := ParseValue(text); err == nil && !(v.Number >= -1e28 && v.Number <= 1e28) {
			t.Errorf("ParseValue(%q) = %v", text, v.Number)
		}
		if s, err := ParseShare(text); err == nil && !(s >= 0 && s <= 1) {
			t.Errorf("ParseShare(%q) = %v", text, s)
		}
		if slug := Slug(text); len(slug) > MaxID {
			t.Errorf("Slug(%q) is %d long", text, len(slug))
		}
		if slug, rare := Slug(text), Slug(text+" …"); slug != rare { // ASCII has a way of its own
			t.Errorf("Slug(%q) = %q, and %q with other characters behind it", text, slug, rare)
		}
		if p, err := ParsePeriod(text, 2); err == nil && p.End.Before(p.Start) {
			t.Errorf("ParsePeriod(%q) = %+v", text, p)
		}
		KeyResultText(text)
		_, _ = ParseMoney(text)
		_, _ = ParseDuration(text)
		_, _ = ParseCadence(text)
		_, _ = ParseRatio(text)
		Nearest(text, []string{"objectives", "owner"})
		IsRedacted(text)
	})
}

// What is taken apart by hand must be what these expressions say.
var (
	sharePattern  = regexp.MustCompile(`^([-+]?(?:[0-9]+(?:[.,][0-9]+)?|\.[0-9]+)) *(%|percent|per cent)?$`)
	periodPattern = regexp.MustCompile(`^(FY *)?([0-9]{4}|[0-9]{2})(?:[- ]?([QH][0-9]))?$`)
)

func FuzzParts(f *testing.F) {
	for _, seed := range []string{"60%", "+.5 per cent", "1,5", "FY 26-Q3", "2026 H9", "2026", "26Q1", "14w", "1.5 weeks", "2 man-days", "half a day", "week", "every 2 weeks", "annually"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		m := sharePattern.FindStringSubmatch(text)
		if number, percent, ok := shareParts(text); ok != (m != nil) || ok && (number != m[1] || percent != (m[2] != "")) {
			t.Errorf("shareParts(%q) = %q, %t, %t", text, number, percent, ok)
		}
		m = periodPattern.FindStringSubmatch(text)
		if year, fiscal, part, ok := periodParts(text); ok != (m != nil) || ok && (year != m[2] || fiscal != (m[1] != "") || part != m[3]) {
			t.Errorf("periodParts(%q) = %q, %t, %q, %t", text, year, fiscal, part, ok)
		}
		m = durationPattern.Get().FindStringSubmatch(text)
		if amount, unit, ok := durationParts(text); ok != (m != nil) || ok && (amount != m[1] || unit != m[2]) {
			t.Errorf("durationParts(%q) = %q, %q, %t", text, amount, unit, ok)
		}
		m = everyPattern.Get().FindStringSubmatch(text)
		if unit := daysPer[singular(text)]; unit > 0 && (m == nil || m[1] != "" || m[2] != text || ambiguousPattern.MatchString(text) || perPattern.MatchString(text)) {
			t.Errorf("%q is %v days at once", text, unit)
		}
	})
}

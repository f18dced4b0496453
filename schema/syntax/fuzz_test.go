package syntax

import "testing"

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

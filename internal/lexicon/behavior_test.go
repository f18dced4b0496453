package lexicon

import (
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestArithmeticCanBeRedone(t *testing.T) {
	l := mustLanguage(t, "en")
	tests := map[string]string{
		"Publish 12 help articles":   "making verb “Publish” (+3), counted deliverables “12 help articles” (+2); nothing on the outcome side",
		"Churn below 2% a month":     "nothing on the output side; amount of change “below 2%” (+1), outcome metric “Churn” (+2)",
		"Increase page views by 20%": "nothing on the output side; change verb “Increase” (+1), amount of change “by 20%” (+1)",
	}
	for text, want := range tests {
		if diff := cmp.Diff(want, l.Classify(text, Facts{}, Options{}).Arithmetic()); diff != "" {
			t.Errorf("%q (-want +got):\n%s", text, diff)
		}
	}
}

func TestFactsBesideTheText(t *testing.T) {
	l := mustLanguage(t, "en")
	tests := []struct {
		text  string
		facts Facts
		want  Label
	}{
		{"portal visits", Facts{Metric: true, HasFromTo: true}, Vanity},
		{"portal visits", Facts{Metric: true, HasFromTo: true, IsShare: true}, Outcome},
		{"merchants with a first sale in week one", Facts{Metric: true, HasFromTo: true}, Outcome},
		{"setups finished without contacting support", Facts{Metric: true, HasFromTo: true}, Outcome},
		{"story points completed", Facts{Metric: true, HasFromTo: true}, Activity},
		{"build success rate", Facts{Metric: true, HasFromTo: true}, Outcome},
		{"deploy duration", Facts{Metric: true, HasFromTo: true}, Outcome},
		{"Reach 2,000 sign-ups", Facts{}, VanitySoft},
		{"Reach 2,000 sign-ups", Facts{Explore: true}, Unclear},
	}
	for _, tt := range tests {
		if r := l.Classify(tt.text, tt.facts, Options{}); r.Label != tt.want {
			t.Errorf("%q with %+v is %s, want %s: %s", tt.text, tt.facts, r.Label, tt.want, r.Arithmetic())
		}
	}
}

func TestOptions(t *testing.T) {
	l := mustLanguage(t, "en")
	tests := []struct {
		text string
		opts Options
		want Label
	}{
		{"Increase page views by 20%", Options{AllowTerms: []string{"page views"}}, Outcome},
		{"Grow clinic visits from 300 to 400", Options{AllowTerms: []string{"Visits"}}, Outcome},
		{"Raise pick lines from 30 to 40", Options{}, Outcome},
		{"Raise pick lines from 30 to 40", Options{ExtraTerms: []string{"pick lines"}}, Activity},
		{"Hire two designers", Options{MinScore: 2}, Output},
	}
	for _, tt := range tests {
		if r := l.Classify(tt.text, Facts{}, tt.opts); r.Label != tt.want {
			t.Errorf("%q with %+v is %s, want %s", tt.text, tt.opts, r.Label, tt.want)
		}
	}
}

func TestGistActor(t *testing.T) {
	tests := []struct {
		code, text string
		want       bool
	}{
		{"en", "Buyers with a second order in 60 days", true},
		{"en", "Trial users who invite a colleague", true},
		{"en", "Hauliers book loads without a call", true},
		{"en", "Support contacts per order from 0.8 to 0.5", false},
		{"en", "Repeat revenue", false},
		{"en", "Bookings $2m -> $2.6m", false},
		{"en", "Pipeline $5m -> $8m", false},
		{"en", "Publish 12 help articles", false},
		{"de", "Käufer mit zweiter Bestellung in 60 Tagen", true},
		{"de", "Umsatz um 10 % steigern", false},
	}
	for _, tt := range tests {
		if got := mustLanguage(t, tt.code).Gist(tt.text).Actor; got != tt.want {
			t.Errorf("Gist(%q).Actor = %v, want %v", tt.text, got, tt.want)
		}
	}
}

func TestMeasurable(t *testing.T) {
	tests := []struct {
		code, text  string
		ok          bool
		placeholder string
	}{
		{"en", "Churn below 2%", true, ""},
		{"en", "Halve the wait for an environment", true, ""},
		{"en", "New pricing page live", true, ""},
		{"en", "SOC 2 report without exceptions", true, ""},
		{"en", "Significantly improve onboarding", false, "Significantly"},
		{"en", "Significantly improve activation from 20% to 30%", true, ""},
		{"en", "Activation from 20% to x", false, "x"},
		{"en", "Retention up to TBD", false, "TBD"},
		{"en", "Grow revenue by [n]", false, "[n]"},
		{"en", "Reduce churn to ??", false, "??"},
		{"en", "Improve onboarding in Q3 2026", false, ""},
		{"de", "Ladezeit deutlich senken", false, "deutlich"},
		{"de", "Wartezeit halbieren", true, ""},
	}
	for _, tt := range tests {
		ok, placeholder := mustLanguage(t, tt.code).Measurable(tt.text)
		if ok != tt.ok || placeholder != tt.placeholder {
			t.Errorf("Measurable(%q) = %v, %q, want %v, %q", tt.text, ok, placeholder, tt.ok, tt.placeholder)
		}
	}
}

func TestRedacted(t *testing.T) {
	l := mustLanguage(t, "en")
	for text, want := range map[string]bool{
		"Grow ARR from N1 to N2":         true,
		"Grow ARR to $X":                 true,
		"Revenue at [redacted] by June":  true,
		"Margin at [internal]":           true,
		"Grow ARR in Q3 from $2m to $3m": false,
		"Activation from 20% to x":       false,
		"Resolve P1 bugs in 2 days":      false,
	} {
		if got := l.Redacted(text); got != want {
			t.Errorf("Redacted(%q) = %v, want %v", text, got, want)
		}
	}
}

func TestGistWords(t *testing.T) {
	tests := []struct {
		code, text string
		want       []string
	}{
		{"en", "Launch the new onboarding for merchants", []string{"onboard", "merchant"}},
		{"en", "Merchants get through onboarding in 2 days", []string{"merchant", "onboard", "day"}},
		{"de", "Neue Wartezeiten der Kunden veröffentlichen", []string{"neu", "wartezeit", "kund"}},
	}
	for _, tt := range tests {
		l := mustLanguage(t, tt.code)
		var got []string
		for _, w := range l.Gist(tt.text).Words {
			for stem, known := range l.stems.words {
				if known == w {
					got = append(got, stem)
				}
			}
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("Gist(%q).Words (-want +got):\n%s", tt.text, diff)
		}
	}
}

func TestForRefusesAnUnknownLanguage(t *testing.T) {
	if _, err := For("fr"); err == nil || !strings.Contains(err.Error(), `"fr"`) {
		t.Errorf("For(fr) = %v, want an error that names the language", err)
	}
	if diff := cmp.Diff([]string{"de", "en"}, Languages()); diff != "" {
		t.Errorf("Languages (-want +got):\n%s", diff)
	}
}

func TestPackFaultsNameTheLine(t *testing.T) {
	for text, want := range map[string]string{
		"[making verbs]\nbuild\n[nonsense]": "line 3: unknown section [nonsense]",
		"build":                             "line 1: phrases before the first section",
	} {
		if _, err := readPack("en", text); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("readPack(%q) = %v, want %q", text, err, want)
		}
	}
}

func TestLanguageIsSharedSafely(t *testing.T) {
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			l := mustLanguage(t, "en")
			if r := l.Classify("Launch the new checkout", Facts{}, Options{}); r.Label != Output {
				t.Errorf("label %s", r.Label)
			}
		})
	}
	wait.Wait()
}

func FuzzClassify(f *testing.F) {
	for _, text := range []string{"Publish 12 help articles by 30 September", "61% → 70%", "[a](b", "€", "$5m-", "??", "Wartezeit auf 3 % senken", "x–9", "\xff%", "İ ſ 1st", "from to", "so that"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, code := range Languages() {
			l := mustLanguage(t, code)
			r := l.Classify(text, Facts{}, Options{ExtraTerms: []string{text}})
			for _, e := range r.Evidence {
				if e.Start < 0 || e.End > len(text) || e.Start > e.End || text[e.Start:e.End] != e.Text {
					t.Errorf("evidence %+v is out of %q", e, text)
				}
			}
			l.Gist(text)
			l.Measurable(text)
			l.Redacted(text)
		}
	})
}

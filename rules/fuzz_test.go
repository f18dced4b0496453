package rules_test

import (
	"context"
	"testing"
	"time"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/source"
	"github.com/orgvet/orgvet/rules"
)

// FuzzLint runs everything over whatever it is given: no rule may panic, and every finding has a place, a message and a fingerprint of
// its own.
func FuzzLint(f *testing.F) {
	for _, r := range rules.All() {
		for _, ex := range r.Bad {
			f.Add([]byte(ex.YAML))
		}
	}
	day := time.Date(2026, 8, 25, 0, 0, 0, 0, time.UTC)
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 1<<14 {
			t.Skip("long inputs find nothing that short ones do not")
		}
		file := source.ParseFile("plan.yaml", data, source.DefaultLimits())
		m, err := model.Build(context.Background(), []*source.File{file}, model.DefaultSettings(day))
		if err != nil {
			t.Fatal(err)
		}
		res, err := lint.Run(context.Background(), m, rules.All(), lint.Selection{Preset: lint.Strict})
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range res.Panics {
			t.Errorf("%s panicked: %s", p.Rule, p.Value)
		}
		seen := map[string]string{}
		for _, x := range res.Findings {
			if x.Place.File == "" || x.Place.Span.Start.Line < 1 || x.Message == "" || x.Fingerprint == "" {
				t.Errorf("%s: incomplete finding %+v", x.Rule.ID, x)
			}
			if other, ok := seen[x.Fingerprint]; ok {
				t.Errorf("%s: two findings share a fingerprint: %q and %q", x.Rule.ID, other, x.Message)
			}
			seen[x.Fingerprint] = x.Message
		}
		res.RollUp()
	})
}

package audit

import (
	"context"
	"slices"
	"testing"
	"time"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/source"
	"github.com/orgvet/orgvet/rules"
)

// Whatever a rule may say about a person has words of its own in the plural, without which a card would only repeat the rule's summary.
func TestEveryFindingAboutPersonsHasWords(t *testing.T) {
	fired := map[string]bool{}
	for _, r := range rules.All() {
		for _, ex := range r.Bad {
			files := []*source.File{source.ParseFile("plan.yaml", []byte(ex.YAML), source.DefaultLimits())}
			m, err := model.Build(context.Background(), files, model.DefaultSettings(time.Date(2026, 8, 25, 0, 0, 0, 0, time.UTC)))
			if err != nil {
				t.Fatal(err)
			}
			res, err := lint.Run(context.Background(), m, rules.All(), lint.Selection{Preset: lint.Strict})
			if err != nil {
				t.Fatal(err)
			}
			b := &builder{Input: &Input{Model: m}}
			for _, f := range res.Findings {
				if f.Rule.Category == lint.Hygiene || !b.aboutOne(f) {
					continue
				}
				key := f.Rule.ID + " " + f.Facet
				if fired[key] = true; personWords[key].what == "" {
					t.Errorf("%s finds something about a person (%s) and has no words for it", key, f.Message)
				}
			}
		}
	}
	if len(fired) < 15 {
		t.Errorf("the examples find only %d things about persons", len(fired))
	}
	for key := range personWords {
		known := slices.ContainsFunc(rules.All(), func(r *lint.Rule) bool {
			return key == r.ID+" "+lint.MainFacet || slices.ContainsFunc(r.Facets, func(f lint.Facet) bool { return key == r.ID+" "+f.Name })
		})
		if !known {
			t.Errorf("there are words for %s, which no rule finds", key)
		}
	}
}

func TestFewPeopleAreNotCounted(t *testing.T) {
	for want, kinds := range map[string][]*kindTally{
		"something to look at among the people":                                             {{"person", 1, 1}, {"pm", 0, 2}},
		"something to look at in 1 of 4 people":                                             {{"person", 1, 4}},
		"something to look at in the organization and among the people":                     {{"organization", 1, 1}, {"pm", 1, 1}},
		"something to look at in 2 of 3 products, 1 of 9 teams and 2 of 3 product managers": {{"product", 2, 3}, {"team", 1, 9}, {"pm", 2, 3}},
		"nothing found in 9 teams and among the people":                                     {{"team", 0, 9}, {"person", 0, 2}},
		"nothing found among the people":                                                    {{"pm", 0, 1}},
	} {
		if got := (&tally{judged: 1, kinds: kinds}).summary(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

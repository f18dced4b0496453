package lint_test

import (
	"context"
	"slices"
	"testing"
	"time"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/source"
)

// TestAgainForgetsFacets holds that a finding that took another report in one run is without it in the next, when only the other is gone.
func TestAgainForgetsFacets(t *testing.T) {
	files := []*source.File{source.ParseFile("a.yaml", []byte("{kind: team, id: a, name: A}\n"), source.DefaultLimits())}
	m, err := model.Build(context.Background(), files, model.DefaultSettings(time.Date(2026, 8, 25, 0, 0, 0, 0, time.UTC)))
	if err != nil {
		t.Fatal(err)
	}
	gone := false
	rule := &lint.Rule{
		ID: "two-ways", Category: lint.Alignment, Severity: lint.Warning, Preset: lint.Core, Facets: []lint.Facet{{Name: "first"}, {Name: "second"}},
		Check: lint.All(
			lint.EachTeam(func(p *lint.Pass, team *model.Team) {
				p.Report(lint.Report{Facet: "first", Message: "one way", Also: []model.Subject{team.Org}})
			}),
			lint.EachTeam(func(p *lint.Pass, _ *model.Team) {
				if !gone {
					p.Report(lint.Report{Facet: "second", Message: "the other way", Related: []source.Related{{Place: source.Place{File: "b.yaml"}}}})
				}
			}),
		),
	}
	facets := func(res *lint.Result, err error) []string {
		t.Helper()
		if err != nil || len(res.Findings) != 1 {
			t.Fatalf("error %v, findings %v", err, res)
		}
		return res.Findings[0].Facets()
	}
	session, res, err := lint.Start(context.Background(), nil, m, []*lint.Rule{rule}, lint.Selection{Preset: lint.Strict, Rules: map[string]lint.Setting{}})
	if got := facets(res, err); !slices.Equal(got, []string{"first", "second"}) {
		t.Fatalf("at first the finding has the facets %q", got)
	}
	gone = true
	apart := func(*lint.Rule) lint.Dependence { return lint.Dependence{Apart: true} }
	res, err = session.Again(context.Background(), lint.Change{Files: map[string]bool{"b.yaml": true}, ReadBy: apart})
	if got := facets(res, err); !slices.Equal(got, []string{"first"}) {
		t.Errorf("when only one is reported, the finding has the facets %q", got)
	}
}

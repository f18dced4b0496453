package rules_test

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/orgvet/orgvet/internal/config"
	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/source"
	"github.com/orgvet/orgvet/rules"
)

// exampleDay is the day that examples are read on unless their configuration says otherwise.
const exampleDay = "2026-08-25"

// run judges one example with some rules, and returns the findings before relations hide any.
func run(t *testing.T, ex lint.Example, chosen []*lint.Rule) []*lint.Finding {
	t.Helper()
	cfg, err := config.Parse(".orgvet.yaml", []byte(ex.Config), rules.All())
	if err != nil {
		t.Fatalf("configuration of example %q: %v", ex.Name, err)
	}
	day := cfg.AsOf
	if day == "" {
		day = exampleDay
	}
	if cfg.Settings.AsOf, err = time.Parse(time.DateOnly, day); err != nil {
		t.Fatal(err)
	}
	file := source.ParseFile("plan.yaml", []byte(ex.YAML), cfg.Limits)
	m, err := model.Build(context.Background(), []*source.File{file}, cfg.Settings)
	if err != nil {
		t.Fatal(err)
	}
	on := true
	for _, r := range chosen {
		set := cfg.Selection.Rules[r.ID]
		set.On = &on
		cfg.Selection.Rules[r.ID] = set
	}
	res, err := lint.Run(context.Background(), m, chosen, cfg.Selection)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range res.Panics {
		t.Errorf("example %q: rule %s panicked: %s", ex.Name, p.Rule, p.Value)
	}
	return res.Findings
}

func messages(fs []*lint.Finding) []string {
	var out []string
	for _, f := range fs {
		out = append(out, f.Message)
	}
	return out
}

// TestExamples runs every rule over its own examples: the bad ones give exactly their messages, the good ones nothing, and every facet
// has a bad example that fires it and a good one that nearly does.
func TestExamples(t *testing.T) {
	for _, r := range rules.All() {
		t.Run(r.ID, func(t *testing.T) {
			fired := map[string]bool{}
			for _, ex := range r.Bad {
				fs := run(t, ex, []*lint.Rule{r})
				if diff := cmp.Diff(ex.Want, messages(fs)); diff != "" {
					t.Errorf("bad example %q (-want +got):\n%s", ex.Name, diff)
				}
				var facets []string
				for _, f := range fs {
					facets = append(facets, f.Facets...)
					if f.Next == "" {
						t.Errorf("bad example %q: %q does not say what to do next", ex.Name, f.Message)
					}
				}
				for _, want := range facetsOf(ex) {
					if !slices.Contains(facets, want) {
						t.Errorf("bad example %q: facet %q did not fire, only %v", ex.Name, want, facets)
					}
					fired[want] = true
				}
			}
			near := map[string]bool{}
			for _, ex := range r.Good {
				if fs := run(t, ex, []*lint.Rule{r}); len(fs) > 0 {
					t.Errorf("good example %q is not silent: %q", ex.Name, messages(fs))
				}
				for _, f := range facetsOf(ex) {
					near[f] = true
				}
			}
			for _, f := range r.AllFacets() {
				if !fired[f.Name] {
					t.Errorf("no bad example fires facet %q", f.Name)
				}
				if !near[f.Name] {
					t.Errorf("no good example is a near miss of facet %q", f.Name)
				}
			}
		})
	}
}

func facetsOf(ex lint.Example) []string {
	if len(ex.Facets) == 0 {
		return []string{lint.MainFacet}
	}
	return ex.Facets
}

// TestExamplesAreValid keeps examples of judgment rules free of faults in their data.
func TestExamplesAreValid(t *testing.T) {
	hygiene := slices.DeleteFunc(rules.All(), func(r *lint.Rule) bool { return r.Category != lint.Hygiene })
	for _, r := range rules.All() {
		if r.Category == lint.Hygiene {
			continue
		}
		for _, ex := range slices.Concat(r.Bad, r.Good) {
			for _, f := range run(t, ex, hygiene) {
				t.Errorf("%s, example %q, line %d: %s [%s]", r.ID, ex.Name, f.Place.Span.Start.Line, f.Message, f.Rule.ID)
			}
		}
	}
}

// TestTexts checks that a rule says all that its page promises.
func TestTexts(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range rules.All() {
		if seen[r.ID] {
			t.Errorf("%s is registered twice", r.ID)
		}
		seen[r.ID] = true
		for name, text := range map[string]string{
			"Summary": r.Summary, "Question": r.Question, "Why": r.Why, "Decides": r.Decides, "Needs": r.Needs, "Fix": r.Fix,
			"FalseAlarms": r.FalseAlarms,
		} {
			if strings.TrimSpace(text) == "" {
				t.Errorf("%s: %s is empty", r.ID, name)
			}
		}
		if len(r.Sources) == 0 && r.Category != lint.Hygiene {
			t.Errorf("%s names no source", r.ID)
		}
		for _, s := range r.Sources {
			if _, ok := lint.DocByKey(s.Doc); !ok || s.Line < 1 || s.Claim == "" {
				t.Errorf("%s: source %+v is incomplete", r.ID, s)
			}
		}
		for _, o := range r.Options {
			if o.Reason == "" {
				t.Errorf("%s: option %s gives no reason for its default", r.ID, o.Name)
			}
		}
		for _, f := range r.AllFacets() {
			if f.Summary == "" {
				t.Errorf("%s: facet %s has no summary", r.ID, f.Name)
			}
		}
		for _, id := range r.Related {
			if rules.ByID(id) == nil {
				t.Errorf("%s: related rule %q does not exist", r.ID, id)
			}
		}
	}
	for _, rel := range lint.Relations() {
		if rules.ByID(rel.Parent) == nil || rules.ByID(rel.Child) == nil {
			t.Errorf("relation %s -> %s names a rule that does not exist", rel.Parent, rel.Child)
		}
	}
}

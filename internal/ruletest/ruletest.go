// Package ruletest runs rules over the examples in their own documentation.
package ruletest

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgvet/orgvet/internal/example"
	"github.com/orgvet/orgvet/internal/lint"
)

// run judges one example of a rule, and returns the findings before relations hide any. The plans of judgment rules must be valid.
func run(t *testing.T, ex lint.Example, rule *lint.Rule) []*lint.Finding {
	t.Helper()
	out, err := example.Run(t.Context(), rule, &ex)
	if err != nil {
		t.Fatalf("example %q: %v", ex.Name, err)
	}
	if rule.Category != lint.Hygiene {
		for _, f := range out.Model.Faults {
			t.Errorf("example %q, line %d: %s [%s]", ex.Name, f.Place.Span.Start.Line, f.Message, f.Rule)
		}
	}
	for _, p := range out.Result.Panics {
		t.Errorf("example %q: rule %s panicked: %s", ex.Name, p.Rule, p.Value)
	}
	return out.Result.Findings
}

func messages(fs []*lint.Finding) []string {
	var out []string
	for _, f := range fs {
		out = append(out, f.Message)
	}
	return out
}

// Examples runs every rule over its own examples: they are valid plans, the bad ones give exactly their messages, the good ones nothing,
// and every facet has a bad example that fires it and a good one that nearly does.
func Examples(t *testing.T, rules []*lint.Rule) {
	t.Helper()
	for _, r := range rules {
		t.Run(r.ID, func(t *testing.T) {
			fired := map[string]bool{}
			for _, ex := range r.Bad {
				fs := run(t, ex, r)
				if diff := cmp.Diff(ex.Want, messages(fs)); diff != "" {
					t.Errorf("bad example %q (-want +got):\n%s", ex.Name, diff)
				}
				var facets []string
				for _, f := range fs {
					facets = append(facets, f.Facets()...)
					if isItem := slices.Contains([]string{"initiative", "objective", "key-result"}, f.Entity.Kind); isItem && r.Many == "" {
						t.Errorf("bad example %q: %s is an item, so the rule needs Many", ex.Name, f.Entity.Key())
					}
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
				if fs := run(t, ex, r); len(fs) > 0 {
					t.Errorf("good example %q is not silent: %q", ex.Name, messages(fs))
				}
				for _, f := range facetsOf(ex) {
					near[f] = true
				}
			}
			for _, f := range r.AllFacets() {
				if f.Name == needsFiles {
					continue
				}
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

// needsFiles is the facet of invalid-yaml that no text can show; the tests of internal/source do.
const needsFiles = "unreadable"

func facetsOf(ex lint.Example) []string {
	if len(ex.Facets) == 0 {
		return []string{lint.MainFacet}
	}
	return ex.Facets
}

package model

import (
	"slices"
	"strings"
	"testing"
)

// TestReferenceForms refers to one key result in every form, among ids that have slashes in them.
func TestReferenceForms(t *testing.T) {
	const plan = `
kind: organization
id: acme
---
kind: team
id: pay
---
kind: okrs
id: goals
team: pay
period: 2026-Q3
objectives:
  - {objective: Shops trust us, id: trust, key_results: [{id: churn, metric: churn, from: 9%, to: 5%}, {id: a/b, metric: calls, from: 9, to: 5}]}
  - {objective: Shops stay, id: stay/on, key_results: [{id: churn, metric: lapsed shops, from: 9%, to: 5%}]}
  - {objective: Shops grow, id: grow, key_results: [{id: REFERRING, metric: sales, from: 9, to: 50, balances: REFERENCE}]}
`
	for _, tc := range []struct{ reference, want string }{
		{"trust/churn", "pay/goals/trust/churn"},
		{"pay/trust/churn", "pay/goals/trust/churn"},
		{"goals/trust/churn", "pay/goals/trust/churn"},
		{"pay/2026-Q3/trust/churn", "pay/goals/trust/churn"},
		{"pay/goals/trust/churn", "pay/goals/trust/churn"},
		{"stay/on/churn", "pay/goals/stay/on/churn"},
		{"pay/stay/on/churn", "pay/goals/stay/on/churn"},
		{"a/b", "pay/goals/trust/a/b"},
		{"trust/a/b", "pay/goals/trust/a/b"},
		{"churn", ""}, // two of them
		{"/churn", ""},
		{"on/churn", ""},
		{"b", ""},
	} {
		m := build(t, map[string]string{"plan.yaml": strings.NewReplacer("REFERRING", "size", "REFERENCE", tc.reference).Replace(plan)})
		got := ""
		for _, k := range m.Organizations[0].CurrentKeyResults() {
			if k.ID == "size" && k.BalancedKR != nil {
				got = k.BalancedKR.Path()
			}
		}
		if got != tc.want {
			t.Errorf("%s means %q, want %q", tc.reference, got, tc.want)
		}
	}
}

// called is something with a few forms.
type called [2]form

func (c called) forms() forms { return forms{c[0], c[1], c[0], c[1], form{noOwner, ""}} }

// TestFormsOfOneText holds an index against the texts that the forms stand for, also where many forms share a place in it.
func TestFormsOfOneText(t *testing.T) {
	for _, names := range []int{0, 20} {
		var x index[called]
		x.room(names)
		texts := []string{"a", "/a", "b/a", "b//a", "c/b/a", "b/"}
		for _, text := range texts {
			x.add(called{formOf(text), formOf(text)})
		}
		twice := called{below("c", "b/a"), below("b", "a")}
		x.add(twice)
		for _, text := range texts {
			want := []called{{formOf(text), formOf(text)}}
			if text == "c/b/a" || text == "b/a" {
				want = append(want, twice)
			}
			if got := x.get(text); !slices.Equal(got, want) {
				t.Errorf("%q finds %q, want %q", text, got, want)
			}
		}
		if got := x.get(""); len(got) > 0 {
			t.Errorf("nothing finds %q", got)
		}
		all := x.names()
		slices.Sort(all)
		slices.Sort(texts)
		if !slices.Equal(all, texts) {
			t.Errorf("the forms are %q, want %q", all, texts)
		}
	}
}

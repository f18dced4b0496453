package audit_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgvet/orgvet/internal/audit"
	"github.com/orgvet/orgvet/internal/lint"
)

const small = `kind: organization
id: nordlicht
name: Nordlicht
objectives: [{id: repeat, objective: Shoppers come back within a month}]
---
kind: team
id: checkout
type: product
problem: Shoppers give up while paying
members:
  - {name: Ola Berg, role: pm}
  - {name: Kim Vale, role: designer}
  - {role: engineer}
ignore:
  - {rule: incomplete-trio, because: the designer of search helps out, until: 2026-12-31, owner: Ola Berg}
---
kind: okrs
team: checkout
period: 2026-Q3
objectives:
  - objective: Paying feels effortless
    supports: repeat
    key_results:
      - {metric: payment completion, from: 61%, to: 70%}
      - {kr: Ship the new payment page, type: outcome}
      - Launch three payment methods
---
kind: roadmap
team: checkout
initiatives:
  - {name: Saved cards, status: building, start: 2026-06-02, objective: paying-feels-effortless, requested_by: sales}
  - {name: Gift cards, status: building}
`

func TestPictures(t *testing.T) {
	r := auditOf(t, map[string]string{"a.yaml": small}, nil)
	p := r.Pictures
	for what, pair := range map[string][2]any{
		"load":     {[]audit.Load{{Teams: []string{"checkout"}, Known: true, Makers: 2, PMs: 1, Ratio: 2, Limit: 10}}, p.Load},
		"trio":     {[]audit.Trio{{Team: "checkout", Product: "yes", Design: "yes", Engineering: "yes"}}, p.Trios},
		"mix":      {[]audit.Mix{{Team: "checkout", Goals: audit.Split{Outcome: 2, Output: 1}, Roadmap: audit.Split{Outcome: 1, Output: 1}}}, p.Mix},
		"asked":    {[]audit.Asked{{Team: "checkout", By: []audit.Count{{What: "sales", N: 1}, {What: "not recorded", N: 1}}}}, p.Asked},
		"progress": {[]audit.Age{{Name: "Saved cards", Status: "building", Known: true, Weeks: 12}, {Name: "Gift cards", Status: "building"}}, p.Progress[0].Items},
	} {
		if d := cmp.Diff(pair[0], pair[1]); d != "" {
			t.Errorf("%s: %s", what, d)
		}
	}
	broken := map[string]string{}
	for _, n := range p.Alignment.Nodes {
		broken[n.Text] = n.Broken
	}
	want := map[string]string{
		"Shoppers come back within a month": "", "Paying feels effortless": "", "Saved cards": "", "Gift cards": "names no goal that runs today",
	}
	if d := cmp.Diff(want, broken); d != "" {
		t.Error(d)
	}
}

func TestDeclaredAgainstTheTextIsListed(t *testing.T) {
	r := auditOf(t, map[string]string{"a.yaml": small}, nil)
	want := []audit.Declared{{
		Team: "checkout", Against: 1, Of: 1, List: []string{`"Ship the new payment page" is declared outcome and reads as an output`},
	}}
	if d := cmp.Diff(want, r.Declared); d != "" {
		t.Error(d)
	}
}

func TestAcceptedRisksNameNoPerson(t *testing.T) {
	one := auditOf(t, map[string]string{"a.yaml": small}, nil).Accepted[0]
	if one.Owner != "one person" || one.Until != "2026-12-31" || one.State != "in force" {
		t.Errorf("%+v", one)
	}
	open := auditOf(t, map[string]string{"a.yaml": small}, func(in *audit.Input) { in.Model.Settings.ShowPeople = true }).Accepted[0]
	if open.Owner != "Ola Berg" {
		t.Errorf("with show_people the owner is %q", open.Owner)
	}
}

func TestTeamsAreAlphabeticalAndStepsFewAndDifferent(t *testing.T) {
	r := auditOf(t, example(t, "feature-factory"), nil)
	if !slices.IsSorted(r.About.Teams) {
		t.Errorf("teams in the order %v", r.About.Teams)
	}
	if len(r.First) != 5 {
		t.Errorf("%d steps, want 5", len(r.First))
	}
	asked := map[string]bool{}
	for _, s := range r.First {
		if asked[s.Improves[0]] {
			t.Errorf("two steps about %s", s.Improves[0])
		}
		asked[s.Improves[0]] = true
		for _, anchor := range s.Findings {
			if r.Card(anchor) == nil {
				t.Errorf("%s: no card %s", s.Rule, anchor)
			}
		}
	}
	if r.First[0].Explains == 0 {
		t.Errorf("the first step, %s, is no root cause", r.First[0].Rule)
	}
}

func TestOptionsThatDifferAreTold(t *testing.T) {
	r := auditOf(t, map[string]string{"a.yaml": small}, func(in *audit.Input) {
		in.Selection.Rules = map[string]lint.Setting{"makers-per-pm": {Options: map[string]any{"max": 14.0}}}
	})
	if len(r.Method.Changed) != 1 || r.Method.Changed[0].Value != "14" || r.Method.Changed[0].Default != "10" {
		t.Errorf("%+v", r.Method.Changed)
	}
}

func TestParse(t *testing.T) {
	var b bytes.Buffer
	r := auditOf(t, map[string]string{"a.yaml": small}, nil)
	if err := audit.JSON(&b, r); err != nil {
		t.Fatal(err)
	}
	back, err := audit.Parse(b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(r, back); d != "" {
		t.Error("JSON loses", d)
	}
	for text, want := range map[string]string{
		"team: x":                            "it is not the JSON of an audit",
		`{"version": 1, "findings": []}`:     "it is JSON, but not of an audit",
		`{"version": 9, "dimensions": [{}]}`: "it is of version 9, and this orgvet reads up to 1",
	} {
		if _, err := audit.Parse([]byte(text)); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%s: %v, want %s", text, err, want)
		}
	}
}

func TestNothingChangedAgainstItself(t *testing.T) {
	r, same := auditOf(t, example(t, "feature-factory"), nil), auditOf(t, example(t, "feature-factory"), nil)
	r.Compare(same)
	c := r.Changes
	if n := len(c.Better) + len(c.Worse) + len(c.New) + len(c.Gone) + len(c.Removed) + len(c.Notes); n > 0 {
		t.Errorf("%+v", c)
	}
}

func TestQuotesKeepTheMarkAndHidePeople(t *testing.T) {
	item := "- {objective: Paying feels effortless, owner: Ola Berg}"
	plan := "kind: team\nid: till\ntype: product\nproblem: Queues at closing time\nmembers:\n  - {name: Ola Berg, role: pm}\n" +
		"---\nkind: okrs\nteam: till\nperiod: 2026-Q3\nobjectives:\n  " + item + "\n"
	for show, want := range map[bool]string{false: strings.ReplaceAll(item, "Ola Berg", "…"), true: item} {
		r := auditOf(t, map[string]string{"a.yaml": plan}, func(in *audit.Input) { in.Model.Settings.ShowPeople = show })
		quoted := ""
		for c := range r.Cards() {
			for _, l := range c.Quote {
				if !strings.Contains(l.Text, "effortless") {
					continue
				}
				if quoted = l.Text; l.From == l.To || l.To > len([]rune(l.Text)) {
					t.Errorf("show_people %v: marks %d to %d of %q", show, l.From, l.To, l.Text)
				}
			}
		}
		if quoted != want {
			t.Errorf("show_people %v: %q, want %q", show, quoted, want)
		}
	}
}

func TestPersonsAreCountedUnlessTheyMayBeNamed(t *testing.T) {
	plan := "kind: team\nid: till\ntype: product\nproblem: Queues at closing time\nmembers:\n  - {name: Ola Berg, role: pm, allocation: 80%}\n" +
		strings.Repeat("  - {role: engineer}\n", 5) +
		"---\nkind: team\nid: shop\ntype: product\nproblem: Nobody finds it\nmembers:\n  - {name: Ola Berg, role: pm, allocation: 70%}\n" +
		"  - {name: Per Dahl, role: pm, allocation: 20%}\n" + strings.Repeat("  - {role: engineer}\n", 7)
	for show, want := range map[bool]map[string]string{
		false: {
			"overallocated-person": "the organization: 1 of 2 people is planned in for more than 105% of their time",
			"makers-per-pm":        "shop and till together: 10.4 makers for 1 product manager, limit 10:1",
		},
		true: {
			"overallocated-person": "the product manager of shop and till: planned in for 150%, limit 105%: shop 70%, till 80%",
			"makers-per-pm":        "the product manager of shop and till: 10.4 makers for 1 product manager, limit 10:1",
		},
	} {
		r := auditOf(t, map[string]string{"a.yaml": plan}, func(in *audit.Input) { in.Model.Settings.ShowPeople = show })
		got := map[string]string{}
		for c := range r.Cards() {
			if want[c.Rule] != "" {
				got[c.Rule] = c.Message
				if !show && len(c.Quote)+len(c.Items)+c.Line > 0 {
					t.Errorf("%s shows whom it is about: %+v", c.Rule, c)
				}
			}
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("show_people %v: %s", show, d)
		}
	}
}

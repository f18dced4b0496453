package model

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestRunning(t *testing.T) {
	okrs := func(fields string) string { return "---\nkind: okrs\nobjectives: []\n" + fields + "\n" }
	tests := map[string]struct{ text, want string }{
		"the narrowest period":          {okrs("team: pay\nperiod: 2026") + okrs("team: pay\nperiod: 2026-Q3") + okrs("team: pay\nperiod: 2026-H2"), "pay/2026-Q3"},
		"equal ones are merged":         {okrs("team: pay\nperiod: 2026-Q3") + okrs("teams: [pay, search]\nperiod: 2026-Q3"), "pay+search/2026-Q3 pay/2026-Q3"},
		"neither drafts nor closed":     {okrs("team: pay\nperiod: 2026-Q3\nstatus: draft") + okrs("team: pay\nperiod: 2026\nstatus: closed"), ""},
		"the past and the future":       {okrs("team: pay\nperiod: 2026-Q2") + okrs("team: pay\nperiod: 2026-Q4"), ""},
		"an open period is the widest":  {okrs("team: pay\nperiod: open") + okrs("team: pay\nperiod: 2026"), "pay/2026"},
		"the group covers its children": {okrs("team: buying\ncovers: children\nperiod: 2026-Q3"), "buying/2026-Q3"},
		"the group's own do not":        {okrs("team: buying\nperiod: 2026-Q3"), ""},
		"covered by another file":       {"covered_by: search\n" + okrs("team: search\nperiod: 2026-Q3"), "search/2026-Q3"},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			text := "{kind: team, id: buying, type: group}\n---\n{kind: team, id: search}\n---\nkind: team\nid: pay\npart_of: buying\n" + tc.text
			var got []string
			for _, o := range one(t, text).Team("pay").Running() {
				got = append(got, o.ID)
			}
			if diff := cmp.Diff(tc.want, strings.Join(got, " ")); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestInitiativeState(t *testing.T) {
	tests := map[string]struct {
		item                       string
		open, started, significant bool
		weeks                      float64
	}{
		"an idea of unknown size": {"status: idea", true, false, true, 0},
		"a small one":             {"status: building, effort: 3w", true, true, false, 3},
		"a large one":             {"status: planned, effort: 4w", true, false, true, 4},
		"large by size":           {"status: done, size: L", false, true, true, 8},
		"middling by size":        {"status: stopped, size: M", false, false, false, 3},
		"maintenance never is":    {"status: paused, type: maintenance, effort: 20w", true, true, false, 20},
		"turned down":             {"status: rejected", false, false, true, 0},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			i := one(t, "kind: roadmap\norganization: acme\ninitiatives: [{name: A, "+tc.item+"}]\n").Roadmaps[0].Initiatives[0]
			weeks, estimated, _ := i.EffortWeeks()
			if i.Open() != tc.open || i.Started() != tc.started || i.Significant(4) != tc.significant || weeks != tc.weeks || estimated != (i.Size != "") {
				t.Errorf("open %v, started %v, significant %v, %v weeks (estimated %v)", i.Open(), i.Started(), i.Significant(4), weeks, estimated)
			}
		})
	}
}

func TestProgress(t *testing.T) {
	tests := map[string]struct {
		fields string
		want   float64
		known  bool
	}{
		"on the way":         {"from: 61%, to: 70%, now: 64%", 1.0 / 3, true},
		"downward":           {"from: 14, to: 8, now: 11", 0.5, true},
		"the wrong way":      {"from: 14, to: 8, now: 17", -0.5, true},
		"no value yet":       {"from: 14, to: 8", 0, false},
		"no baseline":        {"from: unknown, to: 8, now: 3", 0, false},
		"times in two units": {"from: 2 days, to: 1 day, now: 30 hours", 0.75, true},
		"in another unit":    {"from: 2 days, to: 1 day, now: 30%", 0, false},
		"nothing to change":  {"from: 8, to: 8, now: 8", 0, false},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			m := build(t, map[string]string{"plan.yaml": "kind: okrs\norganization: acme\nperiod: 2026-Q3\nobjectives: [{objective: A, key_results: [{metric: m, " + tc.fields + "}]}]\n"})
			got, known := m.Organizations[0].OKRs[0].Objectives[0].KeyResults[0].Progress()
			if known != tc.known || tidy(got) != tidy(tc.want) {
				t.Errorf("got %v (%v), want %v (%v)", got, known, tc.want, tc.known)
			}
		})
	}
}

func TestLoggedFactsComeByDateAndNotFromTheFuture(t *testing.T) {
	m := build(t, map[string]string{
		"team.yaml": "kind: team\nid: pay\ndiscovery: {touchpoints: [{date: 2026-08-04, finding: b}, {date: 2026-12-01, finding: d}]}\n",
		"log1.yaml": "kind: log\nteam: pay\ntouchpoints: [{date: 2026-08-18, finding: c}]\n",
		"log2.yaml": "kind: log\nteam: pay\ntouchpoints: [{date: 2026-07-01, finding: a}]\n",
	})
	got := ""
	for _, p := range m.Organizations[0].Team("pay").Touchpoints() {
		got += p.Finding
	}
	if got != "abc" {
		t.Errorf("got %q, want abc", got)
	}
}

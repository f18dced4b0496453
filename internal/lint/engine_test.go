package lint_test

import (
	"context"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/source"
)

var today = time.Date(2026, 8, 25, 0, 0, 0, 0, time.UTC)

// build reads plans, one text a file; the files are named by their position.
func build(t *testing.T, texts ...string) *model.Model {
	t.Helper()
	var files []*source.File
	for i, text := range texts {
		files = append(files, source.ParseFile(fmt.Sprintf("%c.yaml", 'a'+i), []byte(text), source.DefaultLimits()))
	}
	m, err := model.Build(context.Background(), files, model.DefaultSettings(today))
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func run(t *testing.T, m *model.Model, sel lint.Selection, rules ...*lint.Rule) *lint.Result {
	t.Helper()
	res, err := lint.Run(context.Background(), m, rules, sel)
	if err != nil {
		t.Fatal(err)
	}
	return res
}

func messages(fs []*lint.Finding) []string {
	var out []string
	for _, f := range fs {
		out = append(out, fmt.Sprintf("%s %s %s", f.Rule.ID, f.Status, f.Message))
	}
	return out
}

// noProblem is a rule that reports every team without a problem.
var noProblem = &lint.Rule{
	ID: "no-problem", Severity: lint.Warning, Preset: lint.Recommended, Category: lint.Empowerment, Summary: "A team has no problem.",
	Check: lint.EachTeam(func(p *lint.Pass, t *model.Team) {
		switch t.Problem {
		case "":
			p.Report(lint.Report{Message: "no problem", Next: "write one"})
		case "unknown":
			p.Unknown("team.problem")
		}
	}),
}

func TestTallyCountsThreeAnswers(t *testing.T) {
	m := build(t, "kind: team\nid: aa\n---\nkind: team\nid: bb\nproblem: Shoppers give up\n---\nkind: team\nid: cc\nproblem: unknown\n")
	res := run(t, m, lint.Selection{Preset: lint.Recommended}, noProblem)
	if diff := cmp.Diff(lint.Tally{Pass: 1, Finding: 1, Unknown: 1}, res.Tally["no-problem"]); diff != "" {
		t.Error(diff)
	}
	if len(res.Unknowns) != 1 || res.Unknowns[0].Subject.Entity().ID != "cc" || res.Unknowns[0].Missing != "team.problem" {
		t.Errorf("unknowns: %+v", res.Unknowns)
	}
}

func TestPanicIsContained(t *testing.T) {
	broken := &lint.Rule{ID: "broken", Preset: lint.Core, Check: lint.EachTeam(func(_ *lint.Pass, t *model.Team) {
		if t.ID == "bb" {
			panic("no such luck")
		}
	})}
	res := run(t, build(t, "kind: team\nid: aa\n---\nkind: team\nid: bb\n"), lint.Selection{Preset: lint.Recommended}, broken, noProblem)
	if len(res.Panics) != 1 || res.Panics[0].Rule != "broken" || res.Panics[0].Entity.ID != "bb" || res.Panics[0].File != "a.yaml" {
		t.Errorf("panics: %+v", res.Panics)
	}
	if len(res.Findings) != 2 {
		t.Errorf("the other rule's findings are lost: %q", messages(res.Findings))
	}
}

func TestFacetsMergeIntoOneFinding(t *testing.T) {
	r := &lint.Rule{
		ID: "two-ways", Severity: lint.Info, Preset: lint.Core,
		Facets: []lint.Facet{
			{Name: "weak"}, {Name: "strong", Severity: lint.Warning}, {Name: "hidden", Preset: lint.Strict}, {Name: "asked", Option: "ask"},
		},
		Options: []lint.Option{{Name: "ask", Default: false}},
		Check: lint.EachTeam(func(p *lint.Pass, _ *model.Team) {
			for _, f := range []string{"weak", "strong", "hidden", "asked"} {
				p.Report(lint.Report{Facet: f, Message: f + " said"})
			}
		}),
	}
	m := build(t, "kind: team\nid: aa\n")
	res := run(t, m, lint.Selection{Preset: lint.Recommended}, r)
	f := res.Findings[0]
	if len(res.Findings) != 1 || f.Facet != "strong" || f.Severity != lint.Warning || !slices.Equal(f.Facets(), []string{"strong", "weak"}) {
		t.Errorf("got %q: facet %s, severity %s, facets %v", messages(res.Findings), f.Facet, f.Severity, f.Facets())
	}
	if !slices.Contains(f.Evidence, "also: weak said") {
		t.Errorf("the weaker facet is not mentioned: %v", f.Evidence)
	}
	strict := run(t, m, lint.Selection{Preset: lint.Strict, Rules: map[string]lint.Setting{"two-ways": {Options: map[string]any{"ask": true}}}}, r)
	if got := strict.Findings[0].Facets(); !slices.Equal(got, []string{"strong", "weak", "hidden", "asked"}) {
		t.Errorf("facets under strict with the option: %v", got)
	}
}

func TestAgeAloneIsNeverAnError(t *testing.T) {
	r := &lint.Rule{ID: "old", Severity: lint.Error, Preset: lint.Core, Check: lint.EachTeam(func(p *lint.Pass, _ *model.Team) {
		p.Report(lint.Report{Message: "too old", Ageing: true})
	})}
	sel := lint.Selection{Preset: lint.Core, Rules: map[string]lint.Setting{"old": {Severity: lint.Error}}}
	if got := run(t, build(t, "kind: team\nid: aa\n"), sel, r).Findings[0].Severity; got != lint.Warning {
		t.Errorf("severity %s", got)
	}
}

func TestAdoptionGate(t *testing.T) {
	for _, tc := range []struct {
		name        string
		have, total int
		sel         lint.Selection
		want        bool
	}{
		{"half of six", 3, 6, lint.Selection{}, true},
		{"two are too few", 2, 2, lint.Selection{}, false},
		{"less than half", 3, 7, lint.Selection{}, false},
		{"demanded", 0, 7, lint.Selection{Expect: []string{"team.problem"}}, true},
		{"strict", 0, 7, lint.Selection{Preset: lint.Strict}, true},
	} {
		got := false
		r := &lint.Rule{ID: "gate", Preset: lint.Core, Check: lint.EachTeam(func(p *lint.Pass, _ *model.Team) {
			got = p.Adopted("team.problem", tc.have, tc.total)
		})}
		run(t, build(t, "kind: team\nid: aa\n"), tc.sel, r)
		if got != tc.want {
			t.Errorf("%s: %v", tc.name, got)
		}
	}
}

// TestFingerprintsSurviveRewriting moves, reorders, re-indents and comments everything; no fingerprint changes.
func TestFingerprintsSurviveRewriting(t *testing.T) {
	plans := []string{
		"kind: team\nid: aa\n",
		"kind: team\nid: bb\n",
		"kind: roadmap\nteam: aa\ninitiatives:\n  - name: Saved cards\n  - name: Vouchers\n",
	}
	each := &lint.Rule{ID: "each", Preset: lint.Core, Check: lint.EachInitiative(func(p *lint.Pass, _ *model.Initiative) {
		p.Report(lint.Report{Message: "is there"})
	})}
	prints := func(m *model.Model) []string {
		var out []string
		for _, f := range run(t, m, lint.Selection{Preset: lint.Recommended}, noProblem, each).Findings {
			out = append(out, f.Rule.ID+" "+f.Entity.Key()+" "+f.Fingerprint)
		}
		slices.Sort(out)
		return out
	}
	want := prints(build(t, plans...))
	if len(want) != 4 {
		t.Fatalf("want 4 findings, got %q", want)
	}
	comments := strings.Repeat("# a comment\n", 100)
	moved := comments + "kind: roadmap\nteam:    aa\ninitiatives:\n      -   name: Vouchers\n      -   name: Saved cards\n---\n" + plans[1]
	if diff := cmp.Diff(want, prints(build(t, moved, comments+plans[0]))); diff != "" {
		t.Errorf("fingerprints changed (-before +after):\n%s", diff)
	}
}

func TestSameBytesOnAnyNumberOfCores(t *testing.T) {
	var plan strings.Builder
	for i := range 40 {
		fmt.Fprintf(&plan, "---\nkind: team\nid: team-%d\n", i)
	}
	m := build(t, plan.String())
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	want := messages(run(t, m, lint.Selection{Preset: lint.Recommended}, noProblem).Findings)
	runtime.GOMAXPROCS(8)
	if diff := cmp.Diff(want, messages(run(t, m, lint.Selection{Preset: lint.Recommended}, noProblem).Findings)); diff != "" {
		t.Error(diff)
	}
}

func TestRollUp(t *testing.T) {
	each := &lint.Rule{ID: "each", Summary: "It is there.", Many: "are there", Severity: lint.Info, Preset: lint.Core, Check: lint.EachInitiative(func(p *lint.Pass, i *model.Initiative) {
		if i.Name != "Fine" {
			p.Report(lint.Report{Message: "is there"})
		}
	})}
	team := "kind: team\nid: aa\n---\n"
	for _, tc := range []struct {
		items []string
		want  []string
	}{
		{[]string{"One", "Two", "Three"}, []string{`each new aa roadmap: 3 initiatives are there: "One", "Two", "Three"`}},
		{[]string{"One", "Two", "Fine"}, []string{`each new aa roadmap: 2 initiatives are there: "One", "Two"`}},
		{[]string{"One", "Two", "Fine", "Fine", "Fine"}, []string{`each new aa "One": is there`, `each new aa "Two": is there`}},
		{[]string{"One"}, []string{`each new aa "One": is there`}},
	} {
		plan := team + "kind: roadmap\nteam: aa\ninitiatives:\n"
		for _, name := range tc.items {
			plan += "  - name: " + name + "\n"
		}
		res := run(t, build(t, plan), lint.Selection{Preset: lint.Recommended}, each)
		rolled := res.RollUp()
		if diff := cmp.Diff(tc.want, messages(rolled)); diff != "" {
			t.Errorf("%v (-want +got):\n%s", tc.items, diff)
		}
		if len(tc.items) == 3 && (len(rolled[0].Items) < 2 || rolled[0].Items[0].Fingerprint == "" || rolled[0].Fingerprint != "") {
			t.Errorf("%v: members must keep their fingerprints, the roll-up has none", tc.items)
		}
	}
}

func TestRollUpFaults(t *testing.T) {
	rule := &lint.Rule{ID: "ambiguous-cadence", Severity: lint.Info, Preset: lint.Core, Check: lint.Faults()}
	for _, tc := range []struct {
		cadences []string
		want     []string
	}{
		{[]string{"biweekly", "Biweekly", "biweekly"}, []string{`cadence: "biweekly" can mean every two weeks or twice a week (in 3 places)`}},
		{[]string{"biweekly", "biweekly", "bimonthly"}, []string{
			`cadence: "biweekly" can mean every two weeks or twice a week`, `cadence: "biweekly" can mean every two weeks or twice a week`,
			`cadence: "bimonthly" can mean every two months or twice a month`,
		}},
	} {
		var plan []string
		for i, cadence := range tc.cadences {
			plan = append(plan, fmt.Sprintf("kind: forum\nid: f%d\npurpose: ideation\ncadence: %s\n", i, cadence))
		}
		var got []string
		for _, f := range run(t, build(t, strings.Join(plan, "---\n")), lint.Selection{Preset: lint.Recommended}, rule).RollUp() {
			got = append(got, f.Message)
		}
		if diff := cmp.Diff(tc.want, got); diff != "" {
			t.Errorf("%v (-want +got):\n%s", tc.cadences, diff)
		}
	}
}

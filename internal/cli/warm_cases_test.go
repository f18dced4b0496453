package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestWarmRunsAfterTwoThingsAtOnce makes edits in which one thing depends on another one, in one file or in several.
func TestWarmRunsAfterTwoThingsAtOnce(t *testing.T) {
	before := runtime.GOMAXPROCS(8) // lists are asked about in as many parts at least
	t.Cleanup(func() { runtime.GOMAXPROCS(before) })
	teams := "{kind: team, id: t, type: product, problem: Riders wait}\n---\n{kind: team, id: u, type: product, problem: Riders wait}\n"
	roadmap := func(team string, items ...string) string {
		return "kind: roadmap\nteam: " + team + "\ninitiatives:\n  - " + strings.Join(items, "\n  - ") + "\n"
	}
	okrs := func(team, now string, objectives ...string) string {
		return "kind: okrs\nteam: " + team + "\nperiod: 2026-Q3\nobjectives:\n  - {id: one-" + team + ", objective: One, key_results: [{id: wait, metric: wait, from: 9, to: 2, now: " +
			now + "}]}\n" + strings.Join(objectives, "")
	}
	shared := "name: Accept bank transfers at the checkout page for shops, problem: Shops cannot accept bank transfers at the checkout, status: building, effort: 9w"
	var many []string
	for _, n := range strings.Split("abcdefghijklmnopqrst", "") {
		many = append(many, "{id: thing-"+n+", name: Thing "+n+" for riders, type: enabler, status: building, start: 2026-05-01, effort: 8w}")
	}
	many = append(many, "{id: last, name: Last, status: idea, depends_on: [{team: u}]}")
	type files map[string]string
	for name, steps := range map[string][]files{
		"a team that nobody knows":    {{"a": okrs("nosuch", "4")}, {"a": okrs("nosuch", "3")}, {"a": okrs("nosuch", "3", "  - {id: two, objective: Two}\n")}},
		"a product that nobody knows": {{"a": roadmap("t", "{name: A, status: idea}") + "product: nix\n"}, {"a": roadmap("t", "{name: A, status: building}") + "product: nix\n"}},
		"a reference to a new neighbor": {
			{"a": roadmap("t", "{id: aa, name: A}") + "---\n" + roadmap("u", "{id: bb, name: B}")},
			{"a": roadmap("t", "{id: aa, name: A, depends_on: [{initiative: newone}]}") + "---\n" + roadmap("u", "{id: bb, name: B}", "{id: newone, name: N}")},
			{"a": roadmap("t", "{id: aa, name: A}") + "---\n" + roadmap("u", "{id: bb, name: B}")},
		},
		"a slip of a new neighbor": {
			{"a": roadmap("t", "{id: aa, name: A}"), "b": roadmap("u", "{id: bb, name: B}")},
			{"a": roadmap("t", "{id: aa, name: A, parent: checkot-page}"), "b": roadmap("u", "{id: bb, name: B}", "{id: checkout-page, name: N}")},
		},
		"a reference to what goes": {
			{"a": roadmap("t", "{id: aa, name: A}"), "b": roadmap("u", "{id: bb, name: B}", "{id: old, name: O}")},
			{"a": roadmap("t", "{id: aa, name: A, parent: old}"), "b": roadmap("u", "{id: bb, name: B}")},
		},
		"support for a new objective": {
			{"a": okrs("t", "4") + "---\n" + okrs("u", "4")},
			{"a": strings.Replace(okrs("t", "4"), "objective: One", "objective: One, supports: [three]", 1) + "---\n" + okrs("u", "4", "  - {id: three, objective: Three}\n")},
		},
		"namesakes of two roadmaps": {
			{"a": roadmap("t", "{name: Fewer steps, status: building}", "{name: Other}"), "b": "updated: 2026-08-02\n" + roadmap("t", "{name: Fewer steps, status: building}")},
			{"a": roadmap("t", "{name: Other}")},
			{"a": roadmap("t", "{name: Fewer steps}", "{name: Other}")},
		},
		"one that continues another": {
			{"a": roadmap("t", "{id: aa, "+shared+"}"), "b": roadmap("u", "{id: bb, continues: t/roadmap/aa, "+shared+"}")},
			{"a": roadmap("t", "{id: aa, "+shared+"}", "{id: cc, name: C}")},
			{"a": roadmap("t", "{id: aa, "+shared+"}")},
		},
		"one that enables another": {
			{"a": roadmap("t", "{id: aa, "+shared+"}"), "b": roadmap("u", "{id: bb, type: enabler, enables: [aa], name: B, status: building}")},
			{"a": roadmap("t", "{id: aa, "+shared+"}", "{id: cc, name: C}")},
		},
		"the first item of a roadmap": {
			{"a": roadmap("t", many...), "b": "kind: roadmap\nteam: u\n"},
			{"b": roadmap("u", "{id: bb, name: B, status: building, effort: 9w, depends_on: [{initiative: thing-a}, {initiative: thing-g}]}")},
			{"b": "kind: roadmap\nteam: u\n"},
		},
		"ids with slashes": {
			{"a": "id: r\n" + roadmap("t", "{id: a/b, name: A, status: building}"), "b": "id: r/a\n" + roadmap("t", "{id: b, name: B, status: building}", "{id: c, name: C, status: building}")},
			{"a": "id: r\n" + roadmap("t", "{id: a/b, name: A, status: building}", "{id: a/c, name: D, status: building}")},
		},
		"an id and what refers to it": {
			{"a": roadmap("t", "{id: aa, name: A, status: building}"), "b": roadmap("u", "{id: bb, name: B, parent: aa}"), "c": "kind: log\nteam: t\nexperiments: [{name: Ask, initiative: aa}]\n"},
			{"a": roadmap("t", "{id: zz, name: A, status: building}"), "b": roadmap("u", "{id: bb, name: B, parent: zz}"), "c": "kind: log\nteam: t\nexperiments: [{name: Ask, initiative: zz}]\n"},
			{"c": "kind: log\nteam: t\nexperiments: [{name: Ask, initiative: bb}, {name: Look, initiative: bb}]\n"},
		},
		"OKRs that a roadmap aims at go and come": {
			{"a": roadmap("t", "{id: aa, name: A, objective: one-t}", "{id: bb, name: B, objective: wait}"), "b": okrs("t", "4"), "c": okrs("u", "4")},
			{"b": ""},
			{"b": okrs("t", "4")},
			{"b": okrs("t", "4") + "  }: ["},
			{"b": okrs("t", "4")},
			{"b": "", "d": okrs("t", "4")},
			{"d": strings.Replace(okrs("t", "4"), "2026-Q3", "2026-Q2", 1)},
			{"d": strings.Replace(okrs("t", "4"), "team: t", "team: u", 1)},
		},
		"OKRs that hold the goals of another team": {
			{"a": okrs("t", "4"), "b": "{kind: team, id: v, type: product, problem: Riders wait, covered_by: t}\n---\n{kind: team, id: x, covered_by: u/2026-Q4}\n"},
			{"c": strings.Replace(okrs("t", "5"), "2026-Q3", "2026-Q4", 1)},
			{"a": ""},
			{"d": strings.Replace(okrs("u", "5"), "2026-Q3", "2026-Q4", 1)},
			{"d": ""},
		},
		"namesakes come and go": {
			{"a": roadmap("t", "{name: A, status: idea}")},
			{"b": "updated: 2026-08-02\n" + roadmap("t", "{name: B, status: idea}")},
			{"c": "updated: 2026-07-02\n" + roadmap("t", "{name: C, status: idea}")},
			{"b": ""},
			{"a": ""},
			{"a": roadmap("t", "{name: C, status: idea}")},
		},
		"a namesake comes while the other one changes": {
			{"a": "kind: log\nteam: t\ndecisions:\n  - {question: Why, by: u}\n", "b": "kind: log\nteam: t\ndecisions:\n"},
			{"b": ""},
			{"a": "kind: log\nteam: t\ndecisions:\n  - {question: Who, by: u}\n", "b": "kind: log\nteam: t\ndecisions:\n  - {question: When, by: u}\n"},
			{"a": "kind: log\nteam: t\ndecisions:\n", "b": ""},
			{"b": "kind: log\nteam: t\ndecisions:\n"},
		},
		"a slip of what comes": {
			{"a": roadmap("t", "{id: aa, name: A, parent: checkot-page}")}, {"b": roadmap("u", "{id: checkout-page, name: N}")}, {"b": ""},
		},
		"logs and forums": {
			{"a": roadmap("t", "{id: aa, name: A}"), "b": "kind: log\nteam: t\nexperiments: [{name: Ask, initiative: aa}]\n", "c": "{kind: forum, id: f, team: t}\n"},
			{"b": "", "c": ""},
			{"b": "kind: log\nteam: u\nexperiments: [{name: Ask, initiative: aa}]\n", "c": "{kind: forum, id: f, team: nosuch}\n"},
			{"a": ""},
		},
		"one of two that may be meant moves": {
			{"a": roadmap("t", "{id: aa, name: A}"), "b": roadmap("u", "{id: one, name: B}"), "c": roadmap("u", "{id: one, name: C}") + "period: 2026-Q3\n"},
			{"a": roadmap("t", "{id: aa, name: A, parent: one}"), "c": "# moved\n" + roadmap("u", "{id: one, name: C}") + "period: 2026-Q3\n"},
		},
		"a log of another team": {
			{
				"a": roadmap("t", "{id: one, name: One, status: building, effort: 20w}"),
				"b": "kind: log\nteam: t\nexperiments: [{name: Ask, initiative: one, date: 2026-05-01, result: refuted}]\n",
				"c": "kind: log\nteam: u\nexperiments: [{name: Look, initiative: one, date: 2026-05-01, result: refuted}]\n",
			},
			{"c": "kind: log\nteam: v\nexperiments: [{name: Look, initiative: one, date: 2026-05-01, result: refuted}]\n"},
		},
		"a person who is called nearly like a team": {
			{"a": "{kind: team, id: platform, type: platform, members: [{name: platfrm, role: engineer}]}\n", "b": roadmap("u", "{id: c, name: C, with: [platfrm]}")},
			{"a": "{kind: team, id: platform, type: platform, members: [{name: Jo, role: engineer}]}\n"},
		},
		"a fault behind an alias": {
			{"a": "kind: roadmap\nteam: t\nx-common: &c {id: aa, name: A, parent: nosuch, replaces: old}\ninitiatives: [*c]\n", "b": roadmap("u", "{id: old, name: O}")},
			{"b": roadmap("u", "{id: older, name: O}")},
		},
		"two of one path": {
			{"a": "id: r\n" + roadmap("t", "{id: x, name: X}"), "b": "id: r/a\n" + roadmap("t", "{id: b, name: B}"), "c": roadmap("u", "{id: c, name: C, parent: t/r/a/b}")},
			{"a": "id: r\n" + roadmap("t", "{id: x, name: X}", "{id: a/b, name: B2}")},
		},
		"a team that is called organization": {
			{"a": "{kind: organization, id: acme}\n---\n{kind: team, id: organization, type: product, problem: Riders wait}\n", "b": "kind: log\nteam: t\n"},
			{"b": "kind: okrs\nteam: organization\nperiod: 2026-Q3\nobjectives: [{objective: Riders wait}]\n---\nkind: okrs\nperiod: 2026-Q3\nobjectives: [{objective: Riders wait}]\n"},
		},
		"a slip that is none any more": {
			{"a": roadmap("t", "{id: aa, name: A, status: building, depends_on: [{initiative: new-thing}]}"), "b": roadmap("u", "{id: bb, name: B}")},
			{"b": roadmap("u", "{id: bb, name: B}", "{id: new-thing, name: N, status: rejected}")},
			{"b": roadmap("u", "{id: bb, name: B}", "{id: newthing, name: N, status: rejected}")},
			{"b": ""},
		},
		"a plan becomes something else": {{"a": roadmap("t", "{id: aa, name: A}")}, {"a": "notes: none\n"}, {"b": "notes: none\n"}, {"b": okrs("u", "4")}},
		"an item that moves": {
			{"a": roadmap("t", "{id: aa, name: A}", "{id: bb, name: B, status: building}"), "b": roadmap("u", "{id: cc, name: C}")},
			{"a": roadmap("t", "{id: aa, name: A}"), "b": roadmap("u", "{id: cc, name: C}", "{id: bb, name: B, status: building}")},
		},
		"what a goal is measured by comes with the metric": {
			{"a": okrs("v", "4"), "b": "{kind: team, id: v, members: [{name: Jo Lind, role: pm}], metrics: [{name: Speed}]}\n"},
			{
				"a": strings.Replace(okrs("v", "4"), "objective: One", "objective: One, measured_by: [Churn]", 1),
				"b": "{kind: team, id: v, members: [{name: Mo Lind, role: pm}], metrics: [{name: Churn}]}\n",
			},
			{"b": "{kind: team, id: v, members: [{name: Mo Lind, role: pm}], metrics: [{name: Speed}]}\n"},
		},
		"an id of a namesake while another one gets its own": {
			{"a": roadmap("t", "{name: Fewer steps}"), "b": "updated: 2026-08-02\n" + roadmap("t", "{name: Fewer steps}"), "c": roadmap("u", "{name: Else}")},
			{"b": "updated: 2026-08-02\n" + roadmap("t", "{name: Fewer steps, effort: 9w}"), "c": roadmap("u", "{id: else, name: Else}")},
		},
		"a member line has the name of a person": {
			{
				"a": "{kind: person, id: joanna, role: pm, nosuchfield: x, ignore: [{rule: unknown-field, item: Joanna M, because: we know this very well}]}\n",
				"b": "{kind: team, id: v, members: [{person: joanna, name: Joanna M, role: pm}]}\n",
			},
			{"b": "{kind: team, id: v, members: [{person: joanna, name: Jo, role: pm}]}\n"},
		},
		"slips of persons who come, go and are called otherwise": {
			{
				"a": "kind: organization\nid: acme\nobjectives:\n  - {id: one, objective: One, owner: joana}\n",
				"b": "{kind: team, id: v, members: [{person: joanna, name: Joanna, role: pm}, {name: Ada, role: pm, manager: petru}]}\n",
				"c": "{kind: person, id: petrus, role: pm}\n",
			},
			{"c": "{kind: person, id: joanna, role: pm}\n"},
			{"c": "{kind: person, id: joanne, role: pm, manager: joanna}\n---\n{kind: person, id: joanna, role: pm, manager: joanne}\n"},
			{"a": "kind: organization\nid: acme\nvision: Much\nobjectives:\n  - {id: one, objective: One, owner: joana}\n"},
			{"c": ""},
		},
		"what tells the type of a team": {
			{"a": roadmap("v", "{name: A}"), "b": "{kind: team, id: v, problem: Riders wait, members: [{name: Jo, role: designer}]}\n"},
			{"b": "{kind: team, id: v, members: [{name: Jo, role: designer}]}\n"},
			{"a": "", "b": "{kind: team, id: v, members: [{name: Jo, role: pm}]}\n"},
			{"b": "{kind: team, id: v, mission: To ride, members: [{name: Jo, role: engineer}]}\n"},
		},
		"shares of products": {
			{"a": "{kind: product, id: p, share: 60%}\n", "b": "{kind: product, id: q, share: 40%, stage: growth}\n"},
			{"b": "{kind: product, id: q, share: 70%, stage: growth}\n"},
			{"b": "{kind: product, id: q, share: 70%, stage: retired}\n"},
			{"a": "{kind: product, id: p, share: 30%, metrics: [{name: Speed}]}\n"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			write(t, filepath.Join(dir, "teams.yaml"), []byte(teams))
			w := &warm{}
			for n, step := range steps {
				for file, text := range step {
					path := filepath.Join(dir, file+".yaml")
					if write(t, path, []byte(text)); text == "" {
						if err := os.Remove(path); err != nil {
							t.Fatal(err)
						}
					}
				}
				if diff := cmp.Diff(warmRun(t, dir, nil), warmRun(t, dir, w)); diff != "" {
					t.Errorf("step %d: the warm run says something else:\n%s", n, diff)
				}
			}
		})
	}
}

// TestWarmRunsCountComparisons adds slips of the ids of many goals, for which a run compares so many names and no more.
func TestWarmRunsCountComparisons(t *testing.T) {
	dir := t.TempDir()
	var okrs strings.Builder
	okrs.WriteString("{kind: team, id: t}\n---\nkind: okrs\nteam: t\nperiod: 2026-Q3\nobjectives:\n")
	for o := range 300 {
		fmt.Fprintf(&okrs, "  - {id: goal-%d, objective: Goal %d, key_results: [", o, o)
		for k := range 10 {
			fmt.Fprintf(&okrs, "{id: result-%d-%d, metric: m, from: 1, to: 2}, ", o, k)
		}
		okrs.WriteString("]}\n")
	}
	write(t, filepath.Join(dir, "goals.yaml"), []byte(okrs.String()))
	w := &warm{}
	for step := range 4 {
		var b strings.Builder
		fmt.Fprintf(&b, "kind: roadmap\nid: plan-%d\nteam: t\ninitiatives:\n", step)
		for i := range min(60, 5+60*step) {
			fmt.Fprintf(&b, "  - {id: item-%d, name: Item %d, objective: gowal-%d}\n", i, i, i)
		}
		write(t, filepath.Join(dir, fmt.Sprintf("plan-%d.yaml", step)), []byte(b.String()))
		if diff := cmp.Diff(warmRun(t, dir, nil), warmRun(t, dir, w)); diff != "" {
			t.Errorf("step %d: the warm run says something else:\n%s", step, diff)
		}
	}
}

package model

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgvet/orgvet/internal/source"
)

const (
	relinkRest = `{kind: team, id: pay}
---
{kind: team, id: crew, members: [{name: Bo Lind, role: pm}, {name: Chi Park, role: engineer}]}
---
{kind: team, id: ads}
---
kind: okrs
team: ads
period: 2026-Q3
objectives: [{id: reach, objective: We reach, supports: [effortless], key_results: [{id: views, metric: views, from: 1, to: 2}]}]
---
kind: log
team: pay
experiments: [{name: Scan, initiative: saved-cards}]
`
	relinkGoals = `kind: okrs
team: pay
period: 2026-Q3
objectives:
  - id: effortless
    objective: Paying feels effortless
    key_results: [{id: completion, metric: completion, from: 61%, to: 70%}]
  - {id: trust, objective: Shops trust us}
`
	relinkMore = `kind: roadmap
team: ads
initiatives:
  - {name: Tips}
  - {name: Banners}
`
	relinkLater = `kind: roadmap
team: ads
updated: 2026-08-01
initiatives: [{name: Tips}]
`
	relinkNobody = `kind: roadmap
team: nobody-knows
initiatives: [{name: Refunds}]
`
	relinkWork = `kind: roadmap
team: pay
initiatives:
  - {id: saved-cards, name: Saved cards, objective: effortless, status: building}
  - {id: guest, name: Guest payment, objective: completion}
  - {id: split, name: Split bills, depends_on: [{initiative: guest}]}
`
)

// TestUpdate edits one of some files, and holds the model that takes the edit against one that is built from nothing.
func TestUpdate(t *testing.T) {
	tests := map[string]struct {
		file, old, new string
		want           string // the fields that changed, beside those of links; empty where everything must be linked anew
	}{
		"a value":                        {"work", "status: building", "status: planned", "Initiative.Status"},
		"a new initiative":               {"work", "  - {id: guest", "  - {id: wallet, name: Wallet, objective: trust}\n  - {id: guest", "Roadmap.Initiatives"},
		"an initiative is gone":          {"work", "  - {id: split, name: Split bills, depends_on: [{initiative: guest}]}\n", "", "Roadmap.Initiatives"},
		"another id":                     {"work", "id: split", "id: share", "Roadmap.Initiatives"},
		"another objective":              {"work", "objective: effortless", "objective: trust", "Initiative.Objective"},
		"an objective of another team":   {"work", "objective: effortless", "objective: reach", "Initiative.Objective"},
		"another owner of an initiative": {"work", "name: Guest payment", "name: Guest payment, owner: ads", "Initiative.Owner"},
		"another order":                  {"work", "{id: saved-cards, name: Saved cards, objective: effortless, status: building}\n  - {id: guest, name: Guest payment, objective: completion}", "{id: guest, name: Guest payment, objective: completion}\n  - {id: saved-cards, name: Saved cards, objective: effortless, status: building}", "Roadmap.Initiatives"},
		"a reference to nothing":         {"work", "objective: effortless", "objective: effortles", "Initiative.Objective"},
		"a word that is none":            {"work", "status: building", "status: wobbly", "Initiative.Status"},
		"a contradiction":                {"work", "status: building", "status: stopped, target_date: 2027-01-01", "Initiative.Status InitiativeDetails.TargetDate"},
		"a new key result":               {"goals", "key_results: [", "key_results: [{id: speed, metric: seconds, from: 9, to: 3}, ", "Objective.KeyResults"},
		"a new objective":                {"goals", "  - {id: trust", "  - {id: joy, objective: Joy, supports: [reach]}\n  - {id: trust", "OKRs.Objectives"},
		"an objective is gone":           {"goals", "  - {id: trust, objective: Shops trust us}\n", "", "OKRs.Objectives"},
		"another member":                 {"rest", "{name: Chi Park,", "{name: Dev Rao, role: designer}, {name: Chi Park,", "Team.Members"},
		"another role":                   {"rest", "{name: Chi Park, role: engineer}", "{name: Chi Park, role: designer}", "Member.RoleText"},
		"a role that nobody knows":       {"rest", "{name: Chi Park, role: engineer}", "{name: Chi Park, role: wizardry}", "Member.RoleText"},
		"another thing to support":       {"goals", "objective: Shops trust us", "objective: Shops trust us, supports: [reach]", "Objective.Supports"},
		"a new experiment":               {"rest", "{name: Scan, initiative: saved-cards}", "{name: Scan, initiative: guest}, {name: Ask, initiative: guest}", "Log.Experiments"},
		"a new member":                   {"rest", "{kind: team, id: pay}", "{kind: team, id: pay, members: [{name: Ana Ruiz, role: engineer}]}", "Team.Members"},
		"a first product manager":        {"rest", "{kind: team, id: ads}", "{kind: team, id: ads, headcount: {pm: 1}}", "Team.Headcount"},

		"an initiative that a log names is gone":               {"work", "  - {id: saved-cards, name: Saved cards, objective: effortless, status: building}\n", "", "Roadmap.Initiatives"},
		"a key result that an initiative names has another id": {"goals", "id: completion", "id: complete", "Objective.KeyResults"},
		"another team":   {"work", "team: pay", "team: crew", "Roadmap.Team"},
		"another period": {"goals", "2026-Q3", "2026-Q2", "OKRs.Period"},

		"an initiative that goes round in a circle": {"work", "name: Guest payment", "name: Guest payment, depends_on: [{initiative: split}]", ""},
		"two of one id":                                      {"work", "id: split", "id: guest", ""},
		"the team of another roadmap":                        {"work", "team: pay", "team: ads", ""},
		"one of two roadmaps has the first of two namesakes": {"more", "  - {name: Tips}\n", "", ""},
		"a roadmap of nobody takes another item":             {"nobody", "name: Refunds", "name: Returns", ""},
		"one that enables another":                           {"work", "name: Split bills", "name: Split bills, enables: [guest]", ""},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			texts := map[string]string{
				"goals.yaml": relinkGoals, "rest.yaml": relinkRest, "work.yaml": relinkWork, "more.yaml": relinkMore, "later.yaml": relinkLater,
				"nobody.yaml": relinkNobody,
			}
			m := build(t, texts)
			path := test.file + ".yaml"
			before := partOf(t, path, texts[path])
			texts[path] = strings.Replace(texts[path], test.old, test.new, 1)
			now := partOf(t, path, texts[path])
			now.Was = before.Now
			var changed []string
			linking := func(fields map[string]bool) (list []string) {
				for field := range fields {
					changed = append(changed, field)
					if !slices.Contains([]string{"Initiative.Status", "InitiativeDetails.TargetDate"}, field) {
						list = append(list, field)
					}
				}
				return list
			}
			_, ok := m.Update(m.Web(), []NewReading{now}, linking)
			if slices.Sort(changed); ok != (test.want != "") || ok && strings.Join(changed, " ") != test.want {
				t.Fatalf("the model takes it: %t, and these fields changed: %q", ok, changed)
			}
			if m.Relist(); ok {
				if diff := cmp.Diff(linksOf(build(t, texts)), linksOf(m)); diff != "" {
					t.Error(diff)
				}
			}
		})
	}
}

func partOf(t *testing.T, path, text string) NewReading {
	t.Helper()
	file := source.ParseFile(path, []byte(text), source.DefaultLimits())
	parts, err := Parts(t.Context(), []*source.File{file}, DefaultSettings(testDay))
	if err != nil {
		t.Fatal(err)
	}
	return NewReading{File: file, Now: parts[0]}
}

// linksOf are the links of everything in the only organization, and the faults.
func linksOf(m *Model) []string {
	var out []string
	say := func(of Subject, what string, to ...any) {
		for _, thing := range to {
			out = append(out, fmt.Sprintf("%s %s %v", of.Entity().Key(), what, thing))
		}
	}
	o := m.Organizations[0]
	for _, i := range o.Initiatives() {
		say(i, "at", i.Place().Span.Start, i.Roadmap.ID, i.Status)
		if i.Team != nil {
			say(i, "of", i.Team.ID)
		}
		for _, target := range i.Targets {
			say(i, "aims at", target.path())
		}
		for _, d := range i.DependsOn {
			say(i, "depends on", d.OnInitiative.Path())
		}
		for _, e := range i.Experiments {
			say(i, "is tested by", e.Name)
		}
	}
	for objective := range o.allObjectives {
		say(objective, "at", objective.Place().Span.Start, len(objective.KeyResults))
		for _, i := range objective.Work {
			say(objective, "is worked on by", i.Path())
		}
		for _, s := range objective.Supporters {
			say(objective, "is supported by", s.Path())
		}
		for _, k := range objective.KeyResults {
			say(k, "number", k.Number)
		}
	}
	for _, team := range o.Teams {
		for _, i := range team.Initiatives() {
			say(team, "works on", i.Path())
		}
		for _, s := range team.Seats {
			say(team, "has", s.Human.Name, s.Role, s.FTE, s.Member.Place().Span.Start)
		}
		for _, p := range team.PMs() {
			say(team, "is led by", p.Label())
		}
	}
	return append(out, faultTexts(m)...)
}

// TestReached holds from which documents one can come to a roadmap by some links.
func TestReached(t *testing.T) {
	m := build(t, map[string]string{"goals.yaml": relinkGoals, "rest.yaml": relinkRest, "work.yaml": relinkWork})
	kinds := func(by ...string) string {
		roadmap := m.Organizations[0].Roadmaps[0].Document().Number
		docs, all := m.Web().Reached([]int{roadmap}, by)
		if all {
			return "all"
		}
		var found []string
		for _, n := range slices.Sorted(maps.Keys(docs)) {
			found = append(found, m.Documents[n].Kind)
		}
		return strings.Join(found, " ")
	}
	for _, test := range []struct {
		by   []string
		want string
	}{
		{nil, "roadmap"},
		{[]string{"RoadmapLinks.Owners"}, "roadmap"}, // which leads away from it
		{[]string{"TeamLinks.items"}, "team roadmap"},
		{[]string{"ObjectiveLinks.Work"}, "okrs roadmap"},
		{[]string{"OrganizationLinks.activeTeams"}, "all"},
		{[]string{"Team.nothing"}, "all"},
	} {
		if got := kinds(test.by...); got != test.want {
			t.Errorf("by %q it is reached from %q, want %q", test.by, got, test.want)
		}
	}
}

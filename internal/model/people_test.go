package model

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestPeopleArithmetic holds who counts where, for how much.
func TestPeopleArithmetic(t *testing.T) {
	tests := map[string]struct {
		text string
		want string // makers, PM share and vacant engineers of team pay, and whether its people are known
	}{
		"everybody counts fully on their only team": {
			"members: [{name: A, role: pm}, {name: B, role: engineer}, {role: designer}]", "2 makers, 1 pm, 0 vacant, known",
		},
		"an allocation is used as written": {
			"members: [{name: A, role: pm, allocation: 50%}, {name: B, role: engineer, allocation: 0.8}]", "0.8 makers, 0.5 pm, 0 vacant, known",
		},
		"vacant seats are no people": {
			"members: [{role: pm, vacant: yes}, {role: engineer, vacant: yes}, {name: B, role: dev}]", "1 makers, 0 pm, 1 vacant, known",
		},
		"who left or is yet to come is not there": {
			"members: [{name: A, role: engineer, ends: 2026-08-01}, {name: B, role: engineer, since: 2026-09-01}, {name: C, role: qa, ends: 2026-08-25}]",
			"1 makers, 0 pm, 0 vacant, known",
		},
		"counterparts and guests do not count": { // D6, 24
			"members: [{name: A, role: researcher, counterpart: yes}, {name: B, role: engineer, guest: yes}, {name: C, role: engineer}]",
			"1 makers, 0 pm, 0 vacant, known",
		},
		"a headcount stands for members":          {"headcount: {pm: 1, designer: 1, engineer: 5, architect: 1}", "6 makers, 1 pm, 0 vacant, known"},
		"members win over the headcount":          {"headcount: {engineer: 1}\nmembers: [{name: B, role: engineer}]", "1 makers, 0 pm, 0 vacant, known"},
		"an incomplete list is not known":         {"members_complete: no\nmembers: [{name: B, role: engineer}]", "1 makers, 0 pm, 0 vacant, unknown"}, // D8
		"nobody is known":                         {"problem: It hurts", "0 makers, 0 pm, 0 vacant, unknown"},
		"a second role does not make a maker":     {"members: [{name: A, role: pm, also: engineer}]", "0 makers, 1 pm, 0 vacant, known"},
		"a second role serves as product manager": {"members: [{name: A, role: designer, also: product owner}]", "1 makers, 1 pm, 0 vacant, known"},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			team := one(t, "kind: team\nid: pay\n"+tc.text+"\n").Team("pay")
			known := "unknown"
			if team.PeopleKnown() {
				known = "known"
			}
			got := fmt.Sprintf("%v makers, %v pm, %d vacant, %s", team.Makers(), team.FTE(RolePM), team.Vacant(RoleEngineer), known)
			if got != tc.want {
				t.Errorf("got %s, want %s", got, tc.want)
			}
		})
	}
}

const shared = `
{kind: team, id: buying, type: group, members: [{name: Gil, role: pm}, {name: Lea, role: engineer}]}
---
{kind: team, id: pay, part_of: buying, members: [{id: ana, name: Ana, role: pm}, {name: Bo, role: engineer}]}
---
{kind: team, id: search, part_of: buying, members: [{name: Ana, role: pm}, {name: Bo, role: engineer}, {name: bo, role: engineer}]}
---
{kind: team, id: old, status: closed, members: [{name: Bo, role: engineer}]}
---
{kind: person, id: ana, name: Ana, role: pm}
---
{kind: team, id: solo, members: [{role: pm}, {role: engineer}]}
---
{kind: team, id: counted, headcount: {product owner: 1, engineer: 3}}
`

func TestPeopleAcrossTeams(t *testing.T) {
	o := one(t, shared)
	ana := o.Human("ana")
	if len(ana.Seats) != 2 || ana.Seats[0].FTE != 0.5 || ana.Person == nil {
		t.Errorf("Ana, by id and by name, has %d seats", len(ana.Seats))
	}
	if got := o.Team("search").Makers(); got != 1.5 {
		t.Errorf("search has %v makers, want 1.5: half of Bo, and bo who is somebody else", got)
	}
	if got := o.Team("buying").Makers(); got != 1 {
		t.Errorf("the group has %v makers of its own, want 1", got)
	}
	var got []string
	for _, p := range o.PMs {
		got = append(got, fmt.Sprintf("%s %s %v", p.Entity().Key(), p.Entity().Label, p.FTE))
	}
	want := []string{
		"pm:Gil the product manager of pay and search 1",
		"pm:ana the product manager of pay and search 1",
		"team:counted the product manager of counted 1",
		"team:solo the product manager of solo 1",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if line := o.PMs[2].Place().Span.Start.Line; line != 14 {
		t.Errorf("a counted product manager is placed on line %d, want the headcount on 14", line)
	}
	if pms := o.Team("pay").PMs(); len(pms) != 2 {
		t.Errorf("pay has %d product managers, want its own and the group's", len(pms))
	}
}

func TestHumanByReference(t *testing.T) {
	o := one(t, `{kind: person, id: ana, name: bo}
---
{kind: person, id: bo, name: Bo Berg}
---
{kind: team, id: pay, members: [{name: a/ana, role: pm}, {name: Zoe, role: pm}, {name: Zoe/bo, role: pm}]}
`)
	for ref, want := range map[string]string{
		"ana": "ana", "bo": "bo", "Bo Berg": "bo", "Zoe": "Zoe", "pay/bo": "bo", "a/ana": "a/ana", "Zoe/bo": "Zoe/bo", "nobody": "", "pay/Zoe": "Zoe",
	} {
		got := ""
		if h := o.Human(ref); h != nil {
			got = h.ID
		}
		if got != want {
			t.Errorf("%q means %q, want %q", ref, got, want)
		}
	}
}

func TestShowPeople(t *testing.T) {
	s := DefaultSettings(testDay)
	s.ShowPeople = true
	m := buildWith(t, map[string]string{"plan.yaml": shared}, s)
	if got := m.Organizations[0].PMs[1].Label(); got != "Ana" {
		t.Errorf("got %q, want the name", got)
	}
}

func TestPersonsAreNamedByWhatTheyDo(t *testing.T) {
	o := one(t, shared+"---\n{kind: person, id: lou, name: Lou, role: head of product}\n")
	got := []string{o.Human("Bo").Label(), o.People[1].Entity().Label, o.People[0].Entity().Key()}
	if diff := cmp.Diff([]string{"the engineer of old, pay and search", "the product leader", "person:ana"}, got); diff != "" {
		t.Error(diff)
	}
}

func TestTeamTypes(t *testing.T) { // D19
	tests := map[string]struct{ text, want string }{
		"stated":              {"type: platform", "platform"},
		"nothing known":       {"members: [{name: A, role: engineer}]", ""},
		"a mission alone":     {"mission: Keep the lights on", ""},
		"a problem":           {"problem: Shoppers give up", "product"},
		"a product manager":   {"members: [{name: A, role: pm}]", "product"},
		"a vacant one":        {"members: [{role: product owner, vacant: yes}]", "product"},
		"a counted one":       {"headcount: {pm: 1}", "product"},
		"a roadmap":           {"---\nkind: roadmap\nteam: pay\ninitiatives: []", "product"},
		"OKRs":                {"---\nkind: okrs\nteam: pay\nperiod: 2025-Q1\nobjectives: []", "product"},
		"a product":           {"---\nkind: product\nid: wallet\nteam: pay", "product"},
		"a working group":     {"type: working-group\nproblem: Shoppers give up", "working-group"},
		"a committee's OKRs":  {"type: committee\n---\nkind: okrs\nteam: pay\nperiod: 2025-Q1\nobjectives: []", "committee"},
		"a product's roadmap": {"---\n{kind: product, id: wallet}\n---\nkind: roadmap\nproduct: wallet\ninitiatives: []", ""},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			team := one(t, "kind: team\nid: pay\n"+tc.text+"\n").Team("pay")
			if team.Type != tc.want {
				t.Errorf("got %q, want %q", team.Type, tc.want)
			}
		})
	}
}

func TestMissionStandsInForProblem(t *testing.T) {
	if got := one(t, "kind: team\nid: pay\nmission: Easy paying\n").Team("pay").Problem; got != "Easy paying" {
		t.Errorf("got %q", got)
	}
}

package model

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestForms reads every form that a field may be written in besides its usual one.
func TestForms(t *testing.T) {
	o := one(t, `
kind: organisation
id: acme
organising_principle: {by: [product, squads]}
goals: {none: true, since: 2026-02-01}
metrics: [{name: uptime, target: at least 99.9%, now: undecided}]
roles: {pm: {description: Finds out, evaluated_on: [outcomes]}}
portfolio: {allocations: [{product: wallet, share: 0.6}, {product: card, share: 40%}]}
functions: [{id: sales, incentives: [New contracts]}]
process: {approvals: [Security board, {by: Legal, reason: regulation}]}
---
kind: person
id: kim
coaching_capacity: 4
coaches: [{novice: bo}, {pm: chi}]
---
kind: product
id: wallet
description: Pays
maturity: old
metrics: okrs
economics: restricted
homework: {problem: 2026-05-20, pricing: {reviewed: 2026-01-15, link: https://x.example}, alignment: {na: internal tool}}
strategy: Win groceries first
owner: [pay, {ref: kim, accountable: yes}]
---
kind: product
id: card
---
kind: forum
name: Talk
id: talk
team: pay
members: 8
cadence: 2 per week
---
kind: forum
id: rare
cadence: every other week
---
kind: team
id: pay
members_complete: no
goals: none
members: [{role: engineer, vacant: yes, note: interviews in May}]
---
kind: okrs
function: sales
period: 2024-07-01..2025-06-30
objectives: [{objective: Sell}]
---
kind: okrs
owner: kim
period: open
read_from: https://dash.example
---
kind: okrs
team: pay
period: 2026-Q3
objectives:
  - objective: Paying is easy
    owner: [{ref: kim, accountable: true}, bo]
    supports: none
    key_results:
      - Completion 61% -> 70%
      - Shops paid next day => 70%
      - Answer all questions (0.4)
      - {metric: revenue, from: unknown, to: N1, owner: [kim]}
      - {metric: profit, confidential: yes, score: 0.5, read: monthly}
---
kind: roadmap
organization: acme
period: 2026-Q3
initiatives:
  - {name: A, status: proposed, sponsor: kim, summary: More, result: {met: no}}
  - {name: B, status: accepted, size: L}
  - {name: C, status: carried-over, result: {met: true}, evidence: [{type: observation}, {type: call}]}
  - {name: D, status: rejected}
---
kind: roadmap
teams: [pay]
initiatives: []
`)
	kim, wallet := o.People[0], o.Products[1]
	objective := o.OKRs[1].Objectives[0]
	krs := objective.KeyResults
	items := o.Roadmaps[0].Initiatives
	got := map[string]any{
		"D1 principle":       o.OrganizingPrinciple.By,
		"D2 scores":          []float64{krs[1].Score.Value, krs[2].Score.Value, krs[4].Score.Value},
		"D2 owner":           krs[3].Owner.Texts(),
		"D3 owners":          objective.Owner.Texts(),
		"13 accountable":     objective.Owner[0].Accountable,
		"13 product":         []any{wallet.Owner.Text, wallet.Owners.Texts(), wallet.Teams[0].ID},
		"D4 function":        o.OKRs[2].Projected && !o.OKRs[2].ForOrg,
		"D4 person":          o.OKRs[0].Owner.Text,
		"D5 role":            kim.Role,
		"D8 complete":        o.Team("pay").PeopleKnown(),
		"D9 forum":           []any{o.Forums[1].Name, o.Forums[1].With.ID, o.Forums[1].Size.Value, o.Forums[1].Cadence.Days},
		"D10 roadmaps":       []string{o.Roadmaps[0].Entity().Label, o.Roadmaps[1].Entity().Label},
		"D11 open":           o.OKRs[0].Period.Contains(o.AsOf),
		"D11 range":          o.OKRs[2].ID,
		"D12 statuses":       []string{items[0].Status, items[1].Status, items[2].Status, items[3].Status},
		"D12 sponsor":        []any{items[0].Sponsor.Texts(), items[0].Summary},
		"D13 metric":         []any{o.Metrics[0].Target.Comparator, o.Metrics[0].Target.Number, o.Metrics[0].Now.Undecided, o.Metrics[0].Now.OK},
		"D14 product":        []string{wallet.Description, wallet.Maturity},
		"D15 goals":          []any{o.Goals.Kind, o.Goals.Since.Text(), o.Team("pay").Goals.Kind},
		"D16 redacted":       []bool{krs[0].Redacted(), krs[3].Redacted(), krs[4].Redacted()},
		"D22 note":           o.Team("pay").Members[0].Note,
		"D23 cadence":        o.Forums[0].Cadence.Days,
		"20 homework":        []any{wallet.Homework.Problem.Reviewed.OK, wallet.Homework.Pricing.Link, wallet.Homework.Alignment.NA},
		"20 approvals":       []string{o.Process.Approvals[0].By, o.Process.Approvals[1].Reason},
		"21 from":            []bool{krs[3].From.Undecided, krs[3].From.OK},
		"22 evidence":        []string{items[2].Evidence[0].Type, items[2].Evidence[1].Type},
		"23 monthly":         krs[4].Read.OK,
		"B7 met":             []string{items[0].Result.Met, items[2].Result.Met},
		"supports none":      objective.SupportsNone && len(objective.Supports) == 0,
		"text from and to":   []any{krs[0].From.Number, krs[0].To.Number, krs[0].To.Unit, krs[0].Textual, krs[3].Textual},
		"metrics: okrs":      wallet.MetricsInOKRs,
		"restricted":         wallet.Economics.Restricted,
		"strategy text":      wallet.Strategy.Summary,
		"incentive text":     o.Functions[0].Incentives[0].PaysFor,
		"role info":          []string{o.Roles[0].Role, o.Roles[0].Description},
		"coaching hours":     kim.CoachingCapacity.Weeks * 40,
		"coaches":            []string{kim.Coaches[0].Novice.Text, kim.Coaches[1].PM.Text},
		"bare share":         o.Portfolio.Allocations[0].Share.Value,
		"allocation product": o.Portfolio.Allocations[0].Of == wallet,
	}
	want := map[string]any{
		"D1 principle":       Texts{"product", "squads"},
		"D2 scores":          []float64{0.7, 0.4, 0.5},
		"D2 owner":           []string{"kim"},
		"D3 owners":          []string{"kim", "bo"},
		"13 accountable":     true,
		"13 product":         []any{"kim", []string{"pay", "kim"}, "pay"},
		"D4 function":        true,
		"D4 person":          "kim",
		"D5 role":            NoRole,
		"D8 complete":        false,
		"D9 forum":           []any{"Talk", "pay", 8.0, 3.5},
		"D10 roadmaps":       []string{"acme roadmap", "pay roadmap"},
		"D11 open":           true,
		"D11 range":          "sales/2024-07-01..2025-06-30",
		"D12 statuses":       []string{"idea", "planned", "planned", "rejected"},
		"D12 sponsor":        []any{[]string{"kim"}, "More"},
		"D13 metric":         []any{AtLeast, 99.9, true, false},
		"D14 product":        []string{"Pays", "old"},
		"D15 goals":          []any{"none", "2026-02-01", "none"},
		"D16 redacted":       []bool{false, true, true},
		"D22 note":           "interviews in May",
		"D23 cadence":        14.0,
		"20 homework":        []any{true, "https://x.example", "internal tool"},
		"20 approvals":       []string{"Security board", "regulation"},
		"21 from":            []bool{true, false},
		"22 evidence":        []string{"observation", "call"},
		"23 monthly":         true,
		"B7 met":             []string{"no", "yes"},
		"supports none":      true,
		"text from and to":   []any{61.0, 70.0, "%", true, false},
		"metrics: okrs":      true,
		"restricted":         true,
		"strategy text":      "Win groceries first",
		"incentive text":     "New contracts",
		"role info":          []string{"pm", "Finds out"},
		"coaching hours":     4.0,
		"coaches":            []string{"bo", "chi"},
		"bare share":         0.6,
		"allocation product": true,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestSupportsAKeyResult(t *testing.T) { // D21
	o := one(t, `
kind: team
id: pay
---
kind: okrs
organization: acme
period: 2026
objectives: [{id: trust, objective: Shops trust us, key_results: [{id: churn, metric: churn, from: 9%, to: 5%}]}]
---
kind: okrs
team: pay
period: 2026-Q3
objectives: [{objective: Paying is easy, supports: churn}]
`)
	target := o.Team("pay").RunningObjectives()[0].Targets[0]
	if target.KeyResult == nil || target.KeyResult.ID != "churn" {
		t.Errorf("supports is linked to %+v, want the key result churn", target)
	}
}

func TestFiscalPeriods(t *testing.T) { // C3
	const text = "kind: okrs\nteam: pay\nperiod: FY27-Q3\nobjectives: []\n---\nkind: okrs\nteam: pay\nperiod: FY27-Q2\nobjectives: []\n---\nkind: team\nid: pay\n"
	want := `bad-value 3 fiscal_year_start: "FY27-Q3" is a fiscal period, and the month a fiscal year starts in is not known; 1 more of the kind; ` +
		`set fiscal_year_start in .orgvet.yaml, for example fiscal_year_start: 02`
	if diff := cmp.Diff(want, lines(faults(t, text))); diff != "" {
		t.Error(diff)
	}
	s := DefaultSettings(testDay)
	s.FiscalYearStart = 2
	m := buildWith(t, map[string]string{"plan.yaml": text}, s)
	if running := m.Organizations[0].Team("pay").Running(); len(m.Faults) > 0 || len(running) != 1 || running[0].ID != "pay/FY27-Q3" {
		t.Errorf("with a fiscal year from February: faults %v, running %v", m.Faults, running)
	}
}

func TestBrokenValuesAreUnknown(t *testing.T) {
	m := build(t, map[string]string{"plan.yaml": "kind: product\nid: wallet\nshare: 60\nretire_by: soon\nteam: [pay]\n---\nkind: team\nid: pay\n"})
	p := m.Organizations[0].Products[0]
	if p.Share.OK || p.RetireBy.OK {
		t.Errorf("got %+v and %+v, want neither understood", p.Share, p.RetireBy)
	}
	if len(p.Teams) != 1 {
		t.Error("the rest of the document does not take part")
	}
}

// TestNearForms reads forms that the schema reports and a reader still understands.
func TestNearForms(t *testing.T) {
	m := build(t, map[string]string{"plan.yaml": `
kind: roadmap
organization: acme
initiatives:
  - {name: A, status: Proposed, size: xl, requested_by: Sales}
  - {name: B, status: Carried over, requested_by: the board of Acme}
`})
	items := m.Organizations[0].Roadmaps[0].Initiatives
	got := []string{items[0].Status, items[0].Size, items[0].RequestedBy.Type, items[1].Status, items[1].RequestedBy.Type, items[1].RequestedBy.Who}
	if diff := cmp.Diff([]string{"idea", "XL", "sales", "planned", "", "the board of Acme"}, got); diff != "" {
		t.Error(diff)
	}
}

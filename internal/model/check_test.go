package model

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestContradictions(t *testing.T) {
	const item = "kind: roadmap\norganization: acme\ninitiatives:\n  - "
	const result = "kind: okrs\norganization: acme\nperiod: 2026-Q3\nobjectives:\n  - objective: We grow\n    key_results:\n      - "
	tests := map[string]struct{ text, want string }{
		"two documents with one id": {
			"kind: team\nid: pay\n---\nkind: team\nid: pay\n",
			`duplicate-id 5 id: two documents of kind team have the id "pay"; give one of them another id`,
		},
		"one id in two kinds": {"kind: team\nid: pay\n---\nkind: product\nid: pay\n", ""},
		"two objectives with one id": {
			"kind: okrs\norganization: acme\nperiod: 2026-Q3\nobjectives:\n  - {id: grow, objective: We grow}\n  - {id: grow, objective: They grow}\n",
			`duplicate-id 6 objectives[grow].id: two objectives of acme/2026-Q3 have the id "grow"; give one of them another id`,
		},
		"two OKRs of one owner and period are added together": { // 7
			"kind: okrs\norganization: acme\nperiod: 2026-Q3\nobjectives: [{objective: We grow}]\n---\nkind: okrs\norganization: acme\nperiod: 2026-Q3\nobjectives: [{objective: We grow}]\n", "",
		},
		"groups in a circle": {
			"kind: team\nid: aa\npart_of: bb\n---\nkind: team\nid: bb\npart_of: cc\n---\nkind: team\nid: cc\npart_of: aa\n---\nkind: team\nid: dd\npart_of: aa\n",
			`dependency-cycle 3 part_of: part_of goes round in a circle: aa -> bb -> cc -> aa; take one of the links away`,
		},
		"a product that follows itself": {
			"kind: product\nid: wallet\nfollows: wallet\n",
			`dependency-cycle 3 follows: follows of "wallet" names itself; take one of the links away`,
		},
		"initiatives that wait for each other": {
			"kind: roadmap\norganization: acme\ninitiatives:\n  - {id: one, name: One, depends_on: [{initiative: two}]}\n  - {id: two, name: Two, depends_on: [{initiative: one}]}\n",
			`dependency-cycle 4 initiatives[one].depends_on: depends_on goes round in a circle: acme/roadmap/one -> acme/roadmap/two -> acme/roadmap/one; take one of the links away`,
		},
		"headcount and members disagree": {
			"kind: team\nid: pay\nheadcount: {engineer: 4}\nmembers: [{role: engineer}, {role: engineer, vacant: yes}]\n",
			`headcount-mismatch 3 headcount: pay: headcount says 4 for engineer, the member list 1; correct one of the two; the members are what counts`,
		},
		"headcount with vacant seats":  {"kind: team\nid: pay\nheadcount: {engineer: 2}\nmembers: [{role: engineer}, {role: engineer, vacant: yes}]\n", ""},
		"headcount in full-time terms": {"kind: team\nid: pay\nheadcount: {engineer: 1.5}\nmembers: [{role: engineer}, {role: engineer, allocation: 50%}]\n", ""},
		"a percentage and a count": {
			result + "{metric: completion, from: 0.61, to: 70%}\n",
			`unit-mismatch 7 objectives[0].key_results[0].to: from is "0.61" and to is "70%": the units differ; write both in the same unit`,
		},
		"now in another unit": {
			result + "{metric: wait, from: 3 days, to: 1 day, now: 20%}\n",
			`unit-mismatch 7 objectives[0].key_results[0].now: to is "1 day" and now is "20%": the units differ; write both in the same unit`,
		},
		"times in two units": {result + "{metric: wait, from: 3 days, to: 1 day, now: 20 hours}\n", ""},
		"units left out":     {result + "{metric: wait, from: 900, to: 200 ms, now: 400}\n", ""},
		"a start at zero":    {result + "{metric: share, from: 0, to: 30%}\n", ""},
		"counted things":     {result + "{metric: shops, from: 10 shops, to: 20 paying shops}\n", ""},
		"the same unit":      {result + "{metric: wait, from: 2 days, to: 1 day}\n", ""},
		"a split above 110%": {"kind: team\nid: pay\npm_time: {tactical: 80%, strategy: 40%}\n", `shares-do-not-add 3 pm_time: the shares of pm_time add up to 120%, not 100%; correct the shares so that they add up to 100%`},
		"a split with a gap": {"kind: team\nid: pay\npm_time: {tactical: 60%}\n", ""},
		"allocations that miss": {
			"kind: organization\nid: acme\nportfolio:\n  allocations: [{product: shop, share: 50%}, {product: card, share: 30%}]\n---\n{kind: product, id: shop}\n---\n{kind: product, id: card}\n",
			`shares-do-not-add 3 portfolio: the allocations of the portfolio add up to 80%, not 100%; correct the shares so that they add up to 100%`,
		},
		"launched before the start": {
			item + "{name: A, start: 2026-05-01, launched: 2026-03, status: launched}\n",
			`impossible-dates 4 initiatives[0].launched: launched 2026-03 lies before start 2026-05-01; correct one of the two dates`,
		},
		"a rough date in the same month": {item + "{name: A, start: 2026-05-10, end: 2026-05}\n", ""},
		"a fact in the future": {
			result + "{metric: churn, to: 3%, updated: 2026-09-24}\n",
			`impossible-dates 7 objectives[0].key_results[0].updated: updated is 2026-09-24, after today, 2026-08-25; correct the date`,
		},
		"done without a date among dated ones": {
			"kind: roadmap\norganization: acme\ninitiatives:\n  - {name: A, status: done, launched: 2026-05-04}\n  - {name: B, status: done, end: 2026-05-04}\n  - {name: C, status: done}\n",
			`impossible-dates 6 initiatives[2].status: acme "C" is done without any date, unlike the other finished items; add launched or end`,
		},
		"done far from the goal": {
			result + "{metric: churn, from: 9%, to: 3%, now: 8%, status: done}\n",
			`status-contradiction 7 objectives[0].key_results[0].status: marked done at 8%, 17% of the way from 9% to 3%, at least 70%; update now, or the status`,
		},
		"met and short of the target": {
			item + "{name: A, success: Orders 8% -> 12%, result: {met: yes, value: 10%}}\n",
			`status-contradiction 4 initiatives[0].result.value: the result is met, but its value 10% falls short of 12%; write met: mixed or no, or correct the value`,
		},
		"met and past the target":     {item + "{name: A, success: Errors 8% -> 2%, result: {met: yes, value: 1%}}\n", ""},
		"met in another unit of time": {item + "{name: A, success: Wait 3 days -> 1 day, result: {met: yes, value: 20 hours}}\n", ""},
		"stopped with a date to come": {
			item + "{name: A, status: stopped, target_date: 2026-12-01}\n",
			`status-contradiction 4 initiatives[0].target_date: the initiative is stopped, but its target date 2026-12-01 is to come; take the target date away, or correct the status`,
		},
		"a role nobody knows, twice": {
			"kind: team\nid: pay\nmembers: [{name: A, role: Gardener}, {name: B, role: gardener}]\n",
			`unknown-role 3 gardener: no role is known by the name "Gardener"; it counts as nobody in particular; use a usual name such as pm, designer or engineer, or map it under roles in .orgvet.yaml`,
		},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			text := tc.text
			if diff := cmp.Diff(tc.want, lines(faults(t, text))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

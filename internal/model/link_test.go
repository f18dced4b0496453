package model

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

const shop = `
kind: organization
id: acme
objectives:
  - {id: repeat-buyers, objective: Small shops live from repeat buyers}
strategy:
  pillars:
    - {id: groceries, name: Groceries first}
    - Money next day
functions:
  - {id: sales, goals: [Second month of sales 55% -> 65%]}
---
kind: team
id: checkout
problem: First-time shoppers give up while paying
products: [wallet]
members:
  - {name: Ana Ruiz, role: pm}
  - {name: Chi Park, role: engineer}
---
kind: product
id: wallet
strategy: {summary: Be how groceries are paid, supports: groceries}
---
kind: okrs
team: checkout
period: 2026-Q3
objectives:
  - id: effortless
    objective: Paying feels effortless
    supports: acme/repeat-buyers
    key_results:
      - Payment completion 61% -> 70%
      - {metric: fraud rate, to: 0.3%, balances: payment-completion}
  - objective: Shops trust payouts
    supports: money-next-day
---
kind: okrs
team: checkout
period: 2026-Q2
objectives:
  - {id: effortless, objective: Paying feels easy}
---
kind: roadmap
team: checkout
initiatives:
  - {id: saved-cards, name: Fewer steps, objective: effortless, depends_on: [{team: checkout}]}
  - {name: Card vault, type: enabler, enables: saved-cards}
  - {name: Card vault, continues: card-vault}
  - {name: Payouts, objective: shops  trust payouts}
---
kind: log
team: checkout
experiments: [{name: Scan, initiative: saved-cards}]
interrupts: [{date: 2026-07-14, request: Logo, instead_of: checkout/roadmap/saved-cards}]
`

func TestIdentities(t *testing.T) {
	m := build(t, map[string]string{"plan.yaml": shop})
	want := []string{
		"initiative:checkout/roadmap/card-vault",
		"initiative:checkout/roadmap/card-vault-2",
		"initiative:checkout/roadmap/payouts",
		"initiative:checkout/roadmap/saved-cards",
		"key-result:acme/functions/sales/second-month-of-sales",
		"key-result:checkout/2026-Q3/effortless/fraud-rate",
		"key-result:checkout/2026-Q3/effortless/payment-completion",
		"log:checkout/log",
		"objective:acme/repeat-buyers",
		"objective:checkout/2026-Q2/effortless",
		"objective:checkout/2026-Q3/effortless",
		"objective:checkout/2026-Q3/shops-trust-payouts",
		"okrs:checkout/2026-Q2",
		"okrs:checkout/2026-Q3",
		"organization:acme",
		"product:wallet",
		"roadmap:checkout/roadmap",
		"team:checkout",
		"team:checkout",
	}
	if diff := cmp.Diff(want, entities(m)); diff != "" {
		t.Error(diff)
	}
}

func TestLinks(t *testing.T) {
	o := one(t, shop)
	team := o.Team("checkout")
	effortless := team.RunningObjectives()[0]
	items := team.Initiatives()
	for name, ok := range map[string]bool{
		"supports names the company objective":            effortless.Targets[0].Objective == o.Objectives[0],
		"the company objective knows its supporter":       o.Objectives[0].Supporters[0] == effortless,
		"a pillar may be written as a text":               team.RunningObjectives()[1].Targets[0].Pillar == o.Pillars()[1],
		"balances finds the key result beside it":         effortless.KeyResults[1].BalancedKR == effortless.KeyResults[0],
		"an id in two periods means the running one":      items[3].Targets[0].Objective == effortless,
		"objective may be the text, case and spaces free": items[2].Targets[0].Objective == team.RunningObjectives()[1],
		"enables finds the item":                          items[0].EnablesItems[0] == items[3] && items[3].EnabledBy[0] == items[0],
		"continues knows both ends":                       items[1].Predecessor == items[0] && items[0].Successor == items[1],
		"a dependency finds its team":                     items[3].DependsOn[0].OnTeam == team,
		"an experiment finds its initiative":              team.Experiments()[0].About == items[3],
		"instead_of takes the whole path":                 team.Interrupts()[0].Instead == items[3],
		"products are owned from either side":             team.Owned[0] == o.Products[0] && o.Products[0].Teams[0] == team,
		"a product strategy supports a pillar":            o.Pillars()[0].Products[0] == o.Products[0],
		"only the running quarter runs":                   len(team.Running()) == 1 && len(team.AllOKRs) == 2,
	} {
		if !ok {
			t.Error("not so:", name)
		}
	}
}

// TestNoReferenceBecomesAmbiguousByWaiting holds which of several goals with one id is meant, whatever the day is.
func TestNoReferenceBecomesAmbiguousByWaiting(t *testing.T) {
	const plan = `kind: okrs
team: a-team
period: 2026-Q1
objectives: [{id: grow, objective: We grow}]
---
kind: okrs
team: a-team
period: 2026-Q3
objectives: [{id: grow, objective: We grow}]
---
kind: okrs
team: a-team
id: year
period: 2026
objectives: [{id: grow, objective: We grow}]
---
kind: okrs
team: a-team
period: 2026-Q4
objectives: [{id: grow, objective: We grow}]
---
kind: roadmap
team: a-team
initiatives: [{name: Work, objective: grow}]
---
{kind: team, id: a-team}
`
	for day, want := range map[string]string{
		"2026-02-01": `"grow" can mean a-team/2026-Q1/grow or a-team/year/grow`, // which begin on one day
		"2026-05-01": "a-team/year/grow",
		"2026-07-01": "a-team/2026-Q3/grow",
		"2026-10-01": "a-team/2026-Q4/grow",
		"2027-06-01": "a-team/2026-Q4/grow",
	} {
		asOf, err := time.Parse(time.DateOnly, day)
		if err != nil {
			t.Fatal(err)
		}
		m := buildWith(t, map[string]string{"plan.yaml": plan}, DefaultSettings(asOf))
		got := strings.Join(faultTexts(m), "\n")
		if targets := m.Organizations[0].Initiatives()[0].Targets; len(targets) == 1 {
			got = targets[0].Objective.Path()
		}
		if !strings.Contains(got, want) {
			t.Errorf("on %s: %s, want %s", day, got, want)
		}
	}
}

func TestUnknownReferences(t *testing.T) {
	tests := map[string]struct{ text, want string }{
		"a team with a slip": {
			"kind: team\nid: checkout\n---\nkind: okrs\nteam: chekout\nperiod: 2026-Q3\nobjectives: []\n",
			`unknown-reference 5 team: no team has the id "chekout"; did you mean "checkout"?`,
		},
		"an objective of two teams": {
			`kind: okrs
team: a-team
period: 2026-Q3
objectives: [{id: grow, objective: We grow}]
---
kind: okrs
team: b-team
period: 2026-Q3
objectives: [{id: grow, objective: They grow}]
---
kind: roadmap
team: c-team
initiatives: [{name: Work, objective: grow}]
---
{kind: team, id: a-team}
---
{kind: team, id: b-team}
---
{kind: team, id: c-team}
`,
			`unknown-reference 13 initiatives[0].objective: "grow" can mean a-team/2026-Q3/grow or b-team/2026-Q3/grow; write the whole path, for example a-team/2026-Q3/grow`,
		},
		"a person with a slip": {
			"kind: person\nid: kim-vale\n---\nkind: product\nid: wallet\nowner: kim-vael\n",
			`unknown-reference 6 owner: nobody has the id "kim-vael"; did you mean "kim-vale"?`,
		},
		"a person nobody described": {"kind: person\nid: kim-vale\n---\nkind: product\nid: wallet\nowner: lou-grant\n", ""},
		"persons told apart by number": {
			"kind: person\nid: person-101\n---\nkind: product\nid: wallet\nowner: person-102\n", "",
		},
		"a member without a person document": {
			"kind: person\nid: kim-vale\n---\nkind: team\nid: pay\nmembers: [{person: bo-lind}]\n",
			`unknown-reference 6 members[0].person: no person has the id "bo-lind"; add a document of kind person with this id, or write id: for a person without one`,
		},
		"a team with a slip among with": {
			"{kind: team, id: identity}\n---\n{kind: team, id: pay}\n---\nkind: roadmap\nteam: pay\ninitiatives: [{name: Work, with: [idenity, legal, identity]}]\n",
			`unknown-reference 7 initiatives[0].with[0]: no team has the id "idenity"; did you mean "identity"?`,
		},
		"another organization": {
			"kind: organization\nid: acme\n---\nkind: okrs\norganization: acne\nperiod: 2026-Q3\nobjectives: []\n",
			`unknown-reference 5 organization: the organization is "acme", not "acne"; did you mean "acme"?`,
		},
		"a function that is not listed": {
			"kind: organization\nid: acme\nfunctions: [{id: sales}]\n---\nkind: okrs\nfunction: salse\nperiod: 2026-Q3\nobjectives: []\n",
			`unknown-reference 6 function: the organization lists no function "salse"; did you mean "sales"?`,
		},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(tc.want, lines(faults(t, tc.text))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestPeopleAreKnownBeforeSlipsAreLookedFor names a person almost like a team. Work and people are linked side by side.
func TestPeopleAreKnownBeforeSlipsAreLookedFor(t *testing.T) {
	for range 50 {
		m := build(t, map[string]string{"a.yaml": "{kind: team, id: pay}\n---\n{kind: team, id: platform, members: [{name: platfrm, role: engineer}]}\n---\n" +
			"kind: roadmap\nteam: pay\ninitiatives: [{id: refunds, name: Refunds, with: [platfrm]}]\n"})
		if len(m.Faults) > 0 {
			t.Fatalf("%q", faultTexts(m))
		}
	}
}

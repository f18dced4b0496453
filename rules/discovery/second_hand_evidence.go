package discovery

import (
	"fmt"
	"slices"
	"strings"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// SecondHandEvidence tells when all that is known about customers is what others say about them.
var SecondHandEvidence = lint.Rule{
	ID: "second-hand-evidence", Category: lint.Discovery, Severity: lint.Info, Preset: lint.Recommended,
	Summary:  "What the team knows about customers, or the case for an initiative, comes only from what others tell.",
	Many:     "rest only on what others retold",
	Question: "Did we hear it ourselves, or were we told?",
	Why: "Whoever retells a customer's wish has already chosen what to leave out and what to make of it. The reason behind the wish, which a better solution would start from, " +
		"is usually the part that gets lost.",
	Sources: []lint.Source{
		{Doc: lint.ProductLeaders, Line: 22, Claim: "Product managers should validate problems in person."},
		{Doc: lint.EmpowermentModel, Line: 3, Claim: "A lack of direct contact with customers is a mark of the feature factory."},
		{Doc: lint.EmpoweringPM, Line: 12, Claim: "Without something to rest on, people defer to the loudest or most senior voice."},
	},
	Decides: "Initiative: a planned or started feature, outcome or custom item has evidence, and all of it is of the types opinion, executive, sales-request, customer-request or competitor. Team: at least " +
		"min_points touchpoints of the last 91 days, each of which says under `by` who took part, and nowhere a product manager, designer or engineer. The team's own data and experiments are first-hand.",
	Needs: "initiative.evidence[].type, or touchpoints with `by`. Touchpoints that do not say who took part are unknown; initiatives without evidence are not judged here.",
	Fix:   "Hear it once yourself: two of the customers in question, this week, product manager and designer together.",
	FalseAlarms: "Where users may be reached only through others, set `access: restricted` on the team. Evidence that is kept elsewhere counts once it is linked: " +
		"`evidence_link`.",
	Related: []string{"customer-contact-gap", "committed-without-evidence", "loudest-voice"},
	Facets: []lint.Facet{
		{Name: "initiative", Summary: "All evidence for an initiative is second-hand."},
		{Name: "team", Summary: "Nobody of the team took part in its recent customer contacts."},
	},
	Options: []lint.Option{
		{Name: "min_points", Default: 3.0, Reason: "one or two contacts without the team are no pattern"},
	},
	Bad: []lint.Example{
		{
			Name: "Sales and management want it",
			YAML: `kind: team
id: shop
---
kind: roadmap
team: shop
initiatives:
  - name: Bulk discounts
    status: building
    evidence: [{type: sales-request, date: 2026-05-02}, {type: executive, date: 2026-05-09}]
  - name: Gift wrap
    status: planned
    evidence: [{type: competitor, date: 2026-05-02}]
`,
			Want: []string{
				`shop "Bulk discounts": all 2 pieces of evidence are second-hand (executive request, sales request)`,
				`shop "Gift wrap": the only evidence is second-hand (look at a competitor)`,
			},
			Facets: []string{"initiative"},
		},
		{
			Name: "Others talk to the customers",
			YAML: `kind: team
id: parts
discovery:
  touchpoints:
    - {date: 2026-07-20, type: call, customers: 3, by: [sales]}
    - {date: 2026-08-03, type: call, customers: 4, by: [support]}
    - {date: 2026-08-17, type: interview, customers: 2, by: [researcher]}
`,
			Want:   []string{"parts: 3 customer contacts in the last 13 weeks, and none with the team's product manager, designer or engineers (by researcher, sales, support)"},
			Facets: []string{"team"},
		},
	},
	Good: []lint.Example{
		{
			Name: "A request, and six interviews about it",
			YAML: `kind: team
id: shop
---
kind: roadmap
team: shop
initiatives:
  - name: Bulk discounts
    status: building
    evidence: [{type: sales-request, date: 2026-05-02}, {type: interview, date: 2026-05-20, n: 6, finding: 5 of 6 split orders by hand}]
`,
			Facets: []string{"initiative"},
		},
		{
			Name: "The designer was there once",
			YAML: `kind: team
id: parts
discovery:
  touchpoints:
    - {date: 2026-07-20, type: call, customers: 3, by: [sales]}
    - {date: 2026-08-03, type: call, customers: 4, by: [support, designer]}
    - {date: 2026-08-17, type: call, customers: 2, by: [sales]}
`,
			Facets: []string{"team"},
		},
	},
	Check: func(w *lint.Walk) {
		lint.EachInitiative(checkSecondHandCase)(w)
		lint.EachTeam(checkSecondHandContact)(w)
	},
}

// contactDays is how far back touchpoints are looked at: a quarter.
const contactDays = 91

func checkSecondHandCase(p *lint.Pass, i *model.Initiative) {
	restricted := i.Team != nil && i.Team.Access == "restricted"
	if !judge.NewWork(i) || !i.Open() || i.Status == "idea" || i.Status == "discovery" || restricted {
		p.NotApplicable()
		return
	}
	if len(i.Evidence) == 0 || i.EvidenceLink != "" {
		p.Unknown("initiative.evidence")
		return
	}
	var kinds []string
	for _, e := range i.Evidence {
		if !judge.SecondHand(e.Type) {
			return
		}
		kinds = append(kinds, judge.EvidenceName(e.Type))
	}
	said := fmt.Sprintf("all %d pieces of evidence are second-hand", len(kinds))
	if len(kinds) == 1 {
		said = "the only evidence is second-hand"
	}
	p.Report(lint.Report{
		Facet: "initiative", At: i.At("evidence"), Message: fmt.Sprintf("%s (%s)", said, listed(kinds)),
		Next: "hear it once yourself: two of the customers in question, this week, product manager and designer together",
	})
}

func checkSecondHandContact(p *lint.Pass, t *model.Team) {
	if !makesProduct(t) || t.Access == "restricted" {
		p.NotApplicable()
		return
	}
	n, silent := 0, false
	var who []string
	var last *model.Touchpoint
	for _, tp := range t.Touchpoints() {
		day, ok := judge.Happened(tp.Date, p.Today())
		if !ok || day.Before(p.Today().AddDate(0, 0, -contactDays)) {
			continue
		}
		if tp.Type == "data" || tp.Type == "experiment" || slices.ContainsFunc(tp.By, func(by string) bool { return !isOutsider(p, by) && !isResearcher(p, by) }) {
			return
		}
		n, last = n+1, tp
		silent = silent || len(tp.By) == 0
		who = append(who, tp.By...)
	}
	if n < p.Int("min_points") || silent {
		p.Unknown("team.discovery.touchpoints[].by")
		return
	}
	p.Report(lint.Report{
		Facet: "team", At: last.At("by"),
		Message: fmt.Sprintf("%d %s contacts in the last %d weeks, and none with the team's product manager, designer or engineers (by %s)", n, users(t), contactDays/7, listed(who)),
		Next:    "join one of these conversations next week, product manager and designer together",
	})
}

func isResearcher(p *lint.Pass, who string) bool {
	return model.ParseRole(who, p.Model.Settings.Roles) == model.RoleResearcher
}

// listed names each word once, sorted.
func listed(words []string) string {
	slices.Sort(words)
	return strings.Join(slices.Compact(words), ", ")
}

package prioritization

import (
	"fmt"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// EscalationHandledByPM points at escalations from executives that land on single product managers.
var EscalationHandledByPM = lint.Rule{
	ID: "escalation-handled-by-pm", Category: lint.Prioritization, Severity: lint.Info, Preset: lint.Recommended,
	Summary:  "Executive escalations land on individual PMs instead of the product leader.",
	Question: "Who says no to an executive here?",
	Why: "A product manager who is asked by an executive can hardly refuse. A peer can. If the product leader takes such requests first, the answer is about the plan and not " +
		"about rank.",
	Sources: []lint.Source{
		{Doc: lint.ProductLeaders, Line: 50, Claim: "PMs cannot deflect executives; the senior product leader pushes back among peers and takes the heat."},
	},
	Decides: "Of the interrupts by executives in the last 91 days that say who handled them, more than max_share were handled by a product manager, with nobody named " +
		"under `backed_by`. Or a team's `escalation_path` starts with a product manager.",
	Needs: "A product leader in the plan, without one the answer is unknown; then team.escalation_path, or at least min_items interrupts by executives with " +
		"`handled_by` that names somebody whose role is known.",
	Fix:         "Let the product leader take executive requests first, answer them with a trade-off, and tell the product manager how it ended.",
	FalseAlarms: "The leader was informed and backs the answer: write `backed_by`.",
	Related:     []string{"interrupt-load", "interrupt-without-tradeoff", "product-leadership-gap"},
	Facets: []lint.Facet{
		{Name: lint.MainFacet, Summary: "Most escalations by executives were handled by product managers."},
		{Name: "path", Summary: "The escalation path starts with a product manager."},
	},
	Options: []lint.Option{
		{Name: "max_share", Default: lint.Share(0.5), Reason: "a majority"},
		{Name: "min_items", Default: 3.0, Reason: "fewer are no pattern"},
	},
	Bad: []lint.Example{
		{
			Name: "The CEO goes straight to the PM",
			YAML: leaderAndPM + `---
kind: log
team: shop
interrupts:
  - {date: 2026-07-01, from: CEO, request: Logo on invoices, handled_by: ana-ruiz}
  - {date: 2026-07-05, from: CFO, request: Numbers for the board, handled_by: ana-ruiz}
  - {date: 2026-07-09, from: CEO, request: New color, handled_by: kim-vale}
`,
			Want: []string{"shop: 2 of 3 requests by executives in the last 13 weeks were handled by a product manager, without the product leader; limit 50%"},
		},
		{
			Name:   "The PM is the first on the path",
			YAML:   leaderAndPM + "escalation_path: [ana-ruiz, kim-vale]\n",
			Want:   []string{"shop: the escalation path starts with a product manager, although there is a product leader"},
			Facets: []string{"path"},
		},
	},
	Good: []lint.Example{
		{
			Name: "The leader takes them, or backs the answer",
			YAML: leaderAndPM + `escalation_path: [kim-vale, ana-ruiz]
---
kind: log
team: shop
interrupts:
  - {date: 2026-07-01, from: CEO, request: Logo on invoices, handled_by: kim-vale, accepted: false}
  - {date: 2026-07-05, from: CFO, request: Numbers for the board, handled_by: ana-ruiz, backed_by: kim-vale}
  - {date: 2026-07-09, from: CEO, request: New color, handled_by: kim-vale}
  - {date: 2026-07-12, from: Sales, request: Labels, handled_by: ana-ruiz}
`,
			Facets: []string{lint.MainFacet, "path"},
		},
	},
	Check: eachKeeper(checkEscalations),
}

const leaderAndPM = `kind: person
id: kim-vale
role: product-leader
---
kind: team
id: shop
members:
  - {id: ana-ruiz, role: pm}
  - {role: designer}
  - {role: engineer}
`

func checkEscalations(p *lint.Pass, t *model.Team, log []*model.Interrupt) {
	switch {
	case t == nil && len(log) == 0:
		p.NotApplicable()
		return
	case p.Org.ProductLeader == nil:
		p.Unknown("person.role")
		return
	}
	if t != nil && len(t.EscalationPath) > 0 && isPM(p, t.EscalationPath[0].Text) {
		p.Report(lint.Report{
			Facet: "path", At: t.ValueAt("escalation_path"),
			Message: "the escalation path starts with a product manager, although there is a product leader",
			Next:    "put " + leaderName(p) + " first on the path",
		})
	}
	var known, byPM []*model.Interrupt
	for _, i := range log {
		who := i.HandledBy.Text
		if isIncident(i) || !isFromExecutive(p, i) || roleOf(p, who) == model.NoRole {
			continue
		}
		known = append(known, i)
		if isPM(p, who) && !i.BackedBy.IsSet() {
			byPM = append(byPM, i)
		}
	}
	if len(known) < p.Int("min_items") {
		if t == nil || len(t.EscalationPath) == 0 {
			p.Unknown("interrupts[].handled_by")
		}
		return
	}
	share, limit := float64(len(byPM))/float64(len(known)), p.Share("max_share")
	if share <= limit {
		return
	}
	p.Report(lint.Report{
		At: byPM[0].ValueAt("handled_by"),
		Message: fmt.Sprintf("%d of %d requests by executives in the last %d weeks were handled by a product manager, without the product leader; limit %s",
			len(byPM), len(known), quarterDays/7, judge.Percent(limit)),
		Next:     "let " + leaderName(p) + " take them first, answer with a trade-off, and tell the product manager how it ended",
		Measure:  &lint.Measure{Value: share, Limit: limit, Unit: "share of escalations", Worse: "up"},
		Evidence: []string{"handled by a product manager: " + judge.Names(requests(byPM))},
	})
}

// roleOf is the role of a person, or of the title that stands in the person's place; NoRole when nobody can tell.
func roleOf(p *lint.Pass, who string) model.Role {
	if h := p.Org.Human(who); h != nil {
		if h.IsPM() && h.Role() != model.RoleProductLeader {
			return model.RolePM
		}
		return h.Role()
	}
	return model.ParseRole(who, p.Model.Settings.Roles)
}

func isPM(p *lint.Pass, who string) bool { return roleOf(p, who) == model.RolePM }

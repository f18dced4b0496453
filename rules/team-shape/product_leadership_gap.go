package teamshape

import (
	"fmt"
	"slices"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// ProductLeadershipGap reports several PMs whom nobody in product leads, and product leaders who run a team as its only PM.
var ProductLeadershipGap = lint.Rule{
	ID: "product-leadership-gap", Category: lint.TeamShape, Severity: lint.Info, Preset: lint.Recommended,
	Summary:  "Several PMs without anybody leading them, or a product leader who is still running a team as its PM.",
	Question: "Does anybody make it possible for our product managers to succeed?",
	Why: "Leading product managers is a job of its own: structure, strategy across products, coaching, and standing up to interrupts from above. " +
		"Where nobody has it, or only beside a team of their own, each product manager does what is best for one product and the whole does not add up.",
	Sources: []lint.Source{
		{Doc: lint.ProductLeaders, Line: 5, Claim: "A product leader manages a team of product managers."},
		{Doc: lint.ProductLeaders, Line: 3, Claim: "That job is distinct from managing individual products."},
		{Doc: lint.ProductLeaders, Line: 58, Claim: "Product leaders shape organization and strategy so that product managers can succeed."},
		{Doc: lint.TrustingTeams, Line: 16, Claim: "Leaders who do not know product work do not see the value of letting product teams decide."},
	},
	Decides: "With at least min_pms product managers on active teams, somebody needs the role of a product leader (director, head or VP of product, group product manager, chief product officer), be it in a person " +
		"document, a member list, a headcount or as head of the function product; and where at least min_pms managers are known, one of them has to be a product person. " +
		"A leader with at least min_reports product managers should not be the only product manager of an active product team; cover for a place that has been vacant for under 12 weeks is told as such.",
	Needs:       "team.members or team.headcount to count product managers; person.manager (or manager in the member list) for who leads whom.",
	Fix:         "Name somebody whose job is the product managers, not a product. A leader hands the team over to a product manager, or hires one.",
	FalseAlarms: "In a small company a founder leads product: give the person document `role: head of product`, or raise min_pms.",
	Related:     []string{"coach-overloaded", "pm-spread-thin", "missing-strategic-context"},
	Facets: []lint.Facet{
		{Name: "none", Summary: "Several product managers and no product leader."},
		{Name: "playing-leader", Summary: "A product leader is the only product manager of a team."},
	},
	Options: []lint.Option{
		{Name: "min_pms", Default: 3.0, Reason: "from three on it is a team of product managers"},
		{Name: "min_reports", Default: 3.0, Reason: "two reports and one team can be carried"},
	},
	Bad: []lint.Example{
		{
			Name: "Three product managers, each alone",
			YAML: `kind: team
id: wallet
members: [{name: Ola Berg, role: pm}]
---
kind: team
id: shop
members: [{name: Per Dahl, role: pm}]
---
kind: team
id: ads
members: [{name: Ria Sen, role: pm}]
`,
			Want:   []string{"the organization: 3 product managers, and no product leader on record"},
			Facets: []string{"none"},
		},
		{
			Name: "The leader runs the ads team on the side",
			YAML: ledByKim + `---
kind: team
id: ads
members: [{name: Kim Vale, person: kim-vale, role: pm}]
`,
			Want:   []string{"the product leader of ads: leads 3 product managers and is the only product manager of ads"},
			Facets: []string{"playing-leader"},
		},
	},
	Good: []lint.Example{
		{
			Name:   "Somebody leads all three",
			YAML:   ledByKim,
			Facets: []string{"none", "playing-leader"},
		},
	},
	Check: lint.WholeOrganization(checkProductLeadershipGap),
}

const ledByKim = `kind: person
id: kim-vale
name: Kim Vale
role: product leader
---
kind: team
id: wallet
members: [{name: Ola Berg, role: pm, manager: kim-vale}]
---
kind: team
id: shop
members:
  - {name: Per Dahl, role: pm, manager: kim-vale}
  - {name: Ria Sen, role: pm, manager: kim-vale}
`

func checkProductLeadershipGap(p *lint.Pass, o *model.Organization) {
	if o.CountPMs() == 0 {
		p.Unknown("team.members")
		return
	}
	led := map[*model.Human][]*model.PM{}
	known, unknown := 0, 0
	byProduct := false
	for _, pm := range o.PMs {
		if pm.Human == nil || !pm.Human.Manager().IsSet() {
			continue
		}
		manager := o.Human(pm.Human.Manager().Text)
		if manager == nil || manager.Role() == model.NoRole {
			unknown++
			continue
		}
		known++
		led[manager] = append(led[manager], pm)
		byProduct = byProduct || isLeader(manager) || manager.IsPM()
	}
	judgePlayingLeaders(p, o, led)
	switch n := o.CountPMs(); {
	case n < p.Int("min_pms"):
		p.NotApplicable()
	case byProduct:
	case unknown > 0:
		p.Unknown("person.role")
	case known >= p.Int("min_pms"):
		p.Report(lint.Report{
			Facet: "none", Message: fmt.Sprintf("%d product managers, and all %d whose manager is known report to somebody outside product", n, known),
			Next: "give the product managers a leader from product, or have their managers agree on one",
		})
	case !hasLeader(p, o):
		p.Report(lint.Report{
			Facet: "none", Message: fmt.Sprintf("%d product managers, and no product leader on record", n),
			Next: "name the person whose job is the product managers, in a document of kind person with the role product-leader",
		})
	}
}

func isLeader(h *model.Human) bool {
	return h.Role() == model.RoleProductLeader || slices.ContainsFunc(h.Seats, func(s *model.Seat) bool { return s.Is(model.RoleProductLeader) })
}

// hasLeader reports whether a product leader is recorded anywhere.
func hasLeader(p *lint.Pass, o *model.Organization) bool {
	if slices.ContainsFunc(o.Humans, isLeader) {
		return true
	}
	for _, t := range o.Teams {
		if slices.ContainsFunc(t.Seats, func(s *model.Seat) bool { return s.Is(model.RoleProductLeader) }) || t.FTE(model.RoleProductLeader) > 0 {
			return true
		}
	}
	return slices.ContainsFunc(o.Functions, func(f *model.Function) bool {
		role := model.ParseRole(f.ID, p.Model.Settings.Roles)
		return f.Head != "" && (role == model.RolePM || role == model.RoleProductLeader)
	})
}

// coverDays is how long a leader may cover for a vacant product manager before it counts as running the team: 12 weeks.
const coverDays = 84

func judgePlayingLeaders(p *lint.Pass, o *model.Organization, led map[*model.Human][]*model.PM) {
	onlyPMOf := map[*model.Human][]*model.Team{}
	for _, t := range o.ProductTeams() {
		if pms := t.PMs(); len(pms) == 1 && pms[0].Human != nil {
			onlyPMOf[pms[0].Human] = append(onlyPMOf[pms[0].Human], t)
		}
	}
	for _, h := range o.Humans {
		if len(onlyPMOf[h]) == 0 || !isLeader(h) {
			continue
		}
		reports := slices.DeleteFunc(slices.Clone(led[h]), func(pm *model.PM) bool { return pm.Human == h })
		if len(reports) < p.Int("min_reports") {
			continue
		}
		var alone []string
		covers := true
		for _, t := range onlyPMOf[h] {
			alone = append(alone, t.ID)
			covers = covers && stillSearching(t, p)
		}
		r := lint.Report{
			Facet:   "playing-leader",
			Message: fmt.Sprintf("leads %d product managers and is the only product manager of %s", len(reports), judge.Names(alone)),
			Next:    "hand " + alone[0] + " to one of the product managers, or hire one, so that leading is the main job again",
		}
		if s := h.Seats; len(s) > 0 {
			r.At = s[slices.IndexFunc(s, func(s *model.Seat) bool { return s.Team.ID == alone[0] })].Member.Place()
		}
		if covers {
			r.Message += ", covering while the place is vacant"
			r.Next = "set the day on which the cover ends, and say which of the two jobs waits until then"
		}
		p.ReportOn(h, r)
	}
}

// stillSearching reports whether a team has been looking for a product manager for less than coverDays.
func stillSearching(t *model.Team, p *lint.Pass) bool {
	return slices.ContainsFunc(vacantPMs(t), func(m *model.Member) bool {
		return m.Since.OK && m.Since.Start().After(p.Today().AddDate(0, 0, -coverDays))
	})
}

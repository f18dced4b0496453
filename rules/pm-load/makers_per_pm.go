// Package pmload holds the rules about whether product managers can keep up.
package pmload

import (
	"fmt"
	"strings"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
)

// MakersPerPM warns when a product manager faces more makers than one can keep up with.
var MakersPerPM = lint.Rule{
	ID: "makers-per-pm", Category: lint.PMLoad, Severity: lint.Warning, Preset: lint.Core,
	Summary:  "A product manager faces more makers than one PM can keep up with.",
	Question: "Is one product manager supposed to keep too many people busy?",
	Why: "Every maker brings questions every day. Past a certain number a product manager answers tickets all day, and what falls off the desk first is what " +
		"nobody asks for today: talking to customers, checking that the problem is real, and strategy.",
	Sources: []lint.Source{
		{Doc: lint.ProductLeaders, Line: 22, Claim: "Beyond ten makers to one PM most PMs cannot keep up, sink into tactical work and cut corners on validation and strategy."},
		{Doc: lint.InvestorEntrepreneur, Line: 31, Claim: "Scope should fit the ability of the PM."},
	},
	Decides: "For each PM, the full-time equivalents of the makers on every team served are added up (a team with two PMs is shared between them by their " +
		"allocation) and divided by the PM's own full-time equivalent. PMs who serve only one and the same team are judged together. Vacant places, guests and " +
		"counterparts from outside do not count, on either side.",
	Needs: "team.members with roles, or team.headcount. A team with neither is left out; a team where more than a fifth of the members have no role is unknown.",
	Fix:   "Add a product manager, hand a team over, or merge work so that there is less of it. Until then, say openly which of validation and strategy is not being done.",
	FalseAlarms: "A very technical platform whose engineers run their own backlog can live with more: set `max_by_type: {platform: 14}`. If writers or architects " +
		"ask your PMs the same questions, add them to `makers:` in the configuration.",
	Related: []string{"pm-spread-thin", "incomplete-trio", "customer-contact-gap"},
	Facets: []lint.Facet{
		{Name: lint.MainFacet, Summary: "A PM has more makers than max."},
		{Name: "level", Summary: "A PM who is a novice has more makers than max_novice.", Preset: lint.Strict},
	},
	Options: []lint.Option{
		{Name: "max", Default: 10.0, Reason: "the number in the source; practitioners quote 4 to 10, so above ten hardly anybody disagrees"},
		{Name: "error_above", Default: 15.0, Reason: "half as much again: no reading of the source makes this workable; it rises with max_by_type"},
		{Name: "max_novice", Default: 7.0, Reason: "scope is to fit ability; a judgment, hence only under strict"},
		{Name: "max_by_type", Default: lint.Numbers{}, Reason: "no team type is an exception unless you say so"},
		{Name: "count_vacant_makers", Default: false, Reason: "the rule looks at today; set it to true when planning"},
	},
	Bad: []lint.Example{
		{
			Name: "Eleven makers, one PM",
			YAML: "kind: team\nid: checkout\nheadcount: {pm: 1, designer: 1, engineer: 10}\n",
			Want: []string{"checkout: 11 makers for 1 product manager, limit 10:1"},
		},
		{
			Name: "One PM between two teams",
			YAML: "kind: team\nid: billing\nmembers:\n  - {name: Ola Berg, role: pm}\n" + strings.Repeat("  - {role: engineer}\n", 7) +
				"---\nkind: team\nid: payouts\nmembers:\n  - {name: Ola Berg, role: pm}\n" + strings.Repeat("  - {role: engineer}\n", 5),
			Want: []string{"the product manager of billing and payouts: 12 makers for 1 product manager, limit 10:1"},
		},
		{
			Name: "Two teams until a second PM is found",
			YAML: "kind: team\nid: billing\nmembers:\n  - {name: Ola Berg, role: pm}\n" + strings.Repeat("  - {role: engineer}\n", 7) +
				"---\nkind: team\nid: payouts\nmembers:\n  - {name: Ola Berg, role: pm}\n  - {role: pm, vacant: yes}\n" + strings.Repeat("  - {role: engineer}\n", 5),
			Want: []string{"the product manager of billing and payouts: 12 makers for 1 product manager, limit 10:1, and a position for another is open at payouts"},
		},
		{
			Name: "A novice with eight makers",
			YAML: "kind: team\nid: billing\nproblem: Invoices are paid late\nmembers:\n" +
				"  - {name: Ola Berg, role: pm, level: novice}\n" + strings.Repeat("  - {role: engineer}\n", 8),
			Config: "extends: strict\n",
			Want:   []string{"billing: 8 makers for 1 product manager, limit 7:1 for somebody new to the job"},
			Facets: []string{"level"},
		},
	},
	Good: []lint.Example{
		{Name: "Ten makers", YAML: "kind: team\nid: checkout\nheadcount: {pm: 1, designer: 1, engineer: 9}\n"},
		{Name: "Fourteen makers, shared by two", YAML: "kind: team\nid: checkout\nheadcount: {pm: 2, designer: 2, engineer: 12}\n"},
		{
			Name: "An experienced PM with eight makers",
			YAML: "kind: team\nid: billing\nproblem: Invoices are paid late\nmembers:\n" +
				"  - {name: Ola Berg, role: pm, level: experienced}\n" + strings.Repeat("  - {role: engineer}\n", 8),
			Config: "extends: strict\n",
			Facets: []string{"level"},
		},
	},
	Check: lint.EachPM(checkMakersPerPM),
}

func checkMakersPerPM(p *lint.Pass, pm *model.PM) {
	together := []*model.PM{pm}
	if len(pm.Teams) == 1 {
		together = onlyHere(pm.Teams[0])
		if together[0] != pm {
			p.NotApplicable()
			return
		}
	}
	l := loadOf(p, together)
	if len(l.teams) == 0 || l.fte == 0 {
		p.Unknown("team.members[].role")
		return
	}
	ratio := l.makers / l.fte
	report := lint.Report{
		Next:     "add a product manager, hand a team over, or merge work; until then expect customer validation and strategy to be what is dropped",
		Measure:  &lint.Measure{Value: ratio, Limit: l.limit, Unit: "makers per PM", Worse: "up"},
		Evidence: append([]string{"makers: " + strings.Join(l.teams, ", ")}, lastContacts(p, pm.Teams)...),
	}
	if l.skipped > 0 {
		report.Evidence = append(report.Evidence, fmt.Sprintf("%d of %d teams have no people data and are left out", l.skipped, len(pm.Teams)))
	}
	said := fmt.Sprintf("%s makers for %s, ", rounded(l.makers), managers(l.fte))
	if l.fte != 1 {
		said += rounded(ratio) + ":1, "
	}
	open := ""
	if waiting := withOpenPosition(pm.Teams); len(waiting) > 0 {
		open = ", and a position for another is open at " + strings.Join(waiting, ", ")
		report.Next = "fill the open position, hand a team over, or merge work; until then expect customer validation and strategy to be what is dropped"
	}
	switch {
	case ratio > l.limit:
		report.Message = said + fmt.Sprintf("limit %g:1", l.limit) + open
		if ratio > p.Number("error_above")*l.limit/p.Number("max") {
			report.Severity = lint.Error
		}
	case l.novice && ratio > p.Number("max_novice"):
		report.Facet, report.Measure.Limit = "level", p.Number("max_novice")
		report.Message = said + fmt.Sprintf("limit %g:1 for somebody new to the job", p.Number("max_novice"))
	default:
		return
	}
	if len(pm.Teams) == 1 {
		reportTeam(p, together, report)
		return
	}
	report.Also = []model.Subject{pm.Human}
	p.Report(report)
}

// withOpenPosition are the ids of the teams that look for a product manager.
func withOpenPosition(teams []*model.Team) []string {
	var out []string
	for _, t := range teams {
		if t.Vacant(model.RolePM) > 0 {
			out = append(out, t.ID)
		}
	}
	return out
}

// onlyHere are the product managers of a team who serve no other: they share its makers, so that their ratio is the same.
func onlyHere(t *model.Team) []*model.PM {
	var out []*model.PM
	for _, pm := range t.PMs() {
		if len(pm.Teams) == 1 {
			out = append(out, pm)
		}
	}
	return out
}

// reportTeam speaks of the team instead of the managers who serve only that team.
func reportTeam(p *lint.Pass, pms []*model.PM, r lint.Report) {
	t := pms[0].Teams[0]
	r.At = t.At("members")
	if !t.Has("members") {
		r.At = t.At("headcount")
	}
	for _, pm := range pms {
		if pm.Human != nil {
			r.Also = append(r.Also, pm.Human)
		}
	}
	p.ReportOn(t, r)
}

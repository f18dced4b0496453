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
	Why: "Every maker brings questions every day. Past a certain number a PM answers tickets all day, and what falls off the desk first is what " +
		"nobody asks for today: talking to customers, checking that the problem is real, and strategy.",
	Sources: []lint.Source{
		{Doc: lint.ProductLeaders, Line: 22, Claim: "Beyond ten makers to one PM most PMs cannot keep up, sink into tactical work and cut corners on validation and strategy."},
		{Doc: lint.InvestorEntrepreneur, Line: 31, Claim: "Scope should fit the ability of the PM."},
	},
	Decides: "For each PM, the full-time equivalents of the makers on every team served are added up (a team with two PMs is shared between them by their " +
		"allocation) and divided by the PM's own full-time equivalent. Vacant places and counterparts from outside do not count, on either side.",
	Needs: "team.members with roles, or team.headcount. A team with neither is left out; a team where more than a fifth of the members have no role is unknown.",
	Fix: "Add a product manager, hand a team over, or merge work so that there is less of it. Until then, say openly which of validation and strategy is not being done.",
	FalseAlarms: "A very technical platform whose engineers run their own backlog can live with more: set `max_by_type: {platform: 14}`. If writers or architects " +
		"ask your PMs the same questions, add them to `makers:` in the configuration.",
	Related: []string{"pm-spread-thin", "incomplete-trio", "customer-contact-gap"},
	Facets: []lint.Facet{
		{Name: lint.MainFacet, Summary: "More makers per PM than max."},
		{Name: "level", Summary: "More makers per novice PM than max_novice.", Preset: lint.Strict},
	},
	Options: []lint.Option{
		{Name: "max", Default: 10.0, Reason: "the number in the source; practitioners quote 4 to 10, so above ten hardly anybody disagrees"},
		{Name: "error_above", Default: 15.0, Reason: "half as much again: no reading of the source makes this workable"},
		{Name: "max_novice", Default: 7.0, Reason: "scope is to fit ability; a judgment, hence only under strict"},
		{Name: "max_by_type", Default: lint.Numbers{}, Reason: "no team type is an exception unless you say so"},
		{Name: "count_vacant_makers", Default: false, Reason: "the rule looks at today; set it to true when planning"},
	},
	Bad: []lint.Example{
		{
			Name: "Eleven makers, one PM",
			YAML: "kind: team\nid: checkout\nheadcount: {pm: 1, designer: 1, engineer: 11}\n",
			Want: []string{"checkout: 12.0 makers for 1.0 product manager, 12.0:1, limit 10:1"},
		},
		{
			Name: "A novice with eight makers",
			YAML: "kind: team\nid: billing\nproblem: Invoices are paid late\nmembers:\n" +
				"  - {name: Ola Berg, role: pm, level: novice}\n" + strings.Repeat("  - {role: engineer}\n", 8),
			Config: "extends: strict\n",
			Want:   []string{"billing: 8.0 makers for 1.0 product manager, 8.0:1, limit 7:1 for a novice"},
			Facets: []string{"level"},
		},
	},
	Good: []lint.Example{
		{Name: "Nine makers", YAML: "kind: team\nid: checkout\nheadcount: {pm: 1, designer: 1, engineer: 8}\n"},
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
	load, parts, limit := 0.0, []string{}, p.Number("max")
	for _, t := range pm.Teams {
		if !t.PeopleKnown() || tooFewRoles(t) {
			continue
		}
		makers := t.Makers()
		if p.Bool("count_vacant_makers") {
			makers += float64(t.Vacant(p.Model.Settings.Makers...))
		}
		mine := makers * pm.ShareOf(t)
		load += mine
		parts = append(parts, fmt.Sprintf("%s %.1f", t.ID, mine))
		if m, ok := p.Numbers("max_by_type")[t.Type]; ok {
			limit = max(limit, m)
		}
	}
	if len(parts) == 0 || pm.FTE == 0 {
		p.Unknown("team.members[].role")
		return
	}
	ratio := load / pm.FTE
	report := lint.Report{
		Next:     "add a product manager, hand a team over, or merge work; until then expect customer validation and strategy to be what is dropped",
		Measure:  &lint.Measure{Value: ratio, Limit: limit, Unit: "makers per PM", Worse: "up"},
		Evidence: []string{"makers: " + strings.Join(parts, ", "), fmt.Sprintf("%.1f product manager", pm.FTE)},
	}
	if skipped := len(pm.Teams) - len(parts); skipped > 0 {
		report.Evidence = append(report.Evidence, fmt.Sprintf("%d of %d teams have no people data and are left out", skipped, len(pm.Teams)))
	}
	said := fmt.Sprintf("%.1f makers for %.1f product manager, %.1f:1, limit ", load, pm.FTE, ratio)
	switch {
	case ratio > limit:
		report.Message = said + fmt.Sprintf("%g:1", limit)
		if ratio > p.Number("error_above") {
			report.Severity = lint.Error
		}
		p.Report(report)
	case pm.Level() == "novice" && ratio > p.Number("max_novice"):
		report.Facet, report.Measure.Limit = "level", p.Number("max_novice")
		report.Message = said + fmt.Sprintf("%g:1 for a novice", p.Number("max_novice"))
		p.Report(report)
	}
}

// tooFewRoles reports whether more than a fifth of a team's filled places have no known role.
func tooFewRoles(t *model.Team) bool {
	unknown := 0
	for _, s := range t.Seats {
		if s.Role == model.NoRole {
			unknown++
		}
	}
	return 5*unknown > len(t.Seats)
}

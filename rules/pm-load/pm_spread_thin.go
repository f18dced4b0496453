package pmload

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/source"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// PMSpreadThin warns when one product manager serves more teams, products or stakeholders than attention allows.
var PMSpreadThin = lint.Rule{
	ID: "pm-spread-thin", Category: lint.PMLoad, Severity: lint.Warning, Preset: lint.Recommended,
	Summary:  "One product manager serves more teams, products or stakeholders than attention allows.",
	Question: "Is one product manager in too many places at once?",
	Why:      "A product manager who visits a team does not decide there. The team asks whoever is in the room, and the loudest voice of the week sets the order of work.",
	Sources: []lint.Source{
		{Doc: lint.ProductLeaders, Line: 23, Claim: "How PMs are matched to teams, products and segments is a critical decision, not something to let happen."},
		{Doc: lint.EmpoweringPM, Line: 12, Claim: "People who are pulled in many directions defer to the loudest or most senior voice."},
		{Doc: lint.EmpoweringPM, Line: 3, Claim: "Product teams answer requests from a growing number of stakeholders."},
	},
	Decides: "Counted are the active teams on which a named person is a PM; a PM who is listed on a group serves all its teams. Products are those of the PM's teams, except retired ones, " +
		"and those the PM owns by name; what belongs to a team with several PMs counts only for a PM who owns it by name. Strict also counts the different stakeholders of the PM's teams.",
	Needs:       "team.members with names. A PM who is only a number in a headcount is unknown.",
	Fix:         "Give one of the teams to somebody else, or merge two of them. Where neither is possible now, write down which team waits.",
	FalseAlarms: "Several tiny teams that make one product together: set `max_teams: 3`, or ignore the finding with that reason. Interim cover with `interim: true` and `ends:` is an info only.",
	Related:     []string{"makers-per-pm", "tactical-pm-time", "overallocated-person"},
	Facets: []lint.Facet{
		{Name: "teams", Summary: "A PM serves more than max_teams teams."},
		{Name: "products", Summary: "A PM answers for more than max_products products.", Severity: lint.Info},
		{Name: "stakeholders", Summary: "A PM's teams name more than max_stakeholders different stakeholders.", Preset: lint.Strict},
	},
	Options: []lint.Option{
		{Name: "max_teams", Default: 2.0, Reason: "the author of the source elsewhere advises one team, and two at most for the very senior"},
		{Name: "max_products", Default: 2.0, Reason: "the same reasoning as for teams; an info, because what one company calls a product is a feature to another"},
		{Name: "max_stakeholders", Default: 12.0, Reason: "a judgment, hence only under strict"},
	},
	Bad:  pmSpreadThinBad,
	Good: pmSpreadThinGood,
	Check: func(w *lint.Walk) {
		for _, o := range w.Model.Organizations {
			products := productsOfPMs(o)
			lint.Each(w, o, o.PMs, func(p *lint.Pass, pm *model.PM) { checkPMSpreadThin(p, pm, products[pm]) })
		}
	},
}

func checkPMSpreadThin(p *lint.Pass, pm *model.PM, products []string) {
	if pm.Human == nil {
		p.Unknown("team.members[].name")
		return
	}
	if n, limit := len(pm.Teams), p.Int("max_teams"); n > limit {
		reportTeams(p, pm, n, limit)
	}
	if n, limit := len(products), p.Int("max_products"); n > limit {
		p.Report(lint.Report{
			Facet: "products", Next: "give the product that needs you least to somebody else, or decide which one waits",
			Message: fmt.Sprintf("answers for %d products, limit %d: %s", n, limit, judge.Names(products)),
			Measure: &lint.Measure{Value: float64(n), Limit: float64(limit), Unit: "products", Worse: "up"},
		})
	}
	if n, limit := len(stakeholdersOf(pm)), p.Int("max_stakeholders"); n > limit {
		p.Report(lint.Report{
			Facet: "stakeholders", At: pm.Teams[0].At("stakeholders"), Next: "agree with the product leader whom to meet in person and whom to keep informed in one regular briefing",
			Message: fmt.Sprintf("answers to %d stakeholders, limit %d", n, limit),
			Measure: &lint.Measure{Value: float64(n), Limit: float64(limit), Unit: "stakeholders", Worse: "up"},
		})
	}
}

func reportTeams(p *lint.Pass, pm *model.PM, n, limit int) {
	last := pm.Seats[len(pm.Seats)-1]
	r := lint.Report{
		Facet: "teams", At: last.Member.Place(), Also: []model.Subject{pm.Human},
		Message: fmt.Sprintf("serves %d teams, limit %d", n, limit),
		Next:    "give " + smallest(pm.Teams) + " to somebody else, or merge it with a neighboring team",
		Measure: &lint.Measure{Value: float64(n), Limit: float64(limit), Unit: "teams", Worse: "up"},
	}
	lasting := map[*model.Team]bool{}
	for _, s := range pm.Seats {
		if s != last && s.Member != last.Member {
			r.Related = append(r.Related, source.Related{Message: "also on " + s.Team.ID, Place: s.Member.Place()})
		}
		if !s.Member.Interim.Yes || !s.Member.Ends.OK {
			lasting[s.Team] = true
		}
	}
	if len(lasting) <= limit {
		r.Severity = lint.Info
		r.Message += ", for an interim"
		r.Next = "keep to the end dates, and say meanwhile which team comes first"
	}
	if p.ShowPeople() {
		r.Evidence = []string{"teams: " + strings.Join(idsOf(pm.Teams), ", ")}
	}
	p.Report(r)
}

func idsOf(teams []*model.Team) []string {
	var out []string
	for _, t := range teams {
		out = append(out, t.ID)
	}
	return out
}

// smallest names the team with the fewest makers among those whose people are known, else the first.
func smallest(teams []*model.Team) string {
	var known []*model.Team
	for _, t := range teams {
		if t.PeopleKnown() && t.Makers() > 0 {
			known = append(known, t)
		}
	}
	if len(known) == 0 {
		return "one of the teams"
	}
	t := slices.MinFunc(known, func(a, b *model.Team) int { return cmp.Compare(a.Makers(), b.Makers()) })
	return fmt.Sprintf("%s (%s makers)", t.ID, rounded(t.Makers()))
}

// productsOfPMs are the ids of the products that each manager answers for, by owning it or as the only manager of a team, sorted by id.
func productsOfPMs(o *model.Organization) map[*model.PM][]string {
	owners := map[string][]*model.PM{}
	for _, pm := range o.PMs {
		if pm.Human != nil {
			owners[pm.Human.ID] = append(owners[pm.Human.ID], pm)
			owners[pm.Human.Name] = append(owners[pm.Human.Name], pm)
		}
	}
	out := map[*model.PM][]string{}
	for _, product := range o.Products {
		if product.Stage == "retired" {
			continue
		}
		var pms []*model.PM
		if product.Owner.IsSet() {
			pms = append(pms, owners[product.Owner.Text]...)
		}
		for _, t := range product.Teams {
			if len(t.PMs()) == 1 {
				pms = append(pms, t.PMs()[0])
			}
		}
		for n, pm := range pms {
			if !slices.Contains(pms[:n], pm) {
				out[pm] = append(out[pm], product.ID)
			}
		}
	}
	return out
}

func stakeholdersOf(pm *model.PM) []string {
	var out []string
	for _, t := range pm.Teams {
		for _, s := range t.Stakeholders {
			if s = strings.ToLower(strings.TrimSpace(s)); !slices.Contains(out, s) {
				out = append(out, s)
			}
		}
	}
	return out
}

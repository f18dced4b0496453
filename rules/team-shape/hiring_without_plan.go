package teamshape

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/source"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// HiringWithoutPlan reports open PM positions without a decision on whom they are for, and one-sided groups of PMs.
var HiringWithoutPlan = lint.Rule{
	ID: "hiring-without-plan", Category: lint.TeamShape, Severity: lint.Info, Preset: lint.Recommended,
	Summary:  "PM positions are open without a decision on what kind of PM, or the group has only beginners or only seniors.",
	Question: "Do we know whom we are looking for, and for which problem?",
	Why:      "A search for somebody, anybody, ends with whoever was there. Candidates who care about one product area cannot recognize it, and a group of beginners has nobody to learn from.",
	Sources: []lint.Source{
		{Doc: lint.ProductLeaders, Line: 24, Claim: "Decide what team and company need, perhaps a mix of seniors, internal moves and newcomers, before the next opening is posted."},
		{Doc: lint.InvestorEntrepreneur, Line: 11, Claim: "Openness during hiring finds people who are truly committed to leading a given product area."},
		{Doc: lint.InvestorEntrepreneur, Line: 21, Claim: "Managers hire product managers who share the vision for an area."},
	},
	Decides: "A vacant product manager's place needs a `level` or `profile`, and something to commit to: an `area`, a problem or mission of the team, or a product with a strategy or description. " +
		"With at least min_pms product managers of known level, not all may be novices. Strict also asks for a novice among them, or one wanted in hiring.mix or in a vacancy, and holds the levels against " +
		"organization.hiring.mix: more than one person off is reported. Interim people do not count.",
	Needs:       "Members with `vacant: true`. For the mix, the level of at least half of the product managers, from person.level or the member list.",
	Fix:         "Before posting, decide level and area with the team: what must this person know already, what will we teach, which problem will be theirs?",
	FalseAlarms: "The position is described elsewhere: add `profile_link`.",
	Related:     []string{"coach-overloaded", "novice-pm-coaching", "incomplete-trio"},
	Facets: []lint.Facet{
		{Name: "vacancy", Summary: "An open PM position says neither whom it is for nor for which area."},
		{Name: "mix", Summary: "All product managers are novices."},
		{Name: "no-novice", Summary: "No product manager is a novice, and none is wanted.", Preset: lint.Strict},
		{Name: "trend", Summary: "The levels differ from organization.hiring.mix by more than one person.", Preset: lint.Strict},
	},
	Options: []lint.Option{
		{Name: "min_pms", Default: 3.0, Reason: "a mix needs three"},
	},
	Bad:   hiringWithoutPlanBad,
	Good:  hiringWithoutPlanGood,
	Check: lint.WholeOrganization(checkHiringWithoutPlan),
}

func checkHiringWithoutPlan(p *lint.Pass, o *model.Organization) {
	vacancies := 0
	wantsNovice := false
	for _, t := range o.Teams {
		if !t.Active() && t.Status != "planned" {
			continue
		}
		open := vacantPMs(t)
		vacancies += len(open)
		wantsNovice = wantsNovice || slices.ContainsFunc(open, func(m *model.Member) bool { return m.Level == "novice" })
		judgeVacancies(p, t, open)
	}
	levels, known := levelsOf(o)
	if known < p.Int("min_pms") {
		if vacancies == 0 {
			p.Unknown("person.level")
		}
		return
	}
	judgeMix(p, o, levels, known, wantsNovice)
}

func vacantPMs(t *model.Team) []*model.Member {
	var out []*model.Member
	for _, m := range t.Members {
		if m.Vacant.Yes && m.Role == model.RolePM {
			out = append(out, m)
		}
	}
	return out
}

func judgeVacancies(p *lint.Pass, t *model.Team, open []*model.Member) {
	var whom, where []*model.Member
	for _, m := range open {
		if m.Level == "" && m.Profile == "" && m.ProfileLink == "" {
			whom = append(whom, m)
		}
		if m.Area == "" && !hasArea(t) {
			where = append(where, m)
		}
	}
	at := append(slices.Clone(whom), where...)
	if len(at) == 0 {
		return
	}
	var lacks []string
	if len(whom) > 0 {
		lacks = append(lacks, "whom it is for (level or profile)")
	}
	if len(where) > 0 {
		lacks = append(lacks, "which problem or area would be theirs")
	}
	position := "the open product manager position does"
	if len(open) > 1 {
		position = fmt.Sprintf("%d of %d open product manager positions do", max(len(whom), len(where)), len(open))
	}
	r := lint.Report{
		Facet: "vacancy", At: at[0].Place(), Message: position + " not say " + strings.Join(lacks, ", nor "),
		Next: "before posting, decide with the team what this person must know already, what you will teach, and which problem will be theirs",
	}
	for _, m := range at[1:] {
		if m != at[0] {
			r.Related = append(r.Related, source.Related{Message: "another open position", Place: m.Place()})
		}
	}
	p.ReportOn(t, r)
}

// hasArea reports whether a team or its products say what somebody could commit to.
func hasArea(t *model.Team) bool {
	return t.Problem != "" || slices.ContainsFunc(t.Owned, func(product *model.Product) bool {
		return product.Description != "" || product.Strategy != nil && product.Strategy.Summary != ""
	})
}

// levelsOf counts the product managers by level. Known is 0 when fewer than half of them have one.
func levelsOf(o *model.Organization) (levels map[string]int, known int) {
	levels = map[string]int{}
	all := 0
	for _, pm := range o.PMs {
		if slices.ContainsFunc(pm.Seats, func(s *model.Seat) bool { return s.Member.Interim.Yes }) {
			continue
		}
		all += pm.Count()
		if level := pm.Level(); level != "" {
			levels[level] += pm.Count()
			known += pm.Count()
		}
	}
	if 2*known < all {
		return levels, 0
	}
	return levels, known
}

func judgeMix(p *lint.Pass, o *model.Organization, levels map[string]int, known int, wantsNovice bool) {
	r := lint.Report{At: o.At("hiring"), Next: "decide before the next posting what the group lacks: experience to learn from, or somebody new to bring along"}
	if o.Hiring != nil {
		wantsNovice = wantsNovice || slices.ContainsFunc(o.Hiring.Mix, func(c model.Count) bool { return c.Name == "novice" && c.Value > 0 })
	}
	switch {
	case levels["novice"] == known:
		r.Facet, r.Message = "mix", fmt.Sprintf("all %d product managers of known level are new to the job", known)
		p.Report(r)
	case levels["novice"] == 0 && !wantsNovice:
		r.Facet, r.Message = "no-novice", fmt.Sprintf("none of %d product managers of known level is new to the job, and nobody new is looked for", known)
		p.Report(r)
	}
	if o.Hiring == nil {
		return
	}
	wanted := 0.0
	for _, c := range o.Hiring.Mix {
		wanted += c.Value
	}
	var off []string
	for _, c := range o.Hiring.Mix {
		want := c.Value / max(wanted, 1) * float64(known)
		if c.OK && math.Abs(want-float64(levels[c.Name])) > 1+1e-9 {
			off = append(off, fmt.Sprintf("%d %s instead of %s", levels[c.Name], c.Name, strconv.FormatFloat(math.Round(want*10)/10, 'f', -1, 64)))
		}
	}
	if len(off) > 0 {
		p.Report(lint.Report{
			Facet: "trend", At: o.Hiring.At("mix"), Message: fmt.Sprintf("the levels of %d product managers are off the wanted mix: %s", known, judge.Names(off)),
			Next: "let the next openings close the distance, or write down the mix that you want today",
		})
	}
}

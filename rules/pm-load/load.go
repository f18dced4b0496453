package pmload

import (
	"cmp"
	"fmt"
	"math"
	"strconv"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
)

// load is what one or several product managers carry.
type load struct {
	makers, fte float64
	limit       float64
	novice      bool
	teams       []string // with their part of the makers
	skipped     int      // teams without people data
}

// loadOf adds up the makers of every team that the managers serve; all of them serve the same teams.
func loadOf(p *lint.Pass, pms []*model.PM) load {
	l := load{limit: p.Number("max")}
	for _, pm := range pms {
		l.fte += pm.FTE
		l.novice = l.novice || pm.Level() == "novice"
	}
	for _, t := range pms[0].Teams {
		if !t.PeopleKnown() || t.TooFewRoles() {
			l.skipped++
			continue
		}
		makers := t.Makers()
		if p.Bool("count_vacant_makers") {
			makers += float64(t.Vacant(p.Model.Settings.Makers...))
		}
		share := 0.0
		for _, pm := range pms {
			share += pm.ShareOf(t)
		}
		l.makers += makers * share
		l.teams = append(l.teams, t.ID+" "+rounded(makers*share))
		if m, ok := p.Numbers("max_by_type")[t.Type]; ok {
			l.limit = max(l.limit, m)
		}
	}
	l.makers, l.fte = tidy(l.makers), tidy(l.fte)
	return l
}

// lastContacts says when the teams last met a customer, where that was a quarter ago or more: it is what too many makers cost first.
func lastContacts(p *lint.Pass, teams []*model.Team) []string {
	var out []string
	for _, t := range teams {
		contacts := t.Touchpoints()
		if len(contacts) == 0 {
			continue
		}
		if last := contacts[len(contacts)-1].Date; last.OK && last.End().Before(p.Today().AddDate(0, -3, 0)) {
			out = append(out, fmt.Sprintf("the last customer contact of %s on record was on %s", t.ID, last.Text()))
		}
	}
	return out
}

// rounded writes a number with at most one decimal.
func rounded(x float64) string { return strconv.FormatFloat(math.Round(x*10)/10, 'f', -1, 64) }

// managers writes full-time equivalents as people do: "1 product manager", "0.5 of a product manager".
func managers(fte float64) string {
	n := rounded(fte)
	switch cmp.Compare(fte, 1) {
	case -1:
		return n + " of a product manager"
	case 0:
		return n + " product manager"
	}
	return n + " product managers"
}

// tidy takes away what adding thirds leaves behind.
func tidy(x float64) float64 { return math.Round(x*1e9) / 1e9 }

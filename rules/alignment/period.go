package alignment

import (
	"cmp"
	"slices"
	"time"

	"github.com/orgvet/orgvet/internal/model"
)

// youngTeam is how many days a new team is given to find its feet before it is asked for goals.
const youngTeam = 42

// isYoung reports whether the team began less than six weeks ago.
func isYoung(t *model.Team, today time.Time) bool {
	return t.Since.OK && t.Since.Start().After(today.AddDate(0, 0, -youngTeam))
}

// worksWithoutGoals reports whether somebody says on purpose that there are no OKRs today.
func worksWithoutGoals(g model.Goals, today time.Time) bool {
	return g.Kind == "none" && (!g.Since.OK || !g.Since.Start().After(today))
}

// commonPeriod is the period that most of the teams' running OKRs are made for; of equally common ones the narrowest. It is not
// OK when no team has running OKRs.
func commonPeriod(o *model.Organization) model.Period {
	counts := map[string]int{}
	var periods []model.Period
	for _, t := range o.ActiveTeams() {
		for _, okrs := range t.Running() {
			if counts[okrs.Period.Text()]++; counts[okrs.Period.Text()] == 1 {
				periods = append(periods, okrs.Period)
			}
		}
	}
	if len(periods) == 0 {
		return model.Period{}
	}
	return slices.MinFunc(periods, func(a, b model.Period) int {
		return cmp.Or(counts[b.Text()]-counts[a.Text()], cmp.Compare(a.Days(), b.Days()), cmp.Compare(a.Text(), b.Text()))
	})
}

// hasJustBegun reports whether less than so many weeks of the period have passed; an open period never has.
func hasJustBegun(p model.Period, today time.Time, weeks float64) bool {
	return p.OK && !p.Open && today.Before(p.Start().AddDate(0, 0, int(7*weeks)))
}

// inWords names a period inside a sentence.
func inWords(p model.Period) string {
	if p.Open || !p.OK {
		return "this period"
	}
	return p.Text()
}

// overlap reports whether two periods share a day.
func overlap(a, b model.Period) bool {
	if !a.OK || !b.OK {
		return false
	}
	return a.Open || b.Open || !a.Start().After(b.End()) && !b.Start().After(a.End())
}

package alignment

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// companyGoals are what the organization as a whole is after.
type companyGoals struct {
	objectives []*model.Objective
	pillars    []*model.Pillar
}

// companyOKRs are the OKRs of the organization itself that are not closed.
func companyOKRs(o *model.Organization) []*model.OKRs {
	var out []*model.OKRs
	for _, okrs := range o.OKRs {
		if okrs.ForOrg && okrs.Status != "closed" {
			out = append(out, okrs)
		}
	}
	return out
}

// goalsFor are the company's goals in force during a period: those of its document and those of its OKRs.
func goalsFor(o *model.Organization, own []*model.OKRs, period model.Period) companyGoals {
	g := companyGoals{pillars: o.Pillars()}
	add := func(objectives []*model.Objective) {
		for _, objective := range objectives {
			if objective.Active() {
				g.objectives = append(g.objectives, objective)
			}
		}
	}
	add(o.Objectives)
	for _, okrs := range own {
		if overlap(okrs.Period, period) {
			add(okrs.Objectives)
		}
	}
	return g
}

func (g companyGoals) none() bool { return len(g.objectives)+len(g.pillars) == 0 }

// inWords counts the goals for the end of a sentence: "the company's goals (1 objective and 6 pillars)".
func (g companyGoals) inWords() string {
	var parts []string
	if n := len(g.objectives); n > 0 {
		parts = append(parts, fmt.Sprintf("%d %s", n, judge.Plural(n, "objective")))
	}
	if n := len(g.pillars); n > 0 {
		parts = append(parts, fmt.Sprintf("%d %s", n, judge.Plural(n, "pillar")))
	}
	return "the company's goals (" + strings.Join(parts, " and ") + ")"
}

// ids are what a team can write under supports.
func (g companyGoals) ids() []string {
	var out []string
	for _, o := range g.objectives {
		out = append(out, o.ID)
	}
	for _, p := range g.pillars {
		out = append(out, p.ID)
	}
	return out
}

// teamObjectives are the active objectives of teams in running and future periods; those of the organization, of functions and of
// persons are left out.
func teamObjectives(o *model.Organization) []*model.Objective {
	return slices.DeleteFunc(slices.Clone(o.CurrentObjectives()), func(ob *model.Objective) bool {
		return ob.OKRs == nil || ob.OKRs.ForOrg || ob.OKRs.Projected
	})
}

// saysWhom reports whether the objective says what it supports, be it nothing.
func saysWhom(o *model.Objective) bool { return len(o.Supports) > 0 || o.SupportsNone }

// isServed reports whether some current objective or some work aims at a goal.
func isServed(supporters []*model.Objective, work []*model.Initiative, today time.Time) bool {
	return slices.ContainsFunc(supporters, func(o *model.Objective) bool {
		return o.Status != "dropped" && (o.OKRs == nil || o.OKRs.Current())
	}) || slices.ContainsFunc(work, func(i *model.Initiative) bool { return isAtWork(i, today) })
}

// recentlyDone is how many days finished work still counts as serving a goal.
const recentlyDone = 91

// isAtWork reports whether the initiative is open or was finished lately. Without a date, done counts as lately.
func isAtWork(i *model.Initiative, today time.Time) bool {
	if i.Open() {
		return true
	}
	for _, d := range []model.Date{i.Launched, i.End} {
		if d.OK {
			return i.Status == "done" && !d.End().Before(today.AddDate(0, 0, -recentlyDone))
		}
	}
	return i.Status == "done"
}

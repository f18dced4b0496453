package audit

import (
	"cmp"
	"slices"
	"strings"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
)

// loads are the makers for each product manager as makers-per-pm judges them: the managers who serve only one team by team, everybody
// who serves several by these teams together. Teams without a product manager have a row of their own.
func (b *builder) loads() []Load {
	out := []Load{}
	for _, t := range b.teams() {
		if !doesWork(t) {
			continue
		}
		var here []*model.PM
		for _, pm := range t.PMs() {
			if len(pm.Teams) == 1 {
				here = append(here, pm)
			}
		}
		if len(here) > 0 || len(t.PMs()) == 0 {
			out = append(out, b.load([]*model.Team{t}, here))
		}
	}
	for _, o := range b.Model.Organizations {
		for _, pm := range o.PMs {
			if len(pm.Teams) > 1 && (b.team == nil || slices.Contains(pm.Teams, b.team)) {
				out = append(out, b.load(pm.Teams, []*model.PM{pm}))
			}
		}
	}
	slices.SortStableFunc(out, func(x, y Load) int { return cmp.Compare(strings.Join(x.Teams, ", "), strings.Join(y.Teams, ", ")) })
	return out
}

func (b *builder) load(teams []*model.Team, pms []*model.PM) Load {
	l := Load{Limit: number(b.option(loadRule, "max"))}
	byType, _ := b.option(loadRule, "max_by_type").(lint.Numbers)
	vacant, _ := b.option(loadRule, "count_vacant_makers").(bool)
	for _, pm := range pms {
		l.PMs += pm.FTE
	}
	for _, t := range teams {
		l.Teams = append(l.Teams, t.Entity().ID)
		l.Limit = max(l.Limit, byType[t.Type])
		if !t.PeopleKnown() || t.TooFewRoles() {
			continue
		}
		l.Known = true
		makers, share := t.Makers(), 0.0
		if vacant {
			makers += float64(t.Vacant(b.Model.Settings.Makers...))
		}
		for _, pm := range pms {
			share += pm.ShareOf(t)
		}
		if len(pms) == 0 {
			share = 1
		}
		l.Makers += makers * share
	}
	slices.Sort(l.Teams)
	l.Makers, l.PMs = rounded(l.Makers, 2), rounded(l.PMs, 2)
	if l.Known && l.PMs > 0 {
		l.Ratio = rounded(l.Makers/l.PMs, 1)
	}
	l.Over = b.foundTogether(loadRule, l.Teams)
	return l
}

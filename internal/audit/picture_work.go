package audit

import (
	"cmp"
	"math"
	"slices"

	"github.com/orgvet/orgvet/internal/model"
)

func (b *builder) progress(t *model.Team) Progress {
	out := Progress{Team: t.Entity().ID, Items: []Age{}, Over: b.found(progressRule, t)}
	limit := number(b.option(progressRule, "base"))
	if per := number(b.option(progressRule, "makers_per_item")); per > 0 && t.PeopleKnown() {
		limit = max(limit, math.Floor(t.Makers()/per))
	}
	out.Limit = int(limit)
	for _, i := range t.Initiatives() {
		if !slices.Contains([]string{"discovery", "building", "paused"}, i.Status) {
			continue
		}
		age := Age{Name: i.Entity().Name, Status: i.Status, Known: i.Start.OK && !i.Start.Start().After(t.Today())}
		if age.Known {
			age.Weeks = weeksBetween(i.Start.Start(), t.Today())
		}
		out.Items = append(out.Items, age)
	}
	out.Active = len(out.Items)
	slices.SortStableFunc(out.Items, func(x, y Age) int { return cmp.Or(cmp.Compare(y.Weeks, x.Weeks), cmp.Compare(x.Name, y.Name)) })
	return out
}

// askers are the types of requesters in the order of the picture, from inside the team outward.
var askers = []string{
	"team", "research", "data", "support", "customer", "sales", "partner", "stakeholder", "executive", "investor", "regulator", notRecorded,
}

const notRecorded = "not recorded"

func asked(t *model.Team) Asked {
	counts := map[string]int{}
	for _, i := range t.OpenInitiatives() {
		who := notRecorded
		if i.RequestedBy != nil && i.RequestedBy.Type != "" {
			who = i.RequestedBy.Type
		}
		counts[who]++
	}
	out := Asked{Team: t.Entity().ID, By: []Count{}}
	for _, who := range askers {
		if counts[who] > 0 {
			out.By = append(out.By, Count{who, counts[who]})
		}
	}
	return out
}

// roadmapSplit divides a team's open initiatives: tied to a goal or a measure of success, tied to none, or of a kind that needs none.
func roadmapSplit(t *model.Team) Split {
	var s Split
	for _, i := range t.OpenInitiatives() {
		switch {
		case i.HasOutcome() || len(i.Success) > 0:
			s.Outcome++
		case i.IsType("feature", "outcome", "custom"):
			s.Output++
		default:
			s.Unclear++
		}
	}
	return s
}

// portfolio is how the products share people, and what was planned.
func (b *builder) portfolio() []Portfolio {
	out := []Portfolio{}
	for _, o := range b.Model.Organizations {
		planned := map[*model.Product]float64{}
		if o.Portfolio != nil {
			for _, a := range o.Portfolio.Allocations {
				if a.Of != nil && a.Share.OK {
					planned[a.Of] = a.Share.Value
				}
			}
		}
		makers, all := makersByProduct(o)
		for _, p := range o.Products {
			if p.Stage == "retired" && planned[p] == 0 {
				continue
			}
			row := Portfolio{Product: p.Entity().ID, Stage: p.Stage, Planned: -1, People: -1, Pillars: []string{}}
			if share, ok := planned[p]; ok {
				row.Planned = rounded(share, 3)
			} else if p.Share.OK {
				row.Planned = rounded(p.Share.Value, 3)
			}
			if x, ok := makers[p]; ok && all > 0 {
				row.People = rounded(x/all, 3)
			}
			for _, target := range p.StrategyTargets {
				if target.Pillar != nil {
					row.Pillars = append(row.Pillars, target.Pillar.Name)
				}
			}
			out = append(out, row)
		}
	}
	return out
}

// makersByProduct divides the makers of each active team evenly among its products.
func makersByProduct(o *model.Organization) (makers map[*model.Product]float64, all float64) {
	makers = map[*model.Product]float64{}
	for _, t := range o.ActiveTeams() {
		if !doesWork(t) || !t.PeopleKnown() || len(t.Owned) == 0 {
			continue
		}
		all += t.Makers()
		for _, p := range t.Owned {
			makers[p] += t.Makers() / float64(len(t.Owned))
		}
	}
	return makers, all
}

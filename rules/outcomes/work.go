package outcomes

import (
	"slices"

	"github.com/orgvet/orgvet/internal/lexicon"
	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
)

// isAsked reports whether an item can be asked for its outcome: some item of the organization names one, or a team of the roadmap has goals
// in force that the item could name. Elsewhere, what is missing on one item says nothing about the item.
func isAsked(p *lint.Pass, i *model.Initiative) bool {
	return namesOutcomes(p) || slices.ContainsFunc(i.Roadmap.Owners, func(t *model.Team) bool { return len(t.RunningObjectives()) > 0 })
}

// namesOutcomes reports whether any item of any roadmap names an objective or a measure of success.
func namesOutcomes(p *lint.Pass) bool {
	return lint.Once(p, outcomesIn{p.Org}, func() bool {
		return slices.ContainsFunc(p.Org.Initiatives(), func(i *model.Initiative) bool { return len(i.Success)+len(i.Objective) > 0 })
	})
}

type outcomesIn struct{ *model.Organization }

// isReleasePlan reports whether the item stands on a list of deliveries, which is not judged as a roadmap.
func isReleasePlan(i *model.Initiative) bool { return i.Roadmap.Purpose == "delivery" }

// danglingGoal reports whether an item names an objective that does not exist; the data check has already said so.
func danglingGoal(i *model.Initiative) bool { return len(i.Objective) > 0 && len(i.Targets) == 0 }

// shipsOnly reports whether every measure of success is true the day the work is finished. known is false when some text could not be
// read.
func shipsOnly(p *lint.Pass, i *model.Initiative) (all, known bool) {
	all, known = len(i.Success) > 0, true
	for _, text := range i.Success {
		r := p.Classify(text, lexicon.Facts{}, lexicon.Options{})
		known = known && r.Label != lexicon.Unknown
		all = all && (r.Label == lexicon.Output || r.Label == lexicon.Activity || r.Date)
	}
	return all, known
}

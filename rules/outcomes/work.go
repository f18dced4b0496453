package outcomes

import (
	"slices"

	"github.com/orgvet/orgvet/internal/lexicon"
	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
)

// recordsOutcomes reports whether the organization writes goals or measures of success anywhere; where it does not, what is missing on
// one item says nothing about the item.
func recordsOutcomes(org *model.Organization) bool {
	if len(org.OKRs) > 0 || len(org.Objectives) > 0 {
		return true
	}
	return slices.ContainsFunc(org.Roadmaps, func(r *model.Roadmap) bool {
		return slices.ContainsFunc(r.Initiatives, func(i *model.Initiative) bool { return len(i.Success) > 0 })
	})
}

// isReleasePlan reports whether the item stands on a list of deliveries, which is not judged as a roadmap.
func isReleasePlan(i *model.Initiative) bool { return i.Roadmap.Purpose == "delivery" }

// danglingGoal reports whether an item names an objective that does not exist; the data check has already said so.
func danglingGoal(i *model.Initiative) bool { return len(i.Objective) > 0 && len(i.Targets) == 0 }

// shipsOnly reports whether every measure of success is true the day the work is finished, and how each was read.
// known is false when some text could not be read.
func shipsOnly(p *lint.Pass, i *model.Initiative) (all, known bool, evidence []string) {
	all, known = len(i.Success) > 0, true
	for _, text := range i.Success {
		r := p.Classify(text, lexicon.Facts{}, lexicon.Options{})
		known = known && r.Label != lexicon.Unknown
		all = all && (r.Label == lexicon.Output || r.Label == lexicon.Activity || r.Date)
		evidence = append(evidence, r.Arithmetic())
	}
	return all, known, evidence
}

package featurefactory

import (
	"fmt"
	"slices"

	"github.com/orgvet/orgvet/internal/lexicon"
	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
)

// laterWeight is how much an item for later counts: it is allowed to be vague.
const laterWeight = 0.5

// contents is what a roadmap consists of, as far as it could be about outcomes.
type contents struct {
	items, bare []*model.Initiative // bare: things to build with no outcome
	share       float64             // of bare items, those for later counted half
	later       int                 // items for later
	weeks       float64             // effort of all items, in person-weeks
	bareWeeks   float64
	estimated   bool // some effort was read from the size
	allEfforts  bool // the effort of every item is known
}

// contentsOf weighs a roadmap; isBare says which items are bare. A release plan has no contents.
func contentsOf(p *lint.Pass, r *model.Roadmap, isBare func(*lint.Pass, *model.Initiative) bool) contents {
	c := contents{allEfforts: true}
	if r.Purpose == "delivery" {
		return c
	}
	all, bare := 0.0, 0.0
	for _, i := range r.Initiatives {
		if !i.Open() || i.IsType("maintenance", "debt", "compliance", "enabler", "incident") {
			continue
		}
		weight := 1.0
		if i.Horizon == "later" {
			c.later++
			weight = laterWeight
		}
		weeks, estimated, known := i.EffortWeeks()
		c.allEfforts = c.allEfforts && known
		c.estimated = c.estimated || estimated
		c.items = append(c.items, i)
		c.weeks += weeks
		all += weight
		if isBare(p, i) {
			c.bare = append(c.bare, i)
			c.bareWeeks += weeks
			bare += weight
		}
	}
	if all > 0 {
		c.share = bare / all
	}
	return c
}

// toBuild reports whether an initiative is a thing to build that nothing says the purpose of.
func toBuild(p *lint.Pass, i *model.Initiative) bool {
	if !withoutPurpose(p, i) {
		return false
	}
	label := p.Classify(i.Name, lexicon.Facts{}, lexicon.Options{}).Label
	return declaredFeature(i) || label == lexicon.Output || label == lexicon.LikelyOutput
}

// withoutPurpose reports whether nothing says what an initiative should change: no goal, no measure, not even its name.
func withoutPurpose(p *lint.Pass, i *model.Initiative) bool {
	if i.HasOutcome() || measured(p, i) || i.IsType("discovery", "experiment") {
		return false
	}
	label := p.Classify(i.Name, lexicon.Facts{}, lexicon.Options{}).Label
	says := label == lexicon.Outcome || label == lexicon.OutcomeLinked || label == lexicon.Mixed
	return !says || declaredFeature(i)
}

// declaredFeature tells a written type from the default.
func declaredFeature(i *model.Initiative) bool { return i.Has("type") && i.IsType("feature") }

// remarks are what a reader may want to know about the share.
func (c *contents) remarks() []string {
	var out []string
	if c.later > 0 {
		out = append(out, fmt.Sprintf("%d for later, counted half: %.0f%%", c.later, 100*c.share))
	}
	if c.allEfforts && c.weeks > 0 {
		text := fmt.Sprintf("by effort: %g of %g person-weeks", c.bareWeeks, c.weeks)
		if c.estimated {
			text += ", some estimated from size"
		}
		out = append(out, text)
	}
	return out
}

// recordsOutcomes reports whether the organization has any objectives, or any initiative that states its success.
func recordsOutcomes(o *model.Organization) bool {
	return len(o.Objectives) > 0 || len(o.OKRs) > 0 || slices.ContainsFunc(o.Initiatives(), func(i *model.Initiative) bool { return len(i.Success) > 0 })
}

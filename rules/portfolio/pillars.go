package portfolio

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// checkPillars compares the effort of open initiatives with the weights of the pillars that they serve. It says unknown for nobody: the
// split of people is the main question.
func checkPillars(p *lint.Pass, o *model.Organization) {
	pillars := o.Pillars()
	weights := 0.0
	for _, pillar := range pillars {
		if !pillar.Weight.OK {
			return
		}
		weights += pillar.Weight.Value
	}
	effort, all, count, known := map[*model.Pillar]float64{}, 0.0, 0, 0
	for _, i := range openInitiatives(o) {
		served := pillarsOf(i)
		if len(served) == 0 {
			continue
		}
		count++
		weeks, _, ok := i.EffortWeeks()
		if !ok {
			continue
		}
		known++
		all += weeks
		for _, pillar := range served {
			effort[pillar] += weeks / float64(len(served))
		}
	}
	if len(pillars) < 2 || weights == 0 || all == 0 || known < p.Int("min_items") || float64(known) < p.Share("min_coverage")*float64(count) {
		return
	}
	var said []string
	report := lint.Report{Facet: "pillar", Next: "move effort or change the weights: one of the two is not the strategy"}
	for _, pillar := range pillars {
		wanted := pillar.Weight.Value / weights
		gap := effort[pillar]/all - wanted
		if math.Abs(gap) <= p.Share("tolerance")+1e-9 {
			continue
		}
		if len(said) == 0 {
			report.At = pillar.ValueAt("weight")
			report.Measure = &lint.Measure{Value: math.Abs(gap), Limit: p.Share("tolerance"), Unit: "share of effort", Worse: "up"}
		}
		said = append(said, fmt.Sprintf("pillar %s gets %s of %s person-weeks, weight %s",
			model.Quote(pillar.Name), amount(effort[pillar]), amount(all), judge.Percent(wanted)))
	}
	if len(said) > 0 {
		report.Message = strings.Join(said, "; ")
		p.Report(report)
	}
}

func openInitiatives(o *model.Organization) []*model.Initiative {
	var out []*model.Initiative
	for _, i := range o.Initiatives() {
		if i.Open() && i.Roadmap.Purpose != "delivery" {
			out = append(out, i)
		}
	}
	return out
}

// pillarsOf are the pillars of the organization that an initiative serves, directly or through the objectives above it, in the order of the
// strategy.
func pillarsOf(i *model.Initiative) []*model.Pillar {
	reached := map[*model.Pillar]bool{}
	seen := map[*model.Objective]bool{}
	var climb func([]model.Target)
	climb = func(targets []model.Target) {
		for _, t := range targets {
			o := objectiveOf(t)
			switch {
			case t.Pillar != nil:
				reached[t.Pillar] = true
			case o != nil && !seen[o]:
				seen[o] = true
				climb(o.Targets)
			}
		}
	}
	climb(i.Targets)
	return slices.DeleteFunc(slices.Clone(i.Org().Pillars()), func(pillar *model.Pillar) bool { return !reached[pillar] })
}

// objectiveOf is the objective that a target is, or that its key result belongs to; nil for a pillar.
func objectiveOf(t model.Target) *model.Objective {
	if t.KeyResult != nil {
		return t.KeyResult.Objective
	}
	return t.Objective
}

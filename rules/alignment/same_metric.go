package alignment

import (
	"fmt"
	"slices"
	"strings"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/source"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// commonMetric is how many key results may push a metric before it is a common measure, such as satisfaction, rather than a coincidence.
const commonMetric = 5

// sameMetrics groups key results of teams that know nothing of each other by the metric they push, in the order of their identities.
func sameMetrics(o *model.Organization) [][]*model.KeyResult {
	groups := map[string][]*model.KeyResult{}
	var order []string
	for _, k := range o.CurrentKeyResults() {
		if k.Metric == "" || k.Type == "health" || len(k.Objective.OwnerTeams()) == 0 {
			continue
		}
		name := model.Folded(k.Metric)
		if groups[name] == nil {
			order = append(order, name)
		}
		groups[name] = append(groups[name], k)
	}
	var out [][]*model.KeyResult
	for _, name := range order {
		if len(groups[name]) > commonMetric {
			continue
		}
		if apart := strangers(groups[name]); len(apart) > 1 {
			out = append(out, apart)
		}
	}
	return out
}

// strangers leaves out every key result that one before it knows.
func strangers(group []*model.KeyResult) []*model.KeyResult {
	var out []*model.KeyResult
	for _, k := range group {
		if !slices.ContainsFunc(out, func(other *model.KeyResult) bool { return !unaware(other, k) }) {
			out = append(out, k)
		}
	}
	return out
}

// unaware reports whether two key results of overlapping periods belong to teams and objectives that do not mention each other.
func unaware(a, b *model.KeyResult) bool {
	x, y := a.Objective, b.Objective
	return overlap(x.OKRs.Period, y.OKRs.Period) && areApart(x.OwnerTeams(), y.OwnerTeams()) &&
		!sharesWith(x, y) && !sharesWith(y, x) && !sameAim(x, y) && a.BalancedKR != b && b.BalancedKR != a
}

func sharesWith(x, y *model.Objective) bool {
	return slices.ContainsFunc(y.OwnerTeams(), func(t *model.Team) bool { return slices.Contains(x.SharedWith.Texts(), t.ID) })
}

// sameAim reports whether one objective supports the other, or both support the same goal.
func sameAim(x, y *model.Objective) bool {
	for _, t := range x.Targets {
		if aim(t) == any(y) || slices.ContainsFunc(y.Targets, func(u model.Target) bool { return aim(u) == aim(t) }) {
			return true
		}
	}
	return slices.ContainsFunc(y.Targets, func(u model.Target) bool { return aim(u) == any(x) })
}

// aim is the objective or pillar that a target belongs to.
func aim(t model.Target) any {
	switch {
	case t.Pillar != nil:
		return t.Pillar
	case t.KeyResult != nil:
		return t.KeyResult.Objective
	}
	return t.Objective
}

func reportMetric(p *lint.Pass, group []*model.KeyResult) {
	first := group[0]
	report := lint.Report{Facet: "metric", At: first.ValueAt("metric"), Key: strings.ToLower(first.Metric)}
	var others []string
	for _, k := range group[1:] {
		others = append(others, k.OwnerLabel())
		report.Related = append(report.Related, source.Related{Place: k.ValueAt("metric"), Message: k.Entity().Label})
		report.Also = append(report.Also, k)
	}
	verb := "push"
	if len(others) == 1 {
		verb = "pushes"
	}
	report.Message = fmt.Sprintf("%s %s the same metric in %s, for another objective", judge.Names(others), verb, inWords(group[1].Objective.OKRs.Period))
	report.Next = fmt.Sprintf("let the product managers talk for fifteen minutes: who moves it how, and how would you tell? then note shared_with: [%s] on the objective",
		group[1].Objective.OwnerTeams()[0].ID)
	p.ReportOn(first, report)
}

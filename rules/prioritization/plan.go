package prioritization

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"github.com/orgvet/orgvet/internal/model"
)

// quarterDays is how far back "lately" reaches for what comes in between; halfYearDays is the same for planned work.
const (
	quarterDays  = 91
	halfYearDays = 182
)

// isReleasePlan reports whether the item stands on a list of deliveries, which is not judged as a roadmap.
func isReleasePlan(i *model.Initiative) bool { return i.Roadmap.Purpose == "delivery" }

// plansWork reports whether a team has an order of work of its own.
func plansWork(t *model.Team) bool {
	return !slices.Contains([]string{"group", "function", "working-group", "committee"}, t.Type)
}

// isBespoke reports whether the product is made to order, so that single customers are its business.
func isBespoke(product *model.Product) bool { return product.Business != "product" }

// worksToOrder reports whether every product of the team is made to order.
func worksToOrder(t *model.Team) bool {
	return len(t.Owned) > 0 && !slices.ContainsFunc(t.Owned, func(product *model.Product) bool { return !isBespoke(product) })
}

// portion is a part of a list of initiatives: by effort when all of them have one, else by number.
type portion struct {
	part, whole float64
	byEffort    bool
	estimated   bool // some effort was read from the size
}

func portionOf(all []*model.Initiative, in func(*model.Initiative) bool) portion {
	weeks, count := portion{byEffort: true}, portion{}
	for _, i := range all {
		effort, estimated, ok := i.EffortWeeks()
		weeks.byEffort = weeks.byEffort && ok
		weeks.estimated = weeks.estimated || estimated
		weeks.whole += effort
		count.whole++
		if in(i) {
			weeks.part += effort
			count.part++
		}
	}
	if weeks.byEffort && weeks.whole > 0 {
		return weeks
	}
	return count
}

func (s portion) share() float64 { return math.Round(1e9*s.part/s.whole) / 1e9 }

func (s portion) unit(items string) string {
	if s.byEffort {
		return "person-weeks of " + items
	}
	return items
}

// hint says where efforts come from when they were not written as such.
func (s portion) hint() []string {
	if s.byEffort && s.estimated {
		return []string{"effort is partly estimated from size"}
	}
	return nil
}

// amount writes a number with at most one decimal.
func amount(x float64) string { return fmt.Sprintf("%g", math.Round(x*10)/10) }

func quoted(i *model.Initiative) string { return model.Quote(cmp.Or(i.Name, i.ID)) }

func allQuoted(items []*model.Initiative) []string {
	out := make([]string, len(items))
	for n, i := range items {
		out[n] = quoted(i)
	}
	return out
}

package portfolio

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// AllocationContradictsStrategy warns when people work elsewhere than the strategy says.
var AllocationContradictsStrategy = lint.Rule{
	ID: "allocation-contradicts-strategy", Category: lint.Portfolio, Severity: lint.Warning, Preset: lint.Recommended,
	Summary:  "Where people actually work differs from the declared split or pillar weights.",
	Question: "Do our people work where our strategy says that we win?",
	Why: "The split of people is the strategy that happens. Where it differs from the one on the page, people follow the split, and whoever reads the page plans with a help " +
		"that does not come.",
	Sources: []lint.Source{
		{Doc: lint.ProductLeaders, Line: 34, Claim: "Who gets how many people is a strategic decision."},
	},
	Decides: "The makers of a product's active teams (a team with several products is divided equally among them), as a share of the makers of all allocated products, " +
		"differ from the declared share by more than tolerance. Or the two largest products are the other way round by more than half the tolerance. Platform teams " +
		"count only when their product is allocated. Pillars: the same for the effort of open initiatives that serve a pillar, directly or through objectives, against " +
		"the pillars' weights.",
	Needs: "organization.portfolio or product.share, and members or headcount for min_coverage of the products' teams. Pillars: weights, and an effort on min_coverage of at least min_items " +
		"initiatives.",
	Fix:         "Move people, or change the declared split: one of the two is not the strategy.",
	FalseAlarms: "Hiring is under way: `count_vacancies: true` counts open places as filled. A split of money rather than people: ignore the rule with that reason.",
	Related:     []string{"missing-portfolio-allocation", "strategy-without-choices"},
	Facets: []lint.Facet{
		{Name: lint.MainFacet, Summary: "A product has far more or fewer makers than its declared share."},
		{Name: "order", Summary: "The second largest product has more makers than the largest."},
		{Name: "pillar", Summary: "A pillar gets far more or less effort than its weight.", Separate: true},
	},
	Options: []lint.Option{
		{Name: "tolerance", Default: lint.Share(0.15), Reason: "one person in seven; smaller gaps are rounding and hiring that takes its time"},
		{Name: "min_coverage", Default: lint.Share(0.8), Reason: "with less, the whole is not known"},
		{Name: "min_items", Default: 6.0, Reason: "the effort of fewer initiatives says nothing about weights"},
		{Name: "count_vacancies", Default: false, Reason: "the rule looks at today; set it to true when planning"},
	},
	Bad:  allocationBad,
	Good: allocationGood,
	Check: func(w *lint.Walk) {
		lint.WholeOrganization(checkMakers)(w)
		lint.WholeOrganization(checkPillars)(w)
	},
}

// part is one of the products or pillars that something is divided among.
type part struct {
	name           string
	wanted, actual float64 // shares
	known          bool    // all of its people are known
}

func checkMakers(p *lint.Pass, o *model.Organization) {
	shares, _ := sharesOf(o)
	if len(shares) < 2 {
		p.NotApplicable()
		return
	}
	parts, makers, coverage := makersOf(p, shares)
	if coverage < p.Share("min_coverage") || makers == 0 {
		p.Unknown("team.members")
		return
	}
	report := lint.Report{
		At:   shares[0].at,
		Next: "move people or change the declared split: one of the two is not the strategy",
	}
	var said []string
	for _, s := range parts {
		if gap := s.actual - s.wanted; s.known && math.Abs(gap) > p.Share("tolerance")+1e-9 {
			said = append(said, fmt.Sprintf("%s has %s of %s makers, declared %s (%s)", s.name, amount(s.actual*makers), amount(makers), judge.Percent(s.wanted), people(gap*makers)))
			if report.Measure == nil {
				report.Measure = &lint.Measure{Value: math.Abs(gap), Limit: p.Share("tolerance"), Unit: "share of makers", Worse: "up"}
			}
		}
	}
	if len(said) > 0 {
		report.Message = strings.Join(said, "; ")
		p.Report(report)
		return
	}
	slices.SortStableFunc(parts, func(a, b part) int { return cmp.Compare(b.wanted, a.wanted) })
	first, second := parts[0], parts[1]
	if first.known && second.known && first.wanted > second.wanted && second.actual-first.actual > p.Share("tolerance")/2 {
		report.Facet = "order"
		report.Message = fmt.Sprintf("%s is declared the largest (%s), but %s has more makers (%s against %s)",
			first.name, judge.Percent(first.wanted), second.name, amount(second.actual*makers), amount(first.actual*makers))
		p.Report(report)
	}
}

// makersOf divides the makers of the products' teams among the products. coverage is the part of the teams whose people are known;
// a product without a team counts as a team that is not.
func makersOf(p *lint.Pass, shares []declared) (parts []part, makers, coverage float64) {
	sum := 0.0
	for _, s := range shares {
		sum += s.share
	}
	known, units, covered := map[*model.Team]bool{}, 0, 0
	for _, s := range shares {
		one := part{name: s.id, wanted: s.share / sum}
		teams := activeTeams(s.product)
		if len(teams) == 0 {
			units++
		}
		one.known = len(teams) > 0
		for _, t := range teams {
			if _, seen := known[t]; !seen {
				known[t] = t.PeopleKnown()
				units++
				if known[t] {
					covered++
				}
			}
			one.known = one.known && known[t]
			one.actual += makersFor(p, t) / float64(productsOf(t, shares))
		}
		makers += one.actual
		parts = append(parts, one)
	}
	for n := range parts {
		if makers > 0 {
			parts[n].actual /= makers
		}
	}
	return parts, makers, float64(covered) / float64(units)
}

func activeTeams(product *model.Product) []*model.Team {
	if product == nil {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(product.Teams), func(t *model.Team) bool { return !t.Active() || t.Type == "group" })
}

func makersFor(p *lint.Pass, t *model.Team) float64 {
	makers := t.Makers()
	if p.Bool("count_vacancies") {
		makers += float64(t.Vacant(p.Model.Settings.Makers...))
	}
	return makers
}

// productsOf is how many products a team divides its time among: those that go on and those with a share.
func productsOf(t *model.Team, shares []declared) int {
	n := 0
	for _, product := range t.Owned {
		if goesOn(product) || slices.ContainsFunc(shares, func(s declared) bool { return s.product == product }) {
			n++
		}
	}
	return n
}

func amount(x float64) string { return strconv.FormatFloat(math.Round(x*10)/10, 'f', -1, 64) }

// people writes how many makers are too many or too few.
func people(gap float64) string {
	if gap > 0 {
		return amount(gap) + " more than that"
	}
	return amount(-gap) + " fewer than that"
}

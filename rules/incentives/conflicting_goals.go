package incentives

import (
	"fmt"
	"slices"
	"strings"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/source"
)

// ConflictingGoals warns when two goals or incentives cannot both be reached.
var ConflictingGoals = lint.Rule{
	ID: "conflicting-goals", Category: lint.Incentives, Severity: lint.Warning, Preset: lint.Recommended,
	Summary:  "Two goals or incentives of different functions or teams pull in opposite directions.",
	Many:     "pull against another goal",
	Question: "Can everybody reach their goals at the same time?",
	Why: "People do what they are judged and paid by. Where one side can only win if the other loses, the fight is fought every week by people of good will, " +
		"and customers watch it.",
	Sources: []lint.Source{
		{Doc: lint.ProductLeaders, Line: 51, Claim: "Goals of functions often work against each other: paid custom work against fewer specials, call length against solved problems, traffic against good leads, quota on products nobody supports."},
		{Doc: lint.ProductLeaders, Line: 58, Claim: "Product thinking applies to incentives and the goals at the top."},
	},
	Decides: "Declared: a key result names the other under `conflicts_with`. Direction: two goals have the same measure (same words, or same metric id) in overlapping periods, and one " +
		"wants it up, the other down. Pattern: the two are a known pair: custom work up and specials down (or the standard product up); short calls or closed tickets and problems solved; traffic or " +
		"leads and qualified leads or win rate; paid for a product that another team retires. With `patterns: extended` also: features and defects; sign-ups and fraud; bookings and retention or discounts; " +
		"utilization and waiting time. Both sides must be in the data and belong to different owners. A pair is accepted when one of the two is of `type: health` or balances the other, when " +
		"the side that pushes is itself judged by the other's measure or has a health goal that balances its own, or when both serve the same objective. A pattern without a number on either side is info.",
	Needs:  "Goals or incentives of at least two functions or teams (`functions`, `okrs`). The pairs are known in English.",
	Fix:    "Bring both owners to one table. Give them one result to reach together, or limit one of the two by a health goal.",
	Record: "The limit is a goal with `type: health` and the other goal under `balances`.",
	FalseAlarms: "Two texts may share words and mean different things; both are shown so that you can judge. A pair that is kept on purpose takes an ignore entry with the reason. " +
		"A product with `stage: retiring` is reported by `retired-product-still-funded` instead.",
	Related: []string{"activity-incentive", "duplicate-effort", "retired-product-still-funded"},
	Facets: []lint.Facet{
		{Name: "declared", Summary: "A goal says itself that it conflicts with another."},
		{Name: "direction", Summary: "Two goals want the same measure to go opposite ways."},
		{Name: "pattern", Summary: "The two goals are a pair that is known to pull apart."},
	},
	Options: []lint.Option{
		{Name: "patterns", Default: "document", Choices: []string{"document", "extended"}, Reason: "the pairs that the source names; the further ones are common but ours"},
		{Name: "pairs", Default: []string{}, Reason: "your own pairs, with a bar between: `calls made | problems solved`"},
	},
	Bad:   conflictingGoalsBad,
	Good:  conflictingGoalsGood,
	Check: lint.WholeOrganization(checkConflictingGoals),
}

func checkConflictingGoals(p *lint.Pass, o *model.Organization) {
	goals := goalsOf(o)
	if len(goals) == 0 || !slices.ContainsFunc(goals, func(g *goal) bool { return apart(goals[0], g) }) {
		p.NotApplicable()
		return
	}
	c := newClashes(p, goals)
	c.declared()
	c.opposite()
	patterns := slices.Concat(documentPatterns, ownPatterns(p.List("pairs")))
	if p.Word("patterns") == "extended" {
		patterns = append(patterns, extendedPatterns...)
	}
	c.findTelling(patterns)
	for _, pat := range patterns {
		c.pattern(pat)
	}
	c.quotaOnRetiring(o)
}

// named is how many of the others a finding points at; the rest are counted.
const named = 5

// report says that a goal pulls against others; the first of them tells the finding apart.
func (c *clashes) report(facet string, a *goal, bs []*goal, why string) {
	if len(bs) == 0 {
		return
	}
	b := bs[0]
	r := lint.Report{
		Facet: facet, At: a.place(), Key: b.identity,
		Message: fmt.Sprintf("pulls against %s%s: %s", b.asParty(), andMore(len(bs)-1), why),
		Next: fmt.Sprintf("bring %s and %s to one table: agree on one result for both, or set a limit (type: health) beside one of the two, with balances: and the goal it keeps in check",
			a.owner, b.owner),
	}
	if facet == "pattern" && !a.hasNumber() && !b.hasNumber() {
		r.Severity = lint.Info
	}
	for _, other := range bs[:min(named, len(bs))] {
		c.note(a, other)
		r.Related = append(r.Related, source.Related{Place: other.place(), Message: other.owner + " " + model.Quote(other.text)})
		if other.kr != nil {
			r.Also = append(r.Also, other.kr)
		}
	}
	if a.kr != nil {
		c.p.ReportOn(a.kr, r)
		return
	}
	r.Key = a.identity
	r.Message = fmt.Sprintf("%s is paid for %s, which %s", a.owner, model.Quote(a.text), r.Message)
	c.p.Report(r)
}

func andMore(n int) string {
	switch n {
	case 0:
		return ""
	case 1:
		return " and 1 more goal"
	}
	return fmt.Sprintf(" and %d more goals", n)
}

// quotaOnRetiring finds pay for a product that somebody else's goal is to retire, before the product itself says so.
func (c *clashes) quotaOnRetiring(o *model.Organization) {
	for _, a := range c.goals {
		if a.incentive == nil {
			continue
		}
		for _, ref := range a.incentive.Products {
			product := o.Product(ref.Text[strings.LastIndex(ref.Text, "/")+1:])
			if product == nil || product.RetireBy.OK || slices.Contains([]string{"retiring", "retired"}, product.Stage) {
				continue
			}
			var ending []*goal
			for _, b := range c.goals {
				if retires(b, product) {
					ending = append(ending, b)
				}
			}
			c.report("pattern", a, c.against(a, ending), "nobody can both sell and retire "+product.ID)
		}
	}
}

var retiringWords = []string{"retire", "retired", "switch off", "switched off", "sunset", "shut down", "decommission", "end of life", "migrate off", "move off"}

func retires(g *goal, product *model.Product) bool {
	named := mentions(g.words, plain(product.ID)) || product.Name != "" && mentions(g.words, plain(product.Name))
	return named && containsAny(g.words, retiringWords)
}

package strategy

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/source"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// StrategyWithoutChoices mentions strategies that want everything and give up nothing.
var StrategyWithoutChoices = lint.Rule{
	ID: "strategy-without-choices", Category: lint.Strategy, Severity: lint.Info, Preset: lint.Recommended,
	Summary:  "A strategy names everything we want and nothing we give up.",
	Question: "What does our strategy say no to?",
	Why: "A strategy earns its keep on the day when two good things compete for the same people. If it names both, it does not help, and the choice is made by whoever shouts. " +
		"What is given up shows that somebody has chosen.",
	Sources: []lint.Source{
		{Doc: lint.ProductLeaders, Line: 34, Claim: "Leaders make hard trade-offs across the whole portfolio."},
		{Doc: lint.ProductLeaders, Line: 50, Claim: "New wishes are framed as either this or that, against what is already promised."},
	},
	Decides: "The strategy of the organization and of each product that is not being retired. One with pillars, choices or more than long_text words in its summary needs a `not_doing`, a choice with " +
		"`over`, or a summary with words of a trade-off (not, instead, rather, before, first, over, only). More pillars than max_pillars count as well.",
	Needs:       "A strategy. A short text alone is left in peace.",
	Fix:         "Write down three things that good people here would like to do and that this strategy says no to.",
	FalseAlarms: "Trade-offs that are confidential: ignore the finding with that reason.",
	Related:     []string{"missing-strategic-context", "missing-product-strategy", "allocation-contradicts-strategy"},
	Facets: []lint.Facet{
		{Name: lint.MainFacet, Summary: "The strategy gives up nothing."},
		{Name: "pillars", Summary: "The strategy has more pillars than max_pillars."},
	},
	Options: []lint.Option{
		{Name: "max_pillars", Default: 5.0, Reason: "more than five pillars are a list of departments; a judgment"},
		{Name: "long_text", Default: 30.0, Reason: "two sentences may leave the choices to another place, a longer text has room for them"},
	},
	Bad: []lint.Example{
		{
			Name: "Everything is a pillar",
			YAML: `kind: organization
id: acme
strategy:
  pillars: [{id: a, name: Growth}, {id: b, name: Quality}, {id: c, name: Innovation}, {id: d, name: Efficiency}]
`,
			Want: []string{"acme: the strategy names 4 pillars and nothing that it gives up"},
		},
		{
			Name: "Six pillars",
			YAML: `kind: organization
id: acme
strategy:
  pillars: [{id: a, name: Growth}, {id: b, name: Quality}, {id: c, name: Innovation}, {id: d, name: Efficiency}, {id: e, name: Talent}, {id: f, name: Brand}]
  not_doing: [Fashion before 2028]
`,
			Want:   []string{"acme: the strategy has 6 pillars, limit 5"},
			Facets: []string{"pillars"},
		},
	},
	Good: []lint.Example{
		{
			Name: "Two pillars, and what they cost",
			YAML: `kind: organization
id: acme
strategy:
  pillars: [{id: groceries, name: Groceries first}, {id: payout, name: Money the next day}]
  not_doing: [Fashion before 2028, Own couriers]
`,
			Facets: []string{lint.MainFacet, "pillars"},
		},
		{
			Name: "A text that chooses, and one too short to judge",
			YAML: `kind: organization
id: acme
strategy: >-
  We win the corner shops of three countries with a shop that is set up in one afternoon, and we leave chains with a head office to others
  until every second corner shop in these countries has tried us, instead of chasing both.
---
kind: team
id: checkout
---
kind: product
id: wallet
team: checkout
strategy: Be the way returning grocery buyers pay
`,
		},
	},
	Check: func(w *lint.Walk) {
		lint.WholeOrganization(func(p *lint.Pass, o *model.Organization) { checkChoices(p, o.Strategy, o.At("strategy")) })(w)
		lint.EachProduct(func(p *lint.Pass, product *model.Product) {
			if !isOffered(product) {
				p.NotApplicable()
				return
			}
			checkChoices(p, product.Strategy, product.At("strategy"))
		})(w)
	},
}

func checkChoices(p *lint.Pass, s *model.Strategy, at source.Place) {
	if s == nil {
		p.NotApplicable()
		return
	}
	length := judge.Words(s.Summary)
	wants := ""
	switch {
	case len(s.Pillars) > 0:
		wants = fmt.Sprintf("names %d %s", len(s.Pillars), judge.Plural(len(s.Pillars), "pillar"))
	case len(s.Choices) > 0:
		wants = fmt.Sprintf("names %d %s", len(s.Choices), judge.Plural(len(s.Choices), "choice"))
	case length > p.Int("long_text"):
		wants = fmt.Sprintf("names many things in %d words", length)
	}
	if wants != "" && !givesUp(p, s) {
		p.Report(lint.Report{
			At: at, Message: "the strategy " + wants + " and nothing that it gives up",
			Next: "write under not_doing: three things that good people here would like to do and that this strategy says no to",
		})
	}
	if n := len(s.Pillars); n > p.Int("max_pillars") {
		p.Report(lint.Report{
			Facet: "pillars", At: s.At("pillars"),
			Message: fmt.Sprintf("the strategy has %d pillars, limit %d", n, p.Int("max_pillars")),
			Next:    "keep the ones that would win if two of them competed for the same people, and move the rest to not_doing: or to everyday work",
			Measure: &lint.Measure{Value: float64(n), Limit: p.Number("max_pillars"), Unit: "pillars", Worse: "up"},
		})
	}
}

// tradeOffs are the words by which a text says what comes second, by language.
var tradeOffs = map[string][]string{
	"en": {"not", "no", "never", "instead", "rather", "before", "first", "over", "only", "until"},
	"de": {"nicht", "kein", "keine", "statt", "anstatt", "lieber", "bevor", "zuerst", "nur", "vor", "erst", "bis"},
}

// givesUp reports whether a strategy says what it leaves out or puts second.
func givesUp(p *lint.Pass, s *model.Strategy) bool {
	if len(s.NotDoing) > 0 || slices.ContainsFunc(s.Choices, func(c *model.Choice) bool { return c.Over != "" }) {
		return true
	}
	said := strings.FieldsFunc(strings.ToLower(s.Summary), func(r rune) bool { return !unicode.IsLetter(r) })
	return slices.ContainsFunc(tradeOffs[p.Model.Settings.Language], func(w string) bool { return slices.Contains(said, w) })
}

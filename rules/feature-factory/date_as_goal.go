package featurefactory

import (
	"slices"

	"github.com/orgvet/orgvet/internal/lexicon"
	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/source"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// DateAsGoal warns about goals that are met by keeping a date.
var DateAsGoal = lint.Rule{
	ID: "date-as-goal", Category: lint.FeatureFactory, Severity: lint.Warning, Preset: lint.Recommended,
	Summary:  "Hitting a date is itself the objective or key result.",
	Many:     "say when, and not what will be different by then",
	Question: "What will be different once the date is kept?",
	Why: "A date can be kept by shipping something that helps nobody. As a limit it is useful; as a goal it rewards exactly that, and a week spent on making the thing work for " +
		"people counts as a failure.",
	Sources: []lint.Source{
		{Doc: lint.ProductLeaders, Line: 33, Claim: "Teams concentrate on committed delivery dates that hang on no measurable customer behavior or value."},
	},
	Decides: "The text of a key result or objective speaks of keeping a date (on time, by the deadline, hit the launch date …), or of making something by a certain day, and names no " +
		"change. A date as the end of a change (“to 30% by 30 September”) is fine. A declared milestone is an info; other declared types win over the text.",
	Needs:       "Objectives and key results of running and future periods. Texts in a language without word lists are unknown.",
	Fix:         "Keep the date as a limit on the work. Let the goal say what will be different for customers once it is out.",
	Record:      "The date goes on the initiative, as `commitment: {date, reason}`.",
	FalseAlarms: "Seasons that carry the whole value, such as tax time: put that value into the key result. Dates set by law: declare `type: compliance`.",
	Related:     []string{"date-commitment-without-outcome", "output-key-result", "output-objective"},
	Facets: []lint.Facet{
		{Name: lint.MainFacet, Summary: "Keeping a date is the goal."},
		{Name: "milestone", Summary: "A declared milestone is about keeping a date.", Severity: lint.Info},
	},
	Options: []lint.Option{
		{Name: "allow_types", Default: []string{"compliance"}, Reason: "there the law sets the date, not the roadmap"},
	},
	Bad: []lint.Example{
		{
			Name: "A release date",
			YAML: `kind: team
id: couriers
---
kind: okrs
team: couriers
period: 2026-Q3
objectives:
  - objective: Mobile app
    key_results: [Hit the release date of 30 September]
`,
			Want: []string{`couriers "Hit the release date of 30 September": says when, and not what will be different by then`},
		},
		{
			Name: "A milestone with a date",
			YAML: `kind: team
id: couriers
---
kind: okrs
team: couriers
period: 2026-Q3
objectives:
  - objective: Couriers work without going back to the desk
    key_results:
      - {kr: Ship the courier app by 30 September, type: milestone}
`,
			Want:   []string{`couriers "Ship the courier app by 30 September": says when, and not what will be different by then`},
			Facets: []string{"milestone"},
		},
	},
	Good: []lint.Example{
		{
			Name: "The date is the end of a change",
			YAML: `kind: team
id: couriers
---
kind: okrs
team: couriers
period: 2026-Q3
objectives:
  - objective: Couriers work without going back to the desk
    key_results:
      - Jobs completed on the phone 0% -> 60% by 30 September
      - {metric: on-time delivery rate, from: 88%, to: 94%}
      - {kr: Ship the tachograph export by 30 September, type: compliance}
      - {kr: Pilot with the night shift agreed, type: milestone}
`,
			Facets: []string{lint.MainFacet, "milestone"},
		},
	},
	Check: lint.All(lint.EachObjective(checkDateAsObjective), lint.EachKeyResult(checkDateAsKeyResult)),
}

func checkDateAsObjective(p *lint.Pass, o *model.Objective) {
	judgeDate(p, p.Classify(o.Text, lexicon.Facts{}, lexicon.Options{}), o, "objective", lint.MainFacet)
}

func checkDateAsKeyResult(p *lint.Pass, k *model.KeyResult) {
	g := judge.KeyResult(p, k, lexicon.Options{})
	switch {
	case g.Text == "" || slices.Contains(p.List("allow_types"), g.Declared):
		p.NotApplicable()
	case g.Is("milestone"):
		judgeDate(p, g.Result, k, "kr", "milestone")
	case g.Is("", "output"):
		judgeDate(p, g.Result, k, "kr", lint.MainFacet)
	default:
		p.NotApplicable()
	}
}

// written is something whose value stands at a place.
type written interface{ ValueAt(key string) source.Place }

func judgeDate(p *lint.Pass, r *lexicon.Result, goal written, key, facet string) {
	switch {
	case r.Label == lexicon.Unknown:
		p.Unknown("okrs.key_results[].type")
	case r.Date:
		p.Report(lint.Report{
			Facet: facet, At: goal.ValueAt(key), Message: "says when, and not what will be different by then",
			Next: "keep the date on the initiative as commitment: {date, reason}, and state here what will be different for customers once it is out",
		})
	}
}

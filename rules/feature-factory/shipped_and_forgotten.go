package featurefactory

import (
	"fmt"
	"time"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// ShippedAndForgotten warns about shipped work of which nobody recorded whether it helped.
var ShippedAndForgotten = lint.Rule{
	ID: "shipped-and-forgotten", Category: lint.FeatureFactory, Severity: lint.Warning, Preset: lint.Recommended,
	Summary:  "Something shipped weeks ago and nobody has recorded whether it worked.",
	Many:     "shipped weeks ago, and no result is written down",
	Question: "It shipped. Did it help?",
	Why: "Most features change less than hoped. Those who look find out which did and build better next time; those who do not keep paying for all of them and learn nothing from " +
		"any.",
	Sources: []lint.Source{
		{Doc: lint.TrustingTeams, Line: 26, Claim: "Look at the impact of product initiatives, not only at what was delivered."},
		{Doc: lint.ProductLeaders, Line: 33, Claim: "How success will be measured is settled before development; measuring is the other half."},
		{Doc: lint.EmpowermentModel, Line: 3, Claim: "Success is a measurable business outcome, not shipment."},
	},
	Decides: "The initiative is launched, measuring or done, `wait` has passed since the launch (or `measure_after` has come), and there is neither `result.met` nor `result.value`, nor a reading of the " +
		"key results it aims at that is newer than the launch. For items that are done, `end` or the update of the roadmap stands in for a missing `launched`. `met: unknown` counts as an " +
		"answer when `learned` says why, for another `wait`. Maintenance, debt, compliance, incidents, discovery and experiments ship nothing to measure.",
	Needs: "initiative.launched, success and result. As long as no initiative anywhere has a `result`, only items that state `success` are judged; for the others the organization gets " +
		"one info.",
	Fix:         "Read the number that was promised, write down what came out and what was learned, and decide: keep, iterate or remove.",
	Record:      "The value and what was learned go under `result`.",
	FalseAlarms: "Slow numbers, such as renewals: write the day from which they can be read, `measure_after: 2026-12-01`.",
	Related:     []string{"closed-without-learning", "started-without-success-measure", "stale-measures"},
	Facets: []lint.Facet{
		{Name: lint.MainFacet, Summary: "Shipped longer ago than wait, and no result."},
		{Name: "not-recorded", Summary: "The organization records no results at all.", Severity: lint.Info},
	},
	Options: []lint.Option{
		{Name: "wait", Default: lint.Weeks(8), Reason: "enough for a reading of behavior in most products, and still in this or the next quarter; measure_after overrides it"},
		{Name: "max_age", Default: lint.Months(12), Reason: "what is older is history"},
	},
	Bad: []lint.Example{
		{
			Name: "Half a year without a look",
			YAML: `kind: team
id: onboarding
---
kind: roadmap
team: onboarding
initiatives:
  - {name: Guided setup, status: done, launched: 2026-02-10, success: Activation 22% -> 30%}
`,
			Want: []string{`onboarding "Guided setup": shipped on 2026-02-10, 28 weeks ago, and no result is written down, limit 8 weeks`},
		},
		{
			Name: "No results anywhere",
			YAML: `kind: team
id: onboarding
---
kind: roadmap
team: onboarding
initiatives:
  - {name: Guided setup, status: done, launched: 2026-02-10}
  - {name: Sample data, status: launched, launched: 2026-05-04}
`,
			Want:   []string{`the organization: 2 initiatives shipped more than 8 weeks ago, and no result is written down for any: "Guided setup", "Sample data"`},
			Facets: []string{"not-recorded"},
		},
	},
	Good: []lint.Example{
		{
			Name: "Looked at, measured by the key result, or too early to tell",
			YAML: `kind: team
id: onboarding
---
kind: okrs
team: onboarding
period: 2026-Q3
objectives:
  - id: going
    objective: New merchants get going
    key_results:
      - {metric: merchants with a first sale in week one, from: 22%, to: 35%, now: 27%, updated: 2026-08-17}
---
kind: roadmap
team: onboarding
initiatives:
  - name: Guided setup
    status: done
    launched: 2026-02-10
    success: Activation 22% -> 30%
    result: {met: mixed, value: 26%, measured: 2026-04-20, learned: Helps solo users only, decision: iterate}
  - {name: Sample data, status: launched, launched: 2026-05-04, objective: going}
  - {name: Yearly plans, status: launched, launched: 2026-03-02, success: Renewals 70% -> 80%, measure_after: 2026-12-01}
  - {name: Import from CSV, status: launched, launched: 2026-08-03, success: Setups with data 10% -> 30%}
`,
			Facets: []string{lint.MainFacet, "not-recorded"},
		},
	},
	Check: checkShippedAndForgotten,
}

const nextResult = "write result: {met: yes, no or mixed, value: …, learned: …}, and decide whether to keep, iterate or remove it"

func checkShippedAndForgotten(w *lint.Walk) {
	for _, o := range w.Model.Organizations {
		used := recordsResults(o)
		var silent []*model.Initiative
		for _, i := range o.Initiatives() {
			w.Judge(o, i, func(p *lint.Pass) {
				if judgeShipped(p, i, used) {
					silent = append(silent, i)
				}
			})
		}
		w.Judge(o, o, func(p *lint.Pass) { reportNoResults(p, silent) })
	}
}

// judgeShipped reports true when the initiative is overdue for a look, but the organization never promised one.
func judgeShipped(p *lint.Pass, i *model.Initiative, used bool) bool {
	switch {
	case judge.Unstated(i):
		p.Unknown("initiative.status")
		return false
	case !shipped(i):
		p.NotApplicable()
		return false
	}
	launch, ok := launchDay(i)
	if !ok {
		p.Unknown("initiative.launched")
		return false
	}
	look := lookDay(p, i, launch)
	switch {
	case launch.Before(p.Today().AddDate(0, -int(p.Months("max_age")), 0)):
		p.NotApplicable()
	case p.Today().Before(look):
		if !i.Launched.OK {
			p.Unknown("initiative.launched") // another date stands in, and the launch may be long before it
		}
	case answered(p, i, look) || readSince(i, launch):
	case !used && len(i.Success) == 0:
		p.Unknown("initiative.result")
		return true
	default:
		p.Report(overdue(p, i, launch))
	}
	return false
}

func overdue(p *lint.Pass, i *model.Initiative, launch time.Time) lint.Report {
	weeks := p.Today().Sub(launch).Hours() / (24 * 7)
	lack, limit, next := "no result is written down", fmt.Sprintf("limit %.0f weeks", p.Weeks("wait")), nextResult
	if i.Result != nil && i.Result.Met == "unknown" {
		lack = "its result is still unknown"
	}
	if i.MeasureAfter.OK {
		limit = "to be measured from " + i.MeasureAfter.Text() + " on"
	}
	if len(i.Success) > 0 {
		next = fmt.Sprintf("read the number promised (%s); %s", model.Quote(i.Success[0]), nextResult)
	}
	return lint.Report{
		At: i.At("launched"), Next: next, Ageing: true,
		Message: fmt.Sprintf("shipped on %s, %.0f weeks ago, and %s, %s", launch.Format(time.DateOnly), weeks, lack, limit),
		Measure: &lint.Measure{Value: weeks, Limit: p.Weeks("wait"), Unit: "weeks", Worse: "up"},
	}
}

func reportNoResults(p *lint.Pass, silent []*model.Initiative) {
	if len(silent) == 0 {
		return
	}
	names := make([]string, len(silent))
	for n, i := range silent {
		names[n] = model.Quote(i.Name)
	}
	p.Report(lint.Report{
		Facet: "not-recorded", At: silent[0].At("launched"), Ageing: true,
		Message: fmt.Sprintf("%d %s shipped more than %.0f weeks ago, and no result is written down for any: %s",
			len(silent), judge.Plural(len(silent), "initiative"), p.Weeks("wait"), judge.Names(names)),
		Next: "start with one of them: look at the number it was meant to move and write it under result",
	})
}

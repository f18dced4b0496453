package outcomes

import (
	"fmt"
	"strings"

	"github.com/orgvet/orgvet/internal/lexicon"
	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/source"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// KeyResultWithoutBaseline points out changes without a starting point.
var KeyResultWithoutBaseline = lint.Rule{
	ID: "key-result-without-baseline", Category: lint.Outcomes, Severity: lint.Info, Preset: lint.Recommended,
	Summary:  "A change is promised without saying where it starts from.",
	Many:     "have key results with a target and no starting point",
	Question: "How far is it from here to the target?",
	Why: "“To 40%” is a stretch from 20% and a slip from 45%. Without the starting point nobody can judge whether a goal is worth the effort, or see " +
		"movement on the way.",
	Sources: []lint.Source{
		{Doc: lint.TrustingTeams, Line: 22, Claim: "Objectives and key results have to be clear."},
		{Doc: lint.ProductLeaders, Line: 33, Claim: "How success is measured is settled before building starts, and a change needs a start."},
	},
	Decides: "A map with `to`, or a text whose verb says up or down, counts as a change. It is reported when there is neither `from` nor `now` nor a " +
		"from–to in the text. A limit to hold (`type: health`, keep, at least, below) needs no start. All of an objective are reported together.",
	Needs: "Starting points in use: half of the organization's key results that are maps or from–to texts, and at least three, have one; or " +
		"`expect: [key-result.from]`. The period must have been running for the grace time.",
	Fix:         "Read today's value and set it beside the target. If it cannot be read, measuring it is the first key result.",
	Record:      "Today's value goes under `from`.",
	FalseAlarms: "Something new starts at `from: 0`. Where nobody can know yet, write `from: unknown` with `type: learning`.",
	Related:     []string{"unmeasurable-key-result", "key-result-without-change", "stale-measures"},
	Options: []lint.Option{
		{Name: "grace", Default: lint.Weeks(1), Reason: "time to read the first value after the period starts"},
	},
	Bad: []lint.Example{{
		Name: "Two targets without a start",
		YAML: `kind: team
id: disputes
---
kind: okrs
team: disputes
period: 2026-Q3
objectives:
  - objective: Fewer disputes
    key_results:
      - {metric: disputes per 1000 orders, to: 4}
      - Reduce the time to settle a dispute by 20%
`,
		Config: "expect: [key-result.from]\n",
		Want:   []string{`disputes objective "Fewer disputes": no starting point for 2 of 2 key results with a target`},
	}},
	Good: []lint.Example{
		{
			Name: "A start, a new thing and a limit to hold",
			YAML: `kind: team
id: disputes
---
kind: okrs
team: disputes
period: 2026-Q3
objectives:
  - objective: Fewer disputes
    key_results:
      - {metric: disputes per 1000 orders, from: 9, to: 4}
      - {metric: disputes settled without a call, from: 0%, to: 30%}
      - {metric: refunds within a day, to: at least 95%}
      - Keep disputes lost below 2%
`,
			Config: "expect: [key-result.from]\n",
		},
	},
	Check: checkBaselines,
}

func checkBaselines(w *lint.Walk) {
	for _, org := range w.Model.Organizations {
		have, total := 0, 0
		for _, k := range org.CurrentKeyResults() {
			if k.From.OK || !k.Textual && k.To.OK {
				total++
			}
			if k.From.OK {
				have++
			}
		}
		lint.Each(w, org, org.CurrentObjectives(), func(p *lint.Pass, o *model.Objective) { checkBaseline(p, o, have, total) })
	}
}

func checkBaseline(p *lint.Pass, o *model.Objective, have, total int) {
	if o.OKRs != nil && !o.OKRs.Period.Open && o.OKRs.Period.Start().AddDate(0, 0, days(p.Weeks("grace"))).After(p.Today()) {
		p.NotApplicable()
		return
	}
	report := lint.Report{Next: "read today's value and write it as from; if it cannot be read, measuring it is the first key result"}
	judged, lacking := 0, 0
	for _, k := range o.KeyResults {
		if !k.Active() {
			continue
		}
		g := judge.KeyResult(p, k, lexicon.Options{})
		if !promisesChange(p, k, g) {
			continue
		}
		judged++
		if hasBaseline(k, g) {
			continue
		}
		lacking++
		report.Evidence = append(report.Evidence, model.Quote(k.Title())+": "+g.Arithmetic())
		report.Related = append(report.Related, source.Related{Place: k.Place(), Message: model.Quote(k.Title()) + " has no starting point"})
		if lacking == 1 {
			report.At = k.Place()
		}
	}
	switch {
	case judged == 0:
		p.NotApplicable()
	case lacking == 0:
	case !p.Adopted("key-result.from", have, total):
		p.Unknown("key-result.from")
	default:
		report.Message = fmt.Sprintf("no starting point for %d of %d key results with a target", lacking, judged)
		p.Report(report)
	}
}

// promisesChange reports whether a key result says that something is to move to a target.
func promisesChange(p *lint.Pass, k *model.KeyResult, g *judge.Goal) bool {
	switch {
	case k.Redacted(), g.Is("health", "milestone", "compliance", "output"), g.Label == lexicon.Output:
		return false
	case !k.Textual && k.To.OK:
		return k.To.Comparator == model.Exactly || k.From.OK
	case k.From.OK:
		return true
	}
	verb := changeVerb(g.Result)
	target, _ := p.Language().Measurable(g.Text)
	return target && g.IsOutcome() && (isOneOf(verb, rising) || isOneOf(verb, falling))
}

func hasBaseline(k *model.KeyResult, g *judge.Goal) bool {
	return k.From.OK || k.Now.OK || k.Has("from") && g.Is("learning") || k.Text != "" && strings.Contains(g.Arithmetic(), "from–to")
}

// days is a length of time in whole days.
func days(weeks float64) int { return int(7*weeks + 0.5) }

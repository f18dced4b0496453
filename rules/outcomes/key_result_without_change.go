package outcomes

import (
	"fmt"
	"strings"

	"github.com/orgvet/orgvet/internal/lexicon"
	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// KeyResultWithoutChange finds targets that are where the key result starts, or behind it.
var KeyResultWithoutChange = lint.Rule{
	ID: "key-result-without-change", Category: lint.Outcomes, Severity: lint.Error, Preset: lint.Core,
	Summary:  "Baseline and target are equal, or the target is on the wrong side of the baseline.",
	Many:     "do not move from start to target, or move the wrong way",
	Question: "Does this key result move anything, and the right way?",
	Why:      "Such a key result is met on the first day, or by getting worse. Mostly two values were swapped or copied; somebody reads them and acts.",
	Sources: []lint.Source{
		{Doc: lint.ProductLeaders, Line: 33, Claim: "An outcome is a change in what people do."},
		{Doc: lint.EmpowermentModel, Line: 3, Claim: "Teams are measured on reaching an outcome, so the target has to be one."},
	},
	Decides: "From and to are numbers of one unit and equal, and the key result is not there to hold the line; or the way is written down, by `direction` or " +
		"by the verb (increase, reduce …), and to lies on the other side of from. The way is never guessed from the metric.",
	Needs:       "Both from and to, as numbers of one unit, in a running or future period.",
	Fix:         "Correct the values. If the point is to hold the line, say so.",
	Record:      "A number to hold is `type: health`.",
	FalseAlarms: "Practically none, since the direction only counts when written down.",
	Related:     []string{"key-result-without-baseline", "unmeasurable-key-result", "stale-measures"},
	Bad: []lint.Example{{
		Name: "Slower instead of faster, and standing still",
		YAML: `kind: team
id: support
---
kind: okrs
team: support
period: 2026-Q3
objectives:
  - objective: Faster answers
    key_results:
      - Reduce response time from 4h to 6h
      - {metric: questions answered at first contact, from: 70%, to: 70%}
      - {metric: contacts per order, from: 0.5, to: 0.8, direction: down}
`,
		Want: []string{
			`support "Reduce response time from 4h to 6h": goes from 4h to 6h, the wrong way for "reduce"`,
			`support "questions answered at first contact": starts and ends at 70%, so nothing is to change`,
			`support "contacts per order": goes from 0.5 to 0.8, the wrong way for "direction: down"`,
		},
	}},
	Good: []lint.Example{{
		Name: "Faster answers, and a line to hold",
		YAML: `kind: team
id: support
---
kind: okrs
team: support
period: 2026-Q3
objectives:
  - objective: Faster answers
    key_results:
      - Reduce response time from 6h to 4h
      - {metric: questions answered at first contact, from: 70%, to: 70%, type: health}
      - {metric: contacts per order, from: 0.8, to: 0.5, direction: down}
`,
	}},
	Check: lint.EachKeyResult(checkKeyResultChange),
}

func checkKeyResultChange(p *lint.Pass, k *model.KeyResult) {
	if !k.From.Comparable(k.To) {
		p.NotApplicable()
		return
	}
	g := judge.KeyResult(p, k, lexicon.Options{})
	verb := changeVerb(g.Result)
	report := func(message string) {
		p.Report(lint.Report{
			At: k.ValueAt("to"), Message: message,
			Next:     "correct the values, or set type: health if the point is to hold the line",
			Evidence: []string{g.Arithmetic()},
		})
	}
	from, to := k.From.Number, k.To.Number
	if from == to {
		strict := k.To.Comparator == model.Below || k.To.Comparator == model.Above
		if !g.Is("health") && !isOneOf(verb, holding) && !strict {
			report(fmt.Sprintf("starts and ends at %s, so nothing is to change", k.To.Raw))
		}
		return
	}
	up, down := k.Direction == "up", k.Direction == "down"
	said := "direction: " + k.Direction
	if k.Direction == "" {
		up, down, said = isOneOf(verb, rising), isOneOf(verb, falling), verb
	}
	if up && to < from || down && to > from {
		report(fmt.Sprintf("goes from %s to %s, the wrong way for %s", k.From.Raw, k.To.Raw, model.Quote(strings.ToLower(said))))
	}
}

package outcomes

import (
	"slices"

	"github.com/orgvet/orgvet/internal/lexicon"
	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// OutputObjective points out objectives that give no sense of purpose.
var OutputObjective = lint.Rule{
	ID: "output-objective", Category: lint.Outcomes, Severity: lint.Info, Preset: lint.Recommended,
	Summary:  "An objective is a deliverable, or just a number, and so gives no sense of purpose.",
	Many:     "name a thing to deliver, not what gets better for whom",
	Question: "Would somebody new understand from this objective what gets better, and for whom?",
	Why: "An objective is what people repeat to each other when they have to choose. “Deliver version 2” tells them what to make, a bare number what to " +
		"count; neither tells them what to do when a better way turns up.",
	Sources: []lint.Source{
		{Doc: lint.TrustingTeams, Line: 22, Claim: "Good objectives are clear, fit what the company wants, and give a team a purpose."},
		{Doc: lint.EmpowermentModel, Line: 3, Claim: "Teams are given problems to solve rather than a list of features."},
	},
	Decides: "The objective's text is read like that of a key result. It is reported when it names work and none of its key results is a change. " +
		"Under strict also when it is a metric and a number with at most two further words, and why is empty or shorter than five words.",
	Needs: "An active objective of a running or future period, or of the organization. A text in a language without word lists is unknown.",
	Fix:   "Say what will be better, and for whom, in words that people would repeat. Leave the numbers to the key results and the work to the roadmap.",
	FalseAlarms: "A program that everybody knows by its name. If the key results say what changes, nothing is reported; a `why` of a sentence silences " +
		"the bare number.",
	Related: []string{"output-key-result", "date-as-goal", "unaligned-objective"},
	Facets: []lint.Facet{
		{Name: lint.MainFacet, Summary: "The objective names work, and no key result is a change."},
		{Name: "bare-number", Summary: "The objective is a metric and a number, without a why.", Preset: lint.Strict},
	},
	Bad: []lint.Example{
		{
			Name: "A deliverable with a milestone",
			YAML: `kind: team
id: platform
---
kind: okrs
team: platform
period: 2026-Q3
objectives:
  - objective: Deliver platform v2
    key_results: [{kr: All services on v2, type: milestone}]
`,
			Want: []string{`platform objective "Deliver platform v2": names a thing to deliver, not what gets better for whom`},
		},
		{
			Name: "Only a number",
			YAML: `kind: team
id: growth
---
kind: okrs
team: growth
period: 2026-Q3
objectives:
  - objective: Reduce churn to 2%
    key_results: [{metric: customers lost per month, from: 3%, to: 2%}]
`,
			Config: "extends: strict\n",
			Want:   []string{`growth objective "Reduce churn to 2%": is a metric and a number, and nothing says why`},
			Facets: []string{"bare-number"},
		},
	},
	Good: []lint.Example{
		{
			Name: "What gets better, for whom",
			YAML: `kind: team
id: platform
---
kind: okrs
team: platform
period: 2026-Q3
objectives:
  - objective: Teams ship without waiting for us
    key_results: [Median wait for an environment 3 days -> 1 day]
  - objective: Launch in Spain
    key_results: [{metric: weekly active buyers in Spain, from: 0, to: 2000, type: outcome}]
`,
		},
		{
			Name: "A number with a reason",
			YAML: `kind: team
id: growth
---
kind: okrs
team: growth
period: 2026-Q3
objectives:
  - objective: Reduce churn to 2%
    why: Shops leave in month three, before the first season pays back
    key_results: [{metric: customers lost per month, from: 3%, to: 2%}]
`,
			Config: "extends: strict\n",
			Facets: []string{"bare-number"},
		},
	},
	Check: lint.EachObjective(checkOutputObjective),
}

func checkOutputObjective(p *lint.Pass, o *model.Objective) {
	if o.Text == "" {
		p.NotApplicable()
		return
	}
	r := p.Classify(o.Text, lexicon.Facts{}, lexicon.Options{})
	facet, message := lint.MainFacet, ""
	switch {
	case r.Label == lexicon.Unknown:
		p.Unknown("objective.objective")
		return
	case r.Label == lexicon.Output && !hasOutcome(p, o):
		message = "names a thing to deliver, not what gets better for whom"
	case !judge.HasWords(o.Why, enoughWhy) && isBareNumber(p, o.Text, r):
		facet, message = "bare-number", "is a metric and a number, and nothing says why"
	default:
		return
	}
	p.Report(lint.Report{
		Facet: facet, At: o.ValueAt("objective"), Message: message,
		Next:     "say what will be better and for whom, in words people would repeat; leave the numbers to the key results",
		Evidence: []string{r.Arithmetic()},
	})
}

// enoughWhy is how many words make a reason rather than a label.
const enoughWhy = 5

func hasOutcome(p *lint.Pass, o *model.Objective) bool {
	return slices.ContainsFunc(o.KeyResults, func(k *model.KeyResult) bool {
		return k.Active() && judge.KeyResult(p, k, lexicon.Options{}).IsOutcome()
	})
}

// furtherWords is how many words beside metric, verb and number leave a text a bare number.
const furtherWords = 2

func isBareNumber(p *lint.Pass, text string, r *lexicon.Result) bool {
	if !r.Quantified || r.CustomerFacing && !namesMetric(r) {
		return false
	}
	rest := []byte(text)
	for _, e := range r.Evidence {
		if e.Name == "purpose" || e.Name == "somebody does something" {
			return false
		}
		for i := e.Start; i < e.End; i++ {
			rest[i] = ' '
		}
	}
	return namesMetric(r) && len(p.Language().Gist(string(rest)).Words) <= furtherWords
}

func namesMetric(r *lexicon.Result) bool {
	return slices.ContainsFunc(r.Evidence, func(e lexicon.Evidence) bool { return e.Name == "outcome metric" || e.Side == lexicon.SideFlag })
}

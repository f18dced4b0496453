package outcomes

import (
	"fmt"
	"strings"

	"github.com/orgvet/orgvet/internal/lexicon"
	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// VanityMetric warns about goals that count attention.
var VanityMetric = lint.Rule{
	ID: "vanity-metric", Category: lint.Outcomes, Severity: lint.Warning, Preset: lint.Recommended,
	Summary:  "A goal counts attention (page views, downloads, followers, raw active users) rather than value.",
	Many:     "count attention, which can rise while nobody gets more value",
	Question: "Can this number go up while nobody gets more out of the product?",
	Why: "Attention is easy to buy and easy to count. A number that rises with a campaign and says nothing about what people got leads a team to work " +
		"for the number.",
	Sources: []lint.Source{
		{Doc: lint.ProductLeaders, Line: 33, Claim: "Steer away from vanity engagement numbers, toward results that show real value for users."},
		{Doc: lint.TrustingTeams, Line: 46, Claim: "Numbers alone can deceive about what is going on."},
	},
	Decides: "A text that counts a term of the vanity list is reported, unless it is a rate, a ratio, a cohort, a qualified or paying group, or people " +
		"doing something named. Softer counts (sign-ups, installs, active users, traffic) are info, and only when no other key result of the objective is " +
		"a change. A product's metrics count when they have a target, or, as info, when they are half of the metrics and none shows a change. A declared type wins.",
	Needs: "Key results of running and future periods, product.metrics, or initiative.success.",
	Fix:   "Ask what somebody who gets value does next, and measure the share of people who do it.",
	FalseAlarms: "In media and advertising, attention is the product: set `allow_terms: [page views]`. A product of stage explore may count sign-ups; the " +
		"softer list is silent there. Or declare `type: outcome`.",
	Related: []string{"activity-as-goal", "output-key-result", "okrs-without-customer-value"},
	Facets: []lint.Facet{
		{Name: lint.MainFacet, Summary: "A key result counts attention."},
		{Name: "success", Summary: "The success of an initiative is counted in attention alone."},
		{Name: "scorecard", Summary: "A product's metrics count attention and have a target, or are half of the metrics and none shows value."},
		{Name: "soft", Summary: "A key result is a raw count that suits some teams in some seasons, and nothing beside it shows a change.", Severity: lint.Info},
	},
	Options: []lint.Option{
		{Name: "soft", Default: "info", Choices: []string{"off", "info", "warning"}, Reason: "sign-ups are the right goal for some teams in some quarters"},
		{Name: "allow_terms", Default: []string{}, Reason: "for business models where attention is the product"},
	},
	Bad:   vanityBad,
	Good:  vanityGood,
	Check: lint.All(lint.EachKeyResult(checkVanityGoal), lint.EachInitiative(checkVanitySuccess), lint.EachProduct(checkVanityScorecard)),
}

const (
	vanityWhy  = "which can rise while nobody gets more value"
	vanityNext = "ask what somebody who gets value does next, and measure the share who do it, such as visits that end without a call for help"
)

func checkVanityGoal(p *lint.Pass, k *model.KeyResult) {
	g := judge.KeyResult(p, k, lexicon.Options{AllowTerms: p.List("allow_terms")})
	if g.Text == "" || g.Declared != "" {
		p.NotApplicable()
		return
	}
	report := lint.Report{Next: vanityNext}
	switch {
	case g.Label == lexicon.Unknown && !g.FromTo:
		p.Unknown("key-result.type")
		return
	case g.Label == lexicon.Vanity:
		report.Message = fmt.Sprintf("counts %s, %s", flagged(g.Result), vanityWhy)
	case g.Label == lexicon.VanitySoft && p.Word("soft") != "off" && !hasOutcome(p, k.Objective):
		report.Facet = "soft"
		report.Severity, _ = lint.ParseSeverity(p.Word("soft"))
		report.Message = fmt.Sprintf("counts %s, and no key result beside it says what people then do", flagged(g.Result))
	default:
		return
	}
	report.Evidence = []string{flagEvidence(g.Result)}
	p.Report(report)
}

func checkVanitySuccess(p *lint.Pass, i *model.Initiative) {
	if len(i.Success) == 0 || !i.Open() {
		p.NotApplicable()
		return
	}
	var counted, evidence []string
	for _, text := range i.Success {
		r := p.Classify(text, lexicon.Facts{}, lexicon.Options{AllowTerms: p.List("allow_terms")})
		if r.Label != lexicon.Vanity {
			return
		}
		counted, evidence = append(counted, flagged(r)), append(evidence, flagEvidence(r))
	}
	p.Report(lint.Report{
		Facet: "success", At: i.ValueAt("success"), Next: vanityNext, Evidence: evidence,
		Message: fmt.Sprintf("success is counted in %s, %s", strings.Join(counted, " and "), vanityWhy),
	})
}

func checkVanityScorecard(p *lint.Pass, product *model.Product) {
	if len(product.Metrics) == 0 || product.Stage == "retired" {
		p.NotApplicable()
		return
	}
	read := make([]judge.Goal, len(product.Metrics))
	for n, m := range product.Metrics {
		read[n] = judge.Metric(p, m, product.Stage == "explore", lexicon.Options{AllowTerms: p.List("allow_terms")})
	}
	mostly := mostlyAttention(read)
	report := lint.Report{Facet: "scorecard", Severity: lint.Info, Next: vanityNext}
	var names []string
	for n, m := range product.Metrics {
		g, aimedAt := &read[n], m.Target.Raw != ""
		if g.Declared != "" || g.Label != lexicon.Vanity || !mostly && !aimedAt {
			continue
		}
		if len(names) == 0 {
			report.At = m.Place()
		}
		if aimedAt {
			report.Severity = lint.Warning
		}
		names = append(names, model.Quote(m.Name))
		report.Evidence = append(report.Evidence, model.Quote(m.Name)+": "+flagEvidence(g.Result))
	}
	if len(names) == 0 {
		return
	}
	if more := len(names) - vanityNames; more > 0 {
		names = append(names[:vanityNames], fmt.Sprintf("and %d more", more))
	}
	report.Message = fmt.Sprintf("metrics that count attention: %d of %d (%s); they can rise while nobody gets more value",
		len(report.Evidence), len(read), strings.Join(names, ", "))
	p.Report(report)
}

// vanityNames is how many metrics a message names.
const vanityNames = 3

// mostlyAttention reports whether no metric of a scorecard shows value, and at least half count attention.
func mostlyAttention(read []judge.Goal) bool {
	counts := 0
	for _, g := range read {
		switch {
		case g.Declared != "", namesOutcome(g.Result):
			return false
		case g.Label == lexicon.Vanity:
			counts++
		}
	}
	return 2*counts >= len(read)
}

// namesOutcome reports whether a metric's name alone, which has no numbers, is about a state or what people do.
func namesOutcome(r *lexicon.Result) bool {
	return r.Label == lexicon.Outcome || r.OutcomeScore >= 2 && r.Label == lexicon.Unclear
}

// flagEvidence is the arithmetic with the term that no sum shows.
func flagEvidence(r *lexicon.Result) string {
	for _, e := range r.Evidence {
		if e.Side == lexicon.SideFlag {
			return fmt.Sprintf("%s “%s”; %s", e.Name, e.Text, r.Arithmetic())
		}
	}
	return r.Arithmetic()
}

// flagged is the term that made a text vanity or activity, as written but in lower case.
func flagged(r *lexicon.Result) string {
	for _, e := range r.Evidence {
		if e.Side == lexicon.SideFlag {
			return strings.ToLower(e.Text)
		}
	}
	return "attention"
}

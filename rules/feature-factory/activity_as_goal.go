package featurefactory

import (
	"fmt"
	"slices"
	"strings"

	"github.com/orgvet/orgvet/internal/lexicon"
	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/source"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// ActivityAsGoal warns about goals that measure how busy people are.
var ActivityAsGoal = lint.Rule{
	ID: "activity-as-goal", Category: lint.FeatureFactory, Severity: lint.Warning, Preset: lint.Recommended,
	Summary:  "A goal or team metric measures how busy people are (velocity, tickets, commits, calls) instead of what changed.",
	Many:     "measure how busy people are, not what gets better for anybody",
	Question: "Does this goal measure a change, or how busy we are?",
	Why: "Activity can be raised at any time without anybody being better off, and whoever is measured on it will raise it. The number then no longer says anything about " +
		"the work, and the change it was meant for is watched by nobody.",
	Sources: []lint.Source{
		{Doc: lint.ProductLeaders, Line: 33, Claim: "What matters is value that reaches customers; how fast developers go is no substitute."},
		{Doc: lint.EmpowermentModel, Line: 3, Claim: "Feature factories measure teams on output."},
		{Doc: lint.TrustingTeams, Line: 26, Claim: "Measure impact instead of merely tracking output."},
		{Doc: lint.ProductLeaders, Line: 51, Claim: "Activity-based metrics of functions pull against each other."},
	},
	Decides: "The subject of a key result is a word of the activity list, and no measured purpose follows. What comes after “by” is means and is not read. A declared type wins. " +
		"The metrics of a team or product are reported together when there are at least three and all are activity or things to make. Flow metrics (lead time, deployment frequency …) " +
		"are no activity; but a product team that has nothing else as key results gets an info.",
	Needs: "Key results of running and future periods, team.metrics, product.metrics. Texts in a language without word lists are unknown.",
	Fix:   "Keep the number as a working number if it helps. Make the goal the change that the activity is for.",
	FalseAlarms: "Throughput that is a result for the business, such as orders handled per hour in a warehouse product: declare `type: outcome`, or add the word to " +
		"`allow_terms` for everybody.",
	Related: []string{"output-key-result", "vanity-metric", "activity-incentive", "pm-evaluated-on-activity"},
	Facets: []lint.Facet{
		{Name: lint.MainFacet, Summary: "A key result measures activity."},
		{Name: "metrics", Summary: "All metrics of a team or product measure activity or things to make."},
		{Name: "flow-only", Summary: "All key results of a product team are about the flow of work.", Severity: lint.Info},
	},
	Options: []lint.Option{
		{Name: "extra_terms", Default: []string{}, Reason: "your own words for being busy"},
		{Name: "allow_terms", Default: []string{}, Reason: "words of the list that are a result in your business"},
	},
	Bad:   activityAsGoalBad,
	Good:  activityAsGoalGood,
	Check: lint.All(lint.EachKeyResult(judgeActivity), lint.EachTeam(judgeTeam), lint.EachProduct(judgeProduct)),
}

// minMetrics is from how many metrics on a list without any change is a finding: one or two may only be a beginning.
const minMetrics = 3

func judgeTeam(p *lint.Pass, t *model.Team) {
	judgeMetrics(p, t.Metrics, t, false)
	judgeFlow(p, t)
}

func judgeProduct(p *lint.Pass, product *model.Product) {
	judgeMetrics(p, product.Metrics, product, product.Stage == "explore")
}

func judgeActivity(p *lint.Pass, k *model.KeyResult) {
	g := judge.KeyResult(p, k, vocabulary(p))
	switch {
	case g.Text == "" || g.Declared != "" && g.Declared != "output":
		p.NotApplicable()
	case g.Label == lexicon.Unknown:
		p.Unknown("okrs.key_results[].type")
	case g.Label == lexicon.Activity:
		p.Report(lint.Report{
			Message: fmt.Sprintf("measures how busy people are (%s), not what gets better for anybody", model.Quote(term(g.Result))),
			Next:    "keep it as a working number if it helps, and make the goal the change that the activity is for",
		})
	}
}

func vocabulary(p *lint.Pass) lexicon.Options {
	return lexicon.Options{AllowTerms: p.List("allow_terms"), ExtraTerms: p.List("extra_terms")}
}

// term is the word that made a text an activity.
func term(r *lexicon.Result) string {
	for _, e := range r.Evidence {
		if e.Side == lexicon.SideFlag {
			return e.Text
		}
	}
	return ""
}

// keeper is a team or product with metrics.
type keeper interface{ At(key string) source.Place }

func judgeMetrics(p *lint.Pass, metrics []*model.Metric, of keeper, explore bool) {
	if len(metrics) < minMetrics {
		p.NotApplicable()
		return
	}
	names := make([]string, len(metrics))
	for n, m := range metrics {
		g := judge.Metric(p, m, explore, vocabulary(p))
		if g.Declared != "" || g.Label != lexicon.Activity && g.Label != lexicon.Output {
			return
		}
		names[n] = model.Quote(m.Name)
	}
	p.Report(lint.Report{
		Facet: "metrics", At: of.At("metrics"),
		Message: fmt.Sprintf("all %d metrics measure how busy people are or what gets finished: %s", len(metrics), judge.Names(names)),
		Next:    "add a number that moves only when customers or the business are better off",
	})
}

// flowMetrics say how well work flows: good working numbers, and a result only for those who serve other teams.
var flowMetrics = []string{"deployment frequency", "lead time", "cycle time", "change failure rate", "time to restore"}

func judgeFlow(p *lint.Pass, t *model.Team) {
	if !t.IsProduct() {
		return
	}
	var all []*model.KeyResult
	for _, o := range t.RunningObjectives() {
		for _, k := range o.KeyResults {
			if !k.Active() {
				continue
			}
			if !isFlow(k) {
				return
			}
			all = append(all, k)
		}
	}
	if len(all) == 0 {
		return
	}
	p.Report(lint.Report{
		Facet: "flow-only", At: all[0].Place(),
		Message: fmt.Sprintf("all %d key results are about how work flows, none about what it is for", len(all)),
		Next:    "keep them, and add one key result about what changes for customers",
	})
}

func isFlow(k *model.KeyResult) bool {
	text := strings.ToLower(k.Title())
	return slices.ContainsFunc(flowMetrics, func(metric string) bool { return strings.Contains(text, metric) })
}

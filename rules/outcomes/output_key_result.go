package outcomes

import (
	"fmt"

	"github.com/orgvet/orgvet/internal/lexicon"
	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// OutputKeyResult warns about a key result that is work to finish.
var OutputKeyResult = lint.Rule{
	ID: "output-key-result", Category: lint.Outcomes, Severity: lint.Warning, Preset: lint.Recommended,
	Summary:  "A key result describes something to build or finish, not a change.",
	Many:     "name work to finish, not what changes by it",
	Question: "Would this key result be met even if nobody were better off?",
	Why: "Work can be finished, on time and in full, and change nothing for anybody. A team that is measured on finishing has no reason to stop " +
		"work that does not help, and no room to find a better way.",
	Sources: []lint.Source{
		{Doc: lint.EmpowermentModel, Line: 2, Claim: "Product managers are handed results to reach, such as better retention, instead of features to ship."},
		{Doc: lint.TrustingTeams, Line: 26, Claim: "Looking at impact instead of output moves attention from shipping to what customers get out of it."},
		{Doc: lint.ProductLeaders, Line: 33, Claim: "Leaders stand up for results that customers feel, above all where goals and their measures are set."},
	},
	Decides: "The text is read for signs of work (making verbs, finished things, counted deliverables) and signs of change (from–to, rates, people " +
		"doing something). It is an output when work reaches min_score and leads by two. Of a map only the metric is read. A declared type wins.",
	Needs: "A key result with text or metric in a running or future period. A text in a language without word lists is unknown.",
	Fix: "Ask what changes once this is done, for whom and by how much, and make that the key result. The work itself belongs on the roadmap, " +
		"where it can be replaced by something better.",
	Record: "The change is written with `from` and `to`.",
	FalseAlarms: "Names that look like verbs, or a change written in words orgvet does not know: write it as `{metric, from, to}`, or declare " +
		"`type: outcome`. Work that has to be finished as such can say `type: milestone` or `type: compliance`.",
	Related: []string{"output-objective", "activity-as-goal", "date-as-goal", "success-measure-is-output"},
	Facets: []lint.Facet{
		{Name: lint.MainFacet, Summary: "The text, or the declared type, says that it is work to finish."},
		{Name: "likely", Summary: "The text starts with a working verb and names no change.", Preset: lint.Strict},
		{Name: "milestones", Summary: "More than milestone_share of a team's running key results are declared milestones.", Severity: lint.Info},
	},
	Options: []lint.Option{
		{Name: "min_score", Default: 3.0, Reason: "on unseen public key results 31 of 33 findings were right at 3; at 2 more outputs are found, and more said wrongly"},
		{Name: "milestone_share", Default: lint.Share(0.5), Reason: "milestones are tolerable as a minority"},
		{Name: "allow_terms", Default: []string{}, Reason: "your own words that are no activity here"},
		{Name: "extra_terms", Default: []string{}, Reason: "your own words for being busy"},
	},
	Bad:  outputBad,
	Good: outputGood,
	Check: func(w *lint.Walk) {
		lint.EachKeyResult(checkOutputKeyResult)(w)
		lint.EachTeam(checkMilestones)(w)
	},
}

func checkOutputKeyResult(p *lint.Pass, k *model.KeyResult) {
	opts := lexicon.Options{MinScore: p.Int("min_score"), AllowTerms: p.List("allow_terms"), ExtraTerms: p.List("extra_terms")}
	g := judge.KeyResult(p, k, opts)
	report := lint.Report{Next: "ask what changes once this is done, for whom and by how much; make that the key result and move the work to the roadmap"}
	switch {
	case g.Text == "":
		p.NotApplicable()
		return
	case g.Is("output"):
		report.At = k.ValueAt("type")
		report.Message = "is declared an output: work to finish, not a change"
	case g.Declared != "":
		return
	case g.Label == lexicon.Unknown:
		p.Unknown("key-result.type")
		return
	case g.Label == lexicon.Output:
		report.Message = "names work to finish, not what changes by it"
		report.Measure = &lint.Measure{Value: float64(g.OutputScore), Limit: p.Number("min_score"), Unit: "points for work", Worse: "up"}
	case g.Label == lexicon.LikelyOutput:
		report.Facet, report.Message = "likely", "reads like work to do, and names no change"
	default:
		return
	}
	report.Evidence = []string{g.Arithmetic()}
	p.Report(report)
}

func checkMilestones(p *lint.Pass, t *model.Team) {
	all, milestones := runningKeyResults(t), 0
	for _, k := range all {
		if k.Type == "milestone" {
			milestones++
		}
	}
	if milestones == 0 {
		p.NotApplicable()
		return
	}
	limit := p.Share("milestone_share")
	share := float64(milestones) / float64(len(all))
	if len(all) < 2 || share <= limit {
		return
	}
	p.Report(lint.Report{
		Facet:   "milestones",
		At:      all[0].Objective.OKRs.Place(),
		Message: fmt.Sprintf("%d of %d running key results are milestones, limit %g%%", milestones, len(all), 100*limit),
		Next:    "keep the milestones on the roadmap, and say here what they are to change",
		Measure: &lint.Measure{Value: share, Limit: limit, Unit: "share of milestones", Worse: "up"},
	})
}

// runningKeyResults are the active key results of a team's running period.
func runningKeyResults(t *model.Team) []*model.KeyResult {
	var out []*model.KeyResult
	for _, o := range t.RunningObjectives() {
		for _, k := range o.KeyResults {
			if o.Active() && k.Active() {
				out = append(out, k)
			}
		}
	}
	return out
}

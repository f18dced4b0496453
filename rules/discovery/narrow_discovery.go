package discovery

import (
	"fmt"
	"slices"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// NarrowDiscovery tells when a large bet was looked at from one side only.
var NarrowDiscovery = lint.Rule{
	ID: "narrow-discovery", Category: lint.Discovery, Severity: lint.Info, Preset: lint.Strict,
	Summary:  "All evidence for a large bet is of one kind or only confirms, or only one solution was ever considered.",
	Many:     "rest on evidence of one kind only",
	Question: "Did we look for what would prove us wrong?",
	Why: "Numbers say how many and not why; conversations say why and not how many. Whoever uses one way of looking sees one kind of fault, and whoever looks only for support " +
		"will find it.",
	Sources: []lint.Source{
		{Doc: lint.EmpowermentModel, Line: 3, Claim: "Discovery uses several techniques, such as prototypes and interviews, to find the best solution."},
		{Doc: lint.EmpoweringPM, Line: 9, Claim: "Creative approaches to customer problems are what empowerment is for."},
		{Doc: lint.TrustingTeams, Line: 44, Claim: "(from a teaser) Metrics alone do not tell the truth."},
		{Doc: lint.TrustingTeams, Line: 60, Claim: "(from a teaser) Confirmation bias is something to guard against."},
	},
	Decides: "Planned or started features, outcomes and custom items of at least min_effort. One kind: three or more pieces of evidence, all of one type, all numbers (data, experiment, survey) or all " +
		"conversations (interview, visit, usability, observation, prototype, call). Confirms: four or more pieces, all with `supports: true`. One solution: `alternatives` is empty, while at least " +
		"half of the organization's large items, and three of them, list some. After the launch an experiment is enough on its own.",
	Needs:       "initiative.effort or size, and at least three pieces of evidence with a type; with fewer the answer is unknown.",
	Fix:         "Look at it once from the other side: talk to five people if you have numbers, count if you have conversations. Sketch two other ways to reach the same goal.",
	FalseAlarms: "Opt-in advice. Sometimes one way of looking is enough; ignore the rule for the item and say why.",
	Related:     []string{"committed-without-evidence", "untested-risks", "second-hand-evidence"},
	Facets: []lint.Facet{
		{Name: "one-kind", Summary: "All evidence is of one kind."},
		{Name: "confirms", Summary: "All evidence speaks for it."},
		{Name: "one-solution", Summary: "No other solution was considered, unlike for other large items."},
	},
	Options: []lint.Option{
		{Name: "min_effort", Default: lint.Weeks(12), Reason: "only large bets: a quarter of a person and more"},
	},
	Bad: narrowDiscoveryBad, Good: narrowDiscoveryGood,
	Check: lint.EachInitiative(checkNarrowDiscovery),
}

const (
	fewestPieces     = 3 // of evidence, before it can be called narrow
	fewestConfirming = 4 // of evidence, before it can be called one-sided
)

func checkNarrowDiscovery(p *lint.Pass, i *model.Initiative) {
	weeks, _, known := i.EffortWeeks()
	switch {
	case !isPlannedBet(i) || known && weeks < p.Weeks("min_effort"):
		p.NotApplicable()
		return
	case !known:
		p.Unknown("initiative.effort")
		return
	}
	if len(i.Evidence) < fewestPieces {
		p.Unknown("initiative.evidence")
	}
	judgeKinds(p, i)
	judgeAlternatives(p, i)
}

func isPlannedBet(i *model.Initiative) bool {
	return judge.NewWork(i) && i.Open() && i.Status != "idea" && i.Status != "discovery"
}

func judgeKinds(p *lint.Pass, i *model.Initiative) {
	n := len(i.Evidence)
	experiment := func(e *model.Evidence) bool { return e.Type == "experiment" }
	if n < fewestPieces || (i.Status == "launched" || i.Status == "measuring") && slices.ContainsFunc(i.Evidence, experiment) {
		return
	}
	all := func(is func(*model.Evidence) bool) bool {
		return !slices.ContainsFunc(i.Evidence, func(e *model.Evidence) bool { return !is(e) })
	}
	first := i.Evidence[0].Type
	report := lint.Report{Facet: "one-kind", At: i.At("evidence")}
	switch {
	case first != "" && all(func(e *model.Evidence) bool { return e.Type == first }):
		report.Message = fmt.Sprintf("all %d pieces of evidence are of one kind (%s)", n, judge.EvidenceName(first))
		report.Next = "look at it once in another way: " + otherSide(first)
	case all(func(e *model.Evidence) bool { return judge.Numeric(e.Type) }):
		report.Message = fmt.Sprintf("all %d pieces of evidence are numbers, which do not say why", n)
		report.Next = otherSide(first)
	case all(func(e *model.Evidence) bool { return judge.InPerson(e.Type) }):
		report.Message = fmt.Sprintf("all %d pieces of evidence are conversations, which do not say how many", n)
		report.Next = otherSide(first)
	}
	if report.Message != "" {
		p.Report(report)
	}
	if n >= fewestConfirming && all(func(e *model.Evidence) bool { return e.Supports.Yes }) {
		p.Report(lint.Report{
			Facet: "confirms", At: i.At("evidence"), Message: fmt.Sprintf("all %d pieces of evidence speak for it", n),
			Next: "ask once what would have to be true for it to fail, and test that",
		})
	}
}

func otherSide(kind string) string {
	if judge.Numeric(kind) {
		return "watch or ask five people, to hear the reasons behind the numbers"
	}
	return "count in your data how many it concerns"
}

// judgeAlternatives reports an item without alternatives where its large siblings have some.
func judgeAlternatives(p *lint.Pass, i *model.Initiative) {
	if len(i.Alternatives) > 0 {
		return
	}
	siblings := lint.Once(p, largeIn{p.Org}, func() largeItems { return countLarge(p) })
	if p.InUse(siblings.sketched, siblings.all) {
		p.Report(lint.Report{
			Facet: "one-solution", At: i.At("name"), Next: "sketch two other ways to reach the same goal, and list them under alternatives",
			Message: fmt.Sprintf("%d of %d large items list other solutions, this one none", siblings.sketched, siblings.all),
		})
	}
}

// largeItems is how many large bets an organization has, and how many of them list alternatives.
type largeItems struct{ all, sketched int }

type largeIn struct{ *model.Organization }

func countLarge(p *lint.Pass) (l largeItems) {
	least := p.Weeks("min_effort")
	for _, i := range p.Org.Initiatives() {
		if weeks, _, known := i.EffortWeeks(); !known || weeks < least || !isPlannedBet(i) {
			continue
		}
		l.all++
		if len(i.Alternatives) > 0 {
			l.sketched++
		}
	}
	return l
}

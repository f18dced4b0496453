package speed

import (
	"fmt"
	"slices"
	"time"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/source"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// SlowDecisions tells when a team waits long for answers.
var SlowDecisions = lint.Rule{
	ID: "slow-decisions", Category: lint.Speed, Severity: lint.Info, Preset: lint.Recommended,
	Summary:  "Questions wait too long for a decision, or decisions usually take long once a question is raised.",
	Question: "How long does the team wait for an answer?",
	Why: "While a question waits, work goes on around it, on a guess, or stops. Most decisions of a team can be undone, so a quick one that turns out wrong costs less than " +
		"weeks of waiting for the right one.",
	Sources: []lint.Source{
		{Doc: lint.EmpoweringPM, Line: 10, Claim: "Speed needs quick responses, fast decisions and decisive execution."},
		{Doc: lint.TrustingTeams, Line: 12, Claim: "Decisions from the top alone slow the response to a changing market."},
	},
	Decides: "Open: a logged question without a decision was raised more than max_open ago; `revisit` stops the clock until that day, and it starts anew then. Median: of the decisions of the last 182 days, at least " +
		"min_items, half took longer than max_median from raised to decided. Decisions by somebody who is not on the team are counted apart.",
	Needs:       "log.decisions with raised, and decided once they are made. Without such a log the rule has nothing to say.",
	Fix:         "Let the team decide everything that can be undone. For the rest, name one person and a date.",
	FalseAlarms: "Purchases and legal questions take their time: set `revisit` to the day on which the question makes sense again.",
	Related:     []string{"decisions-made-outside-team", "heavyweight-process"},
	Facets: []lint.Facet{
		{Name: "open", Summary: "A question has been open for longer than max_open."},
		{Name: "median", Summary: "The median decision took longer than max_median."},
	},
	Options: []lint.Option{
		{Name: "max_open", Default: lint.Weeks(4), Reason: "two sprints of waiting; a judgment"},
		{Name: "max_median", Default: lint.Weeks(2), Reason: "one sprint; a judgment"},
		{Name: "min_items", Default: 5.0, Reason: "a median of fewer says little"},
	},
	Bad: []lint.Example{
		{
			Name:   "Open since April",
			YAML:   "kind: team\nid: ledger\n---\nkind: log\nteam: ledger\ndecisions: [{question: Which bank interface, raised: 2026-04-02}]\n",
			Want:   []string{`ledger: 1 question has waited for a decision for more than 4 weeks: "Which bank interface" (20 weeks)`},
			Facets: []string{"open"},
		},
		{
			Name: "Five weeks for an answer from above",
			YAML: `kind: team
id: ledger
---
kind: log
team: ledger
decisions:
  - {question: Refunds without a signature, raised: 2026-03-02, decided: 2026-04-07, by: leadership}
  - {question: Name of the export, raised: 2026-04-01, decided: 2026-05-06, by: leadership}
  - {question: Receipt by mail, raised: 2026-04-20, decided: 2026-05-22, by: leadership}
  - {question: Test shop, raised: 2026-05-11, decided: 2026-05-14, by: team}
  - {question: Limit per month, raised: 2026-06-08, decided: 2026-07-15, by: leadership}
`,
			Want:   []string{"ledger: half of the last 5 decisions took 35 days or more, limit 14 days; 4 of the 5 were made outside the team"},
			Facets: []string{"median"},
		},
	},
	Good: []lint.Example{
		{
			Name: "A fresh question, and one that waits for a contract",
			YAML: `kind: team
id: ledger
---
kind: log
team: ledger
decisions:
  - {question: Which bank interface, raised: 2026-08-02}
  - {question: Which card scheme, raised: 2026-03-02, revisit: 2026-11-01}
`,
			Facets: []string{"open"},
		},
		{
			Name: "Most answers come within two weeks",
			YAML: `kind: team
id: ledger
---
kind: log
team: ledger
decisions:
  - {question: Refunds without a signature, raised: 2026-03-02, decided: 2026-04-07, by: leadership}
  - {question: Name of the export, raised: 2026-04-01, decided: 2026-04-03, by: team}
  - {question: Receipt by mail, raised: 2026-04-20, decided: 2026-05-04, by: team}
  - {question: Test shop, raised: 2026-05-11, decided: 2026-05-14, by: team}
  - {question: Limit per month, raised: 2026-06-08, decided: 2026-07-15, by: leadership}
`,
			Facets: []string{"median"},
		},
	},
	Check: lint.EachTeam(checkSlowDecisions),
}

// decisionDays is how far back decisions are looked at: two quarters.
const decisionDays = 182

func checkSlowDecisions(p *lint.Pass, t *model.Team) {
	decisions := t.Decisions()
	if len(decisions) == 0 {
		p.NotApplicable()
		return
	}
	reportOpen(p, decisions)
	reportMedian(p, t, decisions)
}

func reportOpen(p *lint.Pass, decisions []*model.Decision) {
	var waiting []string
	var places []source.Related
	for _, d := range decisions {
		since, ok := waitsSince(d, p.Today())
		if !ok || !since.Before(judge.WeeksBefore(p.Today(), p.Weeks("max_open"))) {
			continue
		}
		waiting = append(waiting, fmt.Sprintf("%s (%d weeks)", model.Quote(d.Question), judge.DaysBetween(since, p.Today())/7))
		places = append(places, source.Related{Message: "waits for a decision", Place: d.Place()})
	}
	if n := len(waiting); n > 0 {
		p.Report(lint.Report{
			Facet: "open", At: places[0].Place, Related: places[1:], Ageing: true,
			Message: fmt.Sprintf("%d %s waited for a decision for more than %s: %s", n, questionsHave(n), judge.WeeksText(p.Weeks("max_open")), judge.Names(waiting)),
			Next:    "let the team decide what can be undone, and name one person and a date for the rest",
		})
	}
}

func questionsHave(n int) string {
	if n == 1 {
		return "question has"
	}
	return "questions have"
}

// waitsSince is the day since which a question waits for its decision; not ok when it is decided, set aside, or of unknown age.
func waitsSince(d *model.Decision, today time.Time) (time.Time, bool) {
	raised, ok := judge.Happened(d.Raised, today)
	if !ok || d.Has("decided") || d.Answer != "" {
		return time.Time{}, false
	}
	if d.Revisit.OK {
		again, come := judge.Happened(d.Revisit, today)
		return again, come
	}
	return raised, true
}

func reportMedian(p *lint.Pass, t *model.Team, decisions []*model.Decision) {
	var took []int
	outside := 0
	var slowest *model.Decision
	for _, d := range decisions {
		raised, ok := judge.Happened(d.Raised, p.Today())
		decided, made := judge.Happened(d.Decided, p.Today())
		if !ok || !made || decided.Before(raised) || decided.Before(p.Today().AddDate(0, 0, -decisionDays)) {
			continue
		}
		days := judge.DaysBetween(raised, decided)
		if slowest == nil || days > slices.Max(took) {
			slowest = d
		}
		took = append(took, days)
		if isOutside(t, d.By.Text) {
			outside++
		}
	}
	if len(took) < p.Int("min_items") {
		return
	}
	median, limit := medianOf(took), 7*p.Weeks("max_median")
	if median <= limit {
		return
	}
	message := fmt.Sprintf("half of the last %d decisions took %g days or more, limit %g days", len(took), median, limit)
	switch {
	case outside == len(took):
		message += "; all were made outside the team"
	case outside > 0:
		message += fmt.Sprintf("; %d of the %d were made outside the team", outside, len(took))
	}
	p.Report(lint.Report{
		Facet: "median", At: slowest.Place(), Message: message,
		Next:    "let the team decide what can be undone, and agree on a day for the answers that others give",
		Measure: &lint.Measure{Value: median, Limit: limit, Unit: "days", Worse: "up"},
	})
}

func medianOf(days []int) float64 {
	slices.Sort(days)
	n := len(days)
	return float64(days[(n-1)/2]+days[n/2]) / 2
}

// isOutside reports whether a decision was made by somebody who surely does not belong to the team.
func isOutside(t *model.Team, who string) bool {
	if who == "leadership" || who == "stakeholder" {
		return true
	}
	if human := t.Org.Human(who); human != nil {
		return !slices.ContainsFunc(human.Seats, func(s *model.Seat) bool { return s.Team == t }) &&
			!slices.ContainsFunc(t.PMs(), func(pm *model.PM) bool { return pm.Human == human })
	}
	other := t.Org.Team(who)
	return other != nil && other != t
}

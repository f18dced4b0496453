package speed

import (
	"fmt"
	"time"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// LongRunningInitiative tells when something has been built for long without users getting any of it, or without any news.
var LongRunningInitiative = lint.Rule{
	ID: "long-running-initiative", Category: lint.Speed, Severity: lint.Info, Preset: lint.Recommended,
	Summary:  "An initiative has been in development for more than half a year without reaching users, or has had no news for weeks.",
	Many:     "have been in development for too long, or have not moved for weeks",
	Question: "When do users get the first part of this?",
	Why:      "What nobody uses yet teaches nothing and earns nothing. The longer it takes until the first part is out, the more is built on guesses, and the harder it becomes to stop.",
	Sources: []lint.Source{
		{Doc: lint.EmpoweringPM, Line: 10, Claim: "Valuable things should reach users as quickly as possible, and execution should be decisive."},
		{Doc: lint.ProductLeaders, Line: 33, Claim: "How success will be measured belongs at the start; without it, effort and value come apart."},
	},
	Decides: "Initiatives in status building: age, when start lies more than max_age back and no date under `releases` (parts that users got) lies within release_gap; stalled, when `updated` lies more than " +
		"max_silence back. Maintenance is left out, and an initiative with children (`parent`) is judged by its children.",
	Needs: "initiative.start for age, initiative.updated for stalled. Without both the answer is unknown.",
	Fix:   "Find the smallest part that a real user can have within three weeks. Ship it, measure, and only then decide about the rest.",
	FalseAlarms: "Work that reaches users in parts is fine: list the dates under `releases`. Where nothing may reach users before an outside approval, ignore the rule for the item with " +
		"that reason and an `until`.",
	Related: []string{"started-without-success-measure", "too-many-active-initiatives", "committed-without-evidence"},
	Facets: []lint.Facet{
		{Name: "age", Summary: "In development for longer than max_age, and nothing reached users lately."},
		{Name: "stalled", Summary: "In development, and not updated for longer than max_silence."},
	},
	Options: []lint.Option{
		{Name: "max_age", Default: lint.Weeks(26), Reason: "two quarters: planned, and planned again"},
		{Name: "release_gap", Default: lint.Weeks(8), Reason: "something reached users within two months"},
		{Name: "max_silence", Default: lint.Weeks(6), Reason: "half a quarter"},
	},
	Bad: []lint.Example{
		{
			Name: "Ninety percent done since spring",
			YAML: `kind: team
id: ledger
---
kind: roadmap
team: ledger
initiatives:
  - {name: New ledger, status: building, start: 2025-10-01, updated: 2026-08-20}
  - {name: New reports, status: building, start: 2025-10-01, releases: [2026-02-10], updated: 2026-08-20}
`,
			Want: []string{
				`ledger "New ledger": in development for 46 weeks, limit 26 weeks, and no part of it has reached users`,
				`ledger "New reports": in development for 46 weeks, limit 26 weeks, and no part of it has reached users since 2026-02-10`,
			},
			Facets: []string{"age"},
		},
		{
			Name: "No news since June",
			YAML: `kind: team
id: ledger
---
kind: roadmap
team: ledger
initiatives:
  - {name: Bank import, status: building, start: 2026-05-01, updated: 2026-06-15}
`,
			Want:   []string{`ledger "Bank import": in development, but without news since 2026-06-15, 10 weeks ago, limit 6 weeks`},
			Facets: []string{"stalled"},
		},
	},
	Good: []lint.Example{
		{
			Name: "Long, but in parts that users got",
			YAML: `kind: team
id: ledger
---
kind: roadmap
team: ledger
initiatives:
  - {name: New ledger, status: building, start: 2025-10-01, releases: [2026-03-01, 2026-07-15]}
`,
			Facets: []string{"age"},
		},
		{
			Name: "Updated in July, and a paused one",
			YAML: `kind: team
id: ledger
---
kind: roadmap
team: ledger
initiatives:
  - {name: Bank import, status: building, start: 2026-05-01, updated: 2026-07-20}
  - {name: Tax export, status: paused, start: 2026-02-01, updated: 2026-03-15}
`,
			Facets: []string{"stalled"},
		},
	},
	Check: checkLongRunning,
}

func checkLongRunning(w *lint.Walk) {
	for _, o := range w.Model.Organizations {
		parents := map[*model.Initiative]bool{}
		for _, i := range o.Initiatives() {
			if i.ParentItem != nil {
				parents[i.ParentItem] = true
			}
		}
		lint.Each(w, o, o.Initiatives(), func(p *lint.Pass, i *model.Initiative) {
			switch {
			case i.IsType("maintenance") || parents[i]:
				p.NotApplicable()
			case judge.Unstated(i):
				p.Unknown("initiative.status")
			case i.Status != "building":
				p.NotApplicable()
			default:
				judgeProgress(p, i)
			}
		})
	}
}

func judgeProgress(p *lint.Pass, i *model.Initiative) {
	today := p.Today()
	start, started := judge.Happened(i.Start, today)
	news, updated := judge.Happened(i.Updated, today)
	if !started && !updated {
		p.Unknown("initiative.start")
		return
	}
	released, ever := lastRelease(i, today)
	isRecent := ever && !released.Before(judge.WeeksBefore(today, p.Weeks("release_gap")))
	if started && start.Before(judge.WeeksBefore(today, p.Weeks("max_age"))) && !isRecent {
		since := ""
		if ever {
			since = " since " + released.Format(time.DateOnly)
		}
		p.Report(lint.Report{
			Facet: "age", At: i.ValueAt("start"), Ageing: true,
			Message: fmt.Sprintf("in development for %d weeks, limit %s, and no part of it has reached users%s", judge.DaysBetween(start, today)/7, judge.WeeksText(p.Weeks("max_age")), since),
			Next:    "find the smallest part that a real user can have within three weeks, ship it, measure, then decide about the rest",
			Measure: weeksMeasure(start, today, p.Weeks("max_age")),
		})
	}
	if updated && news.Before(judge.WeeksBefore(today, p.Weeks("max_silence"))) {
		p.Report(lint.Report{
			Facet: "stalled", At: i.ValueAt("updated"), Ageing: true,
			Message: fmt.Sprintf("in development, but without news since %s, %d weeks ago, limit %s", news.Format(time.DateOnly), judge.DaysBetween(news, today)/7, judge.WeeksText(p.Weeks("max_silence"))),
			Next:    "say where it stands and set updated, or set status to paused and say what it waits for",
			Measure: weeksMeasure(news, today, p.Weeks("max_silence")),
		})
	}
}

func weeksMeasure(from, to time.Time, limit float64) *lint.Measure {
	return &lint.Measure{Value: float64(judge.DaysBetween(from, to)) / 7, Limit: limit, Unit: "weeks", Worse: "up"}
}

// lastRelease is the newest day on which a part of the initiative reached users.
func lastRelease(i *model.Initiative, today time.Time) (newest time.Time, ever bool) {
	for _, d := range append([]model.Date{i.Launched}, i.Releases...) {
		if day, ok := judge.Happened(d, today); ok && day.After(newest) {
			newest, ever = day, true
		}
	}
	return newest, ever
}

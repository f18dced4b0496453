package prioritization

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// TooManyActiveInitiatives warns when a team works on more things at once than it can finish.
var TooManyActiveInitiatives = lint.Rule{
	ID: "too-many-active-initiatives", Category: lint.Prioritization, Severity: lint.Warning, Preset: lint.Recommended,
	Summary:  "A team has more initiatives in progress than it can finish.",
	Question: "What would be out by now if we had started less?",
	Why: "Everything that is in progress waits most of the time, for a review, a decision or a person. The more a team has open, the later each of them reaches anybody, and the " +
		"later the team learns whether it was right.",
	Sources: []lint.Source{
		{Doc: lint.EmpoweringPM, Line: 12, Claim: "Whoever is pulled in many directions ends up deferring to others."},
		{Doc: lint.EmpoweringPM, Line: 10, Claim: "Speed needs decisive execution."},
	},
	Decides: "Initiatives with status building, maintenance and incidents left out, are more than the limit: `base`, or one for every makers_per_item makers if that is more. An " +
		"initiative in status discovery counts half. Parts of one parent count once. Paused ones do not count; from three on they are mentioned.",
	Needs: "initiative.status. Without members and headcount the limit is `base`. A team that lists only some of its people (`members_complete: no`, or nobody but " +
		"leads) is unknown.",
	Fix:         "Finish or pause until the limit is met, and start nothing before something is out and measured.",
	FalseAlarms: "Large teams have a higher limit when their members or headcount are written down. Parts of one thing: give them the same `parent`.",
	Related:     []string{"goal-overload", "everything-is-top-priority", "long-running-initiative", "interrupt-load"},
	Options: []lint.Option{
		{Name: "base", Default: 3.0, Reason: "more projects than teams is already called too many in the literature on work in progress; three for one team is where we speak up; a judgment"},
		{Name: "makers_per_item", Default: 3.0, Reason: "with fewer than three people an initiative is solo work"},
	},
	Bad: []lint.Example{
		{
			Name: "Four at once",
			YAML: `kind: team
id: ads
---
kind: roadmap
team: ads
initiatives:
  - {name: Fewer rejected ads, status: building, start: 2026-03-02}
  - {name: Faster review, status: building}
  - {name: Video slots, status: building}
  - {name: Reach report, status: building}
`,
			Want: []string{"ads: 4 initiatives in development, limit 3"},
		},
		{
			Name: "Four and an open question for nine makers",
			YAML: `kind: team
id: ads
headcount: {pm: 1, designer: 1, engineer: 8}
---
kind: roadmap
team: ads
initiatives:
  - {name: Fewer rejected ads, status: building}
  - {name: Faster review, status: building}
  - {name: Video slots, status: building}
  - {name: Why do people leave, status: discovery}
`,
			Want: []string{"ads: 3 initiatives in development and 1 in discovery (counted half) for 9 makers, limit 3"},
		},
	},
	Good: []lint.Example{
		{
			Name: "Two at once; parts of one thing; twelve makers",
			YAML: `kind: team
id: ads
---
kind: roadmap
team: ads
initiatives:
  - {name: Fewer rejected ads, status: building}
  - {name: Faster review, status: building}
  - {name: Faster review of images, status: building, parent: faster-review}
  - {name: Faster review of films, status: building, parent: faster-review}
  - {name: Video slots, status: planned}
  - {name: Library updates, type: maintenance, status: building}
  - {name: Why do people leave, status: discovery}
---
kind: team
id: pay
headcount: {pm: 1, engineer: 12}
---
kind: roadmap
team: pay
initiatives:
  - {name: Fewer steps, status: building}
  - {name: Saved cards, status: building}
  - {name: Refund in a day, status: building}
  - {name: Clear fees, status: building}
`,
		},
		{
			Name: "Only the leads are listed",
			YAML: `kind: team
id: ads
members: [{role: chair}, {role: tech lead}]
---
kind: roadmap
team: ads
initiatives:
  - {name: Fewer rejected ads, status: building}
  - {name: Faster review, status: building}
  - {name: Video slots, status: building}
  - {name: Reach report, status: building}
`,
		},
	},
	Check: lint.EachTeam(checkActiveInitiatives),
}

func checkActiveInitiatives(p *lint.Pass, t *model.Team) {
	if !plansWork(t) || len(t.Initiatives()) == 0 {
		p.NotApplicable()
		return
	}
	var building []*model.Initiative
	discovery, paused := 0, 0
	seen := map[*model.Initiative]bool{}
	for _, i := range t.Initiatives() {
		if isReleasePlan(i) || i.IsType("maintenance", "incident") {
			continue
		}
		switch whole := wholeOf(i); {
		case i.Status == "paused":
			paused++
		case i.Status == "discovery":
			discovery++
		case i.Status == "building" && !seen[whole]:
			seen[whole] = true
			building = append(building, i)
		}
	}
	if listsSome(t) {
		p.Unknown("team.members")
		return
	}
	limit, makers := p.Number("base"), ""
	if t.PeopleKnown() {
		limit = max(limit, math.Floor(t.Makers()/p.Number("makers_per_item")))
		makers = " for " + amount(t.Makers()) + " " + judge.Plural(int(math.Ceil(t.Makers())), "maker")
	}
	n := float64(len(building)) + float64(discovery)/2
	if n <= limit || len(building) == 0 {
		return
	}
	message := fmt.Sprintf("%d %s in development", len(building), judge.Plural(len(building), "initiative"))
	if discovery > 0 {
		message += fmt.Sprintf(" and %d in discovery (counted half)", discovery)
	}
	report := lint.Report{
		At: building[0].At("status"), Message: message + makers + ", limit " + amount(limit),
		Next:     fmt.Sprintf("finish or pause until %s are left, and start nothing before one is out and measured", amount(limit)),
		Measure:  &lint.Measure{Value: n, Limit: limit, Unit: "initiatives", Worse: "up"},
		Evidence: []string{"in development: " + judge.NamesOf(building, func(i *model.Initiative) string { return withAge(p, i) })},
	}
	if paused >= mentionPaused {
		report.Evidence = append(report.Evidence, fmt.Sprintf("%d more are paused", paused))
	}
	p.Report(report)
}

// listsSome reports whether the team names only a part of its people: it says so, or everybody listed leads. How much such a team can
// carry is unknown.
func listsSome(t *model.Team) bool {
	leads := func(m *model.Member) bool {
		role := strings.ToLower(m.RoleText)
		return m.Lead.Yes || strings.Contains(role, "lead") || strings.Contains(role, "chair")
	}
	return len(t.Members) > 0 && (!t.PeopleKnown() || !slices.ContainsFunc(t.Members, func(m *model.Member) bool { return !leads(m) }))
}

// mentionPaused is from how many paused initiatives on they are worth a word.
const mentionPaused = 3

// wholeOf is the initiative at the top of the parents of an initiative.
func wholeOf(i *model.Initiative) *model.Initiative {
	seen := map[*model.Initiative]bool{}
	for i.ParentItem != nil && !seen[i] {
		seen[i] = true
		i = i.ParentItem
	}
	return i
}

// withAge names an initiative with the weeks since its start.
func withAge(p *lint.Pass, i *model.Initiative) string {
	name := quoted(i)
	if day, ok := judge.Happened(i.Start, p.Today()); ok {
		name += fmt.Sprintf(" (for %d weeks)", judge.DaysBetween(day, p.Today())/7)
	}
	return name
}

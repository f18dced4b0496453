package collaboration

import (
	"fmt"
	"slices"
	"strings"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/source"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// UnacknowledgedDependency warns about plans that count on another team which does not plan for it.
var UnacknowledgedDependency = lint.Rule{
	ID: "unacknowledged-dependency", Category: lint.Collaboration, Severity: lint.Warning, Preset: lint.Recommended,
	Summary:  "A team's plan depends on another team that has not agreed, or that plans its part for later.",
	Many:     "depend on a team that has not agreed, or that plans its part for later",
	Question: "Does the team we count on know it?",
	Why: "A dependency that only one side knows about comes to light on the day the work is due. A yes with a date costs one conversation, and a no is cheap " +
		"as long as nothing is built on the hope.",
	Sources: []lint.Source{
		{Doc: lint.EmpoweringPM, Line: 11, Claim: "PMs need a mandate to coordinate with others and to decide what touches other teams."},
		{Doc: lint.ProductLeaders, Line: 42, Claim: "Teams are encouraged to depend on each other."},
	},
	Decides: "Items that are building, or planned for now or next, and that name another team or its initiative under `depends_on`. Not agreed: the entry says `agreed: false`. " +
		"Not planned: nothing is said about an agreement, the other team has a roadmap in force, and nothing on it is the named initiative, `enables` this one, is done `with` " +
		"this team, or has the same name; or the named initiative was stopped. Late: the other's part is planned for a later horizon or date. What has been delivered is fine.",
	Needs:       "initiative.depends_on. Where an entry has no `agreed` and the other team has no roadmap, the answer is unknown.",
	Fix:         "Get a yes with a date from the other team's product manager, or plan without it.",
	Record:      "The yes is written as `agreed: true, by: DATE`.",
	FalseAlarms: "Agreements made by word of mouth: write `agreed: true`. Work that the other team plans under another name: let the item there say what it `enables`.",
	Related:     []string{"dependency-cycle", "skills-gap"},
	Facets: []lint.Facet{
		{Name: "not-agreed", Summary: "The other team has not agreed."},
		{Name: "not-planned", Summary: "The other team has a roadmap, and its part is not on it."},
		{Name: "late", Summary: "The other team plans its part for later than it is needed."},
	},
	Bad:   dependencyBad,
	Good:  dependencyGood,
	Check: lint.EachInitiative(checkDependencies),
}

func checkDependencies(p *lint.Pass, i *model.Initiative) {
	switch {
	case len(i.DependsOn) == 0:
		p.NotApplicable()
		return
	case judge.Unstated(i):
		p.Unknown("initiative.status")
		return
	case i.Status != "building" && (i.Status != "planned" || i.Horizon == "later"):
		p.NotApplicable()
		return
	}
	for _, d := range i.DependsOn {
		switch {
		case d.OnTeam == nil && d.OnInitiative == nil:
			p.Unknown("initiative.depends_on[].team")
		case isOwn(i, d) || delivered(d.OnInitiative):
		default:
			checkDependency(p, i, d)
		}
	}
}

// isOwn reports whether a team depends on itself. On a roadmap that names no teams, its own items are taken to be one plan.
func isOwn(i *model.Initiative, d *model.Dependency) bool {
	other := d.OnTeam
	if other == nil {
		other = d.OnInitiative.Team
	}
	if i.Team == nil && other == nil {
		return d.OnInitiative.Roadmap == i.Roadmap
	}
	return i.Team == other
}

func delivered(i *model.Initiative) bool {
	return i != nil && slices.Contains([]string{"launched", "measuring", "done"}, i.Status)
}

func checkDependency(p *lint.Pass, i *model.Initiative, d *model.Dependency) {
	other, part := provider(d), provider(d)
	report := lint.Report{At: d.Place(), Next: "get a yes with a date from " + other + ", or plan without it"}
	if d.OnInitiative != nil {
		part = model.Quote(d.OnInitiative.Name) + " of " + other
		report.Related = []source.Related{{Place: d.OnInitiative.Place(), Message: "what it needs"}}
	}
	late := lateness(i, d)
	switch {
	case d.Agreed.OK && !d.Agreed.Yes:
		report.Facet, report.At = "not-agreed", d.At("agreed")
		report.Message = fmt.Sprintf("needs %s, which has not agreed", part)
	case d.OnInitiative != nil && !d.OnInitiative.Open():
		report.Facet = "not-planned"
		report.Message = fmt.Sprintf("needs %s, which was %s", part, d.OnInitiative.Status)
		report.Next = "agree with " + other + " on another way, or plan without it"
	case late != "":
		report.At = d.At("by")
		report.Facet, report.Message = "late", "needs "+part+late
		report.Next = "agree with " + other + " on a date that fits both, or move this item"
	case d.Agreed.OK || d.OnInitiative != nil:
		return
	case planOf(p, d.OnTeam) == nil:
		p.Unknown("initiative.depends_on[].agreed")
		return
	case isExpected(i, d.OnTeam):
		return
	default:
		report.Facet = "not-planned"
		report.Message = fmt.Sprintf("needs %s, and nothing on the roadmap of %s says so", part, other)
		report.Related = []source.Related{{Place: planOf(p, d.OnTeam).Place(), Message: "the roadmap of " + other}}
	}
	p.Report(report)
}

// provider names the team that is depended on.
func provider(d *model.Dependency) string {
	switch {
	case d.OnTeam != nil:
		return d.OnTeam.ID
	case d.OnInitiative.Team != nil:
		return d.OnInitiative.Team.ID
	}
	return d.OnInitiative.Roadmap.OwnerLabel()
}

// planOf is the team's first roadmap that is in force and has something on it; nil when there is none.
func planOf(p *lint.Pass, t *model.Team) *model.Roadmap {
	for _, r := range t.Roadmaps {
		if len(r.Initiatives) > 0 && !r.Period.Over(p.Today()) {
			return r
		}
	}
	return nil
}

// isExpected reports whether a team's plan shows that it knows about an initiative of others: both are on one roadmap, the teams work
// on it together, or an item of the team is for it.
func isExpected(i *model.Initiative, t *model.Team) bool {
	if slices.Contains(i.Roadmap.Owners, t) || slices.Contains(i.WithTeams, t) {
		return true
	}
	return slices.ContainsFunc(t.Initiatives(), func(item *model.Initiative) bool {
		return slices.Contains(item.EnablesItems, i) || item.ParentItem == i || strings.EqualFold(item.Name, i.Name) ||
			i.Team != nil && (slices.Contains(item.WithTeams, i.Team) || slices.Contains(item.Enables.Texts(), i.Team.ID))
	})
}

// lateness tells that the other's part comes later than it is needed; "" when it does not, or nothing says so.
func lateness(i *model.Initiative, d *model.Dependency) string {
	part := d.OnInitiative
	if part != nil && part.Status != "building" && horizons[part.Horizon] > horizonOf(i) {
		return fmt.Sprintf(", which is planned for %s, while this %s", part.Horizon, stage(i))
	}
	need := due(i)
	if !need.OK {
		return ""
	}
	if d.By.OK && d.By.Start().After(need.End()) {
		return fmt.Sprintf(" by %s, and the date promised is %s", need.Text(), d.By.Text())
	}
	if part != nil {
		if given := due(part); given.OK && given.Start().After(need.End()) {
			return fmt.Sprintf(" by %s, and it is due %s", need.Text(), given.Text())
		}
	}
	return ""
}

// horizons puts the words in order; a provider without one is never late by it.
var horizons = map[string]int{"now": 1, "next": 2, "later": 3}

// horizonOf is the horizon that an item needs its parts in: next, where it names none, so that only "later" is too late.
func horizonOf(i *model.Initiative) int {
	if i.Horizon == "" {
		return horizons["next"]
	}
	return horizons[i.Horizon]
}

func stage(i *model.Initiative) string {
	switch {
	case i.Status == "building":
		return "is being built"
	case i.Horizon != "":
		return "is for " + i.Horizon
	}
	return "is planned already"
}

// due is when an item is to be out.
func due(i *model.Initiative) model.Date {
	if i.TargetDate.OK {
		return i.TargetDate
	}
	return i.End
}

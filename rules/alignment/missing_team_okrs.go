package alignment

import (
	"fmt"
	"slices"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// MissingTeamOKRs lists product teams without objectives for the running period, where the others have some.
var MissingTeamOKRs = lint.Rule{
	ID: "missing-team-okrs", Category: lint.Alignment, Severity: lint.Warning, Preset: lint.Recommended,
	Summary:  "A product team has no objectives for the running period although the others do.",
	Question: "What is this team trying to change this quarter?",
	Why: "A team that has to answer for a result needs to know which one. Where the neighbors have written theirs down and one team has not, its work is judged by how " +
		"busy it looks, and its product manager answers for something nobody agreed on.",
	Sources: []lint.Source{
		{Doc: lint.TrustingTeams, Line: 22, Claim: "Product teams get clear objectives and key results."},
		{Doc: lint.ProductLeaders, Line: 37, Claim: "Leaders see to it that every product team has goals it can act on."},
		{Doc: lint.InvestorEntrepreneur, Line: 35, Claim: "Product managers answer for an end result, so there has to be one."},
	},
	Decides: "Active product teams are listed that have no OKRs for the period containing today, once at least min_share of the product teams (and min_count of them) do. " +
		"Shared OKRs, OKRs of the group with `covers: children` and `covered_by` count, drafts too. In the first weeks of a period (grace) it is an info.",
	Needs:  "At least two product teams with OKRs for today. Organizations that record none hear nothing.",
	Fix:    "Agree on one objective with two or three key results with each of these teams, or say where its goals are kept.",
	Record: "Goals that are kept elsewhere go under `covered_by`.",
	FalseAlarms: "A team that is being wound up: `status: closing`. A team that works without OKRs on purpose: `goals: none`. Teams younger than six weeks (`since`) " +
		"are left alone.",
	Related: []string{"autonomy-without-direction", "missing-strategic-context", "objective-without-key-results"},
	Options: []lint.Option{
		{Name: "min_share", Default: lint.Share(0.5), Reason: "once half of the teams have OKRs the practice exists, and the rest are stragglers"},
		{Name: "min_count", Default: 2.0, Reason: "OKRs of one team alone are a trial, not a practice"},
		{Name: "grace", Default: lint.Weeks(3), Reason: "planning a quarter usually runs some weeks into it"},
	},
	Bad: []lint.Example{{
		Name: "Two teams have goals, the third has none",
		YAML: `kind: team
id: checkout
problem: First-time shoppers give up while paying
---
kind: team
id: catalog
problem: Shops list the same article twice
---
kind: team
id: search
problem: People do not find the part they need
---
kind: okrs
team: checkout
period: 2026-Q3
objectives:
  - {objective: Paying feels effortless, key_results: [Payment completion 61% -> 70%]}
---
kind: okrs
team: catalog
period: 2026-Q3
objectives:
  - {objective: Every article is listed once, key_results: [Articles listed twice 14% -> 4%]}
`,
		Want: []string{"the organization: 1 of 3 product teams without objectives for 2026-Q3: search"},
	}},
	Good: []lint.Example{{
		Name: "Goals of their own, shared goals, goals kept by the group",
		YAML: `kind: team
id: store
type: group
---
kind: team
id: checkout
part_of: store
problem: First-time shoppers give up while paying
---
kind: team
id: catalog
problem: Shops list the same article twice
---
kind: team
id: search
problem: People do not find the part they need
---
kind: okrs
team: store
period: 2026-Q3
covers: children
objectives:
  - {objective: Paying feels effortless, key_results: [Payment completion 61% -> 70%]}
---
kind: okrs
teams: [catalog, search]
period: 2026-Q3
objectives:
  - {objective: People find the part on the first try, key_results: [Searches that end in a product view 52% -> 65%]}
`,
	}},
	Check: lint.WholeOrganization(checkMissingTeamOKRs),
}

func checkMissingTeamOKRs(p *lint.Pass, o *model.Organization) {
	if worksWithoutGoals(o.Goals, p.Today()) {
		p.NotApplicable()
		return
	}
	with, total := 0, 0
	var without []*model.Team
	for _, t := range o.ProductTeams() {
		switch {
		case worksWithoutGoals(t.Goals, p.Today()) || isYoung(t, p.Today()):
			continue
		case hasOKRs(p, t):
			with++
		default:
			without = append(without, t)
		}
		total++
	}
	if len(without) == 0 {
		return
	}
	if !p.InUse(with, total) {
		p.Unknown("okrs.period")
		return
	}
	reportTeamsWithoutOKRs(p, o, without, total)
}

// hasOKRs reports whether goals for today are on record for the team, wherever they are kept and whatever their state.
func hasOKRs(p *lint.Pass, t *model.Team) bool {
	return len(t.Running()) > 0 || t.CoveredBy.IsSet() ||
		slices.ContainsFunc(t.AllOKRs, func(o *model.OKRs) bool { return o.Period.Contains(p.Today()) })
}

func reportTeamsWithoutOKRs(p *lint.Pass, o *model.Organization, without []*model.Team, total int) {
	period := commonPeriod(o)
	var names []string
	report := lint.Report{
		At:   without[0].Place(),
		Next: "agree on one objective with two or three key results with each of them, or write covered_by: where their goals are kept elsewhere",
	}
	for _, t := range without {
		names = append(names, t.ID)
		report.Items = append(report.Items, lint.Item{Entity: t.Entity(), Place: t.Place(), Message: t.ID + ": no objectives for " + inWords(period)})
	}
	if hasJustBegun(period, p.Today(), p.Weeks("grace")) {
		report.Severity = lint.Info
	}
	if len(without) == 1 {
		report.Also = []model.Subject{without[0]} // only then does a finding about the team explain the whole of this one
	}
	report.Message = fmt.Sprintf("%d of %d product %s without objectives for %s: %s",
		len(without), total, judge.Plural(total, "team"), inWords(period), judge.Names(names))
	p.Report(report)
}

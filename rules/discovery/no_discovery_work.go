package discovery

import (
	"fmt"
	"slices"
	"time"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/source"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// NoDiscoveryWork tells when a team only delivers.
var NoDiscoveryWork = lint.Rule{
	ID: "no-discovery-work", Category: lint.Discovery, Severity: lint.Info, Preset: lint.Recommended,
	Summary:  "A team only delivers; nothing it does explores, tests or experiments.",
	Question: "Is anything on the board a question?",
	Why: "A team that has only answers on its board has no way to find out that one of them is wrong. The next ideas then come from outside, and the team " +
		"becomes a workshop for orders.",
	Sources: []lint.Source{
		{Doc: lint.EmpowermentModel, Line: 3, Claim: "Empowered teams discover continuously, with prototypes and interviews."},
		{Doc: lint.EmpoweringPM, Line: 9, Claim: "Empowerment means freedom to experiment and to find opportunities in white space."},
		{Doc: lint.TrustingTeams, Line: 14, Claim: "Fear of failure keeps companies from letting teams experiment."},
		{Doc: lint.TrustingTeams, Line: 20, Claim: "The culture to build is one that values experimentation and learning."},
	},
	Decides: "A product team (under strict also a platform team) has at least min_building items that are building or were launched within the window, and in the same window no item of type or status discovery, no " +
		"item of type experiment, no logged experiment, no touchpoint and no dated evidence. What is there without a date counts for the team. Maintenance, debt, compliance and incidents are not counted as building. " +
		"White space (strict): the team has a growing or mature product and open items, and none of them is a new bet (`bet: new`) that is in discovery or planned for later.",
	Needs: "A roadmap with statuses. If nobody in the organization uses types, touchpoints, experiments or evidence, or the team keeps its discovery elsewhere (`discovery.log`), the answer is unknown; " +
		"white space needs `bet` somewhere in the organization.",
	Fix:         "Put one question on the board next to the features: the cheapest test that you can run by Friday.",
	FalseAlarms: "Discovery that is tracked elsewhere: `discovery: {log: URL}` on the team says so.",
	Related:     []string{"customer-contact-gap", "committed-without-evidence", "feature-factory-roadmap"},
	Facets: []lint.Facet{
		{Name: lint.MainFacet, Summary: "Several items in development, and nothing that explores or tests."},
		{Name: "white-space", Summary: "All open work improves what exists; nothing looks for something new.", Preset: lint.Strict},
	},
	Options: []lint.Option{
		{Name: "window", Default: lint.Weeks(8), Reason: "two months without a question asked"},
		{Name: "min_building", Default: 3.0, Reason: "with fewer the team may simply be small"},
	},
	Bad: []lint.Example{
		{
			Name: "Three things to build, no question",
			YAML: `kind: team
id: ads
type: product
---
kind: roadmap
team: ads
initiatives:
  - {name: New reports, type: feature, status: building}
  - {name: Export, type: feature, status: building}
  - {name: Alerts, type: feature, status: launched, launched: 2026-07-20}
`,
			Want: []string{"ads: 3 items in development or just launched, and no discovery, experiment or customer contact in the last 8 weeks"},
		},
		{
			Name: "Everything improves what exists",
			YAML: `kind: team
id: ads
products: [reports]
---
kind: product
id: reports
stage: mature
---
kind: roadmap
team: ads
initiatives:
  - {name: New reports, type: feature, status: building, bet: core}
  - {name: Would agencies pay for alerts, type: experiment, status: discovery, bet: core}
`,
			Config: "extends: strict\n",
			Want:   []string{"ads: 2 open items, and none of them looks for something new"},
			Facets: []string{"white-space"},
		},
	},
	Good: []lint.Example{
		{
			Name: "One question beside the features",
			YAML: `kind: team
id: ads
type: product
---
kind: roadmap
team: ads
initiatives:
  - {name: New reports, status: building}
  - {name: Export, status: building}
  - {name: Alerts, status: building}
  - {name: Would agencies pay for alerts, type: experiment, status: discovery}
`,
		},
		{
			Name: "A new bet for later",
			YAML: `kind: team
id: ads
products: [reports]
---
kind: product
id: reports
stage: mature
---
kind: roadmap
team: ads
initiatives:
  - {name: New reports, type: feature, status: building, bet: core}
  - {name: Reports for schools, type: discovery, status: discovery, horizon: later, bet: new}
`,
			Config: "extends: strict\n",
			Facets: []string{"white-space"},
		},
	},
	Check: checkNoDiscoveryWork,
}

func checkNoDiscoveryWork(w *lint.Walk) {
	for _, o := range w.Model.Organizations {
		records := recordsDiscovery(o)
		bets := countItems(o, func(i *model.Initiative) bool { return i.Bet != "" }) > 0
		lint.Each(w, o, o.ActiveTeams(), func(p *lint.Pass, t *model.Team) {
			if !t.IsProduct() && (t.Type != "platform" || !p.Strict()) || youngerThan(t, p.Weeks("window")) {
				p.NotApplicable()
				return
			}
			judgeDiscovery(p, t, records)
			if bets {
				judgeWhiteSpace(p, t)
			}
		})
	}
}

// recordsDiscovery reports whether anybody in the organization writes down anything that would show discovery.
func recordsDiscovery(o *model.Organization) bool {
	if countItems(o, func(i *model.Initiative) bool { return i.Has("type") || len(i.Evidence) > 0 || i.Status == "discovery" }) > 0 {
		return true
	}
	return slices.ContainsFunc(o.Teams, func(t *model.Team) bool { return len(t.Touchpoints()) > 0 || len(t.Experiments()) > 0 })
}

func judgeDiscovery(p *lint.Pass, t *model.Team, records bool) {
	from := judge.WeeksBefore(p.Today(), p.Weeks("window"))
	var building []*model.Initiative
	for _, i := range t.Initiatives() {
		if isDelivery(i) && (i.Status == "building" || i.Status == "launched" && isSince(p, from, i.Launched)) {
			building = append(building, i)
		}
	}
	switch {
	case !records || len(t.Initiatives()) == 0:
		p.Unknown("initiative.type")
		return
	case explores(p, t, from):
		return
	case len(building) < p.Int("min_building"):
		if !t.Has("type") && len(t.Owned) == 0 {
			p.Unknown("team.type") // read as a product team, but nothing else says so
		}
		return
	case t.Discovery != nil && t.Discovery.Log != "":
		p.Unknown("team.discovery.touchpoints")
		return
	}
	related := make([]source.Related, len(building))
	for n, i := range building {
		related[n] = source.Related{Message: "in development", Place: i.Place()}
	}
	p.Report(lint.Report{
		At: building[0].Roadmap.At("initiatives"), Related: related,
		Message: fmt.Sprintf("%d items in development or just launched, and no discovery, experiment or %s contact in the last %s", len(building), users(t), judge.WeeksText(p.Weeks("window"))),
		Next:    "put one question on the board next to the features: the cheapest test that you can run by Friday",
	})
}

func isDelivery(i *model.Initiative) bool {
	return !i.IsType("discovery", "experiment", "maintenance", "debt", "compliance", "incident")
}

// isSince reports whether something happened on a day or later, or at an unknown time.
func isSince(p *lint.Pass, from time.Time, d model.Date) bool {
	day, ok := judge.Happened(d, p.Today())
	return ok && !day.Before(from) || !d.OK
}

// explores reports whether a team tried to find something out since a day.
func explores(p *lint.Pass, t *model.Team, from time.Time) bool {
	for _, i := range t.Initiatives() {
		asks := i.Status == "discovery" || i.IsType("discovery", "experiment")
		if asks && i.Status != "rejected" && (i.Open() || isSince(p, from, closing(i))) {
			return true
		}
		if slices.ContainsFunc(i.Evidence, func(e *model.Evidence) bool { return e.Date.OK && isSince(p, from, e.Date) }) {
			return true
		}
	}
	return slices.ContainsFunc(t.Experiments(), func(e *model.Experiment) bool { return isSince(p, from, e.Date) }) ||
		slices.ContainsFunc(t.Touchpoints(), func(tp *model.Touchpoint) bool { return isSince(p, from, tp.Date) }) ||
		t.Discovery != nil && t.Discovery.Last.OK && isSince(p, from, t.Discovery.Last)
}

// closing is the date on which an initiative ended, as far as it says so.
func closing(i *model.Initiative) model.Date {
	for _, d := range []model.Date{i.Stopped, i.End, i.Launched} {
		if d.OK {
			return d
		}
	}
	return i.Updated
}

func judgeWhiteSpace(p *lint.Pass, t *model.Team) {
	open := t.OpenInitiatives()
	grown := slices.ContainsFunc(t.Owned, func(product *model.Product) bool { return product.Stage == "growth" || product.Stage == "mature" })
	looksFurther := func(i *model.Initiative) bool {
		return i.Bet == "new" && (i.Horizon == "later" || i.Type == "discovery")
	}
	if len(open) == 0 || !grown || slices.ContainsFunc(open, looksFurther) {
		return
	}
	p.Report(lint.Report{
		Facet: "white-space", At: open[0].Roadmap.At("initiatives"),
		Message: fmt.Sprintf("%d open %s, and none of them looks for something new", len(open), judge.Plural(len(open), "item")),
		Next:    "keep one place on the roadmap for a new bet, as a discovery item or for later, and mark it bet: new",
	})
}

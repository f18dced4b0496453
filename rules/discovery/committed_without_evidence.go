package discovery

import (
	"fmt"
	"time"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// CommittedWithoutEvidence warns when much work began before anything was known.
var CommittedWithoutEvidence = lint.Rule{
	ID: "committed-without-evidence", Category: lint.Discovery, Severity: lint.Warning, Preset: lint.Recommended,
	Summary:  "A large piece of development started with no evidence, or with evidence gathered only afterwards.",
	Many:     "were started without evidence that they are worth it",
	Question: "What did we know when we started to build?",
	Why: "Building is the most expensive way to find out whether somebody wants a thing. A few days of tests before cost little, and once weeks have been spent, " +
		"hardly anybody can still hear a no.",
	Sources: []lint.Source{
		{Doc: lint.EmpowermentModel, Line: 3, Claim: "Assumptions are tested before significant engineering effort is committed."},
		{Doc: lint.ProductLeaders, Line: 22, Claim: "Direct validation with customers is usually what gets cut."},
	},
	Decides: "Features, outcomes and custom items of at least min_effort that are being built, or came out in the last 182 days. None: neither evidence, nor evidence_link, nor a logged experiment about it, nor a " +
		"tested risk. After: all evidence is dated, and all of it is later than start. What continues another initiative inherits the evidence of that one.",
	Needs: "The organization has to record evidence or risks on at least 3 initiatives, or demand it with `expect: [initiative.evidence]`; otherwise the answer is unknown. Effort or size; an item with " +
		"neither counts as large.",
	Fix: "Spend two days on the riskiest assumption (usually: will they use it?) before the next increment. Record what you find, also if it says stop.",
	FalseAlarms: "Follow-on work rests on what the first part taught: say `continues`. Evidence that is kept elsewhere counts once it is linked under " +
		"`evidence_link`.",
	Related: []string{"untested-risks", "narrow-discovery", "second-hand-evidence", "loudest-voice"},
	Facets: []lint.Facet{
		{Name: "none", Summary: "Building began, and no evidence is on record."},
		{Name: "after", Summary: "All evidence is younger than the start of building."},
	},
	Options: []lint.Option{
		{Name: "min_effort", Default: lint.Weeks(6), Reason: "about a sprint of a small team is where effort becomes significant"},
	},
	Bad: []lint.Example{
		{
			Name:   "Thirty weeks on a hunch",
			YAML:   committedTeam + "  - {name: Marketplace app, type: feature, status: building, start: 2026-06-01, effort: 30w}\n",
			Want:   []string{`shop "Marketplace app": started on 2026-06-01 (30 person-weeks), and there is no evidence on record`},
			Facets: []string{"none"},
		},
		{
			Name: "Asked when it was half built",
			YAML: committedTeam + `  - name: Marketplace app
    status: building
    start: 2026-06-01
    size: L
    evidence: [{type: interview, date: 2026-07-14, n: 5}]
`,
			Want:   []string{`shop "Marketplace app": started on 2026-06-01 (8 person-weeks, estimated from size L), before its first evidence of 2026-07-14`},
			Facets: []string{"after"},
		},
	},
	Good: []lint.Example{
		{
			Name: "A prototype before the start, and work that continues",
			YAML: committedTeam + `  - id: app
    name: Marketplace app
    type: feature
    status: building
    start: 2026-06-01
    effort: 30w
    evidence: [{type: prototype, date: 2026-05-12, n: 7, finding: 6 of 7 finished the main task}]
  - {name: Marketplace app for tablets, status: building, start: 2026-08-03, effort: 8w, continues: app}
`,
			Facets: []string{"after"},
		},
		{
			Name: "Small, maintenance, or not begun",
			YAML: committedTeam + `  - {name: Gift note, status: building, start: 2026-07-01, effort: 2w}
  - {name: New message queue, type: maintenance, status: building, start: 2026-06-01, effort: 12w}
  - {name: Tablet app, status: planned, effort: 20w}
`,
			Facets: []string{"none"},
		},
	},
	Check: lint.Given((*model.Organization).Initiatives, keepsEvidence, checkCommittedWithoutEvidence),
}

// committedTeam is a team that records evidence: the first lines of the examples.
const committedTeam = `kind: team
id: shop
---
kind: roadmap
team: shop
initiatives:
  - {name: Wish lists, status: done, launched: 2026-05-04, start: 2026-03-02, evidence: [{type: survey, date: 2026-02-02}]}
  - {name: One price, status: planned, evidence: [{type: interview, date: 2026-06-11, n: 6}]}
  - {name: Saved cart, status: planned, evidence: [{type: data, date: 2026-06-30}]}
`

// fewestUsers is on how many initiatives evidence or risks have to be recorded before their absence means something.
const fewestUsers = 3

// keepsEvidence reports whether the organization has begun to keep evidence.
func keepsEvidence(p *lint.Pass, o *model.Organization) bool {
	using := countItems(o, func(i *model.Initiative) bool { return len(i.Evidence) > 0 || i.Risks != nil })
	return judge.Kept(p, "initiative.evidence", using, fewestUsers)
}

func checkCommittedWithoutEvidence(p *lint.Pass, i *model.Initiative, kept bool) {
	switch {
	case !judge.NewWork(i) || !i.Significant(p.Weeks("min_effort")):
		p.NotApplicable()
	case judge.Unstated(i):
		p.Unknown("initiative.status")
	case !underWay(i, p.Today()):
		if i.Started() && !i.Launched.OK {
			p.Unknown("initiative.launched")
			return
		}
		p.NotApplicable()
	case !kept:
		p.Unknown("initiative.evidence")
	default:
		judgeBet(p, i)
	}
}

func judgeBet(p *lint.Pass, i *model.Initiative) {
	var dates []model.Date
	for at, seen := i, map[*model.Initiative]bool{}; at != nil && !seen[at]; at = at.Predecessor {
		seen[at] = true
		if at.EvidenceLink != "" || hasTestedRisk(at) || at.Continues.IsSet() && at.Predecessor == nil {
			return
		}
		for _, e := range at.Evidence {
			dates = append(dates, e.Date)
		}
		for _, e := range at.Experiments {
			if e.Result != "" && e.Result != "running" {
				dates = append(dates, e.Date)
			}
		}
	}
	began := "building began"
	switch {
	case i.Launched.OK:
		began = "shipped on " + i.Launched.Start().Format(time.DateOnly)
	case i.Start.OK:
		began = "started on " + i.Start.Start().Format(time.DateOnly)
	}
	began += effortText(i)
	if len(dates) == 0 {
		p.Report(lint.Report{Facet: "none", At: i.At("status"), Message: began + ", and there is no evidence on record", Next: nextEvidence(i)})
		return
	}
	first := dates[0]
	for _, d := range dates {
		if !d.OK || !i.Start.OK || !d.Start().After(i.Start.End()) {
			return
		}
		if d.Start().Before(first.Start()) {
			first = d
		}
	}
	p.Report(lint.Report{
		Facet: "after", At: i.At("start"), Next: nextEvidence(i),
		Message: fmt.Sprintf("%s, before its first evidence of %s", began, first.Start().Format(time.DateOnly)),
	})
}

func nextEvidence(i *model.Initiative) string {
	if i.Status == "building" || i.Status == "paused" {
		return "spend two days on the riskiest assumption before the next increment, and record what you find, also if it says stop"
	}
	return "look now at whether people use it, record what you find, and begin the next one with two days on its riskiest assumption"
}

package prioritization

import (
	"slices"
	"strings"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// LoudestVoice warns about work that nothing speaks for but the rank or size of the one who asked.
var LoudestVoice = lint.Rule{
	ID: "loudest-voice", Category: lint.Prioritization, Severity: lint.Warning, Preset: lint.Recommended,
	Summary:  "An initiative is on the plan because somebody senior or big asked for it; nothing else speaks for it.",
	Many:     "are there because somebody senior or big asked, and nothing else speaks for them",
	Question: "Would we do this if somebody else had asked?",
	Why: "A wish from the top or from a large account feels like a decision. Taken over without a look at users, it costs as much as any other work, seldom changes " +
		"much, and nobody can say afterwards whether it was worth it.",
	Sources: []lint.Source{
		{Doc: lint.EmpoweringPM, Line: 12, Claim: "People without a mandate follow whoever is loudest or highest in rank."},
		{Doc: lint.ProductLeaders, Line: 33, Claim: "Features end up being picked by an executive or a large account although they change little."},
	},
	Decides: "An open initiative that is planned or further, whose `requested_by` is one of `types` (a title such as CEO counts), or whose rationale contains one of the " +
		"phrases in `patterns`, and that has neither evidence at first hand, nor a success that can be measured, nor an objective with a measurable key result. " +
		"Only new features are asked. What is as small as size S is left out: `interrupt-load` adds small favors up.",
	Needs: "initiative.requested_by or rationale. A link under `evidence_link`, and a reference to an objective that does not exist, make the item unknown.",
	Fix: "Ask the sender which result they expect and what would count as a failure. Test that before building. A request with evidence is as welcome as " +
		"any other.",
	FalseAlarms: "A favor that is meant as one: give it `size: S`. A contract or a law: use `type: compliance`.",
	Related:     []string{"outside-requests-dominate", "single-customer-share", "committed-without-evidence", "decisions-made-outside-team"},
	Options: []lint.Option{
		{
			Name: "types", Default: []string{"executive", "customer", "sales", "investor", "partner"},
			Reason: "authority and deals, the two kinds of pressure that the sources name; regulators, security and support bring facts",
		},
		{Name: "patterns", Default: authorityPhrases, Reason: "phrases that give a person instead of a reason"},
	},
	Bad: []lint.Example{
		{
			Name: "The CEO asked, a big customer was promised",
			YAML: `kind: roadmap
team: reports
initiatives:
  - {name: Dashboard in dark blue, status: planned, requested_by: {type: executive, who: CEO}}
  - {name: Export for auditors, status: building, rationale: Promised to our largest customer in spring}
  - {name: Bulk edit, status: planned, requested_by: {type: customer, who: Northwind}, evidence: [{type: customer-request, n: 1}], success: Customers like it}
---
kind: team
id: reports
`,
			Want: []string{
				`reports "Dashboard in dark blue": is on the plan because the CEO asked; there is no evidence from users and nothing measurable that it should change`,
				`reports "Export for auditors": is on the plan because "Promised to our largest customer in spring"; there is no evidence from users and nothing measurable that it should change`,
				`reports "Bulk edit": is on the plan because Northwind asked; there is no evidence from users and nothing measurable that it should change`,
			},
		},
	},
	Good: []lint.Example{
		{
			Name: "The CEO asked, and users were asked; a small favor; a regulator",
			YAML: `kind: team
id: reports
---
kind: roadmap
team: reports
initiatives:
  - name: One-page overview for owners
    status: planned
    requested_by: {type: executive, who: CEO}
    evidence: [{type: interview, date: 2026-06-03, n: 8, finding: 6 of 8 build this in a spreadsheet}]
  - name: Weekly digest
    status: planned
    requested_by: {type: sales}
    success: Owners who check numbers weekly 20% -> 45%
  - {name: New logo, size: S, status: planned, requested_by: {type: executive, who: CEO}}
  - {name: Two-step sign-in, status: planned, requested_by: {type: regulator}}
  - {name: Maybe a chat, status: idea, requested_by: {type: executive, who: CEO}}
`,
		},
	},
	Check: lint.EachInitiative(checkLoudestVoice),
}

// authorityPhrases stand for an order where a reason should be.
var authorityPhrases = []string{
	"ceo wants", "ceo asked", "cfo wants", "cfo asked", "coo wants", "coo asked", "boss wants", "boss asked", "board asked", "board wants", "founder wants", "founder asked",
	"management wants", "management asked", "sales promised", "promised to", "big customer", "largest customer", "biggest customer", "key account wants",
}

func checkLoudestVoice(p *lint.Pass, i *model.Initiative) {
	settled := !i.Open() || slices.Contains([]string{"idea", "discovery"}, i.Status)
	if settled || !judge.NewWork(i) || isReleasePlan(i) || isFavor(p, i) || !i.Has("requested_by") && i.Rationale == "" {
		p.NotApplicable()
		return
	}
	who, said := "", ""
	report := lint.Report{}
	switch {
	case i.RequestedBy != nil && slices.Contains(p.List("types"), requesterType(p, i.RequestedBy)):
		who = requesterName(p, i.RequestedBy)
		said = who + " asked"
		report.At = i.ValueAt("requested_by")
	case containsAny(i.Rationale, p.List("patterns")):
		who, said = "the sender", model.Quote(i.Rationale)
		report.At = i.ValueAt("rationale")
	default:
		return
	}
	if judge.IsMeasured(p, i) || slices.ContainsFunc(i.Evidence, func(e *model.Evidence) bool { return !judge.SecondHand(e.Type) }) {
		return
	}
	if i.EvidenceLink != "" || len(i.Objective) > len(i.Targets) {
		p.Unknown("initiative.evidence")
		return
	}
	report.Message = "is on the plan because " + said + "; there is no evidence from users and nothing measurable that it should change"
	report.Next = "ask " + who + " which result is expected and what would count as a failure, and test that before building"
	if i.Started() {
		report.Next += " more"
	}
	p.Report(report)
}

// isFavor reports whether the work is known to be as small as a favor.
func isFavor(p *lint.Pass, i *model.Initiative) bool {
	weeks, _, ok := i.EffortWeeks()
	return ok && weeks <= p.Model.Settings.Sizes["S"]
}

func containsAny(text string, phrases []string) bool {
	text = model.Folded(text)
	return slices.ContainsFunc(phrases, func(phrase string) bool { return strings.Contains(text, strings.ToLower(phrase)) })
}

package process

import (
	"fmt"
	"slices"
	"strings"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// HeavyweightProcess points out how much stands between a team and its users.
var HeavyweightProcess = lint.Rule{
	ID: "heavyweight-process", Category: lint.Process, Severity: lint.Info, Preset: lint.Recommended,
	Summary:  "Too many approvals, mandatory documents or status reports stand between a team and its users.",
	Question: "What does a team have to get past before a user sees anything?",
	Why: "Every approval and every report was once an answer to something that went wrong. Together they make small steps as expensive as large ones, so that teams take " +
		"large ones, and more goes wrong.",
	Sources: []lint.Source{
		{Doc: lint.TrustingTeams, Line: 8, Claim: "Teams build and deliver without being managed in every detail."},
		{Doc: lint.InvestorEntrepreneur, Line: 21, Claim: "Managers let product managers run, and interfere as little as possible."},
		{Doc: lint.ProductLeaders, Line: 37, Claim: "Just enough common process, without bureaucracy or blind obedience to procedure."},
		{Doc: lint.ProductLeaders, Line: 31, Claim: "Leaders create only as much structure as the work needs."},
	},
	Decides: "Counts what `process` lists: approvals by people outside the team, mandatory documents, and status reports; and looks for reports more often than weekly. An approval " +
		"that the law demands (`reason: regulation`), an automated check, and anybody in the team do not count. Under strict also: every kind of tool is mandated and none is free.",
	Needs:       "team.process, or organization.process, which holds for all teams and is judged at the organization.",
	Fix:         "Drop the one that nobody would miss for a quarter, and look what happens.",
	FalseAlarms: "In regulated fields: write the approval as `{by: safety board, reason: regulation}`.",
	Related:     []string{"heavyweight-intake", "decisions-made-outside-team", "process-snowflakes"},
	Facets: []lint.Facet{
		{Name: lint.MainFacet, Summary: "There are more approvals, documents or reports than the limits, or a report more often than weekly."},
		{Name: "mandated-tools", Summary: "Every kind of tool is mandated, and none is left free.", Preset: lint.Strict},
	},
	Options: []lint.Option{
		{Name: "max_approvals", Default: 1.0, Reason: "research on software delivery finds that outside approval goes with slower delivery and not with fewer failures; one is tolerated"},
		{Name: "max_documents", Default: 3.0, Reason: "judgment"},
		{Name: "max_reports", Default: 2.0, Reason: "judgment"},
	},
	Bad:  heavyweightProcessBad,
	Good: heavyweightProcessGood,
	Check: func(w *lint.Walk) {
		lint.WholeOrganization(func(p *lint.Pass, o *model.Organization) { checkProcess(p, o.Process, nil, o.ActiveTeams()) })(w)
		lint.EachTeam(func(p *lint.Pass, t *model.Team) { checkProcess(p, t.Process, t, []*model.Team{t}) })(w)
	},
}

// checkProcess judges a process of a team, or with a nil team of all.
func checkProcess(p *lint.Pass, process *model.Process, t *model.Team, users []*model.Team) {
	if process == nil {
		p.NotApplicable()
		return
	}
	reportLoad(p, process, t)
	if allMandated(process, users) {
		p.Report(lint.Report{
			Facet: "mandated-tools", At: process.At("mandated_tools"),
			Message: fmt.Sprintf("all tools are mandated (%s), and none is free", judge.Names(process.MandatedTools)),
			Next:    "keep what others have to find, such as roadmaps and results, and leave one kind of tool to the teams",
		})
	}
}

func reportLoad(p *lint.Pass, process *model.Process, t *model.Team) {
	var parts []string
	var r lint.Report
	over := func(n int, option, key, what string) {
		limit := p.Number(option)
		if float64(n) <= limit {
			return
		}
		if len(parts) == 0 {
			r.At, r.Measure = process.At(key), &lint.Measure{Value: float64(n), Limit: limit, Unit: what, Worse: "up"}
		}
		parts = append(parts, fmt.Sprintf("%d %s (limit %g)", n, what, limit))
	}
	approvals := outsideApprovals(process, t)
	over(len(approvals), "max_approvals", "approvals", "approvals from outside the team")
	over(len(process.Documents), "max_documents", "documents", "mandatory documents")
	over(len(process.Reports), "max_reports", "reports", "status reports")
	for _, report := range process.Reports {
		if report.Every.OK && report.Every.Days > 0 && report.Every.Days < 7 {
			if len(parts) == 0 {
				r.At = report.Place()
			}
			parts = append(parts, strings.TrimSpace("a report "+to(report))+" more often than weekly (every: "+report.Every.Raw+")")
		}
	}
	if len(parts) == 0 {
		return
	}
	r.Message = "the process asks for " + list(parts)
	r.Next = "drop the one that nobody would miss for a quarter, and look what happens"
	if len(approvals) > 0 {
		r.Evidence = []string{"approvals: " + strings.Join(approvals, ", ")}
	}
	p.Report(r)
}

func to(report *model.Report) string {
	if report.To == "" {
		return ""
	}
	return "to " + report.To
}

// allMandated reports whether the teams may choose no kind of tool: the list of free ones is written and empty, and every kind that they
// record is mandated.
func allMandated(process *model.Process, users []*model.Team) bool {
	if len(process.MandatedTools) == 0 || !process.Has("free") || len(process.Free) > 0 {
		return false
	}
	for _, t := range users {
		for _, tool := range t.Tools {
			if !slices.ContainsFunc(process.MandatedTools, func(m string) bool {
				return strings.EqualFold(m, tool.Name) || sameTool(m, tool.Value)
			}) {
				return false
			}
		}
	}
	return true
}

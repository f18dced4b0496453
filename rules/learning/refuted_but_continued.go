package learning

import (
	"fmt"
	"time"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/source"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// RefutedButContinued warns when the latest evidence speaks against an initiative that is still being built.
var RefutedButContinued = lint.Rule{
	ID: "refuted-but-continued", Category: lint.Learning, Severity: lint.Warning, Preset: lint.Core,
	Summary:  "The latest evidence speaks against an initiative, and it is still being built as planned.",
	Many:     "go on as planned although the evidence went against them",
	Question: "Did the test say no, and we went on anyway?",
	Why: "A test is only worth its cost if its answer can change what happens. Where building goes on after a no, the money for the test is lost as well, " +
		"and people learn that nobody wants to hear the answer.",
	Sources: []lint.Source{
		{Doc: lint.TrustingTeams, Line: 28, Claim: "What is learned from failures should lead to better-informed decisions."},
		{Doc: lint.EmpowermentModel, Line: 3, Claim: "Assumptions are tested before much engineering effort is committed."},
	},
	Decides: "An initiative in status building is reported when its newest dated evidence before today has `supports: false`, or is a logged experiment about it " +
		"that was refuted. Anything else of the same newest date makes the picture mixed, which is silent. A text under `decision` or `changed` is an answer, and silent.",
	Needs:  "initiative.evidence[].supports with dates, or log.experiments[].initiative with a result. Without either there is nothing to contradict.",
	Fix:    "Stop it, change it and say how, or say why you go on: a reason is enough.",
	Record: "The change goes under `changed`, the reason under `decision`.",
	FalseAlarms: "Hardly any: two statements of your own contradict each other. If the test was a poor one, say so under `decision`, or add the better test " +
		"to the evidence.",
	Related: []string{"committed-without-evidence", "untested-risks", "closed-without-learning"},
	Bad: []lint.Example{
		{
			Name: "The experiment said no in June",
			YAML: `kind: team
id: returns
---
kind: roadmap
team: returns
initiatives:
  - name: Reminder e-mails
    status: building
    evidence: [{type: experiment, date: 2026-06-12, supports: false, finding: No change in returns}]
`,
			Want: []string{`returns "Reminder e-mails": still being built, although the experiment of 2026-06-12 speaks against it: "No change in returns"`},
		},
		{
			Name: "The refuted experiment is in the log",
			YAML: `kind: team
id: returns
---
kind: roadmap
team: returns
initiatives:
  - id: reminders
    name: Reminder e-mails
    status: building
    evidence: [{type: interview, date: 2026-05-20, supports: true}]
---
kind: log
team: returns
experiments:
  - {name: Reminders for 200 buyers, date: 2026-07-01, result: refuted, initiative: reminders}
`,
			Want: []string{`returns "Reminder e-mails": still being built, although the experiment of 2026-07-01 speaks against it: "Reminders for 200 buyers"`},
		},
	},
	Good: []lint.Example{
		{
			Name: "Stopped, with what was learned",
			YAML: `kind: team
id: returns
---
kind: roadmap
team: returns
initiatives:
  - name: Reminder e-mails
    status: stopped
    evidence: [{type: experiment, date: 2026-06-12, supports: false, finding: No change in returns}]
    result: {met: no, learned: Buyers return for stock not for reminders}
`,
		},
		{
			Name: "Goes on for a reason, or after a better test",
			YAML: `kind: team
id: returns
---
kind: roadmap
team: returns
initiatives:
  - name: Reminder e-mails
    status: building
    decision: Only for shops that asked for it, until the contract ends in October
    evidence: [{type: experiment, date: 2026-06-12, supports: false}]
  - name: Reminders in the app
    status: building
    evidence:
      - {type: experiment, date: 2026-06-12, supports: false, finding: No change in returns}
      - {type: experiment, date: 2026-07-20, supports: true, finding: Returns after two days instead of five}
`,
		},
		{
			Name: "A mixed picture, and newer evidence that takes no side",
			YAML: `kind: team
id: returns
---
kind: roadmap
team: returns
initiatives:
  - name: Job sheet for gloved hands
    status: building
    evidence:
      - {type: usability, date: 2026-08-19, supports: false, finding: The last step needs bare hands}
      - {type: usability, date: 2026-08-19, supports: true, finding: Big tiles work for all other steps}
  - name: Reminders in the app
    status: building
    evidence: [{type: survey, date: 2026-06-12, supports: false}, {type: data, date: 2026-07-20}]
`,
		},
	},
	Check: lint.EachInitiative(checkRefutedButContinued),
}

// answer is one dated thing that speaks about an initiative.
type answer struct {
	day     time.Time
	against bool
	kind    string
	said    string
	at      interface{ Place() source.Place }
}

func checkRefutedButContinued(p *lint.Pass, i *model.Initiative) {
	if i.Status != "building" || i.Decision != "" || i.Changed != "" {
		p.NotApplicable()
		return
	}
	var newest []answer
	for _, a := range answersAbout(i, p.Today()) {
		if len(newest) > 0 && a.day.Before(newest[0].day) {
			continue
		}
		if len(newest) > 0 && a.day.After(newest[0].day) {
			newest = nil
		}
		newest = append(newest, a)
	}
	if len(newest) == 0 {
		p.NotApplicable()
		return
	}
	for _, a := range newest {
		if !a.against {
			return
		}
	}
	last := newest[0]
	message := fmt.Sprintf("still being built, although the %s of %s speaks against it", judge.EvidenceName(last.kind), last.day.Format(time.DateOnly))
	if last.said != "" {
		message += ": " + model.Quote(last.said)
	}
	p.Report(lint.Report{
		At: i.ValueAt("status"), Message: message,
		Next:    "stop it, change it and say how under changed, or write under decision why you go on",
		Related: []source.Related{{Message: "this speaks against it", Place: last.at.Place()}},
	})
}

// answersAbout are the evidence of an initiative and the experiments about it that lie before today, in no order.
func answersAbout(i *model.Initiative, today time.Time) []answer {
	var out []answer
	for _, e := range i.Evidence {
		if day, ok := judge.Happened(e.Date, today); ok && day.Before(today) {
			out = append(out, answer{day, e.Supports.OK && !e.Supports.Yes, e.Type, e.Finding, e})
		}
	}
	for _, e := range i.Experiments {
		day, ok := judge.Happened(e.Date, today)
		if !ok || !day.Before(today) || e.Result == "" || e.Result == "running" {
			continue
		}
		said := e.Learned
		if said == "" {
			said = e.Name
		}
		out = append(out, answer{day, e.Result == "refuted", "experiment", said, e})
	}
	return out
}

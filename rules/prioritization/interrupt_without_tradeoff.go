package prioritization

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/source"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// InterruptWithoutTradeoff warns about unplanned work that was taken on as if it were free.
var InterruptWithoutTradeoff = lint.Rule{
	ID: "interrupt-without-tradeoff", Category: lint.Prioritization, Severity: lint.Warning, Preset: lint.Recommended,
	Summary:  "An unplanned request was accepted without saying what gives way.",
	Many:     "were accepted without saying what gives way",
	Question: "What did we not do because we said yes to this?",
	Why: "Every yes to something unplanned is a no to something planned. If nobody says to what, the sender believes that it was free, asks again, and the plan slips without " +
		"anybody having decided so.",
	Sources: []lint.Source{
		{Doc: lint.ProductLeaders, Line: 50, Claim: "Interrupts are to be framed as one or the other, against what is already committed."},
	},
	Decides: "Interrupts that were accepted in the last 91 days without `instead_of`, and initiatives with `unplanned: true` that were planned or started then without " +
		"`replaces` or `delays`. What is of size S or below min_effort is left out, and so are incidents, compliance, and what was taken from a reserved `buffer`. " +
		"An effort that nobody wrote down counts.",
	Needs:       "Logged interrupts with `accepted`, or initiatives with `unplanned`; otherwise not applicable.",
	Fix:         "Answer the next request with “yes, instead of …: which do you prefer?”, and keep a note of what was given up.",
	Record:      "The answer goes under `instead_of`.",
	FalseAlarms: "Hardly any, the data is explicit. Small favors: write their effort.",
	Related:     []string{"interrupt-load", "escalation-handled-by-pm", "too-many-active-initiatives"},
	Options: []lint.Option{
		{Name: "min_effort", Default: lint.Weeks(0.6), Reason: "three days; smaller favors are added up by interrupt-load"},
	},
	Bad: []lint.Example{
		{
			Name: "Three weeks that came from nowhere",
			YAML: `kind: team
id: shop
---
kind: log
team: shop
interrupts:
  - {date: 2026-07-14, from: VP Sales, request: SAML for a prospect, accepted: true, effort: 3w}
---
kind: roadmap
team: shop
initiatives:
  - {name: Faster import, status: building, start: 2026-06-01}
  - {name: Labels for the fair, unplanned: true, status: building, start: 2026-08-03}
`,
			Want: []string{`shop: 2 unplanned requests accepted in the last 13 weeks with nothing given up for them: "SAML for a prospect" (2026-07-14, 3w), "Labels for the fair"`},
		},
	},
	Good: []lint.Example{
		{
			Name: "Instead of something, small, refused, an incident, or long ago",
			YAML: `kind: team
id: shop
---
kind: log
team: shop
interrupts:
  - {date: 2026-07-14, from: VP Sales, request: SAML for a prospect, accepted: true, effort: 3w, instead_of: faster-import}
  - {date: 2026-07-15, from: CEO, request: New logo, accepted: true, effort: 1d}
  - {date: 2026-07-16, from: CEO, request: Chat on every page, accepted: false, effort: 6w}
  - {date: 2026-07-20, from: Support, request: Payments fail, accepted: true, effort: 1w, type: incident}
  - {date: 2026-07-21, from: Support, request: Refund by mail, accepted: true, effort: 1w, buffer: true}
  - {date: 2026-02-10, from: CEO, request: Slides, accepted: true, effort: 1w}
---
kind: roadmap
team: shop
initiatives:
  - {name: Faster import, status: planned}
  - {name: Labels for the fair, unplanned: true, status: building, start: 2026-08-03, delays: faster-import}
`,
		},
	},
	Check: eachKeeper(checkTradeoff),
}

func checkTradeoff(p *lint.Pass, t *model.Team, log []*model.Interrupt) {
	items := unplannedItems(p, t)
	if len(log) == 0 && len(items) == 0 {
		p.NotApplicable()
		return
	}
	minEffort := p.Weeks("min_effort")
	free := slices.DeleteFunc(log, func(i *model.Interrupt) bool {
		return !i.Accepted.Yes || isIncident(i) || i.InsteadOf.IsSet() || i.Buffer.Yes || i.Effort.OK && i.Effort.Weeks < minEffort
	})
	items = slices.DeleteFunc(items, func(i *model.Initiative) bool {
		return i.Replaces.IsSet() || i.Delays.IsSet() || i.Size == "S" || i.Effort.OK && i.Effort.Weeks < minEffort
	})
	slices.SortStableFunc(free, func(a, b *model.Interrupt) int { return cmp.Compare(b.Effort.Weeks, a.Effort.Weeks) })
	n := len(free) + len(items)
	if n == 0 {
		return
	}
	var at source.Place
	if len(free) > 0 {
		at = free[0].At("accepted")
	} else {
		at = items[0].At("unplanned")
	}
	p.Report(lint.Report{
		At: at,
		Message: fmt.Sprintf("%d unplanned %s accepted in the last %d weeks with nothing given up for %s: %s",
			n, judge.Plural(n, "request"), quarterDays/7, them(n), judge.Names(append(requests(free), allQuoted(items)...))),
		Next: "answer the next one with “yes, instead of " + current(t) + ": which do you prefer?”, and record the answer under instead_of",
	})
}

func them(n int) string {
	if n == 1 {
		return "it"
	}
	return "them"
}

// current is the first planned piece of work that a team is building, as an example of what could give way.
func current(t *model.Team) string {
	if t != nil {
		for _, r := range t.Roadmaps {
			for _, i := range r.Initiatives {
				if i.Status == "building" && !i.Unplanned.Yes && !isReleasePlan(i) && slices.Contains(t.Initiatives(), i) {
					return i.Name
				}
			}
		}
	}
	return "…"
}

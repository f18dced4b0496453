package featurefactory

import (
	"fmt"
	"time"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
)

// DateCommitmentWithoutOutcome warns about a promised date for something that is to change nothing in particular.
var DateCommitmentWithoutOutcome = lint.Rule{
	ID: "date-commitment-without-outcome", Category: lint.FeatureFactory, Severity: lint.Warning, Preset: lint.Recommended,
	Summary:  "A date has been promised for an initiative that has no outcome to show for it.",
	Many:     "are promised for a date, and nothing says what should change by them",
	Question: "A date is promised. What for?",
	Why: "A promised date takes away the freedom to stop or to do less. That may be worth it, but only for something that matters; and without a measure, keeping the date " +
		"becomes the success.",
	Sources: []lint.Source{
		{Doc: lint.ProductLeaders, Line: 33, Claim: "Committed dates that hang on no measurable customer behavior or value are how teams end up on output."},
		{Doc: lint.TrustingTeams, Line: 71, Claim: "Clients look for certainty where information is incomplete (a teaser line; it carries the opt-in facet only)."},
	},
	Decides: "The initiative is not shipped or closed, has a `commitment`, and neither aims at an objective, pillar or key result nor states a `success` with a number. A `target_date` is " +
		"a forecast, not a promise. With `far_dates: yes`, a promise of an exact day for horizon later, or further away than max_ahead, is reported too unless it gives a reason.",
	Needs: "initiative.commitment. Without one the rule has nothing to say.",
	Fix: "Agree the measure with whoever got the promise, before the date. If none can be found, the promise is the only reason to build it, and that is worth a conversation " +
		"as well.",
	FalseAlarms: "Work that a law demands: set `type: compliance`. Contract work with `type: custom`, `customer` and `commitment.reason` is an info.",
	Related:     []string{"initiative-without-outcome", "date-as-goal", "loudest-voice"},
	Facets: []lint.Facet{
		{Name: lint.MainFacet, Summary: "A date is promised, and nothing says what should change."},
		{Name: "far-dates", Summary: "An exact day is promised for work that is far away, without a reason.", Option: "far_dates", Severity: lint.Info},
	},
	Options: []lint.Option{
		{Name: "max_ahead", Default: lint.Weeks(26), Reason: "two quarters: beyond two planning periods an exact day has no basis"},
		{Name: "far_dates", Default: false, Reason: "its source is a teaser line, so you opt in"},
	},
	Bad: []lint.Example{
		{
			Name: "A promise to sales",
			YAML: `kind: team
id: partners
---
kind: roadmap
team: partners
initiatives:
  - name: Partner portal
    commitment: {date: 2026-11-30, to: sales}
`,
			Want: []string{`partners "Partner portal": promised to sales for 2026-11-30, and nothing says what should change by it`},
		},
		{
			Name: "An exact day a year ahead",
			YAML: `kind: team
id: partners
---
kind: roadmap
team: partners
initiatives:
  - name: Partner portal
    success: Partners who order without calling us 0% -> 40%
    commitment: {date: 2027-08-30, to: sales}
`,
			Config: "rules:\n  date-commitment-without-outcome: {far_dates: yes}\n",
			Want:   []string{`partners "Partner portal": promised to the day (2027-08-30), 53 weeks ahead, limit 26 weeks without a reason`},
			Facets: []string{"far-dates"},
		},
	},
	Good: []lint.Example{
		{
			Name: "A promise with a measure",
			YAML: `kind: team
id: partners
---
kind: roadmap
team: partners
initiatives:
  - name: Partner portal
    commitment: {date: 2026-11-30, to: sales, reason: contract with Northwind}
    success: Partners who place an order without calling us 0% -> 40%
  - {name: Price list, target_date: 2026-10-31}
  - {name: E-invoices, type: compliance, commitment: {date: 2026-12-31, reason: law}}
`,
		},
		{
			Name: "A far month, and a far day with a reason",
			YAML: `kind: team
id: partners
---
kind: roadmap
team: partners
initiatives:
  - {name: Partner portal, success: Orders without a call 0% -> 40%, commitment: {date: 2027-08, to: sales}}
  - {name: Fair kiosk, success: Orders at the fair 0 -> 200, commitment: {date: 2027-09-14, to: sales, reason: the trade fair opens}}
`,
			Config: "rules:\n  date-commitment-without-outcome: {far_dates: yes}\n",
			Facets: []string{"far-dates"},
		},
	},
	Check: lint.EachInitiative(checkDateCommitmentWithoutOutcome),
}

func checkDateCommitmentWithoutOutcome(p *lint.Pass, i *model.Initiative) {
	c := i.Commitment
	switch {
	case c == nil || !i.Open() || i.IsType("compliance") || i.Status == "launched" || i.Status == "measuring":
		p.NotApplicable()
		return
	case !c.Date.OK:
		p.Unknown("initiative.commitment.date")
		return
	}
	if !i.HasOutcome() && !measured(p, i) {
		p.Report(withoutOutcome(i))
	}
	limit := p.Weeks("max_ahead")
	ahead := c.Date.Start().Sub(p.Today()).Hours() / (24 * 7)
	exact := c.Date.Start().Equal(c.Date.End())
	if exact && c.Reason == "" && (ahead > limit || i.Horizon == "later") {
		message := fmt.Sprintf("promised to the day (%s), %.0f weeks ahead, limit %.0f weeks without a reason", day(c.Date.Date), ahead, limit)
		if ahead <= limit {
			message = fmt.Sprintf("promised to the day (%s) without a reason, though it is planned for later", day(c.Date.Date))
		}
		p.Report(lint.Report{
			Facet: "far-dates", At: c.ValueAt("date"), Message: message,
			Next: "promise a quarter instead of a day, or write the reason for the day under commitment",
		})
	}
}

func withoutOutcome(i *model.Initiative) lint.Report {
	c := i.Commitment
	r := lint.Report{At: i.At("commitment"), Message: "promised for " + c.Date.Raw, Next: "agree on a measure before the date; if none can be found, the promise is the only reason to build it"}
	if c.To != "" {
		r.Message = fmt.Sprintf("promised to %s for %s", c.To, c.Date.Raw)
		r.Next = fmt.Sprintf("agree on a measure with %s before the date; if none can be found, the promise is the only reason to build it", c.To)
	}
	r.Message += ", and nothing says what should change by it"
	if i.IsType("custom") && i.Customer != "" && c.Reason != "" {
		r.Severity = lint.Info
	}
	return r
}

func day(d model.Date) string { return d.Start().Format(time.DateOnly) }

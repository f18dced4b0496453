package discovery

import (
	"fmt"
	"time"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/source"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// CustomerContactGap warns when a team does not meet its customers, or has not for too long.
var CustomerContactGap = lint.Rule{
	ID: "customer-contact-gap", Category: lint.Discovery, Severity: lint.Warning, Preset: lint.Recommended,
	Summary:  "A team has no direct contact with its customers, or the last one is too long ago.",
	Question: "When did the team last talk to a customer itself?",
	Why: "What a team believes about its customers goes out of date, and what others tell about them arrives filtered. Contact is the first thing that a busy team drops, " +
		"because nobody asks for it on the day it is missing.",
	Sources: []lint.Source{
		{Doc: lint.EmpowermentModel, Line: 3, Claim: "Feature factories lack direct contact with customers; empowered teams talk to them often as part of continuous discovery."},
		{Doc: lint.ProductLeaders, Line: 22, Claim: "Validating problems first-hand is what overloaded product managers cut."},
		{Doc: lint.EmpoweringPM, Line: 3, Claim: "Product teams have to respond quickly to what customers show and say."},
	},
	Decides: "None: customer_contact is none or indirect, and no direct contact is on record within max_gap. Stale: the newest direct contact lies more than max_gap back. Direct are interviews, visits, usability " +
		"tests, observations, prototype tests and calls, from team.discovery, the team's log and the evidence of its initiatives; those that sales, support or others held alone do not count. Rhythm (strict): " +
		"where the newest is recent, fewer than twice per_month direct contacts in the last 8 weeks. For a platform team the developers it serves are the customers.",
	Needs: "team.customer_contact, team.discovery, touchpoints in the log, or dated evidence. Without any of them the answer is unknown. Teams younger than max_gap (`since`) are left out.",
	Fix:   "Book one conversation this week, and make it a standing slot for the product manager, the designer and an engineer.",
	FalseAlarms: "If contacts are kept in a research tool, a link and the day of the last one are enough: `discovery: {log: URL, last: DATE}`. Where the law keeps users out of reach, " +
		"`access: restricted` makes indirect contact acceptable.",
	Related: []string{"second-hand-evidence", "no-discovery-work", "makers-per-pm"},
	Facets: []lint.Facet{
		{Name: "none", Summary: "The team says that it has no direct contact with customers."},
		{Name: "stale", Summary: "The last direct contact lies further back than max_gap."},
		{Name: "rhythm", Summary: "Contact happens less than weekly.", Preset: lint.Strict, Severity: lint.Info},
	},
	Options: []lint.Option{
		{
			Name: "max_gap", Default: lint.Weeks(4), Strict: lint.Weeks(2),
			Reason: "weekly contact is the advice, and in one survey of 2026 only 47% of product managers reach it; four weeks are a gap by anybody's measure; strict uses two",
		},
		{Name: "per_month", Default: 4.0, Reason: "about weekly; only under strict"},
	},
	Bad: customerContactBad, Good: customerContactGood,
	Check: lint.EachTeam(checkCustomerContactGap),
}

// rhythmWeeks is how far back the rhythm is looked at: two months.
const rhythmWeeks = 8

const nextContact = "book one conversation this week and make it a standing slot for product manager, designer and an engineer"

func checkCustomerContactGap(p *lint.Pass, t *model.Team) {
	gap := p.Weeks("max_gap")
	if !makesProduct(t) || youngerThan(t, gap) {
		p.NotApplicable()
		return
	}
	contacts, edge := contactsOf(p, t), judge.WeeksBefore(p.Today(), gap)
	isRecent := len(contacts) > 0 && !contacts[len(contacts)-1].day.Before(edge)
	switch {
	case isRecent:
		reportRhythm(p, t, contacts)
	case t.CustomerContact == "none":
		p.Report(lint.Report{Facet: "none", At: t.ValueAt("customer_contact"), Message: "no contact with " + users(t) + "s at all", Next: nextContact})
	case t.CustomerContact == "indirect" && t.Access != "restricted":
		p.Report(lint.Report{Facet: "none", At: t.ValueAt("customer_contact"), Message: "contact with " + users(t) + "s only through others", Next: nextContact})
	case len(contacts) == 0:
		reportOnlyIndirect(p, t, edge)
	default:
		reportStale(p, t, contacts[len(contacts)-1])
	}
}

// reportOnlyIndirect judges a team without a dated direct contact: if it has recorded others since before the gap began, and none that
// may have been direct, then it met nobody.
func reportOnlyIndirect(p *lint.Pass, t *model.Team, edge time.Time) {
	first := time.Time{}
	for _, tp := range t.Touchpoints() {
		day, ok := judge.Happened(tp.Date, p.Today())
		if !ok || tp.Type == "" {
			first = time.Time{}
			break
		}
		if first.IsZero() {
			first = day
		}
	}
	if first.IsZero() {
		p.Unknown("team.discovery.touchpoints")
		return
	}
	if first.Before(edge) {
		p.Report(lint.Report{
			Facet: "stale", At: t.At("discovery"), Next: nextContact, Ageing: true,
			Message: fmt.Sprintf("%d touchpoints since %s, and in none of them did the team itself meet %ss", len(t.Touchpoints()), first.Format(time.DateOnly), users(t)),
		})
	}
}

func reportStale(p *lint.Pass, t *model.Team, last contact) {
	days, limit := judge.DaysBetween(last.day, p.Today()), 7*p.Weeks("max_gap")
	what := ""
	if last.kind != "last" {
		what = judge.EvidenceName(last.kind) + ", "
	}
	p.Report(lint.Report{
		Facet: "stale", At: t.At("discovery"), Next: nextContact, Ageing: true,
		Message: fmt.Sprintf("last direct contact with %ss %d days ago (%s%s), limit %g days", users(t), days, what, last.day.Format(time.DateOnly), limit),
		Measure: &lint.Measure{Value: float64(days), Limit: limit, Unit: "days", Worse: "up"},
		Related: []source.Related{{Message: "the last direct contact", Place: last.at.Place()}},
	})
}

func reportRhythm(p *lint.Pass, t *model.Team, contacts []contact) {
	if youngerThan(t, rhythmWeeks) || t.Discovery != nil && t.Discovery.Log != "" || len(t.Touchpoints()) == 0 {
		return
	}
	from, n := judge.WeeksBefore(p.Today(), rhythmWeeks), 0
	for _, c := range contacts {
		if !c.day.Before(from) {
			n++
		}
	}
	if limit := 2 * p.Number("per_month"); float64(n) < limit {
		p.Report(lint.Report{
			Facet: "rhythm", At: t.At("discovery"), Next: nextContact, Ageing: true,
			Message: fmt.Sprintf("%d direct %s with %ss in the last %d weeks, at least %g wanted", n, judge.Plural(n, "contact"), users(t), rhythmWeeks, limit),
			Measure: &lint.Measure{Value: float64(n), Limit: limit, Unit: "contacts in 8 weeks", Worse: "down"},
		})
	}
}

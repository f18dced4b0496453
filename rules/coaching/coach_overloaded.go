package coaching

import (
	"fmt"
	"strings"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// CoachOverloaded warns when one coach has more newcomers or direct reports than an hour a week each allows.
var CoachOverloaded = lint.Rule{
	ID: "coach-overloaded", Category: lint.Coaching, Severity: lint.Warning, Preset: lint.Recommended,
	Summary:  "One coach has more newcomers or direct reports than an hour a week each allows.",
	Question: "Has whoever coaches our newcomers the hours for it?",
	Why: "Everybody means to give an hour a week, and the fourth newcomer is the one for whom it does not happen. An hour that is promised and then dropped is worse than a clear no, " +
		"because nobody looks for another mentor.",
	Sources: []lint.Source{
		{Doc: lint.ProductLeaders, Line: 25, Claim: "Can you block a full hour a week for each newcomer? If not, hire experienced people, or assign seniors as mentors."},
	},
	Decides: "A newcomer (see novice-pm-coaching, or listed as `novice` in a leader's coaches) needs an hour a week, any other PM who is coached half an hour, and a newcomer with another formal mentor half of " +
		"the hour. Coaching is read from coaching.with, mentor and coaches. The sum is compared with the hours in coaching_capacity, or with capacity, of which a coach who is also a PM of a team " +
		"has half. Besides, the newcomers are compared with max_novices, and the product managers who have the person as manager with max_reports.",
	Needs:       "Any of person.coaches, coaching.with, mentor or manager.",
	Fix:         "Assign experienced product managers as mentors, formally, or let the next hire be experienced.",
	FalseAlarms: "A coach with more time than usual: record `coaching_capacity: 6`. Only product managers are counted, whatever else the person leads.",
	Related:     []string{"novice-pm-coaching", "product-leadership-gap", "hiring-without-plan"},
	Facets: []lint.Facet{
		{Name: "hours", Summary: "The coaching takes more hours a week than the coach has."},
		{Name: "novices", Summary: "Somebody coaches more newcomers than max_novices."},
		{Name: "reports", Summary: "More product managers report to one person than max_reports."},
	},
	Options: []lint.Option{
		{Name: "max_novices", Default: 3.0, Reason: "three hours of coaching and their preparation are most of a day"},
		{Name: "max_reports", Default: 7.0, Reason: "the upper end of what studies of spans give a leader who mainly coaches"},
		{Name: "capacity", Default: 4.0, Reason: "in hours: half a day a week; coaching_capacity says otherwise for one person"},
	},
	Bad: []lint.Example{
		{
			Name: "Two hours for three newcomers and one other",
			YAML: `kind: person
id: kim-vale
role: product-leader
coaches: [{novice: ola-berg}, {novice: per-dahl}, {novice: ria-sen}, {pm: tom-ek}]
coaching_capacity: 2
`,
			Want:   []string{"the product leader: coaching 3 newcomers and 1 other takes about 3.5 hours a week, 2 available"},
			Facets: []string{"hours"},
		},
		{
			Name: "Four newcomers at once",
			YAML: `kind: person
id: kim-vale
role: product-leader
coaches: [{novice: ola-berg}, {novice: per-dahl}, {novice: ria-sen}, {novice: tom-ek}]
`,
			Want:   []string{"the product leader: coaches 4 newcomers, limit 3"},
			Facets: []string{"novices"},
		},
		{
			Name:   "Eight product managers with one manager",
			YAML:   "kind: person\nid: kim-vale\nrole: product-leader\n---\nkind: team\nid: suite\nmembers:\n" + reporting(8),
			Want:   []string{"the product leader: 8 product managers report to one person, limit 7"},
			Facets: []string{"reports"},
		},
	},
	Good: []lint.Example{
		{
			Name:   "Two newcomers and six reports",
			YAML:   "kind: person\nid: kim-vale\nrole: product-leader\ncoaches: [{novice: ola-berg}, {novice: per-dahl}]\n---\nkind: team\nid: suite\nmembers:\n" + reporting(6),
			Facets: []string{"hours", "novices", "reports"},
		},
	},
	Check: func(w *lint.Walk) {
		for _, o := range w.Model.Organizations {
			links := tiesOf(o)
			lint.Each(w, o, o.Humans, func(p *lint.Pass, h *model.Human) { checkCoachOverloaded(p, h, links) })
		}
	},
}

// reporting lists so many product managers who report to kim-vale.
func reporting(n int) string {
	var out strings.Builder
	for i := range n {
		fmt.Fprintf(&out, "  - {id: pm-%d, role: pm, manager: kim-vale}\n", i+1)
	}
	return out.String()
}

func checkCoachOverloaded(p *lint.Pass, h *model.Human, links *ties) {
	coachees, reports := links.coachees[h], links.reports[h]
	if len(coachees) == 0 && reports == 0 {
		p.NotApplicable()
		return
	}
	if len(coachees) == 0 {
		p.Unknown("person.coaches")
	}
	hours, newcomers, others := 0.0, 0.0, 0
	for _, c := range coachees {
		switch {
		case c.novice && c.mentored:
			newcomers += 0.5
			hours += 0.5
		case c.novice:
			newcomers++
			hours++
		default:
			others++
			hours += 0.5
		}
	}
	at := h.Place()
	if h.Person != nil {
		at = h.Person.At("coaches")
	}
	say := func(facet, message, unit string, value, limit float64) {
		p.Report(lint.Report{
			Facet: facet, At: at, Message: message, Next: "assign experienced product managers as mentors, or let the next hire be experienced",
			Measure: &lint.Measure{Value: value, Limit: limit, Unit: unit, Worse: "up"},
		})
	}
	if capacity := hoursOf(p, h); hours > capacity {
		say("hours", fmt.Sprintf("coaching %s takes about %g hours a week, %g available", whom(newcomers, others), hours, capacity), "hours a week", hours, capacity)
	}
	if limit := p.Number("max_novices"); newcomers > limit {
		say("novices", fmt.Sprintf("coaches %g newcomers, limit %g", newcomers, limit), "newcomers", newcomers, limit)
	}
	if limit := p.Int("max_reports"); reports > limit {
		say("reports", fmt.Sprintf("%d product managers report to one person, limit %d", reports, limit), "reports", float64(reports), float64(limit))
	}
}

func whom(newcomers float64, others int) string {
	var said []string
	if newcomers > 0 {
		said = append(said, fmt.Sprintf("%g %s", newcomers, judge.Plural(int(newcomers), "newcomer")))
	}
	if others > 0 {
		said = append(said, fmt.Sprintf("%d %s", others, judge.Plural(others, "other")))
	}
	return strings.Join(said, " and ")
}

// hoursOf is how many hours a week a coach has. A team of one's own takes half, unless the coach's hours are recorded.
func hoursOf(p *lint.Pass, h *model.Human) float64 {
	const hoursPerWeek = 40
	switch {
	case h.Person != nil && h.Person.CoachingCapacity.OK:
		return h.Person.CoachingCapacity.Weeks * hoursPerWeek
	case h.PM != nil:
		return p.Number("capacity") / 2
	}
	return p.Number("capacity")
}

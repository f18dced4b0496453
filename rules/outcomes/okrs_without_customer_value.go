package outcomes

import (
	"fmt"
	"slices"
	"strings"

	"github.com/orgvet/orgvet/internal/lexicon"
	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// OKRsWithoutCustomerValue warns when a team's goals are all about money, speed or work.
var OKRsWithoutCustomerValue = lint.Rule{
	ID: "okrs-without-customer-value", Category: lint.Outcomes, Severity: lint.Warning, Preset: lint.Recommended,
	Summary:  "None of a product team's key results shows a change for users or customers; it is all money, speed, or internal work.",
	Question: "If all of this team's goals are met, what is different for a customer?",
	Why: "Money follows when customers do something they did not do before. A team that only sees the money looks for it where it is quickest, and learns " +
		"late that customers have left.",
	Sources: []lint.Source{
		{Doc: lint.ProductLeaders, Line: 33, Claim: "Goals should show value that reaches users: people who behave differently in a way that matters to the business; speed, this quarter's revenue and vanity numbers do not."},
		{Doc: lint.TrustingTeams, Line: 26, Claim: "The point of a product team's work is value for customers."},
		{Doc: lint.EmpoweringPM, Line: 12, Claim: "Decisions are to be made in the best interest of customers."},
	},
	Decides: "All active key results of the team's running period are read. One is about customers when it says `about: customer`, names people outside who " +
		"do something, or a state that customers feel (conversion, retention, complaints, waiting time). Reported when none is. Where no key result " +
		"declares `about` the text is all there is to go by, and the finding is info; so it is for platform and enabling teams, whose customers are colleagues.",
	Needs: "At least min_key_results key results that could be read; a team where more than half say nothing either way is unknown.",
	Fix:   "For the most important key result, name what customers do that brings the money or the speed about, and set a target on that.",
	FalseAlarms: "Customers who go by a name orgvet does not know, or a pricing team whose customers are inside. Say `about: customer` on one key result, or ignore " +
		"the finding with the reason.",
	Related: []string{"vanity-metric", "output-key-result", "company-objective-unserved"},
	Facets: []lint.Facet{
		{Name: lint.MainFacet, Summary: "No key result is about what customers do or get."},
		{Name: "revenue", Summary: "Every key result is about money."},
	},
	Options: []lint.Option{
		{Name: "min_key_results", Default: 2.0, Reason: "a single key result is reported by its own rule if it is bad"},
		{Name: "team_types", Default: []string{"product"}, Reason: "platform and enabling teams are asked too, but never more than info"},
	},
	Bad:   customerValueBad,
	Good:  customerValueGood,
	Check: lint.EachTeam(checkCustomerValue),
}

func checkCustomerValue(p *lint.Pass, t *model.Team) {
	krs := runningKeyResults(t)
	asked := slices.Contains(p.List("team_types"), t.Type)
	if len(krs) == 0 || !asked && t.Type != "platform" && t.Type != "enabling" {
		p.NotApplicable()
		return
	}
	var m mix
	for _, k := range krs {
		g := judge.KeyResult(p, k, lexicon.Options{})
		if m.add(k, g, asked); m.customer {
			return
		}
	}
	if m.read < p.Int("min_key_results") || 2*m.read < len(krs) {
		p.Unknown("key-result.about")
		return
	}
	report := lint.Report{
		At:       krs[0].Objective.OKRs.Place(),
		Message:  fmt.Sprintf("none of %d running key results is about what customers do or get (%s)", m.read, m.breakdown()),
		Next:     "for the most important one, name what customers do that brings it about, and set a target on that",
		Evidence: m.evidence(),
	}
	if m.count("money") == m.read {
		report.Facet = "revenue"
		report.Message = fmt.Sprintf("all %d running key results are about money, none about what customers do or get", m.read)
	}
	if !m.declared || !asked {
		report.Severity = lint.Info
	}
	p.Report(report)
}

// mix is what a team's key results are about.
type mix struct {
	read     int
	customer bool // some key result is about customers
	declared bool // some key result says what it is about
	kinds    []kindCount
	readings []reading
}

// reading is what a key result was found to be about.
type reading struct {
	*model.KeyResult
	goal *judge.Goal
	kind string
}

type kindCount struct {
	name string
	n    int
}

func (m *mix) add(k *model.KeyResult, g *judge.Goal, product bool) {
	m.declared = m.declared || k.About != ""
	if k.About == "" && (g.Text == "" || g.Label == lexicon.Unknown || g.Label == lexicon.Unclear && !g.CustomerFacing) {
		return
	}
	m.read++
	kind := aboutWhat(k, g, product)
	if kind == "customer" {
		m.customer = true
		return
	}
	m.readings = append(m.readings, reading{k, g, kind})
	at := slices.IndexFunc(m.kinds, func(c kindCount) bool { return c.name == kind })
	if at < 0 {
		at, m.kinds = len(m.kinds), append(m.kinds, kindCount{name: kind})
	}
	m.kinds[at].n++
}

func (m *mix) evidence() []string {
	out := make([]string, len(m.readings))
	for i, r := range m.readings {
		out[i] = fmt.Sprintf("%s: %s; %s", model.Quote(r.Title()), r.kind, r.goal.Arithmetic())
	}
	return out
}

// aboutWhat says what a key result is about: its about field, else its text. The customers of a platform are colleagues, so that there
// anybody who does something counts.
func aboutWhat(k *model.KeyResult, g *judge.Goal, product bool) string {
	if k.About != "" {
		return k.About
	}
	switch g.Label {
	case lexicon.Output, lexicon.LikelyOutput:
		return "work to finish"
	case lexicon.Activity:
		return "activity"
	case lexicon.Vanity, lexicon.VanitySoft:
		return "attention"
	default:
	}
	acts := slices.ContainsFunc(g.Evidence, func(e lexicon.Evidence) bool { return strings.HasPrefix(e.Name, "somebody ") })
	switch {
	case g.CustomerFacing || acts && !product:
		return "customer"
	case g.Financial || inMoney(k.From) || inMoney(k.To):
		return "money"
	}
	return "other things"
}

func inMoney(v *model.Value) bool {
	return slices.Contains([]string{"€", "$", "£", "¥"}, v.Unit)
}

func (m *mix) count(kind string) int {
	for _, c := range m.kinds {
		if c.name == kind {
			return c.n
		}
	}
	return 0
}

func (m *mix) breakdown() string {
	parts := make([]string, len(m.kinds))
	for i, c := range m.kinds {
		name := c.name
		if name == "team" || name == "business" {
			name = "the " + name
		}
		parts[i] = fmt.Sprintf("%d about %s", c.n, name)
	}
	return strings.Join(parts, ", ")
}

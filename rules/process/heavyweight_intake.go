package process

import (
	"fmt"
	"strings"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
)

// HeavyweightIntake warns when it takes a long form or a promise of revenue to ask product for something.
var HeavyweightIntake = lint.Rule{
	ID: "heavyweight-intake", Category: lint.Process, Severity: lint.Warning, Preset: lint.Recommended,
	Summary:  "Asking product for something takes a long form, or a revenue promise.",
	Question: "How hard is it to tell product about a problem?",
	Why: "A long form does not make requests better; it makes people go around it. They call the boss instead, and what would have been a short talk arrives as " +
		"an escalation. And the revenue that a form demands is a number somebody made up to be heard.",
	Sources: []lint.Source{
		{Doc: lint.ProductLeaders, Line: 35, Claim: "A heavy request process, such as a form of six pages with hard revenue commitments, only drives sales to escalate to the top."},
	},
	Decides: "The form has more than max_pages pages or more than max_fields required fields, or demands a revenue figure. Slow: an answer takes more than max_days. Forms that the law " +
		"demands (`kind: compliance`) are left out.",
	Needs: "organization.intake or team.intake, with `pages`, `required_fields`, `requires_revenue` or `response_days`.",
	Fix: "Ask only who has the problem, what they do about it today, and how often. Answer within two weeks, also when the answer is no. The revenue question belongs into " +
		"the talk that follows.",
	FalseAlarms: "A form for regulated changes: `kind: compliance`.",
	Related:     []string{"interrupt-load", "heavyweight-process", "escalation-handled-by-pm"},
	Facets: []lint.Facet{
		{Name: lint.MainFacet, Summary: "The form is long, or demands a revenue figure."},
		{Name: "slow", Summary: "An answer takes longer than max_days."},
	},
	Options: []lint.Option{
		{Name: "max_pages", Default: 1.0, Reason: "the source's bad example has six"},
		{Name: "max_fields", Default: 7.0, Reason: "studies of web forms find that every further field costs answers; seven is already generous"},
		{Name: "max_days", Default: 14.0, Reason: "silence is what makes people escalate; two weeks are a judgment"},
	},
	Bad: []lint.Example{
		{
			Name: "Six pages and a promise",
			YAML: `kind: organization
id: acme
intake: {pages: 6, required_fields: 31, requires_revenue: true}
`,
			Want: []string{"acme: asking for something takes 6 pages (limit 1), 31 required fields (limit 7) and a revenue figure"},
		},
		{
			Name: "A short form, and silence",
			YAML: `kind: team
id: ledger
intake: {name: Idea box, required_fields: 3, response_days: 45}
`,
			Want:   []string{`ledger: an answer to "Idea box" takes 45 days, limit 14`},
			Facets: []string{"slow"},
		},
	},
	Good: []lint.Example{
		{
			Name: "Four questions and an answer within a week",
			YAML: `kind: organization
id: acme
intake: {pages: 1, required_fields: 4, response_days: 7}
`,
			Facets: []string{lint.MainFacet, "slow"},
		},
		{
			Name: "What the law demands",
			YAML: `kind: organization
id: acme
intake: {kind: compliance, pages: 4, required_fields: 22}
`,
		},
	},
	Check: func(w *lint.Walk) {
		lint.WholeOrganization(func(p *lint.Pass, o *model.Organization) {
			if o.Intake == nil {
				p.Unknown("organization.intake")
				return
			}
			checkIntake(p, o.Intake)
		})(w)
		lint.EachTeam(func(p *lint.Pass, t *model.Team) { checkIntake(p, t.Intake) })(w)
	},
}

func checkIntake(p *lint.Pass, in *model.Intake) {
	if in == nil || strings.EqualFold(in.Kind, "compliance") {
		p.NotApplicable()
		return
	}
	heavy, slow := checkForm(p, in), checkResponse(p, in)
	if !heavy && !slow && !in.Pages.OK && !in.RequiredFields.OK && !in.RequiresRevenue.OK && !in.ResponseDays.OK {
		p.Unknown("intake.required_fields")
	}
}

func checkForm(p *lint.Pass, in *model.Intake) bool {
	var parts []string
	var r lint.Report
	over := func(n model.Number, limit float64, key, what string) {
		if !n.OK || n.Value <= limit {
			return
		}
		if len(parts) == 0 {
			r.At, r.Measure = in.At(key), &lint.Measure{Value: n.Value, Limit: limit, Unit: what, Worse: "up"}
		}
		parts = append(parts, fmt.Sprintf("%g %s (limit %g)", n.Value, what, limit))
	}
	over(in.Pages, p.Number("max_pages"), "pages", "pages")
	over(in.RequiredFields, p.Number("max_fields"), "required_fields", "required fields")
	if in.RequiresRevenue.Yes {
		if len(parts) == 0 {
			r.At = in.At("requires_revenue")
		}
		parts = append(parts, "a revenue figure")
	}
	if len(parts) == 0 {
		return false
	}
	r.Message = fmt.Sprintf("%s takes %s", asking(in), list(parts))
	r.Next = "ask only who has the problem, what they do about it today and how often; answer within two weeks, also when the answer is no"
	p.Report(r)
	return true
}

func asking(in *model.Intake) string {
	if in.Name == "" {
		return "asking for something"
	}
	return "asking for something with " + model.Quote(in.Name)
}

func checkResponse(p *lint.Pass, in *model.Intake) bool {
	limit := p.Number("max_days")
	if !in.ResponseDays.OK || in.ResponseDays.Value <= limit {
		return false
	}
	to := "a request"
	if in.Name != "" {
		to = model.Quote(in.Name)
	}
	p.Report(lint.Report{
		Facet: "slow", At: in.At("response_days"),
		Message: fmt.Sprintf("an answer to %s takes %g days, limit %g", to, in.ResponseDays.Value, limit),
		Next:    fmt.Sprintf("answer within %g days, also when the answer is no or not yet", limit),
		Measure: &lint.Measure{Value: in.ResponseDays.Value, Limit: limit, Unit: "days", Worse: "up"},
	})
	return true
}

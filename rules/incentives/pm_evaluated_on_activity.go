package incentives

import (
	"fmt"
	"slices"

	"github.com/orgvet/orgvet/internal/lexicon"
	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/source"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// PMEvaluatedOnActivity warns when product managers are judged by effort or output.
var PMEvaluatedOnActivity = lint.Rule{
	ID: "pm-evaluated-on-activity", Category: lint.Incentives, Severity: lint.Warning, Preset: lint.Recommended,
	Summary:  "Product managers are judged by effort or output (hours, stories, launches, velocity) rather than by results.",
	Question: "What does a product manager here have to show at the end of the year?",
	Why: "Whoever is judged by stories and launches writes stories and launches things. The courage to stop something, or to try what may fail, counts for nothing on such " +
		"a list, although it is what the role is for.",
	Sources: []lint.Source{
		{Doc: lint.InvestorEntrepreneur, Line: 13, Claim: "Managers look at the end result, not at how hard or in what way somebody works."},
		{Doc: lint.ProductLeaders, Line: 33, Claim: "Not velocity, and not dates."},
		{Doc: lint.EmpowermentModel, Line: 3, Claim: "Measured by results rather than by output."},
	},
	Decides: "Each criterion counts as activity, result or neither: activity reads as output, a date or attention, or names effort (hours, stories, features launched, responsiveness, on time); " +
		"a result is a change, or speaks of key results, outcomes or impact; coaching, learning, working with others and knowledge are neither. Reported when some are activity, and " +
		"there is no result or activity is more than max_share of all.",
	Needs:       "organization.roles.pm.evaluated_on, or evaluated_on of persons who are product managers, whose criteria are read together and without names.",
	Fix:         "Write the results a product manager answers for, such as the team's key results, and how learning counts when one is missed.",
	FalseAlarms: "A criterion that only sounds like activity: say what it is for (“stories that engineers can build without asking back”), or ignore the finding with a reason.",
	Related:     []string{"activity-incentive", "activity-as-goal", "pm-upside-below-manager"},
	Options:     []lint.Option{{Name: "max_share", Default: lint.Share(0.34), Reason: "a third may be craft and delivery"}},
	Bad: []lint.Example{
		{
			Name: "Stories, features, answers",
			YAML: `kind: organization
id: acme
roles:
  pm: {evaluated_on: [Stories written per sprint, Features launched, Stakeholder responsiveness]}
`,
			Want: []string{
				`acme: product managers are judged by activity in 3 of 3 criteria, limit 34%: "Stories written per sprint", "Features launched", "Stakeholder responsiveness"`,
			},
		},
		{
			Name: "One result among four",
			YAML: `kind: person
id: pm-one
role: pm
evaluated_on: [Progress on key results, Releases on time, Hours with stakeholders]
`,
			Want: []string{
				`the organization: product managers are judged by activity in 2 of 3 criteria, limit 34%: "Releases on time", "Hours with stakeholders"`,
			},
		},
	},
	Good: []lint.Example{
		{
			Name: "Results, and what was learned from misses",
			YAML: `kind: organization
id: acme
roles:
  pm: {evaluated_on: [Progress on the team's key results, Quality of learning from misses, Development of the team]}
`,
		},
		{
			Name: "A third may be craft",
			YAML: `kind: organization
id: acme
roles:
  pm: {evaluated_on: [Retention of new customers 40% -> 50%, Knowledge of customers, Releases on time]}
`,
		},
	},
	Check: lint.WholeOrganization(checkPMEvaluation),
}

func checkPMEvaluation(p *lint.Pass, o *model.Organization) {
	criteria, at := criteriaOf(o)
	if len(criteria) == 0 {
		p.NotApplicable()
		return
	}
	results := 0
	var activities []string
	for _, text := range criteria {
		switch criterionOf(p, text) {
		case isActivity:
			activities = append(activities, model.Quote(text))
		case isResult:
			results++
		case isNeither:
		}
	}
	limit := p.Share("max_share")
	share := float64(len(activities)) / float64(len(criteria))
	if len(activities) == 0 || results > 0 && share <= limit {
		return
	}
	measured := fmt.Sprintf("%d of %d criteria, limit %s", len(activities), len(criteria), judge.Percent(limit))
	if share <= limit {
		measured = fmt.Sprintf("%d of %d criteria, and by no result", len(activities), len(criteria))
	}
	p.Report(lint.Report{
		At:      at,
		Message: fmt.Sprintf("product managers are judged by activity in %s: %s", measured, judge.Names(activities)),
		Next:    "write the result each product manager answers for, such as the team's key results, and how learning counts when one is missed",
		Measure: &lint.Measure{Value: share, Limit: limit, Unit: "share of activity", Worse: "up"},
	})
}

// criteriaOf are what product managers are judged by: those of the role, else those of all persons in it, each once.
func criteriaOf(o *model.Organization) (criteria []string, at source.Place) {
	if role := roleInfo(o, model.RolePM); role != nil && len(role.EvaluatedOn) > 0 {
		return role.EvaluatedOn, role.At("evaluated_on")
	}
	for _, person := range o.People {
		if person.Role != model.RolePM {
			continue
		}
		for _, text := range person.EvaluatedOn {
			if len(criteria) == 0 {
				at = person.At("evaluated_on")
			}
			if !slices.Contains(criteria, text) {
				criteria = append(criteria, text)
			}
		}
	}
	return criteria, at
}

// criterion is what somebody is judged by.
type criterion int

const (
	isNeither criterion = iota
	isActivity
	isResult
)

var (
	effortWords = []string{
		"hour", "responsiveness", "number of", "stories", "story", "stories written", "features launched", "features shipped", "features delivered", "launch", "release", "on time",
		"in time", "utilization", "velocity", "story point", "deadline", "backlog", "tickets", "specs written", "attendance", "availability for", "overtime", "delivery date", "output",
	}
	resultWords = []string{
		"key result", "okr", "outcome", "result", "impact", "goal", "value for", "customer value", "business value", "success of", "retention", "revenue", "adoption", "satisfaction",
	}
	craftWords = []string{
		"coaching", "mentoring", "collaboration", "communication", "learning", "knowledge", "development of", "trust", "judgment", "teamwork", "leadership", "feedback", "understanding",
		"craft", "quality of", "clarity",
	}
)

func criterionOf(p *lint.Pass, text string) criterion {
	read := p.Classify(text, lexicon.Facts{Metric: true}, lexicon.Options{})
	words := plain(text)
	says := func(phrases []string) bool {
		return slices.ContainsFunc(phrases, func(phrase string) bool { return mentions(words, phrase) })
	}
	switch {
	case read.Label == lexicon.Outcome || read.Label == lexicon.OutcomeLinked || read.Label == lexicon.Mixed:
		return isResult
	case says(effortWords) && !mentions(words, "who"): // "number of customers who renew" is about what people do
		return isActivity
	case says(resultWords):
		return isResult
	case says(craftWords):
		return isNeither
	case read.Date || read.Label == lexicon.Activity || read.Label == lexicon.Output || read.Label == lexicon.Vanity:
		return isActivity
	}
	return isNeither
}

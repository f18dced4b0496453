package audit

import (
	"slices"

	"github.com/orgvet/orgvet/internal/audit/score"
)

// dimension is one side of health and its questions.
type dimension struct {
	id, name, about string
	questions       []question
}

// question is what a reader sees of the rules that answer it. Every judgment rule belongs to exactly one.
type question struct {
	id     string
	text   string
	byText bool   // the answer rests on how texts read
	who    string // who can change the answer
	effort string
	rules  []string
}

// Who can change something, in the words used everywhere.
const (
	byTeam       = "the team with its product manager"
	byLead       = "product leadership"
	byLeadTeams  = "product leadership with the teams"
	byExecutives = "the executive team"
)

// How much work something is, in the words used everywhere.
const (
	anHour   = "about an hour a team"
	aDay     = "about a day"
	weeks    = "a few weeks"
	aQuarter = "a quarter or more"
)

var dimensions = []dimension{
	{"empowerment", "Empowerment", "who decides", []question{
		{
			"problems", "Do teams get problems rather than solutions?", true, byLeadTeams, anHour,
			[]string{"missing-problem-statement", "solution-in-disguise"},
		},
		{
			"decisions", "Do teams decide what and how?", false, byExecutives, weeks,
			[]string{"decisions-made-outside-team", "top-down-objectives", "outside-requests-dominate"},
		},
		{
			"accountability", "Is somebody accountable?", false, byLead, aDay,
			[]string{"unclear-accountability"},
		},
		{
			"process", "Is the process light?", false, byExecutives, weeks,
			[]string{"heavyweight-process", "heavyweight-intake", "process-snowflakes"},
		},
	}},
	{"outcomes", "Outcomes", "what counts as success", []question{
		{
			"goals", "Are goals outcomes?", true, byTeam, anHour,
			[]string{"output-key-result", "output-objective", "date-as-goal", "activity-as-goal", "vanity-metric", "okrs-without-customer-value"},
		},
		{
			"measured-goals", "Can goals be measured, and are they?", false, byTeam, anHour,
			[]string{
				"objective-without-key-results", "unmeasurable-key-result", "key-result-without-baseline", "key-result-without-change",
				"stale-measures", "missing-scorecard",
			},
		},
		{
			"work-outcomes", "Is work tied to outcomes?", false, byTeam, anHour,
			[]string{
				"feature-factory-roadmap", "initiative-without-outcome", "started-without-success-measure", "success-measure-is-output",
				"date-commitment-without-outcome", "enabler-without-user-outcome",
			},
		},
		{
			"looking-back", "Does anybody look whether it worked?", false, byTeam, anHour,
			[]string{"shipped-and-forgotten"},
		},
	}},
	{"direction", "Direction", "what teams decide by", []question{
		{
			"context", "Is there strategic context?", false, byExecutives, weeks,
			[]string{
				"missing-strategic-context", "missing-product-strategy", "strategy-without-choices", "stale-direction",
				"autonomy-without-direction", "all-short-term",
			},
		},
		{
			"links", "Do goals connect upward and to work?", false, byLeadTeams, anHour,
			[]string{"missing-team-okrs", "unaligned-objective", "company-objective-unserved", "objective-without-work"},
		},
		{
			"fit", "Do the pieces fit together?", false, byLeadTeams, aDay,
			[]string{"duplicate-effort", "shipping-the-org-chart", "unacknowledged-dependency"},
		},
	}},
	{"discovery", "Discovery", "how teams know", []question{
		{
			"contact", "Do teams meet customers?", false, byTeam, weeks,
			[]string{"customer-contact-gap", "second-hand-evidence"},
		},
		{
			"evidence", "Is evidence gathered before building, and obeyed?", false, byTeam, weeks,
			[]string{"committed-without-evidence", "untested-risks", "narrow-discovery", "refuted-but-continued"},
		},
		{
			"exploring", "Does anybody explore?", false, byTeam, weeks,
			[]string{"no-discovery-work", "unanswered-signal"},
		},
	}},
	{"capacity", "Capacity", "whether teams and product managers can do it", []question{
		{
			"complete", "Are teams complete?", false, byLead, aQuarter,
			[]string{"incomplete-trio", "skills-gap", "hiring-without-plan"},
		},
		{
			"load", "Can product managers keep up?", false, byLead, aQuarter,
			[]string{"makers-per-pm", "pm-spread-thin", "tactical-pm-time", "stale-product-homework", "overallocated-person"},
		},
		{
			"structure", "Is the structure chosen and led?", false, byExecutives, aQuarter,
			[]string{"missing-organizing-principle", "product-leadership-gap"},
		},
	}},
	{"focus", "Focus", "what is left out", []question{
		{
			"few-things", "Few things at a time?", false, byTeam, aDay,
			[]string{"goal-overload", "too-many-active-initiatives", "everything-is-top-priority", "long-running-initiative"},
		},
		{
			"merit", "Chosen on merit?", false, byLeadTeams, weeks,
			[]string{"loudest-voice", "single-customer-share"},
		},
		{
			"interrupts", "Are interrupts traded off?", false, byLeadTeams, weeks,
			[]string{"interrupt-without-tradeoff", "interrupt-load", "escalation-handled-by-pm"},
		},
		{
			"investment", "Are money and people where the strategy says?", false, byExecutives, weeks,
			[]string{
				"missing-portfolio-allocation", "allocation-contradicts-strategy", "retired-product-still-funded", "missing-product-economics",
				"failing-product-without-plan",
			},
		},
	}},
	{"people", "People", "whether people grow and are rewarded for the right thing", []question{
		{
			"coaching", "Are newcomers coached?", false, byLead, weeks,
			[]string{"novice-pm-coaching", "coach-overloaded", "growth-plan-gaps"},
		},
		{
			"incentives", "Do incentives point the same way?", true, byExecutives, aQuarter,
			[]string{"activity-incentive", "conflicting-goals", "pm-evaluated-on-activity", "pm-upside-below-manager"},
		},
	}},
	{"learning", "Learning and flow", "whether the organization gets better", []question{
		{
			"others", "Are others in the picture?", false, byLeadTeams, anHour,
			[]string{"plans-not-shared", "working-group-shape", "launch-without-partners"},
		},
		{
			"learning", "Does it learn, also from failure?", false, byTeam, anHour,
			[]string{"closed-without-learning", "nothing-ever-fails", "learning-not-shared", "low-psychological-safety"},
		},
		{
			"speed", "Are decisions quick?", false, byExecutives, weeks,
			[]string{"slow-decisions"},
		},
	}},
}

// questionOf finds the question that a rule belongs to, and its dimension; nil for hygiene rules.
func questionOf(rule string) (*dimension, *question) {
	for i := range dimensions {
		d := &dimensions[i]
		for j := range d.questions {
			if slices.Contains(d.questions[j].rules, rule) {
				return d, &d.questions[j]
			}
		}
	}
	return nil, nil
}

// scored lists the questions with their weights.
func scored() []score.Question {
	var out []score.Question
	for i := range dimensions {
		for j := range dimensions[i].questions {
			q := &dimensions[i].questions[j]
			weight := 1.0
			if q.byText {
				weight = score.TextWeight
			}
			out = append(out, score.Question{ID: q.id, Dimension: dimensions[i].id, Weight: weight})
		}
	}
	return out
}

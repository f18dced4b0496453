package collaboration

import (
	"fmt"
	"slices"
	"strings"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
)

// WorkingGroupShape tells when a group that is to think or decide has the wrong size or mix for it.
var WorkingGroupShape = lint.Rule{
	ID: "working-group-shape", Category: lint.Collaboration, Severity: lint.Info, Preset: lint.Recommended,
	Summary:  "A group meant to think or decide is too big, too small, from one function only, or mixed up with a status audience.",
	Question: "Are the right people in the room, and few enough to think?",
	Why: "A handful of people who know a problem from different sides find more than one function alone, and far more than a room full of listeners, where most stay " +
		"silent and the meeting turns into a report.",
	Sources: []lint.Source{
		{Doc: lint.ProductLeaders, Line: 41, Claim: "Ideas come from small groups of the four to six best people of the whole company; the large audience, about twenty, gets regular status and time for questions elsewhere."},
	},
	Decides: "Forums with the purpose ideation or decision are looked at; guests do not count. Mixed: ideation stands beside review or status, or an ideation forum has more than " +
		"mixed_size people. Size: an ideation forum has fewer than min or more than max people; above soft_max it is a warning. Decision: more than decision_max people. " +
		"One function: an ideation forum of at least min people, all of the same function.",
	Needs:       "A forum document with a purpose, and its members: a number, or a list. Functions are unknown where members are a number. Workshops that meet once are not asked.",
	Fix:         "Keep the few who know the problem best, from different functions, and tell everybody else regularly what came out.",
	FalseAlarms: "Communities of practice: use `purpose: community`. Somebody who sits in for a while: mark the member `guest: true`.",
	Related:     []string{"plans-not-shared", "slow-decisions"},
	Facets: []lint.Facet{
		{Name: "mixed", Summary: "Ideas are sought in the same group that hears the status, or in one as big as an audience."},
		{Name: "size", Summary: "An ideation group is too big or too small."},
		{Name: "decision", Summary: "Too many people decide."},
		{Name: "one-function", Summary: "All people of an ideation group come from one function."},
	},
	Options: []lint.Option{
		{Name: "min", Default: 4.0, Reason: "the source says four to six"},
		{Name: "max", Default: 6.0, Reason: "the source says four to six"},
		{Name: "soft_max", Default: 8.0, Reason: "a guest or two do no harm; above it the finding is a warning"},
		{Name: "decision_max", Default: 7.0, Reason: "research on decisions sees them get about a tenth worse with each person above seven"},
		{Name: "mixed_size", Default: 12.0, Reason: "twice the best size is an audience"},
	},
	Bad: []lint.Example{
		{
			Name:   "Eighteen people for ideas and status",
			YAML:   "kind: forum\nid: pricing-ideas\npurpose: [ideation, status]\nmembers: 18\ncadence: every 2 weeks\n",
			Want:   []string{"pricing-ideas: ideas and status in one group of 18, 4 to 6 people work best for ideas"},
			Facets: []string{"mixed"},
		},
		{
			Name:   "Seven people for ideas",
			YAML:   "kind: forum\nid: winter-ideas\npurpose: ideation\nmembers: 7\n",
			Want:   []string{"winter-ideas: 7 people for ideas, 4 to 6 work best"},
			Facets: []string{"size"},
		},
		{
			Name:   "Eleven people decide",
			YAML:   "kind: forum\nid: portfolio-call\npurpose: decision\nmembers: 11\ncadence: month\n",
			Want:   []string{"portfolio-call: 11 people for decisions, limit 7"},
			Facets: []string{"decision"},
		},
		{
			Name: "Four people, all designers",
			YAML: `kind: forum
id: pricing-ideas
purpose: ideation
members:
  - {name: Ana, function: design}
  - {name: Jo, function: UX}
  - {name: Max, role: product designer}
  - {name: Rui, function: design}
  - {name: Eli, function: sales, guest: true}
`,
			Want:   []string{"pricing-ideas: all 4 people come from one function, design"},
			Facets: []string{"one-function"},
		},
	},
	Good: []lint.Example{
		{
			Name: "Five people of five functions, and two guests",
			YAML: `kind: forum
id: pricing-ideas
purpose: ideation
cadence: 2 weeks
members:
  - {name: Ana, function: product}
  - {name: Jo, function: support}
  - {name: Max, function: sales}
  - {name: Rui, function: finance}
  - {name: Eli, function: design}
  - {name: Kim, function: sales, guest: true}
  - {name: Ola, function: support, guest: true}
`,
			Facets: []string{"size", "one-function"},
		},
		{
			Name: "Ideas and status apart, seven who decide, and a workshop",
			YAML: `kind: forum
id: pricing-ideas
purpose: ideation
members: 6
---
kind: forum
id: pricing-review
purpose: [review, status]
members: 18
---
kind: forum
id: portfolio-call
purpose: decision
members: 7
---
kind: forum
id: kick-off
purpose: [ideation, review]
cadence: once
members: 30
`,
			Facets: []string{"mixed", "decision"},
		},
	},
	Check: lint.EachForum(checkWorkingGroup),
}

func checkWorkingGroup(p *lint.Pass, f *model.Forum) {
	ideas, decides := slices.Contains(f.Purpose, "ideation"), slices.Contains(f.Purpose, "decision")
	switch {
	case f.Cadence.OK && f.Cadence.Days == 0, len(f.Purpose) > 0 && !ideas && !decides:
		p.NotApplicable()
		return
	case len(f.Purpose) == 0:
		p.Unknown("forum.purpose")
		return
	}
	n := peopleIn(f)
	if n == 0 {
		p.Unknown("forum.members")
	}
	if ideas {
		checkIdeas(p, f, n)
	}
	if limit := p.Int("decision_max"); decides && n > limit {
		p.Report(lint.Report{
			Facet: "decision", At: f.At("members"),
			Message: fmt.Sprintf("%d people for decisions, limit %d", n, limit),
			Next:    fmt.Sprintf("name the %d or fewer who decide, hear the others before, and tell them what was decided and why", limit),
			Measure: &lint.Measure{Value: float64(n), Limit: float64(limit), Unit: "people", Worse: "up"},
		})
	}
}

// peopleIn is how many people a forum has, guests aside; 0 when nothing says so.
func peopleIn(f *model.Forum) int {
	if len(f.Members) == 0 {
		return int(f.Size.Value)
	}
	return len(regulars(f))
}

func regulars(f *model.Forum) []*model.ForumGuest {
	return slices.DeleteFunc(slices.Clone(f.Members), func(m *model.ForumGuest) bool { return m.Guest.Yes })
}

func checkIdeas(p *lint.Pass, f *model.Forum, n int) {
	low, high := p.Int("min"), p.Int("max")
	best := fmt.Sprintf("%d to %d", low, high)
	others := slices.DeleteFunc(slices.Clone(f.Purpose), func(s string) bool { return s != "review" && s != "status" })
	report := lint.Report{Facet: "mixed", At: f.At("members")}
	if n > 0 {
		report.Measure = &lint.Measure{Value: float64(n), Limit: float64(high), Unit: "people", Worse: "up"}
	}
	if n > p.Int("soft_max") {
		report.Severity = lint.Warning
	}
	report.Next = "keep the " + best + " who know the problem best, from different functions, and tell the others every two weeks what came out"
	switch {
	case len(others) > 0:
		report.At, report.Message = f.At("purpose"), mixture(others, n)
		if n > high {
			report.Message += ", " + best + " people work best for ideas"
		}
		report.Next = "split it: " + best + " people who know the problem best for the ideas, and a regular status with time for questions for everybody else"
	case n > p.Int("mixed_size"):
		report.Message = fmt.Sprintf("%d people for ideas, %s work best; so many are an audience", n, best)
	case n > high:
		report.Facet, report.Message = "size", fmt.Sprintf("%d people for ideas, %s work best", n, best)
	case n > 0 && n < low:
		report.Facet, report.Message = "size", fmt.Sprintf("%d people for ideas, %s work best", n, best)
		report.Measure.Limit, report.Measure.Worse = float64(low), "down"
		report.Next = "invite one or two people who know the problem from another function"
	}
	if report.Message != "" {
		p.Report(report)
	}
	if n >= low {
		checkOneFunction(p, f)
	}
}

// mixture says what a group of n people does besides finding ideas.
func mixture(others []string, n int) string {
	said := strings.Join(append([]string{"ideas"}, others[:len(others)-1]...), ", ") + " and " + others[len(others)-1] + " in one group"
	if n > 0 {
		said += fmt.Sprintf(" of %d", n)
	}
	return said
}

func checkOneFunction(p *lint.Pass, f *model.Forum) {
	var first string
	members := regulars(f)
	for n, m := range members {
		function := m.Function
		if function == "" {
			function = m.RoleText
		}
		switch {
		case function == "":
			p.Unknown("forum.members[].function")
			return
		case n == 0:
			first = function
		case !isFunction(p, function, first):
			return
		}
	}
	if len(members) == 0 {
		p.Unknown("forum.members[].function")
		return
	}
	p.Report(lint.Report{
		Facet: "one-function", At: f.At("members"),
		Message: fmt.Sprintf("all %d people come from one function, %s", len(members), first),
		Next:    "give one or two seats to people from other functions who know the problem, such as support or sales",
	})
}

package coaching

import (
	"fmt"
	"slices"
	"strings"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// GrowthPlanGaps reports development plans that will not make a PM grow.
var GrowthPlanGaps = lint.Rule{
	ID: "growth-plan-gaps", Category: lint.Coaching, Severity: lint.Info, Preset: lint.Strict,
	Summary:  "A PM's development plan is only courses, repeats strengths, ignores blind spots, or covers only a slice of the product experience.",
	Question: "Will this plan let the product manager grow?",
	Why:      "Judgment grows by doing what one has not done before, with somebody to talk to about it. A course alone, or more of what already goes well, feels like progress and changes little.",
	Sources: []lint.Source{
		{Doc: lint.ProductLeaders, Line: 25, Claim: "No short class or certificate makes a product manager; people learn by doing, with a mentor."},
		{Doc: lint.InvestorEntrepreneur, Line: 29, Claim: "PMs grow by solving whole customer experiences: building, marketing and selling, a sustainable business, strategy, operations."},
		{Doc: lint.InvestorEntrepreneur, Line: 31, Claim: "Give scope that brings new experience, cut to ability, instead of doubling down on strengths."},
		{Doc: lint.InvestorEntrepreneur, Line: 13, Claim: "Let PMs solve their own problems while their blind spots are supported."},
	},
	Decides: "Courses are listed, and there is no focus, support, coaching or mentor. Or every focus is among the strengths. Or blind spots are listed, and there is neither support nor coaching nor a mentor. " +
		"Or a PM of level experienced, senior or lead has a scope of fewer than min_scope of the six areas discover, build, market, business, strategy, operate.",
	Needs:       "person.growth of a product manager. What is not recorded is not asked for.",
	Fix:         "Pair the course with a piece of real work, add one area that is new, and name who covers the blind spot meanwhile.",
	FalseAlarms: "Plans that live elsewhere: leave growth out. These are private data; keep such files in a private repository. Messages quote nothing from the plan.",
	Related:     []string{"novice-pm-coaching", "coach-overloaded"},
	Facets: []lint.Facet{
		{Name: "courses", Summary: "The plan is courses and nothing else."},
		{Name: "repeat", Summary: "The plan only works on what is a strength already."},
		{Name: "blind", Summary: "Nobody supports the blind spots that the plan names."},
		{Name: "narrow", Summary: "Somebody experienced owns only a slice of the product experience."},
	},
	Options: []lint.Option{
		{Name: "min_scope", Default: 3.0, Reason: "half of the whole experience as the source lists it; a judgment"},
	},
	Bad: []lint.Example{
		{
			Name:   "Two certificates",
			YAML:   "kind: person\nid: ola-berg\nrole: pm\ngrowth: {strengths: [analytics], courses: [Two-day certificate, Backlog boot camp]}\n",
			Want:   []string{"the product manager: the growth plan has 2 courses and no work to practice on"},
			Facets: []string{"courses"},
		},
		{
			Name:   "Better at what already goes well",
			YAML:   "kind: person\nid: ola-berg\nrole: pm\ngrowth: {strengths: [analytics, Pricing], focus: [pricing]}\n",
			Want:   []string{"the product manager: the growth plan works only on what is a strength already"},
			Facets: []string{"repeat"},
		},
		{
			Name:   "A blind spot that nobody covers",
			YAML:   "kind: person\nid: ola-berg\nrole: pm\ngrowth: {strengths: [analytics], blind_spots: [pricing], focus: [pricing]}\n",
			Want:   []string{"the product manager: the growth plan names 1 blind spot, and nobody who helps with it"},
			Facets: []string{"blind"},
		},
		{
			Name:   "Senior, and always building",
			YAML:   "kind: person\nid: ola-berg\nrole: pm\nlevel: senior\ngrowth: {focus: [pricing]}\nscope: [discover, build]\n",
			Want:   []string{"the product manager: experienced, and answers for 2 of 6 areas of the product experience, at least 3"},
			Facets: []string{"narrow"},
		},
	},
	Good: []lint.Example{
		{
			Name: "Something new, with support",
			YAML: `kind: person
id: ola-berg
role: pm
level: experienced
growth: {strengths: [analytics], blind_spots: [pricing], focus: [pricing], courses: [Pricing in a day], support: Weekly with the head of product}
scope: [discover, build, market, business]
`,
			Facets: []string{"courses", "repeat", "blind", "narrow"},
		},
		{
			Name:   "A newcomer may start narrow",
			YAML:   "kind: person\nid: ola-berg\nrole: pm\nlevel: novice\ngrowth: {focus: [interviews]}\nscope: [build]\n",
			Facets: []string{"narrow"},
		},
	},
	Check: lint.EachPerson(checkGrowthPlanGaps),
}

func checkGrowthPlanGaps(p *lint.Pass, person *model.Person) {
	g, h := person.Growth, person.Human
	if g == nil || !h.IsPM() {
		p.NotApplicable()
		return
	}
	report := func(facet, key, message, next string) {
		at := g.At(key)
		if key == "scope" {
			at = person.At(key)
		}
		p.ReportOn(h, lint.Report{Facet: facet, At: at, Message: message, Next: next})
	}
	helped := g.Support != "" || person.Coaching != nil || person.Mentor.IsSet()
	if n := len(g.Courses); n > 0 && len(g.Focus) == 0 && !helped {
		report("courses", "courses", "the growth plan has "+count(n, "course")+" and no work to practice on", "pair the course with a piece of real work, and with somebody to talk to about it")
	}
	if len(g.Focus) > 0 && !slices.ContainsFunc(g.Focus, func(f string) bool { return !among(g.Strengths, f) }) {
		report("repeat", "focus", "the growth plan works only on what is a strength already", "add one area that this product manager has not done yet, cut to size")
	}
	if n := len(g.BlindSpots); n > 0 && !helped {
		with := "it"
		if n > 1 {
			with = "them"
		}
		report("blind", "blind_spots", "the growth plan names "+count(n, "blind spot")+", and nobody who helps with "+with, "name under support who helps with it, or who covers it meanwhile")
	}
	experienced := slices.Contains([]string{"experienced", "senior", "lead"}, h.Level())
	if n, limit := len(person.Scope), p.Int("min_scope"); experienced && n > 0 && n < limit {
		report("narrow", "scope", fmt.Sprintf("experienced, and answers for %d of 6 areas of the product experience, at least %d", n, limit),
			"let this product manager own one more area, such as pricing or the launch, for the next release")
	}
}

func among(list []string, text string) bool {
	return slices.ContainsFunc(list, func(s string) bool { return strings.EqualFold(strings.TrimSpace(s), strings.TrimSpace(text)) })
}

// count writes a number of things: "1 course", "2 courses".
func count(n int, what string) string {
	return fmt.Sprintf("%d %s", n, judge.Plural(n, what))
}

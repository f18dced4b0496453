package collaboration

import (
	"slices"
	"strings"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// LaunchWithoutPartners tells when something reaches customers and the functions who must explain it take no part.
var LaunchWithoutPartners = lint.Rule{
	ID: "launch-without-partners", Category: lint.Collaboration, Severity: lint.Info, Preset: lint.Recommended,
	Summary:  "Something is about to launch, or has just launched, and marketing, sales or support are not part of it.",
	Many:     "launch without marketing, sales or support at their side",
	Question: "Who will answer the customers on the first day?",
	Why: "For customers the product is also what they are told before and how they are helped after. Colleagues who learn about a launch from customers " +
		"cannot do either, and the next launch meets their distrust.",
	Sources: []lint.Source{
		{Doc: lint.EmpoweringPM, Line: 11, Claim: "PMs coordinate design, development, marketing and sales from the idea to the end of life."},
		{Doc: lint.InvestorEntrepreneur, Line: 29, Claim: "The whole experience includes marketing, selling and good operations such as support."},
	},
	Decides: "Items of at least min_effort (or size L or XL, or of unknown size) that are building with a target date within lead, or not more than 8 weeks past, or that launched " +
		"within the last 8 weeks. One of the functions in required is not among `partners` or `with`; `a|b` means one of the two. For internal products only support or operations are required. " +
		"Maintenance, debt, experiments, discovery, enablers, incidents, dark launches and platform teams without a product are not asked; a gradual rollout is asked under strict.",
	Needs:       "`partners` on the item, even an empty list. An item without the field is asked once half of the comparable items, and at least three, have it.",
	Fix:         "Take half an hour with them: who will ask what, what do we say, who answers.",
	FalseAlarms: "Changes that customers hardly notice: give `effort`, or `rollout: dark`. Organizations without one of the functions: set `required`.",
	Related:     []string{"shipped-and-forgotten", "plans-not-shared"},
	Facets: []lint.Facet{
		{Name: lint.MainFacet, Summary: "A launch lacks one of the required functions."},
		{Name: "gradual", Summary: "The same, for what is rolled out gradually.", Preset: lint.Strict},
	},
	Options: []lint.Option{
		{Name: "lead", Default: lint.Weeks(6), Reason: "enough to prepare sales and support: a judgment"},
		{Name: "required", Default: []string{"support", "marketing|sales"}, Reason: "the functions that the sources name"},
		{Name: "min_effort", Default: lint.Weeks(8), Reason: "what takes two months is noticed by customers"},
	},
	Bad:   launchBad,
	Good:  launchGood,
	Check: lint.EachInitiative(checkLaunch),
}

// recentWeeks is how long a launch, or a target date that has passed, is still worth talking about.
const recentWeeks = 8

// internalRequired is what the launch of an internal product needs.
var internalRequired = []string{"support|operations"}

func checkLaunch(p *lint.Pass, i *model.Initiative) {
	if !isLaunch(p, i) {
		p.NotApplicable()
		return
	}
	when, near := launchOf(p, i)
	switch {
	case judge.Unstated(i):
		p.Unknown("initiative.status")
		return
	case i.Status == "building" && !i.TargetDate.OK && !i.Launched.OK && len(missingPartners(p, i)) > 0:
		p.Unknown("initiative.target_date")
		return
	case !near:
		p.NotApplicable()
		return
	}
	if !i.Has("partners") && !keepsPartners(p) {
		p.Unknown("initiative.partners")
		return
	}
	missing := missingPartners(p, i)
	if len(missing) == 0 {
		return
	}
	report := lint.Report{
		At:      i.At("partners"),
		Message: when + " without " + strings.Join(missing, " and without "),
		Next:    "take half an hour with " + strings.Join(missing, " and with ") + ": who will ask what, what do we say, who answers",
	}
	if !i.Has("partners") {
		report.Message = when + ", and no partners are named; needed: " + strings.Join(missing, ", ")
	}
	if i.Rollout == "gradual" {
		report.Facet = "gradual"
	}
	p.Report(report)
}

// launchOf says when an item launches or launched: "launches on 2026-09-20". It is not near when that is far off or long ago.
func launchOf(p *lint.Pass, i *model.Initiative) (when string, near bool) {
	oldest := judge.WeeksBefore(p.Today(), recentWeeks)
	if day, ok := judge.Happened(i.Launched, p.Today()); ok && i.Started() {
		return "launched on " + i.Launched.Text(), !day.Before(oldest)
	}
	if i.Status != "building" || !i.TargetDate.OK || i.TargetDate.End().Before(oldest) {
		return "", false
	}
	near = !i.TargetDate.Start().After(judge.WeeksBefore(p.Today(), -p.Weeks("lead")))
	if i.TargetDate.End().Before(p.Today()) {
		return "was to launch on " + i.TargetDate.Text(), near
	}
	return "launches on " + i.TargetDate.Text(), near
}

// isLaunch reports whether users will notice an item when it comes.
func isLaunch(p *lint.Pass, i *model.Initiative) bool {
	if !i.Significant(p.Weeks("min_effort")) || i.IsType("maintenance", "debt", "experiment", "discovery", "enabler") || i.Rollout == "dark" {
		return false
	}
	return len(productsOf(i)) > 0 || i.Team == nil || i.Team.IsProduct()
}

func productsOf(i *model.Initiative) []*model.Product {
	switch {
	case i.For != nil:
		return []*model.Product{i.For}
	case i.Team != nil:
		return i.Team.Owned
	}
	return nil
}

// keepsPartners reports whether the organization records partners for what it builds or has launched.
func keepsPartners(p *lint.Pass) bool {
	return lint.Once(p, partnersIn{p.Org}, func() bool {
		have, total := 0, 0
		for _, i := range p.Org.Initiatives() {
			if i.Started() && isLaunch(p, i) {
				total++
				if i.Has("partners") {
					have++
				}
			}
		}
		return p.Adopted("initiative.partners", have, total)
	})
}

type partnersIn struct{ *model.Organization }

// missingPartners are the functions that take no part, in words: "marketing or sales".
func missingPartners(p *lint.Pass, i *model.Initiative) []string {
	required := p.List("required")
	products := productsOf(i)
	if len(products) > 0 && !slices.ContainsFunc(products, func(product *model.Product) bool { return product.Audience == "external" }) {
		required = internalRequired
	}
	there := slices.Concat(i.Partners, i.With.Texts())
	var out []string
	for _, r := range required {
		choice := strings.Split(r, "|")
		if !slices.ContainsFunc(choice, func(function string) bool {
			return slices.ContainsFunc(there, func(text string) bool { return isFunction(p, text, function) })
		}) {
			out = append(out, strings.Join(choice, " or "))
		}
	}
	return out
}

package collaboration

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// PlansNotShared tells when other functions have not heard from product for longer than agreed.
var PlansNotShared = lint.Rule{
	ID: "plans-not-shared", Category: lint.Collaboration, Severity: lint.Info, Preset: lint.Recommended,
	Summary:  "A peer function or a review audience has not heard plans, goals, strategy or roles for longer than agreed.",
	Question: "Do the others still know what we build, why and for whom?",
	Why: "People forget what they heard once, and fill the gap with what they would build. Told again every quarter, they can sell what comes, " +
		"prepare for it, and say early what is wrong with it.",
	Sources: []lint.Source{
		{Doc: lint.ProductLeaders, Line: 43, Claim: "Plans, goals, strategy and roles are shared again and again, with a slot in each peer's staff meeting every quarter, because people forget them."},
		{Doc: lint.ProductLeaders, Line: 41, Claim: "The large audience hears the status every two weeks and can ask; who is left out resents it."},
	},
	Decides: "Function: the newest briefing of a function is older than max_age, or it never had one although at least half of the functions did. A briefing is the function's `briefed` date, or an entry of " +
		"`shares` with the function or with `all` that is not about learning alone. Review: a forum for review or status met last longer ago than twice its cadence, or it has " +
		"12 people or more and meets less often than every max_review_gap. Role (strict): nothing describes what product managers do, or none of the last four briefings did. " +
		"Functions within product and engineering are no peers.",
	Needs:       "organization.functions[].briefed or `shares`, or a forum for review or status with its cadence. With no briefing on record the rule does not ask; under strict it says so once.",
	Fix:         "Ask each head for 15 minutes in their next staff meeting: what comes next, why, for whom, and how it serves the goals of the company.",
	FalseAlarms: "Everybody hears it in an all-hands: record it under `shares` with `with: all`.",
	Related:     []string{"working-group-shape", "launch-without-partners", "learning-not-shared"},
	Facets: []lint.Facet{
		{Name: "function", Summary: "A function was not briefed for longer than max_age, or never."},
		{Name: "review", Summary: "A review or status meeting lapsed, or is too rare for its size."},
		{Name: "role", Summary: "Others are not told what product managers do.", Preset: lint.Strict},
		{Name: "not-recorded", Summary: "Functions are listed, and no briefing of any of them is on record.", Preset: lint.Strict},
	},
	Options: []lint.Option{
		{Name: "max_age", Default: lint.Weeks(15), Reason: "a quarter and two weeks, so that a slot at the end of one quarter and of the next is fine"},
		{Name: "max_review_gap", Default: lint.Weeks(2), Reason: "the number in the source"},
	},
	Bad:   sharedBad,
	Good:  sharedGood,
	Check: lint.WholeOrganization(checkPlansShared),
}

func checkPlansShared(p *lint.Pass, o *model.Organization) {
	reviews := checkReviews(p, o)
	peers, told := peersOf(p, o), briefingsOf(o)
	switch {
	case len(told) > 0 || slices.ContainsFunc(peers, func(f *model.Function) bool { return f.Briefed.OK }):
		checkPeers(p, peers, told)
		checkRoleTold(p, o, told)
	case len(peers) > 0 && p.FacetOn("not-recorded"):
		p.Report(lint.Report{
			Facet: "not-recorded", At: o.At("functions"),
			Message: fmt.Sprintf("no record of when %d %s last heard the plans: %s", len(peers), judge.Plural(len(peers), "function"), judge.Names(idsOf(peers))),
			Next:    "write the date of the last briefing under briefed, and plan one for whoever had none",
		})
	case !reviews:
		p.NotApplicable()
	}
}

// insiders are the roles of product and engineering.
var insiders = []model.Role{
	model.RolePM, model.RoleProductLeader, model.RoleDesigner, model.RoleEngineer, model.RoleDevOps, model.RoleResearcher, model.RoleData,
	model.RoleQA, model.RoleWriter, model.RoleArchitect, model.RoleDelivery, model.RoleEngManager, model.RoleEngLeader, model.RoleDesignLeader,
}

// peersOf are the functions outside product and engineering.
func peersOf(p *lint.Pass, o *model.Organization) []*model.Function {
	return slices.DeleteFunc(slices.Clone(o.Functions), func(f *model.Function) bool { return slices.Contains(insiders, craft(p, f.ID)) })
}

func idsOf(functions []*model.Function) []string {
	ids := make([]string, len(functions))
	for n, f := range functions {
		ids[n] = f.ID
	}
	return ids
}

// briefingsOf are the entries of shares that tell of plans, goals, strategy or roles.
func briefingsOf(o *model.Organization) []*model.ShareOut {
	all := slices.Clone(o.Shares)
	for _, g := range o.Logs {
		all = append(all, g.Shares...)
	}
	return slices.DeleteFunc(all, func(s *model.ShareOut) bool { return len(s.What) == 1 && s.What[0] == "learning" })
}

func checkPeers(p *lint.Pass, peers []*model.Function, told []*model.ShareOut) {
	oldest := judge.WeeksBefore(p.Today(), p.Weeks("max_age"))
	var late, never []*model.Function
	var lateNames, neverNames []string
	for _, f := range peers {
		switch day, ok := lastHeard(p, f, told); {
		case !ok && f.Briefed.OK: // planned
		case !ok:
			never, neverNames = append(never, f), append(neverNames, f.ID+" (never)")
		case day.Before(oldest):
			late, lateNames = append(late, f), append(lateNames, f.ID+" (last on "+day.Format(time.DateOnly)+")")
		}
	}
	if 2*len(never) > len(peers) {
		never, neverNames = nil, nil
	}
	quiet := slices.Concat(late, never)
	if len(quiet) == 0 {
		return
	}
	p.Report(lint.Report{
		Facet: "function", At: quiet[0].ValueAt("briefed"), Ageing: len(never) == 0,
		Message: fmt.Sprintf("%d of %d functions %s not briefed in the last %s: %s", len(quiet), len(peers), judge.Was(len(quiet)), judge.WeeksText(p.Weeks("max_age")),
			judge.Names(slices.Concat(lateNames, neverNames))),
		Next: "ask each head for 15 minutes in their next staff meeting: what comes next, why, for whom, and how it serves the goals of the company",
	})
}

// lastHeard is the day a function was last briefed.
func lastHeard(p *lint.Pass, f *model.Function, told []*model.ShareOut) (day time.Time, ok bool) {
	day, ok = judge.Happened(f.Briefed, p.Today())
	for _, s := range told {
		if d, happened := judge.Happened(s.Date, p.Today()); happened && d.After(day) && slices.ContainsFunc(s.With, func(with string) bool {
			return strings.EqualFold(with, "all") || isFunction(p, with, f.ID) || f.Name != "" && strings.EqualFold(with, f.Name)
		}) {
			day, ok = d, true
		}
	}
	return day, ok
}

// audience is from how many people on a review has listeners rather than participants.
const audience = 12

// checkReviews looks at the forums for review and status; judged tells whether there was one to judge.
func checkReviews(p *lint.Pass, o *model.Organization) (judged bool) {
	for _, f := range o.Forums {
		if !slices.Contains(f.Purpose, "review") && !slices.Contains(f.Purpose, "status") || !f.Cadence.OK || f.Cadence.Days == 0 {
			continue
		}
		last, met := judge.Happened(f.Last, p.Today())
		n := peopleIn(f)
		judged = judged || met || n > 0
		gap := p.Weeks("max_review_gap")
		switch {
		case met && last.Before(judge.WeeksBefore(p.Today(), 2*f.Cadence.Days/7)):
			p.Report(lint.Report{
				Facet: "review", At: f.ValueAt("last"), Ageing: true,
				Message: fmt.Sprintf("%s last met on %s, more than twice its cadence (%s) ago", f.ID, last.Format(time.DateOnly), f.Cadence.Raw),
				Next:    "send its people a short status now, and set the date of the next meeting",
			})
		case n >= audience && f.Cadence.Days > 7*gap:
			p.Report(lint.Report{
				Facet: "review", At: f.ValueAt("cadence"),
				Message: fmt.Sprintf("the %d people of %s hear the status less often than every %s (cadence: %s)", n, f.ID, judge.WeeksText(gap), f.Cadence.Raw),
				Next:    "send a short status every " + judge.WeeksText(gap) + " between the meetings",
			})
		}
	}
	return judged
}

// lastBriefings is how many briefings are looked at for a word about roles.
const lastBriefings = 4

func checkRoleTold(p *lint.Pass, o *model.Organization, told []*model.ShareOut) {
	report := lint.Report{Facet: "role", At: o.At("roles"), Next: "write two lines on what product managers do and what they do not, and open the next briefing with them"}
	described := slices.ContainsFunc(o.Roles, func(r *model.RoleInfo) bool { return craft(p, r.Role) == model.RolePM && r.Description != "" })
	told = slices.DeleteFunc(slices.Clone(told), func(s *model.ShareOut) bool {
		_, happened := judge.Happened(s.Date, p.Today())
		return !happened
	})
	slices.SortStableFunc(told, func(a, b *model.ShareOut) int { return b.Date.End().Compare(a.Date.End()) })
	switch {
	case !described:
		report.Message = "nothing says what product managers do (roles.pm.description)"
	case len(told) < lastBriefings || slices.ContainsFunc(told[:lastBriefings], func(s *model.ShareOut) bool { return len(s.What) == 0 || slices.Contains(s.What, "roles") }):
		return
	default:
		report.At = told[0].ValueAt("what")
		report.Message = fmt.Sprintf("none of the last %d briefings told what product managers do", lastBriefings)
	}
	p.Report(report)
}

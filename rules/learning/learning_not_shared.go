package learning

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/source"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// LearningNotShared tells when what teams learned stays with them, or when only good news travels.
var LearningNotShared = lint.Rule{
	ID: "learning-not-shared", Category: lint.Learning, Severity: lint.Info, Preset: lint.Recommended,
	Summary:  "Teams learn but keep it to themselves, or only good news travels.",
	Question: "Does anybody outside the team hear what it learned, the misses too?",
	Why: "A lesson that stays in one team is paid for again by the next one. And where only wins are shown, everybody concludes that misses are better not told, " +
		"although they teach the most.",
	Sources: []lint.Source{
		{Doc: lint.TrustingTeams, Line: 28, Claim: "Teams are to be encouraged to share what they learned from successes and from failures alike."},
	},
	Decides: "Experiments with a result and initiatives with one, of the last 182 days or without a date, are counted. Unshared: of at least min_items, more than max_unshared have no `shared`; " +
		"`shared: team` counts as not shared, a date or any other audience counts, and so does a briefing of `what: learning` whose `about` names the item. Only wins: at least min_items were shared, " +
		"none of them was refuted or missed its goal, and some of those that were not shared were. Each team is judged on its own records; only if none is reported, all are judged together.",
	Needs:  "log.experiments[].shared or initiative.result.shared somewhere in the organization; if nobody uses it, the rule has nothing to say.",
	Fix:    "Fifteen minutes a month, one learning per team, misses first.",
	Record: "The date goes under `shared`.",
	FalseAlarms: "Learnings told in a chat or at lunch and not written down are missed. Add the date under `shared`, or list the briefing under `shares` with `what: learning` " +
		"and what it was `about`.",
	Related: []string{"closed-without-learning", "nothing-ever-fails"},
	Facets: []lint.Facet{
		{Name: "unshared", Summary: "Most learnings were not shown outside the team."},
		{Name: "only-wins", Summary: "What was shown are wins, and the misses were kept inside."},
	},
	Options: []lint.Option{
		{Name: "min_items", Default: 5.0, Reason: "fewer show no pattern"},
		{Name: "max_unshared", Default: lint.Share(0.5), Reason: "from more than half on, keeping it inside is the rule"},
	},
	Bad: []lint.Example{
		{
			Name: "Five wins shown, the miss kept inside",
			YAML: growthTeam + `kind: log
team: growth
experiments:
  - {name: Short form, result: confirmed, shared: 2026-05-02}
  - {name: Two columns, result: confirmed, shared: 2026-05-16}
  - {name: Later log-in, result: confirmed, shared: 2026-06-02}
  - {name: Reminders, result: refuted}
  - {name: One price, result: confirmed, shared: 2026-06-20}
  - {name: Saved cart, result: confirmed, shared: 2026-07-01}
`,
			Want:   []string{"growth: all 5 learnings shown outside the team are wins, and the 1 that did not work out was not shown"},
			Facets: []string{"only-wins"},
		},
		{
			Name: "One of five was shown",
			YAML: growthTeam + `kind: log
team: growth
experiments:
  - {name: Short form, result: confirmed, shared: 2026-05-02}
  - {name: Two columns, result: inconclusive}
  - {name: Later log-in, result: confirmed, shared: team}
  - {name: Reminders, result: refuted}
---
kind: roadmap
team: growth
initiatives:
  - {name: Saved cart, status: done, launched: 2026-04-01, result: {met: yes, measured: 2026-06-01}}
`,
			Want:   []string{"growth: 4 of 5 learnings of the last 26 weeks were not shown outside the team, limit 50%"},
			Facets: []string{"unshared"},
		},
	},
	Good: []lint.Example{
		{
			Name: "The miss was shown as well",
			YAML: growthTeam + `kind: log
team: growth
experiments:
  - {name: Short form, result: confirmed, shared: 2026-05-02}
  - {name: Two columns, result: confirmed, shared: 2026-05-16}
  - {name: Later log-in, result: confirmed, shared: 2026-06-02}
  - {name: Reminders, result: refuted, shared: 2026-06-09}
  - {name: One price, result: confirmed, shared: 2026-06-20}
  - {name: Coupons, result: refuted}
`,
			Facets: []string{"only-wins"},
		},
		{
			Name: "Three of five were shown, one in a briefing",
			YAML: growthTeam + `kind: log
team: growth
experiments:
  - {name: Short form, result: confirmed, shared: 2026-05-02}
  - {name: Two columns, result: inconclusive, shared: all teams}
  - {name: Later log-in, result: confirmed, shared: team}
  - {name: Saved cart, result: confirmed}
  - {name: Reminders, result: refuted}
shares:
  - {date: 2026-06-04, with: all, what: learning, about: Reminders that nobody wanted}
`,
			Facets: []string{"unshared"},
		},
	},
	Check: eachTeamElseWhole(checkLearningNotShared),
}

// shareDays is how far back learnings are looked at: two quarters.
const shareDays = 182

// lesson is something that came to a result.
type lesson struct {
	name   string
	miss   bool
	shared bool
	at     source.Place
}

func checkLearningNotShared(p *lint.Pass, r records) bool {
	if !p.Org.SharesLearning {
		p.NotApplicable()
		return false
	}
	lessons := lessonsOf(p, r)
	var inside []lesson
	shownMisses, keptMisses := 0, 0
	for _, l := range lessons {
		switch {
		case !l.shared:
			inside = append(inside, l)
			if l.miss {
				keptMisses++
			}
		case l.miss:
			shownMisses++
		}
	}
	shown, limit := len(lessons)-len(inside), p.Share("max_unshared")
	if len(lessons) < p.Int("min_items") {
		p.Unknown("log.experiments[].result")
		return false
	}
	report := lint.Report{Next: "take fifteen minutes a month to show one learning per team, misses first, and write the date under shared"}
	switch share := float64(len(inside)) / float64(len(lessons)); {
	case share > limit:
		report.Facet, report.At = "unshared", inside[0].at
		report.Message = fmt.Sprintf("%d of %d learnings of the last %d weeks were not shown outside the team, limit %s", len(inside), len(lessons), shareDays/7, judge.Percent(limit))
		report.Measure = &lint.Measure{Value: share, Limit: limit, Unit: "share of learnings", Worse: "up"}
	case shown >= p.Int("min_items") && shownMisses == 0 && keptMisses > 0:
		first := slices.IndexFunc(inside, func(l lesson) bool { return l.miss })
		report.Facet, report.At = "only-wins", inside[first].at
		report.Message = fmt.Sprintf("all %d learnings shown outside the team are wins, and the %d that did not work out %s not shown", shown, keptMisses, judge.Was(keptMisses))
	default:
		return false
	}
	report.Evidence = []string{"not shown: " + judge.Names(quotedNames(inside))}
	p.Report(report)
	return true
}

func quotedNames(lessons []lesson) []string {
	out := make([]string, len(lessons))
	for n, l := range lessons {
		out[n] = model.Quote(l.name)
	}
	return out
}

// lessonsOf are the experiments and initiatives that came to a result in the last two quarters, or at an unknown time.
func lessonsOf(p *lint.Pass, r records) []lesson {
	oldest := p.Today().AddDate(0, 0, -shareDays)
	isRecent := func(day time.Time, known bool) bool { return !known || !day.Before(oldest) }
	told := briefings(p.Org)
	var out []lesson
	for _, e := range r.experiments() {
		if isRecent(judge.Happened(e.Date, p.Today())) {
			out = append(out, lesson{e.Name, e.Result == "refuted", sharedOutside(e.Shared) || names(told, e.Name), e.Place()})
		}
	}
	for _, i := range r.initiatives {
		if i.Result != nil && i.Result.Met != "" && i.Result.Met != "unknown" && isRecent(closedOn(i, p.Today())) {
			out = append(out, lesson{i.Name, missed(i), sharedOutside(i.Result.Shared) || names(told, i.Name), i.At("result")})
		}
	}
	return out
}

// sharedOutside reads shared: a date or an audience; the team itself is none.
func sharedOutside(shared string) bool {
	word := strings.ToLower(strings.TrimSpace(shared))
	return word != "" && word != "team" && word != "no" && word != "false"
}

// briefings are the topics of all briefings about learnings, in lower case.
func briefings(o *model.Organization) []string {
	var out []string
	add := func(shares []*model.ShareOut) {
		for _, s := range shares {
			if slices.Contains(s.What, "learning") && s.About != "" {
				out = append(out, strings.ToLower(s.About))
			}
		}
	}
	add(o.Shares)
	for _, g := range o.Logs {
		add(g.Shares)
	}
	return out
}

func names(topics []string, name string) bool {
	return name != "" && slices.ContainsFunc(topics, func(t string) bool { return strings.Contains(t, strings.ToLower(name)) })
}

package process

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/source"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// ProcessSnowflakes points out where every team has its own way and nothing is agreed on.
var ProcessSnowflakes = lint.Rule{
	ID: "process-snowflakes", Category: lint.Process, Severity: lint.Info, Preset: lint.Recommended,
	Summary:  "Every team has its own tools and ways, or no minimum agreement exists.",
	Question: "Could somebody from another team find your roadmap?",
	Why: "Freedom to choose is good for those who work with the tool. For everybody who has to see across teams, ten places to look mean that nobody looks, and " +
		"two teams find out in the last week that they need each other.",
	Sources: []lint.Source{
		{Doc: lint.ProductLeaders, Line: 35, Claim: "Teams need a small common set of agreements and tools, so that not every product works in a way of its own, and are otherwise free."},
	},
	Decides: "For each purpose under which at least min_teams teams record a tool: there are more different tools than max_distinct and than a third of these teams (rounded up). Editions of a tool " +
		"are one tool. What `process.free` of the organization lists is left out. Agreements (strict): there are min_teams product teams or more and no organization.agreements.",
	Needs:       "team.tools in at least min_teams teams; without, unknown.",
	Fix:         "Agree on what others must be able to find (roadmap, status, results) and leave the rest free.",
	Record:      "What was agreed goes under `agreements`.",
	FalseAlarms: "A company that was bought works in its own tools for a while. What is left to the teams on purpose belongs under `process: {free: [design]}`.",
	Related:     []string{"heavyweight-process", "plans-not-shared", "unacknowledged-dependency"},
	Facets: []lint.Facet{
		{Name: lint.MainFacet, Summary: "Teams use more different tools for one purpose than the limit."},
		{Name: "agreements", Summary: "There are several product teams, and nothing that all of them keep.", Preset: lint.Strict},
	},
	Options: []lint.Option{
		{Name: "min_teams", Default: 3.0, Reason: "two teams may differ"},
		{Name: "max_distinct", Default: 2.0, Reason: "an old tool and its successor"},
	},
	Bad:   processSnowflakesBad,
	Good:  processSnowflakesGood,
	Check: lint.WholeOrganization(checkSnowflakes),
}

const nextSnowflakes = "agree on what others must be able to find, such as roadmaps and results, write it under agreements, and leave the rest free"

func checkSnowflakes(p *lint.Pass, o *model.Organization) {
	enough := false
	var parts []string
	r := lint.Report{Next: nextSnowflakes}
	for _, u := range usages(o) {
		if u.teams < p.Int("min_teams") {
			continue
		}
		enough = true
		limit := max(p.Int("max_distinct"), int(math.Ceil(float64(u.teams)/3)))
		if len(u.tools) <= limit {
			continue
		}
		if len(parts) == 0 {
			r.Measure = &lint.Measure{Value: float64(len(u.tools)), Limit: float64(limit), Unit: u.category + " tools", Worse: "up"}
		}
		parts = append(parts, fmt.Sprintf("%d different tools for %s in %d teams, limit %d (%s)", len(u.tools), u.category, u.teams, limit, judge.Names(names(u.tools))))
		for _, t := range u.tools {
			r.Related = append(r.Related, source.Related{Place: t.first.Place(), Message: t.team.ID + ": " + t.name})
		}
	}
	if len(parts) > 0 {
		r.Message = strings.Join(parts, "; ")
		if !o.Declared {
			r.At = r.Related[0].Place
		}
		p.Report(r)
	}
	if n := len(o.ProductTeams()); n >= p.Int("min_teams") && len(o.Agreements) == 0 {
		p.Report(lint.Report{
			Facet:   "agreements",
			Message: fmt.Sprintf("%d product teams, and no agreement that all of them keep", n),
			Next:    nextSnowflakes,
		})
	}
	if !enough {
		p.Unknown("team.tools")
	}
}

// usages are the tools of all teams by purpose, in the order of the purposes, without those that are free on purpose.
func usages(o *model.Organization) []*usage {
	byCategory := map[string]*usage{}
	var out []*usage
	for _, t := range o.ActiveTeams() {
		for _, e := range t.Tools {
			category, tools := strings.ToLower(strings.TrimSpace(e.Name)), toolsOf(e)
			if len(tools) == 0 || isFree(o, category) {
				continue
			}
			u := byCategory[category]
			if u == nil {
				u = &usage{category: category}
				byCategory[category] = u
				out = append(out, u)
			}
			u.teams++
			for _, name := range tools {
				u.add(tool{name: name, key: toolName(name), count: 1, first: e, team: t})
			}
		}
	}
	slices.SortFunc(out, func(a, b *usage) int { return cmp.Compare(a.category, b.category) })
	for _, u := range out {
		slices.SortStableFunc(u.tools, func(a, b tool) int { return cmp.Or(b.count-a.count, cmp.Compare(a.name, b.name)) })
	}
	return out
}

func (u *usage) add(t tool) {
	if i := slices.IndexFunc(u.tools, func(other tool) bool { return other.key == t.key }); i >= 0 {
		u.tools[i].count++
		return
	}
	u.tools = append(u.tools, t)
}

// isFree reports whether the organization leaves the tools for a purpose to the teams.
func isFree(o *model.Organization, category string) bool {
	return o.Process != nil && slices.ContainsFunc(o.Process.Free, func(free string) bool {
		free = strings.TrimSuffix(strings.TrimSuffix(strings.ToLower(free), " tools"), " tool")
		return free == category || strings.TrimSuffix(free, "s") == strings.TrimSuffix(category, "s")
	})
}

// names lists tools with the number of teams where it is more than one.
func names(tools []tool) []string {
	out := make([]string, len(tools))
	for i, t := range tools {
		out[i] = t.name
		if t.count > 1 {
			out[i] = fmt.Sprintf("%s in %d", t.name, t.count)
		}
	}
	return out
}

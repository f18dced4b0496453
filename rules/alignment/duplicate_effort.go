package alignment

import (
	"fmt"
	"slices"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/source"
)

// DuplicateEffort mentions pairs of teams that seem to work on one thing without knowing of each other.
var DuplicateEffort = lint.Rule{
	ID: "duplicate-effort", Category: lint.Alignment, Severity: lint.Info, Preset: lint.Recommended,
	Summary:  "Two teams appear to work on the same problem, or push the same metric, without knowing of each other.",
	Many:     "read like the work of another team",
	Question: "Are two teams building the same thing?",
	Why: "Teams that choose their own work cannot see what the others chose. Two answers to one problem cost twice, and then somebody has to pick one of them; two teams that push one number " +
		"cannot tell whose work moved it.",
	Sources: []lint.Source{
		{Doc: lint.EmpowermentModel, Line: 3, Claim: "Where direction is weak, autonomous teams risk doing the same work twice."},
	},
	Decides: "Open initiatives of different teams are compared by the content words of name and problem (of the names alone when one has no problem): small words, output verbs and numbers are left " +
		"out, the rest is reduced to its stem; words found in more than a fifth of the items and in more than three, or in more than fifty, say nothing. A pair is reported when the single words and pairs of " +
		"neighboring words they share are at least similarity of all they have, and at least four single words are shared. Key results of different teams in overlapping periods are reported when " +
		"they name the same metric and at most five do. Left out are teams that name each other (`with`, `depends_on`, `enables`, `shared_with`), a team and its group, items with a common parent, " +
		"objectives that support each other or the same goal, and key results of `type: health`. The max_pairs closest pairs of items are shown, and as many metrics.",
	Needs:       "Initiatives of two teams, or key results of two teams with `metric`.",
	Fix:         "Let the product managers of both talk for fifteen minutes: merge the two, split them by segment, or note that they know of each other.",
	FalseAlarms: "The same words for different segments, or one kind of metric for different products: one ignore entry with a reason silences a pair for good.",
	Related:     []string{"conflicting-goals", "unacknowledged-dependency", "autonomy-without-direction"},
	Facets: []lint.Facet{
		{Name: lint.MainFacet, Summary: "Two open initiatives of different teams read alike."},
		{Name: "metric", Summary: "Key results of different teams push the same metric."},
	},
	Options: []lint.Option{
		{Name: "similarity", Default: lint.Share(0.5), Reason: "short texts that share half of their words and word pairs are nearly the same text"},
		{Name: "max_pairs", Default: 10.0, Reason: "a reading list, not a wall"},
	},
	Bad:   duplicateEffortBad,
	Good:  duplicateEffortGood,
	Check: lint.WholeOrganization(checkDuplicates),
}

func checkDuplicates(p *lint.Pass, o *model.Organization) {
	if len(o.ActiveTeams()) < 2 {
		p.NotApplicable()
		return
	}
	for _, pair := range closest(alikePairs(p, o), p.Int("max_pairs")) {
		reportAlike(p, pair)
	}
	for i, group := range sameMetrics(o) {
		if i < p.Int("max_pairs") {
			reportMetric(p, group)
		}
	}
}

func reportAlike(p *lint.Pass, pair alike) {
	a, b := pair.a.item, pair.b.item
	report := lint.Report{
		At:  a.At("name"),
		Key: b.Path(),
		Message: fmt.Sprintf("reads like %s %s: %d of %d content words the same",
			b.Roadmap.OwnerLabel(), model.Quote(b.Name), pair.shared, pair.all),
		Next:    fmt.Sprintf("let the product managers of both talk for fifteen minutes: merge the two, split them by segment, or note with: [%s]", teamsOf(b)[0].ID),
		Measure: &lint.Measure{Value: pair.similarity, Limit: p.Share("similarity"), Unit: "similarity", Worse: "up"},
		Related: []source.Related{{Place: b.At("name"), Message: b.Entity().Label}},
		Also:    []model.Subject{b},
	}
	if a.Problem != "" && b.Problem != "" {
		report.Evidence = []string{"problem here: " + model.Quote(a.Problem), "problem there: " + model.Quote(b.Problem)}
	}
	p.ReportOn(a, report)
}

// closest are the n most similar pairs; equally similar ones in the order of their identities.
func closest(pairs []alike, n int) []alike {
	slices.SortFunc(pairs, func(x, y alike) int {
		switch {
		case x.similarity != y.similarity && x.similarity > y.similarity:
			return -1
		case x.similarity != y.similarity:
			return 1
		case x.a != y.a:
			return x.a.rank - y.a.rank
		}
		return x.b.rank - y.b.rank
	})
	return pairs[:min(n, len(pairs))]
}

// teamsOf are the teams that work on an initiative.
func teamsOf(i *model.Initiative) []*model.Team {
	if i.Team != nil {
		return []*model.Team{i.Team}
	}
	return i.Roadmap.Owners
}

// areApart reports whether none of the teams is among the others, or the group of one of them, or the other way round.
func areApart(as, bs []*model.Team) bool {
	return len(as) > 0 && len(bs) > 0 && !slices.ContainsFunc(as, func(a *model.Team) bool {
		return slices.ContainsFunc(bs, func(b *model.Team) bool { return a == b || a.Group == b || b.Group == a })
	})
}

// knowEachOther reports whether one of the initiatives names the other or its team, or both belong together.
func knowEachOther(a, b *model.Initiative) bool {
	return names(a, b) || names(b, a) || a.ParentItem != nil && a.ParentItem == b.ParentItem
}

func names(a, b *model.Initiative) bool {
	theirs := teamsOf(b)
	if a.ParentItem == b || a.Successor == b || a.ReplacedItem == b || a.DelayedItem == b || slices.Contains(a.EnablesItems, b) {
		return true
	}
	for _, t := range a.WithTeams {
		if slices.Contains(theirs, t) {
			return true
		}
	}
	for _, d := range a.DependsOn {
		if d.OnInitiative == b || d.OnTeam != nil && slices.Contains(theirs, d.OnTeam) {
			return true
		}
	}
	return slices.ContainsFunc(theirs, func(t *model.Team) bool { return slices.Contains(a.Enables.Texts(), t.ID) })
}

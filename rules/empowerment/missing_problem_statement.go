package empowerment

import (
	"fmt"
	"slices"
	"strings"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// MissingProblemStatement lists product teams and roadmap items that have no problem to solve, where others have one.
var MissingProblemStatement = lint.Rule{
	ID: "missing-problem-statement", Category: lint.Empowerment, Severity: lint.Info, Preset: lint.Recommended,
	Summary:  "A product team or a roadmap item has no problem to solve.",
	Question: "Does everybody know which problem they are solving?",
	Why: "A team that is given a problem can look for the best answer to it, and notice when the first answer was wrong. A team that is given only a thing " +
		"to build can do neither.",
	Sources: []lint.Source{
		{Doc: lint.EmpowermentModel, Line: 3, Claim: "An empowered team receives one problem of a customer or of the business; a feature factory ships things without one."},
	},
	Decides: "A product team needs a `problem` (or `mission`), or an objective in the current period, which counts as a problem too. An open initiative of type outcome, feature, " +
		"discovery, experiment or custom needs a `problem`, `hypothesis` or `problem_link`. Texts below min_words, and texts that only repeat the item's name, count as none. " +
		"The teams stand in one finding, the initiatives of a roadmap in another.",
	Needs: "team.problem and initiative.problem. The rule is silent until at least half of the comparable items, and three of them, carry the field; " +
		"`expect: [team.problem, initiative.problem]` in the configuration asks for it from the start.",
	Fix:         "Write one sentence each: who has the problem, what goes wrong for them today, and how you know.",
	FalseAlarms: "A problem that is written down elsewhere: put its address into `problem_link`. Maintenance, debt, compliance and enabler items need no problem; give them that `type`.",
	Related:     []string{"solution-in-disguise", "enabler-without-user-outcome"},
	Facets: []lint.Facet{
		{Name: "team", Summary: "Product teams without a problem or an objective, while others have one."},
		{Name: "initiative", Summary: "Open initiatives of a roadmap without a problem, while others have one."},
	},
	Options: []lint.Option{
		{Name: "min_share", Default: lint.Share(0.5), Reason: "once half of the peers carry the field, the practice exists and the rest are stragglers"},
		{Name: "min_count", Default: 3.0, Reason: "below three items a share means nothing"},
		{Name: "min_words", Default: 3.0, Reason: "one or two words are a label, not a problem"},
	},
	Bad: []lint.Example{
		{
			Name: "One item of four has no problem",
			YAML: `kind: team
id: checkout
type: product
problem: Weekly buyers give up at payment
---
kind: roadmap
team: checkout
initiatives:
  - {name: Saved cards, problem: Buyers type the same card number every week, status: building}
  - {name: Guest payment, problem: New buyers leave when asked for an account, status: planned}
  - {name: Clear totals, problem: Buyers learn about shipping cost at the last step, status: planned}
  - {name: One-click reorder, status: building}
`,
			Want:   []string{`checkout roadmap: 1 of 4 open initiatives without a problem: "One-click reorder"`},
			Facets: []string{"initiative"},
		},
		{
			Name:   "A team without a problem, where problems are expected",
			YAML:   "kind: team\nid: checkout\ntype: product\nheadcount: {pm: 1, designer: 1, engineer: 5}\n",
			Config: "expect: [team.problem]\n",
			Want:   []string{"the organization: 1 of 1 product team without a problem to solve: checkout"},
			Facets: []string{"team"},
		},
	},
	Good: []lint.Example{
		{
			Name: "Every item that needs a problem has one",
			YAML: `kind: team
id: checkout
type: product
problem: Weekly buyers give up at payment
---
kind: roadmap
team: checkout
initiatives:
  - {name: Saved cards, problem: Buyers type the same card number every week, status: building}
  - {name: Guest payment, problem: New buyers leave when asked for an account, status: planned}
  - {name: One-click reorder, problem: Weekly buyers rebuild the same basket by hand and 40% give up, status: building}
  - {name: Card vault upgrade, type: maintenance, status: building}
`,
			Facets: []string{"initiative"},
		},
		{
			Name: "An objective is a problem given to the team",
			YAML: `kind: team
id: checkout
type: product
headcount: {pm: 1, designer: 1, engineer: 5}
---
kind: okrs
team: checkout
period: 2026-Q3
objectives:
  - {objective: Paying takes no effort, key_results: [Payment time 40s -> 20s]}
`,
			Config: "expect: [team.problem]\n",
			Facets: []string{"team"},
		},
	},
	Check: lint.WholeOrganization(checkMissingProblemStatement),
}

func checkMissingProblemStatement(p *lint.Pass, o *model.Organization) {
	teamsWithoutProblem(p, o)
	itemsWithoutProblem(p, o)
}

func teamsWithoutProblem(p *lint.Pass, o *model.Organization) {
	teams := o.ProductTeams()
	with := 0
	var without []*model.Team
	for _, t := range teams {
		switch {
		case says(p, t.Problem, t.ID, t.Name):
			with++
		case len(t.RunningObjectives()) == 0 && !t.CoveredBy.IsSet():
			without = append(without, t)
		}
	}
	switch {
	case len(without) == 0:
	case !p.Adopted("team.problem", with, len(teams)):
		p.Unknown("team.problem")
	default:
		var names []string
		var items []lint.Item
		for _, t := range without {
			names = append(names, t.ID)
			items = append(items, lint.Item{Entity: t.Entity(), Place: t.At("problem"), Message: t.ID + ": no problem and no objective in the current period"})
		}
		p.Report(lint.Report{
			Facet: "team", At: without[0].At("problem"), Items: items,
			Message: fmt.Sprintf("%d of %d product %s without a problem to solve: %s", len(without), len(teams), judge.Plural(len(teams), "team"), judge.Names(names)),
			Next:    "give each a problem, in one sentence: who has it, what goes wrong for them today, and how you know",
		})
	}
}

func itemsWithoutProblem(p *lint.Pass, o *model.Organization) {
	with, total := 0, 0
	var lacking []*model.Roadmap
	for _, r := range o.Roadmaps {
		found := lint.OfDocument(p, r, problemsOf)
		with, total = with+found.with, total+found.total
		if found.with < found.total {
			lacking = append(lacking, r)
		}
	}
	if len(lacking) > 0 && !p.Adopted("initiative.problem", with, total) {
		p.Unknown("initiative.problem")
		return
	}
	for _, r := range lacking {
		p.ReportOn(r, lint.Report(lint.OfDocument(p, r, reportItems)))
	}
}

// problems is how many initiatives of a roadmap need a problem, and how many of them have one.
type problems struct{ with, total int }

func problemsOf(p *lint.Pass, r *model.Roadmap) problems {
	needing, without := needProblem(r), withoutProblem(p, r)
	return problems{len(needing) - len(without), len(needing)}
}

func needProblem(r *model.Roadmap) []*model.Initiative {
	if r.Purpose == "delivery" {
		return nil
	}
	var list []*model.Initiative
	for _, i := range r.Initiatives {
		if i.Open() && i.IsType("outcome", "feature", "discovery", "experiment", "custom") {
			list = append(list, i)
		}
	}
	return list
}

func withoutProblem(p *lint.Pass, r *model.Roadmap) []*model.Initiative {
	return slices.DeleteFunc(needProblem(r), func(i *model.Initiative) bool {
		return says(p, i.Problem, i.ID, i.Name) || says(p, i.Hypothesis, i.ID, i.Name) || i.ProblemLink != ""
	})
}

// lackingProblems is the report about the initiatives of a roadmap.
type lackingProblems lint.Report

func reportItems(p *lint.Pass, r *model.Roadmap) lackingProblems {
	without, total := withoutProblem(p, r), len(needProblem(r))
	items := make([]lint.Item, len(without))
	for n, i := range without {
		e := i.Entity()
		items[n] = lint.Item{Entity: e, Place: i.At("problem"), Message: e.Label + ": no problem"}
	}
	return lackingProblems{
		Facet: "initiative", At: without[0].At("problem"), Items: items,
		Message: fmt.Sprintf("%d of %d open %s without a problem: %s", len(without), total, judge.Plural(total, "initiative"),
			judge.NamesOf(without, func(i *model.Initiative) string { return model.Quote(i.Name) })),
		Next: "give each a problem, in one sentence: who has it, what goes wrong for them today, and how you know",
	}
}

// says reports whether a text is more than a label and more than the item's own name.
func says(p *lint.Pass, text string, names ...string) bool {
	for _, name := range names {
		if strings.EqualFold(strings.TrimSpace(text), name) {
			return false
		}
	}
	return judge.HasWords(text, p.Int("min_words"))
}

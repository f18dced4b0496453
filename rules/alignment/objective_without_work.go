package alignment

import (
	"fmt"
	"slices"
	"time"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// ObjectiveWithoutWork mentions objectives that nothing on the roadmap serves.
var ObjectiveWithoutWork = lint.Rule{
	ID: "objective-without-work", Category: lint.Alignment, Severity: lint.Info, Preset: lint.Recommended,
	Summary:  "An objective is in force but nothing on the roadmap or in discovery serves it.",
	Many:     "have nothing on the roadmap that serves them",
	Question: "What are we doing about this objective?",
	Why: "Half of the period has gone, the objective is still on the slide, and the work is about other things. Either the objective is not meant, or the roadmap is. Both are easy to " +
		"mend today and embarrassing in the last week.",
	Sources: []lint.Source{
		{Doc: lint.TrustingTeams, Line: 24, Claim: "Teams need guidance and means to reach what they are after, not the goal alone."},
		{Doc: lint.EmpowermentModel, Line: 3, Claim: "Without a link between direction and work, teams work on the wrong things."},
	},
	Decides: "An active objective in running OKRs, more than grace weeks into the period, that no open or lately finished item, experiment or piece of discovery of any team names, nor a key result of it, " +
		"and that no other current objective supports. Of shared OKRs, the work of any of the teams counts.",
	Needs:       "A roadmap on which at least min_share of the open items name an objective.",
	Fix:         "Start the smallest piece of discovery on it, or drop it openly.",
	FalseAlarms: "Objectives that are reached by daily work: say so with `carried_by: operations`.",
	Related:     []string{"initiative-without-outcome", "goal-overload", "company-objective-unserved"},
	Options: []lint.Option{
		{Name: "grace", Default: lint.Weeks(4), Reason: "time for discovery to come up with the first item"},
		{Name: "min_share", Default: lint.Share(0.5), Reason: "while most items name no objective, a missing link says nothing about the work"},
	},
	Bad: []lint.Example{{
		Name: "All the work is for one of two objectives",
		YAML: `kind: team
id: checkout
problem: Buyers give up while paying
---
kind: okrs
team: checkout
period: 2026-Q3
objectives:
  - {id: gifting, objective: People give presents through us, key_results: [Orders sent as a present 2% -> 6%]}
  - {id: effortless, objective: Paying feels effortless, key_results: [Payment completion 61% -> 70%]}
---
kind: roadmap
team: checkout
initiatives:
  - {name: Gift cards, objective: gifting, status: building}
  - {name: Wrapping paper, objective: gifting, status: planned}
`,
		Want: []string{`checkout 2026-Q3: no work serves 1 of 2 objectives, 5 weeks before the end, while 2 items are open: "Paying feels effortless"`},
	}},
	Good: []lint.Example{{
		Name: "A question is being looked into, and one objective is carried by daily work",
		YAML: `kind: team
id: checkout
problem: Buyers give up while paying
---
kind: okrs
team: checkout
period: 2026-Q3
objectives:
  - {id: gifting, objective: People give presents through us, key_results: [Orders sent as a present 2% -> 6%]}
  - {id: effortless, objective: Paying feels effortless, key_results: [Payment completion 61% -> 70%]}
  - {id: quick-answers, objective: Buyers get an answer the same day, carried_by: operations, key_results: [Answers on the same day 70% -> 90%]}
---
kind: roadmap
team: checkout
initiatives:
  - {name: Gift cards, objective: gifting, status: building}
  - {name: Why do returning buyers type their card again, type: discovery, objective: effortless, status: discovery}
`,
	}},
	Check: lint.EachOKRs(checkObjectivesServed),
}

func checkObjectivesServed(p *lint.Pass, okrs *model.OKRs) {
	inForce := slices.ContainsFunc(okrs.Owners, func(t *model.Team) bool { return t.Active() && slices.Contains(t.Running(), okrs) })
	if !inForce || hasJustBegun(okrs.Period, p.Today(), p.Weeks("grace")) {
		p.NotApplicable()
		return
	}
	open, linked := openWork(okrs.Owners)
	if linked == 0 || float64(linked) < p.Share("min_share")*float64(open) {
		p.Unknown("initiative.objective")
		return
	}
	total := 0
	var unserved []*model.Objective
	for _, o := range okrs.Objectives {
		if !o.Active() {
			continue
		}
		total++
		if o.CarriedBy == "" && !isServed(o.Supporters, o.Work, p.Today()) {
			unserved = append(unserved, o)
		}
	}
	if len(unserved) == 0 {
		return
	}
	items := make([]lint.Item, len(unserved))
	for n, o := range unserved {
		e := o.Entity()
		items[n] = lint.Item{Entity: e, Place: o.Place(), Message: e.Label + ": no work serves it"}
	}
	verb := "are"
	if open == 1 {
		verb = "is"
	}
	p.Report(lint.Report{
		At: items[0].Place, Items: items,
		Message: fmt.Sprintf("no work serves %d of %d %s%s, while %d %s %s open: %s", len(items), total, judge.Plural(total, "objective"),
			timeLeft(okrs.Period, p.Today()), open, judge.Plural(open, "item"), verb, judge.NamesOf(unserved, func(o *model.Objective) string { return model.Quote(o.Text) })),
		Next: "start the smallest piece of discovery on it, or drop it openly; objective: on an item says what it serves",
	})
}

// openWork counts the open initiatives of the teams, and those among them that name a goal.
func openWork(teams []*model.Team) (open, linked int) {
	seen := map[*model.Initiative]bool{}
	for _, t := range teams {
		for _, i := range t.OpenInitiatives() {
			if seen[i] {
				continue
			}
			seen[i] = true
			open++
			if i.HasOutcome() {
				linked++
			}
		}
	}
	return open, linked
}

// timeLeft says how long the period still runs.
func timeLeft(p model.Period, today time.Time) string {
	if p.Open || !p.OK {
		return ""
	}
	switch weeks := int(p.End().Sub(today).Hours() / 24 / 7); weeks {
	case 0:
		return ", in the last week"
	case 1:
		return ", 1 week before the end"
	default:
		return fmt.Sprintf(", %d weeks before the end", weeks)
	}
}

package collaboration

import (
	"fmt"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// EnablerWithoutUserOutcome tells when technical work is tied to nothing that users or teams will be able to do.
var EnablerWithoutUserOutcome = lint.Rule{
	ID: "enabler-without-user-outcome", Category: lint.Collaboration, Severity: lint.Info, Preset: lint.Recommended,
	Summary:  "Technical work is not connected to anything that users or teams will be able to do.",
	Many:     "say nothing about what they will enable for whom",
	Question: "What will somebody be able to do once this is done?",
	Why: "Technical work is as much worth as what it makes possible. Where nobody says what that is, it loses every argument about priorities, " +
		"or wins them all, and the people who do it never see what it was good for.",
	Sources: []lint.Source{
		{Doc: lint.ProductLeaders, Line: 42, Claim: "Leaders help teams see what technical work does for users."},
	},
	Decides: "Open items of type enabler or debt, of at least min_effort (or size L or XL, or of unknown size), that name no `enables`, no objective and no `success`, give no reason " +
		"of at least why_words words under `why` or `problem`, are part of no other item, and that no other item depends on.",
	Needs:       "At least three items of type enabler or debt in the organization that do say what they are for; before that, the rule does not ask.",
	Fix:         "Finish the sentence “so that users or teams can …”, or name the work that it makes possible.",
	Record:      "The sentence goes under `why`, the work under `enables`.",
	FalseAlarms: "Plain upkeep: use `type: maintenance`. For the end of life of a component a line such as `why: security fixes for it end in December` is enough.",
	Related:     []string{"initiative-without-outcome", "started-without-success-measure"},
	Options: []lint.Option{
		{Name: "min_effort", Default: lint.Weeks(4), Reason: "small upkeep needs no story"},
		{Name: "why_words", Default: 5.0, Reason: "the shortest reason that says something"},
	},
	Bad: []lint.Example{
		{
			Name: "A new queue, for nobody in particular",
			YAML: platformItems + "  - {name: Migrate to the new queue, type: enabler, effort: 9w, status: building}\n" +
				"  - {name: Clean up the settings, type: debt, status: planned, why: Clean code}\n",
			Want: []string{
				`foundation "Migrate to the new queue": 9 person-weeks of technical work, and nothing says what it makes possible`,
				`foundation "Clean up the settings": technical work, and nothing says what it makes possible`,
			},
		},
	},
	Good: []lint.Example{
		{
			Name: "Enables an item, has a reason, is needed, is small, or is upkeep",
			YAML: platformItems + `  - {name: Migrate to the new queue, type: enabler, effort: 9w, status: building, enables: faster-refunds}
  - {name: Upgrade the database, type: debt, effort: 6w, why: Security fixes for the old version end in December}
  - {name: Shared addresses, type: enabler, effort: 6w, status: building}
  - {name: Delivery to the office, status: building, depends_on: [shared-addresses]}
  - {name: Tidy the build, type: debt, effort: 2w}
  - {name: Renew certificates, type: maintenance, effort: 6w}
`,
		},
		{
			Name: "Nobody keeps such links yet",
			YAML: "kind: team\nid: foundation\n---\nkind: roadmap\nteam: foundation\ninitiatives:\n" +
				"  - {name: Migrate to the new queue, type: enabler, effort: 9w, status: building}\n",
		},
	},
	Check: lint.EachInitiative(checkEnabler),
}

// platformItems is a roadmap with three enablers that say what they are for.
const platformItems = `kind: team
id: foundation
---
kind: roadmap
team: foundation
initiatives:
  - {name: Faster refunds, id: faster-refunds, type: feature, status: planned}
  - {name: One login, type: enabler, effort: 6w, status: planned, enables: faster-refunds}
  - {name: Order events, type: enabler, effort: 5w, status: planned, enables: faster-refunds}
  - {name: Photo storage, type: enabler, effort: 5w, status: done, launched: 2026-05-04, success: Upload time 9 s -> 2 s}
`

// fewestExplained is how many enablers must say what they are for before the others are asked.
const fewestExplained = 3

func checkEnabler(p *lint.Pass, i *model.Initiative) {
	switch {
	case !isTechnical(i) || !i.Open() || !i.Significant(p.Weeks("min_effort")):
		p.NotApplicable()
	case isExplained(p, i) || i.ParentItem != nil || isNeeded(p, i):
	case !explaining(p):
		p.Unknown("initiative.enables")
	default:
		said := "technical work"
		if weeks, estimated, ok := i.EffortWeeks(); ok && estimated {
			said = fmt.Sprintf("about %.3g person-weeks of technical work by its size", weeks)
		} else if ok {
			said = fmt.Sprintf("%.3g person-weeks of technical work", weeks)
		}
		p.Report(lint.Report{
			Message: said + ", and nothing says what it makes possible",
			Next:    `finish the sentence "so that users or teams can …" under why, or name the item it makes possible under enables`,
		})
	}
}

func isTechnical(i *model.Initiative) bool { return i.Type == "enabler" || i.Type == "debt" }

// isExplained reports whether the item itself says what it is for.
func isExplained(p *lint.Pass, i *model.Initiative) bool {
	words := p.Int("why_words")
	return len(i.Enables) > 0 || len(i.Objective) > 0 || len(i.Success) > 0 || judge.HasWords(i.Why, words) || judge.HasWords(i.Problem, words)
}

// isNeeded reports whether another item depends on this one.
func isNeeded(p *lint.Pass, i *model.Initiative) bool {
	needed := lint.Once(p, neededIn{p.Org}, func() map[*model.Initiative]bool {
		out := map[*model.Initiative]bool{}
		for _, other := range p.Org.Initiatives() {
			for _, d := range other.DependsOn {
				out[d.OnInitiative] = true
			}
		}
		return out
	})
	return needed[i]
}

type neededIn struct{ *model.Organization }

// explaining reports whether enough enablers of the organization say what they are for.
func explaining(p *lint.Pass) bool {
	return lint.Once(p, explainedIn{p.Org}, func() bool {
		n := 0
		for _, i := range p.Org.Initiatives() {
			if isTechnical(i) && isExplained(p, i) {
				n++
			}
		}
		return n >= fewestExplained
	})
}

type explainedIn struct{ *model.Organization }

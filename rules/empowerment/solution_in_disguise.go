package empowerment

import (
	"fmt"
	"slices"
	"strings"

	"github.com/orgvet/orgvet/internal/lazy"
	"github.com/orgvet/orgvet/internal/lexicon"
	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/source"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// SolutionInDisguise points at problems that only say that the chosen solution does not exist yet.
var SolutionInDisguise = lint.Rule{
	ID: "solution-in-disguise", Category: lint.Empowerment, Severity: lint.Info, Preset: lint.Strict,
	Summary:  "The stated problem is the absence of the chosen solution.",
	Many:     "state a problem that reads like the solution",
	Question: "Is this a problem, or a feature written as one?",
	Why: "“There is no dark mode” allows exactly one answer. “Drivers on night shift turn the screen off because it blinds them” allows five, and some of them may be cheaper " +
		"or better. Teams can only look for those when the problem is about people.",
	Sources: []lint.Source{
		{Doc: lint.EmpowermentModel, Line: 3, Claim: "Teams should be given problems and find the solution themselves; a feature dressed as a problem takes that freedom away."},
		{Doc: lint.TrustingTeams, Line: 8, Claim: "Teams hold the authority to choose and build solutions."},
	},
	Decides: "Three signs: the problem says that something is missing (no, lacks, without, needs a …) and what is missing is the name of the item; problem and name consist of nearly the same " +
		"words; or a team's problem reads like a thing to build. Words are compared by their stems, without small words and making verbs. Texts with a number, with somebody " +
		"doing something, or above max_words are left alone: they have a reason.",
	Needs:       "team.problem, or initiative.problem and initiative.name. Items without a problem are the business of missing-problem-statement.",
	Fix:         "Say what people cannot do today and what that costs them. Leave the solution out of the problem; the name of the item may keep it.",
	FalseAlarms: "Where the absence itself is the problem, as with a missing audit trail, set `type: compliance` on the item.",
	Related:     []string{"missing-problem-statement", "output-objective"},
	Facets: []lint.Facet{
		{Name: "absence", Summary: "The problem is that the named solution is missing."},
		{Name: "same-words", Summary: "Problem and name consist of nearly the same words."},
		{Name: "thing-to-build", Summary: "A team's problem reads like a thing to build."},
	},
	Options: []lint.Option{
		{Name: "overlap", Default: lint.Share(0.6), Reason: "in hand-made pairs, restatements share all words with the name and honest problems at most half"},
		{Name: "max_words", Default: 25.0, Reason: "longer texts nearly always give a reason"},
	},
	Bad: []lint.Example{
		{
			Name:   "The missing feature as the problem",
			YAML:   "kind: team\nid: cab\ntype: product\n---\nkind: roadmap\nteam: cab\ninitiatives:\n  - {name: Dark mode, problem: There is no dark mode, status: planned}\n",
			Config: "extends: strict\n",
			Want:   []string{`cab "Dark mode": the problem "There is no dark mode" says only that the solution is missing`},
			Facets: []string{"absence"},
		},
		{
			Name:   "The name again",
			YAML:   "kind: team\nid: cab\ntype: product\n---\nkind: roadmap\nteam: cab\ninitiatives:\n  - {name: Delivery dates in the order list, problem: Delivery dates on the order list, status: planned}\n",
			Config: "extends: strict\n",
			Want:   []string{`cab "Delivery dates in the order list": the problem "Delivery dates on the order list" says the same as the name`},
			Facets: []string{"same-words"},
		},
		{
			Name:   "A team that is given a thing to build",
			YAML:   "kind: team\nid: cab\ntype: product\nproblem: Build the new driver app\n",
			Config: "extends: strict\n",
			Want:   []string{`cab: the problem "Build the new driver app" is a thing to build`},
			Facets: []string{"thing-to-build"},
		},
	},
	Good: []lint.Example{
		{
			Name: "People and what goes wrong for them",
			YAML: `kind: team
id: cab
type: product
problem: Drivers lose an hour a day between two apps
---
kind: roadmap
team: cab
initiatives:
  - {name: Comfortable night use, problem: Drivers on night shift turn the screen off because it blinds them, status: planned}
  - {name: Delivery dates in the order list, problem: Dispatchers call the depot to learn when an order arrives, status: planned}
  - {name: Audit trail, type: compliance, problem: There is no audit trail, status: planned}
`,
			Config: "extends: strict\n",
			Facets: []string{"absence", "same-words", "thing-to-build"},
		},
	},
	Check: lint.All(lint.EachTeam(checkTeamProblem), lint.EachInitiative(checkItemProblem)),
}

// sameWords is the part of all words that problem and name share when one merely repeats the other.
const sameWords = 0.7

// minProblemWords is how many words a text has that missing-problem-statement accepts.
const minProblemWords = 3

// absence matches the ways to say that something is missing, and captures what.
var absence = lazy.Regexp(`(?i)\b(?:there (?:is|are) no|no|lacks?(?: of)?|missing|without(?: an?| the)?|(?:does|do) not have|(?:doesn't|don't) have|needs? an?|wants? an?)\s+([^.,;:]+)`)

// absences finds what a text says is missing. Most texts have none of the words that it takes, which is seen faster without the expression.
func absences(text string) [][]string {
	for word := range strings.FieldsSeq(text) {
		switch strings.ToLower(word[len(strings.TrimRightFunc(word, isPlainLetter)):]) {
		case "no", "lack", "lacks", "missing", "without", "not", "t", "need", "needs", "want", "wants":
			return absence.Get().FindAllStringSubmatch(text, -1)
		}
	}
	return nil
}

func isPlainLetter(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }

func checkTeamProblem(p *lint.Pass, t *model.Team) {
	if judgeProblem(p, t.Problem, t.Name, t) {
		if r := p.Classify(t.Problem, lexicon.Facts{}, lexicon.Options{}); r.Label == lexicon.Output {
			disguised(p, "thing-to-build", t.Problem, "is a thing to build", t, r.Arithmetic())
		}
	}
}

func checkItemProblem(p *lint.Pass, i *model.Initiative) {
	if !i.Open() || i.Type == "compliance" {
		p.NotApplicable()
		return
	}
	judgeProblem(p, i.Problem, i.Name, i)
}

// written is something with a problem.
type written interface{ ValueAt(key string) source.Place }

// judgeProblem compares a problem with the name of what is to be done about it. It reports false for texts that are left alone.
func judgeProblem(p *lint.Pass, problem, name string, in written) bool {
	words := judge.Words(problem)
	if words < minProblemWords || strings.EqualFold(problem, name) || words > p.Int("max_words") ||
		strings.ContainsAny(problem, "0123456789") || p.Gist(problem).Actor {
		p.NotApplicable()
		return false
	}
	named := p.Gist(name).Words
	for _, m := range absences(problem) {
		if missing := p.Gist(m[1]).Words; part(missing, named) >= p.Share("overlap") {
			disguised(p, "absence", problem, "says only that the solution is missing", in, "")
			return true
		}
	}
	if stated := p.Gist(problem).Words; alike(stated, named) >= sameWords {
		disguised(p, "same-words", problem, "says the same as the name", in, "")
	}
	return true
}

func disguised(p *lint.Pass, facet, problem, verdict string, in written, evidence string) {
	r := lint.Report{
		Facet: facet, At: in.ValueAt("problem"), Message: fmt.Sprintf("the problem %s %s", model.Quote(problem), verdict),
		Next: "say what people cannot do today and what it costs them, and leave the solution out, so that the team can look for a better one",
	}
	if evidence != "" {
		r.Evidence = []string{evidence}
	}
	p.Report(r)
}

// part is how much of some words is among others.
func part(words, others []lexicon.Word) float64 {
	if len(words) == 0 {
		return 0
	}
	shared := 0
	for _, w := range words {
		if slices.Contains(others, w) {
			shared++
		}
	}
	return float64(shared) / float64(len(words))
}

// alike is the number of words that two texts share, as part of all their words.
func alike(a, b []lexicon.Word) float64 {
	if part(a, b) == 0 {
		return 0
	}
	a, b = distinct(a), distinct(b)
	shared := part(a, b) * float64(len(a))
	if all := float64(len(a)+len(b)) - shared; all > 0 {
		return shared / all
	}
	return 0
}

func distinct(words []lexicon.Word) []lexicon.Word {
	words = slices.Clone(words)
	slices.Sort(words)
	return slices.Compact(words)
}

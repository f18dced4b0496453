package discovery

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
)

// UntestedRisks warns when building goes on while a product risk is openly untested.
var UntestedRisks = lint.Rule{
	ID: "untested-risks", Category: lint.Discovery, Severity: lint.Warning, Preset: lint.Recommended,
	Summary:  "Building goes on while one of the four risks (value, usability, feasibility, viability) is openly untested.",
	Many:     "are being built with a risk openly untested",
	Question: "Which of our assumptions are we building on without having tried them?",
	Why: "Four things can sink a product: nobody wants it, nobody can use it, it cannot be built, or it does not work for the business. Each can be tried in days. " +
		"Found out after the launch, each costs all of the work.",
	Sources: []lint.Source{
		{Doc: lint.EmpowermentModel, Line: 3, Claim: "Assumptions about value, usability, feasibility and viability are tested before engineers are committed."},
	},
	Decides: "Initiatives that have a `risks` block, are being built or have been launched (not done), and take min_effort or more. Value untested is a warning, any other is info. Under strict, a risk " +
		"that the block does not mention is info as well. Items of type discovery and experiment are there to test, and left out.",
	Needs: "initiative.risks. Without the block the rule has nothing to say.",
	Fix: "Value: let five target users choose it over what they do today. Usability: let five of them click through a prototype. Feasibility: two days of an engineer. " +
		"Viability: ask legal, finance and support for a yes.",
	FalseAlarms: "Hardly any, the plan says so itself. Where a risk does not apply, write `na`, such as usability without a user interface.",
	Related:     []string{"committed-without-evidence", "refuted-but-continued", "narrow-discovery"},
	Facets: []lint.Facet{
		{Name: "value", Summary: "Whether anybody wants it is untested."},
		{Name: "other", Summary: "Usability, feasibility or viability is untested.", Severity: lint.Info},
		{Name: "unstated", Summary: "The risks block does not mention one of the four.", Preset: lint.Strict, Severity: lint.Info},
	},
	Options: []lint.Option{
		{Name: "min_effort", Default: lint.Weeks(4), Reason: "below a person-month, building may be the cheapest test"},
	},
	Bad: []lint.Example{
		{
			Name: "Value and viability are open",
			YAML: riskTeam + `  - {name: Instant payouts, status: building, effort: 12w, risks: {value: untested, usability: tested, feasibility: tested, viability: untested}}
`,
			Want:   []string{`shop "Instant payouts": being built with value and viability untested`},
			Facets: []string{"value"},
		},
		{
			Name: "Nobody has asked legal",
			YAML: riskTeam + `  - {name: Instant payouts, status: launched, launched: 2026-08-03, effort: 12w, risks: {value: tested, usability: tested, feasibility: tested, viability: untested}}
`,
			Want:   []string{`shop "Instant payouts": launched with viability untested`},
			Facets: []string{"other"},
		},
		{
			Name: "Two of the four are not mentioned",
			YAML: riskTeam + `  - {name: Instant payouts, status: building, effort: 12w, risks: {value: tested, feasibility: tested}}
`,
			Config: "extends: strict\n",
			Want:   []string{`shop "Instant payouts": being built, and the risks say nothing about usability and viability`},
			Facets: []string{"unstated"},
		},
	},
	Good: []lint.Example{
		{
			Name: "All four tested, or not applicable",
			YAML: riskTeam + `  - {name: Instant payouts, status: building, effort: 12w, risks: {value: tested, usability: na, feasibility: tested, viability: tested}}
`,
			Config: "extends: strict\n",
			Facets: []string{"other", "unstated"},
		},
		{
			Name: "Small, or still in discovery",
			YAML: riskTeam + `  - {name: Gift note, status: building, effort: 2w, risks: {value: untested}}
  - {name: Instant payouts, status: discovery, effort: 12w, risks: {value: untested}}
`,
			Facets: []string{"value"},
		},
	},
	Check: lint.EachInitiative(checkUntestedRisks),
}

const riskTeam = "kind: team\nid: shop\n---\nkind: roadmap\nteam: shop\ninitiatives:\n"

// riskTests are the cheapest tests of the four risks, in the order of riskNames.
var riskTests = []string{
	"let five target users choose it over what they do today",
	"let five target users click through a prototype",
	"give an engineer two days to try the hardest part",
	"ask legal, finance and support for a yes",
}

func checkUntestedRisks(p *lint.Pass, i *model.Initiative) {
	if i.Risks == nil || !i.Started() || i.Status == "done" || i.IsType("discovery", "experiment") || !i.Significant(p.Weeks("min_effort")) {
		p.NotApplicable()
		return
	}
	stage := "being built"
	if i.Status == "launched" || i.Status == "measuring" {
		stage = "launched"
	}
	var untested, unstated []string
	var untestedNext, unstatedNext string
	for n, word := range riskWords(i) {
		switch {
		case strings.EqualFold(word, "untested"):
			untested = append(untested, riskNames[n])
			untestedNext = cmp.Or(untestedNext, riskNames[n]+": "+riskTests[n])
		case !i.Risks.Has(riskNames[n]):
			unstated = append(unstated, riskNames[n])
			unstatedNext = cmp.Or(unstatedNext, "say for "+riskNames[n]+" whether it is tested, untested or na")
		}
	}
	if len(untested) > 0 {
		facet := "other"
		if untested[0] == "value" {
			facet = "value"
		}
		p.Report(lint.Report{
			Facet: facet, At: i.Risks.At(untested[0]), Next: untestedNext,
			Message: fmt.Sprintf("%s with %s untested", stage, inWords(untested)),
		})
	}
	if len(unstated) > 0 {
		p.Report(lint.Report{
			Facet: "unstated", At: i.At("risks"), Next: unstatedNext,
			Message: fmt.Sprintf("%s, and the risks say nothing about %s", stage, inWords(unstated)),
		})
	}
}

// inWords joins words for a message: "a", "a and b", "a, b and c".
func inWords(words []string) string {
	last := len(words) - 1
	if last == 0 {
		return words[0]
	}
	return strings.Join(words[:last], ", ") + " and " + words[last]
}

package learning

import (
	"fmt"
	"strings"

	"github.com/orgvet/orgvet/internal/lint"
)

const growthTeam = "kind: team\nid: growth\n---\n"

var nothingEverFailsBad = []lint.Example{
	{
		Name:   "Eight experiments, eight successes",
		YAML:   growthTeam + "kind: log\nteam: growth\nexperiments:\n" + numbered(8, "  - {name: Test %d, result: confirmed}\n"),
		Want:   []string{"growth: 8 of 8 experiments were confirmed, limit 90%"},
		Facets: []string{"experiments"},
	},
	{
		Name:   "Ten initiatives done in a year, none stopped",
		YAML:   growthTeam + "kind: roadmap\nteam: growth\ninitiatives:\n" + numbered(10, "  - {name: Part %d, status: done, launched: 2026-02-10}\n"),
		Want:   []string{"growth: 10 initiatives were closed in the last 12 months, and none was stopped, removed or missed its goal"},
		Facets: []string{"stop"},
	},
	{
		Name: "Twelve key results, all met",
		YAML: growthTeam + "kind: okrs\nteam: growth\nperiod: 2026-Q2\nstatus: closed\nobjectives:\n  - objective: Shops sell more\n    key_results:\n" +
			numbered(12, "      - {metric: sales of region %d, from: 10, to: 12, now: 12}\n"),
		Config: "extends: strict\n",
		Want:   []string{"growth: 12 of 12 key results of ended periods were met in full, limit 95%"},
		Facets: []string{"goals"},
	},
	{
		Name: "Four experiments each in two teams, never a no",
		YAML: growthTeam + "kind: team\nid: sales-desk\n---\nkind: log\nteam: growth\nexperiments:\n" + numbered(4, "  - {name: Test %d, result: confirmed}\n") +
			"---\nkind: log\nteam: sales-desk\nexperiments:\n" + numbered(4, "  - {name: Trial %d, result: confirmed}\n"),
		Want:   []string{"the organization: 8 of 8 experiments were confirmed, limit 90%"},
		Facets: []string{"experiments"},
	},
}

var nothingEverFailsGood = []lint.Example{
	{
		Name: "Some experiments say no",
		YAML: growthTeam + `kind: log
team: growth
experiments:
` + numbered(8, "  - {name: Test %d, result: confirmed}\n") + `  - {name: Reminders, result: refuted, learned: Nobody wants reminders}
`,
		Facets: []string{"experiments"},
	},
	{
		Name: "One of eleven was stopped",
		YAML: growthTeam + "kind: roadmap\nteam: growth\ninitiatives:\n" + numbered(10, "  - {name: Part %d, status: done, launched: 2026-02-10}\n") +
			"  - {name: Coupons, status: stopped, stopped: 2026-03-01}\n",
		Facets: []string{"stop"},
	},
	{
		Name: "One of twelve key results fell short",
		YAML: growthTeam + "kind: okrs\nteam: growth\nperiod: 2026-Q2\nstatus: closed\nobjectives:\n  - objective: Shops sell more\n    key_results:\n" +
			numbered(11, "      - {metric: sales of region %d, from: 10, to: 12, now: 12}\n") + "      - {metric: returns, from: 10%, to: 5%, now: 8%}\n",
		Config: "extends: strict\n",
		Facets: []string{"goals"},
	},
}

// numbered repeats a line with the numbers from 1 to n.
func numbered(n int, line string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, line, i+1)
	}
	return b.String()
}

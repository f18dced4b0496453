package cli

import (
	"fmt"
	"time"
)

// newFile is a file that init wants to write.
type newFile struct {
	path    string // absolute
	content string
	script  bool // may be executed
	shared  bool // belongs to another tool: where it is there already, what is to be added is printed
}

// starterPlan is a small plan that lints clean on the given day: a team, its goals and its roadmap.
func starterPlan(day time.Time) map[string]string {
	quarter := fmt.Sprintf("%d-Q%d", day.Year(), (int(day.Month())+2)/3)
	return map[string]string{
		"teams/checkout.yaml": `# A team: what problem it is there to solve, and who works on it. The id is how other files refer to it.
# Only kind and id are required. What is not written down is unknown, which is no fault.
kind: team
id: checkout
problem: First-time shoppers give up while paying
headcount: {pm: 1, designer: 1, engineer: 3}
`,
		"okrs/checkout.yaml": `# The goals of a team for a period: what should get better for whom, and the numbers that would show it.
kind: okrs
team: checkout
period: ` + quarter + `
objectives:
  - id: paying-effortless
    objective: Paying feels effortless for first-time shoppers
    key_results:
      - Payment completion of first-time shoppers 61% -> 70%
      - Support contacts about payment per 1000 orders 14 -> 8
`,
		"roadmaps/checkout.yaml": `# The work of a team: the problem that each piece solves, and the objective it serves.
kind: roadmap
team: checkout
initiatives:
  - name: Fewer payment steps for returning shoppers
    problem: Returning shoppers type in their card each time, and one in five gives up
    objective: paying-effortless
    status: building
  - name: Why do shoppers distrust installments
    problem: Four in ten shoppers who pick installments change their mind on the next page
    type: discovery
    status: discovery
`,
	}
}

func starterConfig(rulesVersion string) string {
	return fmt.Sprintf(`# Settings of orgvet: "orgvet config explain" prints those in force, "orgvet schema config" all there are.
extends: recommended

# Rules that come with a newer orgvet wait until "orgvet upgrade" has shown what they would say.
rules_version: %q
`, rulesVersion)
}

package hygiene

import "github.com/orgvet/orgvet/internal/lint"

// DependencyCycle fires when references of one kind lead back to where they start.
var DependencyCycle = lint.Rule{
	ID: "dependency-cycle", Category: lint.Hygiene, Severity: lint.Error, Preset: lint.Core,
	Summary:  "References of one kind lead back to where they start.",
	Question: "Who waits for whom?",
	Why:      "Things that wait for each other never start, and a hierarchy with a loop has no top.",
	Decides: "The links `depends_on`, `supports`, `part_of`, `manager`, `parent` and `follows` are followed, each kind by itself. Of links that are knotted together, " +
		"the shortest way round is reported, with every step.",
	Needs:       "Two or more things that refer to each other.",
	Fix:         "Take one of the links away. Two initiatives that truly need each other are one initiative, or need a first step that depends on nothing.",
	FalseAlarms: "None known: whatever waits for itself cannot start.",
	Related:     []string{"unacknowledged-dependency", "unknown-reference"},
	Bad: []lint.Example{
		{
			Name: "Two teams inside each other",
			YAML: `kind: team
id: buying
type: group
part_of: checkout
---
kind: team
id: checkout
type: group
part_of: buying
`,
			Want: []string{"part_of goes round in a circle: buying -> checkout -> buying"},
		},
	},
	Good: []lint.Example{
		{
			Name: "One team inside the other",
			YAML: `kind: team
id: buying
type: group
---
kind: team
id: checkout
part_of: buying
`,
		},
	},
	Check: lint.Faults(),
}

// Package hygiene holds the rules about the data itself: whether it can be read, linked and trusted.
package hygiene

import "github.com/orgvet/orgvet/internal/lint"

// InvalidYAML fires when a file cannot be read as YAML, or not all of it.
var InvalidYAML = lint.Rule{
	ID: "invalid-yaml", Category: lint.Hygiene, Severity: lint.Error, Preset: lint.Core,
	Summary:  "A file cannot be read as YAML, or not all of it.",
	Question: "Why can this file not be read?",
	Why:      "What cannot be read is not judged. A plan that loses half of its items without a word is worse than none.",
	Decides: "The YAML reader stops, or a key stands twice in one map, or the text is not UTF-8, or the file is larger, more deeply nested or has more aliases than the " +
		"limits allow. Everything else in the file, and every other file, is still read.",
	Needs: "Nothing. YAML files without a `kind:` of ours are passed over, broken or not.",
	Fix:   "Correct the place named. The usual causes are a tab, a missing space after a colon, an unclosed quote, or a colon inside a text that is not in quotes.",
	FalseAlarms: "A file that only looks like a plan, such as a template: leave it out with `files: [\"!templates/**\"]` in the configuration. A large file that is meant to " +
		"be so: raise `limits`.",
	Related: []string{"unknown-kind", "unknown-field"},
	Facets: []lint.Facet{
		{Name: "syntax", Summary: "The YAML itself is broken.", Separate: true},
		{Name: "duplicate-key", Summary: "A key stands twice in one map; the first counts.", Separate: true},
		{Name: "encoding", Summary: "The text is not UTF-8, or has control characters.", Separate: true},
		{Name: "limit", Summary: "The file is larger, deeper or has more aliases than the limits allow.", Separate: true},
		{Name: "unreadable", Summary: "The file cannot be opened or read.", Separate: true},
	},
	Bad: []lint.Example{
		{
			Name:   "A tab for indentation",
			YAML:   "kind: team\nid: checkout\nheadcount:\n\tpm: 1\n",
			Facets: []string{"syntax"},
			Want:   []string{"a tab is used for indentation, which YAML does not allow"},
		},
		{
			Name: "A key twice",
			YAML: `kind: team
id: checkout
name: Checkout
name: Paying
`,
			Facets: []string{"duplicate-key"},
			Want:   []string{`"name" is given twice in the same map; only the first counts`},
		},
		{
			Name:   "A control character",
			YAML:   "kind: team\nid: checkout\nname: \"a\x00b\"\n",
			Facets: []string{"encoding"},
			Want:   []string{"a NUL byte (0x00) is not allowed in YAML"},
		},
		{
			Name: "Too deep",
			YAML: `kind: team
id: checkout
x-notes: {a: {b: {c: {d: deep}}}}
`,
			Config: "limits: {depth: 4}\n",
			Facets: []string{"limit"},
			Want:   []string{"lists and maps are nested more than 4 levels deep, the limit"},
		},
	},
	Good: []lint.Example{
		{
			Name: "Spaces, each key once, plain text",
			YAML: `kind: team
id: checkout
name: Checkout
headcount:
  pm: 1
`,
			Facets: []string{"syntax", "duplicate-key", "encoding", "limit", "unreadable"},
		},
	},
	Check: lint.Faults(),
}

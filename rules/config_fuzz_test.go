package rules_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/orgvet/orgvet/internal/config"
	"github.com/orgvet/orgvet/internal/lint"
)

// known are the rules that the configurations may set.
var known = []*lint.Rule{
	{ID: "makers-per-pm", Options: []lint.Option{{Name: "limit", Default: 10.0}, {Name: "share", Default: lint.Share(0.5)}, {Name: "words", Default: []string{}}}},
	{ID: "vanity-metric", Options: []lint.Option{{Name: "age", Default: lint.Weeks(2)}, {Name: "by_type", Default: lint.Numbers{}}, {Name: "on", Default: true}}},
}

// FuzzConfig looks for configurations that panic the reader, that fail without a place, or that are read and cannot be used.
func FuzzConfig(f *testing.F) {
	paths, err := filepath.Glob("../examples/*/*orgvet.yaml")
	if err != nil {
		f.Fatal(err)
	}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(data))
	}
	f.Add("extends: strict\nexpect: [team.problem]\nrules:\n  makers-per-pm: {severity: error, limit: 8}\n  vanity-metric: off\n")
	f.Add("as_of: commit\nfail_on: never\nlimits: {file_size: 2MB, depth: 20, alias_nodes: 9}\nfiles: ['**/*.yaml', '!old/**']\nlanguage: de\n")
	f.Add("ignore: [{rule: makers-per-pm, because: two of three are on leave, until: 2026-12-31}]\nsizes: {S: 1w}\nroles: {wizard: engineer}\n")
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 5000 {
			t.Skip()
		}
		cfg, err := config.Parse(".orgvet.yaml", []byte(text), known)
		if err != nil {
			var faults *config.ParseError
			if !errors.As(err, &faults) || !strings.Contains(err.Error(), ".orgvet.yaml:") {
				t.Fatalf("no place: %v", err)
			}
			return
		}
		for _, r := range known {
			cfg.Selection.Runs(r)
		}
		if cfg.Limits.Depth <= 0 || cfg.Limits.FileBytes < 0 || cfg.Limits.AliasExtra < 0 {
			t.Fatalf("limits: %+v", cfg.Limits)
		}
	})
}

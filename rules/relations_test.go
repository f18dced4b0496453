package rules_test

import (
	"context"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/source"
	"github.com/orgvet/orgvet/rules"
)

// documentsOf are the YAML documents of an example, one text each.
func documentsOf(t *testing.T, example string) []string {
	t.Helper()
	var out []string
	err := filepath.WalkDir("../examples/"+example, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != ".yaml" || strings.HasPrefix(d.Name(), ".") {
			return err
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		out = append(out, strings.Split("\n"+string(text), "\n---\n")...)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func judge(t *rapid.T, documents []string, off map[string]bool) *lint.Result {
	day := time.Date(2026, 8, 25, 0, 0, 0, 0, time.UTC)
	file := source.ParseFile("plans.yaml", []byte(strings.Join(documents, "\n---\n")), source.DefaultLimits())
	m, err := model.Build(context.Background(), []*source.File{file}, model.DefaultSettings(day))
	if err != nil {
		t.Fatal(err)
	}
	sel := lint.Selection{Preset: lint.Strict, Rules: map[string]lint.Setting{}}
	for id := range off {
		no := false
		sel.Rules[id] = lint.Setting{On: &no}
	}
	res, err := lint.Run(context.Background(), m, rules.All(), sel)
	if err != nil {
		t.Fatal(err)
	}
	return res
}

// TestSuppressedChildReturns takes parts of a sick organization and checks for one suppressed finding that it stays suppressed while a
// parent is left, and comes back when the last one goes.
func TestSuppressedChildReturns(t *testing.T) {
	documents := documentsOf(t, "feature-factory")
	rapid.Check(t, func(t *rapid.T) {
		keep := rapid.SliceOfN(rapid.Bool(), len(documents), len(documents)).Draw(t, "keep")
		var part []string
		for i, d := range documents {
			if keep[i] || strings.Contains(d, "kind: organization") {
				part = append(part, d)
			}
		}
		hidden := slices.DeleteFunc(judge(t, part, nil).Findings, func(f *lint.Finding) bool { return f.Status != lint.Suppressed })
		if len(hidden) == 0 {
			t.Skip("nothing is suppressed in this part")
		}
		child := rapid.SampledFrom(hidden).Draw(t, "child")
		left := map[string]bool{}
		for _, p := range child.By {
			left[p.Rule.ID] = true
		}
		off := map[string]bool{}
		for _, id := range slices.Sorted(maps.Keys(left)) {
			off[id] = true
			delete(left, id)
			again := find(judge(t, part, off).Findings, child.Fingerprint)
			switch {
			case again == nil:
				t.Fatalf("%s is gone without %v", child.Message, off)
			case again.Status == lint.Suppressed && len(left) == 0:
				t.Fatalf("%s stays suppressed by %s without %v", child.Message, again.By[0].Rule.ID, off)
			case again.Status != lint.Suppressed && len(left) > 0 && !needsAllParents(child.Rule.ID):
				t.Fatalf("%s is back although %v still speak", child.Message, left)
			}
		}
	})
}

// needsAllParents tells the rules about a whole that are suppressed only while every key result of it carries a parent's finding.
func needsAllParents(id string) bool {
	return id == "output-objective" || id == "okrs-without-customer-value"
}

func find(fs []*lint.Finding, fingerprint string) *lint.Finding {
	if i := slices.IndexFunc(fs, func(f *lint.Finding) bool { return f.Fingerprint == fingerprint }); i >= 0 {
		return fs[i]
	}
	return nil
}

package rules_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/source"
	"github.com/orgvet/orgvet/rules"
)

// TestFilesMeanNothing gives the same findings whatever the names of files, their order, and how documents are split over them.
func TestFilesMeanNothing(t *testing.T) {
	for _, example := range []string{"feature-factory", "healthy", "startup"} {
		docs := documentsOf(t, example)
		want := findingsOf(t, docs)
		if example == "feature-factory" && len(want) < 50 {
			t.Fatalf("only %d findings", len(want))
		}
		reversed := slices.Clone(docs)
		slices.Reverse(reversed)
		for name, files := range map[string][]string{
			"one file":            {strings.Join(docs, "\n---\n")},
			"one file, backwards": {strings.Join(reversed, "\n---\n")},
			"backwards":           reversed,
			"in two files":        {strings.Join(docs[:len(docs)/2], "\n---\n"), strings.Join(docs[len(docs)/2:], "\n---\n")},
		} {
			if diff := cmp.Diff(want, findingsOf(t, files)); diff != "" {
				t.Errorf("%s, %s (-a file each +this):\n%s", example, name, diff)
			}
		}
	}
}

// findingsOf judges plans under strict and returns rule, status, message and fingerprint of each finding, sorted.
func findingsOf(t *testing.T, texts []string) []string {
	t.Helper()
	var files []*source.File
	for i, text := range texts {
		files = append(files, source.ParseFile(fmt.Sprintf("plan-%03d.yaml", i), []byte(text), source.DefaultLimits()))
	}
	m, err := model.Build(context.Background(), files, model.DefaultSettings(time.Date(2026, 8, 25, 0, 0, 0, 0, time.UTC)))
	if err != nil {
		t.Fatal(err)
	}
	res, err := lint.Run(context.Background(), m, rules.All(), lint.Selection{Preset: lint.Strict})
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, f := range res.Findings {
		out = append(out, fmt.Sprint(f.Rule.ID, " ", f.Status, " ", f.Message, " ", f.Fingerprint))
	}
	slices.Sort(out)
	return out
}

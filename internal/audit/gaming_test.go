package audit_test

import (
	"context"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/orgvet/orgvet/internal/audit"
	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/source"
	"github.com/orgvet/orgvet/rules"
)

// auditOf makes the report of plans given as text by path.
func auditOf(t *testing.T, plans map[string]string, change func(*audit.Input)) *audit.Report {
	t.Helper()
	var files []*source.File
	for _, path := range slices.Sorted(maps.Keys(plans)) {
		files = append(files, source.ParseFile(path, []byte(plans[path]), source.DefaultLimits()))
	}
	m, err := model.Build(context.Background(), files, model.DefaultSettings(time.Date(2026, 8, 25, 0, 0, 0, 0, time.UTC)))
	if err != nil {
		t.Fatal(err)
	}
	in := &audit.Input{Model: m, Rules: rules.All(), Selection: &lint.Selection{KeepAnswers: true, Preset: lint.Recommended}}
	in.Line = func(path string, n int) string {
		if lines := strings.Split(plans[path], "\n"); n > 0 && n <= len(lines) {
			return lines[n-1]
		}
		return ""
	}
	if in.Result, err = lint.Run(context.Background(), m, rules.All(), *in.Selection); err != nil {
		t.Fatal(err)
	}
	if change != nil {
		change(in)
	}
	r, err := audit.Build(in)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func example(t *testing.T, name string) map[string]string {
	t.Helper()
	plans := map[string]string{}
	root := filepath.Join("..", "..", "examples", name)
	err := filepath.WalkDir(root, func(path string, _ fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".yaml" || strings.HasSuffix(path, "orgvet.yaml") {
			return err
		}
		text, err := os.ReadFile(path)
		plans[filepath.ToSlash(path)] = string(text)
		return err
	})
	if err != nil || len(plans) == 0 {
		t.Fatalf("%s: %d plans, %v", name, len(plans), err)
	}
	return plans
}

// Each of these fields is an answer. Holding all of a kind back must not look better than giving them.
func TestHoldingAnswersBackPaysNothing(t *testing.T) {
	answers := []string{
		"decided_by", "decides", "evidence", "from", "objective", "origin", "requested_by", "result", "success", "supports", "to", "touchpoints",
	}
	for _, name := range []string{"healthy", "feature-factory"} {
		plans := example(t, name)
		before := auditOf(t, plans, nil)
		for _, field := range answers {
			held := map[string]string{}
			key := regexp.MustCompile(`((?m:^)\s*(?:- )?|[{,] ?)` + field + `:`)
			for path, text := range plans {
				held[path] = key.ReplaceAllString(text, "${1}x-"+field+":")
			}
			now := auditOf(t, held, nil)
			for _, d := range before.Dimensions {
				if after := now.Dimension(d.ID).Score; after.Known && d.Score.Known && after.Low > d.Score.Low+0.05 {
					t.Errorf("%s without %s: the low end of %s rose from %v to %v", name, field, d.Name, d.Score.Low, after.Low)
				}
			}
		}
	}
}

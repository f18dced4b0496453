package audit_test

import (
	"context"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/orgvet/orgvet/internal/audit"
	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/source"
	"github.com/orgvet/orgvet/rules"
)

// exampleDay is the day of the examples.
var exampleDay = time.Date(2026, 8, 25, 0, 0, 0, 0, time.UTC)

// inputOf is an audit's input of plans given as text by path, not judged yet.
func inputOf(t *testing.T, plans map[string]string) *audit.Input {
	t.Helper()
	var files []*source.File
	for _, path := range slices.Sorted(maps.Keys(plans)) {
		files = append(files, source.ParseFile(path, []byte(plans[path]), source.DefaultLimits()))
	}
	m, err := model.Build(context.Background(), files, model.DefaultSettings(exampleDay))
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
	return in
}

// auditOf makes the report of plans given as text by path.
func auditOf(t *testing.T, plans map[string]string, change func(*audit.Input)) *audit.Report {
	t.Helper()
	in := inputOf(t, plans)
	var err error
	if in.Result, err = lint.Run(context.Background(), in.Model, rules.All(), *in.Selection); err != nil {
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

var places = regexp.MustCompile(`"(path|line|number)": ("[^"]*"|\d+)|\{"what": "files"[^}]*\}|read \d+ files?`)

// placeless is a report as JSON without the names of files, the lines in them, and their number.
func placeless(t *testing.T, plans map[string]string) string {
	t.Helper()
	r := auditOf(t, plans, nil)
	for c := range r.Cards() {
		c.Quote = nil
	}
	r.About.Read, r.Basis = r.About.Read[1:], places.ReplaceAllString(r.Basis, "")
	var text strings.Builder
	if err := audit.JSON(&text, r); err != nil {
		t.Fatal(err)
	}
	return places.ReplaceAllString(text.String(), "")
}

func TestSplittingAndMergingFilesChangesNothing(t *testing.T) {
	for _, name := range []string{"healthy", "feature-factory"} {
		plans := example(t, name)
		var documents []string
		for _, path := range slices.Sorted(maps.Keys(plans)) {
			documents = append(documents, strings.Split(plans[path], "\n---\n")...)
		}
		split := map[string]string{}
		for i, d := range documents {
			split[fmt.Sprintf("%03d.yaml", i)] = d
		}
		merged := map[string]string{"all.yaml": strings.Join(documents, "\n---\n")}
		slices.Reverse(documents)
		reversed := map[string]string{"all.yaml": strings.Join(documents, "\n---\n")}
		want := placeless(t, plans)
		for what, other := range map[string]map[string]string{"split": split, "merged": merged, "reversed": reversed} {
			if d := cmp.Diff(strings.Split(want, "\n"), strings.Split(placeless(t, other), "\n")); d != "" {
				t.Errorf("%s %s: %s", name, what, d)
			}
		}
	}
}

// Ignoring everything, with reasons, makes the number with ignores perfect; the one without them, the coverage and what is asked stay.
func TestIgnoringEverythingChangesOnlyTheNumberWithIgnores(t *testing.T) {
	plans := example(t, "feature-factory")
	before := auditOf(t, plans, nil)
	var ignores []*model.Ignore
	for _, r := range rules.All() {
		ignores = append(ignores, &model.Ignore{Rule: r.ID, Because: "we have talked about it and live with it"})
	}
	after := auditOf(t, plans, func(in *audit.Input) {
		in.Selection.Ignores = ignores
		var err error
		if in.Result, err = lint.Run(context.Background(), in.Model, rules.All(), *in.Selection); err != nil {
			t.Fatal(err)
		}
	})
	for _, d := range before.Dimensions {
		was, now := d.Score, after.Dimension(d.ID).Score
		if now.Strict != was.Strict || now.Coverage != was.Coverage || now.Known != was.Known {
			t.Errorf("%s: ignoring everything changed %+v to %+v", d.Name, was, now)
		}
		if was.Known && now.Value != 100 {
			t.Errorf("%s: with everything ignored the number is %v", d.Name, now.Value)
		}
	}
	if len(after.Accepted) != len(ignores) {
		t.Errorf("%d of %d reasons are listed", len(after.Accepted), len(ignores))
	}
}

// One team with one goal and one piece of work is strong in nothing: there is too little to tell.
func TestTinyPlansGetNoNumber(t *testing.T) {
	r := auditOf(t, map[string]string{"plan.yaml": "kind: team\nid: checkout\n---\nkind: okrs\nteam: checkout\nperiod: 2026-Q3\nobjectives:\n" +
		"  - {objective: Buyers come back, key_results: [Buyers with a second order 18% -> 26%]}\n" +
		"---\nkind: roadmap\nteam: checkout\ninitiatives: [{name: Faster second order, status: building}]\n"}, nil)
	for _, d := range r.Dimensions {
		if d.Score.Known {
			t.Errorf("%s: %+v", d.Name, d.Score)
		}
	}
}

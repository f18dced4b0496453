package report

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgvet/orgvet/internal/lint"
)

func sarifOf(t *testing.T, r *Run, o Options) sarifRun {
	t.Helper()
	var log sarifLog
	if err := json.Unmarshal(printed(t, SARIF, r, o), &log); err != nil {
		t.Fatal(err)
	}
	if log.Version != "2.1.0" || len(log.Runs) != 1 {
		t.Fatalf("version %s with %d runs", log.Version, len(log.Runs))
	}
	return log.Runs[0]
}

func TestSARIF(t *testing.T) {
	run := sarifOf(t, sample(), onlyNew)
	var got []string
	for _, r := range run.Results {
		if run.Tool.Driver.Rules[r.RuleIndex].ID != r.RuleID {
			t.Errorf("rule index %d is not %s", r.RuleIndex, r.RuleID)
		}
		if r.BaselineState != "" || r.Suppressions != nil {
			t.Errorf("%s tells a baseline state or suppressions that nobody asked for", r.RuleID)
		}
		got = append(got, r.Level+" "+r.Locations[0].Physical.Artifact.URI)
	}
	want := []string{
		"error broken.yaml", "error roadmaps/b%3Alist.yaml", "note roadmaps/b%3Alist.yaml", "note roadmaps/b%3Alist.yaml",
		"note roadmaps/b%3Alist.yaml", "warning teams/checkout.yaml", "error teams/stra%C3%9Fe%201.yaml",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("results (-want +got):\n%s", diff)
	}
	if run.ColumnKind != "unicodeCodePoints" || !run.Invocations[0].Successful || run.Tool.Driver.SemanticVersion != "1.2.3" {
		t.Errorf("run: %+v", run)
	}
	r := run.Results[5]
	text := "checkout: 11.0 makers for 1 product manager, limit 10:1. Next: add a product manager, or hand work over. " +
		"See [the product manager (is) here](1)."
	if r.Message.Text != text {
		t.Errorf("message: %s", r.Message.Text)
	}
	if r.Related[0].ID != 1 || r.Related[0].Physical.Region.StartLine != 1 {
		t.Errorf("related: %+v", r.Related)
	}
	prints := sarifFingerprints{"aaaaaaaaaaaaaaaa", lineHashes(sampleFiles["teams/checkout.yaml"])[2].String()}
	if diff := cmp.Diff(prints, r.Fingerprints); diff != "" {
		t.Errorf("fingerprints (-want +got):\n%s", diff)
	}
	if g := run.Results[1].Locations[0].Physical.Region; g.EndLine != 2 || g.EndColumn != 7 || g.Snippet.Text != "items:" {
		t.Errorf("a place over several lines is marked as %+v", g)
	}
	if g := run.Results[0].Locations[0].Physical.Region; g != nil {
		t.Errorf("a whole file is marked as %+v", g)
	}
}

func TestSARIFFix(t *testing.T) {
	results := sarifOf(t, sample(), onlyNew).Results
	want := []sarifChange{{sarifArtifact{"teams/stra%C3%9Fe%201.yaml", "%SRCROOT%"}, []sarifReplacement{{
		sarifRegion{StartLine: 2, StartColumn: 14, EndLine: 2, EndColumn: 15}, sarifText{"large"},
	}}}}
	if diff := cmp.Diff(want, results[6].Fixes[0].Changes); diff != "" {
		t.Errorf("fix (-want +got):\n%s", diff)
	}
	if results[0].Fixes != nil {
		t.Errorf("a fix out of nothing: %+v", results[0].Fixes)
	}
}

func TestSARIFRule(t *testing.T) {
	rule := sarifOf(t, sample(), onlyNew).Tool.Driver.Rules[1]
	if rule.ID != "makers-per-pm" || rule.Name != "MakersPerPm" || rule.Default.Level != "warning" || rule.Properties.Precision != "high" ||
		rule.HelpURI != "https://github.com/orgvet/orgvet/blob/main/docs/rules/makers-per-pm.md" {
		t.Errorf("rule: %+v", rule)
	}
	for _, part := range []string{"Validation is dropped first.", "Rich Mironov", "Add a product manager.", "## How to disagree"} {
		if !strings.Contains(rule.Help.Markdown, part) {
			t.Errorf("the help lacks %q:\n%s", part, rule.Help.Markdown)
		}
	}
}

func TestSARIFOnRequest(t *testing.T) {
	r := sample()
	r.Compared = true
	r.Result.Panics = []lint.Panic{{Rule: "makers-per-pm", Value: "index out of range"}}
	run := sarifOf(t, r, showAll)
	states, why := map[string]int{}, map[string]string{}
	for _, x := range run.Results {
		states[x.BaselineState]++
		if x.Suppressions == nil {
			t.Fatalf("%s does not say whether it counts", x.Message.Text)
		}
		for _, s := range *x.Suppressions {
			why[x.Message.Text] = s.Kind + ": " + s.Justification
		}
	}
	if diff := cmp.Diff(map[string]int{"new": 9, "unchanged": 1}, states); diff != "" {
		t.Errorf("baseline states (-want +got):\n%s", diff)
	}
	want := map[string]string{
		"ignored one.": "inSource: we know and wait", "suppressed one.": "external: explained by makers-per-pm",
		"accepted one.": "external: accepted by the baseline",
	}
	if diff := cmp.Diff(want, why); diff != "" {
		t.Errorf("suppressions (-want +got):\n%s", diff)
	}
	if i := run.Invocations[0]; i.Successful || i.Notifications[0].Message.Text != "Internal error in rule makers-per-pm: index out of range." {
		t.Errorf("invocation: %+v", i)
	}
}

// The hashes are what GitHub's own implementation answers.
func TestLineHashes(t *testing.T) {
	for text, want := range map[string][]string{
		"":                      {"c129715d7a2bc9a3:1"},
		" a\nb\n  \t\tc\n d":    {"271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1"},
		" a\r\nb\r\n  \t\tc\rd": {"271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1"},
	} {
		if got := fmt.Sprint(lineHashes(text)); got != fmt.Sprint(want) {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
	long := strings.Repeat("x", 200)
	if h := lineHashes(long + "\n" + long + "\n"); h[0].nth != 1 || h[1] != (lineHash{h[0].hash, 2}) {
		t.Errorf("two lines that look the same are hashed as %v", h)
	}
}

package report

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgvet/orgvet/internal/lint"
)

func gitlabOf(t *testing.T, r *Run) []gitlabIssue {
	t.Helper()
	var out []gitlabIssue
	if err := json.Unmarshal(printed(t, GitLab, r, onlyNew), &out); err != nil {
		t.Fatal(err)
	}
	return out
}

func TestGitLab(t *testing.T) {
	issues := gitlabOf(t, sample())
	want := gitlabIssue{
		Description: "makers-per-pm: checkout: 11.0 makers for 1 product manager, limit 10:1; next: add a product manager, or hand work over",
		CheckName:   "makers-per-pm", Fingerprint: "aaaaaaaaaaaaaaaa", Severity: "minor",
		Location: gitlabLocation{"teams/checkout.yaml", gitlabLines{3}},
	}
	if diff := cmp.Diff(want, issues[5]); diff != "" {
		t.Errorf("issue (-want +got):\n%s", diff)
	}
	if i := issues[0]; i.Severity != "major" || i.Location.Path != "broken.yaml" || i.Location.Lines.Begin != 1 {
		t.Errorf("a whole file: %+v", i)
	}
	if len(issues) != 7 || issues[2].Severity != "info" || issues[2].Fingerprint != "a-print" {
		t.Errorf("a roll-up is taken apart into %+v", issues[2:5])
	}
}

func TestGitLabKeepsFindingsApart(t *testing.T) {
	twice := []*lint.Finding{
		finding(badValue, lint.Error, "x", place("a.yaml", 1, 1, 1, 2), "one"), finding(badValue, lint.Error, "x", place("a.yaml", 2, 1, 2, 2), "two"),
	}
	if issues := gitlabOf(t, runOf(twice, twice)); issues[0].Fingerprint == issues[1].Fingerprint {
		t.Errorf("two issues with the fingerprint %s", issues[0].Fingerprint)
	}
}

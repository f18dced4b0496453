package report

import (
	"encoding/xml"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgvet/orgvet/internal/lint"
)

func junitOf(t *testing.T, f Format, r *Run, o Options) junitReport {
	t.Helper()
	var out junitReport
	if err := xml.Unmarshal(printed(t, f, r, o), &out); err != nil {
		t.Fatal(err)
	}
	return out
}

func TestJUnit(t *testing.T) {
	r := sample()
	r.Result.Panics = []lint.Panic{{Rule: "no-outcome", Value: "boom"}}
	out := junitOf(t, JUnit, r, showAll)
	if diff := cmp.Diff(junitCounts{Tests: 11, Failures: 3, Errors: 1}, out.junitCounts); diff != "" {
		t.Errorf("counts (-want +got):\n%s", diff)
	}
	var suites, cases []string
	names := map[string]bool{}
	for _, s := range out.Suites {
		suites = append(suites, s.Name)
		for _, c := range s.Cases {
			how := "passed"
			switch {
			case c.Failure != nil:
				how = "failed as " + c.Failure.Type
			case c.Error != nil:
				how = "broke: " + c.Error.Message
			case c.Skipped != nil:
				how = "skipped, " + c.Skipped.Message
			}
			cases = append(cases, c.Name+" "+how)
			if names[c.Class+c.Name] || c.File != "" {
				t.Errorf("%s is there twice, or has the file %q", c.Name, c.File)
			}
			names[c.Class+c.Name] = true
		}
	}
	if diff := cmp.Diff([]string{"broken.yaml", "roadmaps/b:list.yaml", "teams/checkout.yaml", "teams/straße 1.yaml", "orgvet"}, suites); diff != "" {
		t.Errorf("suites (-want +got):\n%s", diff)
	}
	want := []string{
		"bad-value: initiative file failed as error", "bad-value: initiative lines failed as error", "no-outcome: initiative a passed",
		"no-outcome: initiative b passed", "no-outcome: initiative c passed", "no-outcome: initiative ignored skipped, ignored: we know and wait",
		"no-outcome: initiative suppressed skipped, explained by makers-per-pm", "no-outcome: initiative accepted skipped, accepted by the baseline",
		"makers-per-pm: team checkout passed", "bad-value: initiative bad failed as error", "no-outcome: internal error broke: boom",
	}
	if diff := cmp.Diff(want, cases); diff != "" {
		t.Errorf("cases (-want +got):\n%s", diff)
	}
	if text := out.Suites[2].Cases[3].Out; !strings.HasPrefix(text, "teams/checkout.yaml:3:1: warning: checkout: 11.0 makers") ||
		!strings.HasSuffix(text, "\nnext: add a product manager, or hand work over\norgvet explain makers-per-pm") {
		t.Errorf("output: %s", text)
	}
}

func TestJUnitExtended(t *testing.T) {
	c := junitOf(t, JUnitExtended, sample(), onlyNew).Suites[0].Cases[0]
	if c.File != "broken.yaml" || !strings.HasPrefix(c.Failure.Text, "broken.yaml: error: cannot be read") || c.Failure.Message != "cannot be read" {
		t.Errorf("case: %+v", c)
	}
}

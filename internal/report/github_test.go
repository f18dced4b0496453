package report

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgvet/orgvet/internal/lint"
)

func TestGitHub(t *testing.T) {
	got := strings.Split(strings.TrimSpace(string(printed(t, GitHub, sample(), onlyNew))), "\n")
	want := []string{
		"::error file=teams/straße 1.yaml,line=2,endLine=2,col=14,endColumn=15,title=bad-value::𝔊 is not a size%0Aorgvet explain bad-value",
		"::error file=roadmaps/b%3Alist.yaml,line=2,endLine=2,col=1,endColumn=7,title=bad-value::two lines%0Aorgvet explain bad-value",
		"::error file=broken.yaml,title=bad-value::cannot be read%0Aorgvet explain bad-value",
		"::warning file=teams/checkout.yaml,line=3,endLine=3,col=1,endColumn=10,title=makers-per-pm::checkout: 11.0 makers for 1 product manager, " +
			"limit 10:1%0Anext: add a product manager, or hand work over%0Aorgvet explain makers-per-pm",
		"::notice file=roadmaps/b%3Alist.yaml,line=3,endLine=3,col=5,endColumn=6,title=no-outcome::list: 3 initiatives: an item names no outcome " +
			"(a, b, c)%0Aorgvet explain no-outcome",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("annotations (-want +got):\n%s", diff)
	}
}

// many are n findings of each severity, the mildest first.
func many(n int) *Run {
	var all []*lint.Finding
	for _, s := range []lint.Severity{lint.Info, lint.Warning, lint.Error} {
		for i := range n {
			all = append(all, finding(badValue, s, fmt.Sprint(s, i), place("teams/checkout.yaml", 1, 1, 1, 5), strings.Repeat("100% ", 1000)))
		}
	}
	return runOf(all, all)
}

func TestGitHubKeepsItsLimits(t *testing.T) {
	lines := strings.Split(strings.TrimSpace(string(printed(t, GitHub, many(12), onlyNew))), "\n")
	if len(lines) != 31 || !strings.HasPrefix(lines[0], "::error ") || !strings.HasPrefix(lines[29], "::notice ") {
		t.Fatalf("%d lines from %.20s to %.20s", len(lines), lines[0], lines[len(lines)-1])
	}
	if !strings.HasPrefix(lines[30], "6 more without an annotation") {
		t.Errorf("last line: %s", lines[30])
	}
	if n := len([]rune(lines[0])); n > 4096 {
		t.Errorf("an annotation of %d characters", n)
	}
}

func TestStepSummaryKeepsItsLimit(t *testing.T) {
	var b bytes.Buffer
	if err := StepSummary(&b, many(150), onlyNew); err != nil {
		t.Fatal(err)
	}
	text := b.String()
	if b.Len() > 1<<20 || !strings.Contains(text, " more\n") || !strings.Contains(text, "## Errors") || strings.Contains(text, "## Infos") {
		t.Errorf("%d bytes, ends with %s", b.Len(), text[b.Len()-200:])
	}
}

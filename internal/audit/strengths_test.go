package audit_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgvet/orgvet/internal/audit"
)

// goalsOf is a plan with key results that name a change and others that name work, all of one team.
func goalsOf(outcomes, outputs int) map[string]string {
	var b strings.Builder
	b.WriteString("kind: team\nid: till\ntype: product\nproblem: Queues at closing time\n---\nkind: okrs\nteam: till\nperiod: 2026-Q3\nobjectives:\n  - objective: Paying takes no time\n    key_results:\n")
	for i := range outcomes {
		fmt.Fprintf(&b, "      - {metric: payment completion in region %d, from: 61%%, to: 70%%}\n", i)
	}
	for i := range outputs {
		fmt.Fprintf(&b, "      - Launch payment page %d\n", i)
	}
	return map[string]string{"a.yaml": b.String()}
}

func TestAStrengthNeedsEnoughThatIsFine(t *testing.T) {
	for _, c := range []struct {
		outcomes, outputs int
		want              string
	}{
		{3, 0, ""}, // too few to tell
		{5, 0, "5 of 5 key results name a change, not work to finish"},
		{8, 2, "8 of 10 key results name a change, not work to finish"},
		{7, 3, ""}, // not most of them
	} {
		got := ""
		for _, s := range auditOf(t, goalsOf(c.outcomes, c.outputs), nil).Strengths {
			if s.Question == "goals" {
				got = s.Text
			}
		}
		if got != c.want {
			t.Errorf("%d outcomes and %d outputs: %q, want %q", c.outcomes, c.outputs, got, c.want)
		}
	}
}

func TestStrengthsNameTeamsWhereAllIsFine(t *testing.T) {
	for _, s := range auditOf(t, goalsOf(6, 0), nil).Strengths {
		if s.Question == "goals" {
			if d := cmp.Diff([]string{"till, all 6"}, s.Examples); d != "" {
				t.Error(d)
			}
			return
		}
	}
	t.Error("no strength about goals")
}

// Product managers who carry enough are counted, and nobody is named or pointed at by team.
func TestStrengthsNameNoPerson(t *testing.T) {
	var plan strings.Builder
	for i := range 6 {
		fmt.Fprintf(&plan, "kind: team\nid: team-%d\ntype: product\nproblem: Queues at closing time\nmembers:\n  - {name: Ola Berg %d, role: pm}\n  - {role: designer}\n  - {role: engineer}\n---\n", i, i)
	}
	var about *audit.Strength
	r := auditOf(t, map[string]string{"a.yaml": plan.String()}, nil)
	for i, s := range r.Strengths {
		if strings.Contains(s.Text+strings.Join(s.Examples, " "), "Ola") {
			t.Errorf("names a person: %+v", s)
		}
		if s.Question == "load" {
			about = &r.Strengths[i]
		}
	}
	if about == nil || about.Text != "6 of 6 product managers have a number of makers that they can keep up with" || len(about.Examples) > 0 {
		t.Errorf("%+v", about)
	}
}

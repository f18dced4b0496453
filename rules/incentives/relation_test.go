package incentives

import (
	"context"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/source"
)

// TestOneDefectOneFinding looks at goals and incentives that reward activity and pull against another: only the pair is said.
func TestOneDefectOneFinding(t *testing.T) {
	const product = "  - {id: product, goals: [Cut one-off features from 30% to 10% of work]}\n"
	for name, tc := range map[string]struct {
		functions string
		want      map[string]lint.Status
	}{
		"a goal": {
			functions: "  - {id: services, goals: [Invoice 20% more custom work]}\n" + product,
			want:      map[string]lint.Status{"conflicting-goals": lint.New, "activity-incentive": lint.Suppressed},
		},
		"an incentive": {
			functions: "  - {id: services, incentives: [Custom work billed]}\n" + product,
			want:      map[string]lint.Status{"conflicting-goals": lint.New, "activity-incentive": lint.Suppressed},
		},
		"an incentive against an incentive": {
			functions: "  - {id: services, incentives: [Custom work billed]}\n  - {id: sales, incentives: [Contracts on the standard product]}\n",
			want:      map[string]lint.Status{"conflicting-goals": lint.New, "activity-incentive": lint.Suppressed},
		},
		"a goal without an opponent": {
			functions: "  - {id: services, goals: [Invoice 20% more custom work]}\n",
			want:      map[string]lint.Status{"activity-incentive": lint.New},
		},
		"the side that pushes answers for the other measure, too": {
			functions: "  - {id: marketing, goals: [Leads 400 -> 900, Share of qualified leads 40% -> 60%]}\n  - {id: sales, goals: [Win rate 20% -> 30%]}\n",
			want:      map[string]lint.Status{"activity-incentive": lint.New},
		},
	} {
		t.Run(name, func(t *testing.T) {
			got := map[string]lint.Status{}
			for _, f := range findings(t, "kind: organization\nid: acme\nfunctions:\n"+tc.functions) {
				got[f.Rule.ID] = f.Status
			}
			if diff := cmp.Diff(tc.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func findings(t *testing.T, text string) []*lint.Finding {
	t.Helper()
	settings := model.DefaultSettings(time.Date(2026, 8, 25, 0, 0, 0, 0, time.UTC))
	file := source.ParseFile("plan.yaml", []byte(text), source.DefaultLimits())
	m, err := model.Build(context.Background(), []*source.File{file}, settings)
	if err != nil {
		t.Fatal(err)
	}
	res, err := lint.Run(context.Background(), m, Rules(), lint.Selection{Preset: lint.Recommended})
	if err != nil {
		t.Fatal(err)
	}
	return res.Findings
}

package lint_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgvet/orgvet/internal/lint"
)

func TestHeldBack(t *testing.T) {
	on := true
	rules := []*lint.Rule{
		{ID: "first", Preset: lint.Core},
		{ID: "second", Preset: lint.Core, Since: "0.2"},
		{ID: "tenth", Preset: lint.Core, Since: "0.10"},
		{ID: "strict", Preset: lint.Strict, Since: "0.10"},
	}
	if got := lint.LatestVersion(rules); got != "0.10" {
		t.Errorf("the latest version is %s, want 0.10", got)
	}
	for _, tc := range []struct {
		name, pin string
		settings  map[string]lint.Setting
		want      []string
	}{
		{"no pin", "", nil, nil},
		{"the latest", "0.10", nil, nil},
		{"an older one", "0.2", nil, []string{"tenth"}},
		{"the first", "0.1", nil, []string{"second", "tenth"}},
		{"a newer rule that a setting asks for", "0.1", map[string]lint.Setting{"tenth": {On: &on}}, []string{"second"}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			sel := lint.Selection{Preset: lint.Recommended, RulesVersion: tc.pin, Rules: tc.settings}
			var got []string
			for _, r := range sel.HeldBack(rules) {
				got = append(got, r.ID)
				if sel.Runs(r) {
					t.Errorf("%s runs though it is held back", r.ID)
				}
			}
			if diff := cmp.Diff(tc.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestIsVersion(t *testing.T) {
	for text, want := range map[string]bool{"0.1": true, "12.10": true, "": false, "1": false, "v0.1": false, "0.1.0": false, "0.x": false} {
		if got := lint.IsVersion(text); got != want {
			t.Errorf("IsVersion(%q) is %v", text, got)
		}
	}
}

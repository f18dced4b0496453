package lint_test

import (
	"context"
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/plangen" //nolint:depguard // plans of many documents
	"github.com/orgvet/orgvet/internal/source"
	"github.com/orgvet/orgvet/rules" //nolint:depguard // all real rules, as only they can get it wrong
)

// TestPartsDoNotMatter holds that rules say the same in whatever parts they go through the model.
func TestPartsDoNotMatter(t *testing.T) {
	var files []*source.File
	for _, f := range plangen.Generate(400, 7) {
		files = append(files, source.ParseFile(f.Path, f.Data, source.DefaultLimits()))
	}
	m, err := model.Build(context.Background(), files, model.DefaultSettings(time.Date(2026, 8, 25, 0, 0, 0, 0, time.UTC)))
	if err != nil {
		t.Fatal(err)
	}
	said := func(subjects int) []string {
		defer lint.SetPartOfList(subjects)()
		res, err := lint.Run(context.Background(), m, rules.All(), lint.Selection{Preset: lint.Strict, Rules: map[string]lint.Setting{}, KeepAnswers: true})
		if err != nil {
			t.Fatal(err)
		}
		var out []string
		for _, f := range res.RollUp() {
			out = append(out, f.Rule.ID+" "+f.Fingerprint+" "+f.Message)
		}
		for _, a := range res.Answers {
			out = append(out, a.Rule.ID+" "+a.Subject.Entity().ID+" "+fmt.Sprint(a.Said)+" "+a.Missing)
		}
		return out
	}
	whole := said(1 << 20)
	for _, subjects := range []int{1, 7, 100} {
		if diff := cmp.Diff(whole, said(subjects)); diff != "" {
			t.Errorf("in parts of %d subjects:\n%s", subjects, diff)
		}
	}
}

package judge

import (
	"slices"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
)

// IsMeasured reports whether there is a number to look at behind an initiative: in its own success, or in a key result that it aims at, be
// that redacted or kept elsewhere.
func IsMeasured(p *lint.Pass, i *model.Initiative) bool {
	checkable := func(text string) bool { ok, _ := p.Language().Measurable(text); return ok }
	measured := func(k *model.KeyResult) bool { return k.To.OK || k.Redacted() || checkable(k.Title()) }
	aimed := slices.ContainsFunc(i.Targets, func(t model.Target) bool { // which mostly needs no reading
		switch {
		case t.KeyResult != nil:
			return measured(t.KeyResult)
		case t.Objective != nil:
			o := t.Objective
			elsewhere := o.Redacted() || len(o.MeasuredBy) > 0 || o.OKRs != nil && o.OKRs.ReadFrom != ""
			return elsewhere || slices.ContainsFunc(o.KeyResults, measured)
		}
		return false
	})
	return aimed || slices.ContainsFunc(i.Success, checkable)
}

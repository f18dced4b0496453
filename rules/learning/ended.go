package learning

import (
	"iter"
	"time"

	"github.com/orgvet/orgvet/internal/model"
)

// ended reports whether OKRs are those of a team or the organization, and their period lies before a day.
func ended(o *model.OKRs, day time.Time) bool {
	return !o.Projected && o.Status != "draft" && o.Period.Over(day)
}

// keyResultsOf are the key results of OKRs that nobody dropped.
func keyResultsOf(o *model.OKRs) iter.Seq[*model.KeyResult] {
	return func(yield func(*model.KeyResult) bool) {
		for _, ob := range o.Objectives {
			if ob.Status == "dropped" {
				continue
			}
			for _, k := range ob.KeyResults {
				if k.Status != "dropped" && !yield(k) {
					return
				}
			}
		}
	}
}

// reachedShare is the part of the planned change that a key result reached in the end: its score, else its progress.
func reachedShare(k *model.KeyResult) (share float64, ok bool) {
	if share, ok = k.Score.Value, k.Score.OK; !ok {
		share, ok = k.Progress()
	}
	if !ok || k.Redacted() {
		return 0, false
	}
	return share, true
}

package judge

import (
	"slices"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
)

// PlannedLately reports whether an initiative was accepted (planned or later, and not stopped) within the last days. No field dates the
// acceptance: the start stands for it, else the last update; an item with neither counts.
func PlannedLately(p *lint.Pass, i *model.Initiative, days int) bool {
	if slices.Contains([]string{"idea", "discovery", "rejected", "stopped"}, i.Status) {
		return false
	}
	day := i.Start
	if !day.OK {
		day = i.Updated
	}
	return !day.OK || !day.End().Before(p.Today().AddDate(0, 0, -days))
}

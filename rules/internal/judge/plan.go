package judge

import (
	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
)

// PlannedLately reports whether an initiative was accepted (planned or later, and not stopped) within the last days. No field dates the
// acceptance: the start stands for it, else the last update; an item with neither counts.
func PlannedLately(p *lint.Pass, i *model.Initiative, days int) bool {
	switch i.Status {
	case "idea", "discovery", "rejected", "stopped":
		return false
	}
	day := i.Start
	if !day.OK {
		day = i.Updated
	}
	return !day.OK || !day.End().Before(p.Today().AddDate(0, 0, -days))
}

package featurefactory

import (
	"slices"
	"time"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
)

// shipped reports whether an initiative is out and was meant to change something.
func shipped(i *model.Initiative) bool {
	return slices.Contains([]string{"launched", "measuring", "done"}, i.Status) &&
		!i.IsType("maintenance", "debt", "compliance", "incident", "discovery", "experiment")
}

// launchDay is when an initiative was launched. For one that is done, its end or the update of its roadmap stands in.
func launchDay(i *model.Initiative) (day time.Time, ok bool) {
	dates := []model.Date{i.Launched}
	if i.Status == "done" {
		dates = append(dates, i.End, i.Roadmap.Updated)
	}
	for _, d := range dates {
		if d.OK {
			return d.End(), true
		}
	}
	return time.Time{}, false
}

// lookDay is the day from which a result can be expected.
func lookDay(p *lint.Pass, i *model.Initiative, launch time.Time) time.Time {
	if i.MeasureAfter.OK {
		return i.MeasureAfter.Start()
	}
	return later(p, launch)
}

// later is a day plus the option wait.
func later(p *lint.Pass, day time.Time) time.Time {
	return day.AddDate(0, 0, int(7*p.Weeks("wait")))
}

// answered reports whether the initiative has a result. That it is not known yet counts for a while, when a note says why.
func answered(p *lint.Pass, i *model.Initiative, look time.Time) bool {
	r := i.Result
	switch {
	case r == nil:
		return false
	case r.Value.Raw != "":
		return true
	case r.Met == "unknown":
		if r.Measured.OK {
			look = r.Measured.End()
		}
		return r.Learned != "" && p.Today().Before(later(p, look))
	}
	return r.Met != ""
}

// readSince reports whether a key result that the initiative aims at was read after the launch.
func readSince(i *model.Initiative, launch time.Time) bool {
	return slices.ContainsFunc(i.Targets, func(t model.Target) bool {
		if t.Objective != nil {
			return slices.ContainsFunc(t.Objective.KeyResults, func(k *model.KeyResult) bool { return read(k, launch) })
		}
		return t.KeyResult != nil && read(t.KeyResult, launch)
	})
}

func read(k *model.KeyResult, after time.Time) bool {
	day := k.Updated
	if !day.OK && k.Objective != nil && k.Objective.OKRs != nil {
		day = k.Objective.OKRs.Updated
	}
	return k.Now.OK && day.OK && day.End().After(after)
}

// recordsResults reports whether any initiative of the organization has a result.
func recordsResults(o *model.Organization) bool {
	return slices.ContainsFunc(o.Initiatives(), func(i *model.Initiative) bool { return i.Result != nil })
}

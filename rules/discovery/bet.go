package discovery

import (
	"fmt"
	"slices"
	"strconv"
	"time"

	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// recentDays is how far back launched work is still looked at: two quarters.
const recentDays = 182

// underWay reports whether an initiative is being built, or came out within the last two quarters. Without any date what came out counts
// as recent.
func underWay(i *model.Initiative, today time.Time) bool {
	if !i.Started() {
		return false
	}
	if i.Status == "building" || i.Status == "paused" {
		return true
	}
	for _, d := range []model.Date{i.Launched, i.End, i.Start, i.Updated} {
		if day, ok := judge.Happened(d, today); ok {
			return !day.Before(today.AddDate(0, 0, -recentDays))
		}
	}
	return true
}

// effortText writes the effort of an initiative for a message, in brackets and with a space before: " (30 person-weeks)"; "" when it is
// not known.
func effortText(i *model.Initiative) string {
	weeks, estimated, ok := i.EffortWeeks()
	if !ok {
		return ""
	}
	text := fmt.Sprintf(" (%s person-weeks", strconv.FormatFloat(weeks, 'f', -1, 64))
	if estimated {
		text += ", estimated from size " + i.Size
	}
	return text + ")"
}

// riskNames are the four product risks in the order in which they are usually asked.
var riskNames = []string{"value", "usability", "feasibility", "viability"}

// riskWords are what an initiative says about each of the four risks; "" where it says nothing.
func riskWords(i *model.Initiative) []string {
	r := i.Risks
	if r == nil {
		return make([]string, len(riskNames))
	}
	return []string{r.Value, r.Usability, r.Feasibility, r.Viability}
}

// hasTestedRisk reports whether any of the four risks was tested.
func hasTestedRisk(i *model.Initiative) bool {
	return i.Risks != nil && slices.Contains(riskWords(i), "tested")
}

// countItems counts the initiatives of an organization that are so.
func countItems(o *model.Organization, is func(*model.Initiative) bool) int {
	n := 0
	for _, i := range o.Initiatives() {
		if is(i) {
			n++
		}
	}
	return n
}

package judge

import (
	"fmt"
	"math"
	"time"

	"github.com/orgvet/orgvet/internal/model"
)

// Happened is the last day that the date of a fact can mean, at most today. It is not ok for an unknown date or one in the future,
// which is no fact.
func Happened(d model.Date, today time.Time) (day time.Time, ok bool) {
	if !d.OK || d.Start().After(today) {
		return time.Time{}, false
	}
	if d.End().After(today) {
		return today, true
	}
	return d.End(), true
}

// WeeksBefore is the day that lies a number of weeks before another, to the day.
func WeeksBefore(day time.Time, weeks float64) time.Time {
	return day.AddDate(0, 0, -int(math.Round(7*weeks)))
}

// DaysBetween is the number of days from one day to a later one.
func DaysBetween(from, to time.Time) int { return int(math.Round(to.Sub(from).Hours() / 24)) }

// WeeksText writes a length of time for a message: "6 weeks", or in days where it is no whole number of weeks.
func WeeksText(weeks float64) string {
	if days := int(math.Round(7 * weeks)); days%7 != 0 {
		return fmt.Sprintf("%d %s", days, Plural(days, "day"))
	}
	n := int(math.Round(weeks))
	return fmt.Sprintf("%d %s", n, Plural(n, "week"))
}

package model

// seconds is how long the units of time last; a month is a twelfth of a year.
var seconds = map[string]float64{
	"ms": 0.001, "s": 1, "sec": 1, "second": 1, "min": 60, "minute": 60, "h": 3600, "hour": 3600, "d": 86400, "day": 86400,
	"week": 7 * 86400, "month": 365.25 / 12 * 86400, "year": 365.25 * 86400,
}

// inTimeOf is the value in the unit of another one where both are lengths of time, so that "3 days" and "1 hour" can be compared.
func (v *Value) inTimeOf(other *Value) *Value {
	if v.Unit == other.Unit || !v.OK || !other.OK {
		return v
	}
	from, isTime := seconds[v.Unit]
	to, areTimes := seconds[other.Unit]
	if !isTime || !areTimes {
		return v
	}
	same := *v
	same.Number, same.Unit = v.Number*from/to, other.Unit
	return &same
}

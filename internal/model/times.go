package model

// seconds is how long the units of time last; a month is a twelfth of a year.
var seconds = map[string]float64{
	"ms": 0.001, "s": 1, "sec": 1, "second": 1, "min": 60, "minute": 60, "h": 3600, "hour": 3600, "d": 86400, "day": 86400,
	"week": 7 * 86400, "month": 365.25 / 12 * 86400, "year": 365.25 * 86400,
}

// alignTimes brings lengths of time to the unit of the first one, so that "3 days" and "1 hour" can be compared.
func alignTimes(first *Value, others ...*Value) {
	base, ok := seconds[first.Unit]
	if !ok || !first.OK {
		return
	}
	for _, v := range others {
		if s, ok := seconds[v.Unit]; ok && v.OK && v.Unit != first.Unit {
			v.Number, v.Unit = v.Number*s/base, first.Unit
		}
	}
}

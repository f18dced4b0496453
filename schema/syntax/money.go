package syntax

import (
	"strconv"
	"strings"

	"github.com/orgvet/orgvet/internal/lazy"
)

// Money is an amount or a band of amounts; Low equals High for an amount.
type Money struct {
	Low, High float64
	Currency  string // as a sign or code, "€" or "USD"; empty where none is given
}

const number = `[0-9]{1,3}(?:[, ][0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:[.,][0-9]+)?|\.[0-9]+`

var moneyPattern = lazy.Regexp(`^(€|\$|£|¥|[A-Za-z]{3})? *(-?)(` + number + `) *([kKmMbB]|bn|million)?` +
	`(?: *(?:-|–|to|\.\.) *(?:€|\$|£|¥)? *(` + number + `) *([kKmMbB]|bn|million)?)? *(€|\$|£|¥|[A-Z]{3})?$`)

// ParseMoney reads `2.1m`, `350k`, `€1,200` or a band `1-2m`, in units of the currency. A band's magnitude counts for both
// ends where the lower one has none.
func ParseMoney(text string) (Money, error) {
	m := moneyPattern.Get().FindStringSubmatch(strings.TrimSpace(text))
	if m == nil {
		return Money{}, notA(text, "an amount of money", "write an amount such as 2.1m or 350k, or a band such as 1-2m")
	}
	money := Money{Currency: m[1] + m[7]}
	lowUnit := m[4]
	if lowUnit == "" && m[5] != "" {
		lowUnit = m[6]
	}
	money.Low = parseNumber(m[3]) * magnitude(lowUnit)
	if m[2] != "" {
		money.Low = -money.Low
	}
	money.High = money.Low
	if m[5] != "" {
		money.High = parseNumber(m[5]) * magnitude(m[6])
	}
	if money.High < money.Low {
		return Money{}, notA(text, "a band: it ends below its start", "write the lower amount first, for example 1-2m")
	}
	return money, nil
}

func magnitude(letter string) float64 {
	switch strings.ToLower(letter) {
	case "k":
		return 1e3
	case "m", "million":
		return 1e6
	case "b", "bn":
		return 1e9
	}
	return 1
}

var thousands = lazy.Regexp(`^[0-9]{1,3}(?:[, ][0-9]{3})+(?:\.|$)`)

// parseNumber reads what the number pattern let through: `1,200` has thousands, `0,5` a decimal comma.
func parseNumber(text string) float64 {
	if strings.ContainsAny(text, ", ") && thousands.MatchString(text) {
		text = strings.NewReplacer(",", "", " ", "").Replace(text)
	}
	n, err := strconv.ParseFloat(strings.Replace(text, ",", ".", 1), 64)
	if err != nil || n > maxNumber {
		return maxNumber
	}
	return n
}

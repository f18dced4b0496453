package syntax

import (
	"fmt"
	"strconv"
	"strings"
)

// ParseShare reads `60%` or `0.6` as 0.6. Shares lie between 0 and 1; a bare number above 1 is refused, since it may mean either.
func ParseShare(text string) (float64, error) {
	number, percent, ok := shareParts(strings.ToLower(strings.TrimSpace(text)))
	n, err := strconv.ParseFloat(strings.Replace(number, ",", ".", 1), 64)
	if !ok || err != nil {
		return 0, notA(text, "a share", "write a percentage such as 60%")
	}
	switch {
	case n < 0, percent && n > 100:
		return 0, notA(text, "a share: it must lie between 0% and 100%", "write a percentage such as 60%")
	case percent:
		return n / 100, nil
	case n > 100:
		return 0, notA(text, "a share: a bare number above 1", "write a percentage such as 60%")
	case n > 1:
		return 0, notA(text, "a share: a bare number above 1", fmt.Sprintf("write %s%%", number))
	}
	return n, nil
}

// shareParts takes a number with or without a sign for percent apart.
func shareParts(norm string) (number string, percent, ok bool) {
	sign, rest := prefixOf(norm, "-", "+")
	n := digitsLength(rest)
	if n == 0 {
		n = fractionLength(rest, ".")
	} else {
		n += fractionLength(rest[n:], ".,")
	}
	unit := strings.TrimLeft(rest[n:], " ")
	percent = unit == "%" || unit == "percent" || unit == "per cent"
	return norm[:len(sign)+n], percent, n > 0 && (percent || unit == "")
}

// ParseRatio reads `10` or `10:1` as 10 and `5:2` as 2.5.
func ParseRatio(text string) (float64, error) {
	over, under, found := strings.Cut(strings.TrimSpace(text), ":")
	if !found {
		under = "1"
	}
	a, errA := strconv.ParseFloat(strings.TrimSpace(over), 64)
	b, errB := strconv.ParseFloat(strings.TrimSpace(under), 64)
	if errA != nil || errB != nil || !(a >= 0) || !(b > 0) || a > maxNumber || b > maxNumber {
		return 0, notA(text, "a ratio", "write a number such as 10, or 10:1")
	}
	return a / b, nil
}

// maxNumber keeps infinities out: nothing in an organization is larger.
const maxNumber = 1e18

// ParseYesNo reads yes, no, true, false, on and off in any case.
func ParseYesNo(text string) (bool, error) {
	switch strings.ToLower(strings.TrimSpace(text)) {
	case "yes", "true", "on", "y":
		return true, nil
	case "no", "false", "off", "n":
		return false, nil
	}
	return false, notA(text, "yes or no", "write yes or no")
}

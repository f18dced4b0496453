package source

import (
	"strconv"
	"strings"
)

// plainKind is kindOf for a plain scalar that has no tag.
func plainKind(s string) Kind {
	switch c := s[0]; {
	case c >= '0' && c <= '9', c == '+', c == '-', c == '.':
		return numberKind(s)
	case c > 'z' && c != '~':
		return Text
	}
	switch s {
	case "~", "null", "Null", "NULL":
		return Null
	case "true", "True", "TRUE", "false", "False", "FALSE":
		return Bool
	}
	return Text
}

func numberKind(s string) Kind {
	digits := 0
	for digits < len(s) && s[digits] >= '0' && s[digits] <= '9' {
		digits++
	}
	switch {
	case digits == len(s) && digits < 19 && s[0] != '0', s == "0":
		return Int
	case digits > 0 && digits < len(s) && s[digits] == '-': // a date, or no number either
		return Text
	}
	for i := range len(s) {
		if !strings.ContainsRune("0123456789abcdefABCDEFxXoO_+-.", rune(s[i])) {
			return Text
		}
	}
	if s[0] == '.' {
		return floatKind(s)
	}
	number := strings.ReplaceAll(s, "_", "")
	// Asking about what can be none costs an error.
	rest := cutDigits(cutSign(number))
	if rest == "" || rest[0] != '.' && strings.HasPrefix(cutSign(number), "0") {
		if isInt(number, 0) {
			return Int
		}
	}
	if isFloat(number) {
		return floatKind(number)
	}
	sign := ""
	if strings.HasPrefix(number, "-") {
		sign, number = "-", number[1:]
	}
	if rest, ok := strings.CutPrefix(number, "0b"); ok && isInt(sign+rest, 2) {
		return Int
	}
	if rest, ok := strings.CutPrefix(number, "0o"); ok && isInt(sign+rest, 8) {
		return Int
	}
	return Text
}

func floatKind(s string) Kind {
	if _, err := strconv.ParseFloat(s, 64); err != nil {
		return Text
	}
	return Float
}

func isInt(s string, base int) bool {
	if _, err := strconv.ParseInt(s, base, 64); err == nil {
		return true
	}
	_, err := strconv.ParseUint(s, base, 64)
	return err == nil
}

// isFloat reports whether s is a decimal number: [-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?
func isFloat(s string) bool {
	s = cutSign(s)
	whole := cutDigits(s)
	rest := whole
	if fraction, ok := strings.CutPrefix(whole, "."); ok {
		rest = cutDigits(fraction)
		if len(whole) == len(s) && len(rest) == len(fraction) {
			return false
		}
	} else if len(whole) == len(s) {
		return false
	}
	if rest == "" {
		return true
	}
	if rest[0] != 'e' && rest[0] != 'E' {
		return false
	}
	exponent := cutSign(rest[1:])
	return exponent != "" && cutDigits(exponent) == ""
}

func cutSign(s string) string {
	if s != "" && (s[0] == '+' || s[0] == '-') {
		return s[1:]
	}
	return s
}

func cutDigits(s string) string { return strings.TrimLeft(s, "0123456789") }

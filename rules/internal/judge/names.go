package judge

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// shown is how many names a message lists before it counts the rest.
const shown = 5

// Names joins names for a message; from the sixth on they are only counted.
func Names(names []string) string {
	return NamesOf(names, func(name string) string { return name })
}

// NamesOf joins the names of things for a message; from the sixth on they are only counted, and not asked for their names.
func NamesOf[T any](things []T, name func(T) string) string {
	names := make([]string, min(shown, len(things)))
	for i := range names {
		names[i] = name(things[i])
	}
	joined := strings.Join(names, ", ")
	if rest := len(things) - shown; rest > 0 {
		return fmt.Sprintf("%s and %d more", joined, rest)
	}
	return joined
}

// Plural is the word in the form that goes with n.
func Plural(n int, word string) string {
	if n == 1 {
		return word
	}
	return word + "s"
}

// Was is the verb that goes with n.
func Was(n int) string {
	if n == 1 {
		return "was"
	}
	return "were"
}

// Percent writes a share as people do: 0.7 is "70%".
func Percent(share float64) string {
	return strconv.FormatFloat(math.Round(share*1000)/10, 'g', -1, 64) + "%"
}

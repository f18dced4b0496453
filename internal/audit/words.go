package audit

import (
	"cmp"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"

	"github.com/orgvet/orgvet/internal/model"
)

// inWords lists things for people: "a", "a and b", "a, b and c".
func inWords(list []string) string {
	switch len(list) {
	case 0:
		return "none"
	case 1:
		return list[0]
	}
	return strings.Join(list[:len(list)-1], ", ") + " and " + list[len(list)-1]
}

// someOf is inWords of the first few, and how many more there are.
func someOf(list []string, n int) string {
	if len(list) <= n {
		return inWords(list)
	}
	return fmt.Sprintf("%s and %d more", strings.Join(list[:n], ", "), len(list)-n)
}

// counted is a number with its noun, given in the plural: "1 key result", "3 key results".
func counted(n int, nouns string) string {
	if n == 1 {
		nouns = singular(nouns)
	}
	return fmt.Sprintf("%d %s", n, nouns)
}

func singular(nouns string) string {
	switch nouns {
	case "people":
		return "person"
	case "sets of OKRs":
		return "set of OKRs"
	case "files about people":
		return "file about people"
	}
	return strings.TrimSuffix(nouns, "s")
}

// upperFirst starts a sentence.
func upperFirst(text string) string {
	if text == "" {
		return ""
	}
	r := []rune(text)
	return strings.ToUpper(string(r[0])) + string(r[1:])
}

func rounded(x float64, digits int) float64 {
	scale := math.Pow(10, float64(digits))
	return math.Round(x*scale) / scale
}

// sortedTeams are the keys of a count by team.
func sortedTeams[V any](counts map[string]V) []string { return slices.Sorted(maps.Keys(counts)) }

func compareTexts(a, b string) int { return cmp.Compare(a, b) }

func compareIDs(a, b *model.Team) int { return cmp.Compare(a.Entity().ID, b.Entity().ID) }

// mostFrequent is the key with the highest count, alphabetical among equals; "" when there is none.
func mostFrequent(counts map[string]int) string {
	best := ""
	for _, key := range slices.Sorted(maps.Keys(counts)) {
		if key != "" && (best == "" || counts[key] > counts[best]) {
			best = key
		}
	}
	return best
}

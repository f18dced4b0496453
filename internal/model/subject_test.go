package model

import (
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestQuote compares the quoted text with the plainest way to shorten one.
func TestQuote(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOfN(rapid.RuneFrom([]rune("ab, .é\n\t")), 0, 90, -1).Draw(t, "text") + rapid.SampledFrom([]string{"", "\xff"}).Draw(t, "tail")
		want := strings.Join(strings.Fields(text), " ")
		if r := []rune(want); len(r) > quoteLimit {
			want = strings.TrimRight(string(r[:quoteLimit-1]), " ,;:.") + "…"
		}
		if got := Quote(text); got != strconv.Quote(want) {
			t.Errorf("%q is quoted as %s, want %q", text, got, want)
		}
	})
}

func TestFolded(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(rapid.RuneFrom([]rune("aB É\t\n\u00a0"))).Draw(t, "text")
		if got, want := Folded(text), strings.ToLower(strings.Join(strings.Fields(text), " ")); got != want {
			t.Errorf("%q is folded to %q, want %q", text, got, want)
		}
	})
}

package judge

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestWords(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(rapid.RuneFrom([]rune("ab é\t\n\u00a0"))).Draw(t, "text")
		if got, want := Words(text), len(strings.Fields(text)); got != want {
			t.Errorf("%q has %d words, want %d", text, got, want)
		}
		least := rapid.IntRange(0, 5).Draw(t, "least")
		if got, want := HasWords(text, least), Words(text) >= least; got != want {
			t.Errorf("%q has at least %d words: %t, want %t", text, least, got, want)
		}
	})
}

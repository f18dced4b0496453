package incentives

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestMentions compares the search with the plainest one.
func TestMentions(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		word := rapid.StringOfN(rapid.RuneFrom([]rune("as")), 1, 3, -1)
		words := strings.Join(rapid.SliceOfN(word, 0, 6).Draw(t, "words"), " ")
		phrase := strings.Join(rapid.SliceOfN(word, 1, 2).Draw(t, "phrase"), " ")
		text := " " + words + " "
		if got, want := mentions(words, phrase), strings.Contains(text, " "+phrase+" ") || strings.Contains(text, " "+phrase+"s "); got != want {
			t.Errorf("%q mentions %q: %v, want %v", words, phrase, got, want)
		}
		if got, want := firstOf(words, []string{phrase}), strings.Index(text, " "+phrase+" "); want >= 0 && got != want || want < 0 && got <= len(words) {
			t.Errorf("%q stands at %d in %q, want %d", phrase, got, words, want)
		}
	})
}

package empowerment

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// TestAbsences holds that the look at the words never keeps a text from the expression that matches it.
func TestAbsences(t *testing.T) {
	piece := rapid.SampledFrom([]string{
		"There is no ", "lacks", "LACK of", "(missing ", "without the ", "does not have", "don't have", "Needs a ", "wants ", "know", "not", " ", "é", "-no ", "dark mode", ".", "\t", "1no ",
	})
	rapid.Check(t, func(t *rapid.T) {
		text := ""
		for _, p := range rapid.SliceOfN(piece, 0, 6).Draw(t, "pieces") {
			text += p
		}
		if diff := cmp.Diff(absence.Get().FindAllStringSubmatch(text, -1), absences(text)); diff != "" {
			t.Errorf("%q (-expression +absences):\n%s", text, diff)
		}
	})
}

package audit

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// eight dimensions with the same number.
func eight(value, low float64) []Dimension {
	var out []Dimension
	for i := range dimensions {
		out = append(out, Dimension{Name: dimensions[i].name, Score: Score{Known: true, Value: value, Low: low, Band: "strong"}})
	}
	return out
}

func TestVerdict(t *testing.T) {
	step := Step{Found: "Till: 14 makers for 1 product manager; shop: 12 makers for 1 product manager", Do: "Add a product manager", Who: "product leadership", Effort: "a few weeks", Improves: []string{"Capacity: Can product managers keep up?"}}
	lower := eight(90, 90)
	lower[5].Score.Value = 53.4 // Focus
	causes := step
	causes.Explains = 6
	thin := eight(0, 0)
	for i := range thin {
		thin[i].Score = Score{Band: "not enough data"}
	}
	mixed := eight(100, 100)
	mixed[0].Score.Band, mixed[7].Score.Band = "mixed to strong", "not enough data"
	mixed[7].Score.Known = false
	const makers = "Till: 14 makers (people who design, build or test) for 1 product manager; shop: 12 makers for 1 product manager."
	for _, c := range []struct {
		what string
		r    Report
		want []string
	}{
		{
			"something to do",
			Report{First: []Step{step}, Dimensions: eight(70, 60), Judged: Judged{Known: 9, Unknown: 1}},
			[]string{makers, "Do first: add a product manager (product leadership, a few weeks).", "Start there: nothing else would raise the eight dimensions as much.", "Unknown: 1 of 10 answers."},
		},
		{
			"a lower number elsewhere, and consequences",
			Report{First: []Step{causes}, Dimensions: lower, Judged: Judged{Known: 9}},
			[]string{
				makers, "Do first: add a product manager (product leadership, a few weeks).",
				"Start there, although Focus has the lowest number (53, Capacity 90): nothing else would raise the eight dimensions as much, and it is the likely cause of 6 other findings.",
				"All 9 answers could be given.",
			},
		},
		{
			"nothing to do",
			Report{Dimensions: eight(100, 100), Judged: Judged{Known: 9}},
			[]string{"Nothing was found that needs to be acted on.", "All 8 dimensions are strong.", "All 9 answers could be given."},
		},
		{
			"nothing to do, some unknown",
			Report{Dimensions: mixed, Judged: Judged{Known: 9, Unknown: 3}},
			[]string{
				"Nothing was found that needs to be acted on.",
				"Outcomes, Direction, Discovery, Capacity, Focus and People are strong, even if all that is not recorded were bad.",
				"Unknown: 3 of 12 answers, which leaves no number on Learning and flow.",
			},
		},
		{
			"too little recorded",
			Report{Dimensions: thin, Judged: Judged{Known: 1, Unknown: 8, NextStep: "record teams"}},
			[]string{
				"Too little is recorded yet to say how healthy this is; in what is recorded, nothing was found that needs to be acted on.", "Record teams.",
				"Unknown: 8 of 9 answers, too many for a number on any dimension.",
			},
		},
		{
			"nothing recorded",
			Report{Dimensions: thin},
			[]string{
				"Too little is recorded yet to say how healthy this is; in what is recorded, nothing was found that needs to be acted on.",
				"Nothing is recorded yet that could be judged.",
			},
		},
	} {
		if d := cmp.Diff(c.want, c.r.verdict()); d != "" {
			t.Errorf("%s: %s", c.what, d)
		}
	}
}

func TestTheTerminalCutsNoSentenceOfTheVerdict(t *testing.T) {
	long := "What weighs most is " + strings.Repeat("long ", 40) + "indeed."
	for want, verdict := range map[string][]string{
		"First. Second. Third. Unknown: 1 of 10 answers, which leaves no number on Focus.": {"First.", "Second.", "Third.", "Unknown: 1 of 10 answers, which leaves no number on Focus."},
		long + " Second. Unknown: 1 of 10 answers.": {
			long, "Second.", "Third, which is " + strings.Repeat("long ", 20) + "too.", "Unknown: 1 of 10 answers, which leaves no number on " + strings.Repeat("Focus and ", 7) + "People.",
		},
	} {
		lines := opening(verdict)
		if got := strings.Join(lines, " "); got != want || len(lines) > verdictLines {
			t.Errorf("in %d lines %q, want %q", len(lines), got, want)
		}
	}
}

func TestTheTerminalShowsWhatIgnoresChange(t *testing.T) {
	for want, s := range map[string]Score{
		"Focus               90 strong                90":                       {Known: true, Value: 90, Low: 90, Strict: 90.2, Band: "strong"},
		"Focus               90 strong                90  (72 without ignores)": {Known: true, Value: 90, Low: 90, Strict: 72, Band: "strong"},
	} {
		if got := strings.TrimSpace(dimensionLine(&Dimension{Name: "Focus", Score: s})); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestStepsInTheTerminalAreWholeWhereTheyCanBe(t *testing.T) {
	for want, s := range map[string]Step{
		"Till: 45% unplanned. Take it up.":     {Found: "Till: 45% unplanned", Do: "Take it up"},
		"Till: 45% unplanned.":                 {Found: "Till: 45% unplanned", Do: strings.Repeat("Do ", 30)},
		"Till: 14 makers.":                     {Found: "Till: 14 makers; " + strings.Repeat("shop ", 20), Do: "Add one"},
		"61 key results have no target.":       {Found: "61 key results have no target (teams " + strings.Repeat("shop ", 20) + ")", Do: "Add it"},
		"Shop: 1 of 3 objectives has no work.": {Found: `Shop: 1 of 3 objectives has no work, such as "` + strings.Repeat("a ", 40) + `"`, Do: "Add it"},
	} {
		if got := fitting(&s, 77); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

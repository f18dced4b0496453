package score_test

import (
	"fmt"
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"github.com/orgvet/orgvet/internal/audit/score"
)

func table(makers map[string]float64, answers ...score.Answer) *score.Table {
	return score.NewTable(&score.Input{
		Questions: []score.Question{{"goals", "outcomes", score.TextWeight}, {"measured", "outcomes", 1}, {"contact", "discovery", 1}},
		Makers:    makers, Answers: answers,
	})
}

func TestScore(t *testing.T) {
	fine := func(question, rule, unit string) score.Answer {
		return score.Answer{Question: question, Rule: rule, Unit: unit}
	}
	found := func(question, rule, unit string, loss float64) score.Answer {
		return score.Answer{Question: question, Rule: rule, Unit: unit, Loss: loss}
	}
	unknown := func(question, rule, unit string) score.Answer {
		return score.Answer{Question: question, Rule: rule, Unit: unit, Unknown: true}
	}
	ignored := found("goals", "r", "a", 0.7)
	ignored.Ignored = true
	for _, c := range []struct {
		name    string
		makers  map[string]float64
		answers []score.Answer
		want    score.Score
	}{
		{"nothing was asked", nil, nil, score.Score{}},
		{
			"the worst finding of a team counts, however many there are",
			map[string]float64{"a": 5},
			[]score.Answer{found("goals", "r", "a", 0.3), found("goals", "r", "a", 0.7), found("goals", "s", "a", 0.3), fine("goals", "r", "a")},
			score.Score{Asked: true, Known: true, Value: 30, Low: 30, Strict: 30, Coverage: 1},
		},
		{
			"teams weigh by their makers",
			map[string]float64{"a": 9, "b": 3},
			[]score.Answer{found("goals", "r", "a", 1), fine("goals", "r", "b")},
			score.Score{Asked: true, Known: true, Value: 25, Low: 25, Strict: 25, Coverage: 1},
		},
		{
			"makers that nobody recorded may be many on the worst team, which is the low end",
			map[string]float64{"b": 3},
			[]score.Answer{found("goals", "r", "a", 1), fine("goals", "r", "b")},
			score.Score{Asked: true, Known: true, Value: 75, Low: 20, Strict: 75, Coverage: 1},
		},
		{
			"the organization weighs as much as all teams",
			map[string]float64{"a": 2, "b": 2},
			[]score.Answer{found("goals", "r", score.Organization, 1), fine("goals", "r", "a"), fine("goals", "r", "b")},
			score.Score{Asked: true, Known: true, Value: 50, Low: 50, Strict: 50, Coverage: 1},
		},
		{
			"what is not recorded lowers the low end and the coverage, not the number",
			map[string]float64{"a": 2, "b": 2},
			[]score.Answer{fine("goals", "r", "a"), unknown("goals", "r", "b")},
			score.Score{Asked: true, Known: true, Value: 100, Low: 50, Strict: 100, Coverage: 0.5},
		},
		{
			"ignored findings show in the number without ignores",
			map[string]float64{"a": 2},
			[]score.Answer{ignored},
			score.Score{Asked: true, Known: true, Value: 100, Low: 100, Strict: 30, Coverage: 1},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := table(c.makers, c.answers...).All().Questions["goals"]
			if d := cmp.Diff(c.want, got, cmpopts.EquateApprox(0, 1e-9)); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestDimensionIsTheWeighedMeanOfItsQuestions(t *testing.T) {
	r := table(
		map[string]float64{"a": 1},
		score.Answer{Question: "goals", Rule: "r", Unit: "a", Loss: 1},
		score.Answer{Question: "measured", Rule: "s", Unit: "a"},
	).All()
	got, want := r.Dimensions["outcomes"].Value, 100*1/1.8
	if math.Abs(got-want) > 1e-9 {
		t.Errorf("outcomes: %v, want %v", got, want)
	}
	if r.Dimensions["discovery"].Asked {
		t.Error("nothing was asked about discovery")
	}
}

func TestADimensionNeedsTenSubjectsAndHalfOfItsQuestions(t *testing.T) {
	for _, c := range []struct {
		subjects  int
		questions []string
		want      string
	}{
		{9, []string{"goals", "measured"}, "not enough data"},
		{10, []string{"goals", "measured"}, "strong"},
		{10, []string{"goals"}, "strong"},
		{10, []string{"contact"}, "not enough data"},
	} {
		var answers []score.Answer
		for i := range c.subjects {
			for _, q := range c.questions {
				answers = append(answers, score.Answer{Question: q, Rule: "r", Unit: "a", Subject: fmt.Sprint(i)})
			}
		}
		if got := table(map[string]float64{"a": 1}, answers...).All().Dimensions["outcomes"].Band(); got != c.want {
			t.Errorf("%d subjects of %v: %q, want %q", c.subjects, c.questions, got, c.want)
		}
	}
}

func TestWithoutAndOnly(t *testing.T) {
	tb := table(
		map[string]float64{"a": 1},
		score.Answer{Question: "goals", Rule: "cause", Unit: "a", Loss: 0.7},
		score.Answer{Question: "measured", Rule: "symptom", Unit: "a", Loss: 0.3, Cause: "cause"},
		score.Answer{Question: "contact", Rule: "other", Unit: "a", Loss: 0.7},
	)
	got := []float64{}
	for _, r := range []*score.Result{tb.Without("cause"), tb.Only("cause")} {
		for _, q := range []string{"goals", "measured", "contact"} {
			got = append(got, math.Round(r.Questions[q].Value))
		}
	}
	if d := cmp.Diff([]float64{100, 100, 30, 30, 70, 100}, got); d != "" {
		t.Error(d)
	}
}

func TestBandsAndOverall(t *testing.T) {
	for _, c := range []struct {
		value, coverage float64
		want            string
	}{{85, 1, "strong"}, {84.4, 1, "mixed"}, {60, 0.4, "mixed"}, {59.4, 1, "weak"}, {99, 0.39, "not enough data"}} {
		if got := (score.Score{Known: true, Value: c.value, Coverage: c.coverage}).Band(); got != c.want {
			t.Errorf("%v with coverage %v is %q, want %q", c.value, c.coverage, got, c.want)
		}
	}
	r := score.Result{Dimensions: map[string]score.Score{
		"a": {Known: true, Value: 90, Coverage: 1}, "b": {Known: true, Value: 40, Coverage: 0.6}, "c": {Known: true, Value: 5, Coverage: 0.5},
	}}
	if s, n := r.Overall(); n != 2 || math.Abs(s.Value-60) > 1e-9 {
		t.Errorf("overall %v of %d, want 60 of 2", s.Value, n)
	}
}

// drawn is a random run of an audit.
func drawn(t *rapid.T) *score.Input {
	in := &score.Input{Makers: map[string]float64{}}
	for i := range 4 {
		in.Questions = append(in.Questions, score.Question{ID: fmt.Sprint("q", i), Dimension: fmt.Sprint("d", i/2), Weight: []float64{1, 0.8}[i%2]})
	}
	units := []string{"a", "b", "c", score.Organization}
	for _, u := range units[:3] {
		if rapid.Bool().Draw(t, "makers known") {
			in.Makers[u] = float64(rapid.IntRange(0, 20).Draw(t, "makers"))
		}
	}
	for range rapid.IntRange(1, 40).Draw(t, "answers") {
		q := rapid.IntRange(0, 3).Draw(t, "question")
		in.Answers = append(in.Answers, score.Answer{
			Question: fmt.Sprint("q", q),
			Rule:     fmt.Sprint("r", q, rapid.IntRange(0, 2).Draw(t, "rule")),
			Unit:     rapid.SampledFrom(units).Draw(t, "unit"),
			Unknown:  rapid.Float64().Draw(t, "known") < 0.2,
			Loss:     rapid.SampledFrom([]float64{0, 0, 0.3, 0.7, 1}).Draw(t, "loss"),
			Ignored:  rapid.Float64().Draw(t, "ignored") < 0.1,
		})
	}
	return in
}

func scores(in *score.Input) map[string]score.Score {
	r := score.NewTable(in).All()
	for d, s := range r.Dimensions {
		r.Questions["dimension "+d] = s
	}
	return r.Questions
}

func TestRemovingAFieldNeverRaisesTheLowEnd(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := drawn(t)
		before := scores(in)
		if rapid.Bool().Draw(t, "headcount") {
			delete(in.Makers, rapid.SampledFrom([]string{"a", "b", "c"}).Draw(t, "team"))
		} else {
			i := rapid.IntRange(0, len(in.Answers)-1).Draw(t, "removed")
			in.Answers[i].Unknown, in.Answers[i].Loss = true, 0
		}
		for id, now := range scores(in) {
			if now.Low > before[id].Low+1e-9 {
				t.Fatalf("%s: low end rose from %v to %v", id, before[id].Low, now.Low)
			}
		}
	})
}

func TestFillerNeverRaisesANumber(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := drawn(t)
		before := scores(in)
		like := rapid.SampledFrom(in.Answers).Draw(t, "like")
		if like.Unknown {
			return // the first answer to a question is news, not filler
		}
		like.Loss, like.Ignored = 0, false
		for range rapid.IntRange(1, 30).Draw(t, "filler") {
			in.Answers = append(in.Answers, like)
		}
		for id, now := range scores(in) {
			b := before[id]
			if now.Value > b.Value+1e-9 || now.Strict > b.Strict+1e-9 || now.Low > b.Low+1e-9 {
				t.Fatalf("%s: filler changed %+v to %+v", id, b, now)
			}
		}
	})
}

func TestNumbersAreInOrderAndInRange(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := drawn(t)
		before := scores(in)
		for id, s := range before {
			if s.Low < 0 || s.Value > 100+1e-9 || s.Coverage < 0 || s.Coverage > 1+1e-9 {
				t.Fatalf("%s is out of range: %+v", id, s)
			}
			if s.Known && (s.Low > s.Value+1e-9 || s.Strict > s.Value+1e-9) {
				t.Fatalf("%s is out of order: %+v", id, s)
			}
		}
		in.Answers = rapid.Permutation(in.Answers).Draw(t, "order")
		if d := cmp.Diff(before, scores(in), cmpopts.EquateApprox(0, 1e-9)); d != "" {
			t.Fatal("the order of the answers matters", d)
		}
	})
}

package audit

import (
	"fmt"

	"github.com/orgvet/orgvet/internal/audit/score"
	"github.com/orgvet/orgvet/internal/lint"
)

const bandStrong = "strong"

// wide is the distance between a number and its low end from which on it is explained.
const wide = 5

// bandOf names the band of a score, or two where what is not recorded could make it another: "weak to mixed".
func bandOf(s score.Score) string {
	high := s.Band()
	if !s.Enough() {
		return high
	}
	s.Value = s.Low
	if low := s.Band(); low != high {
		return low + " to " + high
	}
	return high
}

// countAnswers counts the answers of the rules of a dimension.
func (b *builder) countAnswers(d *Dimension) {
	for i := range b.answers {
		a := &b.answers[i]
		if of, _ := questionOf(a.Rule.ID); of.id != d.ID {
			continue
		}
		if a.Said == lint.NotKnown {
			d.Unknown++
		} else {
			d.Known++
		}
	}
}

// rangeOf says why the number of a dimension could be much lower: how many answers are missing, and the question where that weighs most.
func (b *builder) rangeOf(d *Dimension, all *score.Result) string {
	if !d.Score.Known || d.Unknown == 0 || d.Score.Value-d.Score.Low < wide {
		return ""
	}
	most, open := "", 0.0
	for i := range d.Questions {
		s := all.Questions[d.Questions[i].ID]
		value := s.Value
		if !s.Known {
			value = 100
		}
		if gap := value - s.Low; s.Asked && gap > open {
			most, open = d.Questions[i].Text, gap
		}
	}
	verb := "are"
	if d.Unknown == 1 {
		verb = "is"
	}
	return fmt.Sprintf("%d of %d answers %s missing, most of all about “%s”", d.Unknown, d.Known+d.Unknown, verb, most)
}

package audit

import (
	"fmt"

	"github.com/orgvet/orgvet/internal/audit/score"
)

// strengthExamples is how many examples a strength names, and strengthShare the part of what was judged that must be fine.
const (
	strengthExamples = 3
	strengthShare    = 0.8
)

// strengths are the questions that are answered well on enough data, in the order of the dimensions.
func (b *builder) strengths() {
	b.report.Strengths = []Strength{}
	tallies := b.tallies()
	for i := range b.report.Dimensions {
		d := &b.report.Dimensions[i]
		for j := range d.Questions {
			q := &d.Questions[j]
			t := tallies[q.ID]
			if t == nil || !q.Score.Known || q.Score.Value < score.StrongFrom || float64(t.judged-t.found) < strengthShare*float64(t.judged) {
				continue
			}
			s := Strength{
				Question: q.ID, Dimension: d.ID, Examples: []string{},
				Text: dimensions[i].questions[j].good,
			}
			if t.judged > 1 {
				s.Text += fmt.Sprintf(": %d of %s", t.judged-t.found, counted(t.judged, t.noun()))
			}
			for _, subject := range t.fine {
				if len(s.Examples) == strengthExamples {
					break
				}
				if e := subject.Entity(); e.Kind != "organization" && (!e.Private || b.Model.Settings.ShowPeople) {
					s.Examples = append(s.Examples, e.Label)
				}
			}
			b.report.Strengths = append(b.report.Strengths, s)
		}
	}
}

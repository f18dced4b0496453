package audit

import (
	"slices"

	"github.com/orgvet/orgvet/internal/audit/score"
	"github.com/orgvet/orgvet/internal/lint"
)

// table is the scored answers.
type table = *score.Table

// answer is what a rule said about a subject, and where it counts.
type answer struct {
	lint.Answer
	question string
	units    []string
}

// gather takes the answers of judgment rules, and those findings that count, into the score.
func (b *builder) gather() {
	n := len(b.Result.Answers)
	in := &score.Input{Questions: scored(), Makers: makersOf(b.Model), Answers: make([]score.Answer, 0, n)}
	b.answers = make([]answer, 0, n)
	for _, a := range b.Result.Answers {
		_, q := questionOf(a.Rule.ID)
		if q == nil {
			continue
		}
		units := b.within(unitsOf(a.Subject))
		if len(units) == 0 {
			continue
		}
		b.answers = append(b.answers, answer{a, q.id, units})
		for _, u := range units {
			in.Answers = append(in.Answers, score.Answer{Question: q.id, Rule: a.Rule.ID, Unit: u, Subject: a.Subject.Entity().Key(), Unknown: a.Said == lint.NotKnown})
			if a.Said == lint.Found && a.Missing != "" {
				in.Answers = append(in.Answers, score.Answer{Question: q.id, Rule: a.Rule.ID, Unit: u, Unknown: true})
			}
		}
	}
	for _, f := range b.Result.Findings {
		_, q := questionOf(f.Rule.ID)
		if q == nil || f.Status == lint.Suppressed {
			continue
		}
		for _, u := range b.within(unitsOfFinding(f)) {
			in.Answers = append(in.Answers, score.Answer{
				Question: q.id, Rule: f.Rule.ID, Unit: u, Subject: f.Entity.Key(), Loss: lossOf(f.Severity), Ignored: f.Status == lint.Ignored, Cause: causeOf(f),
			})
		}
	}
	in.Answers = append(in.Answers, b.unstaffed()...)
	b.table = score.NewTable(in)
}

// within leaves the units that the report is about.
func (b *builder) within(units []string) []string {
	if b.team == nil {
		return units
	}
	if id := b.team.Entity().ID; slices.Contains(units, id) {
		return []string{id}
	}
	return nil
}

// concerns reports whether a finding belongs in the report.
func (b *builder) concerns(f *lint.Finding) bool { return len(b.within(unitsOfFinding(f))) > 0 }

func lossOf(s lint.Severity) float64 {
	switch s {
	case lint.Error:
		return score.LossError
	case lint.Warning:
		return score.LossWarning
	default:
		return score.LossInfo
	}
}

// causeOf is the rule of the finding that stands above all others over this one.
func causeOf(f *lint.Finding) string {
	cause := ""
	for p, seen := f.Under, 0; p != nil && seen < 8; p, seen = p.Under, seen+1 {
		cause = p.Rule.ID
	}
	return cause
}

package audit

import (
	"github.com/orgvet/orgvet/internal/lexicon"
	"github.com/orgvet/orgvet/internal/model"
)

// goals divides the active key results of a team's running OKRs by their declared type, else by how they read, and lists those whose
// declared type differs from how they read.
func (b *builder) goals(t *model.Team) (Split, Declared) {
	var s Split
	d := Declared{Team: t.Entity().ID, List: []string{}}
	language, err := lexicon.For(b.Model.Settings.Language)
	if err != nil {
		return s, d // the run that made the result had the language, so that this never happens
	}
	for _, o := range t.RunningObjectives() {
		for _, k := range o.KeyResults {
			if !k.Active() {
				continue
			}
			reads := reading(language, k)
			kind := reads
			if k.Type != "" {
				d.Of++
				kind = declaredKinds[k.Type]
				if reads != "" && kind != "" && reads != kind {
					d.Against++
					d.List = append(d.List, model.Quote(k.Title())+" is declared "+k.Type+" and reads as an "+reads)
				}
			}
			s.count(kind)
		}
	}
	return s, d
}

const (
	outcome = "outcome"
	output  = "output"
)

// declaredKinds tells how the types that authors may declare are counted.
var declaredKinds = map[string]string{"outcome": outcome, "health": outcome, "learning": outcome, "output": output, "milestone": output}

func (s *Split) count(kind string) {
	switch kind {
	case outcome:
		s.Outcome++
	case output:
		s.Output++
	default:
		s.Unclear++
	}
}

// reading is how a key result reads whatever its type: an outcome, an output, or "" for neither.
func reading(language *lexicon.Language, k *model.KeyResult) string {
	text := k.Metric
	if text == "" {
		text = k.Text
	}
	fromTo := k.Has("from") && k.Has("to")
	share := k.From.Unit == "%" || k.To.Unit == "%"
	switch language.Classify(text, lexicon.Facts{HasFromTo: fromTo, IsShare: share, Metric: k.Metric != ""}, lexicon.Options{}).Label {
	case lexicon.Outcome, lexicon.OutcomeLinked, lexicon.Mixed:
		return outcome
	case lexicon.Output, lexicon.LikelyOutput, lexicon.Activity:
		return output
	case lexicon.Vanity, lexicon.VanitySoft:
		return ""
	default:
		if fromTo {
			return outcome
		}
		return ""
	}
}

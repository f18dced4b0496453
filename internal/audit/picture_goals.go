package audit

import (
	"strings"

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
			result := classified(language, k)
			reads := reading(result, k)
			kind := reads
			if k.Type != "" {
				d.Of++
				kind = declaredKinds[k.Type]
				if reads != "" && kind != "" && reads != kind {
					d.Against++
					d.List = append(d.List, model.Quote(k.Title())+" is declared "+k.Type+" and reads as an "+reads)
				}
			}
			if kind == outcome && onlyMoney(&result, k) {
				kind = money
			}
			s.count(kind)
		}
	}
	return s, d
}

const (
	outcome = "outcome"
	output  = "output"
	money   = "money"
)

// onlyMoney reports whether a key result is about money and not about what customers do or get, as okrs-without-customer-value reads it.
func onlyMoney(r *lexicon.Result, k *model.KeyResult) bool {
	if k.About != "" {
		return k.About == "money"
	}
	inMoney := func(v *model.Value) bool { return strings.ContainsAny(v.Unit, "€$£¥") }
	return !r.CustomerFacing && (r.Financial || inMoney(k.From) || inMoney(k.To))
}

// declaredKinds tells how the types that authors may declare are counted.
var declaredKinds = map[string]string{"outcome": outcome, "health": outcome, "learning": outcome, "output": output, "milestone": output}

func (s *Split) count(kind string) {
	switch kind {
	case outcome:
		s.Outcome++
	case output:
		s.Output++
	case money:
		s.Money++
	default:
		s.Unclear++
	}
}

// classified is how the lexicon reads a key result.
func classified(language *lexicon.Language, k *model.KeyResult) lexicon.Result {
	text := k.Metric
	if text == "" {
		text = k.Text
	}
	share := k.From.Unit == "%" || k.To.Unit == "%"
	return language.Classify(text, lexicon.Facts{HasFromTo: fromTo(k), IsShare: share, Metric: k.Metric != ""}, lexicon.Options{})
}

func fromTo(k *model.KeyResult) bool { return k.Has("from") && k.Has("to") }

// reading is how a key result reads whatever its type: an outcome, an output, or "" for neither.
func reading(r lexicon.Result, k *model.KeyResult) string {
	switch r.Label {
	case lexicon.Outcome, lexicon.OutcomeLinked, lexicon.Mixed:
		return outcome
	case lexicon.Output, lexicon.LikelyOutput, lexicon.Activity:
		return output
	case lexicon.Vanity, lexicon.VanitySoft:
		return ""
	default:
		if fromTo(k) {
			return outcome
		}
		return ""
	}
}

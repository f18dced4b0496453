// Package score turns the answers of rules into numbers for the audit: per question and per dimension a value, the low end that it may
// really have, and how much of the answer is known.
//
// The low end takes every answer that is not known for the worst one. It never rises when a field is removed, provided that rules say
// "not known" wherever the field's absence may hide something, and "does not apply" only where the plans say so. A record that is removed
// as a whole cannot be told from one that ended, and may raise it.
//
// The number shows where to look and whether it gets better. It is not a target.
package score

import "math"

// The losses of a finding by severity: how much of a question a team loses to its worst finding.
const (
	LossError   = 1.0
	LossWarning = 0.7
	LossInfo    = 0.3
)

// TextWeight is the weight of a question whose answer reads texts; the others weigh 1.
const TextWeight = 0.8

// A team weighs as much as it has places for makers, within these bounds. Unknown makers weigh MinWeight, and in the low end whatever makes it
// lowest, so that leaving out a headcount gains nothing.
const (
	MinWeight = 1.0
	MaxWeight = 12.0
)

// The coverage below which no number is shown, and the one that the overall number needs of a dimension.
const (
	EnoughCoverage  = 0.4
	OverallCoverage = 0.6
)

// What the number of a dimension must rest on at least, however well all of it looks: ten different subjects (teams, goals, key results,
// initiatives …), and half of the dimension's questions. One team with two goals is always "strong" in something, which tells nobody anything.
const (
	EnoughSubjects  = 10
	EnoughQuestions = 0.5
)

// The bands begin at these values.
const (
	StrongFrom = 85.0
	MixedFrom  = 60.0
)

// Same is the difference from which on a change is one.
const Same = 3.0

// Organization is the unit of answers that belong to no team.
const Organization = ""

// Question is one question of a dimension.
type Question struct {
	ID        string
	Dimension string
	Weight    float64
}

// Answer is what one rule said about one subject, folded to a unit: a team, or the organization.
type Answer struct {
	Question string
	Rule     string
	Unit     string
	Subject  string // whom the rule was asked about; answers of one subject are one piece of evidence
	Unknown  bool
	Loss     float64 // of a finding; 0 where all is well
	Ignored  bool    // the finding is ignored: its loss counts only in Strict
	Cause    string  // the rule whose finding is the likely cause of this one; "" for none
}

// Input is everything that the numbers come from. Makers holds the teams whose makers are known.
type Input struct {
	Questions []Question
	Makers    map[string]float64
	Answers   []Answer
}

// Score is the number of a question or dimension, from 0 to 100, and its coverage from 0 to 1. Without Known nothing could be judged.
// Asked tells that there was anything to judge at all.
type Score struct {
	Asked    bool
	Known    bool
	Value    float64
	Low      float64
	Strict   float64
	Coverage float64
	Few      bool // of a dimension: too few subjects or questions could be judged for a number
}

// Enough reports whether enough is known to show a number.
func (s Score) Enough() bool { return s.Known && !s.Few && s.Coverage >= EnoughCoverage-tiny }

// tiny is below every difference that matters.
const tiny = 1e-9

// Result holds the scores by id.
type Result struct {
	Questions  map[string]Score
	Dimensions map[string]Score
}

// Band names the range of a score in words.
func (s Score) Band() string {
	switch {
	case !s.Enough():
		return "not enough data"
	case math.Round(s.Value) >= StrongFrom:
		return "strong"
	case math.Round(s.Value) >= MixedFrom:
		return "mixed"
	}
	return "weak"
}

// Overall is the geometric mean of the dimensions with at least OverallCoverage, so that a collapse in one is not bought back in another.
// The coverage is the mean of theirs. n is how many went in.
func (r *Result) Overall() (s Score, n int) {
	value, low, strict := 0.0, 0.0, 0.0
	for _, d := range sortedKeys(r.Dimensions) {
		x := r.Dimensions[d]
		if !x.Enough() || x.Coverage < OverallCoverage-tiny {
			continue
		}
		n++
		value += math.Log(max(x.Value, 1))
		low += math.Log(max(x.Low, 1))
		strict += math.Log(max(x.Strict, 1))
		s.Coverage += x.Coverage
	}
	if n == 0 {
		return Score{}, 0
	}
	of := float64(n)
	return Score{
		Asked: true, Known: true, Value: math.Exp(value / of), Low: math.Exp(low / of), Strict: math.Exp(strict / of), Coverage: s.Coverage / of,
	}, n
}

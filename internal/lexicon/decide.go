package lexicon

import (
	"fmt"
	"slices"
	"strings"
)

const defaultMinScore = 3

// Classify labels one text. Small integers and a fixed order are deliberate: a reader can redo the sum.
func (l *Language) Classify(text string, facts Facts, opts Options) Result {
	s := l.read(text)
	defer s.free()
	c := newCollector(s, facts)
	if !l.gate(s) {
		return Result{Label: Unknown, Quantified: c.numbers}
	}
	c.headVerb(l)
	c.quantities()
	c.finished(l)
	c.bare()
	c.deliverables()
	c.ownPeople()
	c.metrics()
	c.behaviors(l)
	linked, aim := c.purposeClause()
	date := c.calendar()
	flag := c.flags(opts)

	r := Result{
		OutputScore:    c.score(SideOutput),
		OutcomeScore:   c.score(SideOutcome),
		CustomerFacing: len(c.hits[customerState]) > 0 || l.mentionsActor(s),
		Financial:      len(c.hits[financial]) > 0,
		Quantified:     c.numbers,
	}
	r.Date = date || c.heads == making && c.dated() && r.OutcomeScore < 2
	minScore := opts.MinScore
	if minScore == 0 {
		minScore = defaultMinScore
	}
	changing := c.numbers || c.heads == change && r.OutcomeScore > 2 // a change verb with a metric, not only with a wish
	switch out, outcome := r.OutputScore, r.OutcomeScore; {
	case c.paced() && (flag == Activity || out >= 2 && outcome < 2 && c.counts()):
		r.Label = Activity
	case c.tallies():
		r.Label = Activity
	case flag != "" && outcome < 3 && c.gathers():
		r.Label = flag
	case out >= minScore && aim != "":
		r.Label = aim
	case out >= minScore && linked:
		r.Label = OutcomeLinked
	case out >= minScore && out-outcome >= 2:
		r.Label = Output
	case out >= minScore && outcome >= 2:
		r.Label = Mixed
	case flag == Activity && outcome < 4:
		r.Label = Activity
	case flag == Vanity || flag == VanitySoft:
		r.Label = flag
	case outcome >= 2 && changing:
		r.Label = Outcome
	case out == 2 && outcome == 0:
		r.Label = LikelyOutput
	default:
		r.Label = Unclear
	}
	r.Evidence, s.pieces = slices.Clone(c.pieces), c.pieces
	return r
}

// dated reports whether the main clause names a day to be done by.
func (c *collector) dated() bool {
	for _, h := range c.hits[byWord] {
		if !c.means[h.start] && c.isDate(h.end, min(h.end+4, len(c.toks))) {
			return true
		}
	}
	for _, t := range c.toks {
		if t.date && strings.Contains(t.text, "-") {
			return true
		}
	}
	return false
}

// Arithmetic is the sum behind the verdict in words: what speaks for an output, then what for an outcome.
func (r Result) Arithmetic() string {
	return r.side(SideOutput) + "; " + r.side(SideOutcome)
}

func (r Result) side(side string) string {
	var parts []string
	for _, e := range r.Evidence {
		switch {
		case e.Side != side:
		case e.Text == "":
			parts = append(parts, fmt.Sprintf("%s (+%d)", e.Name, e.Weight))
		default:
			parts = append(parts, fmt.Sprintf("%s “%s” (+%d)", e.Name, e.Text, e.Weight))
		}
	}
	if parts == nil {
		return "nothing on the " + side + " side"
	}
	return strings.Join(parts, ", ")
}

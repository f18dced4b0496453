package score

import (
	"cmp"
	"maps"
	"slices"
)

// Table holds the answers by question and unit, ready to be scored again without some of them.
type Table struct {
	questions []Question
	makers    map[string]float64
	cells     map[string]map[string]*cell // by question, then unit
}

// cell is what all rules of a question said about one unit.
type cell struct {
	losses   []loss
	rules    map[string]*tally
	subjects map[string]bool // those that could be judged
}

// loss is the worst finding of one rule in a cell with one cause.
type loss struct {
	rule, cause string
	ignored     bool
	worst       float64
}

type tally struct{ known, unknown int }

// NewTable sorts the answers into cells. Their order does not matter.
func NewTable(in *Input) *Table {
	t := &Table{questions: in.Questions, makers: in.Makers, cells: map[string]map[string]*cell{}}
	for i := range in.Answers {
		a := &in.Answers[i]
		units := t.cells[a.Question]
		if units == nil {
			units = map[string]*cell{}
			t.cells[a.Question] = units
		}
		c := units[a.Unit]
		if c == nil {
			c = &cell{rules: map[string]*tally{}, subjects: map[string]bool{}}
			units[a.Unit] = c
		}
		c.add(a)
	}
	return t
}

func (c *cell) add(a *Answer) {
	n := c.rules[a.Rule]
	if n == nil {
		n = &tally{}
		c.rules[a.Rule] = n
	}
	if a.Unknown {
		n.unknown++
		return
	}
	n.known++
	c.subjects[a.Subject] = true
	if a.Loss == 0 {
		return
	}
	for i := range c.losses {
		l := &c.losses[i]
		if l.rule == a.Rule && l.cause == a.Cause && l.ignored == a.Ignored {
			l.worst = max(l.worst, a.Loss)
			return
		}
	}
	c.losses = append(c.losses, loss{a.Rule, a.Cause, a.Ignored, a.Loss})
}

// counts tells which losses to leave out of a calculation.
type counts func(l *loss) bool

// All scores every answer.
func (t *Table) All() *Result { return t.score(func(*loss) bool { return true }) }

// Without scores as if the findings of a rule, and those that they cause, were gone.
func (t *Table) Without(rule string) *Result {
	return t.score(func(l *loss) bool { return l.rule != rule && l.cause != rule })
}

// Only scores as if there were no findings but those of a rule and what they cause; none at all for "".
func (t *Table) Only(rule string) *Result {
	return t.score(func(l *loss) bool { return rule != "" && (l.rule == rule || l.cause == rule) })
}

func (t *Table) score(in counts) *Result {
	r := &Result{Questions: map[string]Score{}, Dimensions: map[string]Score{}}
	sums, base := map[string]*sum{}, map[string]*evidence{}
	for _, q := range t.questions {
		s := t.question(t.cells[q.ID], in)
		r.Questions[q.ID] = s
		if sums[q.Dimension] == nil {
			sums[q.Dimension], base[q.Dimension] = &sum{}, newEvidence()
		}
		sums[q.Dimension].add(s, q.Weight)
		base[q.Dimension].add(s, t.cells[q.ID])
	}
	for id, s := range sums {
		d := s.mean()
		d.Few = d.Known && base[id].few()
		r.Dimensions[id] = d
	}
	return r
}

// evidence is what the number of a dimension rests on.
type evidence struct {
	questions, known int
	subjects         map[string]bool
}

func newEvidence() *evidence { return &evidence{subjects: map[string]bool{}} }

func (e *evidence) add(s Score, units map[string]*cell) {
	e.questions++
	if !s.Known {
		return
	}
	e.known++
	for _, c := range units {
		maps.Copy(e.subjects, c.subjects)
	}
}

func (e *evidence) few() bool {
	return len(e.subjects) < EnoughSubjects || float64(e.known) < EnoughQuestions*float64(e.questions)
}

// sum adds up scores by weight. A score that was asked for and is not known lowers only Low and Coverage.
type sum struct {
	known, asked                 float64
	value, strict, low, coverage float64
}

func (s *sum) add(x Score, weight float64) {
	if !x.Asked {
		return
	}
	s.asked += weight
	s.low += weight * x.Low
	s.coverage += weight * x.Coverage
	if x.Known {
		s.known += weight
		s.value += weight * x.Value
		s.strict += weight * x.Strict
	}
}

func (s *sum) mean() Score {
	if s.asked == 0 {
		return Score{}
	}
	out := Score{Asked: true, Low: s.low / s.asked, Coverage: s.coverage / s.asked}
	if s.known > 0 {
		out.Known, out.Value, out.Strict = true, s.value/s.known, s.strict/s.known
	}
	return out
}

// question scores one question: the teams by their makers, and what belongs to no team as much as all teams together.
func (t *Table) question(units map[string]*cell, in counts) Score {
	var teams sum
	var lows []weighed
	both := sum{}
	for _, unit := range sortedKeys(units) {
		s := units[unit].score(in)
		if unit == Organization {
			both.add(s, 1)
			continue
		}
		makers, known := t.makers[unit]
		w := min(max(makers, MinWeight), MaxWeight)
		teams.add(s, w)
		lows = append(lows, weighed{s.Low, w, known})
	}
	if len(lows) > 0 {
		s := teams.mean()
		s.Low = min(lowest(lows), s.Low)
		both.add(s, 1)
	}
	return both.mean()
}

// score is the unit's worst loss: five findings about one thing cost as much as the worst of them.
func (c *cell) score(in counts) Score {
	s := Score{Asked: true, Value: 100, Low: 100, Strict: 100}
	for i := range c.losses {
		l := &c.losses[i]
		if !in(l) {
			continue
		}
		left := 100 * (1 - l.worst)
		s.Strict = min(s.Strict, left)
		if !l.ignored {
			s.Value, s.Low = min(s.Value, left), min(s.Low, left)
		}
	}
	for _, rule := range sortedKeys(c.rules) {
		n := c.rules[rule]
		s.Coverage += float64(n.known) / float64(n.known+n.unknown) / float64(len(c.rules))
		s.Known = s.Known || n.known > 0
		if n.unknown > 0 {
			s.Low = 0
		}
	}
	if !s.Known {
		s.Value, s.Strict = 0, 0
	}
	return s
}

// weighed is the low end of a team; known tells that its weight is.
type weighed struct {
	low, weight float64
	known       bool
}

// lowest is the smallest mean that any makers of the teams without a known number can give: the worst of them as large as can be,
// the others as small.
func lowest(teams []weighed) float64 {
	slices.SortFunc(teams, func(a, b weighed) int { return cmp.Compare(a.low, b.low) })
	value, weight := 0.0, 0.0
	for _, t := range teams {
		if !t.known {
			t.weight = MinWeight
		}
		value += t.low * t.weight
		weight += t.weight
	}
	best := value / weight
	for _, t := range teams {
		if !t.known {
			value += t.low * (MaxWeight - MinWeight)
			weight += MaxWeight - MinWeight
			best = min(best, value/weight)
		}
	}
	return best
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }

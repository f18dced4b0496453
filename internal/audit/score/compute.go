package score

import (
	"cmp"
	"maps"
	"slices"
)

// Table holds the answers by question and unit, ready to be scored again without some of them.
type Table struct {
	questions []asked
	few       map[string]bool // by dimension: what too little is known of for a number, whatever was found
	all, none *Result
}

// asked is a question and what was said to it, by unit.
type asked struct {
	Question
	cells []*cell         // sorted by unit
	rules map[string]bool // that found something, or caused it; "" where something has no cause
}

// cell is what all rules of a question said about one unit.
type cell struct {
	unit     string
	weight   float64 // of a team
	staffed  bool    // its weight is known
	losses   []loss
	rules    map[string]*tally
	subjects map[string]bool // those that could be judged
	known    bool
	open     bool // something is not known
	coverage float64
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
	cells := map[string]map[string]*cell{}
	for i := range in.Answers {
		a := &in.Answers[i]
		units := cells[a.Question]
		if units == nil {
			units = map[string]*cell{}
			cells[a.Question] = units
		}
		c := units[a.Unit]
		if c == nil {
			makers, staffed := in.Makers[a.Unit]
			c = &cell{
				unit: a.Unit, weight: min(max(makers, MinWeight), MaxWeight), staffed: staffed, rules: map[string]*tally{}, subjects: map[string]bool{},
			}
			units[a.Unit] = c
		}
		c.add(a)
	}
	t := &Table{few: map[string]bool{}}
	base := map[string]*evidence{}
	for _, q := range in.Questions {
		of := ask(q, cells[q.ID])
		if base[q.Dimension] == nil {
			base[q.Dimension] = &evidence{subjects: map[string]bool{}}
		}
		base[q.Dimension].add(of.cells)
		t.questions = append(t.questions, of)
	}
	for id, e := range base {
		t.few[id] = e.few()
	}
	t.all = t.score(nil, "", func(*loss) bool { return true })
	t.none = t.score(nil, "", func(*loss) bool { return false })
	return t
}

func ask(q Question, units map[string]*cell) asked {
	out := asked{Question: q, rules: map[string]bool{}}
	for _, unit := range sortedKeys(units) {
		c := units[unit]
		c.settle()
		out.cells = append(out.cells, c)
		for _, l := range c.losses {
			out.rules[l.rule], out.rules[l.cause] = true, true
		}
	}
	return out
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

// settle works out what does not depend on findings.
func (c *cell) settle() {
	c.coverage = 0
	for _, rule := range sortedKeys(c.rules) {
		n := c.rules[rule]
		c.coverage += float64(n.known) / float64(n.known+n.unknown) / float64(len(c.rules))
		c.known = c.known || n.known > 0
		c.open = c.open || n.unknown > 0
	}
}

// All scores every answer. Like all results it is not to be changed.
func (t *Table) All() *Result { return t.all }

// Without scores as if the findings of a rule, and those that they cause, were gone.
func (t *Table) Without(rule string) *Result {
	return t.score(t.all, rule, func(l *loss) bool { return l.rule != rule && l.cause != rule })
}

// Only scores as if there were no findings but those of a rule and what they cause; none at all for "".
func (t *Table) Only(rule string) *Result {
	if rule == "" {
		return t.none
	}
	return t.score(t.none, rule, func(l *loss) bool { return l.rule == rule || l.cause == rule })
}

// score scores with some of the losses. From another result, where there is one, it takes over the questions that a rule has no part in.
func (t *Table) score(other *Result, rule string, in func(*loss) bool) *Result {
	r := &Result{Questions: map[string]Score{}, Dimensions: map[string]Score{}}
	sums := map[string]*sum{}
	for i := range t.questions {
		q := &t.questions[i]
		if other == nil || q.rules[rule] {
			r.Questions[q.ID] = q.score(in)
		} else {
			r.Questions[q.ID] = other.Questions[q.ID]
		}
		if sums[q.Dimension] == nil {
			sums[q.Dimension] = &sum{}
		}
		sums[q.Dimension].add(r.Questions[q.ID], q.Weight)
	}
	for id, s := range sums {
		d := s.mean()
		d.Few = d.Known && t.few[id]
		r.Dimensions[id] = d
	}
	return r
}

// evidence is what the number of a dimension rests on.
type evidence struct {
	questions, known int
	subjects         map[string]bool
}

func (e *evidence) add(cells []*cell) {
	e.questions++
	if !slices.ContainsFunc(cells, func(c *cell) bool { return c.known }) {
		return
	}
	e.known++
	for _, c := range cells {
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

// score scores one question: the teams by their makers, and what belongs to no team as much as all teams together.
func (q *asked) score(in func(*loss) bool) Score {
	var teams, both sum
	var lows []weighed
	for _, c := range q.cells {
		s := c.score(in)
		if c.unit == Organization {
			both.add(s, 1)
			continue
		}
		teams.add(s, c.weight)
		lows = append(lows, weighed{s.Low, c.weight, c.staffed})
	}
	if len(lows) > 0 {
		s := teams.mean()
		s.Low = min(lowest(lows), s.Low)
		both.add(s, 1)
	}
	return both.mean()
}

// score is the unit's worst loss: five findings about one thing cost as much as the worst of them.
func (c *cell) score(in func(*loss) bool) Score {
	s := Score{Asked: true, Known: c.known, Value: 100, Low: 100, Strict: 100, Coverage: c.coverage}
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
	if c.open {
		s.Low = 0
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

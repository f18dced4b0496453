package lexicon

// collector gathers evidence on one sentence.
type collector struct {
	*sentence
	facts   Facts
	pieces  []Evidence
	head    int      // token of the head word
	heads   category // making, working or change when the head word is such a verb, else -1
	fromTo  bool
	doneAt  int  // token of the finished word, or 0
	own     bool // own people's work is the subject
	numbers bool
}

func newCollector(s *sentence, facts Facts) *collector {
	c := &collector{sentence: s, facts: facts, pieces: s.pieces[:0], head: s.start, heads: -1}
	for i := range s.toks {
		c.numbers = c.numbers || s.isNumber(i)
	}
	return c
}

func (c *collector) add(side, name string, from, to, weight int) {
	start, end := c.toks[from].start, c.toks[to-1].end
	c.pieces = append(c.pieces, Evidence{side, name, c.text[start:end], start, end, weight})
}

func (c *collector) score(side string) int {
	sum := 0
	for _, p := range c.pieces {
		if p.Side == side {
			sum += p.Weight
		}
	}
	return sum
}

func (c *collector) has(side string) bool {
	for _, p := range c.pieces {
		if p.Side == side {
			return true
		}
	}
	return false
}

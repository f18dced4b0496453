package incentives

import (
	"encoding/binary"
	"slices"
	"strings"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
)

// clashes looks for goals that pull against each other. A pair is reported once, by the strongest sign.
type clashes struct {
	p        *lint.Pass
	goals    []*goal
	telling  []*goal // those that may be a side of a known pair
	health   []*goal // those that hold a line
	balanced map[*model.KeyResult]bool
	of       map[*model.KeyResult]*goal // those that others say they conflict with
	known    map[[2]*goal]bool
}

func newClashes(p *lint.Pass, goals []*goal) *clashes {
	c := &clashes{p: p, goals: goals, balanced: map[*model.KeyResult]bool{}, of: map[*model.KeyResult]*goal{}, known: map[[2]*goal]bool{}}
	for _, g := range goals {
		if g.kr != nil && g.kr.ConflictKR != nil {
			c.of[g.kr.ConflictKR] = nil
		}
	}
	for _, g := range goals {
		if _, named := c.of[g.kr]; named {
			c.of[g.kr] = g
		}
		if g.isHealth() {
			c.health = append(c.health, g)
			c.balanced[g.kr.BalancedKR] = true
		}
	}
	return c
}

func (c *clashes) note(a, b *goal) { c.known[[2]*goal{a, b}], c.known[[2]*goal{b, a}] = true, true }

// declared reports the goals that say with which others they conflict.
func (c *clashes) declared() {
	for _, a := range c.goals {
		if a.kr == nil || a.kr.ConflictKR == nil {
			continue
		}
		if b := c.of[a.kr.ConflictKR]; b != nil && b != a && !c.known[[2]*goal{a, b}] && !c.accepted(a, b) {
			c.report("declared", a, []*goal{b}, "conflicts_with says so")
		}
	}
}

// opposite reports goals that want the same measure to go up here and down there, at the side of the fewer.
func (c *clashes) opposite() {
	groups := map[string][2][]*goal{}
	var order []string
	for _, g := range c.goals {
		w := wayOf(g)
		measure := ""
		if g.kr != nil && w != unknownWay {
			measure = c.measure(g.kr)
		}
		if measure == "" {
			continue
		}
		sides, known := groups[measure]
		if !known {
			order = append(order, measure)
		}
		sides[(w+1)/2] = append(sides[(w+1)/2], g)
		groups[measure] = sides
	}
	for _, measure := range order {
		few, many := groups[measure][0], groups[measure][1]
		if len(few) > len(many) || len(few) == len(many) && few[0].identity > many[0].identity {
			few, many = many, few
		}
		for _, a := range few {
			c.report("direction", a, c.against(a, many), "one wants the measure up, the other down")
		}
	}
}

// measure is what a key result measures, as the words that carry its meaning. The id of a metric stands for its name.
func (c *clashes) measure(k *model.KeyResult) string {
	text := k.Title()
	if k.Metric != "" {
		text = k.Metric
	}
	for _, m := range c.p.Org.Metrics {
		if m.ID != "" && m.ID == text {
			text = m.Name
		}
	}
	var key []byte
	for _, w := range c.p.Gist(text).Words {
		key = binary.AppendUvarint(key, uint64(w))
	}
	return string(key)
}

// findTelling notes which goals have the first word of a phrase of a known pair; most have none, and nothing else needs to be looked for in them.
func (c *clashes) findTelling(patterns []pattern) {
	first := map[string]bool{}
	for _, pat := range patterns {
		for _, s := range slices.Concat(pat.a, pat.b) {
			for _, phrase := range s.terms {
				word, _, _ := strings.Cut(phrase, " ")
				first[word], first[phrase+"s"] = true, true
			}
		}
	}
	for _, g := range c.goals {
		for word := range strings.SplitSeq(g.words, " ") {
			if first[word] {
				c.telling = append(c.telling, g)
				break
			}
		}
	}
}

// pattern reports goals of one side of a known pair with all goals of the other side.
func (c *clashes) pattern(pat pattern) {
	var others []*goal
	for _, g := range c.telling {
		if matchesAny(pat.b, g) {
			others = append(others, g)
		}
	}
	for _, a := range c.telling {
		if len(others) == 0 || !matchesAny(pat.a, a) || c.guarded(a, others, pat.b) {
			continue
		}
		c.report("pattern", a, c.against(a, others), pat.why)
	}
}

// against are the goals of a list that clash with a goal.
func (c *clashes) against(a *goal, others []*goal) []*goal {
	var out []*goal
	for _, b := range others {
		if c.clash(a, b) {
			out = append(out, b)
		}
	}
	return out
}

// clash reports whether two goals of different owners hold at the same time, and nothing reconciles them.
func (c *clashes) clash(a, b *goal) bool {
	return !c.known[[2]*goal{a, b}] && apart(a, b) && overlap(a, b) && !a.isHealth() && !b.isHealth() && !c.accepted(a, b)
}

// accepted reports whether one goal balances the other, somebody's health goal balances the first, or both serve one objective.
func (c *clashes) accepted(a, b *goal) bool {
	if a.kr == nil || b.kr == nil {
		return false
	}
	return c.balanced[a.kr] || a.kr.BalancedKR == b.kr || b.kr.BalancedKR == a.kr || sameAim(a.kr.Objective, b.kr.Objective)
}

// guarded reports whether those behind a goal are judged by the other side's measure as well, or hold a line on it.
func (c *clashes) guarded(a *goal, others []*goal, other []side) bool {
	own := func(g *goal) bool { return !apart(a, g) }
	return slices.ContainsFunc(others, own) || slices.ContainsFunc(c.health, func(g *goal) bool {
		return own(g) && slices.ContainsFunc(other, func(s side) bool {
			return slices.ContainsFunc(s.terms, func(phrase string) bool { return mentions(g.words, phrase) })
		})
	})
}

// sameAim reports whether two objectives are one, one supports the other, or both support the same.
func sameAim(x, y *model.Objective) bool {
	if x == nil || y == nil {
		return false
	}
	aims := func(o *model.Objective) []any {
		out := []any{o}
		for _, t := range o.Targets {
			switch {
			case t.Pillar != nil:
				out = append(out, t.Pillar)
			case t.KeyResult != nil && t.KeyResult.Objective != nil:
				out = append(out, t.KeyResult.Objective)
			case t.Objective != nil:
				out = append(out, t.Objective)
			}
		}
		return out
	}
	theirs := aims(y)
	return slices.ContainsFunc(aims(x), func(aim any) bool { return slices.Contains(theirs, aim) })
}

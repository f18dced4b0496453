package audit

import (
	"cmp"
	"slices"

	"github.com/orgvet/orgvet/internal/audit/score"
)

// firstSteps is how many things to do first a report names, and seenMessages how many findings each quotes.
const (
	firstSteps   = 5
	seenMessages = 3
)

// candidate is a rule whose findings could be worked on, and how much that would move.
type candidate struct {
	rule   string
	cards  []*Card
	effect float64
	teams  []string
}

// steps names the five things whose removal would move most: what a rule found everywhere is one thing to do, and what it causes goes
// with it. The effect is how many points all dimensions gain together, as the mean of two answers: if only this went, and if this were
// the last to go. Findings that rest on how a text reads count for less. No two steps are about
// the same question; root causes come first.
func (b *builder) steps() {
	first := []Step{}
	asked := map[string]bool{}
	for _, c := range b.candidates() {
		if q := c.cards[0].Question; len(first) < firstSteps && !asked[q] {
			asked[q] = true
			first = append(first, b.step(c))
		}
	}
	slices.SortStableFunc(first, func(x, y Step) int { return -cmp.Compare(min(x.Explains, 1), min(y.Explains, 1)) })
	b.report.First = first
}

func (b *builder) candidates() []*candidate {
	byRule := map[string]*candidate{}
	var out []*candidate
	for _, card := range b.cards {
		if card.Question == "" || card.Cause != "" {
			continue
		}
		c := byRule[card.Rule]
		if c == nil {
			c = &candidate{rule: card.Rule}
			byRule[card.Rule] = c
			out = append(out, c)
		}
		c.cards = append(c.cards, card)
		for _, t := range card.Teams {
			if !slices.Contains(c.teams, t) {
				c.teams = append(c.teams, t)
			}
		}
	}
	all := total(b.table.All())
	none := total(b.table.Only(""))
	for _, c := range out {
		c.effect = (total(b.table.Without(c.rule)) - all + none - total(b.table.Only(c.rule))) / 2
		if _, q := questionOf(c.rule); q.byText {
			c.effect *= score.TextWeight
		}
		slices.Sort(c.teams)
	}
	slices.SortStableFunc(out, func(x, y *candidate) int {
		return cmp.Or(
			cmp.Compare(rounded(y.effect, 6), rounded(x.effect, 6)), cmp.Compare(len(y.cards), len(x.cards)), cmp.Compare(x.rule, y.rule),
		)
	})
	return out
}

func total(r *score.Result) float64 {
	sum := 0.0
	for i := range dimensions {
		sum += r.Dimensions[dimensions[i].id].Value
	}
	return sum
}

func (b *builder) step(c *candidate) Step {
	rule := b.ruleByID(c.rule)
	d, q := questionOf(c.rule)
	slices.SortStableFunc(c.cards, func(x, y *Card) int {
		return cmp.Or(cmp.Compare(rank(x.Severity), rank(y.Severity)), cmp.Compare(y.Explains, x.Explains), byText(x, y))
	})
	s := Step{
		Rule: c.rule, What: rule.Fix, Why: rule.Why, Who: q.who, Effort: q.effort, Improves: []string{d.name + ": " + q.text},
		Teams: slices.Clone(c.teams), Seen: []string{}, Findings: []string{}, Example: exampleOf(rule),
	}
	if s.Teams == nil {
		s.Teams = []string{}
	}
	for i, card := range c.cards {
		if i < seenMessages {
			s.Seen = append(s.Seen, card.Message)
		}
		s.Findings = append(s.Findings, card.Anchor)
		s.Explains += card.Explains
		for _, other := range b.cards {
			if other.Cause == card.Anchor {
				s.Explains++
				s.improve(other)
			}
		}
	}
	return s
}

// improve notes the question of a finding that goes with the step.
func (s *Step) improve(c *Card) {
	d, q := questionOf(c.Rule)
	if text := d.name + ": " + q.text; !slices.Contains(s.Improves, text) {
		s.Improves = append(s.Improves, text)
	}
}

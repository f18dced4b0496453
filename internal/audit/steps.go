package audit

import (
	"cmp"
	"slices"

	"github.com/orgvet/orgvet/internal/audit/score"
	"github.com/orgvet/orgvet/internal/model"
)

// firstSteps is how many things to do first a report names, and alsoCards how many other findings about the same question each names.
const (
	firstSteps = 5
	alsoCards  = 2
)

// candidate is a question whose findings could be worked on, and how much that would move.
type candidate struct {
	question string
	rules    []*finders // the one to start with first
	effect   float64
}

// finders are the cards of one rule that no other card causes.
type finders struct {
	rule   string
	cards  []*Card
	effect float64
}

// steps names five things to do, each about another question, those first that would move most. What a rule found everywhere is one thing
// to do, and what it causes goes with it. The effect is how many points all dimensions would gain together, times how sure the answer is:
// less for one that rests on how texts read. Other findings about the same question stand beside, so that none hides another.
func (b *builder) steps() {
	b.report.First = []Step{}
	explained := false
	for _, c := range b.candidates() {
		if len(b.report.First) < firstSteps {
			s := b.step(c)
			if len(b.report.First) > 0 && !explained { // the verdict explains it in the first one
				with := withMakers(s.Found)
				explained, s.Found = with != s.Found, with
			}
			b.report.First = append(b.report.First, s)
		}
	}
}

func (b *builder) candidates() []*candidate {
	var out []*candidate
	for i := range dimensions {
		for j := range dimensions[i].questions {
			q := &dimensions[i].questions[j]
			c := &candidate{question: q.id, rules: b.finders(q.id)}
			if len(c.rules) == 0 {
				continue
			}
			c.effect = c.rules[0].effect
			if q.byText {
				c.effect *= score.TextWeight
			}
			out = append(out, c)
		}
	}
	slices.SortStableFunc(out, func(x, y *candidate) int {
		return cmp.Or(cmp.Compare(rounded(y.effect, 6), rounded(x.effect, 6)), cmp.Compare(x.question, y.question))
	})
	return out
}

// finders are the rules that found something for a question, the one that moves most first: as the mean of two answers, if only its
// findings went, and if they were the last to go.
func (b *builder) finders(question string) []*finders {
	byRule := map[string]*finders{}
	var out []*finders
	over := map[*Card]bool{} // it is about work that is done
	for i, card := range b.cards {
		if item, ok := b.shown[i].Subject.(*model.Initiative); ok && !item.Open() {
			over[card] = true
		}
		if card.Question != question || card.Cause != "" {
			continue
		}
		f := byRule[card.Rule]
		if f == nil {
			f = &finders{rule: card.Rule}
			byRule[card.Rule] = f
			out = append(out, f)
		}
		f.cards = append(f.cards, card)
	}
	all, none := points(b.table.All()), points(b.table.Only(""))
	for _, f := range out {
		f.effect = (points(b.table.Without(f.rule)) - all + none - points(b.table.Only(f.rule))) / 2
		slices.SortStableFunc(f.cards, func(x, y *Card) int {
			return cmp.Or(
				boolLast(over[x], over[y]), cmp.Compare(rank(x.Severity), rank(y.Severity)), cmp.Compare(y.Explains, x.Explains), byText(x, y),
			)
		})
	}
	slices.SortStableFunc(out, func(x, y *finders) int {
		return cmp.Or(
			cmp.Compare(rounded(y.effect, 6), rounded(x.effect, 6)), cmp.Compare(rank(x.cards[0].Severity), rank(y.cards[0].Severity)),
			cmp.Compare(len(y.cards), len(x.cards)), cmp.Compare(x.rule, y.rule),
		)
	})
	return out
}

// boolLast orders what is true behind what is not.
func boolLast(x, y bool) int {
	switch {
	case x == y:
		return 0
	case x:
		return 1
	}
	return -1
}

// points are what the dimensions lose to their questions, together and below zero. A question that is not answered loses nothing and
// does not make its neighbors weigh more.
func points(r *score.Result) float64 {
	sum := 0.0
	for i := range dimensions {
		lost, asked := 0.0, 0.0
		for j := range dimensions[i].questions {
			q := &dimensions[i].questions[j]
			weight := 1.0
			if q.byText {
				weight = score.TextWeight
			}
			if s := r.Questions[q.id]; s.Asked {
				asked += weight
				if s.Known {
					lost += weight * (100 - s.Value)
				}
			}
		}
		if asked > 0 {
			sum -= lost / asked
		}
	}
	return sum
}

func (b *builder) step(c *candidate) Step {
	lead := c.rules[0]
	rule := b.ruleByID(lead.rule)
	d, q := questionOf(lead.rule)
	s := Step{
		Rule: lead.rule, Found: b.facts(rule, lead.cards), Why: rule.Why, Who: q.who, Effort: q.effort, Improves: []string{d.name + ": " + q.text},
		Teams: []string{}, Findings: []string{}, Also: []string{}, Record: rule.Record, Example: exampleOf(rule),
	}
	s.Do, s.How = sentences(rule.Fix)
	for _, card := range lead.cards {
		s.Teams = merged(s.Teams, card.Teams)
		s.Findings = append(s.Findings, card.Anchor)
		s.Explains += card.Explains
		for _, other := range b.cards {
			if other.Cause == card.Anchor {
				s.Explains++
				s.improve(other)
			}
		}
	}
	for _, f := range c.rules[1:] {
		if len(s.Also) < alsoCards {
			s.Also = append(s.Also, f.cards[0].Anchor)
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

// merged adds what is new, in order.
func merged(list, more []string) []string {
	out := append(append([]string{}, list...), more...)
	slices.Sort(out)
	return slices.Compact(out)
}

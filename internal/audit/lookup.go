package audit

import "iter"

// Cards are all cards of the report, theme by theme.
func (r *Report) Cards() iter.Seq[*Card] {
	return func(yield func(*Card) bool) {
		for i := range r.Themes {
			for j := range r.Themes[i].Groups {
				cards := r.Themes[i].Groups[j].Cards
				for k := range cards {
					if !yield(&cards[k]) {
						return
					}
				}
			}
		}
	}
}

// Card finds a card by its anchor; nil when there is none.
func (r *Report) Card(anchor string) *Card {
	for c := range r.Cards() {
		if c.Anchor == anchor {
			return c
		}
	}
	return nil
}

// Rule finds what is noted about a rule; nil when the report does not mention it.
func (r *Report) Rule(id string) *RuleNote {
	for i := range r.Rules {
		if r.Rules[i].ID == id {
			return &r.Rules[i]
		}
	}
	return nil
}

// Dimension finds a dimension by its id; nil when there is none.
func (r *Report) Dimension(id string) *Dimension {
	for i := range r.Dimensions {
		if r.Dimensions[i].ID == id {
			return &r.Dimensions[i]
		}
	}
	return nil
}

// Question finds a question by its id; nil when there is none.
func (r *Report) Question(id string) *Question {
	for i := range r.Dimensions {
		for j := range r.Dimensions[i].Questions {
			if q := &r.Dimensions[i].Questions[j]; q.ID == id {
				return q
			}
		}
	}
	return nil
}

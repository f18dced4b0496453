package coaching

import (
	"cmp"
	"slices"
	"time"

	"github.com/orgvet/orgvet/internal/model"
)

// ties are the coaching links of an organization, whichever side they are written on.
type ties struct {
	coaches  map[*model.Human][]*model.Human // who coaches a person; nil stands for somebody the plan does not know
	coachees map[*model.Human][]coachee
	reports  map[*model.Human]int // product managers who report to a person
}

// coachee is somebody who is coached.
type coachee struct {
	human    *model.Human // nil when the plan says nothing more of them
	ref      string       // how the coach's list calls an unknown one
	novice   bool
	mentored bool // somebody else is the formal mentor
}

func tiesOf(o *model.Organization) *ties {
	t := &ties{coaches: map[*model.Human][]*model.Human{}, coachees: map[*model.Human][]coachee{}, reports: map[*model.Human]int{}}
	find := finder(o)
	for _, h := range o.Humans {
		if manager := find(h.Manager().Text); manager != nil && h.IsPM() {
			t.reports[manager]++
		}
		if h.Person == nil {
			continue
		}
		if c := h.Person.Coaching; c != nil {
			t.tie(find(c.With.Text), coachee{human: h})
		}
		if m := h.Person.Mentor; m.IsSet() {
			t.tie(find(m.Text), coachee{human: h})
		}
		for _, c := range h.Person.Coaches {
			ref := cmp.Or(c.Novice.Text, c.PM.Text)
			t.tie(h, coachee{human: find(ref), ref: ref, novice: c.Novice.IsSet()})
		}
	}
	for coach, all := range t.coachees {
		for i := range all {
			if c := &all[i]; c.human != nil {
				c.novice = c.novice || isNew(c.human, o.AsOf, firstYear)
				p := c.human.Person
				c.mentored = p != nil && p.Mentor.IsSet() && find(p.Mentor.Text) != coach
			}
		}
	}
	return t
}

// finder finds who a reference means, and remembers it: many people have the same manager.
func finder(o *model.Organization) func(ref string) *model.Human {
	found := map[string]*model.Human{"": nil}
	return func(ref string) *model.Human {
		h, ok := found[ref]
		if !ok {
			h = o.Human(ref)
			found[ref] = h
		}
		return h
	}
}

// tie links a coach, who may be unknown, with somebody; the same link written twice counts once.
func (t *ties) tie(coach *model.Human, c coachee) {
	tied := c.human != nil && slices.Contains(t.coaches[c.human], coach)
	if c.human != nil && !tied {
		t.coaches[c.human] = append(t.coaches[c.human], coach)
	}
	if coach == nil {
		return
	}
	for i := range t.coachees[coach] {
		if !tied && c.human != nil {
			break
		}
		if known := &t.coachees[coach][i]; known.human == c.human && (c.human != nil || known.ref == c.ref) {
			known.novice = known.novice || c.novice
			return
		}
	}
	t.coachees[coach] = append(t.coachees[coach], c)
}

// firstYear is how many months somebody counts as new where no option says otherwise.
const firstYear = 12

// isNew reports whether somebody is new to product management: by level where one is given, else by pm_since.
func isNew(h *model.Human, today time.Time, months int) bool {
	if level := h.Level(); level != "" {
		return level == "novice"
	}
	return since(h).OK && since(h).Start().After(today.AddDate(0, -months, 0))
}

// since is when somebody became a product manager.
func since(h *model.Human) model.Date {
	if h.Person == nil {
		return model.Date{}
	}
	return h.Person.PMSince
}

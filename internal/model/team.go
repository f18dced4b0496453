package model

import (
	"cmp"
	"math"
	"slices"
	"time"
)

// Active reports whether the team works today: neither planned, closing nor closed.
func (t *Team) Active() bool { return t.Status == "active" }

// IsProduct reports whether the team is a product team.
func (t *Team) IsProduct() bool { return t.Type == "product" }

// Today is the day that counts as today.
func (t *Team) Today() time.Time { return t.Org.AsOf }

// PeopleKnown reports whether the plan says who or how many are on the team, and does not say that the list is incomplete.
func (t *Team) PeopleKnown() bool {
	return (len(t.Members) > 0 || len(t.Headcount) > 0) && (!t.MembersComplete.OK || t.MembersComplete.Yes)
}

// TooFewRoles reports whether more than a fifth of the team's filled places have no known role, so that its makers cannot be counted.
func (t *Team) TooFewRoles() bool {
	unknown := 0
	for _, s := range t.Seats {
		if s.Role == NoRole {
			unknown++
		}
	}
	return 5*unknown > len(t.Seats)
}

// Makers is how many full-time makers the team has. A second role does not count.
func (t *Team) Makers() float64 {
	if len(t.Members) == 0 {
		return t.counted(t.Org.settings.Makers...)
	}
	sum := 0.0
	for _, s := range t.Seats {
		if s.Counts && slices.Contains(t.Org.settings.Makers, s.Role) {
			sum += s.FTE
		}
	}
	return tidy(sum)
}

// FTE is how many full-time people the team has in any of the roles, as their first or second role.
func (t *Team) FTE(roles ...Role) float64 {
	if len(t.Members) == 0 {
		return t.counted(roles...)
	}
	sum := 0.0
	for _, s := range t.Seats {
		if s.Counts && s.Is(roles...) {
			sum += s.FTE
		}
	}
	return tidy(sum)
}

// counted is the headcount of the roles.
func (t *Team) counted(roles ...Role) float64 {
	sum := 0.0
	for _, c := range t.Headcount {
		if c.OK && slices.Contains(roles, t.parseRole(c.Name)) {
			sum += c.Value
		}
	}
	return tidy(sum)
}

// tidy takes away what adding thirds leaves behind.
func tidy(x float64) float64 { return math.Round(x*1e9) / 1e9 }

// Vacant is how many vacant seats the team lists in any of the roles.
func (t *Team) Vacant(roles ...Role) int {
	n := 0
	for _, m := range t.Members {
		if m.Vacant.Yes && (slices.Contains(roles, m.Role) || slices.ContainsFunc(m.AlsoRoles, func(r Role) bool { return slices.Contains(roles, r) })) {
			n++
		}
	}
	return n
}

// PMs are the product managers who serve the team, those listed on its group included.
func (t *Team) PMs() []*PM { return t.managers }

// Running are the OKRs that hold the team's goals today: those of the narrowest period, whether the team's own, shared with
// other teams or kept by its group. Drafts and closed OKRs are left out.
func (t *Team) Running() []*OKRs { return t.running }

// RunningObjectives are the active objectives of the running OKRs.
func (t *Team) RunningObjectives() []*Objective { return activeObjectives(t.running) }

func activeObjectives(sets []*OKRs) []*Objective {
	var out []*Objective
	for _, o := range sets {
		for _, objective := range o.Objectives {
			if objective.Active() {
				out = append(out, objective)
			}
		}
	}
	return out
}

// running leaves the active OKRs of the narrowest period that contains the day; equally narrow ones are merged.
func running(sets []*OKRs, day time.Time) []*OKRs {
	var out []*OKRs
	for _, o := range sets {
		if o.Status != "active" || !o.Period.Contains(day) || slices.Contains(out, o) {
			continue
		}
		if len(out) > 0 {
			if c := cmp.Compare(o.Period.Days(), out[0].Period.Days()); c > 0 {
				continue
			} else if c < 0 {
				out = nil
			}
		}
		out = append(out, o)
	}
	slices.SortStableFunc(out, func(a, b *OKRs) int { return cmp.Compare(a.ID, b.ID) })
	return out
}

// Initiatives are the team's items on all roadmaps, sorted by identity. An item of a shared roadmap belongs to each of its
// teams, unless its owner names one.
func (t *Team) Initiatives() []*Initiative { return t.items }

// OpenInitiatives are the team's items that are not done, stopped or rejected.
func (t *Team) OpenInitiatives() []*Initiative {
	var out []*Initiative
	for _, i := range t.items {
		if i.Open() {
			out = append(out, i)
		}
	}
	return out
}

// Touchpoints are the team's contacts with customers, from its discovery and its logs, by date; those without a date come first.
func (t *Team) Touchpoints() []*Touchpoint {
	var out []*Touchpoint
	if t.Discovery != nil {
		out = append(out, t.Discovery.Touchpoints...)
	}
	for _, g := range t.Logs {
		out = append(out, g.Touchpoints...)
	}
	return past(t, out, func(p *Touchpoint) Date { return p.Date })
}

// Interrupts are the team's logged interrupts, by date.
func (t *Team) Interrupts() []*Interrupt {
	return logged(t, func(g *Log) []*Interrupt { return g.Interrupts }, func(i *Interrupt) Date { return i.Date.Date })
}

// Experiments are the team's logged experiments, by date.
func (t *Team) Experiments() []*Experiment {
	return logged(t, func(g *Log) []*Experiment { return g.Experiments }, func(e *Experiment) Date { return e.Date })
}

// Decisions are the team's logged decisions, by the day the question was raised.
func (t *Team) Decisions() []*Decision {
	return logged(t, func(g *Log) []*Decision { return g.Decisions }, func(d *Decision) Date { return d.Raised })
}

func logged[T any](t *Team, of func(*Log) []T, day func(T) Date) []T {
	var out []T
	for _, g := range t.Logs {
		out = append(out, of(g)...)
	}
	return past(t, out, day)
}

// past sorts by date and leaves out what lies in the future: it has not happened.
func past[T any](t *Team, list []T, day func(T) Date) []T {
	list = slices.DeleteFunc(list, func(v T) bool { return day(v).OK && day(v).Start().After(t.Today()) })
	slices.SortStableFunc(list, func(a, b T) int { return day(a).Start().Compare(day(b).Start()) })
	return list
}

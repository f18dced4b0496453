package incentives

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/source"
)

// goal is something that somebody is judged by, or paid for.
type goal struct {
	owner     string   // who is, in a message: a function, a team, the organization
	owners    []string // the same one by one
	text      string
	words     string // the text for the search of phrases
	identity  string
	period    model.Period
	kr        *model.KeyResult // nil for an incentive
	incentive *model.Incentive // nil for a key result
}

// goalsOf are the goals and incentives of the functions and all current key results, in the order of their identities.
func goalsOf(o *model.Organization) []*goal {
	var out []*goal
	for _, f := range o.Functions {
		out = append(out, functionGoals(f)...)
	}
	krs := o.CurrentKeyResults()
	out = slices.Grow(out, len(krs))
	goals := make([]goal, len(krs))
	for n, k := range krs {
		g := &goals[n]
		if n > 0 && k.Objective == krs[n-1].Objective {
			*g = goals[n-1] // of the same people, for the same time
		} else {
			g.take(k.Objective)
		}
		g.text, g.words, g.identity, g.kr = k.Title(), plain(k.Title()), k.Path(), k
		out = append(out, g)
	}
	slices.SortStableFunc(out, func(a, b *goal) int { return cmp.Compare(a.identity, b.identity) })
	return out
}

// take notes who is behind an objective, and when.
func (g *goal) take(o *model.Objective) {
	g.owner, g.period = o.OwnerLabel(), model.Period{Open: true, OK: true}
	if o.OKRs != nil {
		g.period = o.OKRs.Period
	}
	for _, t := range o.OwnerTeams() {
		g.owners = append(g.owners, t.ID)
	}
	if len(g.owners) == 0 {
		g.owners = []string{g.owner}
	}
}

// functionGoals are the goals of a function and what it is paid for, in file order.
func functionGoals(f *model.Function) []*goal {
	var out []*goal
	for _, k := range f.Goals {
		if k.Active() {
			out = append(out, &goal{text: k.Title(), identity: k.Path(), kr: k})
		}
	}
	for _, i := range f.Incentives {
		text := i.PaysFor
		if text == "" {
			text = i.Metric
		}
		out = append(out, &goal{text: text, identity: f.ID + "/incentives/" + plain(text), incentive: i})
	}
	for _, g := range out {
		g.words = plain(g.text)
		g.owner, g.owners, g.period = f.ID, []string{f.ID}, model.Period{Open: true, OK: true}
	}
	return slices.DeleteFunc(out, func(g *goal) bool { return g.text == "" })
}

// apart reports whether nobody is behind both goals.
func apart(a, b *goal) bool {
	return !slices.ContainsFunc(a.owners, func(owner string) bool { return slices.Contains(b.owners, owner) })
}

// overlap reports whether both goals hold at the same time.
func overlap(a, b *goal) bool {
	x, y := a.period, b.period
	return x.OK && y.OK && (x.Open || y.Open || !x.Start().After(y.End()) && !y.Start().After(x.End()))
}

// place is where the goal is written.
func (g *goal) place() source.Place {
	if g.incentive != nil {
		return g.incentive.Place()
	}
	return g.kr.Place()
}

// isHealth reports whether the goal is there to hold a line.
func (g *goal) isHealth() bool { return g.kr != nil && g.kr.Type == "health" }

// isShare reports whether the goal is measured in percent.
func (g *goal) isShare() bool { return g.kr != nil && g.kr.From.OK && g.kr.To.Unit == "%" }

// hasNumber reports whether the goal says how much.
func (g *goal) hasNumber() bool {
	return strings.ContainsAny(g.text, "0123456789") || g.kr != nil && g.kr.To.OK
}

// plain is a text in lower case, without punctuation and with single spaces, for the search of phrases.
func plain(text string) string {
	var out strings.Builder
	out.Grow(len(text))
	apart := false
	for _, r := range text {
		if unicode.IsSpace(r) || strings.ContainsRune("-–—_,;:.()/\"'’“”!?", r) {
			apart = out.Len() > 0
			continue
		}
		if apart {
			out.WriteByte(' ')
			apart = false
		}
		out.WriteRune(unicode.ToLower(r))
	}
	return strings.ReplaceAll(out.String(), "isation", "ization")
}

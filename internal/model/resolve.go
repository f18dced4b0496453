package model

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/orgvet/orgvet/internal/source"
	"github.com/orgvet/orgvet/schema/syntax"
)

// team finds a team; a reference to none is a fault.
func (l *orgLinker) team(doc *Document, r Ref) *Team {
	return lookup(l, doc, r, "team", l.refs.teams)
}

// product finds a product; a reference to none is a fault.
func (l *orgLinker) product(doc *Document, r Ref) *Product {
	return lookup(l, doc, r, "product", l.refs.products)
}

func lookup[T any](l *orgLinker, doc *Document, r Ref, kind string, known map[string]*T) *T {
	if !r.IsSet() {
		return nil
	}
	found := known[r.Text]
	if found == nil {
		l.unknown(doc, r, "no "+kind+" has the id "+Quote(r.Text), "add a document of kind "+kind+" with this id, or correct the reference",
			kind, func() []string { return keysOf(known) })
	}
	return found
}

func (l *orgLinker) teams(doc *Document, refs Refs) []*Team {
	var out []*Team
	for _, r := range refs {
		if t := l.team(doc, r); t != nil && !slices.Contains(out, t) {
			out = append(out, t)
		}
	}
	slices.SortStableFunc(out, func(a, b *Team) int { return strings.Compare(a.ID, b.ID) })
	return out
}

// teamsAmong finds the teams in a list that may name persons and functions as well.
func (l *orgLinker) teamsAmong(refs Refs) []*Team {
	var out []*Team
	for _, r := range refs {
		if t := l.refs.teams[r.Text]; t != nil {
			out = append(out, t)
		}
	}
	return out
}

// goal finds an objective, a pillar or, failing both, a key result. window is the period that the reference is about: among
// equals the goals of that time are meant.
func (l *orgLinker) goal(at scope, r Ref, window Period, self *Objective) (Target, bool) {
	candidates := l.goalCandidates(at, r.Text, window, self)
	return l.onlyGoal(at.doc, r, candidates, "objective, pillar or key result")
}

func (l *orgLinker) goalCandidates(at scope, text string, window Period, self *Objective) []Target {
	for _, find := range [...]func(string) []Target{l.refs.goals.get, l.refs.keyResults} {
		candidates := slices.DeleteFunc(find(text), func(t Target) bool { return self != nil && t.objective() == self })
		if len(candidates) > 0 {
			return narrowGoals(candidates, at, window)
		}
	}
	return nil
}

// narrowGoals leaves of several candidates those nearest to where and when the reference stands.
func narrowGoals(candidates []Target, at scope, window Period) []Target {
	candidates = narrow(candidates, at, Target.scope)
	if len(candidates) < 2 {
		return candidates
	}
	first := slices.MinFunc(candidates, func(a, b Target) int { return a.remoteness(window).compare(b.remoteness(window)) })
	nearest := first.remoteness(window)
	return slices.DeleteFunc(candidates, func(t Target) bool { return t.remoteness(window) != nearest })
}

// remoteness is how far a goal is from a time: first come goals of that time, then those that ended before it, the last one first, then those
// that begin after it, the next one first. Among equals the one that began last is meant. So no reference becomes ambiguous by waiting.
type remoteness struct {
	side        int
	days, begun day
}

func (r remoteness) compare(other remoteness) int {
	return cmp.Or(cmp.Compare(r.side, other.side), cmp.Compare(r.days, other.days), cmp.Compare(r.begun, other.begun))
}

func (t Target) remoteness(window Period) remoteness {
	const within, before, after, unknown = 0, 1, 2, 3
	o := t.objective()
	switch {
	case o == nil, o.OKRs == nil, o.OKRs.Period.Open:
		return remoteness{within, 0, math.MaxInt32}
	case window.Open:
		return remoteness{within, 0, 0}
	}
	switch p := o.OKRs.Period; {
	case !p.OK || !window.OK:
		return remoteness{unknown, 0, 0}
	case p.to < window.from:
		return remoteness{before, window.from - p.to, window.from - p.from}
	case p.from > window.to:
		return remoteness{after, p.from - window.to, 0}
	default:
		return remoteness{within, 0, max(window.from-p.from, 0)}
	}
}

func (l *orgLinker) onlyGoal(doc *Document, r Ref, candidates []Target, what string) (Target, bool) {
	switch len(candidates) {
	case 0:
		l.unknown(doc, r, "no "+what+" is called "+Quote(r.Text), "correct the reference, or write owner/period/id", "goal", l.goalNames)
		l.pending[len(l.pending)-1].toWork = true
		return Target{}, false
	case 1:
		return candidates[0], true
	}
	related := make([]source.Related, len(candidates))
	for i, g := range candidates {
		related[i] = source.Related{Message: g.path(), Place: g.Place()}
	}
	l.ambiguous(doc, r, related)
	return Target{}, false
}

// Place is where the target is written.
func (t Target) Place() source.Place {
	switch {
	case t.Objective != nil:
		return t.Objective.Place()
	case t.KeyResult != nil:
		return t.KeyResult.Place()
	case t.Pillar != nil:
		return t.Pillar.Place()
	}
	return source.Place{}
}

// keyResult finds a key result; a reference to none is a fault.
func (l *orgLinker) keyResult(at scope, r Ref, window Period) *KeyResult {
	if !r.IsSet() {
		return nil
	}
	candidates := narrowGoals(l.refs.keyResults(r.Text), at, window)
	target, _ := l.onlyGoal(at.doc, r, candidates, "key result")
	return target.KeyResult
}

// item finds an initiative; with mustExist, a reference to none is a fault.
func (l *orgLinker) item(at scope, r Ref, mustExist bool) *Initiative {
	if !r.IsSet() {
		return nil
	}
	candidates := narrow(l.refs.items.get(r.Text), at, func(i *Initiative) scope { return scope{i.doc, i.Roadmap.owner} })
	candidates = prefer(candidates, l.prefersOpen)
	switch len(candidates) {
	case 0:
		if mustExist {
			l.unknown(at.doc, r, "no initiative is called "+Quote(r.Text), "correct the reference, or write owner/roadmap/id",
				"initiative", l.refs.items.names)
			l.pending[len(l.pending)-1].toWork = true
		}
		return nil
	case 1:
		return candidates[0]
	}
	related := make([]source.Related, len(candidates))
	for i, c := range candidates {
		related[i] = source.Related{Message: c.Path(), Place: c.Place()}
	}
	l.ambiguous(at.doc, r, related)
	return nil
}

// prefersOpen reports whether one of several initiatives that may be meant is open, and notes that the links depend on that.
func (l *orgLinker) prefersOpen(i *Initiative) bool {
	l.model.linkedByStatus.Store(i, true)
	return i.Open()
}

func (l *orgLinker) ambiguous(doc *Document, r Ref, related []source.Related) {
	slices.SortStableFunc(related, func(a, b source.Related) int {
		return cmp.Or(strings.Compare(a.Message, b.Message), comparePlaces(a.Place, b.Place))
	})
	paths := make([]string, len(related))
	for i := range related {
		paths[i] = related[i].Message
	}
	l.fault(doc, "unknown-reference", r.Place(), Quote(r.Text)+" can mean "+strings.Join(paths, " or "), "write the whole path, for example "+paths[0], related...)
}

// suggestions bounds the comparisons that a run spends on typing slips, so that a thoroughly broken plan is still read at once.
const suggestions = 2_000_000

// unknown reports a reference to nothing of a kind. list gives the names that may have been meant.
func (l *orgLinker) unknown(doc *Document, r Ref, message, next, kind string, list func() []string) {
	l.fault(doc, "unknown-reference", r.Place(), message, next)
	if l.compared < suggestions {
		names := l.namesOf(kind, list)
		l.compared += names.Len()
		last := &l.pending[len(l.pending)-1]
		last.slip, last.names = r.Text, names
	}
}

// namesOf remembers the names of one kind of thing in the organization.
func (l *orgLinker) namesOf(kind string, list func() []string) *syntax.Words {
	if l.names[kind] == nil {
		if l.names == nil {
			l.names = map[string]*syntax.Words{}
		}
		l.names[kind] = syntax.NewWords(list())
	}
	return l.names[kind]
}

func (l *orgLinker) goalNames() []string { return append(l.refs.goals.names(), l.resultNames()...) }

func keysOf[T any](m map[string]T) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

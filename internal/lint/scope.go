package lint

import "github.com/orgvet/orgvet/internal/model"

// Check is what a rule does: it visits the subjects it is about. Make one with EachTeam and its siblings.
type Check func(*Walk)

// Walk leads one rule through the model.
type Walk struct {
	Model *model.Model
	run   *ruleRun
	asker *asker
}

// Judge asks the rule about one subject, at once.
func (w *Walk) Judge(org *model.Organization, s model.Subject, ask func(*Pass)) {
	w.asker.answers = w.run.single()
	w.asker.ask(org, s, ask)
}

// Each will ask the rule about each of some subjects, in their order. It does so when all rules have begun, on several cores at once: ask may
// read what was found out before, and change nothing.
func Each[S model.Subject](w *Walk, o *model.Organization, subjects []S, ask func(*Pass, S)) {
	next := &walk{run: w.run, n: len(subjects), ask: func(a *asker, from, to int) {
		for _, s := range subjects[from:to] {
			a.ask(o, s, func(p *Pass) { ask(p, s) })
		}
	}}
	next.document = func(i int) *model.Document { return subjects[i].Document() }
	next.subjects, next.alike = subjects, func(before any) (first, last int) {
		old, _ := before.([]S)
		return alike(old, subjects)
	}
	w.run.walks = append(w.run.walks, next)
}

// alike is how many things at the beginning of two lists, and how many others at their end, are the same.
func alike[S model.Subject](a, b []S) (first, last int) {
	n := min(len(a), len(b))
	for first < n && model.Subject(a[first]) == model.Subject(b[first]) {
		first++
	}
	for last < n-first && model.Subject(a[len(a)-1-last]) == model.Subject(b[len(b)-1-last]) {
		last++
	}
	return first, last
}

// Given asks about each subject of a list, and gives the question one thing that find has found out about the organization before. Neither
// may know of anything else.
func Given[G comparable, S model.Subject](list func(*model.Organization) []S, find func(*Pass, *model.Organization) G, ask func(*Pass, S, G)) Check {
	return eachOrganization(func(w *Walk, o *model.Organization) {
		pass := Pass{Model: w.Model, Org: o, run: w.run}
		given := find(&pass, o)
		Each(w, o, list(o), func(p *Pass, s S) { ask(p, s, given) })
		w.run.walks[len(w.run.walks)-1].given = given
	})
}

// Whole lists the organization alone.
func Whole(o *model.Organization) []*model.Organization { return []*model.Organization{o} }

func eachOrganization(visit func(w *Walk, o *model.Organization)) Check {
	return func(w *Walk) {
		for _, o := range w.Model.Organizations {
			visit(w, o)
		}
	}
}

func each[S model.Subject](list func(*model.Organization) []S, ask func(*Pass, S)) Check {
	return eachOrganization(func(w *Walk, o *model.Organization) { Each(w, o, list(o), ask) })
}

// All makes one check of several.
func All(checks ...Check) Check {
	return func(w *Walk) {
		for _, check := range checks {
			check(w)
		}
	}
}

// WholeOrganization asks once per organization; a run without an organization document has one stand-in (Declared is false).
func WholeOrganization(ask func(*Pass, *model.Organization)) Check {
	return eachOrganization(func(w *Walk, o *model.Organization) {
		w.Judge(o, o, func(p *Pass) { ask(p, o) })
	})
}

// EachTeam asks about every active team of any type.
func EachTeam(ask func(*Pass, *model.Team)) Check {
	return each((*model.Organization).ActiveTeams, ask)
}

// EachPM asks about every product manager: named ones once for all their teams, unnamed ones per team.
func EachPM(ask func(*Pass, *model.PM)) Check {
	return each(func(o *model.Organization) []*model.PM { return o.PMs }, ask)
}

// EachPerson asks about every person document.
func EachPerson(ask func(*Pass, *model.Person)) Check {
	return each(func(o *model.Organization) []*model.Person { return o.People }, ask)
}

// EachProduct asks about every product.
func EachProduct(ask func(*Pass, *model.Product)) Check {
	return each(func(o *model.Organization) []*model.Product { return o.Products }, ask)
}

// EachOKRs asks about every OKR document.
func EachOKRs(ask func(*Pass, *model.OKRs)) Check {
	return each(func(o *model.Organization) []*model.OKRs { return o.OKRs }, ask)
}

// EachObjective asks about every objective that is active in a running or future period, wherever it is written.
func EachObjective(ask func(*Pass, *model.Objective)) Check {
	return each((*model.Organization).CurrentObjectives, ask)
}

// EachKeyResult asks about every active key result of those objectives.
func EachKeyResult(ask func(*Pass, *model.KeyResult)) Check {
	return each((*model.Organization).CurrentKeyResults, ask)
}

// EachRoadmap asks about every roadmap.
func EachRoadmap(ask func(*Pass, *model.Roadmap)) Check {
	return each(func(o *model.Organization) []*model.Roadmap { return o.Roadmaps }, ask)
}

// EachInitiative asks about every initiative of every roadmap, open or closed.
func EachInitiative(ask func(*Pass, *model.Initiative)) Check {
	return each((*model.Organization).Initiatives, ask)
}

// EachForum asks about every forum.
func EachForum(ask func(*Pass, *model.Forum)) Check {
	return each(func(o *model.Organization) []*model.Forum { return o.Forums }, ask)
}

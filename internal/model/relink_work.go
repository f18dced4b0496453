package model

import (
	"cmp"
	"slices"
)

// roadmap has a roadmap hold the initiatives of a new reading, and links them.
func (r *relinker) roadmap(l *orgLinker, was, now *Roadmap) (ok bool) {
	org, doc := l.org, was.doc
	before, gone, ok := paired(was.Initiatives, now.Initiatives)
	sameName := func(other *Roadmap) bool {
		return other != was && other.prefix == was.prefix &&
			share(other.Initiatives, now.Initiatives, func(i *Initiative) string { return i.Name })
	}
	if !ok || slices.ContainsFunc(org.Roadmaps, sameName) || slices.ContainsFunc(was.Initiatives, (*Initiative).isChained) || slices.ContainsFunc(now.Initiatives, (*Initiative).isChained) {
		return false
	}
	order := orderOf(&org.Roadmaps, func(i *Initiative) *Roadmap { return i.Roadmap }, func(r *Roadmap) []*Initiative { return r.Initiatives })
	byPath := func(a, b *Initiative) int { return cmp.Or(comparePaths(a, b), order(a, b)) }
	work := func(t Target) *[]*Initiative { return ofTarget(r, t, "Work", t.work, order) }
	items := func(t *Team) *[]*Initiative {
		return linking(r, "TeamLinks.items", [2]any{t, "items"}, t.doc, func() *[]*Initiative { return &t.items }, byPath)
	}
	links := map[*Initiative]initiativeLinks{}
	for _, i := range was.Initiatives {
		links[i] = i.links()
		for _, t := range i.Targets {
			if list := work(t); list != nil {
				without(list, i)
			}
		}
		for _, t := range i.teams() {
			without(items(t), i)
		}
	}
	for _, i := range gone {
		r.mention(i.ID, doc)
		r.names = append(r.names, formTexts(i.forms())...)
		l.refs.items.drop(i)
	}
	list := make([]*Initiative, len(now.Initiatives))
	for n, i := range now.Initiatives {
		i.InitiativeLinks = InitiativeLinks{Roadmap: was, naming: naming{unnamed: i.unnamed}}
		if old := before[n]; old != nil {
			others := old.InitiativeDetails
			*old = *i
			i = old
			if others.Successor != nil || len(others.EnabledBy) > 0 || len(others.Experiments) > 0 {
				d := i.details()
				d.Successor, d.EnabledBy, d.Experiments = others.Successor, others.EnabledBy, others.Experiments
			}
		} else {
			r.mention(i.ID, doc)
		}
		list[n] = i
	}
	kept := was.RoadmapLinks
	*was = *now
	was.RoadmapLinks, was.Initiatives, was.ID = kept, list, doc.ID
	for n, i := range list {
		if before[n] == nil {
			r.names = append(r.names, formTexts(i.forms())...)
			l.refs.items.add(i)
		}
	}
	if all := allInitiatives(org); !slices.Equal(all, org.initiatives) {
		org.initiatives = all
		r.list("OrganizationLinks.initiatives", org)
	}
	for _, i := range list {
		r.linkInitiative(l, i, work, items)
		if was, known := links[i]; known {
			r.compareInitiatives(was, i.links())
		}
	}
	return true
}

// linkInitiative links an initiative that nothing has linked to a goal or a team.
func (r *relinker) linkInitiative(l *orgLinker, i *Initiative, work func(Target) *[]*Initiative, items func(*Team) *[]*Initiative) {
	l.linkInitiative(i)
	targets := i.Targets
	for _, t := range targets { // aim has added it to lists that must be noted first
		if list := t.work(); list != nil {
			*list = (*list)[:len(*list)-1]
		}
	}
	for _, t := range targets {
		if list := work(t); list != nil {
			*list = append(*list, i)
		}
	}
	for _, t := range i.teams() {
		list := items(t)
		*list = append(*list, i)
	}
	r.circles = r.circles || len(i.DependsOn) > 0 || i.ParentItem != nil
}

// isChained reports whether an initiative continues or enables another one, which links both.
func (i *Initiative) isChained() bool {
	return i.Continues.IsSet() || len(i.Enables) > 0
}

// initiativeLinks are what an initiative was linked to.
type initiativeLinks struct {
	team                      *Team
	targets                   []Target
	product                   *Product
	replaced, delayed, parent *Initiative
	with, onTeams             []*Team
	onItems                   []*Initiative
}

func (i *Initiative) links() initiativeLinks {
	l := initiativeLinks{i.Team, i.Targets, i.For, i.ReplacedItem, i.DelayedItem, i.ParentItem, i.WithTeams, nil, nil}
	for _, d := range i.DependsOn {
		l.onTeams, l.onItems = append(l.onTeams, d.OnTeam), append(l.onItems, d.OnInitiative)
	}
	return l
}

func (r *relinker) compareInitiatives(was, now initiativeLinks) {
	r.changed("InitiativeLinks.Team", was.team != now.team)
	r.changed("InitiativeLinks.Targets", !slices.Equal(was.targets, now.targets))
	r.changed("InitiativeLinks.For", was.product != now.product)
	r.changed("InitiativeDetails.ReplacedItem", was.replaced != now.replaced)
	r.changed("InitiativeDetails.DelayedItem", was.delayed != now.delayed)
	r.changed("InitiativeDetails.ParentItem", was.parent != now.parent)
	r.changed("InitiativeDetails.WithTeams", !slices.Equal(was.with, now.with))
	r.changed("Dependency.OnTeam", !slices.Equal(was.onTeams, now.onTeams))
	r.changed("Dependency.OnInitiative", !slices.Equal(was.onItems, now.onItems))
	r.circles = r.circles || len(was.onItems) > 0 || was.parent != nil
}

func formTexts(all forms) []string {
	var texts []string
	for _, f := range all {
		texts = append(texts, f.text())
	}
	return texts
}

// log has a log hold the entries of a new reading, and links them.
func (r *relinker) log(l *orgLinker, was, now *Log) (ok bool) {
	order := orderOf(&l.org.Logs, func(e *Experiment) *Log { return logOf(l.org, e) }, func(g *Log) []*Experiment { return g.Experiments })
	experiments := func(i *Initiative) *[]*Experiment {
		return linking(r, "InitiativeDetails.Experiments", [2]any{i, "experiments"}, i.doc, func() *[]*Experiment { return &i.details().Experiments }, order)
	}
	about, instead := []*Initiative{}, []*Initiative{}
	for _, e := range was.Experiments {
		if about = append(about, e.About); e.About != nil {
			without(experiments(e.About), e)
		}
	}
	for _, i := range was.Interrupts {
		instead = append(instead, i.Instead)
	}
	id, kept := was.ID, was.LogLinks
	*was = *now
	was.ID, was.LogLinks = id, kept
	l.linkLog(was)
	for n, e := range was.Experiments {
		r.changed("Experiment.About", n >= len(about) || about[n] != e.About)
		if e.About != nil {
			own := &e.About.details().Experiments
			*own = (*own)[:len(*own)-1]
		}
	}
	for _, e := range was.Experiments {
		if e.About != nil {
			list := experiments(e.About)
			*list = append(*list, e)
		}
	}
	for n, i := range was.Interrupts {
		r.changed("Interrupt.Instead", n >= len(instead) || instead[n] != i.Instead)
	}
	return true
}

// logOf is the log that an experiment stands in.
func logOf(org *Organization, e *Experiment) *Log {
	i := slices.IndexFunc(org.Logs, func(g *Log) bool { return slices.Contains(g.Experiments, e) })
	if i < 0 {
		return nil
	}
	return org.Logs[i]
}

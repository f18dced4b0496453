package model

import "slices"

// okrs has OKRs hold the objectives and key results of a new reading, and links them.
func (r *relinker) okrs(l *orgLinker, was, now *OKRs) (ok bool) {
	org, doc := l.org, was.doc
	before, gone, ok := paired(was.Objectives, now.Objectives)
	other := len(gone) > 0 || r.Fields["Objective.Text"]
	sameName := func(other *OKRs) bool {
		return other != was && other.prefix == was.prefix &&
			share(other.Objectives, now.Objectives, func(o *Objective) string { return o.Text })
	}
	if !ok || slices.ContainsFunc(org.OKRs, sameName) {
		return false
	}
	order := orderOf(&org.OKRs, func(o *Objective) *OKRs { return o.OKRs }, func(s *OKRs) []*Objective {
		if s == nil {
			return org.Objectives
		}
		return s.Objectives
	})
	supporters := func(t Target) *[]*Objective { return ofTarget(r, t, "Supporters", t.supporters, order) }
	links := map[*Objective]objectiveLinks{}
	for _, o := range was.Objectives {
		links[o] = o.links()
		delete(l.refs.below, o)
		for _, t := range o.Targets {
			if list := supporters(t); list != nil {
				without(list, o)
			}
		}
	}
	for _, o := range gone {
		r.forget(l, o, doc)
	}
	list := make([]*Objective, len(now.Objectives))
	for n, o := range now.Objectives {
		old := before[n]
		if old == nil {
			o.ObjectiveLinks = ObjectiveLinks{OKRs: was, Org: org, naming: naming{unnamed: o.unnamed}}
			for _, k := range o.KeyResults {
				k.KeyResultLinks = KeyResultLinks{Objective: o, naming: naming{unnamed: k.unnamed}, Textual: k.Textual}
			}
			other = true
		} else {
			if !r.takeKeyResults(l, old, o, doc) {
				return false
			}
			kept, results := old.ObjectiveLinks, o.KeyResults
			kept.Targets, kept.naming = nil, naming{unnamed: o.unnamed}
			*old = *o
			old.ObjectiveLinks, old.KeyResults = kept, results
			if len(old.Measures) > 0 {
				old.Measures = nil
			}
			o = old
		}
		list[n] = o
	}
	if other && r.model.linkedByText {
		return false
	}
	kept := was.OKRsLinks
	*was = *now
	was.OKRsLinks, was.Objectives, was.ID = kept, list, doc.ID
	for n, o := range list {
		if before[n] == nil && !r.add(l, o, doc) {
			return false
		}
	}
	for _, o := range list {
		r.linkObjective(l, o, supporters)
		if was, known := links[o]; known {
			r.compareObjectives(was, o.links())
		}
	}
	return true
}

// takeKeyResults gives the key results of a new reading the places in memory of those of before.
func (r *relinker) takeKeyResults(l *orgLinker, was, now *Objective, doc *Document) (ok bool) {
	before, gone, ok := paired(was.KeyResults, now.KeyResults)
	if !ok {
		return false
	}
	for _, k := range gone {
		r.forgetKeyResult(l, k, doc)
	}
	for n, k := range now.KeyResults {
		links := KeyResultLinks{Objective: was, naming: naming{unnamed: k.unnamed}, Textual: k.Textual}
		if old := before[n]; old != nil {
			links.Number = old.Number
			*old = *k
			k = old
		}
		k.KeyResultLinks, now.KeyResults[n] = links, k
		if before[n] == nil {
			r.addKeyResult(l, k, doc)
		}
	}
	return true
}

// forget takes an objective that is gone out of what can be referred to.
func (r *relinker) forget(l *orgLinker, o *Objective, doc *Document) {
	for _, k := range o.KeyResults {
		r.forgetKeyResult(l, k, doc)
	}
	l.refs.goals.drop(r.nameObjective(o, doc))
	r.gone = append(r.gone, o)
}

func (r *relinker) forgetKeyResult(l *orgLinker, k *KeyResult, doc *Document) {
	r.nameResult(k, doc)
	l.refs.results.take(hashOf(&l.refs.results, k.ID), k)
}

// add has an objective that is new be referred to.
func (r *relinker) add(l *orgLinker, o *Objective, doc *Document) bool {
	if _, _, ok := paired(nil, o.KeyResults); !ok {
		return false
	}
	for _, k := range o.KeyResults {
		r.addKeyResult(l, k, doc)
	}
	l.refs.goals.add(r.nameObjective(o, doc))
	return true
}

func (r *relinker) addKeyResult(l *orgLinker, k *KeyResult, doc *Document) {
	r.nameResult(k, doc)
	l.refs.results.put(hashOf(&l.refs.results, k.ID), k)
}

func (r *relinker) nameObjective(o *Objective, doc *Document) Target {
	t := Target{Objective: o}
	r.names = append(r.names, formTexts(t.forms())...)
	r.mention(o.ID, doc)
	return t
}

func (r *relinker) nameResult(k *KeyResult, doc *Document) {
	r.mention(k.ID, doc)
	r.names = append(r.names, k.ID, k.Path())
	for _, above := range formTexts(Target{Objective: k.Objective}.forms()) {
		r.names = append(r.names, above+"/"+k.ID)
	}
}

// linkObjective links an objective that nothing has linked to what it supports.
func (r *relinker) linkObjective(l *orgLinker, o *Objective, supporters func(Target) *[]*Objective) {
	l.linkObjective(o, scope{o.doc, o.OKRs.owner}, o.OKRs.Period)
	for _, t := range o.Targets { // which has added it to lists that must be noted first
		if list := t.supporters(); list != nil {
			*list = (*list)[:len(*list)-1]
		}
	}
	for _, t := range o.Targets {
		if list := supporters(t); list != nil {
			*list = append(*list, o)
		}
	}
	r.circles = r.circles || len(o.Targets) > 0
}

// objectiveLinks are what an objective and its key results were linked to.
type objectiveLinks struct {
	targets             []Target
	measures            []*KeyResult
	shared              []*Team
	balanced, conflicts []*KeyResult
}

func (o *Objective) links() objectiveLinks {
	l := objectiveLinks{o.Targets, o.Measures, o.SharedTeams, nil, nil}
	for _, k := range o.KeyResults {
		l.balanced, l.conflicts = append(l.balanced, k.BalancedKR), append(l.conflicts, k.ConflictKR)
	}
	return l
}

func (r *relinker) compareObjectives(was, now objectiveLinks) {
	r.changed("ObjectiveLinks.Targets", !slices.Equal(was.targets, now.targets))
	r.changed("ObjectiveDetails.Measures", !slices.Equal(was.measures, now.measures))
	r.changed("ObjectiveDetails.SharedTeams", !slices.Equal(was.shared, now.shared))
	r.changed("KeyResultDetails.BalancedKR", !slices.Equal(was.balanced, now.balanced))
	r.changed("KeyResultDetails.ConflictKR", !slices.Equal(was.conflicts, now.conflicts))
	r.circles = r.circles || len(was.targets) > 0
}

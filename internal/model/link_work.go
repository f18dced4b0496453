package model

import "slices"

// linkWork links goals to the goals they support, and initiatives to goals and to each other.
func (l *orgLinker) linkWork() {
	org := l.org
	for _, o := range org.Objectives {
		l.linkObjective(o, scope{o.doc, org.owner()}, Period{Open: true, OK: true})
	}
	for _, s := range org.OKRs {
		for _, o := range s.Objectives {
			l.linkObjective(o, scope{o.doc, s.owner}, s.Period)
		}
	}
	for _, f := range org.Functions {
		for _, k := range f.Goals {
			l.linkKeyResult(k, scope{k.doc, f.ID}, Period{Open: true, OK: true})
		}
		for _, i := range f.Incentives {
			for _, r := range i.Products {
				l.product(f.doc, r)
			}
		}
	}
	for _, p := range org.Products {
		if p.Strategy == nil {
			continue
		}
		for _, r := range p.Strategy.Supports {
			if target, ok := l.goal(scope{p.doc, p.ID}, r, l.today(), nil); ok {
				p.StrategyTargets = append(p.StrategyTargets, target)
				if target.Pillar != nil {
					target.Pillar.Products = append(target.Pillar.Products, p)
				}
			}
		}
	}
	if org.Portfolio != nil {
		for _, a := range org.Portfolio.Allocations {
			a.Of = l.product(org.doc, a.Product)
		}
	}
	for _, i := range org.initiatives {
		l.linkInitiative(i)
	}
	for _, g := range org.Logs {
		l.linkLog(g)
	}
	org.SharesLearning = org.sharesLearning()
}

func (l *orgLinker) linkLog(g *Log) {
	at := scope{g.doc, ""}
	if g.Keeper != nil {
		at.owner = g.Keeper.ID
	}
	for _, e := range g.Experiments {
		if e.About = l.item(at, e.Initiative, true); e.About != nil {
			about := e.About.details()
			about.Experiments = append(about.Experiments, e)
		}
	}
	for _, i := range g.Interrupts {
		i.Instead = l.item(at, i.InsteadOf, true)
	}
}

func (o *Organization) sharesLearning() bool {
	return slices.ContainsFunc(o.initiatives, func(i *Initiative) bool { return i.Result != nil && i.Result.Shared != "" }) ||
		slices.ContainsFunc(o.Logs, func(g *Log) bool {
			return slices.ContainsFunc(g.Experiments, func(e *Experiment) bool { return e.Shared != "" })
		})
}

// today is the as-of date as a period of one day.
func (l *orgLinker) today() Period {
	at := dayOf(l.org.AsOf)
	return Period{from: at, to: at, OK: true}
}

func (l *orgLinker) linkObjective(o *Objective, at scope, period Period) {
	for _, r := range o.Supports {
		target, ok := l.goal(at, r, period, o)
		if !ok {
			continue
		}
		o.Targets = append(o.Targets, target)
		if list := target.supporters(); list != nil {
			*list = append(*list, o)
		}
	}
	if o.hasDetails() {
		for _, r := range o.MeasuredBy {
			if l.isMetric(r.Text) {
				continue
			}
			if k := l.keyResult(at, r, period); k != nil {
				o.Measures = append(o.Measures, k)
			}
		}
		o.SharedTeams = l.teamsAmong(o.SharedWith)
	}
	for _, k := range o.KeyResults {
		l.linkKeyResult(k, at, period)
	}
}

func (l *orgLinker) linkKeyResult(k *KeyResult, at scope, period Period) {
	if k.hasDetails() {
		k.BalancedKR = l.keyResult(at, k.Balances, period)
		k.ConflictKR = l.keyResult(at, k.ConflictsWith, period)
	}
}

// isMetric reports whether some watched metric has the id or name, and notes that the links depend on that.
func (l *orgLinker) isMetric(text string) bool {
	l.model.linkedByMetric = true
	is := func(m *Metric) bool { return m.ID == text || Folded(m.Name) == Folded(text) }
	if slices.ContainsFunc(l.org.Metrics, is) {
		return true
	}
	return slices.ContainsFunc(l.org.Teams, func(t *Team) bool { return slices.ContainsFunc(t.Metrics, is) }) ||
		slices.ContainsFunc(l.org.Products, func(p *Product) bool { return slices.ContainsFunc(p.Metrics, is) })
}

func (l *orgLinker) linkInitiative(i *Initiative) {
	at := scope{i.doc, i.Roadmap.owner}
	for _, r := range i.Owner {
		if t := l.refs.teams[r.Text]; t != nil && i.Team == nil {
			i.Team = t
		}
	}
	if i.Team == nil && len(i.Roadmap.Owners) == 1 {
		i.Team = i.Roadmap.Owners[0]
	}
	for _, r := range i.Objective {
		if target, ok := l.initiativeGoal(at, i, r); ok {
			l.aim(i, target)
		}
	}
	if i.For = l.product(i.doc, i.Product); i.For == nil {
		i.For = i.Roadmap.For
	}
	if i.hasDetails() {
		i.ReplacedItem = l.item(at, i.Replaces, !l.isProduct(i.Replaces))
		i.DelayedItem = l.item(at, i.Delays, true)
		i.ParentItem = l.item(at, i.Parent, true)
		if i.Predecessor = l.item(at, i.Continues, true); i.Predecessor != nil {
			i.Predecessor.details().Successor = i
		}
		for _, r := range i.Enables {
			l.enable(i, at, r)
		}
		i.WithTeams = l.teamsAmong(i.With)
	}
	for _, d := range i.DependsOn {
		team, item := d.Team, d.Initiative
		if d.isText() && l.refs.teams[team.Text] == nil && len(l.refs.items.get(team.Text)) > 0 {
			team, item = Ref{}, team
		}
		d.OnTeam = l.team(i.doc, team)
		d.OnInitiative = l.item(at, item, true)
	}
}

func (l *orgLinker) isProduct(r Ref) bool { return l.refs.products[r.Text] != nil }

// initiativeGoal reads the objective of an initiative, which may be the text of an objective of the same owner.
func (l *orgLinker) initiativeGoal(at scope, i *Initiative, r Ref) (Target, bool) {
	candidates := l.goalCandidates(at, r.Text, l.today(), nil)
	if len(candidates) != 1 && i.Team != nil {
		if own := l.goalCandidates(scope{at.doc, i.Team.ID}, r.Text, l.today(), nil); len(own) == 1 {
			candidates = own
		}
	}
	if len(candidates) == 0 {
		for _, o := range l.withText(r.Text) {
			candidates = append(candidates, Target{Objective: o})
		}
		candidates = narrowGoals(candidates, at, l.today())
	}
	return l.onlyGoal(i.doc, r, candidates, "objective, pillar or key result")
}

func (l *orgLinker) aim(i *Initiative, target Target) {
	i.Targets = append(i.Targets, target)
	if list := target.work(); list != nil {
		*list = append(*list, i)
	}
}

// work is the list of the initiatives that aim at the target; nil for a key result of no objective.
func (t Target) work() *[]*Initiative {
	switch {
	case t.Pillar != nil:
		return &t.Pillar.Work
	case t.objective() != nil:
		return &t.objective().Work
	}
	return nil
}

// supporters is the list of the objectives that support the target; nil for a key result of no objective.
func (t Target) supporters() *[]*Objective {
	switch {
	case t.Pillar != nil:
		return &t.Pillar.Supporters
	case t.objective() != nil:
		return &t.objective().Supporters
	}
	return nil
}

// enable links what an initiative makes possible: another initiative, or the work of a team, a product or a goal.
func (l *orgLinker) enable(i *Initiative, at scope, r Ref) {
	elsewhere := l.refs.teams[r.Text] != nil || l.isProduct(r) || len(l.refs.goals.get(r.Text)) > 0 || len(l.refs.keyResults(r.Text)) > 0
	if item := l.item(at, r, !elsewhere); item != nil {
		i.EnablesItems = append(i.EnablesItems, item)
		enabled := item.details()
		enabled.EnabledBy = append(enabled.EnabledBy, i)
	}
}

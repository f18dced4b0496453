package empowerment

import "github.com/orgvet/orgvet/internal/model"

// ownership is what is known about who answers for something.
type ownership struct {
	kind      string // strategy, initiative, objective
	facet     string // reported when nobody does
	what      string // "the strategy"
	block     block  // nil when there is nothing to answer for
	owners    model.Refs
	inferred  bool   // the owner follows from the rest of the plan
	shareable bool   // several owners are fine
	vacant    string // the team whose vacant place of the product manager is the reason why none follows
}

// gate counts those of a kind whose owner does not follow from the rest of the plan, and how many of them name one.
type gate struct{ have, need int }

func countOwners(o *model.Organization) map[string]gate {
	gates := map[string]gate{}
	add := func(o ownership) {
		if o.block == nil || o.inferred {
			return
		}
		g := gates[o.kind]
		g.need++
		if len(o.owners) > 0 {
			g.have++
		}
		gates[o.kind] = g
	}
	if o.Strategy != nil {
		add(ownership{kind: "strategy", block: o.Strategy, owners: o.Strategy.Owner})
	}
	for _, p := range o.Products {
		add(ofProductStrategy(p))
	}
	for _, i := range o.Initiatives() {
		add(ofInitiative(i))
	}
	for _, objective := range o.CurrentObjectives() {
		add(ofObjective(objective))
	}
	return gates
}

func ofProductStrategy(p *model.Product) ownership {
	o := ownership{kind: "strategy", facet: "strategy-unowned", what: "the product's strategy", inferred: p.Owner.IsSet()}
	if p.Strategy == nil || p.Stage == "retired" {
		return o
	}
	o.block, o.owners = p.Strategy, p.Strategy.Owner
	if len(p.Teams) == 1 {
		t := p.Teams[0]
		o.inferred = o.inferred || len(t.PMs()) == 1
		if len(t.PMs()) == 0 && t.Vacant(model.RolePM) > 0 {
			o.vacant = t.ID
		}
	}
	return o
}

func ofInitiative(i *model.Initiative) ownership {
	o := ownership{kind: "initiative", facet: "initiative-unowned", what: "the initiative"}
	if !i.Open() || !i.Started() {
		return o
	}
	o.block, o.owners = i, i.Owner
	o.inferred = i.Team != nil || i.Roadmap.For != nil && i.Roadmap.For.Owner.IsSet()
	return o
}

func ofObjective(o *model.Objective) ownership {
	return ownership{
		kind: "objective", facet: "objective-unowned", what: "the objective", block: o, owners: o.Owner, shareable: true,
		inferred: o.OKRs != nil && (len(o.OKRs.Owners) == 1 || o.OKRs.Projected),
	}
}

// rivals counts the owners who answer side by side: persons, or teams where no person is named. One who is marked as accountable stands
// before all others.
func rivals(org *model.Organization, owners model.Refs) int {
	if len(owners) < 2 {
		return len(owners)
	}
	teams, accountable := 0, 0
	for _, r := range owners {
		if r.Accountable {
			accountable++
		}
		if org.Team(r.Text) != nil {
			teams++
		}
	}
	switch persons := len(owners) - teams; {
	case accountable == 1:
		return 1
	case persons > 0:
		return persons
	}
	return teams
}

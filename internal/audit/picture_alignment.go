package audit

import (
	"slices"

	"github.com/orgvet/orgvet/internal/model"
)

// The layers of the map, from the top.
const (
	layerStrategy   = "strategy"
	layerCompany    = "company objective"
	layerTeam       = "team objective"
	layerInitiative = "initiative"
)

// Layers are the layers of the map, from the top.
func Layers() []string { return []string{layerStrategy, layerCompany, layerTeam, layerInitiative} }

// mapper draws the map from strategy to work.
type mapper struct {
	b      *builder
	out    Alignment
	at     map[string]int // index of a node by id
	linked map[Link]bool
	// aims holds the initiatives that are expected to name a goal: those that bring users something new.
	aims map[string]bool
}

// alignment is the map of what runs today: pillars, objectives in force and open initiatives, with what is not connected.
func (b *builder) alignment() Alignment {
	m := &mapper{b: b, out: Alignment{Nodes: []Node{}, Links: []Link{}}, at: map[string]int{}, aims: map[string]bool{}, linked: map[Link]bool{}}
	for _, o := range b.Model.Organizations {
		m.organization(o)
	}
	m.breaks()
	return m.out
}

func (m *mapper) organization(o *model.Organization) {
	owner := o.Entity().Label
	for _, p := range o.Pillars() {
		m.add("pillar:"+p.Path, layerStrategy, p.Name, owner)
	}
	for _, ob := range o.RunningObjectives() {
		m.add(ob.Entity().Key(), layerCompany, ob.Text, owner)
	}
	var objectives []*model.Objective
	for _, t := range m.b.teams() {
		if t.Org != o {
			continue
		}
		for _, ob := range t.RunningObjectives() {
			if m.add(ob.Entity().Key(), layerTeam, ob.Text, ob.OwnerLabel()) {
				objectives = append(objectives, ob)
			}
		}
	}
	var items []*model.Initiative
	for _, t := range m.b.teams() {
		for _, i := range t.OpenInitiatives() {
			if t.Org == o && !i.IsType("maintenance", "incident", "debt") && m.add(i.Entity().Key(), layerInitiative, i.Entity().Name, i.Roadmap.OwnerLabel()) {
				items = append(items, i)
				m.aims[i.Entity().Key()] = i.IsType("feature", "outcome", "custom")
			}
		}
	}
	for _, ob := range slices.Concat(o.RunningObjectives(), objectives) {
		m.links(ob.Entity().Key(), ob.Targets)
	}
	for _, i := range items {
		m.links(i.Entity().Key(), i.Targets)
	}
}

func (m *mapper) add(id, layer, text, owner string) bool {
	if _, there := m.at[id]; there {
		return false
	}
	m.at[id] = len(m.out.Nodes)
	m.out.Nodes = append(m.out.Nodes, Node{ID: id, Layer: layer, Text: text, Owner: owner})
	return true
}

func (m *mapper) links(from string, targets []model.Target) {
	for _, t := range targets {
		to := ""
		switch {
		case t.Pillar != nil:
			to = "pillar:" + t.Pillar.Path
		case t.Objective != nil:
			to = t.Objective.Entity().Key()
		case t.KeyResult != nil && t.KeyResult.Objective != nil:
			to = t.KeyResult.Objective.Entity().Key()
		}
		link := Link{From: from, To: to}
		if _, drawn := m.at[to]; drawn && from != to && !m.linked[link] {
			m.linked[link] = true
			m.out.Links = append(m.out.Links, link)
		}
	}
}

// breaks says of every node what it is not connected to, where the layers it could connect to are there at all.
func (m *mapper) breaks() {
	up, down, layers := map[string]bool{}, map[string]bool{}, map[string]int{}
	for _, l := range m.out.Links {
		up[l.From], down[l.To] = true, true
	}
	planned := map[string]bool{} // owners whose work is recorded
	for _, n := range m.out.Nodes {
		layers[n.Layer]++
		if n.Layer == layerInitiative {
			planned[n.Owner] = true
		}
	}
	above := layers[layerStrategy] + layers[layerCompany]
	for i := range m.out.Nodes {
		n := &m.out.Nodes[i]
		switch {
		case n.Layer == layerInitiative && m.aims[n.ID] && !up[n.ID] && layers[layerCompany]+layers[layerTeam] > 0:
			n.Broken = aimless
		case n.Layer == layerTeam && !up[n.ID] && above > 0:
			n.Broken = unaligned
		case n.Layer == layerTeam && !down[n.ID] && planned[n.Owner]:
			n.Broken = unworked
		case n.Layer == layerCompany && !down[n.ID] && layers[layerTeam]+layers[layerInitiative] > 0:
			n.Broken = unserved
		case n.Layer == layerStrategy && !down[n.ID] && layers[layerCompany]+layers[layerTeam] > 0:
			n.Broken = unused
		}
	}
}

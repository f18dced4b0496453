package model

import (
	"strings"

	"github.com/orgvet/orgvet/internal/source"
	"github.com/orgvet/orgvet/schema/syntax"
)

func (t *Team) finish(*decoder, *source.Node) {
	t.TypeStated = t.Type != ""
	t.Status = orElse(t.Status, "active")
	t.Problem = orElse(t.Problem, t.Mission)
}

func (p *Product) finish(d *decoder, v *source.Node) {
	p.Owner, p.Owners = ownersOf(d, v)
	p.Stage = orElse(p.Stage, "growth")
	p.Audience = orElse(p.Audience, "external")
	p.Business = orElse(p.Business, "product")
	if m := v.Get("metrics"); m != nil && m.IsScalar() && enumText(m.Value) == "okrs" {
		p.MetricsInOKRs, p.Metrics = true, nil
	}
}

func (s *Step) finish(d *decoder, v *source.Node) { s.Owner, s.Owners = ownersOf(d, v) }

// ownersOf reads owner as a list, and the one among them who is accountable, or else comes first.
func ownersOf(d *decoder, block *source.Node) (Ref, Refs) {
	v := block.Get("owner")
	if v == nil {
		return Ref{}, nil
	}
	owners := refsOf(d, v)
	for _, o := range owners {
		if o.Accountable {
			return o, owners
		}
	}
	if len(owners) == 0 {
		return Ref{}, nil
	}
	return owners[0], owners
}

func (o *OKRs) finish(*decoder, *source.Node) { o.Status = orElse(o.Status, "active") }

func (f *Forum) finish(_ *decoder, v *source.Node) {
	if members := v.Get("members"); members != nil && members.IsScalar() {
		f.Size, f.Members = numberOf(scalarText(members)), nil
	} else if len(f.Members) > 0 {
		f.Size = Number{Value: float64(len(f.Members)), OK: true}
	}
}

// finish reads coaching_capacity, which is hours a week, whether or not the unit is written.
func (p *Person) finish(_ *decoder, v *source.Node) {
	text := strings.ToLower(scalarText(v.Get("coaching_capacity")))
	for _, suffix := range []string{"per week", "a week", "/week", "/w"} {
		text = strings.TrimSpace(strings.TrimSuffix(text, suffix))
	}
	if n := numberOf(text); n.OK {
		p.details().CoachingCapacity = Duration{Weeks: n.Value / hoursPerWeek, OK: true}
	} else if d := durationOf(text); d.OK {
		p.details().CoachingCapacity = d
	}
}

const hoursPerWeek = 40

func (o *Objective) finish(*decoder, *source.Node) {
	o.unnamed = fillID(&o.ID, o.Text)
	if o.Status == "" && o.Dropped != "" {
		o.Status = "dropped"
	}
	o.Status = orElse(o.Status, "active")
	if len(o.Supports) == 1 {
		switch enumText(o.Supports[0].Text) {
		case "none", "no", "false":
			o.Supports, o.details().SupportsNone = nil, true
		}
	}
}

func (k *KeyResult) finish(d *decoder, v *source.Node) {
	k.Status = orElse(k.Status, "active")
	k.Textual = v.IsScalar()
	said := syntax.KeyResultText(k.Text)
	switch {
	case k.ID != "":
	case k.Text != "":
		k.unnamed = fillID(&k.ID, withoutNumbers(k.Text, said.Metric))
	default:
		k.ID, k.unnamed = d.ids.get(k.Metric, idOfMetric), true
	}
	if said.From != nil && !k.Has("from") && !k.Has("to") {
		k.From, k.To = valueFrom(*said.From), valueFrom(*said.To)
	}
	k.To, k.Now = k.To.inTimeOf(k.From), k.Now.inTimeOf(k.From)
	k.Now = k.Now.inTimeOf(k.To)
	if said.Score != nil && !k.Has("score") {
		k.details().Score = Share{Value: *said.Score, OK: true}
	}
}

func idOfMetric(metric string) (id string) {
	fillID(&id, withoutNumbers(metric, syntax.KeyResultText(metric).Metric))
	return id
}

func (m *Metric) finish(*decoder, *source.Node) { m.Now = m.Now.inTimeOf(m.Target) }

func (i *Initiative) finish(*decoder, *source.Node) {
	i.unnamed = fillID(&i.ID, i.Name)
	i.Type = orElse(i.Type, "feature")
	if i.Size != "" {
		i.details().Size = strings.ToUpper(i.Size)
	}
	switch i.Status {
	case "", "proposed":
		i.Status = "idea"
	case "accepted", "carried-over":
		i.Status = "planned"
	}
}

func (r *Result) finish(*decoder, *source.Node) {
	if answer := yesNoOf(r.Met); answer.OK {
		r.Met = "no"
		if answer.Yes {
			r.Met = "yes"
		}
	}
}

func (d *Dependency) finish(in *decoder, v *source.Node) { d.Team.placeAt(in, v) }

func (c *Coachee) finish(in *decoder, v *source.Node) { c.PM.placeAt(in, v) }

// placeAt marks a reference that is written as the whole block.
func (r *Ref) placeAt(d *decoder, node *source.Node) {
	if node.IsScalar() {
		r.putAt(d.spotOf(node))
	}
}

// requesters are the groups that ask for work.
var requesters = map[string]bool{
	"team": true, "research": true, "support": true, "executive": true, "sales": true, "customer": true, "investor": true,
	"partner": true, "stakeholder": true, "regulator": true, "data": true,
}

func (r *Requester) fromText(text string) {
	if word := enumText(text); requesters[word] {
		r.Type = word
	} else {
		r.Who = text
	}
}

func (s *Strategy) fromText(text string)   { s.Summary = text }
func (k *KeyResult) fromText(text string)  { k.Text = text }
func (a *Approval) fromText(text string)   { a.By = text }
func (e *Economics) fromText(text string)  { e.Restricted = enumText(text) == "restricted" }
func (g *ForumGuest) fromText(text string) { g.Name = text }
func (m *Metric) fromText(text string)     { m.Name = text }
func (i *Incentive) fromText(text string)  { i.PaysFor = text }
func (p *Pillar) fromText(text string)     { p.Name = text }
func (s *Step) fromText(text string)       { s.Step = text }
func (r *Report) fromText(text string)     { r.To = text }
func (p *Principle) fromText(text string)  { p.By = Texts{enumText(text)} }
func (f *Function) fromText(text string)   { f.ID = syntax.Slug(text) }
func (c *Coachee) fromText(text string)    { c.PM = Ref{Text: text} }
func (d *Dependency) fromText(text string) { d.Team = Ref{Text: text} }
func (c *Commitment) fromText(text string) { c.Date = writtenDateOf(text) }
func (o *Objective) fromText(text string)  { o.Text = text }
func (r *RoleInfo) fromText(text string)   { r.Description = text }
func (e *Evidence) fromText(text string)   { e.Finding = text }
func (t *Touchpoint) fromText(text string) { t.Finding = text }
func (d *Discovery) fromText(text string)  { d.Log = text }

// decodeDocument reads a document by its kind; a kind that is not known gives nil.
func decodeDocument(d *decoder, kind string, root *source.Node) Subject {
	if root.Kind != source.Map {
		return nil
	}
	switch kind {
	case "organization":
		return decodeBlock[Organization](d, root)
	case "team":
		return decodeBlock[Team](d, root)
	case "person":
		return decodeBlock[Person](d, root)
	case "product":
		return decodeBlock[Product](d, root)
	case "okrs":
		return decodeBlock[OKRs](d, root)
	case "roadmap":
		return decodeBlock[Roadmap](d, root)
	case "forum":
		return decodeBlock[Forum](d, root)
	case "log":
		return decodeBlock[Log](d, root)
	}
	return nil
}

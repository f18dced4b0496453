package audit

import (
	"slices"
	"strings"
	"time"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
)

// The rules whose limits the pictures show.
const (
	loadRule     = "makers-per-pm"
	progressRule = "too-many-active-initiatives"
	contactRule  = "customer-contact-gap"
)

// contactMonths is how far back the picture of customer contact goes.
const contactMonths = 12

// pictures gathers the data behind the pictures. What a rule calls too much is what its finding says, so that both agree.
func (b *builder) pictures() {
	p := &b.report.Pictures
	*p = Pictures{
		Load: []Load{}, Trios: []Trio{}, Mix: []Mix{}, Asked: []Asked{}, Progress: []Progress{}, Contact: []Contact{}, Portfolio: []Portfolio{},
		LoadLimit: number(b.option(loadRule, "max")), ContactLimit: lint.FormatOption(b.option(contactRule, "max_gap")), Months: b.months(),
	}
	b.report.Declared = []Declared{}
	for _, t := range b.teams() {
		if !doesWork(t) {
			continue
		}
		p.Trios = append(p.Trios, b.trio(t))
		p.Contact = append(p.Contact, b.contact(t))
		if len(t.Initiatives()) > 0 {
			p.Progress = append(p.Progress, b.progress(t))
			p.Asked = append(p.Asked, asked(t))
		}
		goals, declared := b.goals(t)
		if mix := (Mix{Team: t.Entity().ID, Goals: goals, Roadmap: roadmapSplit(t)}); mix.Goals != (Split{}) || mix.Roadmap != (Split{}) {
			p.Mix = append(p.Mix, mix)
		}
		if declared.Against > 0 {
			b.report.Declared = append(b.report.Declared, declared)
		}
	}
	p.Load = b.loads()
	p.Alignment = b.alignment()
	if b.team == nil {
		p.Portfolio = b.portfolio()
	}
}

// doesWork reports whether a team does product work itself.
func doesWork(t *model.Team) bool {
	return !slices.Contains([]string{"group", "function", "working-group", "committee"}, t.Type)
}

// option is the value in force of a rule's option; nil when the catalog has no such rule.
func (b *builder) option(rule, name string) any {
	r := b.ruleByID(rule)
	if r == nil {
		return nil
	}
	for i := range r.Options {
		if r.Options[i].Name == name {
			return b.Selection.Option(r, &r.Options[i])
		}
	}
	return nil
}

func number(v any) float64 {
	x, _ := v.(float64)
	return x
}

// found reports whether a rule has a new finding that concerns the team.
func (b *builder) found(rule string, t *model.Team) bool {
	return slices.ContainsFunc(b.unitsFound(rule), func(units []string) bool { return slices.Contains(units, t.Entity().ID) })
}

// foundTogether reports whether a rule has a new finding that concerns these teams and no other.
func (b *builder) foundTogether(rule string, teams []string) bool {
	return slices.ContainsFunc(b.unitsFound(rule), func(units []string) bool { return slices.Equal(units, teams) })
}

// unitsFound are the teams of each new finding of a rule.
func (b *builder) unitsFound(rule string) [][]string {
	if b.over == nil {
		b.over = map[string][][]string{}
		for _, f := range b.Result.Findings {
			if f.Status == lint.New {
				b.over[f.Rule.ID] = append(b.over[f.Rule.ID], unitsOfFinding(f))
			}
		}
	}
	return b.over[rule]
}

func (b *builder) trio(t *model.Team) Trio {
	out := Trio{
		Team:        t.Entity().ID,
		Product:     b.has(t, model.RolePM),
		Design:      b.has(t, model.RoleDesigner),
		Engineering: b.has(t, model.RoleEngineer, model.RoleDevOps, model.RoleData),
	}
	if out.Product != "yes" && len(t.PMs()) > 0 {
		out.Product = "yes"
	}
	if (t.NoUI.Yes || t.Type != "product") && out.Design == "no" {
		out.Design = "not needed"
	}
	return out
}

func (b *builder) has(t *model.Team, roles ...model.Role) string {
	served := slices.ContainsFunc(t.ServedBy, func(e model.Entry) bool {
		return slices.Contains(roles, model.ParseRole(e.Name, b.Model.Settings.Roles))
	})
	switch {
	case t.FTE(roles...) > 0 || served:
		return "yes"
	case t.Vacant(roles...) > 0:
		return "vacant"
	case !t.PeopleKnown() || t.TooFewRoles():
		return "unknown"
	}
	return "no"
}

// months are the last twelve, oldest first.
func (b *builder) months() []string {
	out := make([]string, 0, contactMonths)
	today := b.Model.Settings.AsOf
	first := time.Date(today.Year(), today.Month(), 1, 0, 0, 0, 0, time.UTC)
	for i := contactMonths - 1; i >= 0; i-- {
		out = append(out, first.AddDate(0, -i, 0).Format("2006-01"))
	}
	return out
}

func (b *builder) contact(t *model.Team) Contact {
	out := Contact{Team: t.Entity().ID, ByMonth: make([]int, contactMonths), Over: b.found(contactRule, t)}
	months := b.months()
	var last time.Time
	for _, day := range contactDays(t, b.Model.Settings.Roles) {
		if i := slices.Index(months, day.Format("2006-01")); i >= 0 {
			out.ByMonth[i]++
		}
		if day.After(last) {
			last = day
		}
	}
	if out.Known = !last.IsZero(); out.Known {
		out.Last, out.Weeks = last.Format(time.DateOnly), weeksBetween(last, t.Today())
	}
	return out
}

var inPerson = []string{"interview", "visit", "usability", "observation", "prototype", "call"}

var outsiders = []model.Role{
	model.RoleSales, model.RoleSupport, model.RoleServices, model.RoleMarketing, model.RoleExecutive, model.RoleFinance, model.RoleLegal, model.RolePeople,
}

// contactDays are the days on which the team met customers itself, as customer-contact-gap counts them.
func contactDays(t *model.Team, roles map[string]model.Role) []time.Time {
	var out []time.Time
	met := map[string]bool{}
	add := func(d model.Date, kind string) {
		if d.OK && !d.Start().After(t.Today()) && !met[d.Text()+kind] {
			met[d.Text()+kind] = true
			out = append(out, d.Start())
		}
	}
	outside := func(who string) bool {
		return strings.EqualFold(who, "agency") || slices.Contains(outsiders, model.ParseRole(who, roles))
	}
	for _, p := range t.Touchpoints() {
		byTeam := len(p.By) == 0 || slices.ContainsFunc(p.By, func(who string) bool { return !outside(who) })
		if byTeam && slices.Contains(inPerson, p.Type) {
			add(p.Date, p.Type)
		}
	}
	for _, i := range t.Initiatives() {
		for _, e := range i.Evidence {
			if slices.Contains(inPerson, e.Type) {
				add(e.Date, e.Type)
			}
		}
	}
	if t.Discovery != nil {
		add(t.Discovery.Last, "last")
	}
	return out
}

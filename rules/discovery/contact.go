package discovery

import (
	"slices"
	"strings"
	"time"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/source"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// contact is one time that the team met customers itself.
type contact struct {
	day  time.Time
	kind string
	at   interface{ Place() source.Place }
}

// lastContact is written in a field of its own.
type lastContact struct{ *model.Discovery }

func (l lastContact) Place() source.Place { return l.At("last") }

// contactsOf are the dated contacts of a team with its customers, oldest first: from its touchpoints, its log, the evidence of its
// initiatives, and the day of the last contact where a research tool keeps them.
func contactsOf(p *lint.Pass, t *model.Team) []contact {
	var out []contact
	for _, tp := range t.Touchpoints() {
		day, ok := judge.Happened(tp.Date, p.Today())
		if ok && judge.InPerson(tp.Type) && !withoutTeam(p, tp) {
			out = append(out, contact{day, tp.Type, tp})
		}
	}
	touchpoints := out
	for _, i := range t.Initiatives() {
		for _, e := range i.Evidence {
			day, ok := judge.Happened(e.Date, p.Today())
			same := func(c contact) bool { return c.kind == e.Type && c.day.Equal(day) }
			if ok && judge.InPerson(e.Type) && !slices.ContainsFunc(touchpoints, same) {
				out = append(out, contact{day, e.Type, e})
			}
		}
	}
	if t.Discovery != nil {
		if day, ok := judge.Happened(t.Discovery.Last, p.Today()); ok {
			out = append(out, contact{day, "last", lastContact{t.Discovery}})
		}
	}
	slices.SortStableFunc(out, func(a, b contact) int { return a.day.Compare(b.day) })
	return out
}

// withoutTeam reports whether a touchpoint surely happened without the team: it says who took part, and all of them are of
// professions outside.
func withoutTeam(p *lint.Pass, tp *model.Touchpoint) bool {
	return len(tp.By) > 0 && !slices.ContainsFunc(tp.By, func(who string) bool { return !isOutsider(p, who) })
}

// isOutsider reports whether somebody who took part in a contact is of a profession that product teams do not have.
func isOutsider(p *lint.Pass, who string) bool {
	if strings.EqualFold(who, "agency") {
		return true
	}
	return slices.Contains(outsiders, model.ParseRole(who, p.Model.Settings.Roles))
}

var outsiders = []model.Role{
	model.RoleSales, model.RoleSupport, model.RoleServices, model.RoleMarketing, model.RoleExecutive, model.RoleFinance, model.RoleLegal, model.RolePeople,
}

// makesProduct reports whether a team is of a kind that has customers; groups, functions and committees are not.
func makesProduct(t *model.Team) bool {
	return !slices.Contains([]string{"group", "function", "working-group", "committee"}, t.Type)
}

// youngerThan reports whether a team exists for less than some weeks, by its own word.
func youngerThan(t *model.Team, weeks float64) bool {
	return t.Since.OK && t.Since.End().After(judge.WeeksBefore(t.Today(), weeks))
}

// users is the word for the people a team works for.
func users(t *model.Team) string {
	if t.Type == "platform" {
		return "user"
	}
	return "customer"
}

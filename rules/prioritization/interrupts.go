package prioritization

import (
	"cmp"
	"slices"
	"strings"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// eachKeeper asks about every active team, and about the organization for the log that it keeps itself.
func eachKeeper(ask func(p *lint.Pass, t *model.Team, log []*model.Interrupt)) lint.Check {
	return func(w *lint.Walk) {
		lint.EachTeam(func(p *lint.Pass, t *model.Team) { ask(p, t, lately(p, t.Interrupts())) })(w)
		lint.WholeOrganization(func(p *lint.Pass, o *model.Organization) { ask(p, nil, lately(p, ownInterrupts(o))) })(w)
	}
}

func ownInterrupts(o *model.Organization) []*model.Interrupt {
	var out []*model.Interrupt
	for _, g := range o.Logs {
		if g.Keeper == nil && !g.Team.IsSet() {
			out = append(out, g.Interrupts...)
		}
	}
	return out
}

// lately are the interrupts of the last quarter.
func lately(p *lint.Pass, all []*model.Interrupt) []*model.Interrupt {
	since := p.Today().AddDate(0, 0, -quarterDays)
	return slices.DeleteFunc(slices.Clone(all), func(i *model.Interrupt) bool {
		day, ok := judge.Happened(i.Date.Date, p.Today())
		return !ok || day.Before(since)
	})
}

// unplannedItems are the team's initiatives that came in between and were accepted in the last quarter.
func unplannedItems(p *lint.Pass, t *model.Team) []*model.Initiative {
	if t == nil {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(t.Initiatives()), func(i *model.Initiative) bool {
		return !i.Unplanned.Yes || i.IsType("incident", "compliance") || !judge.PlannedLately(p, i, quarterDays)
	})
}

func isIncident(i *model.Interrupt) bool { return i.Type == "incident" }

// sender says where an interrupt came from, without naming a person.
func sender(p *lint.Pass, i *model.Interrupt) string {
	if name := titleOf(p, i.From); name != "" {
		return name
	}
	role := model.ParseRole(cmp.Or(i.FromRole, i.From), p.Model.Settings.Roles)
	switch {
	case i.From != "":
		return somebodyIn(role)
	case role == model.RoleExecutive:
		return "executives"
	}
	return cmp.Or(titleOf(p, i.FromRole), somebodyIn(role))
}

// senderKey tells senders apart, named or not.
func senderKey(i *model.Interrupt) string { return strings.ToLower(cmp.Or(i.From, i.FromRole)) }

// isFromExecutive reports whether an executive asked.
func isFromExecutive(p *lint.Pass, i *model.Interrupt) bool {
	roles := p.Model.Settings.Roles
	if i.FromRole != "" {
		return model.ParseRole(i.FromRole, roles) == model.RoleExecutive
	}
	if h := p.Org.Human(i.From); h != nil {
		return h.Role() == model.RoleExecutive
	}
	return model.ParseRole(i.From, roles) == model.RoleExecutive
}

// leaderName is how a message calls the product leader.
func leaderName(p *lint.Pass) string {
	if h := p.Org.ProductLeader; h != nil && p.ShowPeople() && h.Name != "" {
		return h.Name
	}
	return "the product leader"
}

func requests(of []*model.Interrupt) []string {
	out := make([]string, len(of))
	for n, i := range of {
		details := []string{i.Date.Raw}
		if i.Effort.OK {
			details = append(details, i.Effort.Raw)
		}
		out[n] = nameOf(i) + " (" + strings.Join(details, ", ") + ")"
	}
	return out
}

func nameOf(i *model.Interrupt) string {
	if i.Request == "" {
		return "a request"
	}
	return model.Quote(i.Request)
}

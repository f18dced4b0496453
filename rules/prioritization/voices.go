package prioritization

import (
	"slices"
	"strings"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
)

// requesterType is which group somebody who asked for work belongs to, "" when nobody can tell. A title such as CEO says it too.
func requesterType(p *lint.Pass, r *model.Requester) string {
	if r.Type != "" {
		return r.Type
	}
	switch model.ParseRole(r.Who, p.Model.Settings.Roles) {
	case model.RoleExecutive:
		return "executive"
	case model.RoleSales:
		return "sales"
	case model.RoleSupport:
		return "support"
	}
	return ""
}

// requesterName says who asked, without naming a person: "the CEO", "sales", "Tandem Group".
func requesterName(p *lint.Pass, r *model.Requester) string {
	if r.Type == "customer" && r.Who != "" && p.Org.Human(r.Who) == nil {
		return r.Who
	}
	if name := titleOf(p, r.Who); name != "" {
		return name
	}
	switch r.Type {
	case "executive", "investor":
		return "an " + r.Type
	case "customer", "partner", "stakeholder":
		return "a " + r.Type
	case "":
		return "somebody"
	}
	return r.Type
}

// titleOf writes who spoke when the text is a title or a function, or when persons may be named; otherwise it is empty.
func titleOf(p *lint.Pass, who string) string {
	switch {
	case who == "":
		return ""
	case slices.Contains([]string{"sales", "marketing", "support", "services", "finance", "legal"}, strings.ToLower(who)):
		return strings.ToLower(who)
	case p.Org.Human(who) == nil && model.ParseRole(who, p.Model.Settings.Roles) != model.NoRole:
		return "the " + who
	case p.ShowPeople():
		return who
	}
	return ""
}

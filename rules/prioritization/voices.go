package prioritization

import (
	"slices"
	"strings"
	"unicode"

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
	default:
		return ""
	}
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
	case slices.Contains(functions, model.Role(strings.ToLower(who))):
		return strings.ToLower(who)
	case p.Org.Human(who) == nil && isTitle(p, who):
		return "the " + who
	case p.ShowPeople():
		return who
	}
	return ""
}

// functions are the roles that stand for a whole function.
var functions = []model.Role{model.RoleSales, model.RoleMarketing, model.RoleSupport, model.RoleServices, model.RoleFinance, model.RoleLegal}

// isTitle reports whether every word of a text belongs to a title, so that none can be part of a name.
func isTitle(p *lint.Pass, text string) bool {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) })
	return len(words) > 0 && !slices.ContainsFunc(words, func(word string) bool {
		return !slices.Contains(titleWords, word) && model.ParseRole(word, p.Model.Settings.Roles) == model.NoRole
	})
}

var titleWords = []string{
	"head", "of", "vp", "svp", "evp", "vice", "president", "chief", "officer", "director", "lead", "leader", "manager", "account", "customer", "success", "product", "the", "team",
}

// somebodyIn names an unnamed person by role.
func somebodyIn(role model.Role) string {
	switch {
	case role == model.NoRole || role == model.RoleOther:
		return "one person"
	case slices.Contains(functions, role):
		return "one person in " + string(role)
	}
	return "one " + role.Words()
}

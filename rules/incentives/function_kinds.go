package incentives

import "github.com/orgvet/orgvet/internal/model"

// kind is what a function of some craft is typically steered by.
type kind struct {
	sides   []side
	effect  string // what such goals reward
	instead string // a goal about what customers get
}

var (
	supportKind = &kind{
		sides: shortCalls, effect: "short calls and closed tickets, whether or not the problem is solved", instead: "problems solved on first contact",
	}
	marketingKind = &kind{
		sides: attention, effect: "being seen by many, whether or not they need the product", instead: "trial customers who reach a first success",
	}
	servicesKind = &kind{
		sides:  append([]side{{terms: []string{"invoice", "utilization"}, not: []string{"without", "query", "disputed"}, way: up, loose: true}}, customWork...),
		effect: "hours and special work, whether or not customers could do without", instead: "customers live on the standard setup",
	}
	salesKind = &kind{
		sides: []side{{
			terms: []string{"calls made", "call per", "calls per week", "calls per day", "cold call", "outbound call", "demo", "demos given", "meetings booked", "emails sent", "proposals sent"},
			not:   []string{"rate", "share", "conversion", "that", "who"}, way: up, loose: true, raw: true,
		}},
		effect: "being busy with prospects, whether or not they fit", instead: "new customers who are still there after a year",
	}
	buildingKind = &kind{
		sides: []side{{
			terms: []string{
				"features shipped", "features delivered", "features launched", "features per", "features per quarter", "features per sprint", "velocity", "story point", "lines of code",
				"releases per quarter", "roadmap items delivered",
			},
			way: up, loose: true,
		}},
		effect: "finishing things, whether or not anybody uses them", instead: "users who reach their goal without help",
	}
	otherKind = &kind{effect: "being busy, whatever comes of it", instead: "requests that are settled at the first try"}
)

// kindOf knows a function by its id or name.
func kindOf(f *model.Function) *kind {
	role := model.ParseRole(f.ID, nil)
	if role == model.NoRole {
		role = model.ParseRole(f.Name, nil)
	}
	switch role {
	case model.RoleSupport:
		return supportKind
	case model.RoleMarketing:
		return marketingKind
	case model.RoleServices:
		return servicesKind
	case model.RoleSales:
		return salesKind
	case model.RolePM, model.RoleProductLeader, model.RoleEngineer, model.RoleEngManager, model.RoleEngLeader:
		return buildingKind
	default:
		return otherKind
	}
}

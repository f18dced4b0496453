package model

// Role is what somebody does, after normalization of the many texts people write.
type Role string

// The roles of the data model. NoRole stands for a text in no alias list, or for none.
const (
	NoRole            Role = ""
	RolePM            Role = "pm"
	RoleProductLeader Role = "product-leader"
	RoleDesigner      Role = "designer"
	RoleEngineer      Role = "engineer"
	RoleDevOps        Role = "devops"
	RoleResearcher    Role = "researcher"
	RoleData          Role = "data"
	RoleQA            Role = "qa"
	RoleWriter        Role = "writer"
	RoleArchitect     Role = "architect"
	RoleDelivery      Role = "delivery"
	RoleEngManager    Role = "engineering-manager"
	RoleEngLeader     Role = "engineering-leader"
	RoleDesignLeader  Role = "design-leader"
	RoleMarketing     Role = "marketing"
	RoleSales         Role = "sales"
	RoleSupport       Role = "support"
	RoleServices      Role = "services"
	RoleFinance       Role = "finance"
	RoleLegal         Role = "legal"
	RolePeople        Role = "people"
	RoleExecutive     Role = "executive"
	RoleOther         Role = "other"
)

// DefaultMakers are the roles that count as makers: the first four are the document's own list (product-leaders, line 22, which
// says "including"); data and QA bring the same daily questions to the same product manager.
func DefaultMakers() []Role {
	return []Role{RoleEngineer, RoleDesigner, RoleDevOps, RoleResearcher, RoleData, RoleQA}
}

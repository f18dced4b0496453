package model

import "time"

// OrganizationLinks is everything that belongs to an organization. Every list is sorted by id, so that neither file names nor
// the order of files matter.
type OrganizationLinks struct {
	// Declared is false for the organization that stands in when no document declares one.
	Declared bool
	// Several tells that the run has more than one organization.
	Several  bool
	Teams    []*Team // all, whatever their status and type
	People   []*Person
	Products []*Product
	OKRs     []*OKRs
	Roadmaps []*Roadmap
	Forums   []*Forum
	Logs     []*Log
	Humans   []*Human // everybody named anywhere in member lists or person documents
	PMs      []*PM
	// ProductLeader is the first of Humans who leads product; nil without one.
	ProductLeader *Human
	AsOf          time.Time // the day that counts as today
	// SharesLearning tells that some experiment or result says with whom its learning was shared.
	SharesLearning bool
	activeTeams    []*Team
	productTeams   []*Team
	objectives     []*Objective // in force today or later
	keyResults     []*KeyResult // in force today or later
	countResults   int          // of keyResults
	initiatives    []*Initiative
	somebody       map[string]*Human // by id and by name
	settings       *Settings
	first          *Document // the first document of the organization in order of path
}

// TeamLinks is what a team was linked to.
type TeamLinks struct {
	Org        *Organization
	Group      *Team // part_of; nil for a top team
	Children   []*Team
	Seats      []*Seat    // filled places on the team today
	Owned      []*Product // products named by team.products, product.team or product.owner
	AllOKRs    []*OKRs
	Roadmaps   []*Roadmap
	Logs       []*Log
	Forums     []*Forum
	TypeStated bool // type is written in the file

	covered  []*OKRs // OKRs of others that hold the team's goals
	running  []*OKRs
	items    []*Initiative
	managers []*PM
}

// PersonLinks is what a person was linked to.
type PersonLinks struct {
	Org   *Organization
	Human *Human
	Role  Role
}

// ProductLinks is what a product was linked to.
type ProductLinks struct {
	Org      *Organization
	Teams    []*Team  // through product.team, team.products and owner
	Leader   *Product // follows
	Roadmaps []*Roadmap
	// StrategyTargets is what the product's strategy supports.
	StrategyTargets []Target
}

// OKRsLinks is what OKRs were linked to.
type OKRsLinks struct {
	Org       *Organization
	Owners    []*Team // the team or teams; empty for an organization, a function or a person
	ForOrg    bool    // the OKRs are the organization's own
	Projected bool    // the OKRs of a function or person, which rules about product teams pass over
	owner     string  // the owner's id, or the ids of several teams
	ownPeriod string  // owner/period
	prefix    string  // the beginning of the paths of its objectives
}

// RoadmapLinks is what a roadmap was linked to.
type RoadmapLinks struct {
	Org    *Organization
	Owners []*Team // the team or teams; for a product's roadmap the product's teams
	For    *Product
	owner  string // the owner's id, or the ids of several teams
	plain  string // owner/roadmap
	prefix string // the beginning of the paths of its initiatives
}

// ForumLinks is what a forum was linked to.
type ForumLinks struct {
	Org  *Organization
	With *Team
}

// LogLinks is what a log was linked to.
type LogLinks struct {
	Org    *Organization
	Keeper *Team // nil for the organization's log
}

// ObjectiveLinks is what an objective was linked to.
type ObjectiveLinks struct {
	OKRs *OKRs         // nil for objectives written in the organization document
	Org  *Organization // never nil
	naming
	Targets []Target // what it supports
	// Supporters are the objectives that support this one; Work are the initiatives that name it.
	Supporters []*Objective
	Work       []*Initiative
}

// Target is what an objective or initiative aims at: exactly one field is set.
type Target struct {
	Objective *Objective
	KeyResult *KeyResult
	Pillar    *Pillar
}

// KeyResultLinks is where a key result belongs.
type KeyResultLinks struct {
	Objective *Objective // nil for the goals of a function
	// Number is its place among the current key results of its organization, from 1; 0 for one that is not current.
	Number int32
	naming
	Textual bool // written as one text instead of a map
}

// InitiativeLinks is what an initiative was linked to.
type InitiativeLinks struct {
	Roadmap *Roadmap
	Team    *Team // the owning team; nil when the roadmap has none or several
	naming
	Targets []Target // what objective: was linked to
	For     *Product
}

// MemberLinks is what a member line was linked to.
type MemberLinks struct {
	Team  *Team
	Role  Role
	Human *Human // nil for a vacant seat or a line that names nobody
	Seat  *Seat  // nil when the line fills no place today (vacant, gone, not yet there)
}

package model

// Goals is the value of goals: okrs, or none on purpose, with the day since when.
type Goals struct {
	Kind  string // "", okrs, none
	Since Date
}

// Strategy says what an owner does to reach the vision, and what not. A text stands for its summary.
type Strategy struct {
	Block
	Summary      string    `key:"summary"`
	Owner        Refs      `key:"owner"`
	Pillars      []*Pillar `key:"pillars"`
	Choices      []*Choice `key:"choices"`
	NotDoing     Texts     `key:"not_doing"`
	Supports     Refs      `key:"supports"`
	Horizon      Duration  `key:"horizon"`
	Updated      Date      `key:"updated"`
	Reviewed     Date      `key:"reviewed"`
	SizeAtReview Number    `key:"size_at_review"`
}

// Pillar is a named part of a strategy; objectives may support it like an objective.
type Pillar struct {
	Block
	ID     string `key:"id"`
	Name   string `key:"name"`
	Weight Share  `key:"weight"`

	Path  string `key:"-"` // identity: owner/id
	owner string // whose strategy it is in
	naming
	Supporters []*Objective  `key:"-"`
	Work       []*Initiative `key:"-"`
	Products   []*Product    `key:"-"` // products whose strategy supports the pillar
}

// Choice is something that was chosen over something else.
type Choice struct {
	Block
	Chose string `key:"chose"`
	Over  string `key:"over"`
	Why   string `key:"why"`
}

// Principle is how work is divided among product managers.
type Principle struct {
	Block
	By         Texts  `key:"by,enum"` // product, team, segment, journey, customer, initiative, squads
	Why        string `key:"why"`
	InspiredBy string `key:"inspired_by"`
	Reviewed   Date   `key:"reviewed"`
}

// Hiring is what kinds of product managers are wanted.
type Hiring struct {
	Block
	Mix Counts `key:"mix"` // novice, experienced, senior …
}

// Function is a peer of product: sales, marketing, support, services …
type Function struct {
	Block
	ID         string       `key:"id"`
	Name       string       `key:"name"`
	Head       string       `key:"head"`
	Goals      []*KeyResult `key:"goals"`
	Incentives []*Incentive `key:"incentives"`
	Measures   Texts        `key:"measures"`
	Briefed    Date         `key:"briefed"`

	prefix string // the beginning of the paths of its goals
}

// Incentive is what a function is paid for.
type Incentive struct {
	Block
	PaysFor  string `key:"pays_for"`
	Metric   string `key:"metric"`
	Period   string `key:"period"`
	Products Refs   `key:"products"`
}

// RoleInfo holds facts about a role, not about persons. Role is its key in organization.roles.
type RoleInfo struct {
	Block
	Role          string `key:"-"`
	Description   string `key:"description"`
	EvaluatedOn   Texts  `key:"evaluated_on"`
	VariableShare Share  `key:"variable_share"`
}

// Portfolio is the declared split of people or money among products.
type Portfolio struct {
	Block
	Allocations []*Allocation `key:"allocations"`
	Why         string        `key:"why"`
	Kind        string        `key:"kind,enum"` // related, independent
}

// Allocation is the share of one product.
type Allocation struct {
	Block
	Product Ref   `key:"product"`
	Share   Share `key:"share"`

	Of *Product `key:"-"` // nil when not found
}

// Step is one step of the customer journey and who answers for it.
type Step struct {
	Block
	Step  string `key:"step"`
	Owner Ref    `key:"owner"` // the accountable or first of Owners

	Owners Refs `key:"-"` // owner as written, one or several
}

// Prioritization holds the criteria to order work by.
type Prioritization struct {
	Block
	Criteria Texts `key:"criteria"`
}

// Decides says who decides what: team, shared, leadership, stakeholder.
type Decides struct {
	Block
	Solution   string `key:"solution,enum"`
	Priorities string `key:"priorities,enum"`
	Release    string `key:"release,enum"`
	Strategy   string `key:"strategy,enum"`
	Staffing   string `key:"staffing,enum"`
}

// Discovery is how a team learns about its customers.
type Discovery struct {
	Block
	Touchpoints []*Touchpoint `key:"touchpoints"`
	Log         string        `key:"log"`
	Last        Date          `key:"last"`
	Cadence     Cadence       `key:"cadence"`
}

// Touchpoint is one contact with customers or their data. Types are those of Evidence, which share one list.
type Touchpoint struct {
	Block
	Date      Date   `key:"date"`
	Type      string `key:"type,enum"`
	Customers Number `key:"customers"`
	By        Texts  `key:"by"`
	Finding   string `key:"finding"`
	With      string `key:"with"`
}

// Experiment is something that was tried to learn.
type Experiment struct {
	Block
	ID         string `key:"id"`
	Name       string `key:"name"`
	Hypothesis string `key:"hypothesis"`
	Date       Date   `key:"date"`
	Result     string `key:"result,enum"` // confirmed, refuted, inconclusive, running
	Learned    string `key:"learned"`
	Shared     string `key:"shared"` // a date or an audience
	Initiative Ref    `key:"initiative"`

	// About is the initiative it tests; nil when none is named or found.
	About *Initiative `key:"-"`
}

// Decision is a question that waits or waited for an answer.
type Decision struct {
	Block
	ID       string `key:"id"`
	Question string `key:"question"`
	Raised   Date   `key:"raised"`
	Decided  Date   `key:"decided"`
	By       Ref    `key:"by"`
	Answer   string `key:"answer"`
	Revisit  Date   `key:"revisit"`
}

// Interrupt is an unplanned request or incident.
type Interrupt struct {
	Block
	Date      WrittenDate     `key:"date"`
	From      string          `key:"from"`
	FromRole  string          `key:"from_role"`
	Request   string          `key:"request"`
	Accepted  YesNo           `key:"accepted"`
	Effort    WrittenDuration `key:"effort"`
	InsteadOf Ref             `key:"instead_of"`
	HandledBy Ref             `key:"handled_by"`
	BackedBy  Ref             `key:"backed_by"`
	Type      string          `key:"type,enum"` // request, incident
	Buffer    YesNo           `key:"buffer"`

	Instead *Initiative `key:"-"` // what instead_of was linked to
}

// ShareOut is a briefing that was given: plans, goals, strategy, roles or learning shared with somebody.
type ShareOut struct {
	Block
	Date    Date   `key:"date"`
	With    Texts  `key:"with"`
	What    Texts  `key:"what,enum"`
	Minutes Number `key:"minutes"`
	About   string `key:"about"`
	Outcome string `key:"outcome"`
}

// Metric is a number that is watched.
type Metric struct {
	Block
	Name    string `key:"name"`
	ID      string `key:"id"`
	Now     *Value `key:"now"`
	Target  *Value `key:"target"`
	Updated Date   `key:"updated"`
	Type    string `key:"type,enum"` // outcome, health, business, quality
}

// Coaching is the regular time with a coach.
type Coaching struct {
	Block
	With    Ref     `key:"with"`
	Minutes Number  `key:"minutes"`
	Every   Cadence `key:"every"`
}

// Coachee is somebody a leader coaches.
type Coachee struct {
	Block
	Novice Ref `key:"novice"`
	PM     Ref `key:"pm"`
}

// Growth is a person's development plan.
type Growth struct {
	Block
	Strengths  Texts  `key:"strengths"`
	BlindSpots Texts  `key:"blind_spots"`
	Focus      Texts  `key:"focus"`
	Courses    Texts  `key:"courses"`
	Support    string `key:"support"`
}

// TimeSplit is how somebody's time divides.
type TimeSplit struct {
	Block
	Tactical  Share `key:"tactical"`
	Discovery Share `key:"discovery"`
	Strategy  Share `key:"strategy"`
	People    Share `key:"people"`
}

// Intake is how others ask product for something.
type Intake struct {
	Block
	Name            string `key:"name"`
	Pages           Number `key:"pages"`
	Fields          Number `key:"fields"`
	RequiredFields  Number `key:"required_fields"`
	RequiresRevenue YesNo  `key:"requires_revenue"`
	ResponseDays    Number `key:"response_days"`
	Kind            string `key:"kind"`
}

// Process is what stands between a team and its users.
type Process struct {
	Block
	Approvals     []*Approval `key:"approvals"`
	Documents     Texts       `key:"documents"`
	Reports       []*Report   `key:"reports"`
	MandatedTools Texts       `key:"mandated_tools"`
	Free          Texts       `key:"free"`
}

// Approval is a text, or {by, reason}.
type Approval struct {
	Block
	By     string `key:"by"`
	Reason string `key:"reason"`
}

// Report is a regular status report.
type Report struct {
	Block
	To    string  `key:"to"`
	Every Cadence `key:"every"`
}

// Safety is the result of a team's psychological-safety survey.
type Safety struct {
	Block
	Score     Number `key:"score"`
	Scale     Number `key:"scale"`
	Date      Date   `key:"date"`
	Responses Number `key:"responses"`
	Previous  Number `key:"previous"`
}

// Commitment is a date that was promised.
type Commitment struct {
	Block
	Date   WrittenDate `key:"date"`
	To     string      `key:"to"`
	Reason string      `key:"reason"`
}

// Requester is who asked for an initiative.
type Requester struct {
	Block
	Type string `key:"type,enum"` // team, research, support, executive, sales, customer, investor, partner, stakeholder, regulator, data
	Who  string `key:"who"`
}

// Evidence is something that speaks for or against an initiative.
type Evidence struct {
	Block
	Type     string `key:"type,enum"`
	Date     Date   `key:"date"`
	N        Number `key:"n"`
	Finding  string `key:"finding"`
	Supports YesNo  `key:"supports"`
	Link     string `key:"link"`
}

// Risks are the four product risks: a word such as tested, untested, low or high for each.
type Risks struct {
	Block
	Value       string `key:"value,enum"`
	Usability   string `key:"usability,enum"`
	Feasibility string `key:"feasibility,enum"`
	Viability   string `key:"viability,enum"`
}

// Dependency is something an initiative needs from another team.
type Dependency struct {
	Block
	Team       Ref   `key:"team"`
	Initiative Ref   `key:"initiative"`
	Agreed     YesNo `key:"agreed"`
	By         Date  `key:"by"`

	// OnTeam and OnInitiative are what the references were linked to; nil when absent or not found.
	OnTeam       *Team       `key:"-"`
	OnInitiative *Initiative `key:"-"`
}

// Result is what came of an initiative.
type Result struct {
	Block
	Met      string `key:"met,enum"` // yes, no, mixed, unknown
	Value    *Value `key:"value"`
	Measured Date   `key:"measured"`
	Learned  string `key:"learned"`
	Decision string `key:"decision,enum"` // keep, iterate, remove
	Shared   string `key:"shared"`        // a date or an audience
}

// ForumGuest is one member of a forum.
type ForumGuest struct {
	Block
	Name     string `key:"name"`
	Function string `key:"function"`
	Person   Ref    `key:"person"`
	RoleText string `key:"role"`
	Guest    YesNo  `key:"guest"`
}

// Ignore silences one rule for one subject, with a reason.
type Ignore struct {
	Block
	Rule    string      `key:"rule"`
	Item    string      `key:"item"`
	Because string      `key:"because"`
	Until   WrittenDate `key:"until"`
	Owner   string      `key:"owner"`
}
